import { visible } from "../core/text.ts";
import { type Grid, textOf } from "./grid.ts";

/** Text within a line of Markdown, shown as it is: nothing in it becomes a link, an image or markup. */
function inline(text: string): string {
  return visible(text).replace(/[\\`*_{}[\]<>#|~!&$]/g, "\\$&");
}

/** The same where a line may begin with it: nor does it become a list. */
export function plain(text: string): string {
  return inline(text)
    .replace(/^(\s*)([-+=])/, "$1\\$2")
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, "$1\\$2");
}

/** A grid as a Markdown table. */
export function gridToMarkdown({ columns, rows }: Grid): string[] {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    row(columns.map(({ title }) => inline(title))),
    row(columns.map(({ align }) => (align === "right" ? "--:" : "---"))),
    ...rows.map((cells) =>
      row(cells.map((cell) => inline(textOf(cell)) + (cell.under ? `<br>${inline(cell.under)}` : ""))),
    ),
  ];
}
