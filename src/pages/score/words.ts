import { spell } from "../../core/portfolio/hours.ts";
import { directed } from "../../core/reports/agents.ts";
import type { ScoredTask, ScoreReport } from "../../core/reports/score.ts";
import { orList, quoted } from "../../core/text.ts";
import { hinted } from "../block.ts";

/** The figures of a score as sentences, the same in every format for people. */

/** A share of 0..1 as whole percent. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** A probability as percent: nothing is certain. */
export function chance(probability: number): string {
  if (probability > 0.99) return "over 99 %";
  return probability < 0.01 ? "under 1 %" : percent(probability);
}

/** From here on hours are told whole: nobody thinks of their week in minutes. */
const MANY = 10 * 60;
const roughly = (minutes: number): string => (minutes < MANY ? spell(minutes) : `${Math.round(minutes / 60)} hours`);

/** What hours are split by where nobody said how much of them is doing. */
const BY_NAMES = "going by names and what little was said";

const isAnswered = ({ tasks }: ScoreReport): boolean => tasks.some((task) => task.share_from === "answer");

/** Where the hours go, and what could come back. */
export function headline(report: ScoreReport): string {
  const { totals, could_return: back } = report;
  const { minutes, execution_minutes: doing } = totals;
  if (minutes === 0) return "No hours are described yet.";
  const all = roughly(minutes);
  const part =
    doing === 0
      ? `None of your ${all} a week is doing`
      : doing === minutes
        ? `All of your ${all} a week are doing`
        : partOf(doing, minutes, all);
  const where = isAnswered(report) ? `${part}.` : `${part}, ${BY_NAMES}.`;
  if (!back) return where;
  if (back.share_from === "evidence")
    return `${where} What handing over ${quoted(back.name)} would bring is a guess: nobody said how much of it is doing.`;
  return `${where} About ${spell(back.net_minutes)} a week could come back from ${quoted(back.name)}.`;
}

function partOf(doing: number, minutes: number, all: string): string {
  if (minutes < MANY) return `${spell(doing)} of your ${all} a week are doing`;
  const hours = Math.round(doing / 60);
  return `${hours} of your ${all} a week ${hours === 1 ? "is" : "are"} doing`;
}

/** Decimals that still tell the two ends of an interval apart. */
const decimals = (interval: readonly [number, number] | null): number =>
  interval && interval[1] - interval[0] < 0.2 ? 2 : 1;

/** A leverage by itself: two decimals below ten, none above a hundred. */
export function times(leverage: number): string {
  return leverage.toFixed(leverage < 10 ? 2 : leverage < 100 ? 1 : 0);
}

/** "8 of 10 cases", "95 of 100 cases". */
export function cases(part: number): string {
  const tenths = Math.round(part * 1000) / 100;
  return Number.isInteger(tenths) ? `${tenths} of 10 cases` : `${Math.round(part * 100)} of 100 cases`;
}

/** What an hour yields, how sure that is, and what would make it surer. */
export function leverageSentences(report: ScoreReport): string[] {
  return [leverageSentence(report), ...narrowsSentence(report, "leverage")];
}

function leverageSentence({ totals, method }: ScoreReport): string {
  const { leverage, leverage_interval: interval } = totals;
  if (leverage === null) {
    return totals.by_hand_minutes > 0
      ? "Output comes without any hour of yours, so there is no finite leverage."
      : "What an hour of yours yields is not known: no task says what its output would take by hand.";
  }
  if (interval && interval[0] === interval[1] && leverage === 1) {
    const known = totals.leverage_covers === 1 ? "" : "as far as is known, ";
    return `Each hour of yours yields exactly one hour of hand work: ${known}you make it all yourself.`;
  }
  const digits = decimals(interval);
  const yields = `Each hour of yours yields ${leverage.toFixed(digits)} hours of hand work`;
  if (!interval) return `${yields}.`;
  const [low, high] = interval.map((end) => end.toFixed(digits));
  return `${yields}; between ${low} and ${high} is where it lies in ${cases(method.interval)}.`;
}

/** What it would help most to know, where that is about `of`; in a list, to be joined to others. */
function narrowsSentence({ totals, tasks }: ScoreReport, of: "leverage" | "orchestration_share"): string[] {
  const [first] = totals.narrows;
  if (first?.of !== of) return [];
  const less = percent(1 - first.width_without / first.width);
  return [`Knowing ${inputName(first, tasks)} would narrow that range most, by ${less}.`];
}

/** "the by-hand hours of “incidents”". */
export function inputName(
  { id, field }: ScoreReport["totals"]["narrows"][number],
  tasks: readonly ScoredTask[],
): string {
  const name = quoted(tasks.find((task) => task.id === id)?.name ?? id);
  const said = {
    hours: `the hours of ${name}`,
    by_hand: `the by-hand hours of ${name}`,
    doing: `how much of ${name} is doing`,
  };
  return said[field];
}

