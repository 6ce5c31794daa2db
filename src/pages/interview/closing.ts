import { type Command, offer, type Purposeful } from "../../core/command.ts";
import { spell } from "../../core/portfolio/hours.ts";
import type { Portfolio } from "../../core/portfolio/schema.ts";
import { isBare } from "../../core/portfolio/tasks.ts";
import type { Problem } from "../../core/problem.ts";
import type { Comparison } from "../../core/reports/comparison.ts";
import type { ScoreReport } from "../../core/reports/score.ts";
import { commandOn, type Named, wordsFor } from "../../core/reports/step.ts";
import { count, orList, quoted } from "../../core/text.ts";
import { type Block, section } from "../block.ts";
import { leverageSentence, promisesLead } from "../comparison/words.ts";

/** What an audit ends with. */
export interface Ending {
  readonly portfolio: Portfolio;
  readonly report: ScoreReport;
  readonly file: string;
  /** What leads back to it in a command. */
  readonly origin: Named;
  /** What became of the quarter before. */
  readonly since: Comparison | undefined;
  /** What the design of the shift lacks before it can be handed over. */
  readonly gaps: readonly Problem[];
}

/** The last page of an audit: one thing for Monday, what is a guess, where the file is, what to run next. */
export function closingPage(end: Ending): Block[] {
  const parts: [string, string[]][] = [
    [`Since ${end.since?.old.period}`, end.since ? [promisesLead(end.since), leverageSentence(end.since)] : []],
    ["On Monday", onMonday(end)],
    ["Guesses in it", guesses(end)],
    ["Your portfolio", [end.file]],
  ];
  return [
    ...parts.flatMap(([title, lines]) =>
      section(
        title,
        lines.map((text): Block => ({ kind: "aside", text })),
      ),
    ),
    { kind: "heading", text: "Next" },
    { kind: "commands", commands: next(end) },
  ];
}

function onMonday({ portfolio, gaps }: Ending): string[] {
  const shift = portfolio.shift?.[0];
  if (!shift) return [];
  const name = portfolio.tasks.find(({ id }) => id === shift.task)?.name ?? shift.task;
  const freed = shift.promise?.freed?.mean;
  const worth = freed ? `${spell(freed)} a week back` : "how many hours come back is still open";
  const design = portfolio.designs?.find((one) => one.task === shift.task);
  const owner = design?.owner?.name ? ` to ${design.owner.name}` : "";
  const ready = `Get ${quoted(name)} ready to hand over${owner}: ${worth}.`;
  if (!design) return [ready, "First step: write down its design."];
  const [gap, ...others] = gaps;
  if (gap) {
    const more = others.length > 0 ? ` Then ${count(others.length, "more gap")}.` : "";
    return [ready, `First step, a gap in its design: ${gap.message}${/[.?!]$/.test(gap.message) ? "" : "."}${more}`];
  }
  const first = portfolio.capability?.find((one) => one.for === shift.task)?.practice ?? design.steps?.[0]?.do;
  return [`Hand ${quoted(name)} over${owner}: ${worth}.`, ...(first ? [`First step: ${first}`] : [])];
}

function guesses({ report }: Ending): string[] {
  const names = (tasks: ScoreReport["tasks"]) => {
    const some = tasks.slice(0, 3).map(({ name }) => quoted(name));
    return tasks.length > 3 ? `${some.join(", ")} and ${tasks.length - 3} more` : orList(some, "and");
  };
  const unsure = report.tasks.filter((task) => task.unsure && task.verdict_by === "engine");
  const unknown = report.tasks.filter(
    (task) => task.by_hand_minutes === null && task.supports === null && task.minutes !== null,
  );
  const noHours = report.tasks.filter((task) => task.minutes === null);
  const estimated = report.tasks.filter(
    (task) => task.leverage_from.by_hand === "answer" && task.by_hand_minutes !== task.minutes,
  );
  return [
    ...(noHours.length > 0 ? [`The hours of ${names(noHours)} are not known; they count nowhere.`] : []),
    ...(unsure.length > 0 ? [`The verdict on ${names(unsure)} could go either way.`] : []),
    ...(estimated.length > 0 ? [`The by-hand hours of ${names(estimated)} are your estimate.`] : []),
    ...(unknown.length > 0 ? [`What ${names(unknown)} would take by hand is unknown; leverage leaves it out.`] : []),
  ];
}

/** Three commands and what each is for. */
function next({ portfolio, since, gaps, origin }: Ending): Purposeful[] {
  const task = portfolio.shift?.[0]?.task;
  const designed = gaps.length === 0 && portfolio.designs?.some((design) => design.task === task);
  const first = since
    ? offer(commandOn(origin, "compare", since.old.period), "what changed, why, and what held")
    : portfolio.tasks.some(isBare)
      ? offer(commandOn(origin, "audit"), "asks who makes what, and how much of it is doing")
      : offer(commandOn(origin, "shift"), "what handing over would bring");
  return [
    first,
    handOver(origin, task, designed === true),
    offer(explained(origin), "why each task is called what it is"),
  ].flat();
}

function handOver(origin: Named, task: string | undefined, designed: boolean): Purposeful[] {
  if (task === undefined) return offer(commandOn(origin, "audit", "--step", "2"), "choose a task to hand over");
  return designed
    ? offer(commandOn(origin, "brief", task), "the design, for whoever makes it")
    : offer(commandOn(origin, "audit", "--step", "3"), "what the design still lacks");
}

/** The flag last: it may take a word of its own. */
function explained(origin: Named): Command | null {
  const operands = wordsFor(origin);
  return operands === null ? null : ["score", ...operands, "--explain"];
}
