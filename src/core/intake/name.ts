import { type Frequency, frequency } from "../portfolio/amounts/frequency.ts";
import { isSign, isWord, type Reader } from "../portfolio/amounts/reader.ts";
import type { Token } from "../portfolio/amounts/tokens.ts";
import {
  APPROX,
  EACH,
  EVERY,
  INFLECTED_PERIODS,
  LIST_ADVERBS,
  LIST_PERIODS,
  LIST_UNITS,
  type Per,
  TIMES,
  WEEKDAYS,
} from "../portfolio/amounts/words.ts";
import { isSeparator, SEPARATORS } from "./separators.ts";

/** What may stand in the name of a task, and what shows that a part of the time was left in it. */

/** What stands before an amount and makes it less than one: "up to 10h". */
const BOUNDS = new Set(
  "to most least max maximum min minimum than under over below above until within bis zu höchstens mindestens maximal unter über als jusqu jusqu'à jusqu'a de plus moins hasta más menos mais máximo mínimo di più meno oltre almeno massimo minimo dan onder boven tot minstens hoogstens maximaal minimaal än minst högst enn til mindst højst najmniej najwyżej até ponad poniżej powyżej do до более менее больше меньше свыше".split(
    " ",
  ),
);
/** The same where a point cuts them short: peace of mind is none. */
const CUT_BOUNDS = new Set(["mind", "höchst"]);
/** A name does not end in these: something of the time was left over. */
const DANGLING = new Set([
  ...EVERY,
  ..."of for at with was now is takes and or from between per x times a an plus und oder et y half quarter les los las em co fois veces vez vezes keer gånger ganger gange volte raz razy раза раз jednou dvakrát 回 次 á à um às kl om gegen them weekends".split(
    " ",
  ),
]);

/** A name has a letter, or figures that a sign joins: 1:1, 24/7. */
export function isName(all: readonly Token[]): boolean {
  if (all.some((token) => token.kind === "word")) return true;
  return all.length > 2 && all.some((token) => token.kind === "sign") && all.slice(1).every((token) => !token.spaced);
}

/** What is glued to a figure and a capital is part of a name: 3D, 3M. */
export const isOfName = (unit: Token, text: string): boolean =>
  !unit.spaced && /^[DM]$/.test(text.slice(unit.at, unit.end));

/** Whether an amount of time begins here: a figure and its unit. */
export function isAmount(all: readonly Token[], index: number, text: string): boolean {
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
  const isEnd = isWord(following[hyphens], new Set(["end"]));
  const found = COMPOUND.find(([per, form]) => form.test(word.text) || (isEnd && word.text === per));
  if (!found) return undefined;
  reader.at += word.text === found[0] ? hyphens + 2 : 1;
  return { per: found[0] };
}

/** The words of a name that may say how often: "Monthly board report", "Sync every other week". */
export function frequenciesOf(all: readonly Token[], name: string): { word: string; frequency: Frequency }[] {
  const found: { word: string; frequency: Frequency }[] = [];
  const reader: Reader = { all, strictness: "list", at: 0 };
  while (reader.at < all.length) {
    const start = reader.at;
    let read = frequency(reader, false, "name") ?? compound(reader);
    if (read?.times && !read.per) {
      const rest = frequency(reader, true);
      read = rest?.per && !rest.times ? { ...read, ...rest } : undefined;
    }
    if (read?.per || read?.doubtful) {
      found.push({ word: name.slice(all[start]!.at, all[reader.at - 1]!.end), frequency: read });
    } else reader.at = start + 1;
  }
  return found;
}

/** "Business days" are five of a week. */
const DAYS = new Set(["days"]);
const OF_WORK = new Set(["business", "working", "work", "school"]);
/** Days of the week by their letters: M/W/F, M-F. */
const LETTERS = new Set(["m", "tu", "w", "th", "f"]);
/** "每周两次": so many times in a period, in one word. */
const COUNTED_WORD = /[每毎週周月日].*[次回]$/u;
/** Before what is counted by the piece: "pro Kunde 2 Std." */
const OF_EACH = new Set(["pro", "per", "je"]);
const RATES = new Set([
  ...EVERY,
  ..."per times tous toutes todos todas tutti tutte co każdy każda każde her joka κάθε كل כל".split(" "),
]);

