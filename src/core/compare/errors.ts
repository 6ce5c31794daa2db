import type { Pattern } from "../pattern/schema.ts";
import type { Spread, Weekly } from "../portfolio/hours.ts";
import type { KnownTask } from "../portfolio/schema.ts";
import { spreadOf } from "../scoring/draws.ts";
import { normalCdf, normalQuantile, strata, triangular } from "../scoring/random.ts";
import type { Pair } from "./sides.ts";

/** How one person errs in two quarters: what probabilities of a change are drawn from. */

/** One figure of a work on one side: several tasks of one work are one figure. */
export interface Input {
  /** As written, minutes a week. */
  readonly written: Spread;
  /** As it is drawn, after the spread of its source. */
  readonly spread: Spread;
  readonly measured: boolean;
  readonly carried: boolean;
}

/** What is the same in all figures of one person, in each draw. */
export interface Person {
  readonly n: number;
  /** Of both quarters, for the streams: two files of one quarter still err each in its own way. */
  readonly names: readonly [string, string];
  /** How many times as far off their estimates are as the pattern's spread. */
  readonly size: Float64Array;
  /** Correlation of their error in a figure with the one a quarter later, 0..1. */
  readonly alike: Float64Array;
  readonly moves: Pattern["uncertainty"]["moves"];
}

/**
 * Nobody knows how far off a person is, nor how alike they err twice, so both are drawn: the size lognormal, which gives errors
 * the heavy tails that they have, the correlation even between its ends. Their streams have the name of no task.
 */
export function personOf({ old, new: now }: Pair, { uncertainty }: Pattern): Person {
  const { draws: n, error_size, changed_correlation: ends, moves } = uncertainty;
  return {
    n,
    moves,
    names: old.period === now.period ? ["old", "new"] : [old.period, now.period],
    size: strata("/error", n).map((u) => error_size.median * Math.exp(error_size.sigma * normalQuantile(u))),
    alike: strata("/alike", n).map((u) => ends.low + u * (ends.high - ends.low)),
  };
}

/** Several tasks as one figure. By-hand hours are never measured: they are what the work would take. */
export function inputOf(
  tasks: readonly KnownTask[],
  pick: (task: KnownTask) => Weekly,
  pattern: Pattern,
  byHand = false,
): Input {
  const sourceOf = ({ source = "estimated" }: KnownTask) => (byHand && source === "measured" ? "estimated" : source);
  return {
    written: add3(tasks.map(pick)),
    spread: add3(tasks.map((task) => spreadOf(pick(task), sourceOf(task), pattern))),
    measured: tasks.every((task) => sourceOf(task) === "measured"),
    carried: tasks.every((task) => sourceOf(task) === "carried"),
  };
}

const add3 = (all: readonly Spread[]): Spread => ({
  low: all.reduce((sum, { low }) => sum + low, 0),
  likely: all.reduce((sum, { likely }) => sum + likely, 0),
  high: all.reduce((sum, { high }) => sum + high, 0),
});

export type Drawn = Float64Array | undefined;

interface Twice {
  readonly values: readonly [Drawn, Drawn];
  readonly changed: boolean;
}

/** One figure in both quarters; the stream is named by the work and the field, so that order changes nothing. */
export function drawTwice(key: string, [old, now]: [Input | null, Input | null], person: Person): Twice {
  const { n, names, alike } = person;
  if (!old || !now) {
    const only = (input: Input | null) => (input ? drawn(strata(key, n), input, person) : undefined);
    return { values: [only(old), only(now)], changed: old !== now };
  }
  if (isSame(old, now)) {
    const values = drawn(strata(key, n), width(old.spread) < width(now.spread) ? old : now, person);
    return { values: [values, values], changed: false };
  }
  const common = strata(key, n).map(normalQuantile);
  const related = (name: string) => {
    const own = strata(`${key}/${name}`, n);
    if (old.measured !== now.measured) return own;
    return own.map((u, i) =>
      normalCdf(Math.sqrt(alike[i]!) * common[i]! + Math.sqrt(1 - alike[i]!) * normalQuantile(u)),
    );
  };
  const values: [Float64Array, Float64Array] = [
    drawn(related(names[0]), old, person),
    drawn(related(names[1]), now, person),
  ];
  unlessKept(key, [old, now], values, person);
  return { values, changed: true };
}

