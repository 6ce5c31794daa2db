import type { Candidate, Excluded, Shifts } from "../core/reports/shifts.ts";
import { type ColumnOf, type Table, tableOf } from "./table.ts";

type Row = Partial<Omit<Candidate, "execution_minutes">> & Partial<Excluded>;

/** The columns under the names that the JSON gives them. */
const COLUMNS: readonly ColumnOf<Row>[] = [
  ["rank", "number", (row) => row.rank],
  ["id", "text", (row) => row.id],
  ["name", "text", (row) => row.name],
  ["minutes", "number", (row) => row.minutes],
  ["execution_minutes", "number", (row) => row.execution_minutes],
  ["repeatable", "number", (row) => row.repeatable],
  ["replaceable", "number", (row) => row.replaceable],
  ["capped_by", "text", (row) => row.capped_by?.join(" ")],
  ["gross_minutes", "number", (row) => row.gross_minutes],
  ["oversight_minutes", "number", (row) => row.oversight_minutes],
  ["net_minutes", "number", (row) => row.net_minutes],
  ["setup_minutes", "number", (row) => row.setup_minutes],
  ["gain_minutes", "number", (row) => row.gain_minutes],
  ["payback_weeks", "number", (row) => row.payback_weeks],
  ["leverage_after", "number", (row) => row.leverage_after],
  ["chosen", "boolean", (row) => row.chosen],
  ["excluded", "text", (row) => row.code],
  ["because", "text", (row) => row.because],
];

/** A row for each candidate in the order of the ranking, then for each task that is off the list, with its reason. */
export const shiftRows = ({ candidates, excluded }: Shifts): Table => tableOf(COLUMNS, [...candidates, ...excluded]);
