/** Figures as people read them, the same on every page. */

/** A share of 0..1 as whole percent. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** A probability as percent: nothing is certain. */
export function chance(probability: number): string {
  if (probability > 0.99) return "over 99 %";
  return probability < 0.01 ? "under 1 %" : percent(probability);
}

/** A leverage by itself: two decimals below ten, none above a hundred. */
export function times(leverage: number): string {
  return leverage.toFixed(leverage < 10 ? 2 : leverage < 100 ? 1 : 0);
}

/** "8 of 10 cases", "95 of 100 cases". */
export function cases(part: number): string {
  const tenths = Math.round(part * 1000) / 100;
  return Number.isInteger(tenths) ? `${tenths} of 10 cases` : `${Math.round(part * 100)} of 100 cases`;
}

/** What stands where a figure is not known. */
export const UNKNOWN = "unknown";

/** An interval of leverage: "1.50-2.61"; "exactly" where it has no width, nothing where there is none. */
export function range(interval: readonly [number, number] | null): string {
  if (!interval) return "";
  return interval[0] === interval[1] ? "exactly" : `${times(interval[0])}-${times(interval[1])}`;
}
