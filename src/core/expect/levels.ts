import type { LINT_LEVELS, LintRule } from "../pattern/schema.ts";
import { LINT_RULES } from "../pattern/terms.ts";
import type { Problem } from "../problem.ts";

/** What is found by a name of its own and can be turned off, or into an error, for a run. */
export const CHECK_RULES = [
  ...LINT_RULES,
  "design-missing",
  "promise-over-hours",
  "reinvested-over-freed",
  "rest-without-remainder",
  "log-outside-period",
  "week-assumed",
  "other-pattern",
] as const;
export type CheckRule = (typeof CHECK_RULES)[number];
export type Level = (typeof LINT_LEVELS)[number];

export interface Levels {
  /** In the strict tier every warning is an error. */
  readonly strict: boolean;
  /** Named rules go before the tier. */
  readonly rules: ReadonlyMap<CheckRule, Level>;
}

/**
 * The design rules as a run wants them: what its flags name, else what the pattern says. Only what the pattern has off is
 * turned on here; everything else is decided by `levelled`, for all rules alike.
 */
export function lintLevels(lint: Readonly<Record<LintRule, Level>>, { rules }: Levels): Record<LintRule, Level> {
  return Object.fromEntries(LINT_RULES.map((rule) => [rule, rules.get(rule) ?? lint[rule]])) as Record<LintRule, Level>;
}

/** What was found at the level this run wants it. A mistake that makes a file unreadable stays one. */
export function levelled(problems: readonly Problem[], { strict, rules }: Levels): Problem[] {
  return problems.flatMap((found) => {
    const level = rules.get(found.code as CheckRule) ?? (strict ? "error" : found.severity);
    return level === "off" ? [] : [{ ...found, severity: level }];
  });
}
