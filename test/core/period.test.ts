import { expect, test } from "vitest";
import { endOf, isWithin, type Period, periodOf, startOf } from "../../src/core/period.ts";

test.each<[Period, string, string]>([
  ["2026-Q1", "2026-01-01", "2026-03-31"],
  ["2026-Q4", "2026-10-01", "2026-12-31"],
  ["0999-Q2", "0999-04-01", "0999-06-30"],
])("%s holds its first and its last day, and no day around them", (period, first, last) => {
  expect([startOf(period), endOf(period)]).toEqual([first, last]);
  expect([periodOf(first), periodOf(last)]).toEqual([period, period]);
  const day = (date: string, by: number) =>
    new Date(Date.parse(`${date}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
  const days = [day(first, -1), first, last, day(last, 1)];
  expect(days.map((date) => isWithin(date, period))).toEqual([false, true, true, false]);
});
