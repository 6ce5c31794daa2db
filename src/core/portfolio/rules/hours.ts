import { type Path, problem } from "../../problem.ts";
import { type Hours, isReversed } from "../amounts.ts";
import { MINUTES_IN_DEFAULT_WEEK, mean, perWeek, spell } from "../hours.ts";
import type { Portfolio } from "../schema.ts";
import type { Rule } from "./rule.ts";

/** Minutes in a week of seven whole days. */
const WHOLE_WEEK = 168 * 60;

/** Minutes in this person's working week, for figures that are written in days. */
export function weekMinutes({ practitioner }: Portfolio): number | undefined {
  return practitioner?.week && mean(perWeek(practitioner.week));
}

/** Every range goes from less to more, those too that mix days with hours: here it is known how long a day is. */
export const rangesInOrder: Rule = (portfolio) => {
  const week = weekMinutes(portfolio) ?? MINUTES_IN_DEFAULT_WEEK;
  return amounts(portfolio, []).flatMap(([path, hours]) => {
    // a week that is written in days is read as any other
    const day = path[0] === "practitioner" ? MINUTES_IN_DEFAULT_WEEK : week;
    return isReversed(hours, day) ? [problem("hours-reversed", path, { got: hours.written })] : [];
  });
};

/** Every amount of time in the file, wherever it stands. */
function amounts(value: unknown, path: Path): [Path, Hours][] {
  if (typeof value !== "object" || value === null) return [];
  if ("written" in value && "per" in value) return [[path, value as Hours]];
  return Object.entries(value).flatMap(([key, inner]) =>
    amounts(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
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
