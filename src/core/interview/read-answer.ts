import { isRate, readHours } from "../portfolio/amounts.ts";
import { fileSpelling, readCounted, spell } from "../portfolio/hours.ts";
import { isDate } from "../portfolio/period.ts";
import { weekFault } from "../portfolio/rules/hours.ts";
import { DESTINATIONS, type PortfolioInput, TEXT_LIMIT } from "../portfolio/schema.ts";
import { type Problem, problem } from "../problem.ts";
import { nearest } from "../text.ts";
import type { Ask } from "./ask.ts";
import { freeMinutes, weekAnswered } from "./candidates.ts";
import { asWritten, hoursFault, readTaskLine, type TaskLine } from "./task-lines.ts";

/** An answer in the form of the file, or why it is none. */
export type Reading = { readonly value: unknown } | { readonly problem: Problem };

const bad = (found: Problem): Reading => ({ problem: found });
const isReading = (value: object): value is TaskLine => "name" in value;

/**
 * Reads what was typed, ticked or found in an answers file. Undefined, an empty text or an empty list of lines leaves
 * an optional question open; a required one says so, but not a destination of hours of which nothing is left.
 */
export function readAnswer(ask: Ask, given: unknown, answers: PortfolioInput): Reading {
  const reading = read(ask, typeof given === "string" ? given.trim() : given, answers);
  if ("problem" in reading || reading.value !== undefined || !ask.question.required) return reading;
  if (isNothingLeft(ask, answers)) return reading;
  return bad(problem("answer-required", [], undefined));
}

/** Whether the hours that come free are all given to other destinations than the one that is asked about. */
export function isNothingLeft({ question, subject }: Ask, answers: PortfolioInput): boolean {
  if (question.scope !== "destination" || question.path !== "hours") return false;
  const left = freeMinutes(answers, subject);
  return left !== undefined && left < 0.5;
}

function read(ask: Ask, given: unknown, answers: PortfolioInput): Reading {
  const { question } = ask;
  if (given === undefined || given === "" || given === "-") return { value: undefined };
  switch (question.kind) {
    case "choice":
      return oneOf(
        given,
        question.choices!.map((choice) => choice.value),
      );
    case "choices":
      return someOf(
        given,
        question.choices!.map((choice) => choice.value),
      );
    case "destinations":
      return someOf(given, DESTINATIONS);
    case "scale": {
      const rating = Number(given);
      return Number.isInteger(rating) && rating >= 1 && rating <= 5
        ? { value: rating }
        : bad(problem("out-of-range", [], { got: given, low: 1, high: 5 }));
    }
    case "yes-no":
    case "go-on":
      return typeof given === "boolean"
        ? { value: given }
        : bad(problem("wrong-type", [], { expected: "yes or no", got: given }));
    case "hours":
    case "duration":
      return hours(ask, given, answers);
    case "date":
      return isDate(String(given)) ? { value: given } : bad(problem("bad-date", [], { got: given }));
    case "text":
      return text(given);
    case "lines":
      return lines(given, (line) => text(line));
    case "steps":
      return lines(given, (line) => parts(line, ["do", "by", "hand_off"]));
    case "feedback":
      return lines(given, (line) => parts(line, ["what", "cadence"]));
    case "by-hand":
      return byHand(ask, given, answers);
    case "tasks":
    case "more-tasks":
      return lines(given, (line) => {
        const found = typeof line === "string" ? readTaskLine(line, weekAnswered(answers)) : (line as TaskLine);
        return isReading(found) ? { value: found } : bad(found);
      });
    case "tick-changed":
    case "tick-gone":
    case "tick-origin":
      return {
        value: Array.isArray(given) && (given.length > 0 || question.kind !== "tick-origin") ? given : undefined,
      };
    case "stepped-back":
      return steppedBack(given, answers);
    case "tick-tasks":
    case "pick-task":
      return tasks(given, answers);
    case "task-link": {
      const found = tasks([given], answers);
      return "value" in found ? { value: (found.value as string[])[0] } : found;
    }
  }
}

function oneOf(given: unknown, allowed: readonly string[]): Reading {
  if (allowed.includes(given as string)) return { value: given };
  const guess = nearest(String(given), allowed);
  return bad(problem("not-a-choice", [], { got: given, allowed, ...(guess ? { nearest: guess } : {}) }));
}

/** Several of the choices, in the order of the pattern. */
function someOf(given: unknown, allowed: readonly string[]): Reading {
  // percentages, as a file may hold them for the rest
  if (typeof given === "object" && given !== null && !Array.isArray(given)) return { value: given };
  const list = Array.isArray(given) ? given : [given];
  for (const one of list) {
    const found = oneOf(one, allowed);
    if ("problem" in found) return found;
  }
  return { value: allowed.filter((value) => list.includes(value)) };
}

