import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHours } from "../../../src/core/portfolio/amounts.ts";
import {
  countWeek,
  fileSpelling,
  mean,
  ofMinutes,
  readCounted,
  spell,
  wholeWeeks,
} from "../../../src/core/portfolio/hours.ts";

const weekOf = (hours: number, days = 5) => ({ minutes: hours * 60, days, given: true });

function minutes(written: unknown, week = weekOf(40)) {
  const result = readCounted(written, week);
  if (!result.ok) return result.fault;
  const spread = result.hours;
  return spread.low === spread.high ? spread.likely : [spread.low, spread.likely, spread.high];
}

describe("hours as they are written", () => {
  it.each([
    [3, 180],
    [3.5, 210],
    ["3", 180],
    ["3h", 180],
    ["3h30m", 210],
    ["3h30", 210],
    ["3 h 30 min", 210],
    ["3,5h", 210],
    ["1.125h", 68],
    ["45m", 45],
    ["45 minutes", 45],
    ["~2h", 120],
    ["2h-4h", [120, 180, 240]],
    ["2-4h", [120, 180, 240]],
    ["2 to 4 hours", [120, 180, 240]],
    ["30-45m", [30, 38, 45]],
    [{ low: "2h", likely: "3h", high: "5h" }, [120, 180, 300]],
    [{ low: 2, high: 4 }, [120, 180, 240]],
    ["6h/month", 83],
    ["6h a month", 83],
    ["6h monthly", 83],
    ["2d/quarter", 74],
    ["30m/day", 150],
    ["1d", 480],
    ["1d 2h", 600],
    ["2h-4", [120, 180, 240]],
    ["25%", 600],
    ["25 % of the week", 600],
    ["20-30%", [480, 600, 720]],
    ["52h/year", 60],
    ["52 hours a year", 60],
    [0, 0],
    [`${"0".repeat(58)}3h`, 180],
  ])("%j", (written, expected) => expect(minutes(written)).toEqual(expected));

  it("counts a day as a fifth of the person's own week", () => {
    expect(minutes("1d", weekOf(30))).toBe(360);
    expect(minutes("2d/quarter", weekOf(30))).toBe(55);
  });

  it.each([
    ["lots", "unreadable"],
    ["", "unreadable"],
    ["3h 2h 1h", "unreadable"],
    ["30m 2h", "unreadable"],
    ["3 30", "unreadable"],
    ["1 2h", "unreadable"],
    ["30m-45", "unreadable"],
    ["1d-10", "unreadable"],
    ["1d 30", "unreadable"],
    ["3h 2h", "unreadable"],
    ["2:30", "unreadable"],
    ["1,500h/year", "unreadable"],
    ["1,250-1,500h/year", "unreadable"],
    ["5h+", "unreadable"],
    ["up to 10h", "unreadable"],
    ["40h -> 16h", "unreadable"],
    ["30 min x 6", "unreadable"],
    ["25%/month", "unreadable"],
    ["h", "unreadable"],
    [".5h", "unreadable"],
    ["½h", "unreadable"],
    [`${"0".repeat(59)}3h`, "unreadable"], // longer than any amount is
    [{ low: "soon", high: "2h" }, "unreadable"],
    [{ low: "-1h", high: "2h" }, "negative"],
    [{ low: "1h", high: "late" }, "unreadable"],
    [{ low: "1h", likely: "perhaps", high: "2h" }, "unreadable"],
    [{ low: "1h", likely: Number.NaN, high: "2h" }, "endless"],
    [{ low: "1h", high: "2h/month" }, "unreadable"],
    [{ low: "1h", likely: "1h/day", high: "2h" }, "unreadable"],
    [true, "unreadable"],
    [null, "unreadable"],
    [[1, 2], "unreadable"],
    [-1, "negative"],
    ["-2h", "negative"],
    [Number.NaN, "endless"],
    [".inf", "endless"],
    [Number.POSITIVE_INFINITY, "endless"],
    [Number.MAX_VALUE, "endless"], // hours that have an end, in minutes that have none
    ["4h-2h", "reversed"],
    [{ low: 3, likely: 6, high: 5 }, "reversed"],
    ["2d-1d", "reversed"],
    ["1d2h-1d", "reversed"], // however long a day is
    [{ low: "1d", likely: "3d", high: "2d" }, "reversed"],
    [{ low: "1d-8h", high: "3d" }, "unreadable"], // an end is no range, not even where a day has eight hours
    [{ low: 3 }, "empty-range"],
    [{ low: 3, high: 5, most: 9 }, "unreadable"],
  ])("refuses %j", (written, fault) => expect(minutes(written)).toBe(fault));

  it("orders days and hours where the week is known, and only there", () => {
    const fault = (written: unknown, week?: number) => {
      const read = week === undefined ? readHours(written) : readCounted(written, weekOf(week));
      return read.ok ? undefined : read.fault;
    };
    for (const written of ["2d-10h", "1d-10h", { low: "4h", likely: "1d", high: "9h" }])
      expect(fault(written)).toBeUndefined();
    expect([20, 25, 26].map((week) => fault("2d-10h", week))).toEqual([undefined, undefined, "reversed"]);
    expect([60, 51, 50].map((week) => fault("1d-10h", week))).toEqual(["reversed", "reversed", undefined]);
    const likely = { low: "4h", likely: "1d", high: "9h" };
    expect([15, 20, 45, 50].map((week) => fault(likely, week))).toEqual(["reversed", undefined, undefined, "reversed"]);
    expect(fault("4h-2h", 40)).toBe("reversed");
  });

  it("never throws, whatever is written", () => {
    fc.assert(fc.property(fc.anything(), (written) => typeof readHours(written).ok === "boolean"));
    fc.assert(fc.property(fc.string(), (written) => typeof readHours(written).ok === "boolean"));
  });

  it("reads back what it spells for a file", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 10_080 }), (whole) => minutes(fileSpelling(whole)) === whole));
  });

  it("spells for a file as a person would", () => {
    expect([0, 45, 60, 210].map(fileSpelling)).toEqual(["0h", "45m", "1h", "3h30m"]);
  });

  it("writes minutes that were worked out as what reads back to them", () => {
    const worked = ofMinutes({ low: 50, likely: 80, high: 125 });
    expect(readCounted(worked.written, weekOf(30))).toEqual({ ok: true, hours: worked });
  });

  it("counts a week that is paid back in as begun, and never none", () => {
    expect([0, 0.2, 1, 1.1, 7].map(wholeWeeks)).toEqual([1, 1, 1, 2, 7]);
  });

  it("keeps the days of a week of nothing, which is refused elsewhere", () => {
    const read = readHours("0 days");
    expect(read.ok && countWeek(read.hours)).toEqual({ minutes: 0, days: 5, given: true });
  });

  it("takes the mean of three for a range", () => expect(mean({ low: 120, likely: 180, high: 300 })).toBe(200));

  it("spells for people", () => {
    expect([0, 45, 60, 135, 605, -90].map(spell)).toEqual(["0 min", "45 min", "1 h", "2 h 15", "10 h 05", "-1 h 30"]);
    expect(spell(-0.4)).toBe("0 min");
  });
});
