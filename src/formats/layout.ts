import Table from "cli-table3";
import width from "fast-string-width";
import { wrapAnsi } from "fast-wrap-ansi";
import { visible } from "../core/text.ts";
import type { Cell, Grid } from "../pages/grid.ts";
import type { Paint } from "./paint.ts";

/** Lines for a terminal, measured in the cells they take there: a wide character takes two. */

/** A table wider than this is hard to follow with the eye. */
const WIDEST = 120;
const NARROWEST = 40;
const GAP = "  ";
/** Nobody reads more rows at once; programs read the JSON. */
const MOST_ROWS = 200;

export const widthOf = (columns: number | undefined): number => Math.max(NARROWEST, Math.min(columns ?? 100, WIDEST));

/** A text as lines of at most `columns` cells, all but the first pushed in by `indent`. */
export function paragraph(text: string, columns: number, indent = 0): string[] {
  const push = " ".repeat(indent);
  const lines = wrap(text, columns - indent);
  return lines.map((line, index) => (index === 0 ? line : push + line));
}

/**
 * A text broken between words to lines of at most so many cells. A number and its unit are not torn apart: between them
 * stands, while lines are broken, a space that holds.
 */
export function wrap(text: string, columns: number): string[] {
  const held = visible(text).replace(/(?<=\d) (?=%|h\b|min\b)|(?<=\d h) (?=\d\d\b)/g, "\u00a0");
  return wrapAnsi(held, columns, { hard: true })
    .split("\n")
    .map((line) => line.replaceAll("\u00a0", " ").trimEnd());
}

/** The same as one text, each line behind the indent; never narrower than twenty cells. */
export function indented(text: string, columns: number, indent = ""): string {
  return wrap(text, Math.max(20, columns - indent.length))
    .map((line) => indent + line)
    .join("\n");
}

/** No lines but the rule under the head: the eye follows the columns. */
const BARE = Object.fromEntries(
  ["top", "bottom", "left", "right", "mid"].flatMap((side) =>
    ["", "-mid", "-left", "-right"].map((end) => [`${side}${end}`, ""]),
  ),
);
const PLAIN = { head: [], border: [], "padding-left": 0, "padding-right": 0 };

/** A grid as lines: a head, a rule, the rows. The flexible column takes the room that the others leave. */
export function drawGrid(grid: Grid, columns: number, paint: Paint): string[] {
  const widths = widthsOf(grid, columns);
  const table = new Table({
    chars: { ...BARE, middle: GAP },
    style: PLAIN,
    colAligns: grid.columns.map(({ align }) => align ?? "left"),
  });
  table.push(grid.columns.map(({ title }) => paint("strong", title)));
  table.push(widths.map((cells) => paint("faint", "─".repeat(cells))));
  table.push(...grid.rows.slice(0, MOST_ROWS).map((row) => row.map((cell, at) => cellText(cell, widths[at]!, paint))));
  const lines = table.toString().split("\n");
  const more = grid.rows.length - MOST_ROWS;
  return [...lines.map((line) => line.trimEnd()), ...(more > 0 ? [`and ${more} more; --json has them all`] : [])];
}

function cellText(cell: Cell, cells: number, paint: Paint): string {
  const lines = wrap(cell.text, cells).map((line) => paint(cell.tone, line));
  const under = cell.under ? wrap(cell.under, cells).map((line) => paint("faint", line)) : [];
  return [...lines, ...under].join("\n");
}

function widthsOf({ columns, rows }: Grid, total: number): number[] {
  const natural = columns.map(({ title }, at) => {
    let most = width(title);
    for (const row of rows) {
      most = Math.max(most, width(visible(row[at]!.text)), width(visible(row[at]!.under ?? "")));
    }
    return most;
  });
  const taken = natural.reduce((sum, cells, at) => sum + (columns[at]!.flexible ? 0 : cells), 0);
  const room = Math.max(10, total - taken - GAP.length * (columns.length - 1));
  return natural.map((cells, at) => (columns[at]!.flexible ? Math.min(cells, room) : cells));
}
