import { visible } from "../core/text.ts";
import type { Grid, Tone } from "./grid.ts";
import { drawGrid, paragraph, widthOf } from "./layout.ts";
import type { Look } from "./look.ts";
import { gridToMarkdown, plain } from "./markdown.ts";
import { paintFor } from "./paint.ts";

/** A text for people as pieces, so that the terminal and Markdown say the same in the same order. */
export type Block =
  | { readonly kind: "title"; readonly text: string; readonly from: string }
  | { readonly kind: "warning" | "lead" | "say"; readonly text: string }
  | { readonly kind: "heading" | "command"; readonly text: string }
  /** Entries of a list: the sentence, what to do about it, and the command that does it. */
  | { readonly kind: "item"; readonly text: string; readonly more?: string; readonly command?: string | null }
  | { readonly kind: "grid"; readonly grid: Grid };

const TONES: Partial<Record<Block["kind"], Tone>> = { warning: "warning", lead: "strong" };

/** Blocks for a terminal. Commands stand whole on a line of their own, so that they can be copied. */
export function blocksToText(blocks: readonly Block[], look: Look): string {
  const columns = widthOf(look.columns);
  const paint = paintFor(look);
  const lines: string[] = [];
  let before: Block["kind"] | undefined;
  for (const block of blocks) {
    const joined = before === block.kind && ["say", "item", "warning"].includes(block.kind);
    if (before && !joined && before !== "heading" && block.kind !== "warning" && block.kind !== "command")
      lines.push("");
    lines.push(...blockLines(block));
    before = block.kind;
  }
  return `${lines.join("\n")}\n`;

  function blockLines(block: Block): string[] {
    const painted = (text: string, tone?: Tone, indent = 0) =>
      paragraph(text, columns, indent).map((line) => paint(tone, line));
    if (block.kind === "grid") return drawGrid(block.grid, columns, paint);
    if (block.kind === "title") return painted(`${block.text}, read from ${block.from}`, "faint");
    if (block.kind === "command") return [`  ${visible(block.text)}`];
    if (block.kind === "heading") return [paint("strong", block.text)];
    if (block.kind !== "item")
      return painted(block.kind === "warning" ? `Warning: ${block.text}` : block.text, TONES[block.kind]);
    return [
      ...painted(`- ${block.text}`, undefined, 2),
      ...(block.more ? paragraph(block.more, columns - 2).map((line) => `  ${line}`) : []),
      ...(block.command ? [`    ${visible(block.command)}`] : []),
    ];
  }
}

/** The same blocks as Markdown. */
export function blocksToMarkdown(blocks: readonly Block[]): string {
  const pieces: string[] = [];
  let list: string[] = [];
  for (const block of blocks) {
    if (block.kind === "item") {
      const command = block.command ? `\n\n      ${visible(block.command)}` : "";
      list.push(`- ${plain(block.text)}${block.more ? `\n  ${plain(block.more)}` : ""}${command}`);
      continue;
    }
    if (list.length > 0) pieces.push(list.join("\n"));
    list = [];
    if (block.kind === "grid") pieces.push(gridToMarkdown(block.grid).join("\n"));
    else if (block.kind === "title") pieces.push(`# ${plain(block.text)}`, `Read from ${plain(block.from)}.`);
    else if (block.kind === "heading") pieces.push(`## ${plain(block.text)}`);
    else if (block.kind === "command") pieces.push(`    ${visible(block.text)}`);
    else if (block.kind === "warning") pieces.push(`**Warning:** ${plain(block.text)}`);
    else pieces.push(block.kind === "lead" ? `**${plain(block.text)}**` : plain(block.text));
  }
  if (list.length > 0) pieces.push(list.join("\n"));
  return `${pieces.join("\n\n")}\n`;
}
