/**
 * The grammar of hours: what was written or typed, read but not yet counted. `hours.ts` counts it, once the person's week is
 * known.
 */

import { lately } from "../lately.ts";
import type { Amount } from "./amounts/amount.ts";
import { isFrequency } from "./amounts/frequency.ts";
import { readPhrase } from "./amounts/phrase.ts";
import { tokens } from "./amounts/tokens.ts";
import type { Per } from "./amounts/words.ts";

export type { Amount, Per };

/** What was written, read but not yet counted: a day's length depends on the person's week. */
export interface Hours {
  readonly low: Amount;
  readonly likely: Amount;
  readonly high: Amount;
  readonly per: Per;
  /** Exactly what stood in the file or was typed. */
  readonly written: HoursInput;
}

export type HoursInput =
  | number
  | string
  | { low: number | string; likely?: number | string | undefined; high: number | string };

/** Of a person who does not say how many. */
export const DAYS_IN_WEEK = 5;

/** Characters. An amount of time is never longer than this. */
const LONGEST = 60;

export type HoursFault = "unreadable" | "negative" | "endless" | "reversed" | "empty-range";
export type HoursResult = { ok: true; hours: Hours } | { ok: false; fault: HoursFault };

/** The pattern an editor can check against; the reader is a little more forgiving than this. */
export const HOURS_PATTERN = String.raw`^\d+([.,]\d+)?\s*[hmd%]?(\d\d|\d+m)?(\s*-\s*\d+([.,]\d+)?\s*[hmd%]?(\d\d|\d+m)?)?(/(day|week|month|quarter|year))?$`;

const middle = (a: Amount, b: Amount): Amount => ({
  minutes: (a.minutes + b.minutes) / 2,
  days: (a.days + b.days) / 2,
  week: (a.week + b.week) / 2,
});
const isSame = (a: Amount, b: Amount): boolean => a.minutes === b.minutes && a.days === b.days && a.week === b.week;

/** However long a day is: whether it is more in every case. */
const isMore = (a: Amount, b: Amount): boolean =>
  a.minutes >= b.minutes && a.days >= b.days && a.week >= b.week && !isSame(a, b);

function range(low: Amount, likely: Amount, high: Amount, per: Per, written: HoursInput): HoursResult {
  if (isMore(low, high) || isMore(low, likely) || isMore(likely, high)) return { ok: false, fault: "reversed" };
  return { ok: true, hours: { low, likely, high, per, written } };
}

/** Characters. A longer text, which few write twice, would keep the whole file in memory that it was cut from. */
const LONGEST_KEPT = 12;

/** The same few amounts stand in file after file. */
const kept = <T>(made: Map<string, T>, written: string, read: () => T): T =>
  written.length > LONGEST_KEPT ? read() : lately(made, written, read);

const readings = new Map<string, HoursResult>();

function readText(written: string): HoursResult {
  const text = written.trim();
  if (text.length > LONGEST) return { ok: false, fault: "unreadable" };
  if (/^[-+]?\.?(nan|inf(inity)?)$/i.test(text)) return { ok: false, fault: "endless" };
  const negative = /^[-−]\s*(?=[\d.])/.exec(text)?.[0] ?? "";
  const read = readPhrase(tokens(text.slice(negative.length)), "file");
  if (!read) return { ok: false, fault: "unreadable" };
  if (negative !== "") return { ok: false, fault: "negative" };
  const { low, high, frequency } = read;
  return range(low, middle(low, high), high, frequency?.per ?? "week", written);
}

/**
 * Reads any of the written forms. Never throws; a fault says what is wrong with it. A range that mixes days with hours is not
 * known to be the wrong way round before the person's week is: `readCounted` tells.
 */
export function readHours(written: unknown): HoursResult {
  if (typeof written === "number") {
    const minutes = written * 60;
    if (!Number.isFinite(minutes)) return { ok: false, fault: "endless" };
    if (minutes < 0) return { ok: false, fault: "negative" };
    const amount = { minutes, days: 0, week: 0 };
    return range(amount, amount, amount, "week", written);
  }
  if (typeof written === "string") return kept(readings, written, () => readText(written));
  if (typeof written === "object" && written !== null && !Array.isArray(written)) {
    const given = written as Record<string, unknown>;
    if (Object.keys(given).some((key) => !["low", "likely", "high"].includes(key)))
      return { ok: false, fault: "unreadable" };
    if (given.low === undefined || given.high === undefined) return { ok: false, fault: "empty-range" };
    const low = readHours(given.low);
    const high = readHours(given.high);
    if (!low.ok) return low;
    if (!high.ok) return high;
    const likely = given.likely === undefined ? undefined : readHours(given.likely);
    if (likely && !likely.ok) return likely;
    const parts = [low.hours, high.hours, ...(likely ? [likely.hours] : [])];
    if (parts.some((part) => part.per !== low.hours.per || !isSame(part.low, part.high)))
      return { ok: false, fault: "unreadable" };
    const between = likely?.hours.likely ?? middle(low.hours.likely, high.hours.likely);
    return range(low.hours.likely, between, high.hours.likely, low.hours.per, written as HoursInput);
  }
  return { ok: false, fault: "unreadable" };
}

const rates = new Map<string, boolean>();

/** Whether so much a day, week, month, quarter or year is written, whatever stands before it; in a range as well. */
export function isRate(written: unknown): boolean {
  if (typeof written === "object" && written !== null) return Object.values(written).some(isRate);
  if (typeof written !== "string" || written.length > LONGEST) return false;
  return kept(rates, written, () => {
    const all = tokens(written);
    return all.some((_, from) => from > 0 && isFrequency(all.slice(from)));
  });
}
