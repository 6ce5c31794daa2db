import { expect, test } from "vitest";
import { type CheckRule, type Level, type Levels, levelled, lintLevels } from "../../../src/core/expect/levels.ts";
import { problem, warning } from "../../../src/core/problem.ts";
import { pattern } from "../../helpers/portfolio.ts";

const levels = (strict: boolean, ...rules: [CheckRule, Level][]): Levels => ({ strict, rules: new Map(rules) });

const HINT = warning("rest-without-remainder", ["tasks", 0, "rest"], undefined);
const FAULT = problem("no-id", ["tasks", 0, "name"], { name: "!" });
const told = (asked: Levels) => levelled([HINT, FAULT], asked).map(({ code, severity }) => [code, severity]);

test("a finding keeps its level, is an error in the strict tier, and goes by its own name before either", () => {
  const fault = ["no-id", "error"];
  expect(told(levels(false))).toEqual([["rest-without-remainder", "warning"], fault]);
  expect(told(levels(true))).toEqual([["rest-without-remainder", "error"], fault]);
  expect(told(levels(false, ["rest-without-remainder", "error"]))).toEqual([
    ["rest-without-remainder", "error"],
    fault,
  ]);
  expect(told(levels(true, ["rest-without-remainder", "warning"]))).toEqual([
    ["rest-without-remainder", "warning"],
    fault,
  ]);
  expect(told(levels(true, ["rest-without-remainder", "off"]))).toEqual([fault]);
});

test("what was found stands where it stood, in the same words", () => {
  expect(levelled([HINT], levels(true))).toEqual([{ ...HINT, severity: "error" }]);
});

test("a rule of design has the level of the run, else that of the pattern", () => {
  const asked = lintLevels(pattern.lint, levels(true, ["escalation-named", "off"]));
  expect(asked).toEqual({ ...pattern.lint, "escalation-named": "off" });
});
