import { visible } from "../core/text.ts";
import type { Block } from "../pages/block.ts";
import type { Tone } from "../pages/grid.ts";
import type { Look } from "./index.ts";
import { drawGrid, paragraph, widthOf } from "./layout.ts";
import { paintFor } from "./paint.ts";

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
