import type { ChalkInstance } from "chalk";
import type { ScoreReport } from "../core/documents/score.ts";
import { mean, perWeek, spell } from "../core/hours.ts";
import type { Portfolio } from "../core/portfolio.ts";
import { weekOf } from "../core/scoring/interventions.ts";
import { count, orList, visible } from "../core/text.ts";

/** What an audit ends with. */
export interface Ending {
  readonly portfolio: Portfolio;
  readonly report: ScoreReport;
  readonly file: string;
  /** What the design of the shift still lacks, as sentences. */
  readonly gaps: readonly string[];
}

/** The last page of an audit: one thing for Monday, what is a guess, where the file is, what to run next. */
export function closing(end: Ending, paint: ChalkInstance, wrap: (text: string, indent?: string) => string): string {
  const sections: [string, string[]][] = [
    ["On Monday", onMonday(end)],
    ["Guesses in it", guesses(end)],
    ["Your portfolio", [visible(end.file)]],
    ["Next", next(end)],
  ];
  return sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => `\n${paint.bold(title)}\n${lines.map((line) => wrap(line, "  ")).join("\n")}`)
    .join("\n");
}

function onMonday({ portfolio, gaps }: Ending): string[] {
  const shift = portfolio.shift?.[0];
  if (!shift) return [];
  const name = portfolio.tasks.find(({ id }) => id === shift.task)?.name ?? shift.task;
  const week = weekOf(portfolio);
  const freed = shift.promise?.freed && mean(perWeek(shift.promise.freed, week));
  const worth = freed ? `${spell(freed)} a week back` : "hours back, how many is still open";
  const design = portfolio.designs?.find((one) => one.task === shift.task);
  const practice = portfolio.capability?.find((one) => one.for === shift.task)?.practice;
  const first =
    gaps.length > 0 ? `close the first gap of its design: ${gaps[0]}` : (practice ?? design?.steps?.[0]?.do);
  const owner = design?.owner?.name ? `, to ${visible(design.owner.name)}` : "";
  return [
    `Hand over “${visible(name)}”${owner}: ${worth}.`,
    ...(first ? [`First step: ${visible(first)}.`] : []),
    ...(gaps.length > 1 ? [`${count(gaps.length, "gap")} in the design; orchestrate check lists them.`] : []),
  ];
}

function guesses({ report }: Ending): string[] {
  const names = (tasks: ScoreReport["tasks"]) => {
    const some = tasks.slice(0, 3).map(({ name }) => `“${visible(name)}”`);
    return tasks.length > 3 ? `${some.join(", ")} and ${tasks.length - 3} more` : orList(some, "and");
  };
  const unsure = report.tasks.filter((task) => task.unsure && task.verdict_by === "engine");
  const unknown = report.tasks.filter((task) => task.by_hand_minutes === null && task.supports === null);
  const estimated = report.tasks.filter(
    (task) => task.by_hand_minutes !== null && task.by_hand_minutes !== task.minutes,
  );
  return [
    ...(unsure.length > 0 ? [`The verdict on ${names(unsure)} could go either way.`] : []),
    ...(estimated.length > 0 ? [`The by-hand hours of ${names(estimated)} are your estimate.`] : []),
    ...(unknown.length > 0 ? [`What ${names(unknown)} would take by hand is unknown, so leverage leaves it out.`] : []),
  ];
}

function next({ portfolio }: Ending): string[] {
  const task = portfolio.shift?.[0]?.task;
  return [
    "orchestrate score --explain          why each task is called what it is",
    "orchestrate shift                    what handing over would bring",
    task
      ? `orchestrate brief ${task}          the design as a brief to hand on`
      : "orchestrate audit --step 2           choose a task to hand over",
  ];
}
