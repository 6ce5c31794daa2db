import Table from "cli-table3";
import width from "fast-string-width";
import { visible } from "../core/text.ts";
import type { Cell, Grid } from "../pages/grid.ts";
import type { Paint } from "./paint.ts";
import { wrap } from "./wrap.ts";

/** Tables for a terminal. */

/** A table wider than this is hard to follow with the eye. */
const WIDEST = 120;
const NARROWEST = 40;
const GAP = "  ";
/** Nobody reads more rows at once; programs read the JSON. */
const MOST_ROWS = 200;

export const widthOf = (columns: number | undefined): number => Math.max(NARROWEST, Math.min(columns ?? 100, WIDEST));

/** No lines but the rule under the head: the eye follows the columns. */
const BARE = Object.fromEntries(
  ["top", "bottom", "left", "right", "mid"].flatMap((side) =>
    ["", "-mid", "-left", "-right"].map((end) => [`${side}${end}`, ""]),
  ),
);
const PLAIN = { head: [], border: [], "padding-left": 0, "padding-right": 0 };

/** A grid as lines: a head, a rule, the rows. Flexible columns share the room that the others leave. */
export function drawGrid(grid: Grid, columns: number, paint: Paint): string[] {
  const widths = widthsOf(grid, columns);
  const table = new Table({
    chars: { ...BARE, middle: GAP },
    style: PLAIN,
    colAligns: grid.columns.map(({ align }) => align ?? "left"),
  });
  table.push(grid.columns.map(({ title }, at) => cellText({ text: title, tone: "strong" }, widths[at]!, paint)));
  table.push(widths.map((cells) => paint("faint", "─".repeat(cells))));
  table.push(...grid.rows.slice(0, MOST_ROWS).map((row) => row.map((cell, at) => cellText(cell, widths[at]!, paint))));
  const lines = table.toString().split("\n");
  const more = grid.rows.length - MOST_ROWS;
  return [...lines.map((line) => line.trimEnd()), ...(more > 0 ? [`and ${more} more; --json has them all`] : [])];
}

function cellText(cell: Cell, cells: number, paint: Paint): string {
  const lines = wrap(cell.text, cells, { hard: true }).map((line) => paint(cell.tone, line));
  const under = cell.under ? wrap(cell.under, cells, { hard: true }).map((line) => paint("faint", line)) : [];
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
  const stiff = natural.filter((_, at) => !columns[at]!.flexible).reduce((sum, cells) => sum + cells, 0);
  let room = Math.max(10, total - stiff - GAP.length * (columns.length - 1));
  // the narrow ones first, so that what they do not need is left for the others
  const flexible = natural.map((_, at) => at).filter((at) => columns[at]!.flexible);
  for (const [done, at] of flexible.toSorted((a, b) => natural[a]! - natural[b]!).entries()) {
    natural[at] = Math.min(natural[at]!, Math.floor(room / (flexible.length - done)));
    room -= natural[at]!;
  }
  return natural;
}
