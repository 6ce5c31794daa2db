import { visible } from "../core/text.ts";
import type { Cell, Grid } from "../pages/grid.ts";

/** A grid as CSV (RFC 4180), with \n at the end of each line, for spreadsheets and data tools. */
export function gridToCsv({ columns, rows }: Grid): string {
  const lines = [columns.map(({ title }) => field(title)), ...rows.map((row) => row.map(cellField))];
  return lines.map((line) => `${line.join(",")}\n`).join("");
}

function cellField({ value }: Cell): string {
  return typeof value === "string" ? field(value) : String(value ?? "");
}

/**
 * A text that begins like a formula is given an apostrophe, so that a spreadsheet shows it and does not run it.
 * Only texts: a number below zero stays a number.
 */
function field(text: string): string {
  const harmless = /^\s*[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text;
  const shown = visible(harmless);
  return /[",]|^\s|\s$/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}
