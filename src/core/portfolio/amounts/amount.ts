import { isSign, isWord, number, type Reader, takes } from "./reader.ts";
import * as words from "./words.ts";

/** An amount of time before it is known how long the person's day and week are. */
export interface Amount {
  readonly minutes: number;
  readonly days: number;
  /** Part of the person's week: 25 % is 0.25. */
  readonly week: number;
}

/** One amount as it stands in a text: alone, or an end of a range. */
export interface End {
  amount: Amount;
  unit?: words.Unit;
  parts: number;
  clock: boolean;
}

export const isPart = (unit: words.Unit | undefined): boolean => unit === "week" || unit === "%";
const NONE: Amount = { minutes: 0, days: 0, week: 0 };
const MINUTES = { h: 60, m: 1 };
const RANK = { "%": 4, week: 4, d: 3, h: 2, m: 1 };

const plus = (a: Amount, b: Amount): Amount => ({
  minutes: a.minutes + b.minutes,
  days: a.days + b.days,
  week: a.week + b.week,
});
export const amountOf = (count: number, unit: words.Unit): Amount => {
  if (unit === "d") return { ...NONE, days: count };
  if (unit === "week") return { ...NONE, week: count };
  if (unit === "%") return { ...NONE, week: count / 100 };
  return { ...NONE, minutes: count * MINUTES[unit] };
};

/** One end: 3, 3h, 3h30, 1d 2h, 25 %, half an hour. */
export function end(reader: Reader): End | undefined {
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
      return { amount: amountOf(count, "h"), parts: 1, clock: false };
    }
    unit = found ?? "m";
    amount = plus(amount, amountOf(count, unit));
    parts++;
  }
  if (parts === 0) {
    reader.at = start;
    return undefined;
  }
  // an hour and a half
  if (parts === 1 && reader.strictness === "list" && takes(reader, "and", "a", "half"))
    amount = plus(amount, amountOf(0.5, unit!));
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
  return { amount: amountOf(hours! * 60 + minutes! + seconds / 60, "m"), unit: "m", parts: 2, clock: true };
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
  const list = reader.strictness === "list" ? words.LIST_OF_THE_WEEK : [];
  [...words.OF_THE_WEEK, ...list].some((form) => takes(reader, ...form));
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
  if (takes(reader, "and", "a", "half")) count += 0.5;
  return { amount: amountOf(count, unit), unit, parts: 2, clock: false };
}
