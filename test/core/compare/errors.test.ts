import { describe, expect, test } from "vitest";
import { compare } from "../../../src/core/compare/compare.ts";
import { inputOf } from "../../../src/core/compare/errors.ts";
import type { Weekly } from "../../../src/core/portfolio/hours.ts";
import type { KnownTask, Portfolio } from "../../../src/core/portfolio/schema.ts";
import { pattern, portfolio } from "./people.ts";

const q = (period: string, ...tasks: string[]) =>
  portfolio(period, `tasks:\n${tasks.map((task) => `  - ${task}\n`).join("")}`);
const between = (old: Portfolio, now: Portfolio, by = pattern) =>
  compare({ portfolio: old, origin: { file: "old.yaml" } }, { portfolio: now, origin: { file: "new.yaml" } }, by);

describe("how sure a change is", () => {
  const mail = "{name: Mail, hours: 10h, performer: me, doing: all}";
  const report = (hours: string, source = "estimated") =>
    `{name: Report, hours: ${hours}, source: ${source}, performer: others, doing: little, by_hand: 9h}`;
  const up = (old: string, now: string, by = pattern) =>
    between(q("2026-Q1", mail, old), q("2026-Q2", mail, now), by).leverage.probability_up!;

  test("a small step of an estimate may be no step at all, a large one is", () => {
    expect(up(report("3h"), report("2h50m"))).toBeGreaterThan(0.5);
    expect(up(report("3h"), report("2h50m"))).toBeLessThan(0.7);
    expect(up(report("3h"), report("45m"))).toBeGreaterThan(0.85);
  });

  test("the same step is surer where it was measured", () => {
    const measured = up(report("3h", "measured"), report("2h30m", "measured"));
    expect(measured).toBeGreaterThan(up(report("3h"), report("2h30m")) + 0.1);
  });

  test("larger errors leave more open", () => {
    const sized = (median: number) => ({
      ...pattern,
      uncertainty: { ...pattern.uncertainty, error_size: { median, sigma: 0.1 } },
    });
    expect(up(report("3h"), report("2h"), sized(3))).toBeLessThan(up(report("3h"), report("2h"), sized(0.5)) - 0.1);
  });

  test("a work that is handed over yields what it did, whatever the person's optimism", () => {
    const handed = (byHand: string, by = pattern) =>
      up(
        "{name: Report, hours: 3h, performer: me, doing: all}",
        `{name: Report, hours: 2h, performer: others, doing: little, by_hand: ${byHand}}`,
        by,
      );
    // as many hours by hand as it took is the same figure; more is partly taken for optimism, less for pessimism
    expect(handed("3h")).toBeGreaterThan(0.9);
    expect(handed("2h30m")).toBeGreaterThan(0.75);
    const larger = { ...pattern, uncertainty: { ...pattern.uncertainty, optimism_sigma: 1 } };
    expect(handed("3h", larger)).toBeCloseTo(handed("3h"), 6);
  });

  test("what served a work that was handed over is part of what it yielded", () => {
    const report = "{name: Report, hours: 2h, performer: me, doing: all}";
    const numbers = "{name: Numbers, hours: 1h, doing: all, supports: report}";
    const made = "{name: Report, hours: 2h30m, performer: others, doing: little, by_hand: 3h}";
    const sure = between(q("2026-Q1", mail, report, numbers), q("2026-Q2", mail, made)).leverage.probability_up!;
    expect(sure).toBeGreaterThan(0.6);
  });

  test("hours that rose where more of it is doing are believed more than the same hours alone", () => {
    const before = "{name: Report, hours: 3h, performer: others, doing: none, by_hand: 9h}";
    const now = (doing: string) => `{name: Report, hours: 3h20m, performer: others, doing: ${doing}, by_hand: 9h}`;
    expect(up(before, now("most"))).toBeLessThan(up(before, now("none")) - 0.05);
  });

  test("who wanders by a half in every figure is believed less in each", () => {
    const steady = ["5h", "4h", "6h"].map(
      (hours, at) => `{name: Own ${at}, hours: ${hours}, performer: me, doing: all}`,
    );
    const wild = (hours: string[]) =>
      hours.map((one, at) => `{name: Own ${at}, hours: ${one}, performer: me, doing: all}`);
    const sure = (old: string[], now: string[]) =>
      between(q("2026-Q1", report("3h"), ...old), q("2026-Q2", report("2h15m"), ...now)).leverage.probability_up!;
    const same = sure(steady, wild(["5h05m", "3h55m", "6h05m"]));
    const wanders = sure(steady, wild(["7h", "2h45m", "6h15m"]));
    expect(wanders).toBeLessThan(same);
  });
});

test("several tasks are one figure, as sure as the least of them; by hand nothing is measured", () => {
  const tasks = (...sources: string[]) =>
    q("2026-Q1", ...sources.map((source, at) => `{name: t${at}, hours: 100m, by_hand: 200m, source: ${source}}`))
      .tasks as KnownTask[];
  const input = (sources: string[], byHand = false) => {
    const pick = (task: KnownTask) => (byHand ? (task.by_hand as Weekly) : task.hours);
    const { written, spread, ...kinds } = inputOf(tasks(...sources), pick, pattern, byHand);
    return { likely: written.likely, half: Math.round(spread.high - spread.likely), ...kinds };
  };
  expect(input(["measured"])).toEqual({ likely: 100, half: 5, measured: true, carried: false });
  expect(input(["measured"], true)).toEqual({ likely: 200, half: 50, measured: false, carried: false });
  expect(input(["carried"], true)).toEqual({ likely: 200, half: 60, measured: false, carried: true });
  expect(input(["measured", "carried"])).toEqual({ likely: 200, half: 35, measured: false, carried: false });
  expect(input(["measured", "measured"])).toEqual({ likely: 200, half: 10, measured: true, carried: false });
});

describe("a relapse is said where it is likely", () => {
  const task = (hours: string, doing: string | null) =>
    `{name: Rota, hours: ${hours}, performer: others, by_hand: 9h${doing === null ? "" : `, doing: ${doing}`}}`;
  const told = (before: string, after: string, by = pattern) => {
    const { contributions, signs } = between(q("2026-Q1", before), q("2026-Q2", after), by);
    expect(contributions).toMatchObject([{ cause: "regressed" }]);
    return signs.some(({ code }) => code === "task-regressed");
  };

  test("one step of an answer may be its neighbour, however many hours it took", () => {
    expect(told(task("2h", "little"), task("2h15m", "half"))).toBe(false);
  });

  test("three steps are no slip, where it took hours", () => {
    expect(told(task("2h", "none"), task("3h", "most"))).toBe(true);
    expect(told(task("2h", "none"), task("2h", "most"))).toBe(false);
  });

  test("where nobody slips, one step is enough", () => {
    const frank = { ...pattern, relapse: { ...pattern.relapse, answer_off: { low: 0, high: 0 } } };
    expect(told(task("2h", "little"), task("2h15m", "half"), frank)).toBe(true);
  });

  test("a share that nobody answered says nothing of a slip", () => {
    expect(told(task("2h", null), task("4h", "all"))).toBe(false);
  });
});

test("hours that build something are a sign where they likely rose", () => {
  const talks = (hours: string) => `{name: Talks, hours: ${hours}, performer: others, doing: none, compounding: true}`;
  const told = (now: string) =>
    between(q("2026-Q1", talks("3h")), q("2026-Q2", talks(now))).signs.map(({ code }) => code);
  expect(told("3h10m")).toEqual([]);
  expect(told("6h")).toEqual(["compounding-up"]);
});
