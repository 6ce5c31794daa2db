import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { middleInterval, normalQuantile, strata, stream, triangle } from "../../../src/core/scoring/random.ts";

const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("a stream", () => {
  test("is the same for the same name, and another for another", () => {
    const first = (name: string) => Array.from({ length: 5 }, stream(name));
    expect(first("a/hours")).toEqual(first("a/hours"));
    expect(first("a/hours")).not.toEqual(first("a/share"));
    expect(first("ab")).not.toEqual(first("ba"));
  });

  test("lies strictly between 0 and 1, evenly", () => {
    const values = Float64Array.from({ length: 20_000 }, stream("even"));
    expect(Math.min(...values)).toBeGreaterThan(0);
    expect(Math.max(...values)).toBeLessThan(1);
    expect(mean(values)).toBeCloseTo(0.5, 2);
    for (let tenth = 0; tenth < 10; tenth++) {
      const inside = values.filter((value) => value >= tenth / 10 && value < (tenth + 1) / 10).length;
      expect(inside).toBeGreaterThan(1800);
      expect(inside).toBeLessThan(2200);
    }
  });

  test("gives the same numbers everywhere", () => {
    const next = stream("person/by_hand");
    expect([next(), next(), next()]).toMatchInlineSnapshot(`
      [
        0.2335776052204892,
        0.38015124981757253,
        0.1803453095490113,
      ]
    `);
  });
});

describe("draws spread evenly", () => {
  test("are the middle of each part, once, whatever the name and the number", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 500 }), (name, n) => {
        const middles = Float64Array.from({ length: n }, (_, part) => (part + 0.5) / n);
        expect(strata(name, n).sort()).toEqual(middles);
      }),
    );
  });

  test("come in an order that two inputs do not share", () => {
    const n = 400;
    const orders = Array.from({ length: 40 }, (_, i) => strata(`task-${i}/hours`, n));
    const variance = (n * n - 1) / (12 * n * n);
    const related = orders.flatMap((a, i) =>
      orders.slice(i + 1).map((b) => (mean(a.map((value, k) => value * b[k]!)) - 0.25) / variance),
    );
    // by chance such a correlation has a standard deviation of 0.05
    expect(Math.max(...related.map(Math.abs))).toBeLessThan(0.25);
    const squares = related.reduce((sum, value) => sum + value * value, 0) / related.length;
    expect(Math.sqrt(squares)).toBeGreaterThan(0.04);
    expect(Math.sqrt(squares)).toBeLessThan(0.06);
  });
});

describe("the triangle", () => {
  /** The part of a triangular distribution below a value, from its definition. */
  const below = (value: number, low: number, mode: number, high: number) =>
    value < mode
      ? (value - low) ** 2 / ((high - low) * (mode - low))
      : 1 - (high - value) ** 2 / ((high - low) * (high - mode));

  test("gives the value below which that part lies", () => {
    const sides = fc.tuple(
      fc.integer({ min: 0, max: 6000 }),
      fc.integer({ min: 1, max: 3000 }),
      fc.integer({ min: 1, max: 3000 }),
    );
    fc.assert(
      fc.property(sides, fc.double({ min: 0.001, max: 0.999, noNaN: true }), ([low, rise, fall], u) => {
        const [mode, high] = [low + rise, low + rise + fall];
        expect(below(triangle(u, low, mode, high), low, mode, high)).toBeCloseTo(u, 6);
      }),
    );
  });

  test("may lean wholly to one side, and may have no width", () => {
    expect(triangle(0.25, 0, 0, 4)).toBeCloseTo(4 - Math.sqrt(12), 9);
    expect(triangle(0.25, 0, 4, 4)).toBeCloseTo(2, 9);
    expect(triangle(0.9, 3, 3, 3)).toBe(3);
  });
});

test.each([
  [0.5, 0],
  [0.975, 1.959963985],
  [0.9, 1.281551566],
  [0.999, 3.090232306],
  [0.02, -2.053748911],
  [0.001, -3.090232306],
  [0.0001, -3.719016485],
])("the normal quantile of %s is %s, as tables have it", (part, value) => {
  expect(normalQuantile(part)).toBeCloseTo(value, 6);
});

describe("the middle of a sample", () => {
  test("leaves out the same part at either end, between two values where it falls between", () => {
    const sample = Float64Array.from({ length: 101 }, (_, i) => (i * 37) % 101);
    const [low, high] = middleInterval(sample, 0.8);
    expect(low).toBeCloseTo(10, 9);
    expect(high).toBeCloseTo(90, 9);
    expect(middleInterval(Float64Array.of(4, 1, 3, 2), 0.5)).toEqual([1.75, 3.25]);
    expect(middleInterval(Float64Array.of(7), 0.8)).toEqual([7, 7]);
    expect(middleInterval(Float64Array.of(2, 1), 1)).toEqual([1, 2]);
  });

  test("leaves the sample as it was", () => {
    const sample = Float64Array.of(3, 1, 2);
    middleInterval(sample, 0.8);
    expect([...sample]).toEqual([3, 1, 2]);
  });
});
