import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Hours } from "../../../src/core/portfolio/amounts.ts";
import { count, countOnce, countWeek, ofMinutes, type Week } from "../../../src/core/portfolio/hours.ts";
import { type PortfolioInput, portfolioSchema } from "../../../src/core/portfolio/schema.ts";
import { readShape } from "../../../src/core/portfolio/shape.ts";
import { portfolioOf } from "../../helpers/pattern.ts";

type Practitioner = NonNullable<PortfolioInput["practitioner"]>;

const amount = (minutes: number, days = 0, week = 0) => ({ minutes, days, week });
const single = (one: ReturnType<typeof amount>, per: Hours["per"] = "week"): Hours => ({
  low: one,
  likely: one,
  high: one,
  per,
  written: "as given",
});

describe("the person's week", () => {
  const weekOf = (practitioner?: Practitioner) => portfolioOf(practitioner ? { practitioner } : {}).practitioner.week;

  it.each<[Practitioner | undefined, Week]>([
    [undefined, { minutes: 2400, days: 5, given: false }],
    [{ week: "unknown" }, { minutes: 2400, days: 5, given: false }],
    [{ days: 4 }, { minutes: 2400, days: 4, given: false }],
    [{ week: "30h" }, { minutes: 1800, days: 5, given: true }],
    [
      { week: "36h", days: 4 },
      { minutes: 2160, days: 4, given: true },
    ],
    [{ week: "4 days" }, { minutes: 1920, days: 4, given: true }],
    [
      { week: "4d", days: 4 },
      { minutes: 1920, days: 4, given: true },
    ],
    [{ week: "3d-5d" }, { minutes: 1920, days: 4, given: true }],
    [{ week: "8h/day" }, { minutes: 2400, days: 5, given: true }],
    [
      { week: "9h/day", days: 4 },
      { minutes: 2160, days: 4, given: true },
    ],
    [{ week: "35h-45h" }, { minutes: 2400, days: 5, given: true }],
  ])("%j", (given, week) => expect(weekOf(given)).toEqual(week));

  it("is filled by two tasks of two days where it has four", () => {
    const task = (name: string) => ({ name, hours: "2 days" });
    const { tasks, practitioner } = portfolioOf({ practitioner: { week: "4 days" }, tasks: [task("A"), task("B")] });
    expect(tasks.map(({ hours }) => hours !== "unknown" && hours.mean)).toEqual([960, 960]);
    expect(practitioner.week.minutes).toBe(1920);
  });

  it("counts days of its own length, also where they are four of nine hours", () => {
    const week = countWeek(single(amount(36 * 60)), 4);
    expect(count(single(amount(0, 1)), week).mean).toBe(540);
    expect(count(single(amount(30), "day"), week).mean).toBe(120);
  });
});

