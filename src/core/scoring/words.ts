import { type Feature, readText } from "./words/features.ts";
import type { WordsModel } from "./words/model.ts";
import { shown } from "./words/tokens.ts";
import { type Vocabulary, vocabulary } from "./words/vocabulary.ts";

export type { WordsModel } from "./words/model.ts";

/** What the words of a task weigh, in natural log-odds towards orchestration. */
export interface WordsReading {
  /** The sum of what moved it, within the model's cap; 0 where no word is known. */
  weight: number;
  /** The words that moved it, furthest first, before the cap. */
  terms: { term: string; weight: number }[];
  /** The share of words that are known, 0..1; 0 where there is none. */
  known: number;
}

/** The last text that was read: a task's answers are tried one after the other, and its words stay the same. */
let last: { model: WordsModel; name: string; note: string | undefined; reading: WordsReading } | undefined;

/** Reads the name and the note of a task. Unknown words move nothing, and the same words always weigh the same. */
export function readWords(model: WordsModel, name: string, note?: string): WordsReading {
  if (last?.model !== model || last.name !== name || last.note !== note)
    last = { model, name, note, reading: read(model, name, note) };
  return last.reading;
}

function read(model: WordsModel, name: string, note?: string): WordsReading {
  const reading = readText(vocabularyOf(model), name, note);
  const terms = new Map<string, number>();
  let sum = 0;
  for (const feature of reading.features) {
    const weight = weigh(model, feature);
    if (weight === 0) continue;
    sum += weight;
    const term = reading.seen
      .slice(feature.from, feature.to + 1)
      .map(shown)
      .join(" ");
    terms.set(term, (terms.get(term) ?? 0) + weight);
  }
  return {
    weight: Math.max(-model.cap, Math.min(model.cap, sum)),
    terms: [...terms]
      .map(([term, weight]) => ({ term, weight }))
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)),
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
      return model.kinds[key]?.anywhere ?? 0;
    case "kf":
      return model.kinds[key]?.first ?? 0;
    case "kh":
      return model.kinds[key]?.head ?? 0;
  }
}

/** A word such as "constructor" must not find what every object inherits. */
function own(weights: Readonly<Record<string, number>>, key: string): number {
  return Object.hasOwn(weights, key) ? (weights[key] as number) : 0;
}

const vocabularies = new WeakMap<WordsModel, Vocabulary>();

function vocabularyOf(model: WordsModel): Vocabulary {
  let known = vocabularies.get(model);
  if (known === undefined) {
    known = vocabulary(
      Object.keys(model.words),
      Object.entries(model.kinds).map(([kind, { words }]) => [kind, words]),
    );
    vocabularies.set(model, known);
  }
  return known;
}
