import { expect, test } from "vitest";
import {
  daysBetween,
  endOf,
  hasJustBegun,
  isDate,
  isWithin,
  nextMonday,
  type Period,
  periodOf,
  readPeriod,
  shiftPeriod,
  startOf,
  weeksCovered,
} from "../../src/core/period.ts";

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

test.each([
  ["2026-Q4", "2026-Q4"],
  [" 2026q1 ", "2026-Q1"],
  ["2026Q3", "2026-Q3"],
  ["2026-Q0", undefined],
  ["2026-Q5", undefined],
  ["26-Q1", undefined],
  ["12026-Q1", undefined],
  ["2026-Q11", undefined],
])("%j names the quarter %s", (text, period) => expect(readPeriod(text)).toBe(period));

test("a day exists or does not", () => {
  expect(["2026-02-28", "2024-02-29"].map(isDate)).toEqual([true, true]);
  for (const text of ["2026-02-29", "2026-02-30", "2026-13-01", "2026-1-1", "x2026-01-01", "2026-01-01T00", "soon"])
    expect(isDate(text)).toBe(false);
});

test("quarters follow one another over the years, either way", () => {
  const from = (steps: number) => shiftPeriod("2026-Q3", steps);
  expect([0, 1, 2, 6, -2, -3, -11].map(from)).toEqual([
    "2026-Q3",
    "2026-Q4",
    "2027-Q1",
    "2028-Q1",
    "2026-Q1",
    "2025-Q4",
    "2023-Q4",
  ]);
  expect(shiftPeriod("0001-Q1", -1)).toBe("0000-Q4");
});

test("the weeks of a log: all thirteen, or up to a day of the quarter, and never less than one", () => {
  const weeks = (until: string | undefined) => weeksCovered("2026-Q4", until);
  expect([undefined, "2026-09-30", "2027-01-01"].map(weeks)).toEqual([13, 13, 13]);
  expect(["2026-10-01", "2026-10-08", "2026-10-15", "2026-11-01"].map(weeks)).toEqual([1, 1, 2, 31 / 7]);
});

test("days between, the next Monday, and the weeks in which a quarter has only begun", () => {
  expect([daysBetween("2026-02-28", "2026-03-01"), daysBetween("2026-03-01", "2024-02-28")]).toEqual([1, -732]);
  expect(["2026-11-22", "2026-11-23", "2026-11-24", "2026-12-29"].map(nextMonday)).toEqual([
    "2026-11-23",
    "2026-11-30",
    "2026-11-30",
    "2027-01-04",
  ]);
  expect(["2026-10-01", "2026-10-21", "2026-10-22"].map((day) => hasJustBegun("2026-Q4", day))).toEqual([
    true,
    true,
    false,
  ]);
});
