import type { Pattern } from "../pattern/schema.ts";
import { isKnown } from "../portfolio/counted.ts";
import { spell } from "../portfolio/hours.ts";
import type { Portfolio } from "../portfolio/schema.ts";
import { type Problem, warning } from "../problem.ts";
import { type Ledger, largestGain } from "./leverage.ts";
import type { Accounts } from "./scored.ts";

/** What a reader of the figures must know before they trust them, worst first. */
export function scoreWarnings(accounts: Accounts, pattern: Pattern): Problem[] {
  return [
    ...coverage(accounts, pattern),
    ...unknownHours(accounts.portfolio),
    ...contradictions(accounts.portfolio),
    ...outputs(accounts, pattern),
  ];
}

/** Where the tasks describe much less or more than the week. */
export function coverage({ portfolio, ledgers: all }: Accounts, pattern: Pattern): Problem[] {
  const { week } = portfolio.practitioner;
  if (!week.given) return [];
  const described = all.reduce((sum, ledger) => sum + ledger.minutes, 0);
  const part = described / week.minutes;
  const args = {
    described: spell(described),
    week: spell(week.minutes),
    percent: Math.round(part * 100),
    unknown: portfolio.tasks.filter((task) => !isKnown(task)).map(({ name }) => name),
  };
  if (part < pattern.thresholds.coverage_low) return [warning("coverage-low", ["tasks"], args)];
  if (part > pattern.thresholds.coverage_high) return [warning("coverage-high", ["tasks"], args)];
  return [];
}

/** The tasks that count nowhere. */
export function unknownHours({ tasks }: Portfolio): Problem[] {
  const nameOf = new Map(tasks.map(({ id, name }) => [id, name]));
  return tasks.flatMap((task, index) => {
    if (isKnown(task)) return [];
    const serves = task.supports && nameOf.get(task.supports);
    return [warning("hours-unknown", ["tasks", index, "hours"], { name: task.name, ...(serves ? { serves } : {}) })];
  });
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

function outputs({ portfolio, ledgers: all }: Accounts, pattern: Pattern): Problem[] {
  const { week } = portfolio.practitioner;
  const places = new Map(portfolio.tasks.map(({ id }, index) => [id, index]));
  const at = (ledger: Ledger) => places.get(ledger.task.id)!;
  const odd: Problem[] = [];
  for (const ledger of all) {
    if (!ledger.neutral && ledger.byHand !== null && ledger.byHand > week.minutes) {
      odd.push(
        warning("by-hand-over-week", ["tasks", at(ledger), "by_hand"], {
          name: ledger.task.name,
          hours: spell(ledger.byHand),
        }),
      );
    }
  }
  const largest = largestGain(all);
  const { dominant_gain, least_gain_minutes } = pattern.thresholds;
  if (largest && largest.without !== null && largest.part > dominant_gain && largest.gain >= least_gain_minutes) {
    const args = { name: largest.ledger.task.name, without: largest.without.toFixed(2) };
    odd.push(warning("one-task-dominates", ["tasks", at(largest.ledger), "by_hand"], args));
  }
  return odd;
}
