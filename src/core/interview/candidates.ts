import type { Pattern } from "../pattern/schema.ts";
import { readHours } from "../portfolio/amounts.ts";
import { counted, isKnown } from "../portfolio/counted.ts";
import { countWeek, readCounted, type Week } from "../portfolio/hours.ts";
import { type Portfolio, type PortfolioInput, portfolioSchema } from "../portfolio/schema.ts";
import { readShape } from "../portfolio/shape.ts";
import { weighEvidence } from "../scoring/classify.ts";
import { shareOf } from "../scoring/share.ts";
import type { About } from "./ask.ts";
import { remembered } from "./remembered.ts";

/** Answers as a portfolio the engine can read: entries that are still being answered are left out. */
export const asRead = remembered((answers: PortfolioInput): Portfolio | undefined => {
  const reinvestment = (answers.reinvestment ?? []).filter((entry) => entry.hours !== undefined);
  const read = readShape(portfolioSchema, { ...answers, reinvestment });
  return "value" in read ? counted(read.value) : undefined;
});

/** The answers so far; undefined before the first task. */
export const soFar = (answers: PortfolioInput): Portfolio | undefined =>
  answers.tasks.length === 0 ? undefined : asRead(answers);

/** Minutes a week of a written figure, for a person with this week; 0 where it is none. */
export function minutesOf(written: unknown, week: Week): number {
  const read = readCounted(written, week);
  return read.ok ? read.hours.mean : 0;
}

/** The person's week, as soon as it is answered; 40 h until then. */
export function weekAnswered({ practitioner }: PortfolioInput): Week {
  const read = readHours(practitioner?.week);
  return countWeek(read.ok ? read.hours : undefined, practitioner?.days);
}

/** Ids of the tasks with the most hours of doing that the engine calls execution, most hours first. */
export function executionTasks(answers: PortfolioInput, pattern: Pattern): string[] {
  const portfolio = soFar(answers);
  if (!portfolio) return [];
  return portfolio.tasks
    .filter(isKnown)
    .map((task) => {
      const opinion = weighEvidence(task, pattern);
      return {
        task,
        execution: (task.verdict?.class ?? opinion.class) === "execution",
        minutes: task.hours.mean * (1 - shareOf(task, opinion, pattern).value),
      };
    })
    .filter(({ execution, minutes }) => execution && minutes > 0)
    .sort((a, b) => b.minutes - a.minutes)
    .map(({ task }) => task.id);
}

/**
 * Freed minutes a week that have no destination yet; `except` leaves one destination out of what is given away. Undefined
 * where no shift says what it frees: then there is nothing to hold the destinations against.
 */
export function freeMinutes(answers: PortfolioInput, except?: string): number | undefined {
  const portfolio = soFar(answers);
  if (!portfolio) return undefined;
  const promised = (portfolio.shift ?? []).flatMap(({ promise }) => promise?.freed?.mean ?? []);
  if (promised.length === 0) return undefined;
  const given = (portfolio.reinvestment ?? []).flatMap(({ into, hours }) => (into === except ? [] : hours.mean));
  const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
  return sum(promised) - sum(given);
}

/** Whether the hours that come free are all given to other destinations than the one that is asked about. */
export function isNothingLeft({ question, subject }: About, answers: PortfolioInput): boolean {
  if (question.scope !== "destination" || question.path !== "hours") return false;
  const left = freeMinutes(answers, subject);
  return left !== undefined && left < 0.5;
}