/** Nobody takes hours of less than this part of the figure, however large errors are. */
const LEAST = 0.02;

/** Draws between 0 and 1 turned into draws of a figure, in place; what was not measured is as far off as the person is. */
function drawn(values: Float64Array, { spread, measured }: Input, { size }: Person): Float64Array {
  triangular(values, spread);
  if (measured) return values;
  const { likely } = spread;
  for (let i = 0; i < values.length; i++)
    values[i] = Math.max(LEAST * likely, likely + size[i]! * (values[i]! - likely));
  return values;
}

/** Written alike, and not confirmed or replaced by a measurement. What was carried over was not asked again. */
function isSame(old: Input, now: Input): boolean {
  const alike = (["low", "likely", "high"] as const).every((key) => old.written[key] === now.written[key]);
  return alike && (old.measured === now.measured || now.carried);
}

const width = ({ low, high }: Spread) => high - low;

/**
 * How likely the step from one figure to the other is, in each draw, where nothing truly changed and where it did: densities
 * of its logarithm, times how often that is so. Null where nothing was asked anew, or one figure is zero.
 */
function stepOf(old: Input, now: Input, { n, size, alike, moves }: Person) {
  if (isSame(old, now) || old.spread.likely <= 0 || now.spread.likely <= 0) return null;
  const step = Math.log(now.spread.likely / old.spread.likely);
  const [before, after] = [varianceOf(old), varianceOf(now)];
  const [kept, moved] = [new Float64Array(n), new Float64Array(n)];
  for (let i = 0; i < n; i++) {
    const grown = (input: Input) => (input.measured ? 1 : size[i]! ** 2);
    const apart = old.measured === now.measured ? 1 - alike[i]! : 1;
    const error = (before * grown(old) + after * grown(now)) * apart + LEAST_VARIANCE;
    kept[i] = (1 - moves.part) * density(step, error);
    moved[i] = moves.part * density(step, error + moves.sigma ** 2);
  }
  return { kept, moved };
}

/** People round: no figure is nearer than this to the one a quarter later but by being the same. */
const LEAST_VARIANCE = 1e-4;

const density = (step: number, variance: number) => Math.exp((-step * step) / (2 * variance)) / Math.sqrt(variance);

/** Of a triangle as even as ours, as a part of its figure. */
const varianceOf = ({ spread: { low, likely, high } }: Input): number => ((high - low) / 2 / likely) ** 2 / 6;

/**
 * What the figures themselves say of a person's errors: who wanders by a half between two quarters errs by much, or much has
 * changed. A weight for each draw, by how likely its size and likeness make all the steps from one quarter to the next (Bayes).
 */
export function weightsOf(pairs: readonly (readonly [Input, Input])[], person: Person): Float64Array {
  const logs = new Float64Array(person.n);
  for (const [old, now] of pairs) {
    const step = stepOf(old, now, person);
    if (step)
      for (let i = 0; i < logs.length; i++) logs[i]! += Math.log(step.kept[i]! + step.moved[i]! + Number.MIN_VALUE);
  }
  const most = logs.reduce((max, log) => Math.max(max, log), -Infinity);
  return logs.map((log) => Math.exp(log - most));
}

/** Where a draw takes a step for an error, both quarters are one figure: the measured one, or the middle of two estimates. */
function unlessKept(
  key: string,
  [old, now]: [Input, Input],
  [before, after]: [Float64Array, Float64Array],
  person: Person,
) {
  const step = stepOf(old, now, person);
  if (!step) return;
  const by = strata(`${key}/kept`, person.n);
  for (let i = 0; i < by.length; i++) {
    if (by[i]! * (step.kept[i]! + step.moved[i]!) >= step.kept[i]!) continue;
    const part = old.measured === now.measured ? 0.5 : old.measured ? 1 : 0;
    const one = part * before[i]! + (1 - part) * after[i]!;
    before[i] = one;
    after[i] = one;
  }
}
