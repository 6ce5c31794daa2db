import { describe, expect, test } from "vitest";
import { changeScale, endToEnd, hoursScale, leverageScale } from "../../src/pages/chart.ts";

const told = ({ ticks }: ReturnType<typeof hoursScale>) => ticks.map(({ text }) => text);

describe("hours begin at nothing and end beyond the most", () => {
  test.each([
    [[], ["0 min", "1 min"]],
    [[0], ["0 min", "1 min"]],
    [[30], ["0 min", "12 min", "24 min", "36 min"]],
    [[60], ["0 min", "30 min", "1 h"]],
    [
      [345, 0, 120],
      ["0 min", "2 h", "4 h", "6 h"],
    ],
    [[2400], ["0 min", "10 h", "20 h", "30 h", "40 h"]],
    [[10_080], ["0 min", "50 h", "100 h", "150 h", "200 h"]],
  ])("%j", (minutes, texts) => {
    const scale = hoursScale("", minutes);
    expect([scale.from, scale.base]).toEqual([0, 0]);
    expect(scale.to * 60).toBeGreaterThanOrEqual(Math.max(0, ...minutes));
    if (minutes.some((one) => one > 0)) expect(told(scale)).toEqual(texts);
  });

  test("but for what was lost, which stands below it", () => {
    expect(told(hoursScale("", [-90, 60]))).toEqual(["-2 h", "-1 h", "0 min", "1 h"]);
  });
});

describe("leverage by magnitude", () => {
  test.each([
    [[], 0.5, 2],
    [[1], 0.5, 2],
    [[1, 5.05], 0.5, 10],
    [[0, 0.3, 1], 0.2, 2],
    [[1, 480], 0.5, 500],
    [[1e12], 0.5, 5e8],
  ])("%j from %d to %d", (values, from, to) => {
    const scale = leverageScale("", values);
    expect([scale.from, scale.to, scale.base]).toEqual([from, to, 1]);
    expect(scale.ticks.some(({ at }) => at === 1)).toBe(true);
  });
});

describe("a change of leverage", () => {
  test.each([
    [
      [1.232, 1.263, 1.227],
      ["1.22", "1.23", "1.24", "1.25", "1.26", "1.27"],
    ],
    [
      [0.5, 3],
      ["0", "1", "2", "3"],
    ],
    [
      [1, 1],
      ["1.0", "1.5"],
    ],
    [[], ["1.0", "1.5"]],
  ])("%j", (values, texts) => expect(told(changeScale("", values))).toEqual(texts));
});

test("lengths end to end", () => {
  expect(endToEnd([])).toEqual([0]);
  expect(endToEnd([2, -1, 4], 10)).toEqual([10, 12, 11, 15]);
});
