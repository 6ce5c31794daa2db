import { isDate, readPeriod } from "../period.ts";
import { slug, visible } from "../text.ts";

/**
 * How sentences about faults are written. A message says what is wrong in the words of the file; a hint says what to write
 * instead. Text that came from the user goes through `quote`.
 */
interface Text {
  message: string;
  hint?: string;
  fix?: Fix;
}

/** A spelling that can be meant in one way only, and the one it is meant as. */
export interface Fix {
  readonly old: string;
  readonly new: string;
}

export const define = <T extends Record<string, (args: never) => Text>>(dictionary: T): T => dictionary;

export const quote = (value: unknown): string => {
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  return `“${visible(text.length > 60 ? `${text.slice(0, 57)}...` : text)}”`;
};

export const HOURS_HINT = "write hours per week like 3, 3.5, 3h30m, 45m, 2h-4h, 6h/month or 30m/day";

const fixed = (got: unknown, meaning: string | undefined): { fix?: Fix } =>
  typeof got === "string" && meaning ? { fix: { old: got, new: meaning } } : {};

/** Letters and digits are what makes a word: By-Hand is by_hand. */
const bare = (word: string): string => word.toLowerCase().replace(/[\s_-]/g, "");

export const fixedWord = (got: unknown, nearest: string | undefined) =>
  fixed(got, nearest !== undefined && bare(String(got)) === bare(nearest) ? nearest : undefined);

/** Made as it is made from a name: what refers to a task is mended to the same. */
export const fixedId = (got: unknown) => fixed(got, slug(String(got)));

/** The year first, so that no day can be a month. */
export function fixedDate(got: unknown) {
  const [, year, month = "", day = ""] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(String(got)) ?? [];
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return fixed(got, isDate(date) ? date : undefined);
}

export function fixedPeriod(got: unknown) {
  const [, quarter, year] = /^Q([1-4])[ -/]?(\d{4})$/i.exec(String(got)) ?? [];
  return fixed(got, readPeriod(quarter ? `${year}-Q${quarter}` : String(got).replace(/[ /]/, "-")));
}
