import type { Pattern } from "../pattern/schema.ts";
import type { Spread, Weekly } from "../portfolio/hours.ts";
import type { Source } from "../portfolio/schema.ts";
import type { Ledger } from "./leverage.ts";
import { middles, normalCdf, normalScores, shuffled, triangular } from "./random.ts";
import type { Scored } from "./scored.ts";

/** Draws of the inputs: each from its own stream, named by task id and field, through the inverse of its distribution. */

/** A range as written; a single figure as a triangle of its source's half-width. Minutes per week. */
export function spreadOf(given: Spread, source: Source, pattern: Pattern): Spread {
  if (given.low !== given.high) return given;
  const half = pattern.uncertainty.spread[source];
  return { low: given.likely * (1 - half), likely: given.likely, high: given.likely * (1 + half) };
}

/** Draws of one field of one task. */
const draws = (id: string, field: string, spread: Spread, drawn: Drawn): Float64Array =>
  shuffled(`${id}/${field}`, valuesOf(spread, drawn));

/** So many spreads are kept: most tasks share theirs with others, and a file may hold thousands. */
const KEPT = 100;

/** The values that are drawn from a spread, in their order. */
function valuesOf(spread: Spread, { values, factor }: Drawn): Float64Array {
  const key = `${spread.low}/${spread.likely}/${spread.high}`;
  const known = values.get(key);
  if (known) return known;
  const made = triangular(middles(factor.length), spread);
  if (values.size < KEPT) values.set(key, made);
  return made;
}

// Its stream has the name of no task: an id is never empty.
/** One optimism for every by-hand figure of a person, the same in all their tasks and quarters. */
export const optimism = (scores: Float64Array, sigma: number): Float64Array =>
  shuffled("/by_hand", scores).map((score) => Math.exp(sigma * score));

/**
 * How far the person leans one way in all answers on how much is doing, in each draw: part of where careful readers lie within
 * the spread of an answer, in standard deviations; above zero it is more orchestration than they said.
 */
function leaning(scores: Float64Array, { centre, sigma }: Pattern["uncertainty"]["share_lean"]): Float64Array {
  return shuffled("/share", scores).map((score) => centre + sigma * score);
}

/** What every draw is made from. */
export interface Drawn {
  readonly scored: Scored;
  readonly pattern: Pattern;
  /** The person's optimism in each draw. */
  readonly factor: Float64Array;
  readonly lean: Float64Array;
  /** The standard normal scores of the parts that a draw may fall into, in their order. */
  readonly scores: Float64Array;
  /** What is drawn from a spread is the same for all who have it; only its order is their own. */
  readonly values: Map<string, Float64Array>;
}

export function drawnFrom(scored: Scored, pattern: Pattern): Drawn {
  const { draws: n, optimism_sigma, share_lean } = pattern.uncertainty;
  const scores = normalScores(n);
  const [factor, lean] = [optimism(scores, optimism_sigma), leaning(scores, share_lean)];
  return { scored, pattern, factor, lean, scores, values: new Map() };
}

export const hoursSpread = ({ task }: Ledger, { pattern }: Drawn): Spread =>
  spreadOf(task.hours, task.source ?? "estimated", pattern);

export const byHandSpread = ({ task }: Ledger, { pattern }: Drawn): Spread =>
  spreadOf(task.by_hand as Weekly, task.source === "carried" ? "carried" : "estimated", pattern);

export function shareSpread({ task }: Ledger, { scored }: Drawn): Spread {
  const { low, value, high } = scored.shares.get(task.id)!;
  return { low, likely: value, high };
}

export const ownHours = (ledger: Ledger, drawn: Drawn): Float64Array =>
  draws(ledger.task.id, "hours", hoursSpread(ledger, drawn), drawn);

/** What the person's lean leaves to the single answer is its own. */
export function ownShare(ledger: Ledger, drawn: Drawn): Float64Array {
  const { lean, scores, pattern } = drawn;
  const values = shuffled(`${ledger.task.id}/share`, scores);
  const own = Math.sqrt(1 - pattern.uncertainty.share_lean.sigma ** 2);
  for (let i = 0; i < values.length; i++) values[i] = normalCdf(lean[i]! + own * values[i]!);
  return triangular(values, shareSpread(ledger, drawn));
}

/** By-hand minutes as drawn: its own spread, times the person's optimism. */
export function estimatedOutput(ledger: Ledger, drawn: Drawn): Float64Array {
  const { factor } = drawn;
  const made = draws(ledger.task.id, "by_hand", byHandSpread(ledger, drawn), drawn);
  for (let i = 0; i < made.length; i++) made[i]! *= factor[i]!;
  return made;
}
