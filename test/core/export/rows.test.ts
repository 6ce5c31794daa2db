import { describe, expect, test } from "vitest";
import { outcomesIn } from "../../../src/core/export/outcomes.ts";
import { redacted } from "../../../src/core/export/redact.ts";
import { exportedRows } from "../../../src/core/export/rows.ts";
import type { PortfolioInput } from "../../../src/core/portfolio/schema.ts";
import { accountsOf, scoredOf } from "../../../src/core/scoring/scored.ts";
import { portfolioOf, shipped } from "../../helpers/pattern.ts";

const given: Partial<PortfolioInput> = {
  practitioner: { name: "Ada" },
  tasks: [
    { id: "mail", name: "Mail", hours: "5h", performer: "me", doing: "all" },
    {
      id: "page",
      name: "Weekly page",
      hours: "10h",
      source: "measured",
      performer: "others",
      doing: "little",
      rest: { direction: 50, design: 25 },
      by_hand: "30h",
      compounding: true,
      verdict: { class: "execution" },
    },
    {
      id: "check",
      name: "Check",
      hours: "1h",
      supports: "page",
      performer: "me",
      doing: "none",
      rest: ["compass", "purpose"],
    },
    { id: "open", name: "Open", hours: "unknown" },
  ],
  shift: [{ task: "page", promise: { freed: "2h" } }, { task: "mail" }],
  log: [{ date: "2026-11-03", task: "mail", kind: "intervention", hours: "13h" }],
};
const rows = (more: Partial<PortfolioInput> = {}, outcomes?: Parameters<typeof exportedRows>[3]) => {
  const scored = scoredOf(accountsOf(portfolioOf({ ...given, ...more })), shipped);
  return exportedRows(scored, shipped, "week.yaml", outcomes);
};

describe("a row for each task", () => {
  test("what was answered, and what comes of it in minutes a week", () => {
    const [mail, page, check] = rows();
    expect(page).toMatchObject({
      period: "2026-Q4",
      file: "week.yaml",
      person: "Ada",
      task: "page",
      name: "Weekly page",
      share: 0.8,
      share_from: "answer",
      class: "execution",
      verdict_by: "user",
      performer: "others",
      supports: null,
      compounding: true,
      minutes: 600,
      by_hand_minutes: 1800,
      covered: true,
      execution_minutes: expect.closeTo(120),
      orchestration_minutes: expect.closeTo(480),
      direction_minutes: expect.closeTo(240),
      design_minutes: expect.closeTo(120),
      purpose_minutes: 0,
      compass_minutes: 0,
      unassigned_minutes: expect.closeTo(120),
      source: "measured",
    });
    expect(mail).toMatchObject({ verdict_by: "engine", class: "execution", compounding: false, source: "estimated" });
    expect(mail).toMatchObject({ intervention_minutes: 60, execution_minutes: 300, orchestration_minutes: 0 });
    expect(check).toMatchObject({ supports: "page", purpose_minutes: 30, compass_minutes: 30, by_hand_minutes: null });
    for (const { probability, confidence } of rows()) expect(confidence).toBe(Math.max(probability, 1 - probability));
  });

  test("unknown hours are in no sum, and nobody is nobody", () => {
    const [open] = rows({ practitioner: {} }).slice(-1);
    expect(open).toMatchObject({ person: null, task: "open", covered: false, performer: null, promised_minutes: null });
    for (const [key, value] of Object.entries(open!))
      if (key.endsWith("_minutes") || ["minutes", "source"].includes(key)) expect([key, value]).toEqual([key, null]);
  });

  test("no log is not no interventions", () => {
    expect(rows({ log: undefined }).map((row) => row.intervention_minutes)).toEqual([null, null, null, null]);
    expect(rows().map((row) => row.intervention_minutes)).toEqual([60, 0, 0, null]);
  });

  test("promises and what became of them, of chosen tasks alone", () => {
    const promises = (outcomes?: Parameters<typeof exportedRows>[3]) =>
      rows({}, outcomes).map(({ promised_minutes, realised_minutes, outcome }) => [
        promised_minutes,
        realised_minutes,
        outcome,
      ]);
    const nothing = [null, null, null];
    expect(promises()).toEqual([[null, null, "unknown"], [120, null, "unknown"], nothing, nothing]);
    const kept = new Map([["page", { realised_minutes: 150, outcome: "kept" as const }]]);
    expect(promises(kept)).toEqual([[null, null, "unknown"], [120, 150, "kept"], nothing, nothing]);
  });
});

test("what became of the shifts of all quarters, by quarter and task", () => {
  const quarter = (period: string, hours: string, shift?: PortfolioInput["shift"]) =>
    portfolioOf({
      period,
      tasks: [{ id: "a", name: "A", hours, performer: "others", by_hand: "4h" }],
      ...(shift && { shift }),
    });
  const promise = [{ task: "a", promise: { freed: "2h" } }];
  const outcomes = outcomesIn([quarter("2026-Q2", "2h", promise), quarter("2026-Q1", "4h", promise)]);
  expect(outcomes.get("2026-Q1")?.get("a")).toMatchObject({ realised_minutes: 120, outcome: "kept" });
  expect(outcomes.get("2026-Q2")?.get("a")).toMatchObject({ realised_minutes: null, outcome: "unknown" });
  expect(outcomesIn([quarter("2026-Q1", "4h")])).toEqual(new Map());
});

test("whatever was typed has its pseudonym; figures and our own words stay", () => {
  const row = rows()[2]!;
  const plain = redacted(row, (kind, text) => `${kind}:${text}`);
  expect(plain).toEqual({
    ...row,
    file: "file:week.yaml",
    person: "person:Ada",
    task: "task:check",
    name: "name:Check",
    supports: "task:page",
    pattern: `pattern:${row.pattern}`,
  });
  expect(redacted({ ...row, person: null, supports: null }, () => "x")).toMatchObject({ person: null, supports: null });
});
