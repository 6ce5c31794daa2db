import { harmless, obeyed } from "../core/text.ts";
import type { Column, Table, TableStream, Value } from "../rows/table.ts";
import type { Look, Streamed } from "./look.ts";

/*
 * CSV (RFC 4180). Each field holds what the document does, but for what a terminal would obey: that is shown. Where a
 * spreadsheet will open it, a text that it would take for a formula has an apostrophe before it.
 */

export const csv = ({ columns, rows }: Table, look: Look): string => head(columns) + body(rows, look);

export const csvStream = ({ columns, batches }: TableStream, look: Look): Streamed => ({
  parts: (async function* () {
    yield head(columns);
    for await (const rows of batches) yield body(rows, look);
  })(),
});

const head = (columns: readonly Column[]) => line(columns.map(({ name }) => name));

function body(rows: Table["rows"], { spreadsheet = false }: Look): string {
  const defusedField = (value: Value) => field(typeof value === "string" ? defused(value) : value);
  return rows.map((row) => line(row, spreadsheet ? defusedField : field)).join("");
}

const line = (values: readonly Value[], write: (value: Value) => string = field) =>
  `${values.map(write).join(",")}\r\n`;

/** Nothing in it has to be looked at: signs of ASCII that are no quote and part no cells, without a blank at either end. */
const PLAIN = /^(?! )[ !#-+\--:<-~]+(?<! )$/;

/** What is not known is an empty field. Quoted is also what some part cells at, semicolons and tabs. */
function field(value: Value): string {
  if (typeof value !== "string") return String(value ?? "");
  if (PLAIN.test(value)) return value;
  const text = value.replace(obeyed(), (sign) => (sign === "\n" || sign === "\t" ? sign : harmless(sign)));
  return /[",;\t\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A spreadsheet takes a cell for a formula by its first sign, whatever blanks, quotes and unseen signs stand before it; and
 * some part cells at semicolons and tabs, or know no line within a cell, so that what follows these may come first too.
 */
const FORMULA = /(?<=^|[;\t\r\n])(?=[\s"'\p{Default_Ignorable_Code_Point}]*[=+\-@\uff1d\uff0b\uff0d\uff20])/gu;

const defused = (text: string): string => text.replace(FORMULA, "'");
