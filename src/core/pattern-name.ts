import type { Pattern } from "./pattern.ts";

// Apart from the schema, so that who only names the pattern does not build it.

/** The pattern as documents name it: orchestration-over-execution@1. */
export function patternName(pattern: Pick<Pattern, "id" | "version">): string {
  return `${pattern.id}@${pattern.version}`;
}
