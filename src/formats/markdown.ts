import { visible } from "../core/text.ts";
import type { Block } from "../pages/block.ts";
import { type Grid, textOf } from "../pages/grid.ts";
import { inline } from "./inline.ts";

/** Text from a file as Markdown that shows it, in a paragraph, a list or a cell of a table. */
export function plain(text: string): string {
  return inline(text).replaceAll("|", "\\|");
}

/** A grid as a Markdown table. */
export function gridToMarkdown({ columns, rows }: Grid): string[] {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    row(columns.map(({ title }) => plain(title))),
    row(columns.map(({ align }) => (align === "right" ? "--:" : "---"))),
    ...rows.map((cells) =>
      row(cells.map((cell) => plain(textOf(cell)) + (cell.under ? `<br>${plain(cell.under)}` : ""))),
    ),
  ];
}

/** Blocks as Markdown. */
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
