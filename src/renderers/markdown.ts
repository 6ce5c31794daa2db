import { type Grid, textOf } from "./grid.ts";
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
