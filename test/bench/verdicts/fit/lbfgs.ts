/** Value of the function at `x`; writes its gradient into `gradient`. */
export type Objective = (x: Float64Array, gradient: Float64Array) => number;

const MEMORY = 10;

/**
 * Minimises a smooth convex function by limited-memory BFGS with a backtracking (Armijo) line search
 * (Nocedal and Wright, Numerical Optimization, algorithm 7.5). No randomness: same input, same output.
 */
export function minimise(objective: Objective, size: number, iterations = 300, tolerance = 1e-5): Float64Array {
  let x = new Float64Array(size);
  let gradient = new Float64Array(size);
  let value = objective(x, gradient);
  const steps: Float64Array[] = [];
  const changes: Float64Array[] = [];
  const rho: number[] = [];

  for (let iteration = 0; iteration < iterations; iteration++) {
    if (Math.sqrt(dot(gradient, gradient)) < tolerance * Math.max(1, Math.sqrt(dot(x, x)))) break;
    const direction = twoLoop(gradient, steps, changes, rho);
    const slope = dot(direction, gradient);
    let step = iteration === 0 ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1;
    let next = x;
    let nextGradient = gradient;
    let nextValue = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < 40; tries++, step /= 2) {
      next = x.map((entry, i) => entry + step * (direction[i] as number));
      nextGradient = new Float64Array(size);
      nextValue = objective(next, nextGradient);
      if (nextValue <= value + 1e-4 * step * slope) break;
    }
    if (!(nextValue < value)) break;
    const s = next.map((entry, i) => entry - (x[i] as number));
    const y = nextGradient.map((entry, i) => entry - (gradient[i] as number));
    const sy = dot(s, y);
    if (sy > 1e-12) {
      steps.push(s);
      changes.push(y);
      rho.push(1 / sy);
      if (steps.length > MEMORY) {
        steps.shift();
        changes.shift();
        rho.shift();
      }
    }
    x = next;
    gradient = nextGradient;
    value = nextValue;
  }
  return x;
}

function twoLoop(gradient: Float64Array, s: Float64Array[], y: Float64Array[], rho: number[]): Float64Array {
  const q = gradient.map((entry) => -entry);
  const alpha: number[] = [];
  for (let k = s.length - 1; k >= 0; k--) {
    const a = (rho[k] as number) * dot(s[k] as Float64Array, q);
    alpha[k] = a;
    addTo(q, y[k] as Float64Array, -a);
  }
  const last = s.length - 1;
  if (last >= 0) {
    const scale =
      dot(s[last] as Float64Array, y[last] as Float64Array) / dot(y[last] as Float64Array, y[last] as Float64Array);
    for (let i = 0; i < q.length; i++) q[i] = (q[i] as number) * scale;
  }
  for (let k = 0; k < s.length; k++) {
    const b = (rho[k] as number) * dot(y[k] as Float64Array, q);
    addTo(q, s[k] as Float64Array, (alpha[k] as number) - b);
  }
  return q;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

function addTo(target: Float64Array, vector: Float64Array, times: number): void {
  for (let i = 0; i < target.length; i++) target[i] = (target[i] as number) + times * (vector[i] as number);
}