describe("minutes a week", () => {
  const week = { minutes: 1920, days: 4, given: true };

  it.each<[string, Hours, number]>([
    ["a quarter of the week", single(amount(0, 0, 0.25)), 480],
    ["half of it and an hour", single(amount(60, 0, 0.5)), 1020],
    ["52 h a year", single(amount(52 * 60), "year"), 60],
    ["four days a year", single(amount(0, 4), "year"), 37], // 1920 / 52 = 36.9
    ["13 h a quarter", single(amount(13 * 60), "quarter"), 60],
    ["6 h a month", single(amount(360), "month"), 83], // 360 / (13/3) = 83.08
    ["half an hour a day", single(amount(30), "day"), 120],
    ["a day", single(amount(0, 1)), 480],
  ])("%s", (_says, hours, minutes) => {
    const { low, likely, high, mean } = count(hours, week);
    expect([low, likely, high, mean]).toEqual([minutes, minutes, minutes, minutes]);
  });

  it("keep a range in order, with its mean", () => {
    const hours: Hours = { ...single(amount(120)), likely: amount(180), high: amount(300) };
    expect(count(hours, week)).toEqual({ low: 120, likely: 180, high: 300, mean: 200, written: "as given" });
  });

  const anyAmount = fc.record({
    minutes: fc.integer({ min: 0, max: 6000 }),
    days: fc.double({ min: 0, max: 7, noNaN: true }),
    week: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  const anyWeek = fc.record({
    minutes: fc.integer({ min: 60, max: 6000 }),
    days: fc.double({ min: 1, max: 7, noNaN: true }),
  });
  const per = fc.constantFrom<Hours["per"]>("day", "week", "month", "quarter", "year");

  it("are more where more was written, however long a day is", () => {
    fc.assert(
      fc.property(anyAmount, anyAmount, per, anyWeek, (less, more, rate, own) => {
        const both = {
          minutes: less.minutes + more.minutes,
          days: less.days + more.days,
          week: less.week + more.week,
        };
        const counted = count({ low: less, likely: less, high: both, per: rate, written: "" }, own);
        expect(counted.low <= counted.likely && counted.likely <= counted.high).toBe(true);
        expect(counted.low <= counted.mean && counted.mean <= counted.high).toBe(true);
        expect([counted.low, counted.likely, counted.high].every(Number.isInteger)).toBe(true);
      }),
    );
  });

  it("are what a count of them is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), anyWeek, (minutes, own) => {
        const { low, mean } = count(single(amount(minutes)), own);
        expect([low, mean]).toEqual([minutes, minutes]);
        expect(ofMinutes({ low, likely: low, high: low })).toMatchObject({ low, mean });
        expect(countOnce(single(amount(minutes)), own)).toBe(minutes);
      }),
    );
  });
});

describe("a portfolio that was read", () => {
  it("holds every amount counted, wherever it stands", () => {
    const { tasks, shift, reinvestment, log } = portfolioOf({
      practitioner: { name: "Ada", week: "36h", days: 4 },
      tasks: [
        { name: "Report", hours: "1d", by_hand: "2d-4d", agent_hours: "31h", stepped_back: { times: 2, hours: "1d" } },
        { name: "Mail", hours: "unknown", by_hand: "unknown" },
      ],
      shift: [{ task: "report", promise: { freed: "4h", oversight: "30m/day", setup: "1d" } }],
      reinvestment: [{ into: "relationships", hours: "13h/quarter", name: "a circle of peers" }],
      log: [{ date: "2026-11-03", task: "report", kind: "intervention", hours: "2h-4h" }],
    });
    expect(tasks).toMatchObject([
      {
        id: "report",
        hours: { mean: 540, written: "1d" },
        by_hand: { low: 1080, likely: 1620, high: 2160, mean: 1620 },
        agent_hours: { mean: 1860 },
        stepped_back: { times: 2, hours: 540 },
      },
      { id: "mail", hours: "unknown", by_hand: "unknown" },
    ]);
    expect(shift).toMatchObject([{ promise: { freed: { mean: 240 }, oversight: { mean: 120 }, setup: 540 } }]);
    expect(reinvestment).toMatchObject([{ hours: { mean: 60 }, name: "a circle of peers" }]);
    expect(log).toMatchObject([{ hours: 180 }]);
  });
});

describe("what happens once", () => {
  const faults = (setup: unknown) => {
    const raw = {
      format: "orchestrate/portfolio@1",
      period: "2026-Q4",
      tasks: [{ name: "a", hours: 2 }],
      shift: [{ task: "a", promise: { setup } }],
    };
    const read = readShape(portfolioSchema, raw);
    return "problems" in read ? read.problems.map(({ code }) => code) : [];
  };

  it.each([
    "2h/month",
    "6h a week",
    "30m daily",
    { low: "2h/month", high: "4h/month" },
    { low: "2h/week", high: "4h/week" },
    { low: "2h/month", likely: "3h/month", high: "4h/month" },
  ])("is no rate: %j", (setup) => expect(faults(setup)).toEqual(["hours-a-rate"]));

  it.each([6, "6h", "2h-4h", { low: "2h", high: "4h" }])("is an amount: %j", (setup) =>
    expect(faults(setup)).toEqual([]),
  );
});
