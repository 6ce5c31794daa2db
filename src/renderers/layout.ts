import width from "fast-string-width";
import { wrapAnsi } from "fast-wrap-ansi";
import { visible } from "../core/text.ts";
import { type Cell, type Column, type Grid, textOf } from "./grid.ts";
import type { Paint } from "./paint.ts";

/** Lines for a terminal, measured in the cells they take there: a wide character takes two. */

/** A table wider than this is hard to follow with the eye. */
const WIDEST = 120;
const NARROWEST = 40;
const GAP = "  ";

export const widthOf = (columns: number | undefined): number => Math.max(NARROWEST, Math.min(columns ?? 100, WIDEST));

/** A text as lines of at most `columns` cells, all but the first pushed in by `indent`. */
export function paragraph(text: string, columns: number, indent = 0): string[] {
  const push = " ".repeat(indent);
  const lines = wrap(text, columns - indent);
  return lines.map((line, index) => (index === 0 ? line : push + line));
}

/** A number and its unit are not torn apart: between them stands, while lines are broken, a space that holds. */
function wrap(text: string, columns: number): string[] {
  const held = visible(text).replace(/(?<=\d) (?=%|h\b|min\b)|(?<=\d h) (?=\d\d\b)/g, "\u00a0");
  return wrapAnsi(held, columns, { hard: true })
    .split("\n")
    .map((line) => line.replaceAll("\u00a0", " ").trimEnd());
}

function pad(text: string, cells: number, align: Column["align"]): string {
  const room = " ".repeat(Math.max(0, cells - width(text)));
  return align === "right" ? room + text : text + room;
}

/** A grid as lines: a head, a rule, the rows. The flexible column takes the room that the others leave. */
export function drawGrid(grid: Grid, columns: number, paint: Paint): string[] {
  const widths = widthsOf(grid, columns);
  const line = (cells: readonly string[]) => cells.join(GAP).trimEnd();
  const head = grid.columns.map((column, at) => paint("strong", pad(column.title, widths[at]!, column.align)));
  const rule = widths.map((cells) => paint("faint", "─".repeat(cells)));
  return [line(head), line(rule), ...grid.rows.flatMap((row) => rowLines(row, grid.columns, widths, paint).map(line))];
}

function rowLines(
  row: readonly Cell[],
  columns: readonly Column[],
  widths: readonly number[],
  paint: Paint,
): string[][] {
  const stacks = row.map((cell, at) => [
    ...wrap(textOf(cell), widths[at]!).map((text) => ({ text, tone: cell.tone })),
    ...(cell.under ? wrap(cell.under, widths[at]!).map((text) => ({ text, tone: "faint" as const })) : []),
  ]);
  const height = Math.max(...stacks.map((stack) => stack.length));
  return Array.from({ length: height }, (_, level) =>
    stacks.map((stack, at) => {
      const { text, tone } = stack[level] ?? { text: "", tone: undefined };
      return paint(tone, pad(text, widths[at]!, columns[at]!.align));
    }),
  );
}

function widthsOf({ columns, rows }: Grid, total: number): number[] {
  const natural = columns.map(({ title }, at) => {
    let most = width(title);
    for (const row of rows) {
      most = Math.max(most, width(visible(textOf(row[at]!))), width(visible(row[at]!.under ?? "")));
    }
    return most;
  });
  const taken = natural.reduce((sum, cells, at) => sum + (columns[at]!.flexible ? 0 : cells), 0);
  const room = Math.max(10, total - taken - GAP.length * (columns.length - 1));
  return natural.map((cells, at) => (columns[at]!.flexible ? Math.min(cells, room) : cells));
}
