import type { Frequency } from "../portfolio/amounts/frequency.ts";
import { type Phrase, readPhrase } from "../portfolio/amounts/phrase.ts";
import { isSign, isWord } from "../portfolio/amounts/reader.ts";
import { type Token, tokens } from "../portfolio/amounts/tokens.ts";
import { APPROX, LIST_UNITS, NUMBER_WORDS, UNCOUNTED } from "../portfolio/amounts/words.ts";
import { type Problem, problem } from "../problem.ts";
import { frequenciesOf, isHalfRead, ofOne } from "./frequency-in-name.ts";
import { cleanName } from "./lines.ts";
import { beginsAmount, isApart, isColumn, isName, isOfName, leftOver } from "./name.ts";
import { isSeparator, SEPARATORS } from "./separators.ts";
import { HOURS_OF_DAY } from "./words.ts";

/** A line cut into its name and its time: every token belongs to one of them or stands between them. */
export interface Cut {
  readonly name: string;
  readonly phrase: Phrase;
  /** The time as it stands in the line. */
  readonly written: string;
  /** Words of frequency within the name. */
  readonly inName: readonly { readonly word: string; readonly frequency: Frequency }[];
}

/** A line that says of its task that the hours are not known. */
export interface Unknown {
  readonly name: string;
  /** How they say so. */
  readonly unknown: string;
}

/** As many tokens as a time and its frequency ever take. It keeps the search as long as the line. */
const LONGEST = 24;
const notUnderstood = (line: string): Problem => problem("list-not-understood", [], { line });

/** How people write that they do not know: as an answer, behind a separator or in a column of its own. */
const NOT_KNOWN =
  /^[([]?(?:\?+|unknown|not known|no idea|(?:i )?(?:don['’]?t know|can['’]?t say)|unbekannt|unklar|inconnue?|desconocid[oa]|sconosciuto|onbekend|okänt|ukendt|ukjent|неизвестно|不明|未知)[)\]]?\.?$/i;
