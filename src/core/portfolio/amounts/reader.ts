import type { Token } from "./tokens.ts";
import { NUMBER_WORDS } from "./words.ts";

/** What a file may hold, or the wider forms of a list. */
export type Strictness = "file" | "list";

/** A place among tokens. Rules move it forward and say what they read, or leave it where it was. */
export interface Reader {
  readonly all: readonly Token[];
  readonly strictness: Strictness;
  at: number;
}

export const isWord = (token: Token | undefined, set: { has(word: string): boolean }): boolean =>
  token?.kind === "word" && set.has(token.text);
export const isSign = (token: Token | undefined, ...signs: string[]): boolean =>
  token?.kind === "sign" && signs.includes(token.text);

/** Moves behind these words where they follow. */
export function takes(reader: Reader, ...words: readonly string[]): boolean {
  const follow = words.every((word, index) => isWord(reader.all[reader.at + index], new Set([word])));
  if (follow) reader.at += words.length;
  return follow;
}

/** A figure: 3, 3,5, 1½, and in a list 1/2 and "two". */
export function number(reader: Reader): number | undefined {
  const { all, strictness } = reader;
  const token = all[reader.at];
  if (strictness === "list" && token?.kind === "word" && NUMBER_WORDS.has(token.text)) {
    reader.at++;
    return NUMBER_WORDS.get(token.text)! + andAHalf(reader);
  }
  if (token?.kind !== "number") return undefined;
  if (strictness === "file" && !/^\d+([.,]\d+)?$/.test(token.digits)) return undefined;
  if (MAYBE_THOUSANDS[strictness].test(token.digits)) return undefined;
  const half = slashed(reader);
  if (half !== undefined) return half;
  reader.at++;
  const next = all[reader.at];
  if (strictness === "list" && Number.isInteger(token.value) && next?.spaced) {
    const more = slashed(reader);
    if (more !== undefined) return token.value + more;
  }
  if (strictness === "list" && next?.kind === "number" && next.fraction && Number.isInteger(token.value)) {
    reader.at++;
    return token.value + next.value;
  }
  return token.value + (strictness === "list" ? andAHalf(reader) : 0);
}

/** A thousand, or a bit over one. The point of a file is a decimal point, as everywhere in YAML. */
const MAYBE_THOUSANDS = { file: /^[1-9]\d{0,2},\d{3}$/, list: /^[1-9]\d{0,2}[.,]\d{3}$/ };

/** "2 and a half hours": a half where these words follow, else nothing. */
function andAHalf(reader: Reader): number {
  return reader.all[reader.at + 3] && takes(reader, "and", "a", "half") ? 0.5 : 0;
}

const FRACTIONS = new Map([
  ["1/2", 1 / 2],
  ["1/3", 1 / 3],
  ["2/3", 2 / 3],
  ["1/4", 1 / 4],
  ["3/4", 3 / 4],
]);

/** "1/2", in a list. */
function slashed(reader: Reader): number | undefined {
  const [over, slash, under] = reader.all.slice(reader.at, reader.at + 3);
  if (reader.strictness === "file" || over?.kind !== "number" || under?.kind !== "number") return undefined;
  if (!isSign(slash, "/") || slash!.spaced || under.spaced) return undefined;
  const found = FRACTIONS.get(`${over.digits}/${under.digits}`);
  if (found !== undefined) reader.at += 3;
  return found;
}
