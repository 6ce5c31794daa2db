import { groupBy } from "../group-by.ts";
import { ofMinutes, type Weekly } from "../portfolio/hours.ts";
import { type Period, periodOf } from "../portfolio/period.ts";
import type { LogEntry, Portfolio, Task } from "../portfolio/schema.ts";
import type { Ledger } from "../scoring/leverage.ts";
import { type Accounts, accountsOf } from "../scoring/scored.ts";
import { type Group, inOrder, matchTasks } from "./match.ts";

/**
 * The quarters of one person, oldest first, made ready once for all that is asked of them: by-hand hours that were not asked
 * again carried forward, and the log entries of every file in the quarter of their date.
 */
export interface Line {
  readonly quarters: readonly Accounts[];
  /** The quarter that was made of a portfolio as it was given. */
  of(given: Portfolio): Accounts;
}

export function lineOf(portfolios: readonly Portfolio[]): Line {
  const given = inOrder([...new Set(portfolios)]);
  const entries = entriesElsewhere(given);
  const quarters: Accounts[] = [];
  const made = new Map<Portfolio, Accounts>();
  for (const portfolio of given) {
    const carried = carryOutputs(quarters.at(-1), portfolio);
    const more = entries.get(portfolio) ?? [];
    const accounts = accountsOf(more.length > 0 ? { ...carried, log: [...(carried.log ?? []), ...more] } : carried);
    quarters.push(accounts);
    made.set(portfolio, accounts);
  }
  return { quarters, of: (one) => made.get(one)! };
}

/**
 * By-hand hours that were not asked are last quarter's, where one task became one. What the person makes themselves needs
 * none: it is worth its hours, also in the quarter after it was handed over.
 */
function carryOutputs(before: Accounts | undefined, portfolio: Portfolio): Portfolio {
  if (!before || !portfolio.tasks.some(needsOutput)) return portfolio;
  const from = new Map(matchTasks(before.portfolio, portfolio).flatMap(onlyOne));
  const carry = (task: Task): Task => {
    const was = needsOutput(task) ? from.get(task.id) : undefined;
    const made = was && before.ledgerOf.get(was.id);
    const by_hand = was && (was.by_hand ?? (made && madeByHand(made)));
    return by_hand === undefined ? task : { ...task, by_hand };
  };
  return { ...portfolio, tasks: portfolio.tasks.map(carry) };
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

/**
 * For each portfolio the entries of its quarter that stand in the files of others, under the id the task has here. An entry
 * that stands in several files counts once, for each time that one of them has it.
 */
function entriesElsewhere(given: readonly Portfolio[]): Map<Portfolio, LogEntry[]> {
  const byPeriod = new Map<Period, Map<Portfolio, LogEntry[]>>();
  const listed = new Set(given.map(({ period }) => period));
  const files = groupBy(given, ({ period }) => period);
  for (const file of given) {
    const alone = files.get(file.period)!.length === 1;
    for (const entry of file.log ?? []) {
      const period = periodOf(entry.date);
      if (!listed.has(period) || (alone && period === file.period)) continue;
      const dated = byPeriod.get(period) ?? new Map<Portfolio, LogEntry[]>();
      byPeriod.set(period, dated);
      const ofFile = dated.get(file);
      if (ofFile) ofFile.push(entry);
      else dated.set(file, [entry]);
    }
  }
  return new Map(given.map((own) => [own, gathered(own, byPeriod.get(own.period), given)]));
}

function gathered(
  own: Portfolio,
  dated: ReadonlyMap<Portfolio, readonly LogEntry[]> | undefined,
  given: readonly Portfolio[],
): LogEntry[] {
  if (!dated) return [];
  const counted = new Map<string, number>();
  for (const entry of own.log ?? []) {
    const key = JSON.stringify(entry);
    counted.set(key, (counted.get(key) ?? 0) + 1);
  }
  const more: LogEntry[] = [];
  for (const [file, entries] of dated) {
    if (file === own) continue;
    const idHere = idsIn(own, file, given);
    const times = new Map<string, number>();
    for (const entry of entries) {
      const here = { ...entry, task: idHere(entry.task) };
      const key = JSON.stringify(here);
      times.set(key, (times.get(key) ?? 0) + 1);
      if (times.get(key)! <= (counted.get(key) ?? 0)) continue;
      counted.set(key, times.get(key)!);
      more.push(here);
    }
  }
  return more;
}

/** The id that a task of another file has in this one; its own where it is not known here. */
function idsIn(own: Portfolio, file: Portfolio, given: readonly Portfolio[]): (id: string) => string {
  const here = new Set(own.tasks.map(({ id }) => id));
  const [first, last] = own.period <= file.period ? [own, file] : [file, own];
  let renamed: Map<string, string> | undefined;
  const rename = () => {
    const between = given.filter(({ period }) => period > first.period && period < last.period);
    return new Map(
      matchTasks(file, own, between).flatMap((group) => {
        const [task] = group.new;
        return task ? group.old.map(({ id }) => [id, task.id] as const) : [];
      }),
    );
  };
  return (id) => {
    if (here.has(id)) return id;
    renamed ??= rename();
    return renamed.get(id) ?? id;
  };
}
