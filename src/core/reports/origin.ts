import { type Path, type Problem, pathText } from "../problem.ts";
import type { ReportedWarning } from "./score.ts";
import type { Named } from "./step.ts";

/** Where a portfolio came from, so that a document can say so and point at lines. */
export interface Origin extends Named {
  readonly warnings?: readonly Problem[];
  place?(path: Path, atKey?: boolean): { line: number; column: number } | undefined;
}

/** A problem as documents carry it. */
export function reported(problem: Problem, origin: Origin): ReportedWarning {
  const place = origin.place?.(problem.path, problem.atKey);
  return {
    code: problem.code,
    path: pathText(problem.path),
    message: problem.message,
    hint: problem.hint ?? null,
    line: place?.line ?? null,
    column: place?.column ?? null,
  };
}

/** Every number of a document to six decimals: what is promised to be the same everywhere. */
export function rounded<T>(value: T): T {
  if (typeof value === "number") return (Math.round(value * 1e6) / 1e6 + 0) as T;
  if (Array.isArray(value)) return value.map(rounded) as T;
  if (typeof value === "object" && value !== null) {
    const copy = { ...(value as Record<string, unknown>) };
    for (const key of Object.keys(copy)) copy[key] = rounded(copy[key]);
    return copy as T;
  }
  return value;
}
