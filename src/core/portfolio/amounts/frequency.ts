import { isSign, isWord, number, type Reader } from "./reader.ts";
import type { Token } from "./tokens.ts";
import type { Per } from "./words.ts";
import * as words from "./words.ts";

/** How often: so many times (as a range) in a period, or once in every few of them. */
export interface Frequency {
  readonly times?: { readonly low: number; readonly high: number };
  readonly per?: Per;
  /** Once in so many periods; 1 where not given. */
  readonly every?: number;
  /** "biweekly": the period of which it is twice in one, or once in two. */
  readonly doubtful?: Per;
}

/**
 * A frequency at the reader's place, or undefined and the place unmoved. `timed` where the amount of time was read before it.
 * Within a name "a day" is only a day.
 */
export function frequency(reader: Reader, timed: boolean, within?: "name"): Frequency | undefined {
  const start = reader.at;
  const always = [doubtful, adverb, dayOfMonth, weekdays, times(timed), every];
  const wide = [...always, ...(within === "name" ? [adjective] : timed ? [adjective, per, articled] : [per])];
  const rules = reader.strictness === "file" ? [adverb, per] : wide;
  for (const rule of rules) {
    const found = rule(reader);
    if (found) return found;
    reader.at = start;
  }
  return undefined;
}

const next = (reader: Reader) => reader.all[reader.at];
const take = (reader: Reader, set: { has(word: string): boolean }): boolean =>
  isWord(next(reader), set) && ++reader.at > 0;
const lookUp = <T>(reader: Reader, table: ReadonlyMap<string, T>): T | undefined => {
  const token = next(reader);
  const found = token?.kind === "word" ? table.get(token.text) : undefined;
  if (found !== undefined) reader.at++;
  return found;
};
const periodOf = (reader: Reader): Per | undefined => {
  const found = lookUp(reader, reader.strictness === "file" ? words.FILE_PERIODS : words.LIST_PERIODS);
  if (found && reader.strictness === "list") point(reader);
  return found;
};

function doubtful(reader: Reader): Frequency | undefined {
  const joined = take(reader, new Set(["bi"])) && (isSign(next(reader), "-") ? ++reader.at > 0 : true);
  const found = joined
    ? lookUp(
        reader,
        new Map<string, Per>([
          ["weekly", "week"],
          ["monthly", "month"],
        ]),
      )
    : lookUp(reader, words.DOUBLE_MEANING);
  return found && { doubtful: found };
}

function adverb(reader: Reader): Frequency | undefined {
  if (reader.strictness === "list") {
    take(reader, new Set(["on"]));
    const rhythm = lookUp(reader, words.RHYTHMS);
    if (rhythm) {
      const [count, every, period] = rhythm;
      point(reader);
      return { per: period, every, ...(count > 1 ? { times: { low: count, high: count } } : {}) };
    }
    if (take(reader, new Set(["pw"]))) return { per: "week" };
    if (take(reader, new Set(["pm"]))) return undefined; // per month, or after noon
  }
  const found = lookUp(reader, reader.strictness === "file" ? words.FILE_ADVERBS : words.LIST_ADVERBS);
  if (found && reader.strictness === "list") point(reader);
  return found && { per: found };
}

/** The point of what is cut short: tgl. */
const point = (reader: Reader): boolean => isSign(next(reader), ".") && !next(reader)!.spaced && ++reader.at > 0;

/** "die Woche", "la settimana". */
function articled(reader: Reader): Frequency | undefined {
  const found = take(reader, words.ARTICLES) ? periodOf(reader) : undefined;
  return found && { per: found };
}

function adjective(reader: Reader): Frequency | undefined {
  const found = lookUp(reader, words.LIST_ADJECTIVES);
  return found && { per: found };
}

/** "/week", "per week", "p/w", "a day", "je Monat". */
function per(reader: Reader): Frequency | undefined {
  if (reader.strictness === "list" && take(reader, words.IN)) {
    take(reader, new Set(["der"]));
    const found = lookUp(reader, words.PERIODS_IN);
    return found && { per: found };
  }
  if (isSign(next(reader), "/")) reader.at++;
  else if (!take(reader, reader.strictness === "file" ? words.FILE_PER : words.LIST_PER)) return undefined;
  else if (reader.strictness === "list" && isSign(next(reader), "/", ".")) reader.at++;
  if (reader.strictness === "list" && take(reader, words.RHYTHMS)) return { per: "week", every: 2 };
  const period = periodOf(reader);
  return period && { per: period };
}

