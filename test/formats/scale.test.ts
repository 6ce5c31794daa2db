import { describe, expect, test } from "vitest";
import { measured } from "../../src/formats/html/scale.ts";
import type { Scale } from "../../src/pages/chart.ts";

const scale = (measure: Scale["measure"], ...holds: number[]) => measured({ title: "", measure, holds });
const told = ({ ticks }: ReturnType<typeof scale>) => ticks.map(({ text }) => text).join(", ");

describe("hours begin at nothing and end beyond the most", () => {
  test.each([
    [[], "0 min, 3 min, 6 min, 9 min, 12 min, 15 min"],
    [[0], "0 min, 3 min, 6 min, 9 min, 12 min, 15 min"],
    [[0.5], "0 min, 6 min, 12 min, 18 min, 24 min, 30 min"],
    [[5.75, 0, 2], "0 min, 2 h, 4 h, 6 h"],
    [[40], "0 min, 10 h, 20 h, 30 h, 40 h"],
    [[168], "0 min, 50 h, 100 h, 150 h, 200 h"],
  ])("%j: %s", (hours, texts) => {
    const of = scale("hours", ...hours);
    expect(told(of)).toBe(texts);
    expect([of.base, of.place(0)]).toEqual([0, 0]);
    for (const one of hours) expect(of.place(one)).toBeLessThanOrEqual(100);
  });

  test("but for what was lost, which stands below it", () => {
    expect(told(scale("hours", -1.5, 1))).toBe("-1 h 30, -1 h, -30 min, 0 min, 30 min, 1 h");
  });
});

describe("leverage by magnitude: twice as much is as far everywhere", () => {
  test.each([
    [[], "0.5, 1, 2"],
    [[1, 5.05], "0.5, 1, 2, 4, 8"],
    [[0, 0.3, 1], "0.25, 0.5, 1, 2"],
    [[1, 480], "1, 4, 16, 64, 256"],
  ])("%j: %s", (values, texts) => {
    const of = scale("magnitude", ...values);
    expect(told(of)).toBe(texts);
    expect(of.ticks.map(({ at }) => at)).toContain(of.base);
    expect(of.place(2) - of.place(1)).toBeCloseTo(of.place(1) - of.place(0.5), 1);
  });

  test("what is zero, or beyond an end, stands at it", () => {
    const of = scale("magnitude", 0, 2);
    expect([of.place(0), of.place(1), of.place(99)]).toEqual([0, 50, 100]);
  });
});

test.each([
  [[1.232, 1.263, 1.227], "1.22, 1.23, 1.24, 1.25, 1.26, 1.27"],
  [[0.5, 3], "0.5, 1.0, 1.5, 2.0, 2.5, 3.0"],
  [[1, 1], "1.0, 1.1, 1.2, 1.3, 1.4, 1.5"],
  [[], "1.0, 1.1, 1.2, 1.3, 1.4, 1.5"],
])("a change of leverage need not begin at nothing, %j: %s", (values, texts) =>
  expect(told(scale("change", ...values))).toBe(texts),
);

test("a length is drawn as it is, without ticks", () => {
  const of = scale("length", 37);
  expect([of.place(37), of.place(18.5), told(of)]).toEqual([100, 50, ""]);
});
