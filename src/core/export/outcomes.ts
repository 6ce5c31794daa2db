import { lineOf } from "../compare/line.ts";
import { promisesIn, shownPromises } from "../compare/promises.ts";
import { groupBy } from "../group-by.ts";
import type { Period } from "../period.ts";
import type { Portfolio } from "../portfolio/schema.ts";
import type { Outcome } from "./rows.ts";

/** What became of the shifts of a person's quarters: by the quarter that chose them, then by task. */
export function outcomesIn(quarters: readonly Portfolio[]): Map<Period, Map<string, Outcome>> {
  if (!quarters.some(({ shift = [] }) => shift.length > 0)) return new Map();
  const made = groupBy(promisesIn(lineOf(quarters)), (promise) => promise.made);
  return new Map(
    [...made].map(([period, some]) => [period, new Map(shownPromises(some).map((one) => [one.task, one]))]),
  );
}
