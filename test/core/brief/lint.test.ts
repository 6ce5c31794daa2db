import { describe, expect, test } from "vitest";
import { lintDesign, lintShifts } from "../../../src/core/brief/lint.ts";
import { LINT_RULES, type LintRule } from "../../../src/core/pattern/schema.ts";
import type { Capability, Design } from "../../../src/core/portfolio/schema.ts";
import { pathText } from "../../../src/core/problem.ts";
import { portfolio as portfolioOf, pattern as shipped } from "../../helpers/portfolio.ts";

const whole: Design = {
  task: "report",
  output: "one page, five numbers, one paragraph each",
  audience: "leadership group",
  owner: { kind: "ai", name: "reporting agent" },
  quality: ["every number links to its source", "ready Monday 09:00"],
  steps: [
    { do: "pull the five numbers", by: "agent", hand_off: "draft table" },
    { do: "check outliers", by: "me" },
  ],
  feedback: [{ what: "leadership marks a wrong number", cadence: "weekly" }],
  failure: "the dashboard lags",
  escalate: "a number moves by more than 20 %",
};
const able: Capability = { for: "report", human_only: ["whether slippage matters"] };
const found = (change: Partial<Design>, capability: Capability | undefined = able) =>
  lintDesign({ ...whole, ...change }, capability, shipped).map(
    ({ code, severity, path }) => `${severity} ${code} ${pathText(path)}`,
  );

test("a whole design has no findings", () => {
  expect(found({})).toEqual([]);
});

test.each<[LintRule, Partial<Design>, string]>([
  ["output-named", { output: undefined }, "error output-named output"],
  ["output-named", { output: "a report" }, "error output-named output"],
  ["output-named", { output: "TBD" }, "error output-named output"],
  ["audience-named", { audience: "?" }, "warning audience-named audience"],
  ["owner-named", { owner: undefined }, "error owner-named owner"],
  ["owner-named", { owner: { kind: "person" } }, "error owner-named owner.name"],
  ["owner-named", { owner: { kind: "person", name: "the team" } }, "error owner-named owner.name"],
  ["quality-present", { quality: [] }, "error quality-present quality"],
  ["quality-testable", { quality: ["ready Monday 09:00", "high quality"] }, "error quality-testable quality[2]"],
  ["steps-present", { steps: [] }, "error steps-present steps"],
  ["steps-assigned", { steps: [{ do: "write it", by: "tbd" }] }, "warning steps-assigned steps[1]"],
  [
    "hand-off-named",
    {
      steps: [
        { do: "draft", by: "Ada" },
        { do: "polish", by: " ada" },
        { do: "check", by: "me" },
      ],
    },
    "warning hand-off-named steps[2]",
  ],
  ["escalation-named", { escalate: undefined }, "error escalation-named escalate"],
  ["feedback-present", { feedback: undefined }, "error feedback-present feedback"],
  ["feedback-cadence", { feedback: [{ what: "a review" }] }, "warning feedback-cadence feedback[1]"],
  [
    "feedback-cadence",
    { feedback: [{ what: "a review", cadence: "as needed" }] },
    "warning feedback-cadence feedback[1].cadence",
  ],
  ["failure-considered", { failure: undefined }, "warning failure-considered failure"],
])("%s: %j", (_, change, told) => {
  expect(found(change)).toEqual([told]);
});

test.each<[LintRule, Partial<Design>]>([
  ["output-named", { output: " the results " }],
  ["output-named", { output: "documents" }],
  ["owner-named", { owner: { kind: "person", name: " somebody" } }],
  ["owner-named", { owner: { kind: "person", name: "others" } }],
  ["feedback-cadence", { feedback: [{ what: "a review", cadence: "regular" }] }],
  ["feedback-cadence", { feedback: [{ what: "a review", cadence: "frequently " }] }],
])("%s: what says no more than a word is not said: %j", (rule, change) => {
  expect(found(change).map((one) => one.split(" ")[1])).toEqual([rule]);
});

test.each<Partial<Design>>([
  { output: "a report of one page" },
  { output: "the status report" },
  { owner: { kind: "person", name: "the billing team" } },
  { owner: { kind: "person", name: "Ada of the office" } },
  { feedback: [{ what: "a review", cadence: "regularly, each Monday" }] },
  { feedback: [{ what: "a review", cadence: "weekly, more often as needed" }] },
])("and a word of that kind within more is fine: %j", (change) => {
  expect(found(change)).toEqual([]);
});

test("who does a step is the owner unless it is said", () => {
  expect(found({ steps: [{ do: "write it" }] })).toEqual([]);
});

describe("human-only judgments", () => {
  test("must be named for an AI", () => {
    expect(found({}, { for: "report" })).toEqual(["warning human-only-named owner"]);
    expect(found({}, { for: "report", human_only: ["tbd", "whether it matters"] })).toEqual([]);
    expect(lintDesign(whole, undefined, shipped).map(({ code }) => code)).toEqual(["human-only-named"]);
  });
  test("need not be for a person", () => {
    expect(lintDesign({ ...whole, owner: { kind: "person", name: "Ada" } }, undefined, shipped)).toEqual([]);
  });
});

test("an empty design has every gap, and every level comes from the pattern", () => {
  const empty = { task: "report" };
  const codes = lintDesign(empty, undefined, shipped).map(({ code }) => code);
  expect(codes).toEqual([
    "output-named",
    "audience-named",
    "owner-named",
    "quality-present",
    "steps-present",
    "escalation-named",
    "feedback-present",
    "failure-considered",
  ]);
  const lint = Object.fromEntries(LINT_RULES.map((rule) => [rule, "off"])) as typeof shipped.lint;
  expect(lintDesign(empty, undefined, { ...shipped, lint })).toEqual([]);
  const only = lintDesign(empty, undefined, { ...shipped, lint: { ...lint, "audience-named": "error" } });
  expect(only).toMatchObject([{ code: "audience-named", severity: "error" }]);
});

describe("chosen shifts", () => {
  const tasks = [{ name: "report", hours: "3h" }];
  test("without a design: not ready", () => {
    const [linted] = lintShifts(portfolioOf(tasks, { shift: [{ task: "report" }] }), shipped);
    expect(linted).toMatchObject({
      missing: [{ code: "design-missing", severity: "warning", path: ["shift", 0, "task"] }],
    });
  });
  test("paths start at the top of the file; warnings alone leave it ready", () => {
    const portfolio = portfolioOf(tasks, {
      shift: [{ task: "report" }],
      designs: [{ ...whole, audience: undefined }],
      capability: [able],
    });
    expect(lintShifts(portfolio, shipped)).toMatchObject([
      { task: "report", missing: [], findings: [{ code: "audience-named", path: ["designs", 0, "audience"] }] },
    ]);
  });
  test("with an error: not ready", () => {
    const portfolio = portfolioOf(tasks, { shift: [{ task: "report" }], designs: [{ ...whole, escalate: undefined }] });
    expect(lintShifts(portfolio, shipped)[0]!.missing).toMatchObject([{ code: "escalation-named" }]);
  });
});
