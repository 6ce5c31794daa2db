import type { Pattern } from "../pattern/schema.ts";
import { endOf, type Period } from "../portfolio/period.ts";
import type { Portfolio, Shift, Task } from "../portfolio/schema.ts";
import type { Judged, JudgedRecord } from "../reports/comparison.ts";
import type { Ledger } from "../scoring/leverage.ts";
import { type PastPromise, recordOf } from "../shift/record.ts";
import { withEntries } from "./entries.ts";
import { type Group, inOrder } from "./match.ts";
import { known, ledgersOf, type Pair, pair } from "./sides.ts";

/** A shift held against the quarter that followed. Minutes a week. */
export interface JudgedPromise {
  readonly task: string;
  readonly name: string;
  /** The quarter that made it, and the one it was held against; null where none has come yet. */
  readonly made: Period;
  readonly judged: Period | null;
  /** The day it was promised from; null where none was named. */
  readonly from: string | null;
  /** Null where the shift was chosen without saying what it would free. */
  readonly promised: number | null;
  /** Null where the task was dropped or the promise is not due; below zero where the task takes more than before. */
  readonly realised: number | null;
  /** New tasks that only serve it: their hours are counted as what it takes now. */
  readonly serving: Judged["serving"];
  readonly outcome: Judged["outcome"];
}

/** The promises of the old quarter against the new one, in the order of the file. */
export function judgePromises(both: Pair): JudgedPromise[] {
  return (both.old.shift ?? []).map((shift) => judge(shift, both));
}

function judge(shift: Shift, both: Pair): JudgedPromise {
  const group = both.groups.find(({ old }) => old.some(({ id }) => id === shift.task));
  const freed = shift.promise?.freed;
  const promised = freed?.mean ?? null;
  const about = {
    task: shift.task,
    name: group?.old.find(({ id }) => id === shift.task)?.name ?? shift.task,
    made: both.old.period,
    judged: both.new.period,
    from: shift.promise?.from ?? null,
    promised,
    serving: [],
  };
  if (!due(shift, both)) return { ...about, judged: null, realised: null, outcome: "unknown" };
  if (!group?.new.length) return { ...about, realised: null, outcome: "dropped" };
  const [before, after] = [ledgersOf(group, "old", both), ledgersOf(group, "new", both)];
  const serving = newlyServing(both, group);
  if (!before || !after || !serving) return { ...about, realised: null, outcome: "unknown" };
  const whole = realisedOf(before, after, serving);
  const realised = whole * partOf(shift, group, both);
  const told = {
    ...about,
    realised,
    serving: serving.map(({ task, minutes }) => ({ id: task.id, name: task.name, minutes })),
  };
  if (promised === null) return { ...told, outcome: "unknown" };
  return { ...told, outcome: Math.round(realised) >= Math.round(promised) ? "kept" : "missed" };
}

const due = ({ promise }: Shift, both: Pair) =>
  both.new.period > both.old.period && (!promise?.from || promise.from <= endOf(both.new.period));

/** Promises whose tasks were merged since share what came free by the hours the tasks took, so that none is told twice. 0 to 1. */
function partOf({ task }: Shift, { old }: Group, both: Pair): number {
  const tasks = (both.old.shift ?? []).filter((one) => due(one, both) && old.some(({ id }) => id === one.task));
  const all = tasks.reduce((sum, one) => sum + (both.ledgers.old.get(one.task)?.minutes ?? 0), 0);
  return all > 0 ? both.ledgers.old.get(task)!.minutes / all : 1 / tasks.length;
}

/**
 * Hours that really came free, in minutes a week: what today's output would have taken at the old rate, less what it takes,
 * stepping back in and new tasks that only serve it included. Where the output is not known on both sides it is taken as the
 * same. Below zero where it takes more.
 */
