import { isSign, isWord } from "../portfolio/amounts/reader.ts";
import type { Token } from "../portfolio/amounts/tokens.ts";
import { LIST_UNITS } from "../portfolio/amounts/words.ts";
import { SEPARATORS } from "./separators.ts";
import { BOUNDS, CUT_BOUNDS, DANGLING } from "./words.ts";

/** What may stand in the name of a task, and what shows that a part of the time was left in it. */

/** A name has a letter, or figures that a sign joins: 1:1, 24/7. */
export function isName(all: readonly Token[]): boolean {
  if (all.some((token) => token.kind === "word")) return true;
  return all.length > 2 && all.some((token) => token.kind === "sign") && all.slice(1).every((token) => !token.spaced);
}

/** What is glued to a figure and a capital is part of a name: 3D, 3M. */
export const isOfName = (unit: Token, text: string): boolean =>
  !unit.spaced && /^[DM]$/.test(text.slice(unit.at, unit.end));

/** Whether an amount of time begins here: a figure and its unit. */
export function beginsAmount(all: readonly Token[], index: number, text: string): boolean {
  const [figure, unit] = [all[index], all[index + 1]];
  if (figure?.kind !== "number" && figure?.kind !== "digits") return false;
  const glued = index > 0 && !figure.spaced && all[index - 1]!.kind === "word";
  if (unit && isOfName(unit, text)) return false;
  return !glued && (isSign(unit, "%") || isWord(unit, LIST_UNITS));
}

/** Blanks as wide as columns are drawn with. */
export const isApart = (before: Token, after: Token): boolean => after.at - before.end > 1;

/** Whether the name ends in a figure in a column of its own, which may be another amount: "Email; 3; 30 min", "Email  3  4". */
export function isColumn(rest: readonly Token[]): boolean {
  const last = rest.findLastIndex((token) => !isSign(token, ...SEPARATORS, "-", "(", "["));
  const [before, figure] = [rest[last - 1], rest[last]];
  if (!before || figure?.kind !== "number") return false;
  return isSign(before, ",", ";", "|", "=") || isApart(before, figure);
}

/** What stands right before the time and is part of neither. */
export function leftOver(rest: readonly Token[], text: string): Token | undefined {
  let end = rest.length;
  while (end > 0 && isSign(rest[end - 1], ...SEPARATORS, "-", ".", "(", "[")) end--;
  const last = rest[end - 1];
  const arrow = end < rest.length && isSign(last, ">") ? last : undefined;
  if (arrow || isSign(last, ">", "<", "≤", "≥", "+", "/", "~", "%", "±", "@")) return last;
  if (isSign(last, "·", "⋅", "•") && rest[end - 2]?.kind === "number") return last; // 6 · 30m
  if (!last || /^[A-Z]$/.test(text.slice(last.at, last.end))) return undefined; // Client A
  const isBound = isWord(last, BOUNDS) || (isWord(last, CUT_BOUNDS) && isSign(rest[end], "."));
  return isBound || isWord(last, DANGLING) ? last : undefined;
}
