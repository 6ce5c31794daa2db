import { tokens } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** One thing seen in a text, and the words (places in `seen`) it was seen in. */
export interface Feature {
  /** `w` a word, `f` the first word, `h` the head, `n` a word of the note, `k` `kf` `kh` kinds of word, `kk` two kinds side by side. */
  space: "w" | "f" | "h" | "n" | "k" | "kf" | "kh" | "kk";
  key: string;
  from: number;
  to: number;
}

export interface SeenText {
  /** The words that are known, as typed, name before note. */
  seen: string[];
  features: Feature[];
  /** Words in all, known or not; numbers and question marks do not count. */
  words: number;
  known: number;
}

/** Words that only hold others together: neither read nor counted. */
const SILENT = new Set(["the", "a", "an", "and", "or"]);

/** What comes before the first of these is what the task is about: "feedback" in "feedback on the deck". */
export const PREPOSITIONS = new Set(
  "of for with to in on at from by about into after before over under between against per as that which who until when if so because vs via".split(
    " ",
  ),
);

/** Everything that can be seen in a name and its note, each thing once. Unknown words are as if not written. */
export function seenIn(vocabulary: Vocabulary, name: string, note: string | undefined): SeenText {
  const reading: SeenText = { seen: [], features: [], words: 0, known: 0 };
  const had = new Set<string>();
  const add = (space: Feature["space"], key: string, from: number, to = from) => {
    if (had.has(`${space} ${key}`)) return;
    had.add(`${space} ${key}`);
    reading.features.push({ space, key, from, to });
  };
  readPart(vocabulary, name, reading, add, false);
  if (note !== undefined) readPart(vocabulary, note, reading, add, true);
  return reading;
}

type Add = (space: Feature["space"], key: string, from: number, to?: number) => void;

function readPart(vocabulary: Vocabulary, text: string, reading: SeenText, add: Add, isNote: boolean): void {
  const start = reading.seen.length;
  const stems: string[] = [];
  for (const token of tokens(text)) {
    if (SILENT.has(token)) continue;
    const isWord = token !== "#" && token !== "?";
    if (isWord) reading.words++;
    const known = vocabulary.find(token);
    if (known === undefined) continue;
    if (isWord) reading.known++;
    stems.push(known);
    reading.seen.push(token);
  }
  if (stems.length === 0) return;
  let head = 0;
  while (head + 1 < stems.length && !PREPOSITIONS.has(reading.seen[start + head + 1] as string)) head++;

  let before: readonly string[] = [];
  for (const [i, stem] of stems.entries()) {
    const at = start + i;
    add("w", stem, at);
    if (isNote) add("n", stem, at);
    const kinds = [...vocabulary.kinds(stem)];
    for (const kind of kinds) for (const left of before) add("kk", `${left} ${kind}`, at - 1, at);
    const next = stems[i + 1];
    const pair = next === undefined ? [] : vocabulary.kinds(`${stem} ${next}`);
    for (const [found, to] of [
      [kinds, at],
      [pair, at + 1],
    ] as const) {
      for (const kind of found) {
        add("k", kind, at, to);
        if (i === 0) add("kf", kind, at, to);
        if (i === head) add("kh", kind, at, to);
      }
    }
    before = kinds;
  }
  add("f", stems[0] as string, start);
  add("h", stems[head] as string, start + head);
}
