import type { Pattern } from "../../core/pattern/schema.ts";
import type { Comparison } from "../../core/reports/comparison.ts";
import { scoreReport } from "../../core/reports/next.ts";
import type { ScoreReport } from "../../core/reports/score.ts";
import type { PastPromise } from "../../core/shift/record.ts";
import type { PortfolioDocument } from "../../files/read/document.ts";

/** A finished audit: what stands in the file now, and the score of it. */
export interface Audited {
  readonly document: PortfolioDocument & { readonly operand?: string };
  readonly report: ScoreReport;
  readonly pattern: Pattern;
  /** What became of the quarter this one goes on from; absent where it goes on from none. */
  readonly since?: Comparison;
  /** False for an example: nothing was written. */
  readonly saved: boolean;
}

/** `past` is what became of earlier promises: a saved portfolio scores as it will when it is read again. */
export function audited(
  document: Audited["document"],
  pattern: Pattern,
  saved: boolean,
  past: readonly PastPromise[],
): Audited {
  return { document, report: scoreReport(document.portfolio, pattern, document, past), pattern, saved };
}
