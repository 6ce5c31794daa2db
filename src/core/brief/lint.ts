import type { Pattern } from "../pattern/schema.ts";
import { LINT_RULES } from "../pattern/terms.ts";
import type { Capability, Design, Portfolio } from "../portfolio/schema.ts";
import { type Problem, warning } from "../problem.ts";
import { LINT } from "./lint-rules.ts";

/**
 * What a design still lacks before somebody else can work from it, in the order of the pattern's questions. The levels
 * stand in the pattern's `lint:` table; a rule that is off says nothing. Paths start at the design: ["quality", 1].
 */
export function lintDesign(design: Design, capability: Capability | undefined, pattern: Pattern): Problem[] {
  return LINT_RULES.flatMap((rule) => {
    const level = pattern.lint[rule];
    return level === "off" ? [] : LINT[rule](design, capability).map((found) => ({ ...found, severity: level }));
  });
}

/** One chosen shift and what its design lacks; paths start at the top of the file. */
export interface LintedShift {
  readonly task: string;
  readonly findings: readonly Problem[];
  /** What keeps it from being handed over: the errors of its design, or that there is none. */
  readonly missing: readonly Problem[];
}

/** The designs of all chosen shifts. One that is not designed yet is no mistake: a warning, at the shift. */
export function lintShifts(portfolio: Portfolio, pattern: Pattern): LintedShift[] {
  const designed = new Map(portfolio.designs?.map(({ task }, index) => [task, index] as const).reverse());
  const capabilities = new Map(portfolio.capability?.map((one) => [one.for, one] as const).reverse());
  return (portfolio.shift ?? []).map(({ task }, index) => {
    const at = designed.get(task);
    const findings = at === undefined ? undefined : lintAt(at, capabilities.get(task), portfolio, pattern);
    if (findings) return { task, findings, missing: findings.filter(({ severity }) => severity === "error") };
    const none = [warning("design-missing", ["shift", index, "task"], { task })];
    return { task, findings: none, missing: none };
  });
}

/** The findings of a task's design with paths from the top of the file; undefined where it has none. */
export function lintOf(task: string, portfolio: Portfolio, pattern: Pattern): Problem[] | undefined {
  const index = portfolio.designs?.findIndex((design) => design.task === task) ?? -1;
  if (index < 0) return undefined;
  const capability = portfolio.capability?.find((one) => one.for === task);
  return lintAt(index, capability, portfolio, pattern);
}

function lintAt(index: number, capability: Capability | undefined, portfolio: Portfolio, pattern: Pattern): Problem[] {
  return lintDesign(portfolio.designs![index]!, capability, pattern).map((found) => ({
    ...found,
    path: ["designs", index, ...found.path],
  }));
}
