import { groupBy } from "../group-by.ts";
import type { Pattern } from "../pattern/schema.ts";
import { endOf, type Period } from "../period.ts";
import type { Portfolio, Shift, Task } from "../portfolio/schema.ts";
import type { Judged, JudgedRecord } from "../reports/comparison.ts";
import type { Ledger } from "../scoring/leverage.ts";
import { type PastPromise, recordOf } from "../shift/record.ts";
import { gatherFrom } from "./entries.ts";
import { type Line, lineOf } from "./line.ts";
import type { Group } from "./match.ts";
import { known, ledgersIn, type Pair, pairIn } from "./sides.ts";

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
  return judgeAll(both.old.shift ?? [], both);
}

function judgeAll(shifts: readonly Shift[], both: Pair): JudgedPromise[] {
  const serving = newlyServing(both);
  const dueTasks = groupBy(
    (both.old.shift ?? []).filter((shift) => isDue(shift, both)),
    ({ task }) => both.groupOf.old.get(task),
  );
  return shifts.map((shift) => {
    const group = both.groupOf.old.get(shift.task);
    return judge(shift, both, group, group && serving.has(group) ? serving.get(group) : [], dueTasks.get(group) ?? []);
  });
}

/** `serving`: the new tasks that only serve it. `merged`: every shift that is due of what became the same work. */
function judge(
  shift: Shift,
  both: Pair,
  group: Group | undefined,
  serving: readonly Ledger[] | undefined,
  merged: readonly Shift[],
): JudgedPromise {
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
  if (!isDue(shift, both)) return { ...about, judged: null, realised: null, outcome: "unknown" };
  if (!group?.new.length) return { ...about, realised: null, outcome: "dropped" };
  const [before, after] = [ledgersIn(group, "old", both), ledgersIn(group, "new", both)];
  if (!before || !after || !serving) return { ...about, realised: null, outcome: "unknown" };
  const whole = realisedOf(before, after, serving);
  const realised = whole * partOf(shift, merged, both);
  const judged = {
    ...about,
    realised,
    serving: serving.map(({ task, minutes }) => ({ id: task.id, name: task.name, minutes })),
  };
  if (promised === null) return { ...judged, outcome: "unknown" };
  return { ...judged, outcome: Math.round(realised) >= Math.round(promised) ? "kept" : "missed" };
}

const isDue = ({ promise }: Shift, both: Pair) =>
  both.new.period > both.old.period && (!promise?.from || promise.from <= endOf(both.new.period));

/** Promises whose tasks were merged since share what came free by the hours the tasks took, so that none is told twice. 0 to 1. */
function partOf({ task }: Shift, merged: readonly Shift[], both: Pair): number {
  const all = merged.reduce((sum, one) => sum + (both.ledgers.old.get(one.task)?.minutes ?? 0), 0);
  return all > 0 ? both.ledgers.old.get(task)!.minutes / all : 1 / merged.length;
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
 * New tasks that only serve a work that was handed over, such as checking what now comes from others: they are part of what
 * it takes. A task that was there before is not: what it takes more is told where it stands. What serves two works that were
 * handed over counts with the nearer one, once. Undefined where the hours of one of them are not known.
 */
export function newlyServing(both: Pair): Map<Group, Ledger[] | undefined> {
  const fresh = both.groups.flatMap((group) => (group.old.length === 0 ? group.new : []));
  if (fresh.length === 0) return new Map();
  const shifted = new Set(both.old.shift?.map(({ task }) => task));
  const handedOver = both.groups.filter(({ old }) => old.some(({ id }) => shifted.has(id)));
  const workOf = new Map(handedOver.flatMap((group) => group.new.map(({ id }) => [id, group] as const)));
  const workServed = nearestServed(workOf, new Map(both.new.tasks.map((task) => [task.id, task])));
  const serving = groupBy(fresh, workServed);
  return new Map([...serving].flatMap(([work, tasks]) => (work ? [[work, known(tasks, both.ledgers.new)]] : [])));
}

/** Finds the nearest of these works that a task serves; each step of a chain is taken once. */
function nearestServed(workOf: ReadonlyMap<string, Group>, byId: ReadonlyMap<string, Task>) {
  const known = new Map<string, Group | undefined>(workOf);
  return ({ supports }: Task): Group | undefined => {
    const chain: string[] = [];
    let at = supports;
    for (; at !== undefined && !known.has(at); at = byId.get(at)?.supports) {
      chain.push(at);
      known.set(at, undefined); // a circle leads nowhere
    }
    const work = at === undefined ? undefined : known.get(at);
    for (const id of chain) known.set(id, work);
    return work;
  };
}

/**
 * Every promise of the quarters on file, each held against the first quarter on file that ends after its day. What has both
 * figures is this person's record; a dropped task is dropped, neither kept nor missed.
 */
export const pastPromises = (portfolios: readonly Portfolio[]): JudgedPromise[] => promisesIn(lineOf(portfolios));

/** The same of a line that is made; `upTo`: as they stood at the end of that quarter. */
export function promisesIn(line: Line, upTo?: Period): JudgedPromise[] {
  const quarters = line.quarters.filter(({ portfolio }) => upTo === undefined || portfolio.period <= upTo);
  const ends = quarters.map(({ portfolio }) => endOf(portfolio.period));
  return quarters.flatMap((old, index) => {
    const { shift: shifts = [], period } = old.portfolio;
    const nextFor = ({ promise }: Shift) => {
      let at = index + 1;
      while (at < quarters.length && !(quarters[at]!.portfolio.period > period && (promise?.from ?? "") <= ends[at]!))
        at++;
      return quarters[at] ?? old;
    };
    const judged = new Map<Shift, JudgedPromise>();
    for (const [next, some] of groupBy(shifts, nextFor)) {
      for (const [at, promise] of judgeAll(some, pairIn(line, old, next)).entries()) judged.set(some[at]!, promise);
    }
    return shifts.map((shift) => judged.get(shift)!);
  });
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
  const entriesOf = gatherFrom([...others, portfolio]);
  return recordFrom(pastPromises(line.map((one) => entriesOf(one).portfolio)));
}

/** The promises that make up the record: those that say what they would free, and could be judged. */
export function recordFrom(past: readonly JudgedPromise[]): PastPromise[] {
  return past.flatMap(({ task, promised, realised }) =>
    promised === null || realised === null ? [] : [{ task, promised, realised }],
  );
}
