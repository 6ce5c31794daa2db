import { strata } from "../scoring/random.ts";

/** What a figure that was asked anew tells of what truly became of it, and of the person who was asked. */

/** Something that may have become of a figure in a quarter: how often, by how many times, and the sigma of its logarithm. */
export interface Move {
  /** 0..1; over all that may have become of a figure they add up to 1. */
  readonly part: number;
  readonly times: number;
  readonly sigma: number;
}

/** From a figure to the one a quarter later. */
export interface Step {
  /** Logarithm of how many times the later figure is the one before, as written. */
  readonly written: number;
  /** Variance of the error in it, in each draw. */
  readonly variance: Float64Array;
  /** The last is the widest: it is taken where no other can have made the step. */
  readonly moves: readonly Move[];
  /** How likely the step as written is with each move, in each draw. */
  readonly likely: readonly Float64Array[];
}

/** A step with how likely it is made by each move: densities of its logarithm, times how often that is so. */
export function weighed(written: number, variance: Float64Array, moves: readonly Move[]): Step {
  const likely = moves.map(({ part, times, sigma }) =>
    variance.map((error) => part * density(written - Math.log(times), error + sigma ** 2)),
  );
  return { written, variance, moves, likely };
}

const density = (off: number, variance: number) => Math.exp((-off * off) / (2 * variance)) / Math.sqrt(variance);

/**
 * Draws of both figures, in place, led to what truly became of the figure: in each draw one move is taken, as likely as it
 * made the step, and the step is drawn between that move and what was written, nearer to the surer of the two (Bayes; both
 * normal). Where nothing moved, both are one figure. `old`: how much of the draw before stays as it is, 0..1.
 */
export function settle(
  key: string,
  step: Step,
  [before, after]: readonly [Float64Array, Float64Array],
  old: number,
): void {
  const { written, variance, moves, likely } = step;
  const by = strata(`${key}/kept`, variance.length);
  for (let i = 0; i < by.length; i++) {
    const { times, sigma } = moves[taken(likely, i, by[i]!)]!;
    const rest = sigma ** 2 / (sigma ** 2 + variance[i]!);
    const drawn = Math.log(after[i]! / before[i]!);
    const settled = rest * written + (1 - rest) * Math.log(times) + Math.sqrt(rest) * (drawn - written);
    before[i]! *= Math.exp((1 - old) * (drawn - settled));
    after[i]! *= Math.exp(old * (settled - drawn));
  }
}

/** Which move the draw takes, `u` 0..1 through their parts. */
function taken(likely: readonly Float64Array[], draw: number, u: number): number {
  let left = u * likely.reduce((sum, one) => sum + one[draw]!, 0);
  for (let at = 0; at < likely.length - 1; at++) {
    left -= likely[at]![draw]!;
    if (left < 0) return at;
  }
  return likely.length - 1;
}

/**
 * What the figures themselves say of a person's errors: who wanders by a half between two quarters errs by much, or much has
 * changed. A weight for each draw, by how likely it makes all the steps from one quarter to the next (Bayes).
 */
export function weightsOf(steps: readonly Step[], n: number): Float64Array {
  const logs = new Float64Array(n);
  for (const { likely } of steps)
    for (let i = 0; i < n; i++) logs[i]! += Math.log(likely.reduce((sum, one) => sum + one[i]!, Number.MIN_VALUE));
  const most = logs.reduce((max, log) => Math.max(max, log), -Infinity);
  return logs.map((log) => Math.exp(log - most));
}
