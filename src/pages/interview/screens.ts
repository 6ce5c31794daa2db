import type { Ask } from "../../core/interview/ask.ts";
import { freeMinutes } from "../../core/interview/candidates.ts";
import type { Pattern, Question, Step } from "../../core/pattern/schema.ts";
import { spell } from "../../core/portfolio/hours.ts";
import type { PortfolioInput } from "../../core/portfolio/schema.ts";
import type { ScoredTask, ScoreReport } from "../../core/reports/score.ts";
import type { Candidate, Shifts } from "../../core/reports/shifts.ts";
import { commandOn, type Named } from "../../core/reports/step.ts";
import { capital, count, orList, quoted } from "../../core/text.ts";
import { type Block, say } from "../block.ts";
import { percent } from "../figures.ts";
import { headline, recordSentence } from "../shifts/words.ts";
import { closingPage } from "./closing.ts";

const KEYS =
  "Enter takes what is shown. ? says why we ask. < or Esc goes back. Ctrl-C stops at any point and loses nothing.";

const heading = (text: string, beside?: string): Block => ({ kind: "heading", text, ...(beside ? { beside } : {}) });
const aside = (text: string): Block => ({ kind: "aside", text });
const quiet = (text: string): Block => ({ kind: "aside", text, tone: "faint" });

/** Why a task cannot be ranked; for all other reasons it stays with the person. */
const NOT_KNOWN: ReadonlySet<string> = new Set(["hours-unknown", "not-answered"]);

const emptyList = (shifts: Shifts | undefined) => (shifts ? headline(shifts) : "There is no task to rank yet.");

/** What comes back of a task, and what keeps it from being more. */
function worth({ net_minutes, oversight_minutes, setup_minutes, gain_minutes, capped_because }: Candidate): string {
  const [net, checking, setup, gain] = [net_minutes, oversight_minutes, setup_minutes, gain_minutes].map(spell);
  const capped = capped_because.length > 0 ? ` Counted low. ${capped_because.join("; ")}.` : "";
  return `${net} a week after ${checking} of checking; ${setup} to set up, ${gain} gained by the end of the quarter.${capped}`;
}

