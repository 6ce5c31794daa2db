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

type Stems = Readonly<Record<string, number>>;
/** Declared stems, and pairs of them with a blank between, each with its kinds; none of a stem that is but a part of a pair. */
type Lexicon = Readonly<Record<string, string>>;

const vocabularies = new WeakMap<Stems, Vocabulary>();

/** The vocabulary of a model, made once. */
export function vocabularyOf(stems: Stems, lexicon: Lexicon): Vocabulary {
  const known = vocabularies.get(stems) ?? vocabulary(stems, lexicon);
  vocabularies.set(stems, known);
  return known;
}

/** `stems` in order of how common they are, before those that are only declared. */
export function vocabulary(stems: Stems, lexicon: Lexicon): Vocabulary {
  let ranks: ReadonlyMap<string, number> | undefined; // made for the first word that has to be repaired
  const rank = () => (ranks ??= new Map(Object.keys({ ...stems, ...lexicon }).map((word, at) => [word, at])));
  return {
    find(token) {
      const exact = stem(token);
      return Object.hasOwn(stems, exact) || Object.hasOwn(lexicon, exact) ? exact : repaired(exact, rank);
    },
    kinds(key) {
      const kinds = Object.hasOwn(lexicon, key) ? lexicon[key] : "";
      return kinds ? kinds.split(" ") : [];
    },
  };
}

/** The commonest known stem one insertion, deletion, exchange or swap away, with the first letter as typed. */
function repaired(typed: string, ranks: () => ReadonlyMap<string, number>): string | undefined {
  if (typed.length < SHORTEST_REPAIRED || typed.length > 20) return undefined;
  const rank = ranks();
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