export const isUnknown = (said: unknown): boolean => typeof said === "string" && NOT_KNOWN.test(said.trim());
const BEFORE_NOT_KNOWN = /[,;:|=、，；：]|\s[-–—]\s|\s(?=[([])/g;

/** "Mentoring, unknown": undefined where the end of the line says something else, or its rest is no plain name. */
function notKnown(line: string): Unknown | undefined {
  const separator = [...line.matchAll(BEFORE_NOT_KNOWN)].at(-1);
  const said = separator && line.slice(separator.index + separator[0].length).trim();
  if (!said || !isUnknown(said)) return undefined;
  const rest = line.slice(0, separator.index);
  const alone = cutLine(rest);
  if (!("code" in alone) || !["list-no-hours", "list-bare-number"].includes(alone.code)) return undefined;
  return isName(tokens(rest)) ? { name: cleanName(rest), unknown: said } : undefined;
}

/** Reads a line without its bullets. */
export function cutLine(line: string): Cut | Unknown | Problem {
  const unknown = notKnown(line);
  if (unknown) return unknown;
  const all = withoutEnd(tokens(line));
  const whole = all.length <= LONGEST ? readPhrase(all, "list") : undefined;
  if (whole && (!whole.bare || whole.frequency)) return problem("list-no-name", [], { line });
  return behind(line, all) ?? before(line, all) ?? without(line, all);
}

/** A row of a table whose columns are known. */
export function cutCells(line: string, name: string, time: string): Cut | Unknown | Problem {
  if (isUnknown(time) && isName(tokens(cleanName(name)))) return { name: cleanName(name), unknown: time };
  if (time === "") return problem("list-no-hours", [], { name: cleanName(name) });
  const all = withoutEnd(tokens(time));
  const phrase = all.length <= LONGEST ? readPhrase(all, "list") : undefined;
  if (!phrase) return notUnderstood(line);
  return cut(line, name, tokens(name), phrase, time, name);
}

/** Without a full stop and separators at its end. */
function withoutEnd(all: Token[]): Token[] {
  let end = all.length;
  while (end > 0 && isSign(all[end - 1], ",", ";", "|", ".")) end--;
  const last = all[end];
  const unit = all[end - 1];
  return all.slice(0, isSign(last, ".") && isWord(unit, LIST_UNITS) ? end + 1 : end);
}

/** "name, time": the longest end of the line that reads as a time as a whole. */
function behind(line: string, all: readonly Token[]): Cut | Problem | undefined {
  for (let start = Math.max(1, all.length - LONGEST); start < all.length; start++) {
    const first = all[start]!;
    const previous = all[start - 1]!;
    const separated = isSeparator(all, start - 1);
    if (!first.spaced && !separated && !isSign(first, "(", "[")) continue;
    if (isSign(first, ...SEPARATORS) || (isSign(first, "-") && all[start + 1]?.spaced)) continue;
    const phrase = readPhrase(all.slice(start), "list");
    if (!phrase || all.slice(start).some((token) => isOfName(token, line))) continue;
    const column = separated || isApart(previous, first);
    const written = line.slice(first.at, all.at(-1)!.end);
    if (phrase.bare && !phrase.frequency && !column) continue;
    if (phrase.bare && phrase.frequency) return problem("list-bare-rate", [], { written: line.slice(first.at) });
    if (isSign(previous, ",") && !first.spaced && first.kind === "number" && isTight(all, start - 1, first.digits))
      return problem("list-comma", [], { line });
    if (phrase.spacedRange && !separated && isLetters(previous)) {
      const alone = readPhrase(all.slice(start + 2), "list");
      if (alone && !isBackwards(phrase)) {
        const name = line.slice(0, first.at).trim();
        const [number, time] = [line.slice(first.at, first.end), line.slice(all[start + 2]!.at).trim()];
        return problem("list-name-or-range", [], {
          asName: `${name} ${number}, ${time}`,
          asRange: `${name}, ${number}-${time}`,
        });
      }
      if (alone) continue;
    }
    const number = all[start - 2];
    if (phrase.bare && isSign(previous, "-") && number?.kind === "number" && start > 2)
      return problem("list-name-or-range", [], {
        asName: `${line.slice(0, number.end)}, ${written}`,
        asRange: `${line.slice(0, number.at).trim()}, ${number.digits}-${written}`,
      });
    if (isTimeOfDay(all.slice(start), phrase)) return problem("list-time-of-day", [], { line });
    const isCount = previous.kind === "number" || isWord(previous, NUMBER_WORDS);
    const goesOn = isSign(first, "/") || (first.kind === "word" && !APPROX.has(first.text));
    if (isCount && (goesOn || isGrouped(previous, first))) return notUnderstood(line); // 2 half days, 2 / week, 2 000 min
    return cut(line, line.slice(0, first.at), all.slice(0, start), phrase, written);
  }
  return undefined;
}

/** "time: name", "time - name". */
function before(line: string, all: readonly Token[]): Cut | Problem | undefined {
  for (let end = Math.min(LONGEST, all.length - 2); end > 0; end--) {
    if (!isSeparator(all, end)) continue;
    const phrase = readPhrase(all.slice(0, end), "list");
    if (!phrase || phrase.bare) continue;
    if (phrase.clock) return problem("list-time-of-day", [], { line });
    const separator = all[end]!;
    const rest = all.slice(end + 1);
    return cut(line, line.slice(separator.end), rest, phrase, line.slice(0, separator.at));
  }
  return undefined;
}

/** `rest` are the tokens of the name, cut from the text `of`. */
function cut(
  line: string,
  text: string,
  rest: readonly Token[],
  phrase: Phrase,
  written: string,
  of = line,
): Cut | Problem {
  const name = cleanName(text);
  const named = tokens(name);
  if (!isName(named)) return problem("list-no-name", [], { line });
  if (rest.some((token) => token.kind === "clock")) return problem("list-time-of-day", [], { line });
  if (rest.some((_, index) => beginsAmount(rest, index, of))) return problem("list-two-amounts", [], { line });
  if (name.includes("|")) return problem("list-columns", [], { line });
  if (isColumn(rest)) return problem("list-two-amounts", [], { line });
  const uncounted = rest.find((token) => isWord(token, UNCOUNTED));
  if (uncounted) return problem("list-uncounted", [], { line, word: of.slice(uncounted.at, uncounted.end) });
  const inName = frequenciesOf(named, name);
  if (isHalfRead(rest, inName.length, tokens(written)[0])) return notUnderstood(line);
  const bound = leftOver(rest, of);
  if (bound) return problem("list-bound", [], { line, word: of.slice(bound.at, bound.end) });
  const one = inName.length === 0 ? ofOne(rest) : undefined;
  if (one) return problem("list-of-one", [], { line, word: of.slice(one.at, one.end) });
  return { name, phrase, written: withoutBrackets(written), inName };
}

/** Why a line without a time that reads has none. */
function without(line: string, all: readonly Token[]): Problem {
  const ofDay = (token: Token, index: number) =>
    token.kind === "clock" || (token.kind === "number" && isWord(all[index + 1], HOURS_OF_DAY));
  if (all.some(ofDay)) return problem("list-time-of-day", [], { line });
  if (all.some((_, index) => isNegative(all, index))) return problem("hours-negative", [], { got: line });
  if (all.some((_, index) => beginsAmount(all, index, line)))
    return hoursFirst(line, all) ?? remarkBehind(line, all) ?? notUnderstood(line);
  const last = all.at(-1);
  if (last?.kind === "number" && all.length > 1 && last.spaced) {
    const name = cleanName(line.slice(0, last.at));
    if (name !== "") return problem("list-bare-number", [], { name, number: last.digits });
  }
  const separator = all.findLastIndex((token) => isSign(token, ...SEPARATORS));
  const figure = separator > 0 ? all[separator + 1]?.kind : undefined;
  if (figure === "number" || figure === "digits") return notUnderstood(line);
  return problem("list-no-hours", [], { name: cleanName(line) });
}

/** "2h email": which word belongs to what is not ours to say, but this is how it would be clear. */
function hoursFirst(line: string, all: readonly Token[]): Problem | undefined {
  for (let end = Math.min(LONGEST, all.length - 1); end > 0; end--) {
    const phrase = readPhrase(all.slice(0, end), "list");
    if (!phrase || phrase.bare || all[end]!.kind !== "word" || !all[end]!.spaced) continue;
    const rest = line.slice(all[end]!.at);
    const alone = cutLine(rest);
    if (!("code" in alone) || alone.code !== "list-no-hours") return undefined;
    const instead = `${cleanName(rest)}, ${line.slice(0, all[end - 1]!.end).trim()}`;
    return problem("list-hours-first", [], { line, instead });
  }
  return undefined;
}

/** "Email, 15h (mostly mornings)": words without a figure behind a time that is clear. */
function remarkBehind(line: string, all: readonly Token[]): Problem | undefined {
  for (let start = all.length - 1; start > 0; start--) {
    const first = all[start]!;
    if (first.kind === "number" || first.kind === "digits" || first.kind === "clock") return undefined;
    if (!isSign(first, "(", "[", ",", ";") && !isSeparator(all, start)) continue;
    const head = cutLine(line.slice(0, first.at));
    const remark = line.slice(first.at).replace(/^[\s,;:|=-]+/, "");
    if ("code" in head || !("phrase" in head) || head.phrase.bare || frequenciesOf(tokens(remark), remark).length > 0)
      continue;
    const instead = `${head.name} ${/^[([]/.test(remark) ? remark : `(${remark})`}, ${head.written}`;
    return problem("list-remark", [], { remark, instead });
  }
  return undefined;
}

/** Whether a comma may be one of a figure: "report,2,5" and "report ,5h". */
const isTight = (all: readonly Token[], comma: number, digits: string): boolean =>
  digits.includes(",") || (comma > 0 && all[comma]!.spaced && !isApart(all[comma - 1]!, all[comma]!));

/** Whether a figure is written in two: 12 000. */
const isGrouped = (before: Token, after: Token): boolean =>
  before.kind === "number" &&
  /^\d{1,3}$/.test(before.digits) &&
  after.kind === "number" &&
  /^\d{3}(?!\d)/.test(after.digits) &&
  !isApart(before, after);

const isLetters = (token: Token): boolean => token.kind === "word" && !APPROX.has(token.text);

const isNegative = (all: readonly Token[], index: number): boolean =>
  isSign(all[index], "-") &&
  isSeparator(all, index - 1) &&
  all[index + 1]?.kind === "number" &&
  !all[index + 1]!.spaced &&
  index + 3 >= all.length;

const isOfWorkingDay = (hour: number): boolean => hour >= 7 && hour < 19;

/**
 * Two figures with a colon are a length of time, unless they may be the hour of a working day. 14h00 and 9.30 are one, unless
 * they are the ends of a range.
 */
function isTimeOfDay(all: readonly Token[], { clock, low, high, bare }: Phrase): boolean {
  if (clock)
    return all.some((token) => token.kind === "clock" && (token.parts.length > 2 || isOfWorkingDay(token.parts[0]!)));
  if (low === high) return false;
  return all.some((token, index) => {
    if (token.kind !== "number" || !isOfWorkingDay(token.value)) return false;
    const [unit, minutes, next] = all.slice(index + 1, index + 4);
    if (bare) return /^\d+\.\d\d$/.test(token.digits);
    return isHour(unit) && minutes?.kind === "number" && /^\d\d$/.test(minutes.digits) && next?.kind !== "word";
  });
}

const isHour = (token: Token | undefined): boolean => token?.kind === "word" && LIST_UNITS.get(token.text) === "h";

const isBackwards = ({ low, high }: Phrase): boolean =>
  low.minutes > high.minutes || low.days > high.days || low.week > high.week;

function withoutBrackets(text: string): string {
  const inner = text.trim();
  return /^[([][^()[\]]*[)\]]$/.test(inner) ? inner.slice(1, -1).trim() : inner;
}
