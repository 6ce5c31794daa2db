import type { Pattern } from "../pattern/schema.ts";

/** One past shift: what was promised and what came of it, minutes a week. A dropped task has no outcome and is left out. */
export interface PastPromise {
  readonly task?: string;
  readonly promised: number;
  readonly realised: number;
}

/**
 * How far this person's promises came true: (realised + prior) / (promised + prior), within the pattern's bounds.
 * The prior stands for a few kept promises, so that one bad quarter does not silence the ranking; without a past it is 1.
 */
export function recordOf(past: readonly PastPromise[], { record }: Pattern["ranking"]): number {
  const sum = (pick: (one: PastPromise) => number) => past.reduce((total, one) => total + pick(one), 0);
  const realised = sum((one) => one.realised) + record.prior_minutes;
  const promised = sum((one) => one.promised) + record.prior_minutes;
  const factor = promised > 0 ? realised / promised : 1;
  return Math.min(record.high, Math.max(record.low, factor));
}
