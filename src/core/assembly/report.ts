import { compare } from "../compare/compare.ts";
import type { Quarter } from "../compare/quarter.ts";
import { trend } from "../compare/trend.ts";
import type { Pattern } from "../pattern/schema.ts";
import type { Portfolio } from "../portfolio/schema.ts";
import type { Comparison } from "../reports/comparison.ts";
import type { ScoreReport } from "../reports/score.ts";
import type { Shifts } from "../reports/shifts.ts";
import type { Trend } from "../reports/trend.ts";
import { accountsOf, scoredOf } from "../scoring/scored.ts";
import { rank } from "../shift/rank.ts";
import type { PastPromise } from "../shift/record.ts";
import { scoreWith } from "./score.ts";

/**
 * What a report is drawn from: the documents that `score`, `shift` and `compare` answer with, of the same quarters. It has no
 * figure of its own, and no schema: programs read those four.
 */
export interface Report {
  readonly score: ScoreReport;
  readonly shifts: Shifts;
  /** The last two quarters; null where there is one. */
  readonly comparison: Comparison | null;
  readonly trend: Trend | null;
}

/**
 * The report on the last of these quarters, of which there is at least one, each of another period. `others` are further quarters
 * of the same person, and `past` is what came of promises made before the last.
 */
export function reportOn(
  given: readonly Quarter[],
  pattern: Pattern,
  others: readonly Portfolio[],
  past: readonly PastPromise[],
): Report {
  const quarters = given.toSorted((a, b) => (a.portfolio.period < b.portfolio.period ? -1 : 1));
  const [before, last] = [quarters.at(-2), quarters.at(-1)!];
  const { portfolio, origin } = last;
  const all = [...others, ...quarters.map((one) => one.portfolio)];
  const scored = scoredOf(accountsOf(portfolio), pattern);
  const shifts = rank(scored, pattern, { origin, past });
  return {
    score: scoreWith(shifts, scored, pattern, origin),
    shifts,
    comparison: before ? compare(before, last, pattern, all) : null,
    trend: before ? trend(quarters, pattern) : null,
  };
}
