import type { WordsModel } from "../../../../src/core/pattern/words-model.ts";
import { type Feature, seenIn } from "../../../../src/core/scoring/words/features.ts";
import { stem } from "../../../../src/core/scoring/words/stem.ts";
import { tokens } from "../../../../src/core/scoring/words/tokens.ts";
import { type Vocabulary, vocabulary } from "../../../../src/core/scoring/words/vocabulary.ts";
import { type Case, fitLogistic } from "./logistic.ts";

export interface Name {
  trade: string;
  name: string;
  note: string | null;
  gold: "orchestration" | "execution";
}

export type Space = Feature["space"];

/** The declared kinds of word: kind -> words, blank between, a hyphen inside a pair. */
export type Lexicon = Record<string, string>;

/** Chosen by cross-validation over trades (`npm run bench:verdicts -- words`); neighbours of these do as well. */
export interface Settings {
  /** The ridge on every weight. */
  ridge: number;
  /** A stem, or a place of a stem, must stand in so many tasks to have a weight of its own. */
  least: number;
  /** Log-odds of orchestration where no word is known: real weeks hold a little less of it than our names. */
  prior: number;
  cap: number;
  /** A task with a note is read once more without it, and counts so much there: names must stand on their own. */
  bare: number;
  /** What is left unread, to see what it is worth. */
  without: readonly Space[];
}

export const SETTINGS: Settings = { ridge: 1, least: 2, prior: -0.3, cap: 3, bare: 0.5, without: [] };

/** Learns the weights of words from labelled names. The same input gives the same model on every machine. */
export function trainWords(names: readonly Name[], lexicon: Lexicon, settings = SETTINGS): WordsModel {
  const declared = kindsOfStems(lexicon);
  const common = commonStems(names, settings.least);
  const known = vocabulary(Object.fromEntries(common.map((word) => [word, 0])), declared);
  const cases = names.flatMap((item) =>
    item.note === null
      ? [toCase(item, known, 1)]
      : [toCase(item, known, 1), toCase({ ...item, note: null }, known, settings.bare)],
  );
  const read = cases.map((one) => ({
    ...one,
    features: one.features.filter(([id]) => !settings.without.some((space) => id.startsWith(`${space} `))),
  }));
  const weights = fitLogistic(oftenSeen(read, settings.least), () => settings.ridge, settings.prior).weights;

  const weight = (space: Space, key: string) => Number((weights.get(`${space} ${key}`) ?? 0).toFixed(2)) + 0;
  const all = (space: Space) =>
    [...weights.keys()].filter((id) => id.startsWith(`${space} `)).map((id) => id.slice(space.length + 1));
  const learned = (
    space: Space,
    keys = all(space)
      .filter((key) => weight(space, key) !== 0)
      .sort(),
  ) => Object.fromEntries(keys.map((key) => [key, weight(space, key)]));
  const kind = (name: string) => ({
    anywhere: weight("k", name),
    first: weight("kf", name),
    head: weight("kh", name),
  });
  return {
    format: "orchestrate/words@1",
    provenance: {},
    prior: settings.prior,
    cap: settings.cap,
    kinds: Object.fromEntries(Object.keys(lexicon).map((name) => [name, kind(name)])),
    lexicon: declared,
    neighbours: learned("kk"),
    words: learned("w", common),
    first: learned("f"),
    head: learned("h"),
    note: learned("n"),
  };
}

/** The stems of at least so many tasks, the commonest first: a typing error is taken for the commonest word near it. */
function commonStems(names: readonly Name[], least: number): string[] {
  const counts = new Map<string, number>();
  for (const { name, note } of names) {
    const stems = new Set(tokens(`${name} ${note ?? ""}`).map(stem));
    for (const word of stems) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= least)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([word]) => word);
}

function toCase({ name, note, gold }: Name, known: Vocabulary, weight: number): Case {
  const { features } = seenIn(known, name, note ?? undefined);
  return {
    features: features.map(({ space, key }) => [`${space} ${key}`, 1]),
    label: Number(gold === "orchestration"),
    weight,
  };
}

function oftenSeen(cases: readonly Case[], least: number): Case[] {
  const seen = new Map<string, number>();
  for (const { features } of cases) for (const [key] of features) seen.set(key, (seen.get(key) ?? 0) + 1);
  return cases.map((one) => ({ ...one, features: one.features.filter(([key]) => seen.get(key)! >= least) }));
}

/** The kinds of each declared stem and pair of stems, blank between; the parts of a pair are known, and of no kind by it. */
function kindsOfStems(lexicon: Lexicon): Record<string, string> {
  const kinds = new Map<string, Set<string>>();
  const of = (key: string) => kinds.get(key) ?? kinds.set(key, new Set()).get(key)!;
  for (const [kind, words] of Object.entries(lexicon)) {
    for (const word of words.split(" ")) {
      const stems = tokens(word.replaceAll("-", " ")).map(stem);
      for (const part of stems) of(part);
      of(stems.join(" ")).add(kind);
    }
  }
  return Object.fromEntries(Array.from(kinds, ([key, of]) => [key, [...of].join(" ")]));
}
