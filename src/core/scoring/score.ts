import type { Pattern } from "../pattern/schema.ts";
import { patternName } from "../pattern/terms.ts";
import { ACTIVITIES, type Portfolio } from "../portfolio/schema.ts";
import { type Path, type Problem, pathText } from "../problem.ts";
import type { ReportedWarning, ScoredTask, ScoreReport } from "../reports/score.ts";
import { questionThatSettles, weighEvidence } from "./classify.ts";
import { restParts } from "./evidence/rest.ts";
import { defaultsOf, flipOf, leverageFrom, wordsOf } from "./explain.ts";
import { interventionMinutes, weekOf } from "./interventions.ts";
import {
  covered,
  groups,
  hoursBehind,
  type Ledger,
  largestGain,
  ledgers,
  portfolioLeverage,
  ratio,
} from "./leverage.ts";
import { doubtOf, type Share, shareOf } from "./share.ts";
import { simulate } from "./uncertainty.ts";
import { scoreWarnings } from "./warnings.ts";

/** The version of the method: raised whenever the same file would give another figure. */
export const METHOD_VERSION = "1";

/** Where the portfolio came from, so that the report can say so and point at lines. */
export interface Origin {
  readonly file: string;
  /** The word that leads to it where that is not its path: a period. */
  readonly operand?: string;
  readonly warnings?: readonly Problem[];
  place?(path: Path, atKey?: boolean): { line: number; column: number } | undefined;
}

/** Scores a portfolio: where the hours go, what they yield, how sure that is. Pure: the same input gives the same report. */
export function score(portfolio: Portfolio, pattern: Pattern, origin: Origin): ScoreReport {
  const week = weekOf(portfolio);
  const all = ledgers(portfolio);
  const opinions = new Map(portfolio.tasks.map((task) => [task.id, weighEvidence(task, pattern, week)]));
  const shares = new Map(portfolio.tasks.map((task) => [task.id, shareOf(task, opinions.get(task.id)!, pattern)]));
  const uncertainty = simulate(all, shares, week, pattern);
  const interventions = interventionMinutes(portfolio);
  const behind = hoursBehind(all);
  const grouped = groups(all);

  const tasks = all.map((ledger): ScoredTask => {
    const { task, minutes } = ledger;
    const opinion = opinions.get(task.id)!;
    const share = shares.get(task.id)!;
    return {
      id: task.id,
      name: task.name,
      minutes,
      execution_minutes: minutes * (1 - share.value),
      by_hand_minutes: ledger.byHand,
      supports: task.supports ?? null,
      leverage: ledger.byHand === null ? null : ratio(ledger.byHand, behind.get(task.id)!.minutes),
      leverage_interval: uncertainty.tasks.get(task.id) ?? null,
      share: share.value,
      share_from: share.from,
      probability: opinion.probability,
      class: task.verdict?.class ?? opinion.class,
      confidence: opinion.confidence,
      unsure: opinion.unsure,
      engine_class: opinion.class,
      verdict_by: task.verdict ? "user" : "engine",
      verdict_because: task.verdict?.because ?? null,
      doubt: doubtOf(opinion, share, task.verdict?.class),
      compounding: task.compounding ?? false,
      intervention_minutes: interventions?.get(task.id) ?? null,
      evidence: [...opinion.evidence],
      settles: questionThatSettles(task, pattern, week, opinion),
      ...wordsOf(task, opinion, pattern),
      flips: flipOf(task, opinion, pattern, week),
      leverage_from: leverageFrom(ledger, grouped.get(ledger.root)!),
      defaults: defaultsOf(ledger, share, pattern),
    };
  });

  const sum = (pick: (task: ScoredTask) => number) => tasks.reduce((total, task) => total + pick(task), 0);
  const minutes = sum((task) => task.minutes);
  const execution = sum((task) => task.execution_minutes);
  const added = all.reduce((total, ledger) => total + ledger.interventions, 0);
  const coveredMinutes = all.filter((ledger) => ledger.covered).reduce((total, ledger) => total + ledger.minutes, 0);
  const largest = largestGain(all);

  return rounded({
    format: "orchestrate/score@1",
    portfolio: { file: origin.file, period: portfolio.period },
    method: { version: METHOD_VERSION, pattern: patternName(pattern), interval: pattern.uncertainty.interval },
    totals: {
      minutes,
      execution_minutes: execution,
      orchestration_minutes: minutes - execution,
      orchestration_share: ratio(minutes - execution, minutes),
      orchestration_share_interval: uncertainty.orchestrationShare,
      compounding_minutes: sum((task) => (task.compounding ? task.minutes : 0)),
      intervention_minutes: interventions ? added : null,
      invested_minutes: minutes + added,
      by_hand_minutes: covered(all).output,
      covered_minutes: covered(all).invested,
      leverage: portfolioLeverage(all),
      leverage_interval: uncertainty.leverage,
      leverage_covers: ratio(coveredMinutes, minutes),
      leverage_without_largest:
        largest && largest.without !== null ? { id: largest.ledger.task.id, leverage: largest.without } : null,
      neutral_tasks: all.filter((ledger) => ledger.neutral).length,
      unknown_output_tasks: all.filter((ledger) => !ledger.covered).length,
      unsure_tasks: tasks.filter((task) => task.unsure && task.verdict_by === "engine").length,
      doubts: tasks.filter((task) => task.doubt !== null).length,
      coverage: portfolio.practitioner?.week ? ratio(minutes, week) : null,
      narrows: [...uncertainty.narrows],
    },
    activities: activitiesOf(all, shares),
    tasks,
    could_return: null,
    next: null,
    warnings: [...scoreWarnings(portfolio, all, week, pattern), ...(origin.warnings ?? [])].map((problem) =>
      reported(problem, origin),
    ),
  });
}

/** Minutes a week by kind of hour; what the rest does not name stands under unassigned. */
function activitiesOf(all: readonly Ledger[], shares: Map<string, Share>): ScoreReport["activities"] {
  const sums = { doing: 0, purpose: 0, design: 0, direction: 0, compass: 0, unassigned: 0 };
  for (const { task, minutes } of all) {
    const directed = minutes * shares.get(task.id)!.value;
    sums.doing += minutes - directed;
    const parts = restParts(task);
    let assigned = 0;
    for (const activity of ACTIVITIES) {
      const part = parts[activity] ?? 0;
      sums[activity] += directed * part;
      assigned += part;
    }
    sums.unassigned += directed * Math.max(0, 1 - assigned);
  }
  return sums;
}

/** A problem as documents carry it. */
export function reported(problem: Problem, origin: Origin): ReportedWarning {
  const place = origin.place?.(problem.path, problem.atKey);
  return {
    code: problem.code,
    path: pathText(problem.path),
    message: problem.message,
    hint: problem.hint ?? null,
    line: place?.line ?? null,
    column: place?.column ?? null,
  };
}

/** Every number of a document to six decimals: what is promised to be the same everywhere. */
export function rounded<T>(value: T): T {
  if (typeof value === "number") return (Math.round(value * 1e6) / 1e6 + 0) as T;
  if (Array.isArray(value)) return value.map(rounded) as T;
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rounded(inner)])) as T;
  }
  return value;
}
