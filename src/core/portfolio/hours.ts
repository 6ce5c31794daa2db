import * as z from "zod/mini";
import { type Amount, DAYS_IN_WEEK, HOURS_PATTERN, type Hours, isRate, type Per, readHours } from "./amounts.ts";
import { described } from "./described.ts";

/**
 * Hours as a person writes them and as the program counts them.
 * Written: 3 | 3.5 | 3h30m | 45m | 2h-4h | {low, likely, high} | 6h/month | 2d/quarter | 30m/day | 40h/year | 25%.
 * Counted: whole minutes per week. A day is a fifth of the person's week, a month 13/3 weeks, a quarter 13 weeks.
 */

/** Minutes per week as a range; `likely` is the middle of a range whose middle was not given. */
export interface Spread {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

export const MINUTES_IN_DEFAULT_WEEK = 40 * 60;
const WEEKS_IN: Record<Exclude<Per, "day">, number> = { week: 1, month: 13 / 3, quarter: 13, year: 52 };

/** Whole minutes per week, for a person whose week has `weekMinutes` (40 h where not given). */
export function perWeek(
  hours: Hours,
  weekMinutes: number = MINUTES_IN_DEFAULT_WEEK,
  daysInWeek: number = DAYS_IN_WEEK,
): Spread {
  const weeks = hours.per === "day" ? 1 / daysInWeek : WEEKS_IN[hours.per];
  const count = (amount: Amount) =>
    Math.round((amount.minutes + (amount.days * weekMinutes) / daysInWeek + amount.week * weekMinutes) / weeks);
  return { low: count(hours.low), likely: count(hours.likely), high: count(hours.high) };
}

/** The figure that stands for a spread in every sum: (low + likely + high) / 3. Minutes. */
export function mean(spread: Spread): number {
  return (spread.low + spread.likely + spread.high) / 3;
}

/** One occasion rather than a rate ("setup: 6h"): whole minutes. */
export function once(hours: Hours, weekMinutes?: number): number {
  return Math.round(mean(perWeek({ ...hours, per: "week" }, weekMinutes)));
}

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

const faultSchema = (description: string, allowPer: boolean) =>
  z.pipe(
    described(z.any(), {
      description,
      anyOf: [
        { type: "number", minimum: 0 },
        { type: "string", pattern: allowPer ? HOURS_PATTERN : String.raw`^\d+([.,]\d+)?\s*[hmd]?(\d+m?)?$` },
        {
          type: "object",
          properties: {
            low: { type: ["number", "string"] },
            likely: { type: ["number", "string"] },
            high: { type: ["number", "string"] },
          },
          required: ["low", "high"],
          additionalProperties: false,
        },
      ].slice(0, allowPer ? 3 : 2),
    }),
    z.transform((value, context): Hours => {
      const result = readHours(value);
      const rate = !allowPer && isRate(value);
      if (result.ok && !rate) return result.hours;
      const fault = result.ok ? "a-rate" : result.fault;
      context.issues.push({ code: "custom", input: value, params: { fault: `hours-${fault}` } });
      return z.NEVER;
    }),
  );

/** Hours per week in any written form. */
export const hoursSchema = faultSchema(
  "Hours per week: 3, 3.5, 3h30m, 45m, 2h-4h, {low, likely, high}, 6h/month, 2d/quarter, 30m/day, 40h/year or 25%",
  true,
);
/** One amount of time, not a rate: 6h, 1h30m, 45m. */
export const durationSchema = faultSchema("An amount of time: 6, 1h30m or 45m", false);
