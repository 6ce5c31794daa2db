import type { Portfolio, Task } from "../portfolio/schema.ts";
import type { Ledger } from "../scoring/leverage.ts";
import type { Accounts } from "../scoring/scored.ts";
import { type Line, lineOf } from "./line.ts";
import { type Group, matchTasks } from "./match.ts";

/** Two quarters made ready to be set beside each other. */
export interface Pair {
  readonly old: Portfolio;
  readonly new: Portfolio;
  readonly accounts: { readonly old: Accounts; readonly new: Accounts };
  readonly groups: readonly Group[];
  /** The group of a task, by its id on that side. */
  readonly groupOf: { readonly old: ReadonlyMap<string, Group>; readonly new: ReadonlyMap<string, Group> };
  /** By id of the task on that side; none of a task whose hours are not known. */
  readonly ledgers: { readonly old: ReadonlyMap<string, Ledger>; readonly new: ReadonlyMap<string, Ledger> };
}

/** Pairs two quarters. `others` are further quarters of the same person; what stands of the same period as one of the two is not read. */
export function pair(old: Portfolio, now: Portfolio, others: readonly Portfolio[] = []): Pair {
  const line = lineWith([old, now], others);
  return pairIn(line, line.of(old), line.of(now));
}

/** The line of these quarters and the others; each of these stands for its period. */
export function lineWith(named: readonly Portfolio[], others: readonly Portfolio[]): Line {
  const periods = new Set(named.map(({ period }) => period));
  return lineOf([...named, ...others.filter(({ period }) => !periods.has(period))]);
}

/** Two quarters of a line; those between them show what a task was called on the way. */
export function pairIn({ quarters }: Line, old: Accounts, now: Accounts): Pair {
  const [first, last] = [quarters.indexOf(old), quarters.indexOf(now)].sort((a, b) => a - b) as [number, number];
  const between = quarters.slice(first + 1, last).map(({ portfolio }) => portfolio);
  const groups = matchTasks(old.portfolio, now.portfolio, between);
  const groupsBy = (side: "old" | "new") => {
    const byId = new Map<string, Group>();
    for (const group of groups) for (const { id } of group[side]) byId.set(id, group);
    return byId;
  };
  return {
    old: old.portfolio,
    new: now.portfolio,
    accounts: { old, new: now },
    groups,
    groupOf: { old: groupsBy("old"), new: groupsBy("new") },
    ledgers: { old: old.ledgerOf, new: now.ledgerOf },
  };
}

/** The ledgers of these tasks; undefined where the hours of one of them are not known. */
export function known(tasks: readonly Task[], ledgers: ReadonlyMap<string, Ledger>): Ledger[] | undefined {
  const all = tasks.flatMap(({ id }) => ledgers.get(id) ?? []);
  return all.length === tasks.length ? all : undefined;
}

export const ledgersIn = (group: Group, side: "old" | "new", both: Pair): Ledger[] | undefined =>
  known(group[side], both.ledgers[side]);
