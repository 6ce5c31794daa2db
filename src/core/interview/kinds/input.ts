import { isUnknown } from "../../intake/line.ts";
import { typedAmount } from "../../intake/typed.ts";
import { isDate } from "../../period.ts";
import { type HoursInput, isRate, readHours } from "../../portfolio/amounts.ts";
import { same } from "../../portfolio/change.ts";
import { fileSpelling, spell, type Week } from "../../portfolio/hours.ts";
import { setIn } from "../../portfolio/path.ts";
import { weekFault } from "../../portfolio/rules/hours.ts";
import { type PortfolioInput, TEXT_LIMIT } from "../../portfolio/schema.ts";
import { problem, sentenceOf } from "../../problem.ts";
import { visible } from "../../text.ts";
import type { Ask } from "../ask.ts";
import { freeMinutes, isNothingLeft, minutesOf, weekAnswered } from "../candidates.ts";
import { pathOf } from "../subject.ts";
import type { Suggestions } from "../suggestions.ts";
import { hoursFault, typedHours } from "../task-lines.ts";
import { bad, held, hold, type Kind, type ReadAnswer, readBy } from "./kind.ts";

/** Kinds that are typed on one line. */

interface Typed<Value> extends Pick<Kind<Value>, "read"> {
  /** The answer as one would type it. */
  spell(value: Value): string;
  /** What enter takes where nothing stands there. */
  suggested?(ask: Ask<Value>, suggestions: Suggestions): string | undefined;
  /** What an answer looks like, where that is not plain. */
  readonly hint?: string;
}

export function typed<Value>(of: Typed<Value>, more: Partial<Kind<Value>> = {}): Kind<Value> {
  const shown = (value: Value) => visible(of.spell(value));
  const kind: Kind<Value> = {
    current: held,
    // what was confirmed as it stood is left as it was written, a range in braces included
    read: (given, ask, answers) =>
      ask.value !== undefined && (given === shown(ask.value) || given === of.spell(ask.value))
        ? { value: ask.value }
        : of.read(given, ask, answers),
    write: hold,
    prompt(ask, { state: { answers }, suggestions }) {
      const suggested = of.suggested ? of.suggested(ask, suggestions) : suggestions.of(ask);
      const preset = ask.value === undefined ? suggested && visible(suggested) : shown(ask.value);
      const because = ask.value === undefined ? suggestions.because(ask) : undefined;
      return {
        kind: "input",
        hint:
          preset === undefined && isNothingLeft(ask, answers)
            ? "nothing is left of the freed hours · enter: none"
            : of.hint
              ? [because, of.hint].filter(Boolean).join(" · ")
              : plainHint(ask, preset, because),
        default: preset,
        check(text) {
          const reading = readBy(kind, ask, text || preset, answers);
          return "problem" in reading ? sentenceOf(reading.problem) : undefined;
        },
      };
    },
    show: shown,
    ...more,
  };
  return kind;
}

function plainHint({ question, value }: Ask, preset: string | undefined, because: string | undefined) {
  if (preset === undefined) return question.required ? undefined : "enter leaves it open for now";
  if (value === undefined) return because;
  return question.required ? undefined : "enter keeps it · - removes it";
}

/** What is done once takes an amount of time, not so much a month. */
export const rateFault = (given: unknown) => (isRate(given) ? problem("hours-a-rate", [], { got: given }) : undefined);

/** An answer that may come from a file as well. */
const amountOf = (given: unknown, week: Week) =>
  typeof given === "string" ? typedAmount(given, week) : (given as HoursInput);

export function readHoursAnswer(given: unknown, ask: Ask, answers: PortfolioInput): ReadAnswer<HoursInput> {
  const week = weekAnswered(answers);
  const value = amountOf(given, week);
  const fault = hoursFault(value, week);
  if (fault) return bad(fault);
  const left = ask.question.scope === "destination" ? freeMinutes(answers, ask.subject) : undefined;
  const wanted = minutesOf(value, week);
  if (left === undefined || wanted <= left + 0.5) return { value };
  const most = Math.max(0, left);
  return bad(problem("more-than-freed", [], { wanted: spell(wanted), left: spell(most), write: fileSpelling(most) }));
}

/** The week that all other amounts are counted with; unknown where nobody can say. */
function readOwnWeek(given: unknown, answers: PortfolioInput): ReadAnswer<HoursInput> {
  if (isUnknown(given)) return { value: "unknown" };
  const value = amountOf(given, weekAnswered(answers));
  const read = readHours(value);
  if (!read.ok) return bad(problem(`hours-${read.fault}`, [], { got: given }));
  const fault = weekFault(read.hours, answers.practitioner?.days, []);
  return fault ? bad(fault) : { value };
}

/** Hours that nobody knows are written as unknown where a file may say so, and else left open. */
function readUnknown({ question }: Ask): ReadAnswer<HoursInput> | undefined {
  if (question.scope === "task" && question.path === "hours") return { value: "unknown" };
  return question.required ? undefined : { value: undefined };
}

export const hours = typed<HoursInput>(
  {
    read(given, ask, answers) {
      if (ask.question.path === "practitioner.week") return readOwnWeek(given, answers);
      return (isUnknown(given) ? readUnknown(ask) : undefined) ?? readHoursAnswer(given, ask, answers);
    },
    spell: typedHours,
  },
  {
    write(state, ask, answer) {
      const { answers } = hold(state, ask, answer);
      const isOfTask = ask.question.scope === "task" && ask.question.path === "hours";
      // where the old figure came from says nothing of the new one
      return {
        answers:
          isOfTask && !same(answer, ask.value) ? setIn(answers, pathOf(answers, ask, "source"), undefined) : answers,
      };
    },
  },
);

export const duration = typed<HoursInput>({
  read(given, ask, answers) {
    const reading = (isUnknown(given) ? readUnknown(ask) : undefined) ?? readHoursAnswer(given, ask, answers);
    const fault = "value" in reading ? rateFault(given) : undefined;
    return fault ? bad(fault) : reading;
  },
  spell: typedHours,
});

export const date = typed<string>({
  read: (given) => (isDate(String(given)) ? { value: given as string } : bad(problem("bad-date", [], { got: given }))),
  spell: String,
});

export const readText = (given: unknown) => readShort(given, TEXT_LIMIT);

export function readShort(given: unknown, most: number): ReadAnswer<string> {
  const line = String(given).trim();
  if (line.length > most) return bad(problem("too-long", [], { most }));
  return { value: line === "" ? undefined : line };
}

export const text = typed<string>({ read: readText, spell: String });
