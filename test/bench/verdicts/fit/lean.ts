import { groupBy } from "../../../../src/core/group-by.ts";
import type { Pattern } from "../../../../src/core/pattern/schema.ts";
import { counted } from "../../../../src/core/portfolio/counted.ts";
import { portfolioSchema } from "../../../../src/core/portfolio/schema.ts";
import { accountsOf, scoredOf } from "../../../../src/core/scoring/scored.ts";
import { simulate } from "../../../../src/core/scoring/uncertainty.ts";
import type { Vignette } from "./vignettes.ts";

/** How one person leans in all answers on how much is doing: fitted on whole persons, and checked on those left out. */

type Lean = Pattern["uncertainty"]["share_lean"];

/** One person's answers as a set of readings has them: the interval, the figure, and where careful readers put it. */
export interface Read {
  readonly persona: string;
  readonly answeredBy: string;
  readonly figure: number;
  readonly read: number;
  readonly interval: readonly [number, number];
}

export function readPersons(told: readonly Vignette[], pattern: Pattern): Read[] {
  const persons = groupBy(told, ({ persona, answeredBy }) => `${persona}/${answeredBy}`);
  return [...persons.values()].map((vignettes) => {
    const empty = counted(portfolioSchema.parse({ format: "orchestrate/portfolio@1", period: "2026-Q4", tasks: [] }));
    const tasks = vignettes.map(({ task }, index) => ({ ...task, id: `task-${index}` }));
    const scored = scoredOf(accountsOf({ ...empty, tasks }), pattern);
    const minutes = scored.ledgers.map((ledger) => ledger.minutes);
    const mean = (share: (index: number) => number) =>
      minutes.reduce((sum, one, index) => sum + one * share(index), 0) / minutes.reduce((sum, one) => sum + one, 0);
    return {
      persona: vignettes[0]!.persona,
      answeredBy: vignettes[0]!.answeredBy,
      figure: mean((index) => scored.shares.get(`task-${index}`)!.value),
      read: mean((index) => 1 - vignettes[index]!.readDoing),
      interval: simulate(scored, pattern).orchestrationShare!,
    };
  });
}

export const isInside = ({ interval: [low, high], read }: Read) => low <= read && read <= high;
export const hasFigure = ({ interval: [low, high], figure }: Read) => low <= figure && figure <= high;

const CENTRES = [-0.3, -0.2, -0.1, 0, 0.1, 0.2];
const SIGMAS = [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95];

/**
 * For each person the lean that fits the others best, and their readings by it. Fitted is what makes the interval score least:
 * its width, and ten times what it misses by (Gneiting and Raftery 2007). So few persons know the spread badly, so it is
 * widened as the quantile of t is over that of the normal, at most to 0.95.
 */
export function leftOut(told: readonly Vignette[], pattern: Pattern): { persona: string; lean: Lean; reads: Read[] }[] {
  const tried = CENTRES.flatMap((centre) => SIGMAS.map((sigma) => ({ centre, sigma })));
  const by = (lean: Lean) => readPersons(told, leaning(pattern, lean));
  const scores = tried.map((lean) => ({ lean, reads: by(lean) }));
  const persons = [...new Set(told.map(({ persona }) => persona))];
  return persons.map((persona) => {
    const { centre, sigma } = bestOf(scores, ({ persona: other }) => other !== persona);
    const lean = { centre, sigma: Math.min(0.95, sigma * WIDENED) };
    return { persona, lean, reads: by(lean).filter((one) => one.persona === persona) };
  });
}

/** Of five persons: t at 0.9 with 4 degrees of freedom, times the root of 1 + 1/5, over the normal's. */
const WIDENED = (1.533 * Math.sqrt(1.2)) / 1.282;

function bestOf(scores: readonly { lean: Lean; reads: readonly Read[] }[], of: (read: Read) => boolean): Lean {
  const cost = ({ reads }: { reads: readonly Read[] }) => reads.filter(of).reduce((sum, one) => sum + missed(one), 0);
  return scores.toSorted((a, b) => cost(a) - cost(b))[0]!.lean;
}

const missed = ({ interval: [low, high], read }: Read) =>
  high - low + 10 * (Math.max(0, low - read) + Math.max(0, read - high));

const leaning = (pattern: Pattern, share_lean: Lean): Pattern => ({
  ...pattern,
  uncertainty: { ...pattern.uncertainty, share_lean },
});
