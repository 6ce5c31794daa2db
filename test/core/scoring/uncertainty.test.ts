import { describe, expect, test } from "vitest";
import type { TaskInput } from "../../../src/core/portfolio/schema.ts";
import { normalCdf, triangle } from "../../../src/core/scoring/random.ts";
import { pattern, scored } from "../../helpers/portfolio.ts";

/*
 * The intervals once more, in another way: free draws by another generator, triangles as a point on the height of one, normal
 * numbers by Box and Muller, and the formulas as the method states them.
 */

const DRAWS = 60_000;
/** How far an end may lie from the truth, as a part of the width of the interval: 400 draws, and the draws of this test. */
const TOLERANCE = 0.09;

/** Numbers from 0 up to 1: a linear congruence (Knuth's MMIX constants, the upper 32 bits). */
function chance(seed: bigint): () => number {
  let state = seed;
  return () => {
    state = BigInt.asUintN(64, state * 6364136223846793005n + 1442695040888963407n);
    return Number(state >> 32n) / 2 ** 32;
  };
}

const next = chance(2026n);

/** A point under a triangle: a place on the base, folded towards the mode. */
function triangular(low: number, mode: number, high: number): number {
  const [a, b] = [next(), next()];
  const towards = Math.max(a, b); // the larger of two is a rising triangle
  return next() < (mode - low) / (high - low || 1) ? low + (mode - low) * towards : high - (high - mode) * towards;
}

const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());

function ends(sample: number[]): [number, number] {
  const sorted = Float64Array.from(sample).sort();
  return [sorted[Math.floor(sorted.length * 0.1)]!, sorted[Math.floor(sorted.length * 0.9)]!];
}

function expectNear(found: readonly [number, number] | null, truth: readonly [number, number]): void {
  const width = truth[1] - truth[0];
  expect(found).not.toBeNull();
  expect(Math.abs(found![0] - truth[0])).toBeLessThan(TOLERANCE * width);
  expect(Math.abs(found![1] - truth[1])).toBeLessThan(TOLERANCE * width);
}

const around = (figure: number, half: number) => triangular(figure * (1 - half), figure, figure * (1 + half));
const optimism = () => Math.exp(0.2 * normal());

describe("the intervals are those of a free simulation", () => {
  const tasks: TaskInput[] = [
    { id: "mail", name: "mail", hours: "10h", performer: "me", doing: "all" },
    { id: "report", name: "report", hours: "2h-5h", performer: "others", doing: "little", by_hand: "12h" },
    {
      id: "books",
      name: "books",
      hours: "4h",
      source: "measured",
      performer: "shared",
      doing: "half",
      by_hand: "6h-10h",
    },
    {
      id: "check",
      name: "checking",
      hours: "1h",
      source: "carried",
      performer: "me",
      doing: "most",
      supports: "report",
    },
    { id: "talk", name: "talks", hours: "3h", performer: "others", doing: "none", by_hand: "unknown" },
  ];
  const { totals, tasks: each } = scored(tasks);
  const free = Array.from({ length: DRAWS }, () => {
    const factor = optimism();
    const hours = {
      mail: around(10, 0.25),
      report: triangular(2, 3.5, 5),
      books: around(4, 0.05),
      check: around(1, 0.3),
      talk: around(3, 0.25),
    };
    const report = around(12, 0.25) * factor;
    const books = triangular(6, 8, 10) * factor;
    const lean = normal(); // one person leans one way in all answers
    const directed = tasks.map(({ id, doing }) => {
      const { low, likely, high } = pattern.shares[doing!];
      const place = normalCdf(-0.1 + 0.9 * lean + Math.sqrt(1 - 0.9 ** 2) * normal());
      return hours[id as keyof typeof hours] * triangle(place, low, likely, high);
    });
    const all = Object.values(hours).reduce((sum, one) => sum + one, 0);
    return {
      leverage: (hours.mail + report + books) / (hours.mail + hours.report + hours.books + hours.check),
      report: report / (hours.report + hours.check),
      books: books / hours.books,
      share: directed.reduce((sum, one) => sum + one, 0) / all,
    };
  });

  test("of leverage", () => expectNear(totals.leverage_interval, ends(free.map(({ leverage }) => leverage))));

  test("of the orchestration share", () => {
    expectNear(totals.orchestration_share_interval, ends(free.map(({ share }) => share)));
  });

  test("of single tasks, with what serves them", () => {
    const interval = (id: string) => each.find((task) => task.id === id)!.leverage_interval;
    expectNear(interval("report"), ends(free.map(({ report }) => report)));
    expectNear(interval("books"), ends(free.map(({ books }) => books)));
    expect(interval("mail")).toEqual([1, 1]);
    expect(interval("talk")).toBeNull();
  });
});

test("interventions are taken as they were recorded", () => {
  const task: TaskInput = { id: "a", name: "a", hours: "2h", performer: "others", doing: "little", by_hand: "8h" };
  const log = [{ date: "2026-11-02", task: "a", kind: "intervention" as const, hours: "26h" }];
  const free = Array.from({ length: DRAWS }, () => (around(8, 0.25) * optimism()) / (around(2, 0.25) + 2));
  expectNear(scored([task], { log }).totals.leverage_interval, ends(free));
});

test.each([
  ["estimated", 0.25, 0.25],
  ["measured", 0.05, 0.25],
  ["carried", 0.3, 0.3],
] as const)(
  "a single figure that was %s has the spread of its source; by hand nothing is measured",
  (source, half, byHand) => {
    const task: TaskInput = {
      id: "a",
      name: "a",
      hours: "4h",
      source,
      performer: "others",
      doing: "little",
      by_hand: "9h",
    };
    const free = Array.from({ length: DRAWS }, () => (around(9, byHand) * optimism()) / around(4, half));
    expectNear(scored([task]).tasks[0]!.leverage_interval, ends(free));
  },
);

test("whatever a task is called, its draws are not those of the person's optimism", () => {
  const called = (id: string) =>
    scored([{ id, name: "a", hours: "2h", performer: "others", doing: "little", by_hand: "8h" }]).tasks[0]!
      .leverage_interval!;
  const free = Array.from({ length: DRAWS }, () => (around(8, 0.25) * optimism()) / around(2, 0.25));
  for (const id of ["person", "by_hand"]) expectNear(called(id), ends(free));
});

test.each([
  ["likely execution", ["Typing reports", "Data entry"]],
  [
    "of all kinds",
    ["Typing reports", "Data entry", "Sprint planning", "Supervising two junior staff", "Interruptions"],
  ],
  ["likely orchestration", ["Supervising two junior staff", "Team leadership and culture building"]],
])("a share that comes from names alone lies within the range that is said of it: %s", (_, names) => {
  const tasks = Array.from({ length: 20 }, (_, index): TaskInput => {
    const name = names[index % names.length]!;
    return { id: `${index}`, name, hours: "2h" };
  });
  const { orchestration_share: share, orchestration_share_interval: ends } = scored(tasks).totals;
  expect(ends![0]).toBeLessThanOrEqual(share!);
  expect(ends![1]).toBeGreaterThanOrEqual(share!);
});
