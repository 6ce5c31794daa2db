import { minimise } from "./lbfgs.ts";

/** One case: its features with their values, whether it is orchestration (1) or not (0), and how much it counts. */
export interface Case {
  features: readonly (readonly [name: string, value: number])[];
  label: number;
  weight: number;
  /** Log-odds that are already settled and only added. */
  offset?: number;
}

export interface Fit {
  bias: number;
  weights: Map<string, number>;
}

/**
 * Logistic regression with a Gaussian prior on every weight: minimises the weighted log loss plus
 * sum(penalty(name) / 2 * weight^2). The bias is `fixed` where given; else it is fitted, without a penalty.
 */
export function fitLogistic(cases: readonly Case[], penalty: (feature: string) => number, fixed?: number): Fit {
  const index = new Map<string, number>();
  for (const { features } of cases) for (const [name] of features) if (!index.has(name)) index.set(name, index.size);
  const columns = cases.map(({ features }) => Int32Array.from(features, ([name]) => index.get(name) as number));
  const values = cases.map(({ features }) => Float64Array.from(features, ([, value]) => value));
  const ridge = Float64Array.from(index.keys(), penalty);
  const bias = index.size;

  const solution = minimise((x, gradient) => {
    let loss = 0;
    for (let i = 0; i < bias; i++) {
      const w = x[i] as number;
      loss += (ridge[i] as number) * 0.5 * w * w;
      gradient[i] = (ridge[i] as number) * w;
    }
    gradient[bias] = 0;
    for (let row = 0; row < cases.length; row++) {
      const { label, weight, offset = 0 } = cases[row] as Case;
      const column = columns[row] as Int32Array;
      const value = values[row] as Float64Array;
      let z = offset + (fixed ?? (x[bias] as number));
      for (let k = 0; k < column.length; k++) z += (x[column[k] as number] as number) * (value[k] as number);
      loss += weight * (softplus(z) - label * z);
      const error = weight * (sigmoid(z) - label);
      for (let k = 0; k < column.length; k++) {
        const i = column[k] as number;
        gradient[i] = (gradient[i] as number) + error * (value[k] as number);
      }
      if (fixed === undefined) gradient[bias] = (gradient[bias] as number) + error;
    }
    return loss;
  }, index.size + 1);

  const weights = new Map([...index].map(([name, i]) => [name, solution[i] as number]));
  return { bias: fixed ?? (solution[bias] as number), weights };
}

export function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

function softplus(z: number): number {
  return z > 0 ? z + Math.log1p(Math.exp(-z)) : Math.log1p(Math.exp(z));
}
