import type { Pattern } from "../pattern/schema.ts";
import type { Narrows } from "../reports/score.ts";
import { type Drawn, drawnFrom, estimatedOutput, ownHours, ownShare } from "./draws.ts";
import { groups, type Ledger } from "./leverage.ts";
import { type Input, leverageInputs, mostInfluential, narrowsMost, shareInputs, type TaskDraws } from "./narrows.ts";
import { middleInterval } from "./random.ts";
import type { Scored } from "./scored.ts";

/** How sure the figures are: a seeded simulation. */

export interface Uncertainty {
  readonly leverage: [number, number] | null;
  readonly orchestrationShare: [number, number] | null;
  /** Leverage of single tasks by id; none where it has none. */
  readonly tasks: Map<string, [number, number]>;
  /** What it would help most to know: of leverage, or of the share where leverage has no width. */
  readonly narrows: readonly Narrows[];
}

/** Simulates the portfolio. Interventions are taken as recorded. */
export function simulate(scored: Scored, pattern: Pattern): Uncertainty {
  const { interval } = pattern.uncertainty;
  const drawn = drawnFrom(scored, pattern);
  const { invests, moves } = leverageWidth(scored.ledgers);
  const hasShare = spent(scored.ledgers);
  const tried = moves ? mostInfluential(leverageInputs(drawn)) : hasShare ? mostInfluential(shareInputs(drawn)) : [];

  const { output, invested, minutes, orchestrated, tasks, kept } = draw(drawn, tried);
  return {
    leverage: moves ? middleInterval(ratios(output, invested), interval) : invests ? [1, 1] : null,
    orchestrationShare: hasShare ? around(scored, middleInterval(ratios(orchestrated, minutes), interval)) : null,
    tasks,
    narrows: moves
      ? narrowsMost(output, invested, tried, kept, interval, "leverage")
      : narrowsMost(orchestrated, minutes, tried, kept, interval, "orchestration_share"),
  };
}

/**
 * Where nothing was answered the share is the program's own guess, and the interval says how sure it is: it reaches to the
 * guess. What a person answered may lie outside of where readers would put it; then the page says so.
 */
function around({ ledgers, shares }: Scored, [low, high]: [number, number]): [number, number] {
  const own = ledgers.some(({ task }) => shares.get(task.id)!.from === "answer");
  if (own) return [low, high];
  const sum = (pick: (ledger: Ledger) => number) => ledgers.reduce((total, ledger) => total + pick(ledger), 0);
  const minutes = sum((ledger) => ledger.minutes);
  const share = sum((ledger) => ledger.minutes * shares.get(ledger.task.id)!.value) / minutes;
  return [Math.min(low, share), Math.max(high, share)];
}

/** Whether leverage has hours to divide by, and whether it can lie elsewhere than at 1.0. */
function leverageWidth(all: readonly Ledger[]): { invests: boolean; moves: boolean } {
  const counted = all.filter((ledger) => ledger.covered);
  const exact = counted.every((ledger) => (ledger.neutral || ledger.byHand === null) && ledger.interventions === 0);
  const invests = counted.some((ledger) => ledger.minutes + ledger.interventions > 0);
  return { invests, moves: invests && !exact };
}

/** Whether any hours of the person stand behind it. */
const spent = (some: readonly Ledger[]) => some.some((ledger) => ledger.minutes > 0);

/** Draws every task once and adds it up; keeps the draws of those whose knowing is to be tried. */
function draw(drawn: Drawn, tried: readonly Input[]) {
  const n = drawn.factor.length;
  const zeros = () => new Float64Array(n);
  const sums = { output: zeros(), invested: zeros(), minutes: zeros(), orchestrated: zeros() };
  const tasks: Uncertainty["tasks"] = new Map();
  const kept = new Map<string, TaskDraws>();
  const watched = new Set(tried.map(({ id }) => id));

  for (const group of groups(drawn.scored.ledgers).values()) {
    const behind = zeros();
    const root = group.find((ledger) => ledger.byHand !== null);
    const made = root && !root.neutral ? estimatedOutput(root, drawn) : behind;
    for (const ledger of group) {
      const hours = ownHours(ledger, drawn);
      const share = ownShare(ledger, drawn);
      addProducts(sums.orchestrated, hours, share);
      add(sums.minutes, hours);
      add(behind, hours);
      if (ledger.covered) add(sums.invested, hours, ledger.interventions);
      if (watched.has(ledger.task.id))
        kept.set(ledger.task.id, { hours, share, output: ledger === root ? made : undefined });
    }
    if (!root) continue;
    add(sums.output, made);
    const interval = drawn.pattern.uncertainty.interval;
    if (spent(group)) tasks.set(root.task.id, root.neutral ? [1, 1] : middleInterval(ratios(made, behind), interval));
  }
  return { ...sums, tasks, kept };
}

// Loops, not map, and each in a function of its own: before they are compiled a call for each of thousands of draws is most of
// a score's time, and it is what is called often that is compiled.
function ratios(output: Float64Array, invested: Float64Array): Float64Array {
  const values = new Float64Array(output.length);
  for (let i = 0; i < values.length; i++) values[i] = output[i]! / invested[i]!;
  return values;
}

function addProducts(sum: Float64Array, one: Float64Array, other: Float64Array): void {
  for (let i = 0; i < sum.length; i++) sum[i]! += one[i]! * other[i]!;
}

function add(sum: Float64Array, values: Float64Array, more = 0): void {
  for (let i = 0; i < sum.length; i++) sum[i]! += values[i]! + more;
}
