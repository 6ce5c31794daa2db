import { spell } from "../../core/portfolio/hours.ts";
import { directed } from "../../core/reports/agents.ts";
import type { ScoredTask, ScoreReport } from "../../core/reports/score.ts";
import { orList, quoted } from "../../core/text.ts";
import { cases, percent, times } from "../figures.ts";

/** The figures of a score as sentences, the same in every format for people. */

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
