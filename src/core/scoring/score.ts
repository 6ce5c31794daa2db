import type { Pattern } from "../pattern/schema.ts";
import { patternName } from "../pattern/terms.ts";
import type { Portfolio, Task } from "../portfolio/schema.ts";
import { type Origin, reported, rounded } from "../reports/origin.ts";
import type { ScoredTask, ScoreReport, Totals } from "../reports/score.ts";
import { questionThatSettles } from "./classify.ts";
import { defaultsOf, flipOf, leverageFrom, wordsOf } from "./explain.ts";
import { type Behind, groups, hoursBehind, type Ledger, ratio } from "./leverage.ts";
import { accountsOf, classIn, type Scored, scoredOf } from "./scored.ts";
import { doubtOf } from "./share.ts";
import { activitiesOf, executionOf, totalsOf } from "./totals.ts";
import { simulate, type Uncertainty } from "./uncertainty.ts";
import { scoreWarnings } from "./warnings.ts";

/** The version of the method: raised whenever the same file would give another figure. */
const METHOD_VERSION = "1";

/** What the figures were made with, as documents tell it. */
export const methodOf = (pattern: Pattern): ScoreReport["method"] => ({
  version: METHOD_VERSION,
  pattern: patternName(pattern),
  interval: pattern.uncertainty.interval,
});

/** Scores a portfolio: where the hours go, what they yield, how sure that is. Pure: the same input gives the same report. */
export function score(portfolio: Portfolio, pattern: Pattern, origin: Origin): ScoreReport {
  return scoreOf(scoredOf(accountsOf(portfolio), pattern), pattern, origin);
}

/** The totals of a scored portfolio with their intervals; not rounded. */
export const simulatedTotals = (scored: Scored, pattern: Pattern): Totals =>
  totalsOf(scored, simulate(scored, pattern));

/** The report of a portfolio that is scored already. */
export function scoreOf(scored: Scored, pattern: Pattern, origin: Origin): ScoreReport {
  const uncertainty = simulate(scored, pattern);
  const behind = hoursBehind(scored.ledgers);
  const grouped = groups(scored.ledgers);
  return rounded({
    format: "orchestrate/score@1",
    portfolio: { file: origin.file, period: scored.portfolio.period },
    method: methodOf(pattern),
    totals: totalsOf(scored, uncertainty),
    activities: activitiesOf(scored),
    tasks: scored.portfolio.tasks.map((task) => taskOf(task, scored, pattern, { uncertainty, behind, grouped })),
    could_return: null,
    next: null,
    warnings: [...scoreWarnings(scored, pattern), ...(origin.warnings ?? [])].map((problem) =>
      reported(problem, origin),
    ),
  });
}

const NOTHING_BEHIND: ScoredTask["leverage_from"] = { by_hand: "hours-unknown", behind_minutes: null, serving: [] };

interface Around {
  readonly uncertainty: Uncertainty;
  readonly behind: ReadonlyMap<string, Behind>;
  /** All ledgers that end up in the same output, by the task that delivers it. */
  readonly grouped: ReadonlyMap<string, readonly Ledger[]>;
}

function taskOf(task: Task, scored: Scored, pattern: Pattern, { uncertainty, behind, grouped }: Around): ScoredTask {
  const ledger = scored.ledgerOf.get(task.id); // none where its hours are not known
  const opinion = scored.opinions.get(task.id)!;
  const share = scored.shares.get(task.id)!;
  return {
    id: task.id,
    name: task.name,
    minutes: ledger?.minutes ?? null,
    execution_minutes: ledger ? executionOf(scored, ledger) : null,
    by_hand_minutes: ledger?.byHand ?? null,
    supports: task.supports ?? null,
    leverage: ledger && ledger.byHand !== null ? ratio(ledger.byHand, behind.get(task.id)!.minutes) : null,
    leverage_interval: uncertainty.tasks.get(task.id) ?? null,
    share: share.value,
    share_from: share.from,
    probability: opinion.probability,
    class: classIn(scored, task),
    confidence: opinion.confidence,
    unsure: opinion.unsure,
    engine_class: opinion.class,
    verdict_by: task.verdict ? "user" : "engine",
    verdict_because: task.verdict?.because ?? null,
    doubt: doubtOf(opinion, share, task.verdict?.class),
    compounding: task.compounding ?? false,
    agent_minutes: task.agent_hours?.mean ?? null,
    intervention_minutes: scored.interventions?.get(task.id) ?? null,
    evidence: opinion.evidence.map((reason) => ({ ...reason, detail: reason.detail() })),
    settles: questionThatSettles(task, pattern, opinion),
    ...wordsOf(task, opinion, pattern),
    flips: flipOf(task, opinion, pattern),
    leverage_from: ledger ? leverageFrom(ledger, grouped.get(ledger.root)!) : NOTHING_BEHIND,
    defaults: ledger ? defaultsOf(ledger, share, pattern) : [],
  };
}
