import { minimise } from "./lbfgs.ts";

/** Linear regression with a ridge on every weight but the base: least squares plus ridge / 2 * weight^2. */
export function fitRidge(rows: readonly (readonly string[])[], values: readonly number[], ridge: number) {
  const index = new Map<string, number>();
  for (const row of rows) for (const name of row) if (!index.has(name)) index.set(name, index.size);
  const base = index.size;
  const columns = rows.map((row) => Int32Array.from(row, (name) => index.get(name)!));

  const solution = minimise((x, gradient) => {
    let loss = 0;
    for (let i = 0; i < base; i++) {
      loss += (ridge / 2) * x[i]! ** 2;
      gradient[i] = ridge * x[i]!;
    }
    gradient[base] = 0;
    for (const [row, column] of columns.entries()) {
      let error = x[base]! - values[row]!;
      for (const i of column) error += x[i]!;
      loss += error ** 2 / 2;
      for (const i of column) gradient[i]! += error;
      gradient[base]! += error;
    }
    return loss;
  }, base + 1);
  return { base: solution[base]!, weights: new Map([...index].map(([name, i]) => [name, solution[i]!])) };
}
