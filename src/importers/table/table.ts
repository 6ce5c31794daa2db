import Papa from "papaparse";
import { englishName } from "./words.ts";

export interface RecordRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** What is wrong with the way the row is written. */
  readonly fault?: string;
}

export interface RecordTable {
  readonly header: readonly string[];
  /** The header in English and in lower case: how columns are looked up. */
  readonly names: readonly string[];
  readonly rows: readonly RecordRow[];
}

/** What stands before a table: a mark of its encoding, and what tells Excel its delimiter. */
const BEFORE = /^\ufeff?(?:sep=.(?=[\r\n]))?/i;
const DELIMITERS = [",", ";", "\t", "|"];

/** The table in a text. The delimiter is the one the header has most of: later lines may be full of decimal commas. */
export function recordTable(text: string): RecordTable {
  const plain = text.replace(BEFORE, "");
  const first = plain.trimStart().split(/\r\n|\r|\n/, 1)[0]!;
  const bare = first.replace(/"(?:[^"]|"")*"/g, "");
  const delimiter = DELIMITERS.reduce((best, one) => (bare.split(one).length > bare.split(best).length ? one : best));
  const { data, errors } = Papa.parse<string[]>(plain, { delimiter });
  const faults = new Map(errors.map(({ row, message }) => [row, message]));
  let line = 1;
  const rows = data.map((cells, at): RecordRow => {
    const row = {
      line,
      cells: cells.map((cell) => cell.trim()),
      ...(faults.has(at) ? { fault: faults.get(at)! } : {}),
    };
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
    return row;
  });
  const full = rows.filter(({ cells }) => cells.some((cell) => cell !== ""));
  const header = full[0]?.cells ?? [];
  return { header, names: header.map(englishName), rows: full.slice(1) };
}

/** The header alone, of a text that may be no table at all. */
export const headerOf = (text: string): readonly string[] =>
  recordTable(
    text
      .replace(BEFORE, "")
      .trimStart()
      .slice(0, 5000)
      .split(/\r\n|\r|\n/, 1)[0]!,
  ).names;

/** The place of the first of these columns that is there. A name that ends in `*` is a beginning. */
export function column(names: readonly string[], ...wanted: readonly string[]): number | undefined {
  for (const want of wanted) {
    const at = want.endsWith("*") ? names.findIndex((name) => name.startsWith(want.slice(0, -1))) : names.indexOf(want);
    if (at >= 0) return at;
  }
  return undefined;
}

export const has = (names: readonly string[], ...wanted: readonly string[]): boolean =>
  wanted.every((name) => column(names, name) !== undefined);
