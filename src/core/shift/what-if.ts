import type { Pattern } from "../pattern/schema.ts";
import { ofMinutes, type Spread, type Weekly } from "../portfolio/hours.ts";
import type { Portfolio, Task } from "../portfolio/schema.ts";
import type { WhatIf } from "../reports/shifts.ts";
import { groups, ledgers } from "../scoring/leverage.ts";
import { score } from "../scoring/score.ts";
import { type Estimate, estimate, gatesOf, statedIn, taskShare } from "./estimate.ts";
import { answersOf, notWorthIt, offTheList } from "./judge.ts";
import { sensitivity } from "./sensitivity.ts";
import type { Supposition } from "./supposition.ts";

/** One supposition worked out: what the task takes before and after, and what that brings. Minutes. */
export interface Outcome {
  readonly given: Supposition;
  readonly before: number;
  readonly after: number;
  readonly net: number;
  readonly setup: number;
  readonly gain: number;
  /** The ranking's figures, where they predict the hours after. */
  readonly predicted?: Estimate;
}

/**
 * Tries out changes, all at once: the portfolio is scored as it is and as it would be, with the same by-hand output. Where
 * no hours were given, the task takes what the ranking predicts. What changes nothing costs nothing and gives today's figures.
 */
export function whatIf(portfolio: Portfolio, given: readonly Supposition[], record: number, pattern: Pattern): WhatIf {
  const outcomes = given.map((one) => workOut(one, portfolio, record, pattern));
  const changed = new Map(outcomes.map((one) => [one.given.task.id, supposed(one, pattern)]));
  const tasks = portfolio.tasks.map((task) => changed.get(task.id) ?? task);
  const after = withOutputOf(portfolio, { ...portfolio, tasks });
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
    before: standing(portfolio, pattern),
    after: standing(after, pattern),
    gain_minutes: outcomes.reduce((sum, { gain }) => sum + gain, 0),
    assumptions: sensitivity(outcomes, record, pattern),
  };
}

function workOut(given: Supposition, portfolio: Portfolio, record: number, pattern: Pattern): Outcome {
  const { task, doing, hours } = given;
  const before = task.hours.mean;
  const stated = statedIn(portfolio.shift?.find((one) => one.task === task.id));
  const setup = given.setup ?? stated.setup ?? pattern.ranking.setup_minutes;
  if (hours || doing === task.doing) {
    const after = hours ? hours.mean : before;
    if (after === before && (doing ?? task.doing) === task.doing)
      return { given, before, after, net: 0, setup: 0, gain: 0 };
    const net = before - after;
    return { given, before, after, net, setup, gain: pattern.ranking.weeks * net - setup };
  }
  const answers = answersOf(task);
  if ("because" in answers) throw new Error(answers.because); // readSupposition refuses it
  const oversight = given.review?.mean ?? stated.oversight;
  const execution = before * (1 - taskShare(task, pattern).value);
  const capped = gatesOf(task.gates, pattern).caps.length > 0;
  const predicted = estimate(execution, answers, capped, { oversight, setup }, record, pattern);
  const { net, gain } = predicted;
  return { given, before, after: Math.max(0, Math.round(before - net)), net, setup, gain, predicted };
}

/** The task as it would be. */
function supposed({ given, before, after }: Outcome, pattern: Pattern): Task {
  const { task } = given;
  const doing = given.doing ?? task.doing;
  if (after === before && doing === task.doing) return task;
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
function withOutputOf(today: Portfolio, after: Portfolio): Portfolio {
  const now = ledgers(today);
  const outputs = (all: typeof now) => new Map(all.map(({ task, byHand }) => [task.id, byHand]));
  const [before, then] = [outputs(now), outputs(ledgers(after))];
  const behind = groups(now);
  const tasks = after.tasks.map((task) => {
    const byHand = before.get(task.id) ?? null;
    if (byHand === null || byHand === then.get(task.id)) return task;
    const all = behind.get(task.id)!.map((ledger) => ledger.task.hours);
    return { ...task, by_hand: all.length === 1 ? all[0]! : together(all) };
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

function standing(portfolio: Portfolio, pattern: Pattern): WhatIf["before"] {
  const { totals } = score(portfolio, pattern, { file: "" });
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
function doubtful({ given, predicted }: Outcome, { period }: Portfolio, pattern: Pattern): string | null {
  const reason = offTheList(given.task, period, pattern) ?? (predicted && notWorthIt(predicted, pattern));
  return reason?.because ?? null;
}