/** What the interview shows between its questions. */
export const screens = {
  welcome: (remarks: readonly string[]): Block[] => [
    ...remarks.map((text): Block => ({ kind: "note", text })),
    { kind: "note", text: KEYS, tone: "faint" },
  ],

  step: (step: Step, number: number): Block[] => [heading(`Step ${number} of 5 · ${step.title}`), say(step.intro)],

  subject: (name: string, number: number, of: number): Block[] => [
    heading(name, of > 1 ? `${number} of ${of}` : undefined),
  ],

  promise: (made: { period: string; freed: number; hours: number } | undefined): Block[] =>
    made
      ? [
          aside(
            `In ${made.period} you expected ${spell(made.freed)} a week back from it; it took ${spell(made.hours)} then. What happened?`,
          ),
        ]
      : [],

  why: (question: Question): Block[] => [question.why, question.help ?? []].flat().map(quiet),

  note: (text: string): Block[] => [quiet(text)],

  back: (moved: boolean): Block[] => [quiet(moved ? "One question back." : "This is the first question.")],

  refused: (why: string): Block[] => [{ kind: "aside", text: why, tone: "error" }],

  pressing: (lines: readonly string[]): Block[] => [
    aside(
      `Somebody else could not check ${orList(lines.map(quoted), "and")}. What would they count or look up? ` +
        'Like "ready Monday 09:00", or "every number links to its source". Take a line away by its number, as in -1, and write it anew; or press enter to leave it.',
    ),
  ],

  coverage: (report: ScoreReport | undefined): Block[] => {
    const coverage = report?.totals.coverage ?? undefined;
    if (!report || coverage === undefined) return [];
    return [quiet(`That is ${spell(report.totals.minutes)}: ${percent(coverage)} of your week.`)];
  },

  /** What of a week is not on a list that holds something already. */
  rest: (report: ScoreReport | undefined): Block[] => {
    const { minutes = 0, coverage = null } = report?.totals ?? {};
    const week = coverage ? minutes / coverage : 0;
    if (minutes < 1 || week - minutes < 1) return [];
    return [
      quiet(
        `The list holds ${spell(minutes)} of your ${spell(week)}; the other ${spell(week - minutes)} are for you to name.`,
      ),
    ];
  },

  verdict: (task: ScoredTask): Block[] => {
    const { minutes, execution_minutes: doing } = task;
    const part =
      minutes === null || doing === null
        ? "how many hours it takes is not known"
        : minutes - doing < 0.5
          ? "all of it doing"
          : doing < 0.5
            ? "none of it doing"
            : `${spell(doing)} of ${spell(minutes)} is doing`;
    return [
      { kind: "aside", text: `${task.unsure ? "Perhaps " : ""}${task.class}: ${part}.`, tone: "verdict" },
      ...(task.doubt ? [quiet(`But ${task.doubt}`)] : []),
    ];
  },

  /** Of tasks that are not answered, those that were asked about are told: the others nobody expects here. */
  ranking: (shifts: Shifts | undefined, asked: ReadonlySet<string | undefined>): Block[] => {
    const candidates = shifts?.candidates ?? [];
    const excluded = (shifts?.excluded ?? []).filter(({ code, id }) => code !== "not-answered" || asked.has(id));
    const guessed = candidates.filter(({ share_from }) => share_from === "evidence").map(({ name }) => quoted(name));
    const head = !shifts || candidates.length === 0 ? emptyList(shifts) : "What would come back each week, most first:";
    const record = shifts && recordSentence(shifts);
    return [
      say(head),
      ...candidates.map((one) => aside(`${one.rank}. ${one.name}: ${worth(one)}`)),
      ...excluded.map(({ code, name, because }) =>
        quiet(NOT_KNOWN.has(code) ? `-  ${name}: ${because}.` : `-  ${name} stays. ${capital(because)}.`),
      ),
      ...(guessed.length > 0
        ? [quiet(`It is a guess for ${orList(guessed, "and")}: nobody said how much of it is doing.`)]
        : []),
      ...(record ? [quiet(record)] : []),
    ];
  },

  force: ({ truth, practice }: Pattern["forces"]["identity"]): Block[] => [
    aside(truth),
    { kind: "aside", text: `One thing to do: ${practice}`, tone: "verdict" },
  ],

  leftOver: (answers: PortfolioInput): Block[] => {
    const left = freeMinutes(answers);
    if (left === undefined)
      return [quiet("How many hours come free is still open, so nothing holds these against it.")];
    return [
      quiet(
        left >= 1
          ? `${spell(left)} a week has no place yet. Execution will absorb it.`
          : "Every freed hour has a place.",
      ),
    ];
  },

  closing: closingPage,

  stopped: (draft: string | undefined, origin: Named): Block[] => {
    if (draft === undefined) return [say("Stopped. Nothing was answered yet, so nothing is kept.")];
    const again = commandOn(origin, "audit") ?? ["audit"];
    return [
      say(`Stopped. Every answer is kept in ${draft}.`),
      { kind: "commands", commands: [{ command: again, what: "goes on from there" }] },
    ];
  },

  nothingWritten: (name: string): Block[] => [
    quiet(`This was ${name}; nothing was written.`),
    { kind: "commands", commands: [{ command: ["audit"], what: "begins your own" }] },
  ],

  review: (report: ScoreReport | undefined, open: readonly Ask[]): Block[] => {
    const unsure = report?.totals.unsure_tasks ?? 0;
    const noHours = report?.totals.unknown_hours_tasks ?? 0;
    const unknown = report?.totals.unknown_output_tasks ?? 0;
    const facts = [
      open.length > 0 ? `${count(open.length, "question")} left open.` : "Every question so far is answered.",
      unsure > 0 ? `${count(unsure, "verdict is", "verdicts are")} unsure.` : [],
      noHours > 0 ? `The hours of ${count(noHours, "task")} are not known yet.` : [],
      unknown > 0 ? `Of ${count(unknown, "task")} nobody knows what the output is worth by hand.` : [],
    ];
    return [heading("Your answers"), say(facts.flat().join(" "))];
  },
};
