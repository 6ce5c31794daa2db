import type { Pattern } from "../pattern/schema.ts";
import type { Portfolio } from "../portfolio/schema.ts";
import type { Origin } from "../reports/origin.ts";
import { type Scored, scoredOf } from "../scoring/scored.ts";
import type { Line } from "./line.ts";

/** A portfolio and where it came from. */
export interface Quarter {
  readonly portfolio: Portfolio;
  readonly origin: Origin;
}

/** A quarter of a line, scored once for the step that leads to it and the one that leads away. */
export interface ScoredQuarter {
  readonly quarter: Quarter;
  readonly scored: Scored;
}

export const scoredQuarter = (quarter: Quarter, line: Line, pattern: Pattern): ScoredQuarter => ({
  quarter,
  scored: scoredOf(line.of(quarter.portfolio), pattern),
});
