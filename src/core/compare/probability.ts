import type { Pattern } from "../pattern/schema.ts";
import type { Weekly } from "../portfolio/hours.ts";
import { optimism } from "../scoring/draws.ts";
import type { Ledger } from "../scoring/leverage.ts";
import { normalScores } from "../scoring/random.ts";
import { type Drawn, drawTwice, type Input, inputOf, personOf, weightsOf } from "./errors.ts";
import { keyOf } from "./match.ts";
import type { Pair } from "./sides.ts";
import type { Work } from "./works.ts";

/** Leverages nearer than this are the same: floating point adds in another order. */
const SAME = 1e-12;

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
 * did not change is the same in both; a changed one is drawn anew, as alike as the person errs twice; measured against estimated
 * is independent; the person's optimism is one. Null where nothing changed.
 */
export function probabilityUp(both: Pair, works: readonly Work[], pattern: Pattern): number | null {
  const { draws: n, optimism_sigma } = pattern.uncertainty;
  const person = personOf(both, pattern);
  const factor = optimism(normalScores(n), optimism_sigma);
  const sums = { old: { output: zeros(n), invested: zeros(n) }, new: { output: zeros(n), invested: zeros(n) } };
  let changed = false;
  const pairs: [Input, Input][] = [];

  for (const work of works) {
    if (work.out !== null) continue;
    const [old, now] = [sideOf(work, "old", both, pattern), sideOf(work, "new", both, pattern)];
    const draw = (field: string, a: Input | null, b: Input | null) => {
      if (a && b) pairs.push([a, b]);
      return drawTwice(`${keyOf(work.group)}/${field}`, [a, b], person);
    };
    const hours = draw("hours", old?.hours ?? null, now?.hours ?? null);
    const output = draw("by_hand", old?.output ?? null, now?.output ?? null);
    changed ||= !old || !now || hours.changed || output.changed;
    changed ||= old?.neutral !== now?.neutral || old?.interventions !== now?.interventions;
    add(sums.old, old, hours.values[0], output.values[0], factor);
    add(sums.new, now, hours.values[1], output.values[1], factor);
  }

  if (!changed) return null;
  const weights = weightsOf(pairs, person);
  let [up, all] = [0, 0];
  for (let i = 0; i < n; i++) {
    const old = sums.old.output[i]! / sums.old.invested[i]!;
    const now = sums.new.output[i]! / sums.new.invested[i]!;
    if (Number.isNaN(old) || Number.isNaN(now)) return null;
    up += weights[i]! * (Math.abs(now - old) <= SAME ? 0.5 : now > old ? 1 : 0);
    all += weights[i]!;
  }
  return up / all;
}

const zeros = (n: number) => new Float64Array(n);

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
    hours: inputOf(
      own.map(({ task }) => task),
      (task) => task.hours,
      pattern,
    ),
    output: estimated.length > 0 ? inputOf(estimated, (task) => task.by_hand as Weekly, pattern, true) : null,
    neutral: minutes > 0 ? add((ledger) => (isNeutral(ledger) ? ledger.minutes : 0)) / minutes : 0,
    interventions: add((ledger) => ledger.interventions),
  };
}
