import type { Command } from "../command.ts";
import type { Pattern } from "../pattern/schema.ts";
import type { Portfolio } from "../portfolio/schema.ts";
import type { Comparison, LeftOut } from "../reports/comparison.ts";
import { rounded } from "../reports/origin.ts";
import { asCommand, bothNamed } from "../reports/step.ts";
import { methodOf, simulatedTotals } from "../scoring/score.ts";
import { activitiesOf } from "../scoring/totals.ts";
import { causeOf } from "./cause.ts";
import { lookAlikes } from "./look-alike.ts";
import { notesOn } from "./notes.ts";
import { promisesIn, shownPromises, shownRecord } from "./promises.ts";
import { type Quarter, type ScoredQuarter, scoredQuarter } from "./quarter.ts";
import { lineWith } from "./sides.ts";
import { transition } from "./transition.ts";
import type { Work } from "./works.ts";

/**
 * What changed from one quarter to another, why, and whether the promises held. Both are scored with the method of today.
 * `others` are further quarters of the same person: they carry by-hand hours forward and follow a task that was renamed twice.
 */
export function compare(old: Quarter, now: Quarter, pattern: Pattern, others: readonly Portfolio[] = []): Comparison {
  const line = lineWith([old.portfolio, now.portfolio], others);
  const [before, after] = [scoredQuarter(old, line, pattern), scoredQuarter(now, line, pattern)];
  const { both, works, parts, leverage, promises, reinvestment, signs, warnings } = transition(
    before,
    after,
    line,
    pattern,
  );
  const gone = both.groups.flatMap((group) => (group.new.length === 0 ? group.old : []));
  const come = both.groups.flatMap((group) => (group.old.length === 0 ? group.new : []));
  return rounded({
    format: "orchestrate/comparison@1",
    old: side(before, pattern),
    new: side(after, pattern),
    method: methodOf(pattern),
    leverage,
    causes: parts.causes,
    contributions: parts.contributions,
    left_out: works.flatMap((work) => leftOut(work, pattern.thresholds.share_change)),
    unmatched: {
      old: gone.map(({ id }) => id),
      new: come.map(({ id }) => id),
      look_alike: lookAlikes(gone, come).map((two) => ({
        old: two.old.id,
        new: two.new.id,
        old_name: two.old.name,
        new_name: two.new.name,
        ...asCommand(sameTask(old, now, two.old.id, two.new.id)),
      })),
    },
    promises: shownPromises(promises),
    record: shownRecord(promisesIn(line, now.portfolio.period), pattern),
    reinvestment,
    signs,
    notes: notesOn({ old: old.portfolio, new: now.portfolio }, both, works, leverage, pattern),
    warnings,
  });
}

const side = ({ quarter: { origin, portfolio }, scored }: ScoredQuarter, pattern: Pattern): Comparison["old"] => ({
  file: origin.file,
  period: portfolio.period,
  totals: simulatedTotals(scored, pattern),
  activities: activitiesOf(scored),
});

/** The same comparison again, with the two taken for one task. */
function sameTask(old: Quarter, now: Quarter, was: string, id: string): Command | null {
  const both = bothNamed(old.origin, now.origin);
  return both && ["compare", ...both, "--same", `${id}=${was}`];
}

function leftOut(work: Work, shareChange: number): LeftOut[] {
  if (work.out === null) return [];
  const { id, name, old, new: now, out } = work;
  return [{ id, name, old, new: now, cause: causeOf(old, now, shareChange), because: out }];
}
