import { mean, perWeek, spell } from "../hours.ts";
import type { Portfolio } from "../portfolio.ts";
import { problem } from "../problem.ts";
import type { Rule } from "./rule.ts";

/** Minutes in a week of seven whole days. */
const WHOLE_WEEK = 168 * 60;

/** Minutes in this person's working week, for figures that are written in days. */
export function weekMinutes({ practitioner }: Portfolio): number | undefined {
  return practitioner?.week && mean(perWeek(practitioner.week));
}

/** Nobody has more hours than a week has: not in one task, not in all of them. */
export const hoursInAWeek: Rule = (portfolio) => {
  const week = weekMinutes(portfolio);
  const spreads = portfolio.tasks.map((task) => perWeek(task.hours, week));
  const single = spreads.flatMap(({ high }, index) =>
    high > WHOLE_WEEK ? [problem("more-than-a-week", ["tasks", index, "hours"], { hours: spell(high) })] : [],
  );
  const own = portfolio.practitioner?.week && perWeek(portfolio.practitioner.week).high;
  if (own && own > WHOLE_WEEK)
    single.push(problem("more-than-a-week", ["practitioner", "week"], { hours: spell(own) }));
  const total = spreads.reduce((sum, spread) => sum + mean(spread), 0);
  if (single.length > 0 || total <= WHOLE_WEEK) return single;
  return [problem("total-more-than-a-week", ["tasks"], { hours: spell(total) }, { atKey: true })];
};
