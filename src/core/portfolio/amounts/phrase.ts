import type { Amount } from "./amount.ts";
import { type Frequency, frequency } from "./frequency.ts";
import { isSign, isWord, number, type Reader, type Strictness } from "./reader.ts";
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

interface End {
  amount: Amount;
  unit?: words.Unit;
  parts: number;
  clock: boolean;
}

const isPart = (unit: words.Unit | undefined): boolean => unit === "week" || unit === "%";
const NONE: Amount = { minutes: 0, days: 0, week: 0 };
const MINUTES = { h: 60, m: 1 };
const RANK = { "%": 4, week: 4, d: 3, h: 2, m: 1 };

const plus = (a: Amount, b: Amount): Amount => ({
  minutes: a.minutes + b.minutes,
  days: a.days + b.days,
  week: a.week + b.week,
});
const of = (count: number, unit: words.Unit): Amount => {
  if (unit === "d") return { ...NONE, days: count };
  if (unit === "week") return { ...NONE, week: count };
  if (unit === "%") return { ...NONE, week: count / 100 };
  return { ...NONE, minutes: count * MINUTES[unit] };
};

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
  const spacedRange = lower.unit === undefined && isSign(joint, "-") && joint!.spaced;
  // "2-4h": the lower end borrows the unit of the upper one. "30m-45" is 45 of what nobody says; a file may say 2h-4
  if (upper.unit === undefined && lower.unit !== undefined) {
    if (strictness === "list" || lower.unit !== "h" || lower.parts > 1) return undefined;
  }
  const low =
    lower.unit === undefined && upper.unit !== undefined ? of(lower.amount.minutes / 60, upper.unit) : lower.amount;
  if (isPart(upper.unit) !== isPart(lower.unit ?? upper.unit)) return undefined;
  return { low, high: upper.amount, bare: upper.unit === undefined, clock: false, spacedRange };
}

/** One end: 3, 3h, 3h30, 1d 2h, 25 %, half an hour. */
function end(reader: Reader): End | undefined {
  const start = reader.at;
  const spelt = reader.strictness === "list" ? inWords(reader) : undefined;
  if (spelt) return spelt;
  let amount = NONE;
  let unit: words.Unit | undefined;
  let parts = 0;
  for (;;) {
    const before = reader.at;
    if (parts > 0 && reader.strictness === "list") joint(reader, unit === "h" || amount.days === 1);
    const clock = reader.all[reader.at];
    if (parts === 0 && clock?.kind === "clock") return clockTime(reader);
    const count = number(reader);
    if (count === undefined) {
      reader.at = before;
      break;
    }
    const found = unitOf(reader);
    if (parts > 0 && isWord(reader.all[before - 1], words.DAY_OR_DAILY)) return undefined;
    if (parts > 0) {
      const fits = found
        ? RANK[found] < RANK[unit!] && !isPart(unit)
        : unit === "h" && isMinutes(reader, before, count);
      if (!fits) {
        reader.at = before;
        break;
      }
    }
    if (found === undefined && isSign(reader.all[reader.at - 2], "/")) {
      reader.at = before;
      break;
    }
    if (found === undefined && parts === 0) {
      return { amount: of(count, "h"), parts: 1, clock: false };
    }
    unit = found ?? "m";
    amount = plus(amount, of(count, unit));
    parts++;
  }
  if (parts === 0) {
    reader.at = start;
    return undefined;
  }
  if (
    parts === 1 &&
    reader.strictness === "list" &&
    ["and", "a", "half"].every((word, i) => isWord(reader.all[reader.at + i], new Set([word])))
  ) {
    reader.at += 3; // an hour and a half
    amount = plus(amount, of(0.5, unit!));
  }
  return { amount, unit: unit!, parts, clock: false };
}

/** The bare minutes of 3h30: nothing but two digits below 60 stand there. 1h5 may be an hour and a half. */
function isMinutes(reader: Reader, before: number, count: number): boolean {
  const token = reader.all[before];
  return reader.at === before + 1 && token?.kind === "number" && count < 60 && /^\d\d$/.test(token.digits);
}

/** "1 hour, 30 minutes", "1 hour and 30 minutes"; but "5 days, 15 min" may be five times a quarter of an hour. */
function joint(reader: Reader, comma: boolean): void {
  if (comma && isSign(reader.all[reader.at], ",")) reader.at++;
  if (isWord(reader.all[reader.at], new Set(["and", "und", "et", "y", "e", "en", "och"]))) reader.at++;
}

function clockTime(reader: Reader): End | undefined {
  const token = reader.all[reader.at];
  if (reader.strictness === "file" || token?.kind !== "clock") return undefined;
  const [hours, minutes, seconds = 0] = token.parts;
  if (token.parts.length > 3 || minutes! > 59 || seconds > 59) return undefined;
  reader.at++;
  unitOf(reader); // 2:30 h
  return { amount: of(hours! * 60 + minutes! + seconds / 60, "m"), unit: "m", parts: 2, clock: true };
}

function unitOf(reader: Reader): words.Unit | undefined {
  const token = reader.all[reader.at];
  if (isSign(token, "%")) {
    reader.at++;
    ofTheWeek(reader);
    return "%";
  }
  const found =
    token?.kind === "word"
      ? (reader.strictness === "file" ? words.FILE_UNITS : words.LIST_UNITS).get(token.text)
      : undefined;
  if (!found) return undefined;
  reader.at++;
  if (reader.strictness === "list" && isSign(reader.all[reader.at], ".") && !reader.all[reader.at]!.spaced) reader.at++;
  return found;
}

/** "25 % of the week", "of my time"; in a list "30 % der Woche" as well. */
function ofTheWeek(reader: Reader): void {
  const { all, at, strictness } = reader;
  const forms = strictness === "list" ? [...words.OF_THE_WEEK, ...words.LIST_OF_THE_WEEK] : words.OF_THE_WEEK;
  const found = forms.find((form) => form.every((word, index) => isWord(all[at + index], new Set([word]))));
  reader.at += found?.length ?? 0;
}

/** "half a day", "an hour", "eine halbe Stunde", "quarter of an hour", "an hour and a half". */
function inWords(reader: Reader): End | undefined {
  const start = reader.at;
  const take = (...set: string[]) => isWord(reader.all[reader.at], new Set(set)) && ++reader.at > 0;
  const article = () => take("a", "an", "ein", "eine", "einen");
  const one = article();
  let count = one ? 1 : undefined;
  if (take("half", "halbe", "halber", "halben")) {
    if (isSign(reader.all[reader.at], "-")) reader.at++;
    else article();
    count = 0.5;
  } else if (take("quarter")) {
    if (take("of")) article();
    count = 0.25;
  } else if (!one && take("three") && take("quarters") && take("of") && article()) count = 0.75;
  const unit = count === undefined ? undefined : unitOf(reader);
  if (count === undefined || unit === undefined || isPart(unit) || unit === "m") {
    reader.at = start;
    return undefined;
  }
  const whole = reader.at;
  if (take("and") && take("a") && take("half")) count += 0.5;
  else reader.at = whole;
  return { amount: of(count, unit), unit, parts: 2, clock: false };
}
