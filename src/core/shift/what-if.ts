import type { Pattern } from "../pattern/schema.ts";
import { ofMinutes, type Spread, type Weekly } from "../portfolio/hours.ts";
import type { Portfolio, Task } from "../portfolio/schema.ts";
import type { WhatIf } from "../reports/shifts.ts";
import { groups } from "../scoring/leverage.ts";
import { simulatedTotals } from "../scoring/score.ts";
import { accountsOf, type Scored, scoredOf } from "../scoring/scored.ts";
import { notWorthIt, offTheList } from "./judge.ts";
import { type WhatIfOutcome, workOut } from "./outcome.ts";
import { sensitivity } from "./sensitivity.ts";
import type { Supposition } from "./supposition.ts";

/**
 * Tries out changes, all at once: the portfolio is scored as it is and as it would be, with the same by-hand output. Where
 * no hours were given, the task takes what the ranking predicts. What changes nothing costs nothing and gives today's figures.
 */
export function whatIf(today: Scored, given: readonly Supposition[], record: number, pattern: Pattern): WhatIf {
  const { portfolio } = today;
  const outcomes = given.map((one) => workOut(one, today, record, pattern));
  const changed = new Map(outcomes.map((one) => [one.given.task.id, supposed(one, pattern)]));
  const tasks = portfolio.tasks.map((task) => changed.get(task.id) ?? task);
  const after = withOutputOf(today, { ...portfolio, tasks });
  return {
    changes: outcomes.map((one) => ({
      id: one.given.task.id,
      name: one.given.task.name,
      minutes: [one.before, one.after],
      doing: [one.given.task.doing ?? null, changed.get(one.given.task.id)!.doing ?? null],
      net_minutes: one.net,
      oversight_minutes: one.predicted?.oversight ?? null,
      review_minutes: one.given.review?.mean ?? null,
      setup_minutes: one.setup,
      gain_minutes: one.gain,
      payback_weeks: one.net > 0 ? one.setup / one.net : null,
      off_the_list: doubtful(one, portfolio, pattern),
    })),
    before: standing(today, pattern),
    after: standing(scoredOf(accountsOf(after), pattern), pattern),
    gain_minutes: outcomes.reduce((sum, { gain }) => sum + gain, 0),
    assumptions: sensitivity(outcomes, today, record, pattern),
  };
}

/** The task as it would be. */
function supposed({ given, before, after }: WhatIfOutcome, pattern: Pattern): Task {
  const { task } = given;
  const doing = given.doing ?? task.doing;
  return {
    ...task,
    hours: after === before ? task.hours : (given.hours ?? around(after, pattern)),
    ...(doing ? { doing } : {}),
  };
}

/**
 * What is delivered stays what it is by hand today. Where no by-hand figure was given it is the hours behind the output, so
 * these are written down as they are now, wherever a change would move them: in the task itself or in one that serves it.
 */
function withOutputOf(today: Scored, after: Portfolio): Portfolio {
  const then = accountsOf(after).ledgerOf;
  const behind = groups(today.ledgers);
  const tasks = after.tasks.map((task) => {
    const byHand = today.ledgerOf.get(task.id)?.byHand ?? null;
    if (byHand === null || byHand === then.get(task.id)?.byHand) return task;
    return { ...task, by_hand: together(behind.get(task.id)!.map((ledger) => ledger.task.hours)) };
  });
  return { ...after, tasks };
}

/** All of them as one figure a week. */
function together(spreads: readonly Spread[]): Weekly {
  const sum = (end: keyof Spread) => spreads.reduce((total, spread) => total + spread[end], 0);
  return ofMinutes({ low: sum("low"), likely: sum("likely"), high: sum("high") });
}

/** A predicted figure is a guess, however well today's hours were measured. As far either way, so that their mean is the figure. */
function around(minutes: number, { uncertainty }: Pattern): Weekly {
  const half = Math.round(minutes * uncertainty.spread.estimated);
  return ofMinutes({ low: minutes - half, likely: minutes, high: minutes + half });
}

function standing(scored: Scored, pattern: Pattern): WhatIf["before"] {
  const totals = simulatedTotals(scored, pattern);
  const { leverage, leverage_interval, orchestration_share, orchestration_share_interval, minutes } = totals;
  return {
    leverage,
    leverage_interval,
    orchestration_share,
    orchestration_share_interval,
    minutes,
    execution_minutes: totals.execution_minutes,
  };
}

/** Why the ranking would not propose what is tried out. */
function doubtful({ given, predicted }: WhatIfOutcome, { period }: Portfolio, pattern: Pattern): string | null {
  const reason = offTheList(given.task, period, pattern) ?? (predicted && notWorthIt(predicted, pattern));
  return reason?.because ?? null;
}
