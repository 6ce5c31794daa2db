import { daysBetween, endOf, isDate, isWithin, type Period, readPeriod, startOf, weeksCovered } from "../../period.ts";
import { dayLater, wallOfDay, type Zone } from "./zone.ts";

/** The days that are looked at; `to` is the last of them. */
export interface Window {
  readonly from: string;
  readonly to: string;
  /** The weeks in it before absences: 13 in a whole quarter, as everywhere else. */
  readonly weeks: number;
}

/** The window of a quarter. One that is not over ends on the day before `today`: what is planned was not worked yet. */
export function windowOf(period: Period, today?: string): Window {
  const from = startOf(period);
  if (today === undefined || today <= from || today > endOf(period)) return { from, to: endOf(period), weeks: 13 };
  return { from, to: dayLater(today, -1), weeks: weeksCovered(period, today) };
}

/** `2026-Q3` or `2026-07-01..2026-09-30`; undefined where the text is neither. */
export function readWindow(text: string, today?: string): Window | undefined {
  const period = readPeriod(text);
  if (period) return windowOf(period, today);
  const [, from, to] = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/.exec(text.trim()) ?? [];
  if (!from || !to || !isDate(from) || !isDate(to) || to < from) return undefined;
  return { from, to, weeks: (daysBetween(from, to) + 1) / 7 };
}

/** Whether all of a window is of one quarter. */
export const liesIn = ({ from, to }: Window, period: Period): boolean => isWithin(from, period) && isWithin(to, period);

/** The instants at which a window begins and is over, where the person is. Milliseconds. */
export function edgesOf({ from, to }: Window, zone: Zone): { readonly from: number; readonly to: number } {
  return { from: zone.toInstant(wallOfDay(from)), to: zone.toInstant(wallOfDay(dayLater(to, 1))) };
}
