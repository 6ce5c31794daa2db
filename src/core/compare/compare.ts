import type { Command } from "../command.ts";
import type { Pattern } from "../pattern/schema.ts";
import type { Period } from "../portfolio/period.ts";
import type { Portfolio } from "../portfolio/schema.ts";
import type { Comparison, LeftOut } from "../reports/comparison.ts";
import type { ScoreReport } from "../reports/score.ts";
import { asCommand, nameOf } from "../reports/step.ts";
import { type Origin, rounded, score } from "../scoring/score.ts";
import { causeOf } from "./cause.ts";
import { decompose } from "./contributions.ts";
import { lookAlikes } from "./look-alike.ts";
import { notesOn } from "./notes.ts";
import { probabilityUp } from "./probability.ts";
import { judgePromises, pastPromises, shownPromises, shownRecord } from "./promises.ts";
import { followFreed } from "./reinvestment.ts";
import { pair } from "./sides.ts";
import { readSigns } from "./signs.ts";
import { compareWarnings } from "./warnings.ts";
import { type Work, worksOf } from "./works.ts";

/** A portfolio and where it came from. */
export interface Quarter {
  readonly portfolio: Portfolio;
  readonly origin: Origin;
}

/**
 * What changed from one quarter to another, why, and whether the promises held. Both are scored with the method of today.
 * `others` are further quarters of the same person: they carry by-hand hours forward and follow a task that was renamed twice.
 */
export function compare(old: Quarter, now: Quarter, pattern: Pattern, others: readonly Portfolio[] = []): Comparison {
  const both = pair(old.portfolio, now.portfolio, others);
  const before = score(both.old, pattern, { file: old.origin.file });
  const after = score(both.new, pattern, { file: now.origin.file });
  const works = worksOf(both, { old: byId(before), new: byId(after) });
  const { share_change } = pattern.thresholds;
  const parts = decompose(both, works, share_change);
  const leverage = {
    old: parts.old,
    new: parts.new,
    change: parts.change,
    probability_up: parts.change === null ? null : probabilityUp(both, works, pattern),
  };
  const promises = judgePromises(both);
  const reinvestment = followFreed(both, works, promises);
  const compounding = { old: before.totals.compounding_minutes, new: after.totals.compounding_minutes };
  const gone = both.groups.flatMap((group) => (group.new.length === 0 ? group.old : []));
  const come = both.groups.flatMap((group) => (group.old.length === 0 ? group.new : []));

  return rounded({
    format: "orchestrate/comparison@1",
    old: { ...before.portfolio, totals: before.totals },
    new: { ...after.portfolio, totals: after.totals },
    method: after.method,
    leverage,
    causes: parts.causes,
    contributions: parts.contributions,
    left_out: works.flatMap((work) => leftOut(work, share_change)),
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
    record: shownRecord(pastPromises(upTo([old.portfolio, now.portfolio, ...others], now.portfolio.period)), pattern),
    reinvestment,
    signs: readSigns({ both, origin: now.origin, works, leverage, compounding, promises, reinvestment }, pattern),
    notes: notesOn(old.portfolio, now.portfolio, both, works, pattern),
    warnings: compareWarnings(old, now, both, { old: before, new: after }),
  });
}

/** What comes after the quarter in question says nothing about it. */
function upTo(all: readonly Portfolio[], period: Period): Portfolio[] {
  return [...new Set(all)].filter((one) => one.period <= period);
}

/** The same comparison again, with the two taken for one task. */
function sameTask(old: Quarter, now: Quarter, was: string, id: string): Command | null {
  const [before, after] = [nameOf(old.origin), nameOf(now.origin)];
  return before === null || after === null ? null : ["compare", before, after, "--same", `${id}=${was}`];
}

const byId = (report: ScoreReport) => new Map(report.tasks.map((task) => [task.id, task]));

function leftOut(work: Work, shareChange: number): LeftOut[] {
  if (work.out === null) return [];
  const { id, name, old, new: now, out } = work;
  return [{ id, name, old, new: now, cause: causeOf(old, now, shareChange), because: out }];
}
