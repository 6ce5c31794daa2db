import type { Portfolio, PortfolioInput, TaskInput } from "../../src/core/portfolio/schema.ts";
import type { ScoredTask, ScoreReport } from "../../src/core/reports/score.ts";
import { score } from "../../src/core/scoring/score.ts";
import { portfolioOf, shipped } from "./pattern.ts";

export const pattern = shipped;

/** A portfolio of these tasks, written as in a file. */
export function portfolio(tasks: TaskInput[], more: Partial<PortfolioInput> = {}): Portfolio {
  return portfolioOf({ tasks, ...more });
}

/** The score of these tasks. */
export function scored(tasks: TaskInput[], more: Partial<PortfolioInput> = {}): ScoreReport {
  return score(portfolio(tasks, more), pattern, { file: "test.yaml" });
}

/** A design that lacks nothing. */
export const wholeDesign = (task: string): NonNullable<PortfolioInput["designs"]>[number] => ({
  task,
  output: "one page with five numbers",
  audience: "the board",
  owner: { kind: "person", name: "Sam" },
  quality: ["ready Monday 09:00"],
  steps: [{ do: "write it", by: "Sam" }],
  feedback: [{ what: "a call", cadence: "weekly" }],
  escalate: "a number moves by more than 20 %",
});

/** The score of one task that stands alone. */
export function scoredTask(task: Partial<TaskInput>): ScoredTask {
  return scored([{ name: "task", hours: "2h", ...task }]).tasks[0]!;
}

export const codes = (report: ScoreReport): string[] => report.warnings.map(({ code }) => code);
