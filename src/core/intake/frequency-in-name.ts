import { type Frequency, frequency } from "../portfolio/amounts/frequency.ts";
import { isSign, isWord, type Reader } from "../portfolio/amounts/reader.ts";
import type { Token } from "../portfolio/amounts/tokens.ts";
import {
  APPROX,
  EACH,
  INFLECTED_PERIODS,
  LIST_ADVERBS,
  LIST_PERIODS,
  LIST_UNITS,
  type Per,
  setOf,
  TIMES,
  WEEKDAYS,
} from "../portfolio/amounts/words.ts";
import { isSeparator } from "./separators.ts";
import {
  COUNTED_WORD,
  CUT_RATES,
  DAY_LETTERS,
  EACH_OF,
  OF_EACH,
  OF_ONE,
  OF_WORK,
  OTHER_WEEKDAYS,
  PARTS_OF_DAY,
} from "./words.ts";

/** How often, within the name of a task: what a rule reads, and what shows that it was said in a way that none does. */

/** What names of work begin with that comes round with a period: Monatsbericht, jaarrekening, årsbokslut, month-end. */
const COMPOUND: readonly (readonly [Per, RegExp])[] = [
  ["month", /^(?:monats|maand(?!ag)|månads|måneds)\p{L}{2}/u], // maandag is a day of the week
  ["quarter", /^(?:quartals|kwartaal|kvartals)\p{L}{2}/u],
  ["year", /^(?:jahres|jaar|års)\p{L}{2}/u],
];

function compound(reader: Reader): Frequency | undefined {
  const [word, ...following] = reader.all.slice(reader.at, reader.at + 3);
  if (word?.kind !== "word") return undefined;
  const hyphens = isSign(following[0], "-") ? 1 : 0;
  const isEnd = isWord(following[hyphens], setOf("end"));
  const found = COMPOUND.find(([per, form]) => form.test(word.text) || (isEnd && word.text === per));
  if (!found) return undefined;
  reader.at += word.text === found[0] ? hyphens + 2 : 1;
  return { per: found[0] };
}

/** The words of a name that may say how often: "Monthly board report", "Sync every other week". */
export function frequenciesOf(all: readonly Token[], name: string): { word: string; frequency: Frequency }[] {
  const frequencies: { word: string; frequency: Frequency }[] = [];
  const reader: Reader = { all, strictness: "list", at: 0 };
  while (reader.at < all.length) {
    const start = reader.at;
    let read = frequency(reader, false, "name") ?? compound(reader);
    if (read?.times && !read.per) {
      const rest = frequency(reader, true);
      read = rest?.per && !rest.times ? { ...read, ...rest } : undefined;
    }
    if (read?.per || read?.doubtful) {
      frequencies.push({ word: name.slice(all[start]!.at, all[reader.at - 1]!.end), frequency: read });
    } else reader.at = start + 1;
  }
  return frequencies;
}

/** What stands at one place of a form; behind the last token stands none. */
type Test = (token: Token | undefined) => boolean;
const sign =
  (...signs: string[]): Test =>
  (token) =>
    isSign(token, ...signs);
const word = (words: string | { has(word: string): boolean }): Test => {
  const set = typeof words === "string" ? setOf(words) : words;
  return (token) => isWord(token, set);
};
const number: Test = (token) => token?.kind === "number";
const anyWord: Test = (token) => token?.kind === "word";
const period: Test = (token) => isWord(token, LIST_PERIODS) || isWord(token, INFLECTED_PERIODS);

/** Ways to say how often that no rule counts. */
const FORMS: readonly (readonly Test[])[] = [
  [word("om"), word("de"), period], // om de week
  [word("every each"), word("week"), word("day days")], // every week day
  [number, period, anyWord, number], // 1 semaine sur 2
  [number, sign("/"), period], // 2/week
  [number, sign("-"), word(LIST_ADVERBS)], // 14-täglich, 3-weekly
  [number, (token) => isWord(token, TIMES) && token!.spaced], // 2 razy
  [number, word(TIMES), (token) => !number(token)], // 2x, but a 4x4 is a car
  [number, word("of"), word("them")], // 6 of them
  [word(DAY_LETTERS), sign("/", "-"), word(DAY_LETTERS)], // M/W/F, M-F
  [word(CUT_RATES), sign(".")], // mens.
  [word("p"), sign("."), (token) => token?.kind === "word" && token.text.length === 1], // p.m.
  [(token) => token?.kind === "word" && COUNTED_WORD.test(token.text)], // 每周两次
];
/** The same right before the time. */
const LAST_FORMS: readonly (readonly Test[])[] = [
  [word(EACH)], // je
  [word(OF_EACH), anyWord], // pro Kunde
  [word(OF_WORK), word("days")], // business days, which are five of a week
];

/** Whether words of frequency stand in a name that no rule reads: "every other day", "a few days" before "a week". */
export function isHalfRead(rest: readonly Token[], read: number, first: Token | undefined): boolean {
  const stands = (form: readonly Test[], at: number) => form.every((test, index) => test(rest[at + index]));
  if (rest.some((_, at) => FORMS.some((form) => stands(form, at)))) return true;
  if (LAST_FORMS.some((form) => stands(form, rest.length - form.length))) return true;
  if (behindName(rest).some(period)) return true;
  if (read > 0) return false;
  if (rest.filter((token) => isWord(token, OTHER_WEEKDAYS) || isWord(token, WEEKDAYS)).length > 1) return true;
  const last = rest.at(-1);
  const isUnit =
    last?.kind === "word" && last.text.length > 1 && (LIST_UNITS.has(last.text) || LIST_PERIODS.has(last.text));
  if (isUnit && first?.kind === "word" && !APPROX.has(first.text)) return true;
  const speaksOfDays = (token: Token) => period(token) || isWord(token, WEEKDAYS) || isWord(token, PARTS_OF_DAY);
  return rest.some((token, index) => isWord(token, EACH_OF) && rest.slice(index + 1, index + 6).some(speaksOfDays));
}

/**
 * What says that the time may be that of one of several: "each report, 30m", "call every client 1h". "Réunion chaque lundi" is once
 * a week, and what each of them should do says nothing of the time.
 */
export function ofOne(rest: readonly Token[]): Token | undefined {
  const words = rest.filter(({ kind }) => kind === "word");
  return words.find(
    (word, index) =>
      isWord(word, OF_ONE) &&
      (index === 0 || index >= words.length - 3) &&
      !isWord(words[index + 1], OTHER_WEEKDAYS) &&
      !isWord(words[index + 1], WEEKDAYS),
  );
}

/** What stands between a name and its time, behind a separator or in brackets: "Meeting, every other week" of "…, every other week 2h". */
function behindName(rest: readonly Token[]): readonly Token[] {
  const isEnd = (index: number) => isSeparator(rest, index) || isSign(rest[index], "(", "[", ")", "]");
  let end = rest.length;
  while (end > 0 && isEnd(end - 1)) end--;
  const start = rest.slice(0, end).findLastIndex((_, index) => isEnd(index));
  return start < 1 ? [] : rest.slice(start + 1, end);
}
