import type { Frequency } from "../portfolio/amounts/frequency.ts";
import { type Phrase, readPhrase } from "../portfolio/amounts/phrase.ts";
import { tokens } from "../portfolio/amounts/tokens.ts";
import type { Amount, HoursInput } from "../portfolio/amounts.ts";
import { fileSpelling, type Measure, readCounted, spell } from "../portfolio/hours.ts";

/** An amount of time with how often, as a file would hold it. */
export interface ListedHours {
  readonly hours: number | string;
  /** Whole minutes a week: what `hours` counts to when it is read back. */
  readonly minutes: number;
  /** How it came about, where it was worked out: "25 % of 40 h", "30 min, 3 times a week". */
  readonly workedOut?: string;
}

/** The weekly minutes of what a file holds, or undefined where it holds no amount of time, or one the wrong way round. */
export function minutesAWeek(hours: unknown, week: Measure): number | undefined {
  const read = readCounted(hours, week);
  return read.ok ? Math.round(read.hours.mean) : undefined;
}

/** Counts a phrase: as it was written where a file may hold that, else in the spelling of files. Undefined where it is reversed. */
export function weekly(phrase: Phrase, written: string, week: Measure): ListedHours | undefined {
  const spelt = spelling(phrase);
  const minutes = minutesAWeek(spelt, week);
  if (minutes === undefined) return undefined;
  const kept = written.replace(/\s+/g, " ").trim();
  const figure = /^\d+(\.\d+)?$/.test(kept) ? Number(kept) : kept;
  const hours = minutesAWeek(figure, week) === minutes ? figure : spelt;
  const worked = wordsFor(phrase, week);
  return { hours, minutes, ...(worked === undefined ? {} : { workedOut: worked }) };
}

/** How what a file holds comes to its minutes a week; undefined where it is those, or a range with a middle of its own. */
export function workedOut(hours: HoursInput, week: Measure): string | undefined {
  const phrase = typeof hours === "string" ? readPhrase(tokens(hours), "file") : undefined;
  return phrase && wordsFor(phrase, week);
}

const decimal = (value: number): string => String(Number(value.toFixed(4)));

/** 1d2h30m, 25%, 22.5m. Days and hours of one amount stand side by side; a part of the week stands alone. */
function inFile({ minutes, days, week }: Amount): string {
  if (week > 0) return `${decimal(week * 100)}%`;
  const rest = Number.isInteger(minutes) ? fileSpelling(minutes) : `${decimal(minutes)}m`;
  if (days === 0) return rest;
  return minutes === 0 ? `${decimal(days)}d` : `${decimal(days)}d${rest}`;
}

function spelling({ low, high, frequency = {} }: Phrase): string {
  const { times = { low: 1, high: 1 }, every = 1, per = "week" } = frequency;
  const ends = [scaled(low, times.low / every), scaled(high, times.high / every)].map(inFile);
  const rate = per === "week" ? "" : `/${per}`;
  return `${ends[0] === ends[1] ? ends[0] : ends.join("-")}${rate}`;
}

const scaled = ({ minutes, days, week }: Amount, factor: number): Amount => ({
  minutes: minutes * factor,
  days: days * factor,
  week: week * factor,
});

function wordsFor({ low, high, frequency = {} }: Phrase, week: Measure): string | undefined {
  const ends = [...new Set([low, high].map((end) => amountWords(end, week)))];
  const amount = ends.length === 1 ? ends[0]! : `${ends[0]} to ${ends[1]}`;
  const often = often_(frequency);
  const plain = ends.length === 1 && low.days === 0 && low.week === 0 && often === "";
  return plain ? undefined : `${amount}${often}`;
}

function amountWords({ minutes, days, week: part }: Amount, week: Measure): string {
  if (part > 0) return `${decimal(part * 100)} % of ${spell(week.minutes)}`;
  if (days === 0) return spell(minutes);
  const day = `${decimal(days)} ${days === 1 ? "day" : "days"} of ${spell(week.minutes / week.days)}`;
  return minutes === 0 ? day : `${day} and ${spell(minutes)}`;
}

/** ", 3 times a week", " every 2 weeks", " a month"; nothing for once a week. */
function often_({ times, per = "week", every = 1 }: Frequency): string {
  const period = every === 1 ? `a ${per}` : `every ${every} ${per}s`;
  const many = times && !(times.low === 1 && times.high === 1);
  if (many) return `, ${times.low === times.high ? times.low : `${times.low} to ${times.high}`} times ${period}`;
  return per === "week" && every === 1 ? "" : ` ${period}`;
}
