import { describe, expect, test } from "vitest";
import { scoreReport } from "../../../src/core/assembly/score.ts";
import { scoreSchema } from "../../../src/core/reports/score.ts";
import { readPortfolio } from "../../../src/files/read/read.ts";
import { EXAMPLES } from "../../helpers/examples.ts";
import { shipped } from "../../helpers/pattern.ts";

/*
 * The names that scripts rely on. Within `@1` names are added, never taken away or given another meaning: a line that has
 * to go from these lists is a new major version of the document.
 */
const PROMISED = {
  report: ["format", "portfolio", "method", "totals", "activities", "tasks", "warnings"],
  portfolio: ["file", "period"],
  method: ["version", "pattern"],
  totals: [
    "minutes",
    "execution_minutes",
    "orchestration_minutes",
    "orchestration_share",
    "orchestration_share_interval",
    "compounding_minutes",
    "agent_minutes",
    "directing_minutes",
    "intervention_minutes",
    "invested_minutes",
    "by_hand_minutes",
    "leverage",
    "leverage_interval",
    "leverage_covers",
    "leverage_without_largest",
    "neutral_tasks",
    "unknown_output_tasks",
    "unsure_tasks",
    "doubts",
    "coverage",
  ],
  activities: ["doing", "purpose", "design", "direction", "compass", "unassigned"],
  task: [
    "id",
    "name",
    "minutes",
    "by_hand_minutes",
    "leverage",
    "share",
    "share_from",
    "probability",
    "class",
    "confidence",
    "unsure",
    "engine_class",
    "verdict_by",
    "doubt",
    "evidence",
    "settles",
  ],
  evidence: ["source", "weight", "detail"],
  warning: ["code", "path", "message", "line", "column"],
};

/** Beside the promised ones. */
const ADDED = {
  report: ["could_return", "next"],
  portfolio: [],
  method: ["interval"],
  totals: ["covered_minutes", "narrows", "unknown_hours_tasks"],
  activities: [],
  task: [
    "execution_minutes",
    "supports",
    "leverage_interval",
    "verdict_because",
    "compounding",
    "intervention_minutes",
    "agent_minutes",
    "words",
    "other_words",
    "flips",
    "leverage_from",
    "defaults",
  ],
  evidence: ["probability"],
  warning: ["hint"],
};

const reports = EXAMPLES.map(({ file, text }) => {
  const read = readPortfolio(text, file);
  return { file, report: scoreReport(read.portfolio, shipped, read) };
});
const named = (part: keyof typeof PROMISED) => [...PROMISED[part], ...ADDED[part]].toSorted();
const names = (value: object) => Object.keys(value).toSorted();

describe.each(reports)("$file", ({ report }) => {
  test("has exactly the names that are promised, and those beside them", () => {
    expect(names(report)).toEqual(named("report"));
    expect(names(report.portfolio)).toEqual(named("portfolio"));
    expect(names(report.method)).toEqual(named("method"));
    expect(names(report.totals)).toEqual(named("totals"));
    expect(names(report.activities)).toEqual(named("activities"));
    for (const task of report.tasks) {
      expect(names(task)).toEqual(named("task"));
      for (const item of task.evidence) expect(names(item)).toEqual(named("evidence"));
    }
    for (const warning of report.warnings) expect(names(warning)).toEqual(named("warning"));
  });

  test("is what its published schema says", () => {
    expect(scoreSchema.parse(report)).toEqual(report);
  });

  test("says what it is", () => {
    expect(report.format).toBe("orchestrate/score@1");
    expect(report.method).toEqual({ version: "1", pattern: "orchestration-over-execution@1", interval: 0.8 });
  });
});
