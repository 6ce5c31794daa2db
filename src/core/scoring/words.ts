import { lately } from "../lately.ts";
import type { WordsModel } from "../pattern/words-model.ts";
import { type Feature, seenIn } from "./words/features.ts";
import { type Term, weighTerms } from "./words/terms.ts";
import { vocabularyOf } from "./words/vocabulary.ts";

export type { WordsModel } from "../pattern/words-model.ts";

/** What the words of a task weigh, in natural log-odds towards orchestration. */
export interface WordsReading {
  /** The sum of what moved it, within the model's cap; 0 where no word is known. */
  weight: number;
  /** The words that moved it, furthest first, before the cap. */
  terms: Term[];
  /** The share of words that are known, 0..1; 0 where there is none. */
  known: number;
}

/** What was read lately: a task's answers are tried one after the other, and its words stay the same. */
const readings = new WeakMap<WordsModel, Map<string, WordsReading>>();

/** Reads the name and the note of a task. Unknown words move nothing, and the same words always weigh the same. */
export function readWords(model: WordsModel, name: string, note?: string): WordsReading {
  const known = readings.get(model) ?? new Map<string, WordsReading>();
  readings.set(model, known);
  return lately(known, `${name.length} ${name}${note ?? ""}`, () => readNow(model, name, note));
}

function readNow(model: WordsModel, name: string, note?: string): WordsReading {
  const reading = seenIn(vocabularyOf(model.words, model.lexicon), name, note);
  const { sum, terms } = weighTerms(reading, (feature) => weigh(model, feature));
  return {
    weight: Math.max(-model.cap, Math.min(model.cap, sum)),
    terms,
    known: reading.words === 0 ? 0 : reading.known / reading.words,
  };
}

function weigh(model: WordsModel, { space, key }: Feature): number {
  switch (space) {
    case "w":
      return own(model.words, key);
    case "f":
      return own(model.first, key);
    case "h":
      return own(model.head, key);
    case "n":
      return own(model.note, key);
    case "kk":
      return own(model.neighbours, key);
    case "k":
      return model.kinds[key]!.anywhere;
    case "kf":
      return model.kinds[key]!.first;
    case "kh":
      return model.kinds[key]!.head;
  }
}

/** A word such as "constructor" must not find what every object inherits. */
function own(weights: Readonly<Record<string, number>>, key: string): number {
  return Object.hasOwn(weights, key) ? (weights[key] as number) : 0;
}
