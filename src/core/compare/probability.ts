import type { Pattern } from "../pattern/schema.ts";
import type { Spread, Weekly } from "../portfolio/hours.ts";
import type { KnownTask } from "../portfolio/schema.ts";
import { optimism, spreadOf } from "../scoring/draws.ts";
import type { Ledger } from "../scoring/leverage.ts";
import { normalQuantile, strata, triangular } from "../scoring/random.ts";
import type { Pair } from "./sides.ts";
import type { Work } from "./works.ts";

/** Leverages nearer than this are the same: floating point adds in another order. */
const SAME = 1e-12;

/** One figure of a work on one side: several tasks of one work are one figure. */
interface Input {
  /** As written, minutes a week. */
  readonly written: Spread;
  /** As it is drawn, after the spread of its source. */
  readonly spread: Spread;
  readonly measured: boolean;
  readonly carried: boolean;
}

interface Side {
  readonly hours: Input;
  /** By-hand hours that are estimated; null where there are none. */
  readonly output: Input | null;
  /** Part of the hours that is worth itself, because the person makes the output that it is or serves. */
  readonly neutral: number;
  readonly interventions: number;
}

/**
 * How likely it is that leverage rose: P(L1 > L0) + P(equal)/2 over a seeded simulation of both quarters at once. A figure that
 * did not change is the same in both; a changed one is drawn anew with the pattern's correlation, because one person errs
 * alike twice; measured against estimated is independent; the person's optimism is one. Null where nothing changed.
 */
export function probabilityUp(both: Pair, works: readonly Work[], pattern: Pattern): number | null {
  const { draws: n, optimism_sigma, changed_correlation } = pattern.uncertainty;
  const factor = optimism(n, optimism_sigma);
  const sums = { old: { output: zeros(n), invested: zeros(n) }, new: { output: zeros(n), invested: zeros(n) } };
  // Two files of one quarter still err each in its own way.
  const names = both.old.period === both.new.period ? ["old", "new"] : [both.old.period, both.new.period];
  let changed = false;

  for (const work of works) {
    if (work.out !== null) continue;
    const [old, now] = [sideOf(work, "old", both, pattern), sideOf(work, "new", both, pattern)];
    const draw = (field: string, a: Input | null, b: Input | null) =>
      drawBoth(`${work.group.key}/${field}`, [a, b], names, n, changed_correlation);
    const hours = draw("hours", old?.hours ?? null, now?.hours ?? null);
    const output = draw("by_hand", old?.output ?? null, now?.output ?? null);
    changed ||= !old || !now || hours.changed || output.changed;
    changed ||= old?.neutral !== now?.neutral || old?.interventions !== now?.interventions;
    add(sums.old, old, hours.values[0], output.values[0], factor);
    add(sums.new, now, hours.values[1], output.values[1], factor);
  }

  if (!changed) return null;
  let up = 0;
  for (let i = 0; i < n; i++) {
    const old = sums.old.output[i]! / sums.old.invested[i]!;
    const now = sums.new.output[i]! / sums.new.invested[i]!;
    if (Number.isNaN(old) || Number.isNaN(now)) return null;
    up += Math.abs(now - old) <= SAME ? 0.5 : now > old ? 1 : 0;
  }
  return up / n;
}

const zeros = (n: number) => new Float64Array(n);

type Drawn = Float64Array | undefined;

function add(
  sums: { output: Float64Array; invested: Float64Array },
  side: Side | null,
  hours: Drawn,
  output: Drawn,
  factor: Float64Array,
): void {
  if (!side || !hours) return;
  for (let i = 0; i < hours.length; i++) {
    sums.invested[i]! += hours[i]! + side.interventions;
    sums.output[i]! += side.neutral * hours[i]! + (output ? output[i]! * factor[i]! : 0);
  }
}

function sideOf(work: Work, name: "old" | "new", both: Pair, pattern: Pattern): Side | null {
  const tasks = work.group[name];
  if (tasks.length === 0) return null;
  const own = tasks.map(({ id }) => both.ledgers[name].get(id)!);
  const add = (pick: (ledger: Ledger) => number) => own.reduce((sum, ledger) => sum + pick(ledger), 0);
  const estimated = own.filter(({ byHand, neutral }) => byHand !== null && !neutral).map(({ task }) => task);
  const minutes = add((ledger) => ledger.minutes);
  const isNeutral = ({ root }: Ledger) => both.ledgers[name].get(root)?.neutral;
  return {
    hours: input(
      own.map(({ task }) => task),
      (task) => task.hours,
      pattern,
    ),
    output: estimated.length > 0 ? input(estimated, (task) => task.by_hand as Weekly, pattern, true) : null,
    neutral: minutes > 0 ? add((ledger) => (isNeutral(ledger) ? ledger.minutes : 0)) / minutes : 0,
    interventions: add((ledger) => ledger.interventions),
  };
}

/** By-hand hours are never measured: they are what the work would take. */
function input(
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

interface Both {
  readonly values: readonly [Drawn, Drawn];
  readonly changed: boolean;
}

function drawBoth(
  key: string,
  [old, now]: [Input | null, Input | null],
  names: string[],
  n: number,
  correlation: number,
): Both {
  if (!old || !now) {
    const only = (input: Input | null) => (input ? triangular(strata(key, n), input.spread) : undefined);
    return {
      values: [only(old), only(now)],
      changed: old !== now,
    };
  }
  if (isSame(old, now)) {
    const values = triangular(strata(key, n), width(old.spread) < width(now.spread) ? old.spread : now.spread);
    return { values: [values, values], changed: false };
  }
  const apart = old.measured !== now.measured;
  const common = strata(key, n).map(normalQuantile);
  const related = (name: string) => {
    const own = strata(`${key}/${name}`, n);
    if (apart) return own;
    return own.map((u, i) =>
      normalCdf(Math.sqrt(correlation) * common[i]! + Math.sqrt(1 - correlation) * normalQuantile(u)),
    );
  };
  return {
    values: [triangular(related(names[0]!), old.spread), triangular(related(names[1]!), now.spread)],
    changed: true,
  };
}

/** Written alike, and not confirmed or replaced by a measurement. What was carried over was not asked again. */
function isSame(old: Input, now: Input): boolean {
  const alike = (["low", "likely", "high"] as const).every((key) => old.written[key] === now.written[key]);
  return alike && (old.measured === now.measured || now.carried);
}

const width = ({ low, high }: Spread) => high - low;

/** The standard normal distribution function, error below 7.5e-8 (Abramowitz and Stegun 1964, 26.2.17). */
function normalCdf(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail =
    ((((1.330274429 * t - 1.821255978) * t + 1.781477937) * t - 0.356563782) * t + 0.31938153) *
    t *
    0.3989422804014327 *
    Math.exp((-z * z) / 2);
  return z > 0 ? 1 - tail : tail;
}
