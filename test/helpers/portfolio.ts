import data from "../../patterns/orchestration-over-execution.yaml";
import type { ScoredTask, ScoreReport } from "../../src/core/documents/score.ts";
import { type Pattern, patternSchema } from "../../src/core/pattern.ts";
import {
  PORTFOLIO_FORMAT,
  type Portfolio,
  type PortfolioInput,
  portfolioSchema,
  type TaskInput,
} from "../../src/core/portfolio.ts";
import { score } from "../../src/core/scoring/score.ts";
import { withIds } from "../../src/core/tasks.ts";

/** The pattern as it is shipped. */
export const pattern: Pattern = patternSchema.parse(data);

/** A portfolio of these tasks, written as in a file. */
export function portfolio(tasks: TaskInput[], more: Partial<PortfolioInput> = {}): Portfolio {
  return withIds(portfolioSchema.parse({ format: PORTFOLIO_FORMAT, period: "2026-Q4", tasks, ...more }));
}

/** The score of these tasks. */
export function scored(tasks: TaskInput[], more: Partial<PortfolioInput> = {}): ScoreReport {
  return score(portfolio(tasks, more), pattern, { file: "test.yaml" });
}

/** The score of one task that stands alone. */
export function scoredTask(task: Partial<TaskInput>): ScoredTask {
  return scored([{ name: "task", hours: "2h", ...task }]).tasks[0]!;
}

export const codes = (report: ScoreReport): string[] => report.warnings.map(({ code }) => code);
