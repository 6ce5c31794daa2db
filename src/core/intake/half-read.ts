import { isSign, isWord } from "../portfolio/amounts/reader.ts";
import type { Token } from "../portfolio/amounts/tokens.ts";
import {
  APPROX,
  EVERY,
  INFLECTED_PERIODS,
  LIST_ADVERBS,
  LIST_PERIODS,
  LIST_UNITS,
  TIMES,
  WEEKDAYS,
} from "../portfolio/amounts/words.ts";
import { isSeparator } from "./separators.ts";

const RATES = new Set([...EVERY, ..."per times tous toutes todos todas tutti tutte her joka κάθε كل כל".split(" ")]);

const PARTS_OF_DAY = new Set(
  "morning noon lunch afternoon evening night morgen vormittag mittag nachmittag abend nacht matin midi soir nuit mañana tarde noche manhã noite mattina mattino pomeriggio sera notte ochtend middag avond morgon kväll aften kveld rano wieczór утро вечер".split(
    " ",
  ),
);

/** Whether words of frequency stand in a name that no rule reads: "every other day", "a few days" before "a week". */
export function isHalfRead(rest: readonly Token[], read: number, first: Token | undefined): boolean {
  if (rest.some((_, index) => isEverySoMany(rest, index) || isCount(rest, index))) return true;
  if (behindName(rest).some(isPeriod)) return true;
  if (read > 0) return false;
  const last = rest.at(-1);
  const period =
    last?.kind === "word" && last.text.length > 1 && (LIST_UNITS.has(last.text) || LIST_PERIODS.has(last.text));
  if (period && first?.kind === "word" && !APPROX.has(first.text)) return true;
  const speaksOfDays = (token: Token) => isPeriod(token) || isWord(token, WEEKDAYS) || isWord(token, PARTS_OF_DAY);
  return rest.some((token, index) => isWord(token, RATES) && rest.slice(index + 1, index + 6).some(speaksOfDays));
}

/** "14-täglich", "3-weekly". */
const isEverySoMany = (rest: readonly Token[], index: number): boolean =>
  rest[index]?.kind === "number" && isSign(rest[index + 1], "-") && isWord(rest[index + 2], LIST_ADVERBS);

/** "2 razy", "2/week", "p.m." */
function isCount(rest: readonly Token[], index: number): boolean {
  const [first, second, third] = rest.slice(index, index + 3);
  if (isWord(first, new Set(["p"]))) return isSign(second, ".") && third?.kind === "word" && third.text.length === 1;
  if (first?.kind !== "number") return false;
  const isTimes = isWord(second, TIMES) && (second!.spaced || third?.kind !== "number"); // a 4x4 is a car
  return isTimes || (isSign(second, "/") && third !== undefined && isPeriod(third));
}

const isPeriod = (token: Token): boolean => isWord(token, LIST_PERIODS) || isWord(token, INFLECTED_PERIODS);

/** What stands between a name and its time, behind a separator or in brackets: "Meeting, every other week" of "…, every other week 2h". */
function behindName(rest: readonly Token[]): readonly Token[] {
  const isEnd = (index: number) => isSeparator(rest, index) || isSign(rest[index], "(", "[", ")", "]");
  let end = rest.length;
  while (end > 0 && isEnd(end - 1)) end--;
  const start = rest.slice(0, end).findLastIndex((_, index) => isEnd(index));
  return start < 1 ? [] : rest.slice(start + 1, end);
}
