/** One judged case: the probability that something is so, and the truth (1 it is, 0 it is not; half where it is neither). */
export interface Judged {
  probability: number;
  label: number;
}

export function accuracy(cases: readonly Judged[]): number {
  return mean(cases.map(({ probability, label }) => Number(probability > 0.5 === (label === 1))));
}

/** Mean of the F1 of both classes; a class that neither occurs nor is predicted counts as 1. */
export function macroF1(cases: readonly Judged[]): number {
  const f1 = (wanted: number) => {
    let hit = 0;
    let miss = 0;
    let wrong = 0;
    for (const { probability, label } of cases) {
      const said = Number(probability > 0.5);
      if (said === wanted && label === wanted) hit++;
      else if (label === wanted) miss++;
      else if (said === wanted) wrong++;
    }
    return hit + miss + wrong === 0 ? 1 : (2 * hit) / (2 * hit + miss + wrong);
  };
  return (f1(0) + f1(1)) / 2;
}

/** Area under the ROC curve by ranks, ties counted half; NaN where a class is absent. */
export function auc(cases: readonly Judged[]): number {
  const sorted = [...cases].sort((a, b) => a.probability - b.probability);
  let rankSum = 0;
  let positives = 0;
  for (let i = 0; i < sorted.length; ) {
    let j = i;
    while (j < sorted.length && sorted[j]?.probability === sorted[i]?.probability) j++;
    for (let k = i; k < j; k++) {
      if (sorted[k]?.label === 1) {
        rankSum += (i + j + 1) / 2;
        positives++;
      }
    }
    i = j;
  }
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * (sorted.length - positives));
}

export function brier(cases: readonly Judged[]): number {
  return mean(cases.map(({ probability, label }) => (probability - label) ** 2));
}

export interface Bin {
  from: number;
  to: number;
  cases: number;
  /** Mean probability of orchestration said, and the share that was. */
  said: number;
  was: number;
  /** How far the two are apart by chance in 19 of 20 runs, where what is said is true and each case stands alone. */
  chance: number;
}

/** Ten equal bins of the probability of orchestration. */
export function reliability(cases: readonly Judged[], bins = 10): Bin[] {
  return Array.from({ length: bins }, (_, b) => {
    const inside = cases.filter(({ probability }) => Math.min(bins - 1, Math.floor(probability * bins)) === b);
    const variance = inside.reduce((sum, { probability }) => sum + probability * (1 - probability), 0);
    return {
      from: b / bins,
      to: (b + 1) / bins,
      cases: inside.length,
      said: mean(inside.map(({ probability }) => probability)),
      was: mean(inside.map(({ label }) => label)),
      chance: inside.length > 0 ? (1.96 * Math.sqrt(variance)) / inside.length : 0,
    };
  });
}

/** Expected calibration error over ten equal bins: mean of |said - was| by cases. */
export function calibrationError(cases: readonly Judged[]): number {
  return reliability(cases).reduce(
    (sum, bin) => sum + (bin.cases === 0 ? 0 : (bin.cases / cases.length) * Math.abs(bin.said - bin.was)),
    0,
  );
}

/** The calibration error that probabilities without any fault would show on cases so few, by chance alone. */
export function errorByChance(cases: readonly Judged[], draws = 200): number {
  const random = uniform(20261231);
  const errors = Array.from({ length: draws }, () =>
    calibrationError(cases.map((one) => ({ ...one, label: Number(random() < one.probability) }))),
  );
  return mean(errors);
}

/** The 95 % percentile interval of a measure over resampled cases, from a fixed seed. */
export function bootstrap(
  cases: readonly Judged[],
  measure: (cases: readonly Judged[]) => number,
  draws = 1000,
): [number, number] {
  const random = uniform(20261231);
  const values: number[] = [];
  for (let d = 0; d < draws; d++) {
    const value = measure(cases.map(() => cases[Math.floor(random() * cases.length)] as Judged));
    if (Number.isFinite(value)) values.push(value);
  }
  values.sort((a, b) => a - b);
  return [values[Math.floor(values.length * 0.025)] as number, values[Math.floor(values.length * 0.975)] as number];
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** A linear congruential generator (Numerical Recipes constants): enough to resample, the same on every machine. */
function uniform(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Rank correlation, ties at their mean rank. */
export function spearman(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [ranks(a), ranks(b)];
  const [mx, my] = [mean(x), mean(y)];
  const product = (p: readonly number[], mp: number, q: readonly number[], mq: number) =>
    p.reduce((sum, value, i) => sum + (value - mp) * (q[i]! - mq), 0);
  return product(x, mx, y, my) / Math.sqrt(product(x, mx, x, mx) * product(y, my, y, my));
}

function ranks(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2);
}