function realisedOf(old: readonly Ledger[], now: readonly Ledger[], serving: readonly Ledger[]): number {
  const sum = (all: readonly Ledger[], pick: (one: Ledger) => number) =>
    all.reduce((total, one) => total + pick(one), 0);
  const output = (all: readonly Ledger[]) =>
    all.some(({ byHand, task }) => byHand === null && !task.supports) ? 0 : sum(all, (one) => one.byHand ?? 0);
  const [before, after] = [output(old), output(now)];
  const growth = before > 0 && after > 0 ? after / before : 1;
  return sum(old, (one) => one.minutes) * growth - sum([...now, ...serving], (one) => one.minutes + one.interventions);
}

/**
 * New tasks that only serve this work, such as checking what now comes from others: they are part of what it takes. A task
 * that was there before is not: what it takes more is told where it stands. What serves two works that were handed over
 * counts with the nearer one, once. Undefined where the hours of one of them are not known.
 */
export function newlyServing(both: Pair, work: Group): Ledger[] | undefined {
  const shifted = new Set(both.old.shift?.map(({ task }) => task));
  const handedOver = both.groups.filter(({ old }) => old.some(({ id }) => shifted.has(id)));
  const workOf = new Map(handedOver.flatMap((group) => group.new.map(({ id }) => [id, group] as const)));
  const byId = new Map(both.new.tasks.map((task) => [task.id, task]));
  const tasks = both.groups
    .filter(({ old }) => old.length === 0)
    .flatMap((group) => group.new)
    .filter((task) => {
      const nearest = servedBy(task, byId).find((id) => workOf.has(id));
      return nearest !== undefined && workOf.get(nearest) === work;
    });
  return known(tasks, both.ledgers.new);
}

/** The ids of what a task serves, the nearest first. */
function servedBy({ supports }: Task, byId: ReadonlyMap<string, Task>): string[] {
  const chain = new Set<string>();
  for (let at = supports; at !== undefined && !chain.has(at); at = byId.get(at)?.supports) chain.add(at);
  return [...chain];
}

/**
 * Every promise of the quarters on file, each held against the first quarter on file that ends after its day. What has both
 * figures is this person's record; a dropped task is dropped, neither kept nor missed.
 */
export function pastPromises(portfolios: readonly Portfolio[]): JudgedPromise[] {
  const line = inOrder(portfolios);
  return line.flatMap((old) =>
    (old.shift ?? []).map((shift) => {
      const next = line.find(({ period }) => period > old.period && (shift.promise?.from ?? "") <= endOf(period));
      return judge(shift, pair(old, next ?? old, line));
    }),
  );
}

/** As documents carry them. */
export function shownPromises(past: readonly JudgedPromise[]): Judged[] {
  return past.map(({ promised, realised, outcome, ...one }) => ({
    ...one,
    promised_minutes: promised,
    realised_minutes: realised,
    outcome,
  }));
}

export function shownRecord(past: readonly JudgedPromise[], { ranking }: Pattern): JudgedRecord {
  const counted = recordFrom(past);
  return {
    factor: recordOf(counted, ranking),
    promised_minutes: counted.reduce((sum, { promised }) => sum + promised, 0),
    realised_minutes: counted.reduce((sum, { realised }) => sum + realised, 0),
    promises: counted.length,
  };
}

/** The record of a person with these other quarters. What comes after the portfolio says nothing about it, but for its log. */
export function recordWith(others: readonly Portfolio[], portfolio: Portfolio): PastPromise[] {
  const line = [...others.filter(({ period }) => period < portfolio.period), portfolio];
  return recordFrom(pastPromises(line.map((one) => withEntries(one, [...others, portfolio]))));
}

/** The promises that make up the record: those that say what they would free, and could be judged. */
export function recordFrom(past: readonly JudgedPromise[]): PastPromise[] {
  return past.flatMap(({ task, promised, realised }) =>
    promised === null || realised === null ? [] : [{ task, promised, realised }],
  );
}
