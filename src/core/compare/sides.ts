import { ofMinutes, type Weekly } from "../portfolio/hours.ts";
import type { Portfolio, Task } from "../portfolio/schema.ts";
import { type Ledger, ledgers } from "../scoring/leverage.ts";
import { withEntries } from "./entries.ts";
import { type Group, inOrder, matchTasks } from "./match.ts";

/** Two quarters made ready to be set beside each other. */
export interface Pair {
  readonly old: Portfolio;
  readonly new: Portfolio;
  readonly groups: readonly Group[];
  /** By id of the task on that side; none of a task whose hours are not known. */
  readonly ledgers: { readonly old: Map<string, Ledger>; readonly new: Map<string, Ledger> };
}

/**
 * Pairs two quarters. Where by-hand hours were not asked again they are those of the quarter before, and the log entries of
 * both files count on the side in whose quarter they are dated. `others` are further quarters of the same person.
 */
export function pair(old: Portfolio, now: Portfolio, others: readonly Portfolio[] = []): Pair {
  const [first, last] = old.period <= now.period ? [old, now] : [now, old];
  const earlier = others.filter(({ period }) => period < first.period);
  const between = others.filter(({ period }) => period > first.period && period < last.period);
  const carried = carryOutputs([...inOrder(earlier), first, ...inOrder(between), last]);
  const [start, end] = [carried[earlier.length]!, carried.at(-1)!];
  const [oldOne, newOne] = first === old ? [start, end] : [end, start];
  const bare = matchTasks(oldOne, newOne, between);
  const one = withEntries(oldOne, [newOne, ...others]);
  const other = withEntries(newOne, [oldOne, ...others]);
  const byId = (portfolio: Portfolio) => new Map(ledgers(portfolio).map((ledger) => [ledger.task.id, ledger]));
  return { old: one, new: other, groups: bare, ledgers: { old: byId(one), new: byId(other) } };
}

/** The ledgers of these tasks; undefined where the hours of one of them are not known. */
export function known(tasks: readonly Task[], ledgers: ReadonlyMap<string, Ledger>): Ledger[] | undefined {
  const found = tasks.flatMap(({ id }) => ledgers.get(id) ?? []);
  return found.length === tasks.length ? found : undefined;
}

export const ledgersOf = (group: Group, side: "old" | "new", both: Pair): Ledger[] | undefined =>
  known(group[side], both.ledgers[side]);

/**
 * By-hand hours that were not asked are last quarter's, where one task became one. Oldest first. What the person makes
 * themselves needs none: it is worth its hours, also in the quarter after it was handed over.
 */
export function carryOutputs(line: readonly Portfolio[]): Portfolio[] {
  const done: Portfolio[] = [];
  for (const portfolio of line) {
    const before = done.at(-1);
    const from = before && new Map(matchTasks(before, portfolio).flatMap(onlyOne));
    const made = before && new Map(ledgers(before).map((ledger) => [ledger.task.id, ledger]));
    const carry = (task: Task): Task => {
      const was = needsOutput(task) ? from?.get(task.id) : undefined;
      const before = was && made!.get(was.id);
      const by_hand = was && (was.by_hand ?? (before && madeByHand(before)));
      return by_hand === undefined ? task : { ...task, by_hand };
    };
    done.push({ ...portfolio, tasks: portfolio.tasks.map(carry) });
  }
  return done;
}

const needsOutput = (task: Task) => task.by_hand === undefined && task.performer !== "me" && !task.supports;

/** What the person made is worth all the hours behind it; undefined where others had a hand in it. */
function madeByHand({ neutral, byHand }: Ledger): Weekly | undefined {
  if (!neutral || byHand === null) return undefined;
  const whole = Math.round(byHand);
  return ofMinutes({ low: whole, likely: whole, high: whole });
}

function onlyOne(group: Group): [string, Task][] {
  const [was] = group.old;
  return was && group.old.length === 1 && group.new.length === 1 ? [[group.new[0]!.id, was]] : [];
}
