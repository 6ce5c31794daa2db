import { visible } from "../core/text.ts";
import { type Grid, textOf } from "./grid.ts";

/** Text from a file as Markdown that shows it: nothing in it becomes a link, a heading, an image or markup. */
export function plain(text: string): string {
  return visible(text)
    .replace(/[\\`*_{}[\]<>#|~!&$]/g, "\\$&")
    .replace(/^(\s*)([-+=])/, "$1\\$2")
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, "$1\\$2");
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
