import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare } from "../../../src/core/compare/compare.ts";
import { ofMinutes, type Weekly } from "../../../src/core/portfolio/hours.ts";
import type { Portfolio, TaskInput } from "../../../src/core/portfolio/schema.ts";
import type { Comparison } from "../../../src/core/reports/comparison.ts";
import { portfolio as made } from "../../helpers/portfolio.ts";
import { pattern as shipped } from "./people.ts";

/** Few draws: these laws are about sums, or hold draw by draw. */
const pattern = { ...shipped, uncertainty: { ...shipped.uncertainty, draws: 100 } };

const taskOf = (id: string): fc.Arbitrary<TaskInput> =>
  fc.record(
    {
      id: fc.constant(id),
      name: fc.constant(`Task ${id}`),
      hours: fc.integer({ min: 0, max: 600 }).map((minutes) => `${minutes}m`),
      source: fc.constantFrom("estimated", "measured", "carried"),
      performer: fc.constantFrom("me", "shared", "others"),
      doing: fc.constantFrom("all", "most", "half", "little", "none"),
      by_hand: fc.oneof(
        fc.constant("unknown"),
        fc.integer({ min: 0, max: 900 }).map((minutes) => `${minutes}m`),
      ),
      compounding: fc.boolean(),
    },
    { requiredKeys: ["id", "name", "hours"] },
  ) as fc.Arbitrary<TaskInput>;

const IDS = ["a", "b", "c", "d", "e", "f"];
const tasks = fc
  .subarray(IDS)
  .chain((ids) => fc.tuple(...ids.map(taskOf)))
  .chain((list) => fc.shuffledSubarray(list, { minLength: list.length }));
const log = (period: string, month: string) =>
  fc.array(fc.tuple(fc.constantFrom(...IDS), fc.integer({ min: 1, max: 300 })), { maxLength: 3 }).map((entries) => ({
    period,
    entries: entries.map(([task, minutes]) => ({
      date: `2026-${month}-11`,
      task,
      kind: "intervention" as const,
      hours: `${minutes}m`,
    })),
  }));
const quarter = (period: string, month: string): fc.Arbitrary<Portfolio> =>
  fc
    .tuple(tasks, log(period, month))
    .map(([list, { entries }]) =>
      made(list, { period, log: entries.filter(({ task }) => list.some(({ id }) => id === task)) }),
    );
const two = fc.tuple(quarter("2026-Q1", "02"), quarter("2026-Q2", "05"));

const between = (old: Portfolio, now: Portfolio): Comparison =>
  compare({ portfolio: old, origin: { file: "old" } }, { portfolio: now, origin: { file: "new" } }, pattern);
