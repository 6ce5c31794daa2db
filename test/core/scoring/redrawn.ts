import type { KnownTask, Portfolio } from "../../../src/core/portfolio/schema.ts";
import { accountsOf, type Scored, scoredOf } from "../../../src/core/scoring/scored.ts";
import { simulate } from "../../../src/core/scoring/uncertainty.ts";
import { pattern } from "../../helpers/portfolio.ts";

export const figures = (portfolio: Portfolio): Scored => scoredOf(accountsOf(portfolio), pattern);

const widthOf = (scored: Scored) => {
  const interval = simulate(scored, pattern).leverage;
  return interval ? interval[1] - interval[0] : 0;
};

/**
 * The width that is left when the hours of a task are known, found the long way: the whole portfolio is drawn again with that
 * one figure held. By-hand hours that are the hours behind them stay so.
 */
export function redrawnWidth(scored: Scored, id: string): number {
  const held = (task: KnownTask) => {
    const { mean } = task.hours;
    // a range so narrow that nothing is drawn in it, as a single figure would get the spread of its source
    const hours = { ...task.hours, low: mean - 1e-9, likely: mean, high: mean + 1e-9 };
    return { ...task, hours };
  };
  const ledgers = scored.ledgers.map((ledger) =>
    ledger.task.id === id ? { ...ledger, task: held(ledger.task) } : ledger,
  );
  return widthOf({ ...scored, ledgers });
}
