import { Chalk } from "chalk";
import type { Ask } from "../core/interview/ask.ts";
import { freeMinutes } from "../core/interview/candidates.ts";
import type { Pattern, Question, Step } from "../core/pattern/schema.ts";
import { spell } from "../core/portfolio/hours.ts";
import type { PortfolioInput } from "../core/portfolio/schema.ts";
import type { ScoredTask, ScoreReport } from "../core/reports/score.ts";
import type { Shifts } from "../core/reports/shifts.ts";
import { count, orList, visible } from "../core/text.ts";
import type { Look } from "../formats/index.ts";
import { indented } from "../formats/layout.ts";
import { table } from "../formats/score/table.ts";
import { closing, type Ending } from "./closing.ts";
import { recordSentence } from "./shifts/words.ts";

/** What the interview shows between its questions. Every function answers with whole lines. */
export type InterviewScreens = ReturnType<typeof interviewScreens>;

const KEYS =
  "Enter takes what is shown. ? says why we ask. < or Esc goes back. Ctrl-C stops at any point and loses nothing.";

export function interviewScreens(look: Look) {
  const paint = new Chalk({ level: look.colors });
  const width = Math.min(look.columns ?? 80, 100);
  const wrap = (text: string, indent = "") => indented(text, width, indent);
  const quiet = (text: string) => paint.dim(wrap(text, "  "));
  return {
    welcome: (resumed?: string) => [...(resumed ? [wrap(resumed)] : []), paint.dim(wrap(KEYS))].join("\n"),

    step: (step: Step, number: number) => `\n${paint.bold(`Step ${number} of 5 · ${step.title}`)}\n${wrap(step.intro)}`,

    subject: (name: string, number: number, of: number) =>
      `\n${paint.bold(visible(name))}${of > 1 ? paint.dim(`  ${number} of ${of}`) : ""}`,

    promise: (made: { period: string; freed: number; hours: number } | undefined) =>
      made
        ? wrap(
            `In ${made.period} you expected ${spell(made.freed)} a week back from it; it took ${spell(made.hours)} then. What happened?`,
            "  ",
          )
        : "",

    why: (question: Question) => [question.why, question.help ?? []].flat().map(quiet).join("\n"),

    note: quiet,

    back: (moved: boolean) => quiet(moved ? "One question back." : "This is the first question."),

    refused: (why: string) => paint.red(wrap(why, "  ")),

    pressing: (lines: readonly string[]) =>
      wrap(
        `Somebody else could not check ${orList(
          lines.map((line) => `“${visible(line)}”`),
          "and",
        )}. What would they count or look up? ` +
          'Like "ready Monday 09:00", or "every number links to its source". Take a line away by its number, as in -1, and write it anew; or press enter to leave it.',
        "  ",
      ),

    coverage: (report: ScoreReport | undefined) => {
      const coverage = report?.totals.coverage ?? undefined;
      if (!report || coverage === undefined) return "";
      return quiet(`That is ${spell(report.totals.minutes)}: ${Math.round(coverage * 100)} % of your week.`);
    },

    verdict: (task: ScoredTask) => {
      const { minutes, execution_minutes: doing } = task;
      const part =
        minutes - doing < 0.5
          ? "all of it doing"
          : doing < 0.5
            ? "none of it doing"
            : `${spell(doing)} of ${spell(minutes)} is doing`;
      const line = paint.cyan(`  ${task.unsure ? "Perhaps " : ""}${task.class}: ${part}.`);
      return task.doubt ? `${line}\n${quiet(`But ${task.doubt}`)}` : line;
    },

    score: (report: ScoreReport | undefined) => (report ? `\n${table(report, look)}` : ""),

    ranking: (shifts: Shifts | undefined) => {
      const candidates = shifts?.candidates ?? [];
      const excluded = (shifts?.excluded ?? []).filter(({ code }) => code !== "not-answered");
      const head =
        candidates.length > 0
          ? "What would come back each week, most first:"
          : "Nothing here is worth handing over. That is an honest result: these hours need you, or setting it up would cost more than it brings.";
      const rows = candidates.map(
        ({ rank, name, net_minutes: net, oversight_minutes: checking, setup_minutes: setup, gain_minutes: gain }) =>
          `${rank}. ${visible(name)}: ${spell(net)} a week after ${spell(checking)} of checking; ${spell(setup)} to set up, ${spell(gain)} gained by the end of the quarter.`,
      );
      const off = excluded.map(
        ({ name, because }) => `-  ${visible(name)} stays. ${because.charAt(0).toUpperCase()}${because.slice(1)}.`,
      );
      const record = shifts ? (recordSentence(shifts) ?? []) : [];
      return `\n${[wrap(head), ...rows.map((row) => wrap(row, "  ")), ...off.map(quiet), ...[record].flat().map(quiet)].join("\n")}`;
    },

    force: ({ truth, practice }: Pattern["forces"]["identity"]) =>
      `${wrap(truth, "  ")}\n${paint.cyan(wrap(`One thing to do: ${practice}`, "  "))}`,

    leftOver: (answers: PortfolioInput) => {
      const left = freeMinutes(answers);
      if (left === undefined)
        return quiet("How many hours come free is still open, so nothing holds these against it.");
      return quiet(
        left >= 1
          ? `${spell(left)} a week has no place yet. Execution will absorb it.`
          : "Every freed hour has a place.",
      );
    },

    closing: (end: Ending) => closing(end, paint, width),

    stopped: (file: string) =>
      `\n${wrap(`Stopped. Every answer is kept in ${file}; orchestrate audit goes on from there.`)}`,

    nothingWritten: (name: string) =>
      quiet(`This was ${name}; nothing was written. Your own begins with orchestrate audit.`),

    review: (report: ScoreReport | undefined, open: readonly Ask[]) => {
      const unsure = report?.totals.unsure_tasks ?? 0;
      const unknown = report?.totals.unknown_output_tasks ?? 0;
      const facts = [
        open.length > 0 ? `${count(open.length, "question")} left open.` : "Every question is answered.",
        unsure > 0 ? `${count(unsure, "verdict is", "verdicts are")} unsure.` : [],
        unknown > 0 ? `Of ${count(unknown, "task")} nobody knows what the output is worth by hand.` : [],
      ];
      return `\n${paint.bold("Your answers")}\n${wrap(facts.flat().join(" "))}`;
    },
  };
}
