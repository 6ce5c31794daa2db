import type { Feature, SeenText } from "./features.ts";
import { shown } from "./tokens.ts";

/** A word, or two side by side, as typed, with all it weighs. */
export interface Term {
  term: string;
  weight: number;
}

/** Adds up what was seen in a text, in all and by term, the heaviest term first; what weighs nothing is no term. */
export function weighTerms(reading: SeenText, weigh: (feature: Feature) => number): { sum: number; terms: Term[] } {
  const weights = new Map<string, number>();
  let sum = 0;
  for (const feature of reading.features) {
    const weight = weigh(feature);
    if (weight === 0) continue;
    sum += weight;
    const words = reading.seen.slice(feature.from, feature.to + 1);
    const term = words.map(shown).join(" ");
    weights.set(term, (weights.get(term) ?? 0) + weight);
  }
  const terms = Array.from(weights, ([term, weight]) => ({ term, weight }));
  return { sum, terms: terms.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)) };
}
