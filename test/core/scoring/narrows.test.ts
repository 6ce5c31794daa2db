import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Pattern } from "../../../src/core/pattern/schema.ts";
import type { TaskInput } from "../../../src/core/portfolio/schema.ts";
import { score } from "../../../src/core/scoring/score.ts";
import { simulate } from "../../../src/core/scoring/uncertainty.ts";
import { readPortfolio } from "../../../src/files/read/read.ts";
import { EXAMPLES } from "../../helpers/examples.ts";
import { pattern, portfolio, scored } from "../../helpers/portfolio.ts";
import { figures, redrawnWidth } from "./redrawn.ts";

const others = (id: string, hours: string, by_hand: string): TaskInput => ({
  id,
  name: id,
  hours,
  by_hand,
  performer: "others",
  doing: "little",
});
const me = (id: string, hours: string): TaskInput => ({ id, name: id, hours, performer: "me", doing: "all" });
const narrows = (tasks: TaskInput[]) => scored(tasks).totals.narrows;
const inputs = (tasks: TaskInput[]) => narrows(tasks).map(({ id, field }) => `${id} ${field}`);

describe("what it would help most to know", () => {
  test("the roughest large output comes first", () => {
    const tasks = [others("rough", "2h", "5h-25h"), others("clear", "2h", "14h-16h"), me("mail", "10h")];
    expect(inputs(tasks)[0]).toBe("rough by_hand");
  });

  test("the hours, where they are what is rough", () => {
    const tasks = [others("a", "1h-30h", "20h"), { ...me("mail", "2h"), source: "measured" as const }];
    expect(inputs(tasks)[0]).toBe("a hours");
  });

  test("knowing the figure really narrows the interval, to about what is told", () => {
    const before = [others("rough", "2h", "5h-25h"), others("clear", "2h", "14h-16h"), me("mail", "10h")];
    const [first] = narrows(before);
    const [low, high] = scored(before).totals.leverage_interval!;
    expect(first!.width).toBeCloseTo(high - low, 5);
    expect(first!.width_without).toBeLessThan(first!.width * 0.6);
  });

  test("at most three, each narrower than what is, the best first", () => {
    const tasks = Array.from({ length: 12 }, (_, i) => others(`t${i}`, "2h", `${i + 1}h-${3 * i + 5}h`));
    const found = narrows(tasks);
    expect(found).toHaveLength(3);
    for (const { width, width_without } of found) expect(width_without).toBeLessThan(width);
    expect(found.map((one) => one.width_without)).toEqual(
      found.map((one) => one.width_without).toSorted((a, b) => a - b),
    );
  });

  test("one of many that are alike is found, though only some are tried", () => {
    const many = Array.from({ length: 60 }, (_, i) => others(`t${i}`, "15m", "30m"));
    expect(inputs([...many, others("rough", "1h", "2h-40h")])[0]).toBe("rough by_hand");
  });

  test("all by hand: leverage has no width, so it is about the share of orchestration", () => {
    const tasks = [me("code", "10h"), { ...me("meetings", "20h"), doing: "half" as const }];
    expect(narrows(tasks)[0]).toMatchObject({ of: "orchestration_share", id: "meetings", field: "doing" });
  });

  test("nothing, where there are no hours", () => {
    expect(narrows([])).toEqual([]);
    expect(narrows([me("a", "0h")])).toEqual([]);
  });
});

/** The widths that are left when one figure after the other is as good as known: a range of two minutes around its mean. */
function known(tasks: TaskInput[]) {
  const around = (minutes: number) => `${Math.round(minutes) - 1}m-${Math.round(minutes) + 1}m`;
  return scored(tasks).tasks.flatMap(({ id, minutes, by_hand_minutes }, index) => {
    const width = (field: "hours" | "by_hand", value: number) => {
      const found = scored(tasks.map((task, at) => (at === index ? { ...task, [field]: around(value) } : task)));
      const [low, high] = found.totals.leverage_interval!;
      return { id, field, width: high - low };
    };
    const hours = width("hours", minutes!);
    const task = tasks[index]!;
    return task.performer === "others" && task.by_hand !== "unknown" && by_hand_minutes !== null
      ? [hours, width("by_hand", by_hand_minutes)]
      : [hours];
  });
}

