import { lintShifts } from "../brief/lint.ts";
import type { Command } from "../command.ts";
import type { Pattern } from "../pattern/schema.ts";
import { type Period, shiftPeriod } from "../period.ts";
import type { Status } from "../reports/status.ts";
import type { NextStep } from "../reports/step.ts";
import { dueOn, type OnFile } from "./due.ts";

/**
 * Which quarters are on file, and what is due. `next`: what the newest portfolio leads to, where nothing is due; `flags`: what was
 * named beside the portfolios, which every command then names too.
 */
export function statusOf(
  directory: string,
  today: string,
  onFile: readonly OnFile[],
  pattern: Pattern,
  next: Pick<NextStep, "message" | "argv"> | null,
  flags: Command = [],
): Status {
  const due = dueOn(today, onFile, pattern).map((one) => ({ ...one, command: [...one.command, ...flags] }));
  const periods = onFile.map(({ period, file, portfolio, unreadable, draft }): Status["periods"][number] => ({
    period,
    file,
    state: portfolio || unreadable ? "finished" : draft ? "draft" : "missing",
    unfinished: draft,
    tasks: portfolio?.tasks.length ?? null,
    shifts: portfolio ? (portfolio.shift?.length ?? 0) : null,
    gaps: portfolio ? lintShifts(portfolio, pattern).reduce((sum, { missing }) => sum + missing.length, 0) : null,
    due: [...new Set(due.filter((one) => one.period === period).map(({ code }) => code))],
  }));
  const [first] = due;
  const step = first ? { message: `${first.message}.`, argv: first.command } : next;
  return {
    format: "orchestrate/status@1",
    directory,
    periods,
    due,
    next: step && { message: step.message, command: [...(step.argv ?? [])] },
  };
}

/** Every quarter from the first of these to the last, those between them too. */
export function everyQuarter(periods: readonly Period[]): Period[] {
  const sorted = periods.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  const all: Period[] = [];
  for (let at = first; at !== undefined && last !== undefined && at <= last; at = shiftPeriod(at, 1)) all.push(at);
  return all;
}
