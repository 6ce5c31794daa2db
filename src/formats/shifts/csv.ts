import type { Candidate, Excluded, Shifts } from "../../core/reports/shifts.ts";
import type { Cell } from "../../pages/grid.ts";
import { gridToCsv } from "../csv.ts";

type Row = Partial<Candidate> & Partial<Excluded>;

/** The columns under the names that the JSON gives them. */
const COLUMNS: readonly [title: string, value: (row: Row) => Cell["value"] | undefined][] = [
  ["rank", (row) => row.rank],
  ["id", (row) => row.id],
  ["name", (row) => row.name],
  ["minutes", (row) => row.minutes],
  ["execution_minutes", (row) => row.execution_minutes],
  ["repeatable", (row) => row.repeatable],
  ["replaceable", (row) => row.replaceable],
  ["capped_by", (row) => row.capped_by?.join(" ")],
  ["gross_minutes", (row) => row.gross_minutes],
  ["oversight_minutes", (row) => row.oversight_minutes],
  ["net_minutes", (row) => row.net_minutes],
  ["setup_minutes", (row) => row.setup_minutes],
  ["gain_minutes", (row) => row.gain_minutes],
  ["payback_weeks", (row) => row.payback_weeks],
  ["leverage_after", (row) => row.leverage_after],
  ["chosen", (row) => row.chosen],
  ["excluded", (row) => row.code],
  ["because", (row) => row.because],
];

/** A line for each candidate in the order of the ranking, then for each task that is off the list, with its reason. */
export function csv({ candidates, excluded }: Shifts): string {
  const rows: Row[] = [...candidates, ...excluded];
  return gridToCsv({
    columns: COLUMNS.map(([title]) => ({ title })),
    rows: rows.map((row) => COLUMNS.map(([, value]) => ({ value: value(row) ?? null }))),
  });
}
