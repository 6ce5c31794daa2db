import { readPhrase } from "../portfolio/amounts/phrase.ts";
import { tokens } from "../portfolio/amounts/tokens.ts";
import {
  FILE_ADVERBS,
  INFLECTED_PERIODS,
  LIST_ADVERBS,
  LIST_PERIODS,
  LIST_UNITS,
  type Unit,
} from "../portfolio/amounts/words.ts";
import {
  FILLERS,
  NAME_TITLES,
  NUMBER_TITLES,
  OFTEN_TITLES,
  PERCENT_TITLES,
  TIME_TITLES,
  TITLE_RATES,
} from "./words.ts";

/** What a column holds, by the words of its header. */
type Column =
  | { readonly kind: "name" | "number" | "other" }
  /** A bare figure of it is so many of the unit: "Minutes per day". */
  | { readonly kind: "time"; readonly unit: string; readonly rate: string }
  | { readonly kind: "often"; readonly rate: string };

export interface ListTable {
  readonly separator: string;
  readonly columns: readonly Column[];
}

/** A row of a table: its name, its time with how often, or neither where it has other cells than the header. */
export interface ListRow {
  readonly name: string;
  readonly time: string;
  /** Whether a column that is not understood holds something here. */
  readonly more: boolean;
}

const SPELT: Record<Unit, string> = { h: "h", m: "min", d: "d", week: "FTE", "%": "%" };

/** The cells of a row. A cell in quotes may hold the separator, and a quote where two stand. */
export function cellsOf(line: string, separator: string): string[] {
  let text = line.trim();
  if (separator === "\t" && !text.includes("\t")) text = text.replace(/\s{2,}/g, "\t"); // columns drawn with blanks
  if (separator === "|") text = text.replace(/^\|/, "").replace(/\|$/, "");
  const cells: string[] = [];
  let cell = "";
  let within = false;
  let blank = true; // so far nothing but blanks stands in the cell
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (char === '"' && (within || blank)) {
      if (within && text[i + 1] === '"') {
        cell += '"';
        i++;
      } else {
        within = !within;
        blank = false;
      }
    } else if (char === separator && !within) {
      cells.push(cell.trim());
      cell = "";
      blank = true;
    } else {
      cell += char;
      blank &&= char.trim() === "";
    }
  }
  cells.push(cell.trim());
  return cells;
}

/** The table that a header row begins: every title is told apart from a task by having a name column and one of time. */
export function listHeader(line: string): ListTable | undefined {
  if (line.length > 400 || /\d/.test(line)) return undefined;
  for (const separator of ["\t", "|", ";", ","]) {
    const cells = cellsOf(line, separator);
    if (cells.length < 2 || cells.some((cell) => cell.length > 40)) continue;
    const columns = cells.map(columnOf);
    const has = (kind: Column["kind"]) => columns.filter((column) => column.kind === kind).length;
    if (has("name") === 0 || has("time") !== 1 || has("often") > 1) continue;
    const name = columns.findIndex(({ kind }) => kind === "name");
    const others = columns.map((column, at) =>
      column.kind === "name" && at !== name ? { kind: "other" as const } : column,
    );
    return { separator, columns: others };
  }
  return undefined;
}

function columnOf(title: string): Column {
  const words: string[] = [];
  for (const token of tokens(title.replaceAll("*", "").replace(/\bh{1,2}:mm(:ss)?\b/i, "h"))) {
    if (token.kind === "word") words.push(token.text);
    else if (token.kind === "sign" && "%#/".includes(token.text)) words.push(token.text);
    else if (token.kind !== "sign" || !"()[].:-".includes(token.text)) return { kind: "other" };
  }
  let kind: Column["kind"] | undefined;
  let unit: string | undefined;
  let rate = "";
  for (const [index, word] of words.entries()) {
    const period = TITLE_RATES.has(words[index - 1] ?? "") ? LIST_PERIODS.get(word) : FILE_ADVERBS.get(word);
    if (period) rate = ` per ${period}`;
    else if (NAME_TITLES.has(word) && kind === undefined && !(FILLERS.has(word) && words.length > 1)) kind = "name";
    else if (NUMBER_TITLES.has(word) && words.length === 1) kind = "number";
    else if (OFTEN_TITLES.has(word) || word === "times") kind = "often";
    else if (PERCENT_TITLES.has(word) || LIST_UNITS.has(word)) {
      if (unit !== undefined && SPELT[LIST_UNITS.get(word) ?? "%"] !== unit) return { kind: "other" };
      unit = SPELT[LIST_UNITS.get(word) ?? "%"];
      kind ??= "time";
    } else if (TIME_TITLES.has(word)) kind ??= "time";
    else if (!FILLERS.has(word) && !TITLE_RATES.has(word) && word !== "week") return { kind: "other" };
  }
  if (kind === "time") return { kind, unit: unit ?? "h", rate };
  if (kind === "often") return { kind, rate };
  return kind && unit === undefined ? { kind } : { kind: "other" };
}

/**
 * Whether a line that is no task may be the titles of columns that are not understood: a bare figure below it may count
 * anything, minutes or a share of the month.
 */
export function mayBeTitles(line: string): boolean {
  if (/[\t|;]|,\S/.test(line)) return true;
  const counts = (word: string) =>
    PERCENT_TITLES.has(word) ||
    [LIST_UNITS, LIST_PERIODS, INFLECTED_PERIODS, LIST_ADVERBS].some((known) => known.has(word));
  return tokens(line).some((token) => (token.kind === "word" || token.kind === "sign") && counts(token.text));
}

/** A row of this table, or undefined where the line has other cells. */
export function rowOf({ separator, columns }: ListTable, line: string): ListRow | undefined {
  const cells = cellsOf(line, separator);
  while (cells.length > columns.length && cells.at(-1) === "") cells.pop();
  if (cells.length !== columns.length) return undefined;
  const filled = columns.map((column, index) => ({ column, cell: cells[index]! })).filter(({ cell }) => cell !== "");
  const name = filled.find(({ column }) => column.kind === "name")?.cell ?? "";
  const times = filled.flatMap(({ column, cell }) => (column.kind === "time" ? [timeOf(cell, column)] : []));
  const often = filled.flatMap(({ column, cell }) =>
    column.kind === "often" ? [/^\d+$/.test(cell) ? `${cell} x${column.rate}` : cell] : [],
  );
  return { name, time: [...times, ...often].join(", "), more: filled.some(({ column }) => column.kind === "other") };
}

/** A bare figure gets the unit of its column; the rate of the column stands beside a cell that says none itself. */
function timeOf(cell: string, { unit, rate }: { unit: string; rate: string }): string {
  const all = tokens(cell);
  if (readPhrase(all, "list")?.frequency?.per) return cell;
  const bare = all.every((token) => token.kind === "number" || (token.kind === "sign" && "-~".includes(token.text)));
  return `${cell}${bare ? ` ${unit}` : ""}${rate}`;
}
