import type { Pattern } from "../pattern/schema.ts";
import type { Class, LogEntry, Portfolio, Task } from "../portfolio/schema.ts";
import { type Opinion, weighEvidence } from "./classify.ts";
import { interventionMinutes } from "./interventions.ts";
import { type Ledger, ledgers } from "./leverage.ts";
import { type Share, shareOf } from "./share.ts";

/** A portfolio in hours and outputs: all that promises and outputs carried forward are read from. */
export interface Accounts {
  readonly portfolio: Portfolio;
  /** Minutes a week of stepping back in, by task; null where nothing is on record. */
  readonly interventions: ReadonlyMap<string, number> | null;
  /** Of the tasks whose hours are known, in the order of the file. */
  readonly ledgers: readonly Ledger[];
  readonly ledgerOf: ReadonlyMap<string, Ledger>;
}

/** The same with what the evidence says of each task. Every answer about a portfolio starts from it; nothing is drawn yet. */
export interface Scored extends Accounts {
  readonly opinions: ReadonlyMap<string, Opinion>;
  readonly shares: ReadonlyMap<string, Share>;
}

/** `log`: the entries that count, where they stand in other files too. */
export function accountsOf(portfolio: Portfolio, log: readonly LogEntry[] = portfolio.log ?? []): Accounts {
  const interventions = interventionMinutes(portfolio, log);
  const all = ledgers(portfolio, interventions);
  const ledgerOf = new Map(all.map((ledger) => [ledger.task.id, ledger]));
  return { portfolio, interventions, ledgers: all, ledgerOf };
}

export function scoredOf(accounts: Accounts, pattern: Pattern): Scored {
  const { portfolio } = accounts;
  const opinions = new Map(portfolio.tasks.map((task) => [task.id, weighEvidence(task, pattern)]));
  const shares = new Map(portfolio.tasks.map((task) => [task.id, shareOf(task, opinions.get(task.id)!, pattern)]));
  return { ...accounts, opinions, shares };
}

/** The tasks of which the evidence says too little, and the person nothing. */
export const unsureTasks = ({ portfolio, opinions }: Scored): Task[] =>
  portfolio.tasks.filter(({ id, verdict }) => !verdict && opinions.get(id)!.unsure);

/** The class that counts: the person's own where they gave one. */
export const classIn = ({ opinions }: Scored, { id, verdict }: Task): Class =>
  verdict?.class ?? opinions.get(id)!.class;
