import { later } from "../../later.ts";
import { isPrintable } from "../../text.ts";

/** What is read of one text: nobody types more into a name, and a paste must not cost time. */
const CHARACTERS = 1000;
const WORDS = 60;

/** Spellings that a split at blanks would tear apart or lose, in the order they are replaced. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u02bc`\u00b4]/g, "'"],
  [/\b(?:1|one)\s?(?::|-|\/|on|to|-on-|-to-|x)\s?(?:1|one)(?:'?s)?\b/g, " oneonone "],
  [/\bm\s?&\s?m\b/g, " casereview "],
  [/\ba\/b\b/g, " abtest "],
  [/\bq\s?&\s?a\b/g, " qanda "],
  [/\br\s?&\s?d\b/g, " research "],
  [/\bw\//g, " with "],
  [/'(?:s|m|re|ve|ll|d)\b/g, ""],
  [/'/g, ""],
];

const SHOWN = new Map([
  ["oneonone", "1:1"],
  ["casereview", "M&M"],
  ["abtest", "A/B"],
  ["qanda", "Q&A"],
]);

/** Anything but plain letters and digits, and the one spelling that is made of such ("one on one", "1to1"). */
const NOT_PLAIN = /[^a-z0-9 ]|one|1/i;

/**
 * The words of a text in lower case and without accents; what begins with a digit becomes `#`, a question mark
 * stays. Case, accents and the amount of white space make no difference.
 */
export function tokens(text: string): string[] {
  const short = text.slice(0, CHARACTERS);
  // Most names are plain: to make ten expressions ready takes longer than to read twenty names.
  const words = NOT_PLAIN.test(short) ? spelt(short) : short.toLowerCase().split(" ").filter(Boolean);
  return words.slice(0, WORDS).map((token) => (startsWithDigit(token) ? "#" : token));
}

const DIGIT_FIRST = later(String.raw`^\p{N}`, "u");
const ACCENTS = later(String.raw`\p{M}+`, "gu");
// runs of letters and digits, and question marks: asking is a kind of word of its own
const WORD = later(String.raw`[\p{L}\p{N}]+|\?`, "gu");

const startsWithDigit = (token: string): boolean => (token < "\x80" ? /^\d/ : DIGIT_FIRST()).test(token);

function spelt(text: string): string[] {
  const ascii = isPrintable(text);
  const bare = ascii ? text : text.normalize("NFKD").replace(ACCENTS(), "");
  let plain = bare.toLowerCase().replace(/\s+/g, " ");
  for (const [written, meant] of SPELLINGS) plain = plain.replace(written, meant);
  return plain.match(ascii ? /[a-z0-9]+|\?/g : WORD()) ?? [];
}

/** A token as a person would write it. */
export function shown(token: string): string {
  return SHOWN.get(token) ?? token;
}
