import {
  type Amount,
  DAYS_IN_WEEK,
  type Hours,
  type HoursFault,
  type HoursInput,
  type Per,
  readHours,
} from "./amounts.ts";

/**
 * Hours as the program counts them: whole minutes a week, for a person whose week and days are known. Counted once, when a
 * portfolio is read. A month is 13/3 weeks, a quarter 13, a year 52.
 */

/** Minutes a week as a range; `likely` is the middle of a range whose middle was not given. */
export interface Spread {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** An amount of so much a week, counted. */
export interface Weekly extends Spread {
  /** The figure that stands for it in every sum: (low + likely + high) / 3. Minutes. */
  readonly mean: number;
  /** What stood in the file. */
  readonly written: HoursInput;
}

/** The person's working week: what a day, a part of the week and "so much a day" are counted with. */
export interface Week {
  readonly minutes: number;
  /** Working days in it; a day is `minutes / days` long. */
  readonly days: number;
  /** False where the 40 hours are an assumption. */
  readonly given: boolean;
}

/** A day's minutes where the person's week is not known, or is written in days. */
export const DAY = 8 * 60;
/** All the minutes that a week has. */
export const WHOLE_WEEK = 168 * 60;
const WEEKS_IN: Record<Exclude<Per, "day">, number> = { week: 1, month: 13 / 3, quarter: 13, year: 52 };

export const mean = ({ low, likely, high }: Spread): number => (low + likely + high) / 3;

/**
 * The person's week; 40 h where it is not given or not known, of five days where they do not say how many. A week that is
 * written in days is read in days of eight hours, and has as many: "4 days" is 32 h, and a day of it 8 h.
 */
export function countWeek(written: Hours | "unknown" | undefined, days: number = DAYS_IN_WEEK): Week {
  if (written === undefined || written === "unknown") return { minutes: DAYS_IN_WEEK * DAY, days, given: false };
  const { mean: minutes } = count(written, { minutes: days * DAY, days });
  return { minutes, days: isInDays(written) && minutes > 0 ? minutes / DAY : days, given: true };
}

/** Whether days stand in it, and not hours alone. */
export const isInDays = ({ low, high }: Hours): boolean => low.days + high.days > 0;

/** What amounts of time are counted with. */
export type Measure = Pick<Week, "minutes" | "days">;

/** Minutes a week, before they are rounded. */
function inMinutes(amount: Amount, per: Per, week: Measure): number {
  const minutes = amount.minutes + (amount.days * week.minutes) / week.days + amount.week * week.minutes;
  return per === "day" ? minutes * week.days : minutes / WEEKS_IN[per];
}

const weekly = (spread: Spread, written: HoursInput): Weekly => ({
  low: spread.low,
  likely: spread.likely,
  high: spread.high,
  mean: mean(spread),
  written,
});

export function count({ low, likely, high, per, written }: Hours, week: Measure): Weekly {
  const whole = (amount: Amount) => Math.round(inMinutes(amount, per, week));
  return weekly({ low: whole(low), likely: whole(likely), high: whole(high) }, written);
}

/** One occasion rather than a rate ("setup: 6h"): whole minutes. */
export const countOnce = (hours: Hours, week: Measure): number => Math.round(count(hours, week).mean);

/** Whether a range is the wrong way round. One that mixes days with hours shows it only where it is known how long a day is. */
export function isOutOfOrder({ low, likely, high, per }: Hours, week: Measure): boolean {
  if (low === high) return false; // an amount and no range
  const least = inMinutes(low, per, week);
  const middle = inMinutes(likely, per, week);
  const most = inMinutes(high, per, week);
  const noise = 1e-6; // of halves and fifths
  return least > middle + noise || middle > most + noise;
}

/** Reads and counts what was typed or written, for this person's week. Never throws; a fault says what is wrong with it. */
export function readCounted(
  written: unknown,
  week: Measure,
): { readonly ok: true; readonly hours: Weekly } | { readonly ok: false; readonly fault: HoursFault } {
  const read = readHours(written);
  if (!read.ok) return read;
  return isOutOfOrder(read.hours, week)
    ? { ok: false, fault: "reversed" }
    : { ok: true, hours: count(read.hours, week) };
}

/** So many minutes a week, as if they were written so. */
export const ofMinutes = (spread: Spread): Weekly =>
  weekly(spread, { low: `${spread.low}m`, likely: `${spread.likely}m`, high: `${spread.high}m` });

/** Minutes as a file spells them: 3h30m, 45m, 0h. */
export function fileSpelling(minutes: number): string {
  const whole = Math.round(minutes);
  const [h, m] = [Math.floor(whole / 60), whole % 60];
  if (m === 0) return `${h}h`;
  return h === 0 ? `${m}m` : `${h}h${m}m`;
}

/** Weeks until a setup is paid back as people read them: a week that has begun counts. */
export const wholeWeeks = (weeks: number): number => Math.max(1, Math.ceil(weeks));

/** Minutes as people read them: "2 h 15", "45 min", "3 h", "-1 h 30". */
export function spell(minutes: number): string {
  const whole = Math.round(Math.abs(minutes));
  const sign = minutes < 0 && whole > 0 ? "-" : "";
  const [h, m] = [Math.floor(whole / 60), whole % 60];
  if (h === 0) return `${sign}${m} min`;
  return m === 0 ? `${sign}${h} h` : `${sign}${h} h ${String(m).padStart(2, "0")}`;
}