/** "every 2 weeks", "every other month", "alternate Fridays". "Every other day" is no count of days in a week. */
function every(reader: Reader): Frequency | undefined {
  const said = take(reader, words.EVERY);
  const other = lookUp(reader, words.OTHER);
  const count = other ?? number(reader);
  if (!said && other !== 2) return undefined;
  const period = periodOf(reader) ?? (count === undefined ? undefined : takeWeekday(reader) && "week");
  if (!period || (period === "day" && count !== undefined && count !== 1)) return undefined;
  if (count === undefined || count === 1) return said ? { per: period } : undefined;
  return Number.isInteger(count) && count > 0 ? { per: period, every: count } : undefined;
}

const weekdayIn = (name: string) => words.WEEKDAYS.get(name) ?? words.WEEKDAYS.get(name.replace(/s$/, ""));
const takeWeekday = (reader: Reader): boolean => {
  const token = next(reader);
  return token?.kind === "word" && weekdayIn(token.text) !== undefined && ++reader.at > 0;
};

/** "the first Monday of the month", "last Friday of every month". */
function dayOfMonth(reader: Reader): Frequency | undefined {
  take(reader, words.ON_DAYS);
  take(reader, new Set(["the"]));
  if (!take(reader, words.ORDINALS) || !takeWeekday(reader) || !take(reader, new Set(["of", "in"]))) return undefined;
  take(reader, new Set(["the", "each", "every", "a"]));
  return periodOf(reader) === "month" ? { per: "month" } : undefined;
}

/** "3x", "3 times", "twice", "x 5", "x 5 days"; behind an amount of time also "3 days a week". */
const times =
  (timed: boolean) =>
  (reader: Reader): Frequency | undefined => {
    const fixed = lookUp(reader, words.TIMES_WORDS);
    if (fixed !== undefined) return { times: { low: fixed, high: fixed } };
    const before = take(reader, new Set(["x"]));
    const low = number(reader);
    if (low === undefined) return undefined;
    let high = low;
    if (isSign(next(reader), "-") || isWord(next(reader), words.FILE_TO)) {
      reader.at++;
      const upper = number(reader);
      if (upper === undefined || upper < low) return undefined;
      high = upper;
    }
    if (!Number.isInteger(low) || !Number.isInteger(high)) return undefined;
    if (before) {
      take(reader, new Set(["days", "day"]));
      return { times: { low, high } };
    }
    if (take(reader, words.TIMES)) {
      const after = reader.at;
      const period = articled(reader);
      if (!period) reader.at = after;
      return { ...period, times: { low, high } };
    }
    if (!timed || !take(reader, new Set(["days", "day"]))) return undefined;
    const period = per(reader);
    return period?.per && { ...period, times: { low, high } };
  };

/** "every Monday", "Mondays", "Mon-Fri", "Mon, Wed and Fri". */
function weekdays(reader: Reader): Frequency | undefined {
  const introduced = take(reader, words.ON_DAYS);
  const days = new Set<number>();
  let plural = false;
  let last: number | undefined;
  for (;;) {
    const from = reader.at;
    let joint: "list" | "range" | undefined;
    if (last !== undefined) {
      if (isSign(next(reader), "-") || isWord(next(reader), new Set(["to", "through", "bis"]))) joint = "range";
      else if (isSign(next(reader), "/", ",", "&", "+") || isWord(next(reader), new Set(["and", "und"])))
        joint = "list";
      if (!joint) break;
      reader.at++;
      if (joint === "list") take(reader, new Set(["and"]));
    }
    const token = next(reader);
    const name = token?.kind === "word" ? token.text : "";
    const day = weekdayIn(name);
    if (day === undefined) {
      reader.at = from;
      break;
    }
    plural ||= name.endsWith("days");
    reader.at++;
    if (joint === "range") {
      if (day <= last!) return undefined;
      for (let one = last! + 1; one <= day; one++) days.add(one);
    } else if (days.has(day)) return undefined;
    days.add(day);
    last = day;
  }
  if (days.size === 0 || !(introduced || plural || days.size > 1)) return undefined;
  return { times: { low: days.size, high: days.size }, per: "week" };
}

/** Whether the tokens are nothing but so much a day, week, month, quarter or year, in any of the forms that are known. */
export function isFrequency(all: readonly Token[]): boolean {
  const reader: Reader = { all, strictness: "list", at: 0 };
  return frequency(reader, true) !== undefined && reader.at === all.length;
}
