import type { WordsModel } from "../pattern/words-model.ts";
import { orList } from "../text.ts";
import { type Feature, PREPOSITIONS, seenIn } from "./words/features.ts";
import type { RatingsModel } from "./words/ratings-model.ts";
import { weighTerms } from "./words/terms.ts";
import { vocabularyOf } from "./words/vocabulary.ts";

export interface Suggestion {
  /** 1..5, as on the scale of the question. */
  value: number;
  because: string;
}

/** A word that weighs less than this (of a scale of 0 to 1) tells nothing worth suggesting. */
const WORTH_NAMING = 0.03;
const NAMED = 2;
/** What a hyphen leaves of "e-mails" is no word. */
const ONE_LETTER = /^\p{Script=Latin}$/iu;

/**
 * A default for the two scales from the words alone, to be offered and never written as an answer. Nothing where no
 * word is known that tells anything: the middle of the scale is not a suggestion.
 */
export function suggestRatings(
  model: RatingsModel,
  words: WordsModel,
  name: string,
  note?: string,
): { repeatable?: Suggestion; replaceable?: Suggestion } {
  const reading = seenIn(vocabularyOf(model.words, words.lexicon), name, note);
  const { sum, terms } = weighTerms(reading, (feature) => weigh(model, feature));
  const telling = terms
    .filter(({ term, weight }) => weight * Math.sign(sum) >= WORTH_NAMING && !PREPOSITIONS.has(term))
    .filter(({ term }) => !ONE_LETTER.test(term))
    .slice(0, NAMED)
    .map(({ term }) => `"${term}"`);
  if (telling.length === 0) return {};
  const because = `going by ${orList(telling, "and")}`;
  const on = ({ at_zero, slope }: RatingsModel["repeatable"]): Suggestion => ({
    value: Math.max(1, Math.min(5, Math.round(at_zero + slope * (model.base + sum)))),
    because,
  });
  return { repeatable: on(model.repeatable), replaceable: on(model.replaceable) };
}

function weigh(model: RatingsModel, { space, key }: Feature): number {
  if (space === "w" && Object.hasOwn(model.words, key)) return model.words[key]!;
  if (space === "f" && Object.hasOwn(model.first, key)) return model.first[key]!;
  if (space === "k") return model.kinds[key]!.anywhere;
  if (space === "kf") return model.kinds[key]!.first;
  return 0;
}
