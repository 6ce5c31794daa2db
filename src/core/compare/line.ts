import { ofMinutes, type Weekly } from "../portfolio/hours.ts";
import type { Portfolio, Task } from "../portfolio/schema.ts";
import type { Ledger } from "../scoring/leverage.ts";
import { type Accounts, accountsOf } from "../scoring/scored.ts";
import { gatherFrom } from "./entries.ts";
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
  const entriesOf = gatherFrom(given);
  const quarters: Accounts[] = [];
  const made = new Map<Portfolio, Accounts>();
  for (const portfolio of given) {
    const carried = carryOutputs(quarters.at(-1), portfolio);
    const accounts = accountsOf(entriesOf(carried).portfolio);
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

/** An output of which no by-hand hours were said is the person's own, worth all the hours behind it; else it is not known. */
function madeByHand({ byHand }: Ledger): Weekly | undefined {
  if (byHand === null) return undefined;
  const whole = Math.round(byHand);
  return ofMinutes({ low: whole, likely: whole, high: whole });
}

function onlyOne(group: Group): [string, Task][] {
  const [was] = group.old;
  return was && group.old.length === 1 && group.new.length === 1 ? [[group.new[0]!.id, was]] : [];
}
