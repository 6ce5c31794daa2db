/** A calendar quarter, written 2026-Q4. Dates are plain ISO days (2026-12-18), never instants: no time zone is involved. */
export type Period = `${number}-Q${1 | 2 | 3 | 4}`;

const DAY = 86_400_000;
const toDay = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** The period a text names, or undefined. Accepts 2026-Q4, 2026q4 and 2026Q4. */
export function readPeriod(text: string): Period | undefined {
  const match = /^(\d{4})-?[qQ]([1-4])$/.exec(text.trim());
  return match ? (`${match[1]}-Q${match[2]}` as Period) : undefined;
}

/** True for a day that exists: 2026-02-30 is none. */
export function isDate(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(toDay(text)) &&
    new Date(toDay(text)).toISOString().startsWith(text)
  );
}

export function periodOf(date: string): Period {
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}` as Period;
}

/** The period `steps` quarters later (negative: earlier). */
export function shiftPeriod(period: Period, steps: number): Period {
  const index = Number(period.slice(0, 4)) * 4 + Number(period.slice(6)) - 1 + steps;
  return `${String(Math.floor(index / 4)).padStart(4, "0")}-Q${(((index % 4) + 4) % 4) + 1}` as Period;
}

/** The first day of a period. */
export function startOf(period: Period): string {
  const month = (Number(period.slice(6)) - 1) * 3 + 1;
  return `${period.slice(0, 4)}-${String(month).padStart(2, "0")}-01`;
}

const LAST_DAYS = ["03-31", "06-30", "09-30", "12-31"];

/** The last day of a period. */
export function endOf(period: Period): string {
  return `${period.slice(0, 4)}-${LAST_DAYS[Number(period.slice(6)) - 1]}`;
}

export function isWithin(date: string, period: Period): boolean {
  return periodOf(date) === period;
}

/** Whole days from one date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((toDay(to) - toDay(from)) / DAY);
}

/** Weeks that the log entries of a period are spread over: 13, or up to a day inside the period, at least 1. */
export function weeksCovered(period: Period, until: string | undefined): number {
  if (!until || !isWithin(until, period)) return 13;
  return Math.max(1, daysBetween(startOf(period), until) / 7);
}

/** The first Monday after a day. */
export function nextMonday(date: string): string {
  const day = new Date(toDay(date)).getUTCDay();
  return new Date(toDay(date) + ((8 - day) % 7 || 7) * DAY).toISOString().slice(0, 10);
}

/** In days: so long a quarter has only begun, and the one before may be meant. */
const FIRST_WEEKS = 21;
export const hasJustBegun = (period: Period, today: string): boolean =>
  daysBetween(startOf(period), today) < FIRST_WEEKS;
