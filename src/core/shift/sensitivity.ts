import type { Pattern } from "../pattern/schema.ts";
import { spell } from "../portfolio/hours.ts";
import type { AssumptionName, WhatIf } from "../reports/shifts.ts";
import { spreadOf } from "../scoring/draws.ts";
import type { Scored } from "../scoring/scored.ts";
import { estimate, gatesOf } from "./estimate.ts";
import type { WhatIfOutcome } from "./outcome.ts";

/** How far setup and oversight are from the truth, either way: what was planned takes half or twice as long. */
const FACTOR = 2;

interface Assumption {
  readonly assumption: AssumptionName;
  readonly low: string;
  readonly high: string;
  /** The gain of this one change at low and at high, in minutes over the next quarter. */
  readonly gains: [number, number];
}

/**
 * What the gain rests on: each assumption alone is put at its lower and upper end, all others as they are. What moves the gain
 * most comes first; what moves nothing is left out.
 */
export function sensitivity(
  outcomes: readonly WhatIfOutcome[],
  scored: Scored,
  record: number,
  pattern: Pattern,
): WhatIf["assumptions"] {
  const total = outcomes.reduce((sum, { gain }) => sum + gain, 0);
  return outcomes
    .filter((one) => one.net !== 0 || one.gain !== 0)
    .flatMap((one) => {
      const each = one.predicted ? ofPrediction(one, scored, record, pattern) : ofGivenHours(one, pattern);
      return each.map(({ gains: [low, high], ...rest }) => ({
        task: one.given.task.id,
        ...rest,
        gain_minutes: [total - one.gain + low, total - one.gain + high] as [number, number],
      }));
    })
    .filter(({ gain_minutes: [low, high] }) => low !== high)
    .sort((a, b) => swing(b.gain_minutes) - swing(a.gain_minutes));
}

const swing = ([low, high]: [number, number]) => Math.abs(high - low);

function ofPrediction(
  { given, predicted, setup }: WhatIfOutcome,
  { shares }: Scored,
  record: number,
  pattern: Pattern,
) {
  const { task } = given;
  const share = shares.get(task.id)!;
  const hours = spreadOf(task.hours, task.source ?? "estimated", pattern);
  const capped = gatesOf(task.gates, pattern).caps.length > 0;
  const now = {
    minutes: task.hours.mean,
    share: share.value,
    repeatable: task.repeatable!,
    replaceable: task.replaceable!,
    setup,
  };
  const floor = pattern.ranking.oversight * predicted!.gross;
  const stated = predicted!.oversight > floor ? predicted!.oversight : undefined;
  const gainOf = (change: Partial<typeof now>) => {
    const { minutes, share: directed, setup: hoursOnce, ...answers } = { ...now, ...change };
    return estimate(minutes * (1 - directed), answers, capped, { oversight: stated, setup: hoursOnce }, record, pattern)
      .gain;
  };
  const overseen = (oversight: number) => pattern.ranking.weeks * (predicted!.gross - oversight) * record - setup;
  const doing = (directed: number) => `${Math.round(100 * (1 - directed))} % doing`;
  const scale = (key: "repeatable" | "replaceable"): Assumption => {
    const [low, high] = [Math.max(1, now[key] - 1), Math.min(5, now[key] + 1)];
    return {
      assumption: key,
      low: `${low}`,
      high: `${high}`,
      gains: [gainOf({ [key]: low }), gainOf({ [key]: high })],
    };
  };
  const [less, more] = [predicted!.oversight / FACTOR, predicted!.oversight * FACTOR];
  return [
    {
      assumption: "hours" as const,
      low: spell(hours.low),
      high: spell(hours.high),
      gains: [gainOf({ minutes: hours.low }), gainOf({ minutes: hours.high })] as [number, number],
    },
    {
      assumption: "doing" as const,
      low: doing(share.high),
      high: doing(share.low),
      gains: [gainOf({ share: share.high }), gainOf({ share: share.low })] as [number, number],
    },
    scale("repeatable"),
    scale("replaceable"),
    {
      assumption: "oversight" as const,
      low: spell(less),
      high: spell(more),
      gains: [overseen(less), overseen(more)] as [number, number],
    },
    ofSetup(setup, (hoursOnce) => gainOf({ setup: hoursOnce })),
  ];
}

function ofGivenHours({ given, before, after, setup }: WhatIfOutcome, pattern: Pattern): Assumption[] {
  const { task, hours } = given;
  const gainOf = (now: number, then: number, hoursOnce = setup) => pattern.ranking.weeks * (now - then) - hoursOnce;
  const today = spreadOf(task.hours, task.source ?? "estimated", pattern);
  const later = hours ? spreadOf(hours, "estimated", pattern) : today;
  return [
    {
      assumption: "hours",
      low: spell(today.low),
      high: spell(today.high),
      gains: [gainOf(today.low, after), gainOf(today.high, after)],
    },
    {
      assumption: "hours-after",
      low: spell(later.low),
      high: spell(later.high),
      gains: [gainOf(before, later.low), gainOf(before, later.high)],
    },
    ofSetup(setup, (hoursOnce) => gainOf(before, after, hoursOnce)),
  ];
}

function ofSetup(setup: number, gainOf: (setup: number) => number): Assumption {
  const [low, high] = [setup / FACTOR, setup * FACTOR];
  return { assumption: "setup", low: spell(low), high: spell(high), gains: [gainOf(low), gainOf(high)] };
}
