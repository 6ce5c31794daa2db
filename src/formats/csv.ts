import { harmless, obeyed } from "../core/text.ts";
import type { Table, Value } from "../rows/table.ts";

/**
 * A table as CSV (RFC 4180) with \n at the end of each line. Each field holds what the document does, but for what a terminal
 * would obey: that is shown.
 */
export function csv({ columns, rows }: Table): string {
  const lines = [columns.map(({ name }) => name), ...rows];
  return lines.map((line) => `${line.map(field).join(",")}\n`).join("");
}

/** What is not known is an empty field. */
function field(value: Value): string {
  const text = String(value ?? "").replace(obeyed, (sign) => (sign === "\n" || sign === "\t" ? sign : harmless(sign)));
  return /[",\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
