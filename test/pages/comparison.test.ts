import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare } from "../../src/core/compare/compare.ts";
import type { TaskInput } from "../../src/core/portfolio/schema.ts";
import { markdownPage } from "../../src/formats/markdown.ts";
import { drawPage } from "../../src/formats/terminal.ts";
import { comparisonPage } from "../../src/pages/comparison/page.ts";
import { portfolioOf, shipped } from "../helpers/pattern.ts";

const task = (id: string) =>
  fc.record({
    id: fc.constant(id),
    name: fc.constant(id),
    hours: fc.integer({ min: 1, max: 300 }).map((minutes) => `${minutes}m`),
    by_hand: fc.integer({ min: 0, max: 600 }).map((minutes) => `${minutes}m`),
    doing: fc.constantFrom("all", "half", "none"),
    performer: fc.constant("others"),
  }) as fc.Arbitrary<TaskInput>;
const tasks = fc.tuple(...["a", "b", "c", "d", "e", "f"].map(task)).chain((all) => fc.subarray(all, { minLength: 1 }));
const step = fc.integer({ min: 1, max: 600 });

const quarter = (period: string, all: readonly TaskInput[], minutes: number, day: string) => ({
  portfolio: portfolioOf({
    period,
    tasks: [...all],
    log: [{ date: day, task: all[0]!.id!, kind: "intervention", hours: `${minutes}m` }],
  }),
  origin: { file: `${period}.yaml` },
});

const thousandths = (text: string) => Math.round(Number(text) * 1000);
const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);

describe("the parts of a change as they are shown add up to the change as it is shown", () => {
  const pairs = fc
    .tuple(tasks, tasks, step, step)
    .map(([old, now, before, after]) =>
      compare(quarter("2026-Q1", old, before, "2026-02-02"), quarter("2026-Q2", now, after, "2026-05-05"), shipped),
    );

  test("in the terminal and in Markdown, with three decimals", () => {
    fc.assert(
      fc.property(pairs, (comparison) => {
        for (const room of [80, Number.POSITIVE_INFINITY]) {
          const page = comparisonPage(comparison, room);
          const text = room === 80 ? drawPage(page, { columns: 80, colors: 0 }) : markdownPage(page);
          const figures = [...text.matchAll(/([+-]?\d+\.\d{3})(?: \|)?$/gm)].map(([, figure]) => thousandths(figure!));
          if (comparison.leverage.change === null || figures.length === 0) continue;
          expect(sum(figures.slice(0, -1))).toBe(figures.at(-1));
        }
      }),
      { numRuns: 60 },
    );
  });

  test("in JSON, with six", () => {
    fc.assert(
      fc.property(pairs, ({ leverage, contributions, causes }) => {
        if (leverage.change === null) return;
        const millionths = (value: number) => Math.round(value * 1e6);
        const parts = contributions.map(({ change }) => millionths(change!));
        expect(sum([...parts, millionths(causes!.interventions)])).toBe(millionths(leverage.change));
      }),
      { numRuns: 60 },
    );
  });
});
