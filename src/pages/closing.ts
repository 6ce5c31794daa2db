import type { ChalkInstance } from "chalk";
import { mean, perWeek, spell } from "../core/portfolio/hours.ts";
import type { Portfolio } from "../core/portfolio/schema.ts";
import type { Problem } from "../core/problem.ts";
import type { Comparison } from "../core/reports/comparison.ts";
import type { ScoreReport } from "../core/reports/score.ts";
import { weekOf } from "../core/scoring/interventions.ts";
import { orList, visible } from "../core/text.ts";
import { indented } from "../formats/layout.ts";
import { leverageSentence, promisesLead } from "./comparison/words.ts";

/** What an audit ends with. */
export interface Ending {
  readonly portfolio: Portfolio;
  readonly report: ScoreReport;
  readonly file: string;
  /** What became of the quarter before. */
  readonly since: Comparison | undefined;
  /** What the design of the shift lacks before it can be handed over. */
  readonly gaps: readonly Problem[];
}

/** The last page of an audit: one thing for Monday, what is a guess, where the file is, what to run next. */
export function closing(end: Ending, paint: ChalkInstance, width: number): string {
  const wrap = (line: string) => indented(line, width, "  ");
  const sections: [string, string[]][] = [
    [`Since ${end.since?.old.period}`, end.since ? [promisesLead(end.since), leverageSentence(end.since)] : []],
    ["On Monday", onMonday(end)],
    ["Guesses in it", guesses(end)],
    ["Your portfolio", [visible(end.file)]],
  ];
  return [
    ...sections
      .filter(([, lines]) => lines.length > 0)
      .map(([title, lines]) => `\n${paint.bold(title)}\n${lines.map(wrap).join("\n")}`),
    `\n${paint.bold("Next")}\n${next(end, width).join("\n")}`,
  ].join("\n");
}

function onMonday({ portfolio, gaps }: Ending): string[] {
  const shift = portfolio.shift?.[0];
  if (!shift) return [];
  const name = portfolio.tasks.find(({ id }) => id === shift.task)?.name ?? shift.task;
  const freed = shift.promise?.freed && mean(perWeek(shift.promise.freed, weekOf(portfolio)));
  const worth = freed ? `${spell(freed)} a week back` : "how many hours come back is still open";
  const design = portfolio.designs?.find((one) => one.task === shift.task);
  const owner = design?.owner?.name ? ` to ${visible(design.owner.name)}` : "";
  if (gaps.length > 0) {
    const more = gaps.length > 1 ? ` (${gaps.length - 1} more: orchestrate check)` : "";
    return [
      `Get “${visible(name)}” ready to hand over${owner}: ${worth}.`,
      `First step, a gap in its design: ${gaps[0]!.message}${more}`,
    ];
  }
  const first = portfolio.capability?.find((one) => one.for === shift.task)?.practice ?? design?.steps?.[0]?.do;
  return [`Hand “${visible(name)}” over${owner}: ${worth}.`, ...(first ? [`First step: ${visible(first)}`] : [])];
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
    ...(unknown.length > 0 ? [`What ${names(unknown)} would take by hand is unknown; leverage leaves it out.`] : []),
  ];
}

/** Commands whole on their lines, so that they can be copied: what they are for beside them, or below where there is no room. */
function next({ portfolio, since, gaps }: Ending, width: number): string[] {
  const task = portfolio.shift?.[0]?.task;
  const designed = gaps.length === 0 && portfolio.designs?.some((design) => design.task === task);
  const commands: [string, string][] = [
    since ? ["compare", "what changed, why, and what held"] : ["shift", "what handing over would bring"],
    handOver(task, designed === true),
    ["score --explain", "why each task is called what it is"],
  ];
  const room = Math.max(...commands.map(([command]) => command.length));
  const beside = commands.map(([command, what]) => `  orchestrate ${command.padEnd(room)}  ${what}`);
  if (beside.every((line) => line.length <= width)) return beside;
  return commands.flatMap(([command, what]) => [`  orchestrate ${command}`, indented(what, width, "    ")]);
}

function handOver(task: string | undefined, designed: boolean): [string, string] {
  if (task === undefined) return ["audit --step 2", "choose a task to hand over"];
  return designed
    ? [`brief ${task}`, "the design, for whoever makes it"]
    : ["audit --step 3", "what the design still lacks"];
}
