import { mean, perWeek, readHours } from "../hours.ts";
import type { Pattern } from "../pattern.ts";
import { type Portfolio, type PortfolioInput, portfolioSchema } from "../portfolio.ts";
import { weighEvidence } from "../scoring/classify.ts";
import { weekOf } from "../scoring/interventions.ts";
import { shareOf } from "../scoring/share.ts";
import { readShape } from "../shape.ts";
import { withIds } from "../tasks.ts";

/**
 * The answers so far as a portfolio the engine can read: entries that are still being answered are left out.
 * Undefined before the first task.
 */
export function soFar(answers: PortfolioInput): Portfolio | undefined {
  if (answers.tasks.length === 0) return undefined;
  const reinvestment = (answers.reinvestment ?? []).filter((entry) => entry.hours !== undefined);
  const read = readShape(portfolioSchema, { ...answers, reinvestment });
  return "value" in read ? withIds(read.value) : undefined;
}

/** Ids of the tasks with the most hours of doing that the engine calls execution, most hours first. */
export function executionTasks(answers: PortfolioInput, pattern: Pattern): string[] {
  const portfolio = soFar(answers);
  if (!portfolio) return [];
  const week = weekOf(portfolio);
  return portfolio.tasks
    .map((task) => {
      const opinion = weighEvidence(task, pattern, week);
      const hours = mean(perWeek(task.hours, week));
      return {
        task,
        execution: (task.verdict?.class ?? opinion.class) === "execution",
        minutes: hours * (1 - shareOf(task, opinion, pattern).value),
      };
    })
    .filter(({ execution, minutes }) => execution && minutes > 0)
    .sort((a, b) => b.minutes - a.minutes)
    .map(({ task }) => task.id);
}

/** Minutes a week that the shifts promise to free; 0 where none does. */
export function promisedMinutes(answers: PortfolioInput): number {
  const portfolio = soFar(answers);
  if (!portfolio) return 0;
  const week = weekOf(portfolio);
  return (portfolio.shift ?? []).reduce(
    (sum, shift) => sum + (shift.promise?.freed ? mean(perWeek(shift.promise.freed, week)) : 0),
    0,
  );
}

/** Minutes a week already given to destinations other than this one. */
export function plannedMinutes(answers: PortfolioInput, except?: string): number {
  const practitioner = answers.practitioner?.week;
  const weekHours = practitioner === undefined ? undefined : readHours(practitioner);
  const week = weekHours?.ok ? mean(perWeek(weekHours.hours)) : undefined;
  return (answers.reinvestment ?? [])
    .filter((entry) => entry.into !== except && entry.hours !== undefined)
    .reduce((sum, entry) => {
      const read = readHours(entry.hours);
      return sum + (read.ok ? mean(perWeek(read.hours, week)) : 0);
    }, 0);
}
