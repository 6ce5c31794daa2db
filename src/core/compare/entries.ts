import { type Period, periodOf } from "../period.ts";
import type { LogEntry, Portfolio } from "../portfolio/schema.ts";
import { matchTasks } from "./match.ts";

/*
 * The one place where the entries of a quarter are gathered. An entry counts in the quarter of its date, whichever file
 * holds it: it was written into the newest one where its own quarter had none yet.
 */

/** An entry of another file that is dated in a quarter whose portfolio has no such task: it counts nowhere. */
export interface Stray {
  readonly date: string;
  readonly task: string;
  /** The quarter of the file it stands in. */
  readonly period: Period;
}

export interface Gathered {
  readonly portfolio: Portfolio;
  readonly strays: readonly Stray[];
}

/**
 * A portfolio with every entry of `others` that is dated in its quarter, each told of the task as it is called here (by
 * id, else by `was`). An entry that stands in several files counts once, for each time that one of them has it. Gathering
 * twice changes nothing. For quarter after quarter: every log is gone through once.
 */
export function gatherFrom(others: readonly Portfolio[]): (portfolio: Portfolio) => Gathered {
  const dated = new Map<Period, Map<Portfolio, LogEntry[]>>();
  for (const other of new Set(others)) {
    for (const entry of other.log ?? []) {
      const period = periodOf(entry.date);
      const those = dated.get(period) ?? new Map<Portfolio, LogEntry[]>();
      dated.set(period, those);
      const entries = those.get(other);
      if (entries) entries.push(entry);
      else those.set(other, [entry]);
    }
  }
  return (portfolio) => gathered(portfolio, dated.get(portfolio.period) ?? new Map(), others);
}

/** `dated`: what is dated in its quarter, by the portfolio that holds it. */
function gathered(
  portfolio: Portfolio,
  dated: ReadonlyMap<Portfolio, readonly LogEntry[]>,
  others: readonly Portfolio[],
): Gathered {
  const fromOthers = [...dated].filter(([other]) => other !== portfolio);
  if (fromOthers.length === 0) return { portfolio, strays: [] };
  const own = portfolio.log ?? [];
  const counted = new Map<string, number>();
  for (const entry of own) counted.set(spelt(entry), (counted.get(spelt(entry)) ?? 0) + 1);
  const found: LogEntry[] = [];
  const strays: Stray[] = [];
  for (const [other, entries] of fromOthers) {
    const names = namesHere(portfolio, other, others);
    const times = new Map<string, number>();
    for (const entry of entries) {
      const task = names.get(entry.task);
      if (task === undefined) {
        strays.push({ date: entry.date, task: entry.task, period: other.period });
        continue;
      }
      const here = { ...entry, task };
      const key = spelt(here);
      const seen = (times.get(key) ?? 0) + 1;
      times.set(key, seen);
      if (seen <= (counted.get(key) ?? 0)) continue;
      counted.set(key, seen);
      found.push(here);
    }
  }
  return { portfolio: found.length === 0 ? portfolio : { ...portfolio, log: [...own, ...found] }, strays };
}

/** The same whatever the order in which the file says it. */
const spelt = (entry: LogEntry) => JSON.stringify(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The portfolio alone, with the entries of its quarter. */
export const withEntries = (portfolio: Portfolio, others: readonly Portfolio[]): Portfolio =>
  gatherFrom(others)(portfolio).portfolio;

/** What the tasks of another quarter are called in this one. Of `all`, those that lie between the two are followed. */
export function namesHere(portfolio: Portfolio, other: Portfolio, all: readonly Portfolio[]): Map<string, string> {
  const [from, to] = [portfolio.period, other.period].toSorted() as [Period, Period];
  const between = all.filter(({ period }) => period > from && period < to);
  const ids = new Set(portfolio.tasks.map(({ id }) => id));
  const names = new Map<string, string>();
  for (const group of matchTasks(other, portfolio, between)) {
    const [task] = group.new;
    if (task) for (const { id } of group.old) names.set(id, ids.has(id) ? id : task.id);
  }
  return names;
}