/** What stands beside leverage and keeps it honest. */
export function neighbours(report: ScoreReport): string[] {
  const { totals, tasks } = report;
  const said: string[] = [];
  const noHours = tasks.filter((task) => task.minutes === null).map(({ name }) => quoted(name));
  if (noHours.length > 0)
    said.push(
      `What ${orList(noHours, "and")} ${noHours.length === 1 ? "takes" : "take"} is not known, and counts nowhere.`,
    );
  const { minutes, leverage_covers: covers, leverage_without_largest: without } = totals;
  if (totals.leverage !== null && covers !== null) {
    const unknown = minutes * (1 - covers);
    const rest =
      totals.unknown_output_tasks === 0
        ? `Leverage covers all of your hours${totals.unknown_hours_tasks === 0 ? "" : " that are known"}.`
        : `Leverage covers ${percent(covers)} of your hours; what comes out of the other ${spell(unknown)} is not known.`;
    const largest = tasks.find(({ id }) => id === without?.id);
    said.push(
      without && largest
        ? `${rest} Without ${quoted(largest.name)}, which brings most, it would be ${times(without.leverage)}.`
        : rest,
    );
  }
  const agents = directed(totals);
  if (agents !== undefined) said.push(`${agents} a week, which is no part of leverage.`);
  const share = shareSentence(report);
  if (share !== null)
    said.push(share, ...narrowsSentence(report, "orchestration_share"), compounding(totals.compounding_minutes));
  if (minutes > 0) said.push(interventions(totals.intervention_minutes));
  return said;
}

/**
 * How much of the hours is orchestration. Where it rests on answers, the range is not around it: careful readers of the
 * same stories often put them elsewhere, and the sentence keeps the two apart.
 */
function shareSentence(report: ScoreReport): string | null {
  const { totals, method } = report;
  const { orchestration_share: share, orchestration_share_interval: interval } = totals;
  if (share === null) return null;
  const answered = isAnswered(report);
  const figure = `${percent(share)} of your hours are orchestration`;
  const said = answered ? `By your own answers ${figure}` : `${figure}, ${BY_NAMES}`;
  if (!interval) return `${said}.`;
  const range = `${Math.round(interval[0] * 100)} to ${percent(interval[1])}`;
  const beside = share < interval[0] ? "more than they say" : share > interval[1] ? "less than they say" : null;
  const because = beside ? ` That leaves your figure out: people who answer so mostly direct ${beside}.` : "";
  return answered
    ? `${said}; careful readers of such answers would put it at ${range}.${because}`
    : `${said}; it lies between ${range.replace("to", "and")} in ${cases(method.interval)}.`;
}

const compounding = (minutes: number): string =>
  minutes > 0
    ? `${spell(minutes)} a week build something that keeps paying.`
    : "No task is marked as building something that keeps paying.";

function interventions(minutes: number | null): string {
  if (minutes === null) return "No stepping back in is recorded; that does not mean there was none.";
  if (minutes === 0) return "Stepping back in is noted, and adds nothing to these hours.";
  return `Stepping back in took another ${spell(minutes)} a week.`;
}

/** A verdict's confidence in a word; the person's own verdict is theirs. */
export function sureness(task: ScoredTask): string {
  if (task.verdict_by === "user") return "your verdict";
  if (task.unsure) return "unsure";
  return task.confidence >= 0.9 ? "sure" : "fairly sure";
}

/** What stands where a figure is not known. */
export const UNKNOWN = "unknown";

/** Leverage of one task as people read it. */
export function taskLeverage(task: ScoredTask): string {
  if (task.leverage !== null) return times(task.leverage);
  if (task.supports) return "–";
  if (task.by_hand_minutes === null) return UNKNOWN;
  return task.by_hand_minutes > 0 ? "∞" : "–";
}

/** An interval of leverage: "1.50-2.61"; "exactly" where it has no width, nothing where there is none. */
export function range(interval: readonly [number, number] | null): string {
  if (!interval) return "";
  return interval[0] === interval[1] ? "exactly" : `${times(interval[0])}-${times(interval[1])}`;
}

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

/** Tasks as people look at them: the most hours of doing first; of the same, by name; those whose hours are not known last. */
export function byExecution(tasks: readonly ScoredTask[]): ScoredTask[] {
  return tasks.toSorted(
    (a, b) =>
      (b.execution_minutes ?? -1) - (a.execution_minutes ?? -1) ||
      (b.minutes ?? -1) - (a.minutes ?? -1) ||
      (a.id < b.id ? -1 : 1),
  );
}
