// Apart from the schema, so that who only needs these does not build it: that costs more than reading a portfolio.

/** The pattern as documents name it: orchestration-over-execution@1. */
export function patternName(pattern: { readonly id: string; readonly version: number }): string {
  return `${pattern.id}@${pattern.version}`;
}

/** What a design is held against before it is handed over. */
export const LINT_RULES = [
  "output-named",
  "audience-named",
  "owner-named",
  "quality-present",
  "quality-testable",
  "steps-present",
  "steps-assigned",
  "hand-off-named",
  "escalation-named",
  "feedback-present",
  "feedback-cadence",
  "failure-considered",
  "human-only-named",
] as const;
