import type { Pattern } from "../pattern/schema.ts";
import type { Scored } from "../scoring/scored.ts";
import { type Estimate, estimate, gatesOf, statedIn } from "./estimate.ts";
import { answersOf } from "./judge.ts";
import type { Supposition } from "./supposition.ts";

/** One supposition worked out: what the task takes before and after, and what that brings. Minutes. */
export interface WhatIfOutcome {
  readonly given: Supposition;
  readonly before: number;
  readonly after: number;
  readonly net: number;
  readonly setup: number;
  readonly gain: number;
  /** The ranking's figures, where they predict the hours after. */
  readonly predicted?: Estimate;
}

/** What a supposition brings. */
export function workOut(
  given: Supposition,
  { portfolio, shares }: Scored,
  record: number,
  pattern: Pattern,
): WhatIfOutcome {
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
  const execution = before * (1 - shares.get(task.id)!.value);
  const capped = gatesOf(task.gates, pattern).caps.length > 0;
  const predicted = estimate(execution, answers, capped, { oversight, setup }, record, pattern);
  const { net, gain } = predicted;
  return { given, before, after: Math.max(0, Math.round(before - net)), net, setup, gain, predicted };
}
