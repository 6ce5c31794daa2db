import { describe, expect, test } from "vitest";
import { composeBrief } from "../../../src/core/brief/compose.ts";
import type { PortfolioInput } from "../../../src/core/portfolio/schema.ts";
import { portfolio, pattern as shipped } from "../../helpers/portfolio.ts";

const tasks = [
  { name: "Other", hours: "1h" },
  { name: "Report", hours: "4h" },
];
function brief(more: Partial<PortfolioInput>) {
  const given = portfolio(tasks, more);
  return composeBrief(given.tasks[1]!, given, shipped, { file: "week.yaml" });
}
type Design = NonNullable<PortfolioInput["designs"]>[number];

test("what was said of this task, and of no other", () => {
  const {
    asker,
    starts,
    sections,
    portfolio: from,
    name,
    task,
  } = brief({
    practitioner: { name: "Ada", role: "manager" },
    shift: [
      { task: "other", promise: { from: "2026-01-01" } },
      { task: "report", promise: { from: "2027-01-04" } },
    ],
    designs: [
      { task: "other", output: "theirs" },
      { task: "report", output: "ours", audience: "the board" },
    ],
    capability: [
      { for: "other", human_only: ["theirs"] },
      { for: "report", human_only: ["ours", "TBD"] },
    ],
  });
  expect({ asker, starts, from, name, task }).toEqual({
    asker: { name: "Ada", role: "manager" },
    starts: "2027-01-04",
    from: { file: "week.yaml", period: "2026-Q4" },
    name: "Report",
    task: "report",
  });
  expect(sections).toMatchObject({ output: "ours", audience: "the board", human_only: ["ours"] });
});

test("nothing said is nothing, and the gaps say so first", () => {
  const empty = brief({});
  expect(empty).toMatchObject({ asker: { name: null, role: null }, starts: null, ready: false });
  expect(empty.sections).toEqual({
    purpose: null,
    output: null,
    audience: null,
    owner: null,
    quality: [],
    steps: [],
    feedback: [],
    failure: null,
    escalate: null,
    human_only: [],
  });
  expect(empty.gaps.slice(0, 2)).toEqual([
    {
      code: "design-missing",
      severity: "error",
      part: null,
      path: "designs",
      message: "“report” has no design yet",
      hint: "add it to designs: [{task: report, output: ..., quality: [...], steps: [...]}]",
    },
    {
      code: "output-named",
      severity: "error",
      part: "output",
      path: "designs.output",
      message: expect.stringContaining("the output is not named"),
      hint: expect.stringContaining("write output:"),
    },
  ]);
});

test("words that only hold a place are left out", () => {
  const { sections } = brief({
    designs: [
      {
        task: "report",
        purpose: "TBD",
        output: "...",
        owner: { kind: "ai", name: "?" },
        quality: ["todo", "by Monday"],
        steps: [{ do: "a", by: "tbd", hand_off: "-" }],
        feedback: [{ what: "TBD" }, { what: "a call", cadence: "tbd" }],
      },
    ],
  });
  expect(sections).toMatchObject({
    purpose: null,
    output: null,
    owner: { kind: "ai", name: null },
    quality: ["by Monday"],
    steps: [{ do: "a", by: null, hands: "open", hand_off: null }],
    feedback: [{ what: "a call", cadence: null }],
  });
});

describe("a gap knows its part; warnings alone leave a brief ready", () => {
  const whole: Design = {
    task: "report",
    output: "one page with five numbers",
    owner: { kind: "person", name: "Sam" },
    quality: ["by Monday"],
    steps: [{ do: "write", by: "Sam" }],
    feedback: [{ what: "a call" }],
    escalate: "a number moves by 20 %",
    failure: "late numbers",
  };
  test("warnings", () => {
    const { ready, gaps } = brief({ designs: [{ task: "other" }, whole] });
    expect(ready).toBe(true);
    expect(gaps.map(({ code, part, path, severity }) => [code, part, path, severity])).toEqual([
      ["audience-named", "audience", "designs[2].audience", "warning"],
      ["feedback-cadence", "feedback", "designs[2].feedback[1]", "warning"],
    ]);
  });
  test("an error", () => {
    const { ready, gaps } = brief({ designs: [{ ...whole, audience: "all", quality: ["good"] }] });
    expect(ready).toBe(false);
    expect(gaps[0]).toMatchObject({ code: "quality-testable", part: "quality", path: "designs[1].quality[1]" });
  });
});

test.each([
  ["me", "asker"],
  [" I ", "asker"],
  ["Ada", "asker"],
  ["ada lovelace", "asker"],
  ["Ada Byron", "other"],
  ["status agent", "performer"],
  ["the agent", "performer"],
  ["Agent", "performer"],
  ["assistant", "performer"],
  ["the script", "other"],
  ["the", "other"],
  ["***", "open"],
  ["Sam", "other"],
  [undefined, "performer"],
])("a step by %j is in the hands of the %s", (by, hands) => {
  const { sections } = brief({
    practitioner: { name: "Ada Lovelace" },
    designs: [
      { task: "report", owner: { kind: "ai", name: "Status-Agent" }, steps: [{ do: "a", ...(by ? { by } : {}) }] },
    ],
  });
  expect(sections.steps[0]!.hands).toBe(hands);
});

test("an automation goes by other words than an agent, and nobody is named by none", () => {
  const hands = (owner: Design["owner"], by: string) =>
    brief({ designs: [{ task: "report", ...(owner ? { owner } : {}), steps: [{ do: "a", by }] }] }).sections.steps[0]!
      .hands;
  expect(hands({ kind: "automation", name: "export job" }, "the script")).toBe("performer");
  expect(hands({ kind: "automation", name: "export job" }, "the agent")).toBe("other");
  expect(hands({ kind: "automation", name: "export job" }, "the export")).toBe("performer");
  expect(hands({ kind: "person" }, "Sam")).toBe("other");
  expect(hands(undefined, "agent")).toBe("other");
});

test("judgments that were named for another task are none of this one's", () => {
  const gaps = (named: string) =>
    brief({
      designs: [{ task: "report", owner: { kind: "ai", name: "agent" } }],
      capability: [
        { for: "other", human_only: ["theirs"] },
        { for: named, human_only: ["whether it matters"] },
      ].slice(named === "other" ? 1 : 0),
    }).gaps.map(({ code }) => code);
  expect(gaps("report")).not.toContain("human-only-named");
  expect(gaps("other")).toContain("human-only-named");
});
