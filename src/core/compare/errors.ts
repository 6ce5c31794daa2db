import type { Pattern } from "../pattern/schema.ts";
import type { Spread, Weekly } from "../portfolio/hours.ts";
import type { KnownTask } from "../portfolio/schema.ts";
import { spreadOf } from "../scoring/draws.ts";
import { normalCdf, normalQuantile, strata, triangular } from "../scoring/random.ts";
import type { Pair } from "./sides.ts";
import { type Move, type Step, settle, weighed } from "./steps.ts";

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
  /** What becomes of a figure of which nothing else is known. */
  readonly moves: readonly Move[];
}

/**
 * Nobody knows how far off a person is, nor how alike they err twice, so both are drawn: the size lognormal, which gives errors
 * the heavy tails that they have, the correlation even between its ends. Their streams have the name of no task.
 */
export function personOf({ old, new: now }: Pair, { uncertainty }: Pattern): Person {
  const { draws: n, error_size, changed_correlation: ends, moves } = uncertainty;
  return {
    n,
    moves: [
      { part: 1 - moves.part, times: 1, sigma: 0 },
      { part: moves.part, times: 1, sigma: moves.sigma },
    ],
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
  /** From one to the other; null where nothing was asked anew, or one figure is zero. */
  readonly step: Step | null;
}

/** One figure in both quarters; the stream is named by the work and the field, so that order changes nothing. */
export function drawTwice(
  key: string,
  [old, now]: [Input | null, Input | null],
  person: Person,
  moves: readonly Move[] = person.moves,
): Twice {
  const { n, names, alike } = person;
  if (!old || !now) {
    const only = (input: Input | null) => (input ? drawn(strata(key, n), input, person) : undefined);
    return { values: [only(old), only(now)], changed: old !== now, step: null };
  }
  if (isSame(old, now)) {
    const values = drawn(strata(key, n), width(old.spread) < width(now.spread) ? old : now, person);
    return { values: [values, values], changed: false, step: null };
  }
  const common = strata(key, n).map(normalQuantile);
  const related = (name: string) => {
    const own = strata(`${key}/${name}`, n);
    if (old.measured !== now.measured) return own;
    return own.map((u, i) =>
      normalCdf(Math.sqrt(alike[i]!) * common[i]! + Math.sqrt(1 - alike[i]!) * normalQuantile(u)),
    );
  };
  const [before, after] = [drawn(related(names[0]), old, person), drawn(related(names[1]), now, person)];
  const isRelated = old.measured === now.measured;
  const step = stepOf(old, now, person, { moves, isRelated, more: LEAST_VARIANCE });
  // A measured figure stays; of two that are alike in this both give way.
  if (step) settle(key, step, [before, after], isRelated ? 0.5 : old.measured ? 1 : 0);
  return { values: [before, after], changed: true, step };
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

interface Asked {
  readonly moves: readonly Move[];
  /** Whether one question was asked twice: then its errors are as alike as the person errs twice. */
  readonly isRelated: boolean;
  /** Variance of what else may be wrong with one of the figures. */
  readonly more: number;
}

/** The step from one figure to the other, with what may have become of it; null where one of them is zero. */
export function stepOf(
  old: Input,
  now: Input,
  { n, size, alike }: Person,
  { moves, isRelated, more }: Asked,
): Step | null {
  if (old.spread.likely <= 0 || now.spread.likely <= 0) return null;
  const variance = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const of = (input: Input) => varianceOf(input) * (input.measured ? 1 : size[i]! ** 2);
    variance[i] = (of(old) + of(now)) * (isRelated ? 1 - alike[i]! : 1) + more;
  }
  return weighed(Math.log(now.spread.likely / old.spread.likely), variance, moves);
}

/** People round: no figure is nearer than this to the one a quarter later but by being the same. */
const LEAST_VARIANCE = 1e-4;

/** Of a triangle as even as ours, as a part of its figure. */
const varianceOf = ({ spread: { low, likely, high } }: Input): number => ((high - low) / 2 / likely) ** 2 / 6;
