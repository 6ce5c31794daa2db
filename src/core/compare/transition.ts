import type { Pattern } from "../pattern/schema.ts";
import type { Comparison, Reinvestment, Sign } from "../reports/comparison.ts";
import { compoundingIn } from "./compounding.ts";
import { type Decomposition, decompose } from "./contributions.ts";
import type { Line } from "./line.ts";
import { probabilityUp } from "./probability.ts";
import { type JudgedPromise, judgePromises } from "./promises.ts";
import type { ScoredQuarter } from "./quarter.ts";
import { followFreed } from "./reinvestment.ts";
import { type Pair, pairIn } from "./sides.ts";
import { readSigns } from "./signs.ts";
import { compareWarnings } from "./warnings.ts";
import { type Work, worksOf } from "./works.ts";

/** From one quarter to another: what a comparison shows in full and a trend in its signs. Not rounded. */
export interface Transition {
  readonly both: Pair;
  readonly works: readonly Work[];
  readonly parts: Decomposition;
  readonly leverage: Comparison["leverage"];
  readonly promises: readonly JudgedPromise[];
  readonly reinvestment: Reinvestment | null;
  readonly signs: Sign[];
  readonly warnings: Comparison["warnings"];
}

export function transition(old: ScoredQuarter, now: ScoredQuarter, line: Line, pattern: Pattern): Transition {
  const both = pairIn(line, line.of(old.quarter.portfolio), line.of(now.quarter.portfolio));
  const works = worksOf(both, { old: old.scored, new: now.scored });
  const parts = decompose(both, works, pattern.thresholds.share_change);
  const leverage = {
    old: parts.old,
    new: parts.new,
    change: parts.change,
    probability_up: parts.change === null ? null : probabilityUp(both, works, pattern),
  };
  const promises = judgePromises(both);
  const reinvestment = followFreed(both, works, promises);
  const compounding = compoundingIn(both, works, pattern);
  const { origin } = now.quarter;
  const signs = readSigns({ both, origin, works, leverage, compounding, promises, reinvestment }, pattern);
  return {
    both,
    works,
    parts,
    leverage,
    promises,
    reinvestment,
    signs,
    warnings: compareWarnings(old, now, both, pattern),
  };
}
