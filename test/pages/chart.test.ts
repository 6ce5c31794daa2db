import { expect, test } from "vitest";
import { endToEnd } from "../../src/pages/chart.ts";

test("lengths end to end", () => {
  expect(endToEnd([])).toEqual([0]);
  expect(endToEnd([2, -1, 4], 10)).toEqual([10, 12, 11, 15]);
});
