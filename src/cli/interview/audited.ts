import { scoreReport } from "../../core/assembly/score.ts";
import type { Pattern } from "../../core/pattern/schema.ts";
import type { Portfolio } from "../../core/portfolio/schema.ts";
import type { Comparison } from "../../core/reports/comparison.ts";
import type { ScoreReport } from "../../core/reports/score.ts";
import type { PortfolioDocument } from "../../files/read/document.ts";
import { countedAmong, pastAmong } from "../quarters.ts";
import type { Planned } from "../save.ts";

/** A finished audit: what is to stand in the file, and the score of it. */
export interface Audited {
  readonly document: PortfolioDocument & { readonly operands?: readonly string[] | undefined };
  readonly report: ScoreReport;
  readonly pattern: Pattern;
  /** What became of the quarter this one goes on from; absent where it goes on from none. */
  readonly since?: Comparison;
  /** Absent for an example: nothing is written. */
  readonly plan?: Planned;
}

/** As it will score when it is read again: with the other quarters of its directory. */
export async function audited(
  document: Audited["document"],
  pattern: Pattern,
  others: readonly Portfolio[],
  plan?: Planned,
): Promise<Audited> {
  const loaded = countedAmong(others)(document);
  const past = await pastAmong(document.portfolio, others);
  const report = scoreReport(loaded.portfolio, pattern, loaded, past);
  return { document, report, pattern, ...(plan ? { plan } : {}) };
}
