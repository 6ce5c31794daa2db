import type { Pattern } from "../pattern/schema.ts";
import { spell } from "../portfolio/hours.ts";
import type { Portfolio } from "../portfolio/schema.ts";
import { type Problem, warning } from "../problem.ts";
import { type Ledger, largestGain } from "./leverage.ts";
import type { Accounts } from "./scored.ts";

/** What a reader of the figures must know before they trust them, worst first. */
export function scoreWarnings(accounts: Accounts, pattern: Pattern): Problem[] {
  return [
    ...coverage(accounts, pattern),
    ...contradictions(accounts.portfolio),
    ...outputs(accounts.ledgers, accounts.week, pattern),
  ];
}

/** Where the tasks describe much less or more than the week. */
export function coverage({ portfolio, ledgers: all, week }: Accounts, pattern: Pattern): Problem[] {
  if (!portfolio.practitioner?.week || week <= 0) return [];
  const described = all.reduce((sum, ledger) => sum + ledger.minutes, 0);
  const part = described / week;
  const args = { described: spell(described), week: spell(week), percent: Math.round(part * 100) };
  if (part < pattern.thresholds.coverage_low) return [warning("coverage-low", ["tasks"], args)];
  if (part > pattern.thresholds.coverage_high) return [warning("coverage-high", ["tasks"], args)];
  return [];
}

function contradictions(portfolio: Portfolio): Problem[] {
  return portfolio.tasks.flatMap((task, index) => {
    if (task.performer === "others" && task.doing === "all")
      return [warning("others-but-all-doing", ["tasks", index, "doing"], { name: task.name })];
    if (task.performer === "me" && task.doing === "none")
      return [warning("me-but-no-doing", ["tasks", index, "doing"], { name: task.name })];
    return [];
  });
}

function outputs(all: readonly Ledger[], week: number, pattern: Pattern): Problem[] {
  const odd: Problem[] = [];
  for (const [index, ledger] of all.entries()) {
    if (!ledger.neutral && ledger.byHand !== null && ledger.byHand > week) {
      odd.push(
        warning("by-hand-over-week", ["tasks", index, "by_hand"], {
          name: ledger.task.name,
          hours: spell(ledger.byHand),
        }),
      );
    }
  }
  const largest = largestGain(all);
  const { dominant_gain, least_gain_minutes } = pattern.thresholds;
  if (largest && largest.without !== null && largest.part > dominant_gain && largest.gain >= least_gain_minutes) {
    const index = all.indexOf(largest.ledger);
    const args = { name: largest.ledger.task.name, without: largest.without.toFixed(2) };
    odd.push(warning("one-task-dominates", ["tasks", index, "by_hand"], args));
  }
  return odd;
}
