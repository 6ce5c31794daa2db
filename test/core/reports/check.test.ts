import { expect, test } from "vitest";
import { type Problem, problem, warning } from "../../../src/core/problem.ts";
import { checkDocument, freshIn, passes } from "../../../src/core/reports/check.ts";
import type { Expectation } from "../../../src/core/reports/expectation.ts";

const error: Problem = {
  ...problem("week-of-nothing", ["tasks", 1, "hours"], undefined),
  at: { line: 4, column: 7, length: 1 },
  fix: { old: "a", new: "b" },
};
const odd = warning("rest-without-remainder", ["tasks", 0, "rest"], undefined);
const asked = (passed: boolean): Expectation => ({
  file: "a.yaml",
  expectation: "baseline",
  expected: 0,
  actual: 0,
  passed,
  message: "m",
});

test("errors keep a script from going on, those of any file; warnings and what was known before do not", () => {
  const [clean, warned, broken] = [[], [odd], [odd, error]].map((problems) => ({ file: "a.yaml", problems }));
  expect(passes([clean!, warned!], [])).toBe(true);
  expect(passes([clean!, broken!], [])).toBe(false);
  expect(passes([{ ...broken!, known: new Set([error]) }], [])).toBe(true);
  expect(passes([{ ...broken!, known: new Set([odd]) }], [])).toBe(false);
  expect(freshIn({ ...broken!, known: new Set([error]) })).toEqual([odd]);
});

test("all that was asked for has to hold", () => {
  expect(passes([], [asked(true), asked(true)])).toBe(true);
  expect(passes([], [asked(true), asked(false)])).toBe(false);
});

test("a finding with its place, its remedy and whether it stood there before", () => {
  const document = checkDocument(
    [
      { file: "a.yaml", problems: [error, odd], notReady: ["page"], known: new Set([odd]) },
      { file: "b.yaml", problems: [odd] },
    ],
    [asked(true)],
  );
  expect(document).toMatchObject({ format: "orchestrate/check@1", expectations: [asked(true)], passed: false });
  const [first, second] = document.files;
  expect(first).toEqual({
    file: "a.yaml",
    not_ready: ["page"],
    findings: [
      {
        code: "week-of-nothing",
        severity: "error",
        path: "tasks[2].hours",
        line: 4,
        column: 7,
        message: error.message,
        hint: error.hint ?? null,
        fix: { old: "a", new: "b" },
        in_baseline: false,
      },
      expect.objectContaining({ severity: "warning", line: null, column: null, fix: null, in_baseline: true }),
    ],
  });
  expect(second).toMatchObject({ not_ready: [], findings: [{ in_baseline: null }] });
});
