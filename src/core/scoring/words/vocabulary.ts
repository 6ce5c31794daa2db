import { stem } from "./stem.ts";

/** What is known of words: their stems, and the kinds of the declared ones. */
export interface Vocabulary {
  /** The known stem of a token, reached where needed by one edit; undefined where it is unknown. */
  find(token: string): string | undefined;
  /** The declared kinds of a stem or of a pair of stems ("skip level"). */
  kinds(stems: string): readonly string[];
}

/** Below this length one edit makes another word, not a repaired one. */
const SHORTEST_REPAIRED = 6;
const LETTERS = "abcdefghijklmnopqrstuvwxyz";

const vocabularies = new WeakMap<object, Vocabulary>();

/** The vocabulary of a model's stems, made once, with the words of the declared kinds. */
export function vocabularyOf(
  stems: Readonly<Record<string, number>>,
  kinds: Readonly<Record<string, { readonly words: string }>>,
): Vocabulary {
  let known = vocabularies.get(stems);
  if (known === undefined) {
    const declared = Object.entries(kinds).map(([kind, { words }]) => [kind, words] as const);
    known = vocabulary(Object.keys(stems), declared);
    vocabularies.set(stems, known);
  }
  return known;
}

/** `stems` in order of how common they are; `declared` the words of each kind, blank between, `_` inside a pair. */
export function vocabulary(
  stems: Iterable<string>,
  declared: Iterable<readonly [kind: string, words: string]>,
): Vocabulary {
  const kinds = new Map<string, string[]>();
  const rank = new Map<string, number>();
  const know = (word: string) => rank.has(word) || rank.set(word, rank.size);
  for (const word of stems) know(word);
  for (const [kind, words] of declared) {
    for (const entry of words.split(" ")) {
      const pair = entry.includes("_");
      const key = pair ? entry.replaceAll("_", " ") : entry;
      const had = kinds.get(key);
      if (had) had.push(kind);
      else kinds.set(key, [kind]);
      if (pair) for (const word of key.split(" ")) know(word);
      else know(key);
    }
  }
  return {
    find(token) {
      const exact = stem(token);
      return rank.has(exact) ? exact : repaired(exact, rank);
    },
    kinds: (key) => kinds.get(key) ?? [],
  };
}

/** The commonest known stem one insertion, deletion, exchange or swap away, with the first letter as typed. */
function repaired(typed: string, rank: ReadonlyMap<string, number>): string | undefined {
  if (typed.length < SHORTEST_REPAIRED || typed.length > 20) return undefined;
  let best: string | undefined;
  const consider = (candidate: string) => {
    const at = rank.get(candidate);
    if (at !== undefined && (best === undefined || at < (rank.get(best) as number))) best = candidate;
  };
  for (let i = 1; i <= typed.length; i++) {
    const left = typed.slice(0, i);
    const right = typed.slice(i);
    for (const letter of LETTERS) {
      consider(left + letter + right);
      if (right) consider(left + letter + right.slice(1));
    }
    if (right) consider(left + right.slice(1));
    if (right.length > 1) consider(left + right[1] + right[0] + right.slice(2));
  }
  return best;
}
