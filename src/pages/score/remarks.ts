import type { ScoredTask, ScoreReport } from "../../core/reports/score.ts";
import { quoted } from "../../core/text.ts";
import { hinted } from "../block.ts";
import { chance } from "../figures.ts";

/** What stands beneath the tasks of a score, and above everything: doubts, verdicts and warnings. */

/** What an open question asks, as the end of a sentence. */
const QUESTIONS: Record<string, string> = {
  performer: "saying whose hands make it",
  doing: "saying how much of your time in it is doing",
  rest: "saying what the rest of your time in it is",
  by_hand: "saying what its output would take by hand",
};

/** Up to here a verdict says no more than a coin. */
const A_COIN = 0.555;

export function unsureSentence(task: ScoredTask): string {
  const { engine_class: verdict, confidence } = task;
  const probably =
    confidence < A_COIN
      ? `it could go either way (${verdict} ${chance(confidence)})`
      : `probably ${verdict} (${chance(confidence)})`;
  const settles = task.settles ? QUESTIONS[task.settles] : undefined;
  return settles
    ? `${probably}; ${settles} would settle it most`
    : `${probably}; nothing is left to ask, so it is yours to say`;
}

/** Where the person's own verdict and the engine's differ, both are told. */
export function overruled(task: ScoredTask): string | null {
  if (task.verdict_by !== "user" || task.class === task.engine_class) return null;
  const because = task.verdict_because ? `, because: ${task.verdict_because}` : "";
  return `you say ${task.class}${because}; by your answers it would be ${task.engine_class} (${chance(task.confidence)})`;
}

export interface Remarks {
  readonly title: string;
  readonly lines: string[];
  /** What to do about any of them. */
  readonly after?: string;
}

/** Under a heading, what stands beneath the tasks: one remark a line, with the name it is about. */
export function remarks(report: ScoreReport): Remarks[] {
  const about = (task: ScoredTask, text: string) => `${quoted(task.name)}: ${text}.`.replace(/([.?!])\.$/, "$1");
  const doubts = report.tasks.flatMap((task) => (task.doubt ? [about(task, task.doubt)] : []));
  const unsure = report.tasks.flatMap((task) =>
    task.unsure && task.verdict_by === "engine" && !task.doubt ? [about(task, unsureSentence(task))] : [],
  );
  const own = report.tasks.flatMap((task) => {
    const text = overruled(task);
    return text ? [about(task, text)] : [];
  });
  const warnings = report.warnings.filter((one) => !heads(one)).map(warningLine);
  return [
    { title: "Doubts", lines: doubts },
    {
      title: "Unsure",
      lines: unsure,
      after: "Your own word counts: change the verdict of the task in an audit.",
    },
    { title: "Your verdicts", lines: own },
    { title: "Warnings", lines: warnings },
  ].filter(({ lines }) => lines.length > 0);
}

type Warning = ScoreReport["warnings"][number];

/** How much of the week is described decides what all the rest is worth, so it is said first. */
const heads = ({ code }: Warning) => code.startsWith("coverage-");

export const leadingWarnings = (report: ScoreReport): string[] => report.warnings.filter(heads).map(warningLine);

const warningLine = (found: Warning): string => (found.line === null ? "" : `line ${found.line}: `) + hinted(found);
