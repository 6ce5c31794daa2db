import { apportion, units } from "../../core/apportion.ts";
import type { Comparison, Contribution } from "../../core/reports/comparison.ts";
import { count } from "../../core/text.ts";

/** What moves leverage by less than this, and by less than half an hour a week, is told together. */
const LEAST = 0.0005;
const LEAST_MINUTES = 30;

/** A part of the change of leverage as it is told. */
export interface Move {
  readonly name: string;
  /** The task it is of; null where it is of several small ones, or of stepping back in. */
  readonly of: Contribution | null;
  /** Thousandths of leverage; null where the change is not known. */
  readonly part: number | null;
}

/**
 * The parts of a change in the order of the document, in thousandths that add up to `total`: what the change comes to where it is
 * told by itself, or the difference of its ends where these are told.
 */
export function movesOf({ contributions, causes }: Comparison, total: number | null): Move[] {
  const shown = contributions.filter((one) => !isSmall(one));
  const small = contributions.filter(isSmall);
  const parts: { name: string; of: Contribution | null; exact: number | null }[] = [
    ...shown.map((one) => ({ name: one.name, of: one, exact: one.change })),
    ...(small.length > 0 ? [{ name: count(small.length, "smaller change"), of: null, exact: sum(small) }] : []),
    ...(causes && causes.interventions !== 0
      ? [{ name: "Stepping back in", of: null, exact: causes.interventions }]
      : []),
  ];
  if (total === null) return parts.map(({ name, of }) => ({ name, of, part: null }));
  const exact = parts.map((one, index) => ({ key: String(index).padStart(6, "0"), value: one.exact ?? 0 }));
  const whole = apportion(exact, total, THOUSAND);
  return parts.map(({ name, of }, index) => ({ name, of, part: whole[index]! }));
}

const THOUSAND = 1000;
export const thousandths = (leverage: number): number => units(leverage, THOUSAND);

/** "+0.098" */
export const signed = (part: number): string => `${part > 0 ? "+" : ""}${unsigned(part)}`;
/** "1.142" */
export const unsigned = (leverage: number): string => (leverage / THOUSAND).toFixed(3);

const sum = (all: readonly Contribution[]) => all.reduce((total, one) => total + (one.change ?? 0), 0);

function isSmall({ old, new: now, change, cause }: Contribution): boolean {
  if (!old || !now || cause === "handed_over" || cause === "regressed") return false;
  return Math.abs(change ?? 1) < LEAST && Math.abs(now.minutes - old.minutes) < LEAST_MINUTES;
}
