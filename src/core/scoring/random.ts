import { hash } from "../text.ts";

/**
 * Random numbers that are the same everywhere: each stream is seeded by its name, so that the order of tasks and
 * the comments in a file change nothing.
 */

/** A stream of numbers strictly between 0 and 1 (mulberry32, T. Ettinger 2017, public domain), seeded by a name. */
export function stream(name: string): () => number {
  let state = hash(name);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4294967296;
  };
}

/**
 * Draws of a number that may lie anywhere between 0 and 1: the middle of each of `n` equal parts, shuffled by the stream of
 * the name. Where each input of a sum is drawn so, some hundreds of draws hold its quantiles as well as a thousand free ones
 * (Latin hypercube sampling: McKay, Beckman and Conover 1979).
 */
export function strata(name: string, n: number): Float64Array {
  const next = stream(name);
  const values = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const at = Math.floor(next() * (i + 1));
    values[i] = values[at]!;
    values[at] = (i + 0.5) / n;
  }
  return values;
}

/** The value below which a part `u` (0..1) of a triangular distribution lies. */
export function triangle(u: number, low: number, mode: number, high: number): number {
  const width = high - low;
  if (width <= 0) return mode;
  const cut = (mode - low) / width;
  return u < cut ? low + Math.sqrt(u * width * (mode - low)) : high - Math.sqrt((1 - u) * width * (high - mode));
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
