import { groupBy } from "../group-by.ts";
import { isKnown } from "../portfolio/counted.ts";
import type { KnownTask, Portfolio, Task } from "../portfolio/schema.ts";
import { addedMinutes } from "./interventions.ts";

/** One task whose hours are known, as leverage sees it; minutes per week. */
export interface Ledger {
  readonly task: KnownTask;
  readonly minutes: number;
  /** Output in by-hand minutes; null where unknown or counted in the task it supports. */
  readonly byHand: number | null;
  /** True where by-hand equals the hours behind it because the person makes it themselves: exactly 1.0 in every draw. */
  readonly neutral: boolean;
  /** The task whose output this one ends up serving; its own id where it serves none. */
  readonly root: string;
  /** Whether a task whose hours are not known serves the same output: then what stands behind it is not known. */
  readonly open: boolean;
  /** Whether its hours are in the portfolio's leverage: its output, or the output it serves, is known. */
  readonly covered: boolean;
  /** What stepping back in adds to the minutes, per week; 0 where none was recorded. */
  readonly interventions: number;
}

const NO_OUTPUT = { byHand: null, neutral: false };

/** Finds the task that a task ends up serving; each step of a chain is taken once, however many tasks begin in it. */
function roots(tasks: readonly Task[]): (task: Task) => string {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const known = new Map<string, string>();
  return (task) => {
    const seen = new Set<string>();
    let current = task;
    while (current.supports && !seen.has(current.id) && !known.has(current.id)) {
      seen.add(current.id);
      const next = byId.get(current.supports);
      if (!next) break;
      current = next;
    }
    const root = known.get(current.id) ?? current.id;
    for (const id of seen) known.set(id, root);
    return root;
  };
}

/**
 * By-hand minutes of a task's own output. Absent: equal to the hours behind it where the person makes it (what I make
 * by hand is by hand, what serves it included), else unknown. A task that supports another has no output of its own.
 */
function outputOf(task: KnownTask, behind: number): { byHand: number | null; neutral: boolean } {
  if (task.supports || task.by_hand === "unknown") return NO_OUTPUT;
  if (task.by_hand === undefined) return task.performer === "me" ? { byHand: behind, neutral: true } : NO_OUTPUT;
  const byHand = task.by_hand.mean;
  return { byHand, neutral: task.performer === "me" && byHand === behind };
}

/**
 * The ledger of every task whose hours are known, in the order of the file. An output that is also served by a task of
 * unknown hours has no known hours behind it: it is taken as not known, and leaves leverage with all that serves it.
 */
export function ledgers(portfolio: Portfolio, interventions: ReadonlyMap<string, number> | null): Ledger[] {
  const rootOf = roots(portfolio.tasks);
  const open = new Set(portfolio.tasks.filter((task) => !isKnown(task)).map(rootOf));
  const hours = portfolio.tasks.filter(isKnown).map((task) => ({
    task,
    minutes: task.hours.mean,
    root: rootOf(task),
    interventions: addedMinutes(task, interventions),
  }));
  const behind = hoursBehind(hours);
  const outputs = hours.map(({ task, root }) =>
    open.has(root) ? NO_OUTPUT : outputOf(task, behind.get(root)!.minutes),
  );
  const known = new Set(hours.filter((_, at) => outputs[at]!.byHand !== null).map(({ task }) => task.id));
  return hours.map(({ task, minutes, root, interventions }, at) => ({
    task,
    minutes,
    byHand: outputs[at]!.byHand,
    neutral: outputs[at]!.neutral,
    root,
    open: open.has(root),
    covered: known.has(root),
    interventions,
  }));
}

/** Output over hours; null where no hours were spent. */
export function ratio(output: number, hours: number): number | null {
  return hours > 0 ? output / hours : null;
}

/** Sums over the covered tasks: V in by-hand minutes, H in invested minutes, interventions included. */
export function covered(all: readonly Ledger[]): { output: number; invested: number } {
  let output = 0;
  let invested = 0;
  for (const ledger of all) {
    if (!ledger.covered) continue;
    output += ledger.byHand ?? 0;
    invested += ledger.minutes + ledger.interventions;
  }
  return { output, invested };
}

/** Leverage of the portfolio: by-hand output over hours invested, over the covered tasks. All by hand is exactly 1.0. */
export function portfolioLeverage(all: readonly Ledger[]): number | null {
  const { output, invested } = covered(all);
  return ratio(output, invested);
}

/** How much of the hours it covers, 0 to 1; null where none were spent. */
export function coveredPart(all: readonly Ledger[]): number | null {
  const sum = (some: readonly Ledger[]) => some.reduce((total, ledger) => total + ledger.minutes, 0);
  return ratio(sum(all.filter((ledger) => ledger.covered)), sum(all));
}

/** The hours behind an output: of the task that delivers it and of those that only serve it. Minutes per week. */
export interface Behind {
  minutes: number;
  interventions: number;
}

/** The hours behind each output, by the id of the task that delivers it. */
export function hoursBehind(all: readonly Pick<Ledger, "root" | "minutes" | "interventions">[]): Map<string, Behind> {
  const sums = new Map<string, Behind>();
  for (const ledger of all) {
    const sum = sums.get(ledger.root) ?? { minutes: 0, interventions: 0 };
    sum.minutes += ledger.minutes;
    sum.interventions += ledger.interventions;
    sums.set(ledger.root, sum);
  }
  return sums;
}

/** The tasks behind each output, by the id of the one that delivers it. */
export const groups = (all: readonly Ledger[]): Map<string, Ledger[]> => groupBy(all, ({ root }) => root);

/**
 * The task that brings the most gain (by-hand minus the hours behind it), with the leverage of the rest; null without
 * a gain. Of several that bring the same, the first by id, so that the order of the file decides nothing.
 */
export function largestGain(
  all: readonly Ledger[],
): { ledger: Ledger; gain: number; part: number; without: number | null } | null {
  const { output, invested } = covered(all);
  const behind = hoursBehind(all);
  let largest: { ledger: Ledger; byHand: number; invested: number; gain: number } | undefined;
  for (const ledger of all) {
    if (ledger.byHand === null) continue;
    const { minutes, interventions } = behind.get(ledger.task.id)!;
    const gain = ledger.byHand - minutes - interventions;
    const most = largest?.gain ?? 0;
    if (gain > most || (largest && gain === most && ledger.task.id < largest.ledger.task.id))
      largest = { ledger, byHand: ledger.byHand, invested: minutes + interventions, gain };
  }
  if (!largest) return null;
  const total = output - invested;
  return {
    ledger: largest.ledger,
    gain: largest.gain,
    part: total > 0 ? largest.gain / total : Number.POSITIVE_INFINITY,
    without: ratio(output - largest.byHand, invested - largest.invested),
  };
}
