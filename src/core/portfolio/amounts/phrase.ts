import { type Amount, amountOf, type End, end, isPart } from "./amount.ts";
import { type Frequency, frequency } from "./frequency.ts";
import { isSign, isWord, type Reader, type Strictness } from "./reader.ts";
import type { Token } from "./tokens.ts";
import * as words from "./words.ts";

/**
 * The rules: one amount of time or a range, and how often. Each token is used by one rule, once; where one is left over, there
 * is no reading. Two strictnesses: what a file may hold, and the wider forms of a list.
 */

export interface Phrase {
  readonly low: Amount;
  readonly high: Amount;
  readonly frequency?: Frequency;
  /** No unit is written: hours, where they stand behind a separator. */
  readonly bare: boolean;
  /** Written with colons, 2:30. */
  readonly clock: boolean;
  /** How many tokens of the time itself stand before its "-", where blanks stand around that sign: Tier 2 - 6h. */
  readonly spacedRange?: boolean;
}

/** The whole of the tokens as one amount and how often, or undefined where one of them is left over. */
export function readPhrase(all: readonly Token[], strictness: Strictness): Phrase | undefined {
  const reader: Reader = { all, strictness, at: 0 };
  let time: Omit<Phrase, "frequency"> | undefined;
  const often: Frequency[] = [];
  let each = false;
  let open = 0;
  while (reader.at < all.length) {
    const token = all[reader.at]!;
    if (strictness === "list" && isSign(token, ",", ";", ":", "=", "|", "(", ")", "[", "]")) {
      if (isSign(token, "(", "[")) open++;
      if (isSign(token, ")", "]") && --open < 0) return undefined;
      reader.at++;
    } else if (approximate(reader)) {
      if (time && strictness === "file") return undefined;
    } else {
      const found = frequency(reader, time !== undefined);
      if (found) {
        if (strictness === "file" && !time) return undefined;
        if (!take(often, found)) return undefined;
        continue;
      }
      if (strictness === "list" && isWord(token, words.EACH)) {
        each = true;
        reader.at++;
        continue;
      }
      if (time) return undefined;
      time = range(reader);
      if (!time) return undefined;
    }
  }
  if (!time || open > 0) return undefined;
  const frequencies = joined(often);
  if (frequencies === false || (each && frequencies?.times === undefined)) return undefined;
  if (frequencies && time.low.week + time.high.week > 0 && (frequencies.per ?? "week") !== "week") return undefined;
  return { ...time, ...(frequencies ? { frequency: frequencies } : {}) };
}

/** "1h/day x 5" is five days of a week, "5 x 30 min a day" five times each day. */
function take(often: Frequency[], found: Frequency): boolean {
  const day = often.findIndex(({ per, times }) => per === "day" && times === undefined);
  if (day < 0 || !found.times || (found.per ?? "week") !== "week") return often.push(found) > 0;
  often[day] = { times: found.times, per: "week" };
  return found.times.high <= 7;
}

/** "2x" and "a week" are one frequency; two periods, or two counts, are none. */
function joined(often: readonly Frequency[]): Frequency | undefined | false {
  if (often.length === 0) return undefined;
  const merged: { -readonly [K in keyof Frequency]: Frequency[K] } = {};
  for (const one of often)
    for (const key of ["times", "per", "doubtful"] as const) {
      if (one[key] === undefined) continue;
      if (merged[key] !== undefined) return false;
      Object.assign(merged, { [key]: one[key] }, key === "per" && one.every ? { every: one.every } : {});
    }
  if (merged.per !== undefined && merged.doubtful !== undefined) return false;
  return merged;
}

function approximate(reader: Reader): boolean {
  const token = reader.all[reader.at];
  const on = reader.strictness === "list" && isWord(token, new Set(["on"])) ? 1 : 0;
  if (!isSign(token, "~") && !isWord(reader.all[reader.at + on], words.APPROX)) return false;
  reader.at += 1 + on;
  if (isSign(reader.all[reader.at], ".") && !reader.all[reader.at]!.spaced) reader.at++;
  return true;
}

function range(reader: Reader): Omit<Phrase, "frequency"> | undefined {
  const { all, strictness } = reader;
  const between = strictness === "list" && isWord(all[reader.at], new Set(["between", "from", "zwischen", "entre"]));
  if (between) reader.at++;
  const lower = end(reader);
  if (!lower) return undefined;
  const joint = all[reader.at];
  const joins =
    isSign(joint, "-", "..") ||
    isWord(joint, strictness === "file" ? words.FILE_TO : words.LIST_TO) ||
    (between && isWord(joint, new Set(["and", "und", "et", "y"])));
  const before = reader.at;
  let upper: End | undefined;
  if (joins) {
    reader.at++;
    upper = end(reader);
    if (!upper) reader.at = before; // "or" and "a" may go on otherwise
    if (upper && (lower.clock || upper.clock)) return undefined; // from this time of day to that one
  }
  if (between && !upper) return undefined;
  if (!upper) return { low: lower.amount, high: lower.amount, bare: lower.unit === undefined, clock: lower.clock };
  if (lower.unit === undefined && isWord(joint, words.TO_OR_EACH)) return undefined;
  const spacedRange = lower.unit === undefined && isSign(joint, "-") && joint!.spaced;
  // "2-4h": the lower end borrows the unit of the upper one. "30m-45" is 45 of what nobody says; a file may say 2h-4
  if (upper.unit === undefined && lower.unit !== undefined) {
    if (strictness === "list" || lower.unit !== "h" || lower.parts > 1) return undefined;
  }
  const low =
    lower.unit === undefined && upper.unit !== undefined
      ? amountOf(lower.amount.minutes / 60, upper.unit)
      : lower.amount;
  if (isPart(upper.unit) !== isPart(lower.unit ?? upper.unit)) return undefined;
  return { low, high: upper.amount, bare: upper.unit === undefined, clock: false, spacedRange };
}
