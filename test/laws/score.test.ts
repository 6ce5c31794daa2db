import * as fc from "fast-check";
import { expect, test } from "vitest";
import { DOING, type PortfolioInput, type TaskInput } from "../../src/core/portfolio/schema.ts";
import type { ScoreReport } from "../../src/core/reports/score.ts";
import { weighEvidence } from "../../src/core/scoring/classify.ts";
import { score } from "../../src/core/scoring/score.ts";
import { portfolioInput, tasks } from "../helpers/arbitrary.ts";
import { shippedWithWords as pattern, shipped } from "../helpers/pattern.ts";
import { portfolio } from "../helpers/portfolio.ts";

/** The score as the program makes it: the words of a name are heard. */
function scored(tasks: TaskInput[], more: Partial<PortfolioInput> = {}, by = pattern): ScoreReport {
  return score(portfolio(tasks, more), by, { file: "test.yaml" });
}

/** What holds for every portfolio, whatever is in it. */
function law(check: (input: { tasks: TaskInput[]; more: object }) => void, runs = 150) {
  fc.assert(fc.property(portfolioInput, check), { numRuns: runs });
}

const sum = (numbers: number[]) => numbers.reduce((total, value) => total + value, 0);
const byId = (report: ScoreReport) => report.tasks.toSorted((a, b) => (a.id < b.id ? -1 : 1));

test("the order of tasks changes no figure", () => {
  law(({ tasks, more }) => {
    const there = scored(tasks, more);
    const back = scored(tasks.toReversed(), more);
    expect(back.totals).toEqual(there.totals);
    expect(back.activities).toEqual(there.activities);
    expect(byId(back)).toEqual(byId(there));
  });
});

test("activities add up to the minutes, and execution and orchestration do", () => {
  law(({ tasks, more }) => {
    const { totals, activities } = scored(tasks, more);
    expect(sum(Object.values(activities))).toBeCloseTo(totals.minutes, 4);
    expect(totals.execution_minutes + totals.orchestration_minutes).toBeCloseTo(totals.minutes, 4);
    expect(activities.doing).toBeCloseTo(totals.execution_minutes, 4);
  });
});

test("the tasks add up to the totals", () => {
  law(({ tasks, more }) => {
    const { totals, tasks: lines } = scored(tasks, more);
    expect(sum(lines.map((task) => task.minutes!))).toBeCloseTo(totals.minutes, 4);
    expect(sum(lines.map((task) => task.execution_minutes!))).toBeCloseTo(totals.execution_minutes, 4);
    expect(sum(lines.map((task) => task.by_hand_minutes ?? 0))).toBeCloseTo(totals.by_hand_minutes, 4);
  });
});

test("everything by hand is exactly 1, with no width", () => {
  law(({ tasks }) => {
    const mine = tasks.map(({ by_hand: _, ...task }) => ({ ...task, performer: "me" as const }));
    const { totals, tasks: lines } = scored(mine);
    const one = totals.minutes > 0;
    expect(totals.leverage).toBe(one ? 1 : null);
    expect(totals.leverage_interval).toEqual(one ? [1, 1] : null);
    expect(totals.leverage_covers).toBe(one ? 1 : null);
    for (const task of lines.filter(({ leverage }) => leverage !== null))
      expect(task).toMatchObject({ leverage: 1, leverage_interval: [1, 1] });
  });
});

test("a task split into two with the same sums changes no sum", () => {
  const split = fc.tuple(tasks, fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 400 }));
  fc.assert(
    fc.property(split, ([others, hours, byHand]) => {
      const half = { performer: "others" as const, doing: "little" as const, compounding: true };
      const part = (id: string, share: number) => ({
        ...half,
        id,
        name: id,
        hours: `${hours * share}m`,
        by_hand: `${byHand * share}m`,
      });
      const { totals: whole, activities } = scored([...others, part("w", 2)]);
      const parts = scored([...others, part("x", 1), part("y", 1)]);
      const {
        leverage_interval: _1,
        orchestration_share_interval: _2,
        leverage_without_largest: _3,
        narrows: _4,
        ...sums
      } = whole as typeof whole & { narrows: unknown };
      for (const counted of ["neutral_tasks", "unknown_output_tasks", "unsure_tasks", "doubts"] as const)
        delete (sums as Partial<typeof sums>)[counted];
      for (const [key, value] of Object.entries(sums)) {
        const split = parts.totals[key as keyof typeof sums];
        if (typeof value === "number") expect(split).toBeCloseTo(value, 5);
        else expect(split).toEqual(value);
      }
      for (const [kind, minutes] of Object.entries(activities))
        expect(parts.activities[kind as keyof typeof activities]).toBeCloseTo(minutes, 4);
    }),
    { numRuns: 100 },
  );
});

const heard = (report: ScoreReport) =>
  report.tasks.filter(({ evidence }) => evidence.some(({ source }) => source === "words")).length;
const rename = (tasks: TaskInput[], name: string) => tasks.map((task) => ({ ...task, name }));

test("a name changes no structured evidence and no figure of hours", () => {
  let words = 0;
  law(({ tasks, more }) => {
    const structured = (report: ScoreReport) =>
      report.tasks.map(({ minutes, evidence }) => [
        minutes,
        evidence.filter(({ source }) => source !== "words").map(({ source, weight }) => [source, weight]),
      ]);
    const named = scored(tasks, more);
    words += heard(named);
    for (const name of ["qwxz", "coaching new managers", "typing invoices"]) {
      const renamed = scored(rename(tasks, name), more);
      expect(structured(renamed)).toEqual(structured(named));
      for (const figure of ["minutes", "by_hand_minutes", "leverage"] as const)
        expect(renamed.totals[figure]).toBe(named.totals[figure]);
    }
  });
  expect(words).toBeGreaterThan(50);
});

test("words that are not known change nothing", () => {
  law(({ tasks, more }) => {
    const renamed = rename(tasks, "qwxz");
    expect(scored(renamed, more)).toEqual(scored(renamed, more, shipped));
  });
});

test("evidence for orchestration never lowers the probability", () => {
  const p = (task: TaskInput) => weighEvidence(portfolio([task]).tasks[0]!, pattern).probability;
  law(({ tasks }) => {
    for (const { rest: _, ...task } of tasks) {
      const climb = (steps: TaskInput[]) => {
        const found = steps.map(p);
        expect(found).toEqual(found.toSorted((a, b) => a - b));
      };
      climb(DOING.map((doing) => ({ ...task, doing })));
      climb((["me", "shared", "others"] as const).map((performer) => ({ ...task, performer, by_hand: "unknown" })));
      const { supports: _, ...delivers } = task;
      climb([1, 2, 4, 8, 64].map((times) => ({ ...delivers, hours: "1h", performer: "others", by_hand: `${times}h` })));
    }
  }, 60);
});

test("a duplicate of a task changes no other task", () => {
  law(({ tasks, more }) => {
    if (tasks.length === 0) return;
    const before = scored(tasks, more).tasks;
    const { supports: _, ...copy } = tasks.at(-1)!;
    const after = scored([...tasks, { ...copy, id: "copy" }], more).tasks;
    expect(after.slice(0, -1)).toEqual(before);
  });
});

test("every figure is a number or null, and every interval runs upwards", () => {
  law(({ tasks, more }) => {
    const report = scored(tasks, more);
    JSON.stringify(report, (_, value) => {
      if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
      expect(value).not.toBeUndefined();
      return value;
    });
    for (const interval of [report.totals, ...report.tasks].map((one) => one.leverage_interval))
      if (interval) expect(interval[0]).toBeLessThanOrEqual(interval[1]);
  });
});
