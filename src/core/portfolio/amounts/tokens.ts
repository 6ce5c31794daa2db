import { later } from "../../later.ts";

/**
 * What was written, cut into tokens. Every character that is no blank belongs to exactly one of them. Full-width and other
 * decimal digits, no-break spaces and the many dashes read as the plain ones. One pass, linear in the length of the text.
 */

interface Piece {
  /** Where it starts and ends in the text. */
  readonly at: number;
  readonly end: number;
  /** Whether a blank stands before it. */
  readonly spaced: boolean;
}

export type Token = Piece &
  (
    | { readonly kind: "number"; readonly value: number; readonly digits: string; readonly fraction: boolean }
    /** Digits and colons, as a clock or a time tracker writes them. */
    | { readonly kind: "clock"; readonly parts: readonly number[] }
    /** Letters alone, in lower case. */
    | { readonly kind: "word"; readonly text: string }
    | { readonly kind: "sign"; readonly text: string }
    /** Digits that are no number: a date, 1,234.5 and the like. */
    | { readonly kind: "digits"; readonly text: string }
  );

const ZEROS = [0xff10, 0x660, 0x6f0, 0x966];
const FRACTIONS: Record<string, number> = { "½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 1 / 8 };
const SAME: Record<string, string> = {
  "٫": ".",
  // commas that no figure has within it
  "、": ";",
  "،": ";",
  "✕": "×",
  "✖": "×",
  "⨯": "×",
  "∗": "×",
  "≈": "~",
  "∼": "~",
  "≃": "~",
  "…": "..",
  "→": ">",
};
const DASH = /[-‐‑‒–—―−]/u;
// the marks that order text from right to left, and what has no width, are nothing that somebody wrote
const NOTHING = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;
const BLANK = /\s/;

/** A character as the grammar knows it: a plain digit, a plain sign, or itself. */
function plain(char: string): string {
  const code = char.codePointAt(0)!;
  if (code < 0x80) return char === "*" ? "×" : char;
  for (const zero of ZEROS) if (code >= zero && code <= zero + 9) return String(code - zero);
  if (code >= 0xff01 && code <= 0xff5e) return plain(String.fromCodePoint(code - 0xfee0));
  return SAME[char] ?? (DASH.test(char) ? "-" : char);
}

const isDigit = (char: string | undefined): boolean => char !== undefined && char >= "0" && char <= "9";

const LETTER = later(String.raw`[\p{L}\p{M}]`, "u");
const isLetter = (char = ""): boolean =>
  (char >= "a" && char <= "z") || (char >= "A" && char <= "Z") || (char >= "\x80" && LETTER().test(char));

export function tokens(text: string): Token[] {
  const chars: string[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const char of text) {
    if (char < "\x80" || !NOTHING.test(char)) {
      chars.push(plain(char));
      offsets.push(offset);
    }
    offset += char.length;
  }
  offsets.push(offset);
  const all: Token[] = [];
  let spaced = true;
  for (let i = 0; i < chars.length; ) {
    if (BLANK.test(chars[i]!)) {
      spaced = true;
      i++;
      continue;
    }
    const start = i;
    const piece = (end: number): Piece => {
      i = end;
      return { at: offsets[start]!, end: offsets[end]!, spaced };
    };
    const char = chars[i]!;
    if (isDigit(char) || (char === "." && isDigit(chars[i + 1])) || char in FRACTIONS) {
      const end = endOfDigits(chars, i);
      all.push(figure(chars.slice(start, end).join(""), piece(end)));
    } else if (char === "×") {
      all.push({ kind: "word", text: "x", ...piece(i + 1) });
    } else if (isLetter(char)) {
      let end = i + 1;
      while (isLetter(chars[end]) || (chars[end] === "'" && isLetter(chars[end + 1]))) end++;
      all.push({ kind: "word", text: chars.slice(start, end).join("").toLowerCase(), ...piece(end) });
    } else {
      const long = char === "." && chars[i + 1] === "." ? 2 : 1;
      all.push({ kind: "sign", text: long === 2 ? ".." : char, ...piece(i + long) });
    }
    spaced = false;
  }
  return all;
}

/**
 * Where digits end that stand together, with points and commas between digits and a fraction behind them, or with colons before
 * two digits each. The colon of 1:1 stands apart.
 */
function endOfDigits(chars: readonly string[], from: number): number {
  let end = from;
  let plainDigits = true;
  while (end < chars.length && !(chars[end]! in FRACTIONS)) {
    const joins = (chars[end] === "." || chars[end] === ",") && isDigit(chars[end + 1]);
    if (!isDigit(chars[end]) && !joins) break;
    plainDigits &&= !joins;
    end++;
  }
  if (end < chars.length && chars[end]! in FRACTIONS) return end + 1;
  const isPair = (at: number) =>
    chars[at] === ":" && isDigit(chars[at + 1]) && isDigit(chars[at + 2]) && !isDigit(chars[at + 3]);
  while (plainDigits && isPair(end)) end += 3;
  return end;
}

function figure(digits: string, piece: Piece): Token {
  if (digits.includes(":")) return { kind: "clock", parts: digits.split(":").map(Number), ...piece };
  const glyph = FRACTIONS[digits.at(-1)!];
  const count = glyph === undefined ? digits : digits.slice(0, -1);
  if (count !== "" && !/^\d*([.,]\d+)?$/.test(count)) return { kind: "digits", text: digits, ...piece };
  if (glyph !== undefined && /[.,]/.test(count)) return { kind: "digits", text: digits, ...piece };
  const value = Number(count.replace(",", ".")) + (glyph ?? 0);
  return { kind: "number", value, digits, fraction: glyph !== undefined && count === "", ...piece };
}