describe("what is named is what narrows most, when each figure is tried", () => {
  // The person's optimism stays where only the hours by hand of one task become known: that figure goes with its factor.
  const weeks = fc.array(
    fc.record({
      hours: fc.integer({ min: 20, max: 600 }),
      by: fc.double({ min: 0.8, max: 4, noNaN: true }),
      kind: fc.constantFrom("others", "others", "me", "unknown", "measured", "serves"),
    }),
    { minLength: 6, maxLength: 16 },
  );

  test("of leverage", () => {
    fc.assert(
      fc.property(weeks, (week) => {
        const tasks = week.map(({ hours, by, kind }, i): TaskInput => {
          const id = `t${i}`;
          const minutes = `${hours}m`;
          if (kind === "me") return me(id, minutes);
          if (kind === "serves") return { ...me(id, minutes), supports: "first" };
          const task = others(id, minutes, kind === "unknown" ? "unknown" : `${Math.round(hours * by)}m`);
          return kind === "measured" ? { ...task, source: "measured" } : task;
        });
        tasks.push(others("first", "2h", "5h"));
        const truth = known(tasks)
          .filter(({ field }) => field === "hours")
          .sort((a, b) => a.width - b.width);
        const named = narrows(tasks);
        const [low, high] = scored(tasks).totals.leverage_interval!;
        // the third, or what is just not worth naming
        const last = named.length === 3 ? named[2]!.width_without : (high - low) * 0.99;
        for (const { id, field, width_without } of named.filter((one) => one.field === "hours")) {
          const exact = truth.find((one) => one.id === id && one.field === field)!.width;
          expect(Math.abs(width_without - exact) / exact).toBeLessThan(0.02);
        }
        // whatever was left unnamed would not have narrowed it more
        const unnamed = truth.find(({ id }) => !named.some((one) => one.id === id && one.field === "hours"));
        if (unnamed) expect(unnamed.width).toBeGreaterThan(last * 0.98);
      }),
      { numRuns: 40 },
    );
  });

  test("of the orchestration share", () => {
    const answers = ["all", "most", "half", "little", "none"] as const;
    const minutes = fc.array(fc.integer({ min: 20, max: 900 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(minutes, (hours) => {
        const tasks = hours.map((one, i): TaskInput => ({ ...me(`t${i}`, `${one}m`), doing: answers[i]! }));
        const width = (by: Pattern) => {
          const [low, high] = score(portfolio(tasks), by, { file: "a.yaml" }).totals.orchestration_share_interval!;
          return high - low;
        };
        const truth = answers.map((answer, i) => {
          const { low, likely, high } = pattern.shares[answer];
          const sure = (low + likely + high) / 3;
          const shares = { ...pattern.shares, [answer]: { low: sure, likely: sure, high: sure } };
          return { id: `t${i}`, width: width({ ...pattern, shares }) };
        });
        const named = narrows(tasks);
        for (const { id, field, of, width_without } of named) {
          expect(of).toBe("orchestration_share");
          if (field !== "doing") continue;
          const exact = truth.find((one) => one.id === id)!.width;
          expect(Math.abs(width_without - exact)).toBeLessThan(0.02 * width(pattern));
        }
        const [best] = truth.toSorted((a, b) => a.width - b.width);
        expect(named[0]!.width_without).toBeLessThan(best!.width * 1.02);
      }),
      { numRuns: 40 },
    );
  });

  test("where two narrow alike, the first by its letters, whatever the order of the tasks", () => {
    const tasks = [others("b", "2h", "119m-121m"), others("a", "2h", "119m-121m")];
    const both = [narrows(tasks), narrows(tasks.toReversed())];
    expect(both[0]).toEqual(both[1]);
  });
});

describe("what is read off the draws is what drawing again with the figure held gives", () => {
  test("in the examples", () => {
    const tried = EXAMPLES.flatMap(({ file, text }) => {
      const scored = figures(readPortfolio(text, file).portfolio);
      const hours = simulate(scored, pattern).narrows.filter(({ of, field }) => of === "leverage" && field === "hours");
      for (const { id, width_without } of hours) expect(width_without).toBeCloseTo(redrawnWidth(scored, id), 6);
      return hours;
    });
    expect(tried.length).toBeGreaterThan(1);
  });

  test("of any week: the first that is named, and how much it narrows", () => {
    const minutes = fc.array(fc.integer({ min: 30, max: 900 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(minutes, (hours) => {
        // outputs of the same size as they were written: only the hours are rough
        const tasks = hours.map((one, i) => ({ ...others(`t${i}`, `${one}m`, "299m-301m") }));
        const scored = figures(portfolio(tasks));
        const [first] = simulate(scored, pattern).narrows.filter(({ field }) => field === "hours");
        const again = hours.map((_, i) => redrawnWidth(scored, `t${i}`));
        if (!first) return;
        expect(first.width_without).toBeCloseTo(redrawnWidth(scored, first.id), 6);
        expect(first.width_without).toBeCloseTo(Math.min(...again), 6);
      }),
      { numRuns: 20 },
    );
  });
});