const millionths = (value: number) => Math.round(value * 1e6);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe("laws of the comparison", () => {
  test("contributions and causes each add up to the change, to the last digit", () => {
    fc.assert(
      fc.property(two, ([old, now]) => {
        const { leverage, contributions, causes } = between(old, now);
        if (leverage.change === null || causes === null) {
          expect([leverage.old, leverage.new]).toContain(null);
          return;
        }
        const parts = contributions.map(({ change }) => millionths(change!));
        expect(sum(parts) + millionths(causes.interventions)).toBe(millionths(leverage.change));
        expect(sum(Object.values(causes).map(millionths))).toBe(millionths(leverage.change));
        expect(millionths(leverage.new!) - millionths(leverage.old!)).toBe(millionths(leverage.change));
        for (const { change, parts: both } of contributions) {
          if (both) expect(millionths(both.hours) + millionths(both.output)).toBe(millionths(change!));
        }
      }),
      { numRuns: 150 },
    );
  });

  test("a portfolio beside itself: nothing changed, and nothing is certain", () => {
    fc.assert(
      fc.property(quarter("2026-Q1", "02"), (one) => {
        const found = between(one, one);
        expect(found.contributions).toEqual([]);
        expect(found.leverage.probability_up).toBeNull();
        expect([0, null]).toContain(found.leverage.change);
        expect(found.signs.filter(({ code }) => code !== "design-failed-twice")).toEqual([]);
        expect(found.unmatched).toEqual({ old: [], new: [], look_alike: [] });
      }),
      { numRuns: 60 },
    );
  });

  test("turned round, every contribution is its opposite, and so is the certainty", () => {
    fc.assert(
      fc.property(two, ([old, now]) => {
        const [there, back] = [between(old, now), between(now, old)];
        const changes = ({ contributions }: Comparison) =>
          Object.fromEntries(contributions.map(({ id, change }) => [id, change === null ? null : millionths(change)]));
        const opposite = Object.fromEntries(
          Object.entries(changes(there)).map(([id, change]) => [id, change === null ? null : 0 - change]),
        );
        // A hand-over without hours or output moved is told one way only, and contributes nothing.
        const moved = (all: Record<string, number | null>) =>
          Object.fromEntries(Object.entries(all).filter(([, change]) => change !== 0));
        expect(moved(changes(back))).toEqual(moved(opposite));
        if (there.causes && back.causes) {
          expect(millionths(back.causes.interventions)).toBe(0 - millionths(there.causes.interventions));
          expect(millionths(back.leverage.change!)).toBe(0 - millionths(there.leverage.change!));
        }
        // What was carried over is the same figure still; turned round, it would be one that was asked anew.
        if ([...old.tasks, ...now.tasks].some(({ source }) => source === "carried")) return;
        // Hours of work that came back mostly rose; turned round it was handed over, of which nothing like it is known.
        if ([there, back].some(({ contributions }) => contributions.some(({ cause }) => cause === "regressed"))) return;
        const [up, down] = [there.leverage.probability_up, back.leverage.probability_up];
        if (up === null) expect(down).toBeNull();
        else expect(up + down!).toBeCloseTo(1, 9);
      }),
      { numRuns: 100 },
    );
  });

  test("a task split in two with the same sums changes no sum", () => {
    fc.assert(
      fc.property(two, fc.integer({ min: 1, max: 99 }), ([old, now], percent) => {
        const task = now.tasks[0];
        // What is answered can be split; what is inferred from the figures of one task is another thing for its halves.
        fc.pre(task?.doing !== undefined && (task.by_hand !== undefined || task.performer === "me"));
        const part = (hours: Weekly, half: number) => {
          const amount = (minutes: number) => {
            const first = Math.round((minutes * percent) / 100);
            return half === 0 ? first : minutes - first;
          };
          return ofMinutes({ low: amount(hours.low), likely: amount(hours.likely), high: amount(hours.high) });
        };
        const halves = [0, 1].map((half) => ({
          ...task,
          id: `${task.id}-${half}`,
          was: [task.id],
          hours: part(task.hours as Weekly, half),
          ...(typeof task.by_hand === "object" ? { by_hand: part(task.by_hand, half) } : {}),
        }));
        const split = { ...now, tasks: [...halves, ...now.tasks.slice(1)], log: [] };
        const [before, after] = [between(old, { ...now, log: [] }), between(old, split)];
        // A task that was new stays new in two parts; one that was there is still one work.
        expect(after.leverage.old).toBe(before.leverage.old);
        expect(after.leverage.new).toBe(before.leverage.new);
        expect(after.leverage.change).toBe(before.leverage.change);
        if (before.causes) {
          for (const [cause, value] of Object.entries(before.causes)) {
            expect(Math.abs(after.causes![cause as "new"] - value), cause).toBeLessThan(3e-6);
          }
        }
        expect(after.new.totals.minutes).toBeCloseTo(before.new.totals.minutes, 6);
        expect(after.new.totals.execution_minutes).toBeCloseTo(before.new.totals.execution_minutes, 5);
      }),
      { numRuns: 100 },
    );
  });
});
