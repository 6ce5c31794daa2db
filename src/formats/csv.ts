import type { Table, Value } from "../rows/table.ts";

/** A table as CSV (RFC 4180) with \n at the end of each line. Each field holds exactly what the document does. */
export function csv({ columns, rows }: Table): string {
  const lines = [columns.map(({ name }) => name), ...rows];
  return lines.map((line) => `${line.map(field).join(",")}\n`).join("");
}

/** What is not known is an empty field. */
function field(value: Value): string {
  const text = String(value ?? "");
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
