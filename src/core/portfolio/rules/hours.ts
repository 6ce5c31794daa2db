import { type Path, type Problem, problem, warning } from "../../problem.ts";
import { DAYS_IN_WEEK, type Hours } from "../amounts.ts";
import { isAmount, isKnown, isOnce } from "../counted.ts";
import { count, countWeek, DAY, isInDays, isOutOfOrder, spell, type Week, WHOLE_WEEK } from "../hours.ts";
import type { Rule } from "./rule.ts";

/** Every range goes from less to more, those too that mix days with hours: here it is known how long a day is. */
export const rangesInOrder: Rule = ({ practitioner: { week } }, { written }) =>
  outOfOrder({ ...written, practitioner: undefined }, week).map(({ path, hours }) =>
    problem("hours-reversed", path, { got: hours.written }),
  );

interface OutOfOrder {
  readonly path: Path;
  readonly hours: Hours;
}

/** The amounts of time that are, wherever they stand. */
function outOfOrder(value: unknown, week: Week): OutOfOrder[] {
  if (typeof value !== "object" || value === null) return [];
  const hours = isAmount(value) ? value : isOnce(value) ? value.once : undefined;
  if (hours) return isOutOfOrder(hours, week) ? [{ path: [], hours }] : [];
  const found: OutOfOrder[] = [];
  const within = (key: string | number, inner: unknown) => {
    for (const { path, hours } of outOfOrder(inner, week)) found.push({ path: [key, ...path], hours });
  };
  if (Array.isArray(value)) for (const [key, inner] of value.entries()) within(key, inner);
  else for (const key in value) within(key, (value as Record<string, unknown>)[key]);
  return found;
}

/** Nobody has more hours than a week has: not in one task, not in all of them. */
export const hoursInAWeek: Rule = ({ tasks }) => {
  const single = tasks.flatMap(({ hours }, index) =>
    hours !== "unknown" && hours.high > WHOLE_WEEK
      ? [problem("more-than-a-week", ["tasks", index, "hours"], { hours: spell(hours.high) })]
      : [],
  );
  const total = tasks.filter(isKnown).reduce((sum, { hours }) => sum + hours.mean, 0);
  if (single.length > 0 || total <= WHOLE_WEEK) return single;
  return [problem("total-more-than-a-week", ["tasks"], { hours: spell(total) }, { atKey: true })];
};

/** The person's week is one; where it is not known, it is said what is assumed. */
export const ownWeek: Rule = ({ practitioner: { week: counted } }, { written: { practitioner } }) => {
  const { week, days } = practitioner ?? {};
  const path = ["practitioner", "week"];
  if (week === undefined && days === undefined) return [];
  if (week === undefined || week === "unknown")
    return [warning("week-assumed", week ? path : ["practitioner", "days"], { hours: spell(counted.minutes) })];
  const fault = weekFault(week, days, path);
  return fault ? [fault] : [];
};

/** Why an amount of time is no working week: it has hours, is no part of itself, and has one number of days. */
export function weekFault(own: Hours, days: number | undefined, path: Path): Problem | undefined {
  const got = own.written;
  const measure = { minutes: (days ?? DAYS_IN_WEEK) * DAY, days: days ?? DAYS_IN_WEEK };
  if (isOutOfOrder(own, measure)) return problem("hours-reversed", path, { got });
  if (own.low.week + own.high.week > 0) return problem("week-of-itself", path, { got });
  const { high } = count(own, measure);
  if (high > WHOLE_WEEK) return problem("more-than-a-week", path, { hours: spell(high) });
  if (high === 0) return problem("week-of-nothing", path, undefined);
  const counted = countWeek(own, days);
  if (days !== undefined && isInDays(own) && Math.abs(days - counted.days) > 1e-6)
    return problem("week-in-other-days", path, { got, days });
  return undefined;
}
