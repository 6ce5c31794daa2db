import { rounded } from "../core/reports/origin.ts";
import { type ExportedRow, exportedRowSchema } from "../core/reports/row.ts";
import type { Column, Value } from "./table.ts";

type Fields = Record<string, { def: { type: string; innerType?: { def: { type: string } } } }>;

/** The columns of an export, as its schema has them. */
export const exportedColumns: readonly Column[] = Object.entries(exportedRowSchema.shape as Fields).map(
  ([name, { def }]) => {
    const { type } = def.innerType?.def ?? def;
    return { name, type: type === "number" || type === "boolean" ? type : "text" };
  },
);

/** The same as values, in the order of the columns; numbers to six decimals. */
export const exportedValues = (row: ExportedRow): Value[] =>
  exportedColumns.map(({ name }) => rounded(row[name as keyof ExportedRow]));
