import { expect, test } from "vitest";
import { readList } from "../../../src/core/intake/list.ts";
import { minutesAWeek, workedOut } from "../../../src/core/intake/weekly.ts";

const WEEK = { minutes: 40 * 60, days: 5 };

/** What a file would hold of "Mail, ...", what that counts to, and how it came about. */
const listed = (time: string) => {
  const [entry] = readList(`Mail, ${time}`, WEEK);
  return entry?.kind === "task" ? [entry.hours, entry.minutes, entry.workedOut] : entry?.kind;
};

test.each([
  ["3h", "3h", 180, undefined],
  ["3", 3, 180, undefined],
  ["1 x 20 min", "20m", 20, undefined],
  ["20 min once a week", "20m", 20, undefined],
  ["3 x 20 min", "1h", 60, "20 min, 3 times a week"],
  ["20 min, 3-4x a week", "1h-1h20m", 70, "20 min, 3 to 4 times a week"],
  ["30 min/day", "30 min/day", 150, "30 min a day"],
  ["6h/month", "6h/month", 83, "6 h a month"],
  ["20 min once a month", "20m/month", 5, "20 min a month"],
  ["20 min twice a month", "40m/month", 9, "20 min, 2 times a month"],
  ["2h every 2 weeks", "1h", 60, "2 h every 2 weeks"],
  ["1h every 3 months", "20m/month", 5, "1 h every 3 months"],
  ["2-4h", "2-4h", 180, "2 h to 4 h"],
  ["1-2h per month", "1-2h per month", 21, "1 h to 2 h a month"],
  ["25%", "25%", 600, "25 % of 40 h"],
  ["10-20%", "10-20%", 360, "10 % of 40 h to 20 % of 40 h"],
  ["1d", "1d", 480, "1 day of 8 h"],
  ["1.5 days", "1.5 days", 720, "1.5 days of 8 h"],
  ["1 day 2h", "1 day 2h", 600, "1 day of 8 h and 2 h"],
  ["2 x 1 day 2h a month", "2d4h/month", 277, "1 day of 8 h and 2 h, 2 times a month"],
])("%s is %s, %i minutes a week: %s", (time, hours, minutes, worked) => {
  expect(listed(time)).toEqual([hours, minutes, worked]);
  expect(minutesAWeek(hours, WEEK)).toBe(minutes);
});

test("of what a file holds it is told how it is worked out, as of a line", () => {
  expect(workedOut("6h/month", WEEK)).toBe("6 h a month");
  expect(workedOut("3h", WEEK)).toBeUndefined();
  expect(workedOut(3, WEEK)).toBeUndefined();
  expect(workedOut("unknown", WEEK)).toBeUndefined();
});

test("what is no amount of time, or one the wrong way round, has no minutes", () => {
  expect(minutesAWeek("lots", WEEK)).toBeUndefined();
  expect(minutesAWeek({ low: "3h", high: "1h" }, WEEK)).toBeUndefined();
  expect(minutesAWeek({ low: "1h", high: "2h" }, WEEK)).toBe(90);
});
