import { type Hours, perWeek, type Spread } from "../hours.ts";
import type { Pattern } from "../pattern.ts";
import type { Source } from "../portfolio.ts";
import type { Ledger } from "./leverage.ts";
import { middleInterval, normalQuantile, stream, triangle } from "./random.ts";
import type { Share } from "./share.ts";

/**
 * How sure the figures are: a seeded simulation. Every input is drawn from its own stream, named by task id and
 * field, through the inverse of its distribution function.
 */

export interface Uncertainty {
  readonly leverage: [number, number] | null;
  readonly orchestrationShare: [number, number] | null;
  /** Leverage of single tasks by id; null where it has none. */
  readonly tasks: Map<string, [number, number]>;
}

/** A range as written; a single figure as a triangle of its source's half-width. Minutes per week. */
export function spreadOf(hours: Hours, week: number, source: Source, pattern: Pattern): Spread {
  const given = perWeek(hours, week);
  if (given.low !== given.high) return given;
  const half = pattern.uncertainty.spread[source];
  return { low: given.likely * (1 - half), likely: given.likely, high: given.likely * (1 + half) };
}

/** Draws of one field of one task. */
export function draws(id: string, field: string, n: number, spread: Spread): Float64Array {
  const next = stream(`${id}/${field}`);
  const values = new Float64Array(n);
  for (let i = 0; i < n; i++) values[i] = triangle(next(), spread.low, spread.likely, spread.high);
  return values;
}

/** One optimism for every by-hand figure of a person, the same in all their tasks and quarters. */
export function optimism(n: number, sigma: number): Float64Array {
  const next = stream("person/by_hand");
  const values = new Float64Array(n);
  for (let i = 0; i < n; i++) values[i] = Math.exp(sigma * normalQuantile(next()));
  return values;
}

const ratios = (output: Float64Array, invested: Float64Array) => output.map((value, i) => value / invested[i]!);

const addTo = (sum: Float64Array, values: Float64Array, constant = 0) => {
  for (let i = 0; i < sum.length; i++) sum[i]! += values[i]! + constant;
};

/** Simulates the portfolio. Interventions are taken as recorded. Shares come by task id. */
export function simulate(
  all: readonly Ledger[],
  shares: Map<string, Share>,
  week: number,
  pattern: Pattern,
): Uncertainty {
  const { draws: n, interval, optimism_sigma } = pattern.uncertainty;
  const factor = optimism(n, optimism_sigma);
  const [output, invested, minutes, orchestrated] = Array.from({ length: 4 }, () => new Float64Array(n)) as Sums;
  const tasks = new Map<string, [number, number]>();

  for (const group of groups(all)) {
    const behind = new Float64Array(n);
    const root = group.find((ledger) => ledger.byHand !== null);
    for (const ledger of group) {
      const { task } = ledger;
      const own = draws(task.id, "hours", n, spreadOf(task.hours, week, task.source ?? "estimated", pattern));
      const share = shares.get(task.id)!;
      const parts = draws(task.id, "share", n, { low: share.low, likely: share.value, high: share.high });
      addTo(minutes, own);
      for (let i = 0; i < n; i++) orchestrated[i]! += own[i]! * parts[i]!;
      addTo(behind, own);
      if (ledger.covered) addTo(invested, own, ledger.interventions);
    }
    if (!root) continue;
    const made = root.neutral ? behind : estimatedOutput(root, factor, week, n, pattern);
    addTo(output, made);
    if (spent(group)) tasks.set(root.task.id, root.neutral ? [1, 1] : middleInterval(ratios(made, behind), interval));
  }

  const counted = all.filter((ledger) => ledger.covered);
  const exact = counted.every((ledger) => (ledger.neutral || ledger.byHand === null) && ledger.interventions === 0);
  const invests = counted.some((ledger) => ledger.minutes + ledger.interventions > 0);
  return {
    leverage: invests ? (exact ? [1, 1] : middleInterval(ratios(output, invested), interval)) : null,
    orchestrationShare: spent(all) ? middleInterval(ratios(orchestrated, minutes), interval) : null,
    tasks,
  };
}

/** Whether any hours of the person stand behind it. */
const spent = (some: readonly Ledger[]) => some.some((ledger) => ledger.minutes > 0);

type Sums = [Float64Array, Float64Array, Float64Array, Float64Array];

/** By-hand minutes as drawn: its own spread, times the person's optimism. */
function estimatedOutput(
  ledger: Ledger,
  factor: Float64Array,
  week: number,
  n: number,
  pattern: Pattern,
): Float64Array {
  const { task } = ledger;
  const source = task.source === "carried" ? "carried" : "estimated";
  const made = draws(task.id, "by_hand", n, spreadOf(task.by_hand as Hours, week, source, pattern));
  return made.map((value, i) => value * factor[i]!);
}

/** The tasks behind each output. A cycle cannot occur: the reader refuses it. */
function groups(all: readonly Ledger[]): Iterable<Ledger[]> {
  const byRoot = new Map<string, Ledger[]>();
  for (const ledger of all) {
    const group = byRoot.get(ledger.root);
    if (group) group.push(ledger);
    else byRoot.set(ledger.root, [ledger]);
  }
  return byRoot.values();
}