function hours(ask: Ask, given: unknown, answers: PortfolioInput): Reading {
  if (ask.question.path === "practitioner.week") return ownWeek(given, answers);
  const week = weekAnswered(answers);
  const found = hoursFault(given, week) ?? (ask.question.kind === "duration" ? rateFault(given) : undefined);
  if (found) return bad(found);
  const value = typeof given === "string" ? asWritten(given) : given;
  if (ask.question.scope !== "destination") return { value };
  const read = readCounted(given, week);
  const wanted = read.ok ? read.hours.mean : 0;
  const left = freeMinutes(answers, ask.subject);
  if (left === undefined || wanted <= left + 0.5) return { value };
  return bad(
    problem("more-than-freed", [], {
      wanted: spell(wanted),
      left: spell(Math.max(0, left)),
      write: fileSpelling(Math.max(0, left)),
    }),
  );
}

/** The week that all other amounts are counted with; unknown where nobody can say. */
function ownWeek(given: unknown, { practitioner }: PortfolioInput): Reading {
  if (typeof given === "string" && UNKNOWN.test(given)) return { value: "unknown" };
  const read = readHours(given);
  if (!read.ok) return bad(problem(`hours-${read.fault}`, [], { got: given }));
  const fault = weekFault(read.hours, practitioner?.days, []);
  return fault ? bad(fault) : { value: typeof given === "string" ? asWritten(given) : given };
}

function text(given: unknown): Reading {
  const line = String(given).trim();
  if (line.length > TEXT_LIMIT) return bad(problem("too-long", [], { most: TEXT_LIMIT }));
  return { value: line === "" ? undefined : line };
}

function lines(given: unknown, readLine: (line: unknown) => Reading): Reading {
  const list = Array.isArray(given) ? given : String(given).split(/\r?\n/);
  const values: unknown[] = [];
  for (const line of list) {
    if (typeof line === "string" && line.trim() === "") continue;
    const found = readLine(line);
    if ("problem" in found) return found;
    if (found.value !== undefined) values.push(found.value);
  }
  return { value: values.length > 0 ? values : undefined };
}

/** "pull the numbers | agent | draft table": what stands between the bars, by name; parts left empty are left out. */
function parts(line: unknown, keys: readonly string[]): Reading {
  if (typeof line === "object") return { value: line };
  const fields = String(line)
    .split("|")
    .map((field) => field.trim());
  const entries = keys.map(
    (key, index) => [key, index === keys.length - 1 ? fields.slice(index).join(" | ") : fields[index]] as const,
  );
  const filled = entries.filter(([, field]) => field);
  if (filled.some(([, field]) => field!.length > TEXT_LIMIT)) return bad(problem("too-long", [], { most: TEXT_LIMIT }));
  return { value: fields[0] ? Object.fromEntries(filled) : undefined };
}

const UNKNOWN = /^(\?|unknown|(i )?can'?t say|don'?t know|no idea)$/i;

/** Hours by hand; "> task" or a list number after # where it only serves another task; unknown where nobody can say. */
function byHand(ask: Ask, given: unknown, answers: PortfolioInput): Reading {
  const supported =
    typeof given === "object" && given !== null && "supports" in given ? String(given.supports) : undefined;
  const typed = typeof given === "string" ? /^(?:>|#|for\b|serves?\b)\s*#?(.+)$/i.exec(given)?.[1]?.trim() : undefined;
  const name = supported ?? typed;
  if (name !== undefined) {
    const others = answers.tasks.filter((task) => task.id !== ask.subject);
    const numbered = answers.tasks[Number(name) - 1];
    const task =
      others.find((other) => other.id === name || other.name.toLowerCase() === name.toLowerCase()) ?? numbered;
    if (task && task.id !== ask.subject) return { value: { supports: task.id } };
    const known = others.map((other) => other.id ?? other.name);
    const guess = nearest(name, known);
    return bad(problem("unknown-task", [], { id: name, known, ...(guess ? { nearest: guess } : {}) }));
  }
  if (typeof given === "string" && UNKNOWN.test(given)) return { value: "unknown" };
  return hours(ask, given, answers);
}

/** What is done once takes an amount of time, not so much a month. */
const rateFault = (given: unknown): Problem | undefined =>
  isRate(given) ? problem("hours-a-rate", [], { got: given }) : undefined;

/** "0", "3" or "3, 2h": how often, and the hours of all times together. */
function steppedBack(given: unknown, answers: PortfolioInput): Reading {
  if (typeof given === "object") return { value: given };
  const [, times, hours] = /^(\d{1,3})(?:\s*(?:x|times?|,|;|\s)\s*(.+))?$/i.exec(String(given)) ?? [];
  if (times === undefined) return bad(problem("not-times", [], { got: given }));
  const found = hours === undefined ? undefined : (hoursFault(hours, weekAnswered(answers)) ?? rateFault(hours));
  return found
    ? bad(found)
    : { value: { times: Number(times), ...(hours === undefined ? {} : { hours: asWritten(hours) }) } };
}

function tasks(given: unknown, answers: PortfolioInput): Reading {
  const list = (Array.isArray(given) ? given : [given]) as string[];
  const known = answers.tasks.map((task) => task.id ?? task.name);
  for (const id of list) {
    if (known.includes(id)) continue;
    const guess = nearest(id, known);
    return bad(problem("unknown-task", [], { id, known, ...(guess ? { nearest: guess } : {}) }));
  }
  return { value: list };
}