const PARTS_OF_DAY = new Set(
  "morning noon lunch afternoon evening night morgen vormittag mittag nachmittag abend nacht matin midi soir nuit mañana tarde noche manhã noite mattina mattino pomeriggio sera notte ochtend middag avond morgon kväll aften kveld rano wieczór утро вечер".split(
    " ",
  ),
);

/** Days of the week that no rule counts: one of them is once a week, as it would be without. */
const OTHER_WEEKDAYS = new Set(
  "di do sa so donnerstag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica maandag maandags dinsdag dinsdags woensdag woensdags donderdag donderdags vrijdag vrijdags segunda terça quarta quinta sexta måndag tisdag onsdag torsdag fredag mandag tirsdag onsdag poniedziałek wtorek środa czwartek piątek понедельник вторник среда четверг пятница".split(
    " ",
  ),
);
/** Before one of several: "each report 30m", "call every client 1h". */
const OF_ONE = new Set(
  "each every jede jeder jedes jeden chaque cada ogni elke iedere ieder varje hver hvert".split(" "),
);

/** What says that the time is that of one of several. "Réunion chaque lundi" is once a week. */
export const ofOne = (rest: readonly Token[]): Token | undefined =>
  rest.find(
    (token, index) =>
      isWord(token, OF_ONE) && !isWord(rest[index + 1], OTHER_WEEKDAYS) && !isWord(rest[index + 1], WEEKDAYS),
  );

/** Words of frequency where a point cuts them short: mens. */
const CUT_RATES = new Set("quot hebd mens trim ann".split(" "));

/** Whether words of frequency stand in a name that no rule reads: "every other day", "a few days" before "a week". */
export function isHalfRead(rest: readonly Token[], read: number, first: Token | undefined): boolean {
  if (rest.some((_, index) => isEverySoMany(rest, index) || isCount(rest, index))) return true;
  if (behindName(rest).some(isPeriod)) return true;
  const [of, last] = [rest.at(-2), rest.at(-1)];
  if (isWord(last, EACH) || (last?.kind === "word" && isWord(of, OF_EACH))) return true;
  if (isWord(last, DAYS) && isWord(of, OF_WORK)) return true;
  if (read > 0) return false;
  if (rest.filter((token) => isWord(token, OTHER_WEEKDAYS) || isWord(token, WEEKDAYS)).length > 1) return true;
  const period =
    last?.kind === "word" && last.text.length > 1 && (LIST_UNITS.has(last.text) || LIST_PERIODS.has(last.text));
  if (period && first?.kind === "word" && !APPROX.has(first.text)) return true;
  const speaksOfDays = (token: Token) => isPeriod(token) || isWord(token, WEEKDAYS) || isWord(token, PARTS_OF_DAY);
  return rest.some((token, index) => isWord(token, RATES) && rest.slice(index + 1, index + 6).some(speaksOfDays));
}

/** "14-täglich", "3-weekly". */
const isEverySoMany = (rest: readonly Token[], index: number): boolean =>
  rest[index]?.kind === "number" && isSign(rest[index + 1], "-") && isWord(rest[index + 2], LIST_ADVERBS);

/** "2 razy", "2/week", "1 semaine sur 2", "om de week", "mens.", "p.m." */
function isCount(rest: readonly Token[], index: number): boolean {
  const [first, second, third, fourth] = rest.slice(index, index + 4);
  const isOther = third !== undefined && isPeriod(third);
  if (isWord(first, new Set(["om"]))) return isWord(second, new Set(["de"])) && isOther;
  if (isWord(first, CUT_RATES)) return isSign(second, ".");
  if (first?.kind === "word" && COUNTED_WORD.test(first.text)) return true;
  if (isWord(first, LETTERS)) return isSign(second, "/", "-") && isWord(third, LETTERS);
  if (isWord(first, new Set(["p"]))) return isSign(second, ".") && third?.kind === "word" && third.text.length === 1;
  if (first?.kind !== "number") return false;
  if (second && isPeriod(second)) return third?.kind === "word" && fourth?.kind === "number";
  const isTimes = isWord(second, TIMES) && (second!.spaced || third?.kind !== "number"); // a 4x4 is a car
  return isTimes || (isSign(second, "/") && isOther);
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
