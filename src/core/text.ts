import { later } from "./later.ts";

/** Spelling helpers that every layer shares: nearest word, safe text, plain lists. */

/** The number of single-letter edits (insert, delete, replace, swap of neighbours) between two words. */
export function editDistance(a: string, b: string): number {
  const s = [...a];
  const t = [...b];
  let before: number[] = [];
  let previous = t.map((_, j) => j + 1);
  previous.unshift(0);
  for (let i = 1; i <= s.length; i++) {
    const row = [i];
    for (let j = 1; j <= t.length; j++) {
      const cost = s[i - 1] === t[j - 1] ? 0 : 1;
      let best = Math.min(row[j - 1]! + 1, previous[j]! + 1, previous[j - 1]! + cost);
      if (i > 1 && j > 1 && s[i - 1] === t[j - 2] && s[i - 2] === t[j - 1]) best = Math.min(best, before[j - 2]! + 1);
      row.push(best);
    }
    before = previous;
    previous = row;
  }
  return previous[t.length]!;
}

/** The candidate a person most likely meant, or undefined when none is near (more than 40 % of the letters differ). */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const typed = word.slice(0, 100).toLowerCase();
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const known = candidate.toLowerCase();
    const short = Math.min(known.length, typed.length);
    const begins = short >= 3 && (known.startsWith(typed) || typed.startsWith(known));
    const distance = begins && known !== typed ? 1 : editDistance(typed, known);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  const longer = Math.max(word.length, best?.length ?? 0);
  const limit = longer < 2 ? 0 : Math.max(1, Math.floor(longer * 0.4));
  return bestDistance <= limit ? best : undefined;
}

/** As many pairs of letters are looked at before no more guesses are made: less than a second. */
const MOST_LETTERS = 20_000_000;

/** The same for word after word: with many of them and many candidates, the last ones are left without a guess. */
export function guesser(candidates: readonly string[]): (word: string) => string | undefined {
  const letters = candidates.reduce((sum, { length }) => sum + length, 0);
  let looked = 0;
  return (word) => {
    looked += letters * word.length;
    return looked <= MOST_LETTERS ? nearest(word, candidates) : undefined;
  };
}

/** What a word that is not known may stand for, as a hint; else what is known. */
export const meant = (nearest: string | undefined, otherwise: string): string =>
  nearest ? `did you mean ${nearest}?` : otherwise;

/** The same, guessed among what is known. */
export const guessed = (
  word: string,
  known: readonly string[],
  otherwise = `there is ${orList(known, "and")}`,
): string => meant(nearest(word, known), otherwise);

/** As many of a list as a sentence holds. */
export const someOf = (words: readonly string[]): string =>
  [...words.slice(0, 12), ...(words.length > 12 ? ["..."] : [])].join(", ");

/** "a", "a or b", "a, b or c". */
export function orList(words: readonly string[], conjunction = "or"): string {
  if (words.length <= 1) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} ${conjunction} ${words.at(-1)}`;
}

/**
 * What a terminal or an editor obeys: control characters, line and paragraph separators, the marks that reorder text; and what is
 * no character at all, which cannot be written, or is refused by readers of YAML and JSON.
 */
export const OBEYED = String.raw`[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\p{Surrogate}\p{Noncharacter_Code_Point}]`;
export const obeyed = later(OBEYED, "gu");

/**
 * Where a sign without a shape belongs to what stands around it: an emoji and its variant, a key cap, a flag of tags, letters
 * that are joined or kept apart (Persian, the scripts of India), a variant of an ideograph.
 */
const BELONGS = [
  String.raw`(?<=[\p{Extended_Pictographic}\p{Regional_Indicator}])[\ufe0e\ufe0f]`,
  String.raw`(?<=[0-9#*])\ufe0f(?=\u20e3)`,
  String.raw`(?<=\p{Extended_Pictographic}\ufe0f?\p{Emoji_Modifier}?)\u200d(?=\p{Extended_Pictographic})`,
  String.raw`(?<=\u{1f3f4}[\u{e0061}-\u{e007a}]{0,6})[\u{e0061}-\u{e007a}\u{e007f}]`,
  String.raw`(?<=[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Tibetan}]\p{M}?)[\u200c\u200d](?=[\p{L}\p{M}])`,
  String.raw`(?<=\p{Script=Mongolian})[\u180b-\u180d\u180f]`,
  String.raw`(?<=\p{Ideographic})[\ufe00-\ufe02\u{e0100}-\u{e01ef}]`,
];

/** What is obeyed, and what a reader does not see: signs without a width or a shape, where they belong to nothing. */
export const unseen = later(
  String.raw`(?!${BELONGS.join("|")})(?:${OBEYED}|[\p{Default_Ignorable_Code_Point}\u2800])`,
  "gu",
);

const PRINTABLE = /^[ -~]*$/;
const PLAIN = /^[ -~\n“”’–…]*$/;

/** Whether a text is printable ASCII in one line, as nearly all of it is: then nothing in it has to be looked for. */
export const isPrintable = (text: string): boolean => PRINTABLE.test(text);

/** The same in any number of lines, with the signs that our own sentences have. */
export const isPlain = (text: string): boolean => PLAIN.test(text);

/** Text from a file or a keyboard, made safe: what is unseen is shown as \u{..}, so that it is read and not obeyed. */
export const visible = (text: string): string => (isPrintable(text) ? text : text.replace(unseen(), spelt));

/** The same, sign by sign: one entry for each character of the text. */
export function visibleSigns(text: string): string[] {
  const hidden = new Set(Array.from(text.matchAll(unseen()), ({ index }) => index));
  let at = 0;
  return Array.from(text, (sign) => {
    const shown = hidden.has(at) ? spelt(sign) : sign;
    at += sign.length;
    return shown;
  });
}

/** The same for data: what a reader does not see stays, for the data's sake; what is obeyed is shown. */
export const harmless = (text: string): string => (isPrintable(text) ? text : text.replace(obeyed(), spelt));

const spelt = (sign: string): string =>
  sign === "\n" ? "\\n" : sign === "\t" ? "\\t" : `\\u{${sign.codePointAt(0)!.toString(16)}}`;

/** A name within a sentence. */
export const quoted = (name: string): string => `“${name}”`;

/** A sentence of ours with a capital. A name of the user's may be written in a way of its own: see the inline text of Markdown. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "1 task", "3 tasks". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

const BETWEEN_WORDS = later(String.raw`[^\p{L}\p{N}\p{M}]+`, "gu");
const AT_THE_ENDS = later(String.raw`^[-\p{M}]+|-+$`, "gu");

/** A name as an id: lower case, letters and digits of any script, hyphens between. Empty when nothing is left. */
export function slug(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(BETWEEN_WORDS(), "-")
    .replace(AT_THE_ENDS(), "")
    .slice(0, 60)
    .replace(/-+$/, "");
}

/** A size in bytes as people read it: "812 bytes", "64 KB", "12.3 MB". */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} KB`;
  return `${Number((bytes / 1_000_000).toFixed(1))} MB`;
}

/** A number of 32 bits that hardly two texts share (FNV-1a with a final mix), the same everywhere and for ever. */
export function hash(text: string): number {
  let mixed = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    mixed = Math.imul(mixed ^ text.charCodeAt(i), 0x01000193);
  }
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
