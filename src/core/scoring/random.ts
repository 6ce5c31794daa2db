import type { Spread } from "../portfolio/hours.ts";
import { hash } from "../text.ts";

/**
 * Random numbers that are the same everywhere: each stream is seeded by its name, so that the order of tasks and
 * the comments in a file change nothing.
 */

/** What is added to the state of a stream for each next number. */
const STEP = 0x6d2b79f5;

/** The number strictly between 0 and 1 that a state of a stream stands for (mulberry32, T. Ettinger 2017, public domain). */
function numberAt(state: number): number {
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4294967296;
}

/** A stream of numbers strictly between 0 and 1, seeded by a name. */
export function stream(name: string): () => number {
  let state = hash(name);
  return () => {
    state = (state + STEP) | 0;
    return numberAt(state);
  };
}

/**
 * Draws of a number that may lie anywhere between 0 and 1: the middle of each of `n` equal parts, shuffled by the stream of
 * the name. Where each input of a sum is drawn so, some hundreds of draws hold its quantiles as well as a thousand free ones
 * (Latin hypercube sampling: McKay, Beckman and Conover 1979).
 */
export const strata = (name: string, n: number): Float64Array => shuffled(name, middles(n));

/** The middle of each of `n` equal parts between 0 and 1, in their order. */
export function middles(n: number): Float64Array {
  const values = new Float64Array(n);
  for (let i = 0; i < n; i++) values[i] = (i + 0.5) / n;
  return values;
}

/** The standard normal quantile of each of these middles. */
export const normalScores = (n: number): Float64Array => middles(n).map(normalQuantile);

/** The same values in the order that the stream of the name gives them. */
export function shuffled(name: string, values: Float64Array): Float64Array {
  let state = hash(name); // the numbers of its stream, without a call for each
  const mixed = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    state = (state + STEP) | 0;
    const at = Math.floor(numberAt(state) * (i + 1));
    mixed[i] = mixed[at]!;
    mixed[at] = values[i]!;
  }
  return mixed;
}

/** The value below which a part `u` (0..1) of a triangular distribution lies. */
export const triangle = (u: number, low: number, mode: number, high: number): number =>
  triangular(Float64Array.of(u), { low, likely: mode, high })[0]!;

/** Draws between 0 and 1 turned into draws of a triangular distribution, in place. */
export function triangular(values: Float64Array, { low, likely, high }: Spread): Float64Array {
  const width = high - low;
  if (width <= 0) return values.fill(likely);
  const [rise, fall] = [likely - low, high - likely];
  const cut = rise / width;
  for (let i = 0; i < values.length; i++) {
    const u = values[i]!;
    values[i] = u < cut ? low + Math.sqrt(u * width * rise) : high - Math.sqrt((1 - u) * width * fall);
  }
  return values;
}

/** The standard normal quantile. P. J. Acklam's rational approximation (2003), relative error below 1.15e-9. */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(p));
    return (
      (((((-7.784894002430293e-3 * q - 0.3223964580411365) * q - 2.400758277161838) * q - 2.549732539343734) * q +
        4.374664141464968) *
        q +
        2.938163982698783) /
      ((((7.784695709041462e-3 * q + 0.3224671290700398) * q + 2.445134137142996) * q + 3.754408661907416) * q + 1)
    );
  }
  const q = p - 0.5;
  const r = q * q;
  return (
    ((((((-39.69683028665376 * r + 220.9460984245205) * r - 275.9285104469687) * r + 138.357751867269) * r -
      30.66479806614716) *
      r +
      2.506628277459239) *
      q) /
    (((((-54.47609879822406 * r + 161.5858368580409) * r - 155.6989798598866) * r + 66.80131188771972) * r -
      13.28068155288572) *
      r +
      1)
  );
}

/** The standard normal distribution function, error below 7.5e-8 (Abramowitz and Stegun 1964, 26.2.17). */
export function normalCdf(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail =
    ((((1.330274429 * t - 1.821255978) * t + 1.781477937) * t - 0.356563782) * t + 0.31938153) *
    t *
    0.3989422804014327 *
    Math.exp((-z * z) / 2);
  return z > 0 ? 1 - tail : tail;
}

/** The values at the lower and upper end of the middle part (0..1) of a sample; sorts a copy. */
export function middleInterval(sample: Float64Array, part: number): [number, number] {
  const sorted = sample.slice().sort();
  const at = (p: number) => {
    const position = p * (sorted.length - 1);
    const below = Math.floor(position);
    const fraction = position - below;
    return sorted[below]! + fraction * ((sorted[below + 1] ?? sorted[below]!) - sorted[below]!);
  };
  return [at((1 - part) / 2), at((1 + part) / 2)];
}
