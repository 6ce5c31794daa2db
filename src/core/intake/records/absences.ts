import { daysBetween } from "../../period.ts";
import type { Window } from "./window.ts";
import { dayLater, wallOfDay } from "./zone.ts";

export interface Absences {
  /** Days of the person's working week on which they were away: what the weeks are shortened by. */
  readonly working: number;
  /** All days away, weekends among them. */
  readonly calendar: number;
}

/** The days away in a window, each once, however many entries name it. */
export function daysAway(away: readonly { from: string; to: string }[], window: Window): ReadonlySet<string> {
  const all = new Set<string>();
  for (const { from, to } of away) {
    const first = from < window.from ? window.from : from;
    const last = to > window.to ? window.to : to;
    for (let at = 0; at <= daysBetween(first, last); at++) all.add(dayLater(first, at));
  }
  return all;
}

/** How many they are. The working week is its first `days` days, from Monday. */
export function absencesIn(all: ReadonlySet<string>, days: number): Absences {
  const isWorking = (day: string) => (new Date(wallOfDay(day)).getUTCDay() + 6) % 7 < days;
  return { calendar: all.size, working: [...all].filter(isWorking).length };
}

/** The weeks worked: those of the window less the working days away. Never below zero. */
export const weeksWorked = (window: Window, absences: Absences, days: number): number =>
  Math.max(0, window.weeks - absences.working / days);
