import { isUnknown } from "../../intake/line.ts";
import { typedAmount } from "../../intake/typed.ts";
import type { HoursInput } from "../../portfolio/amounts.ts";
import { spell } from "../../portfolio/hours.ts";
import { getIn, isMap, setIn } from "../../portfolio/path.ts";
import type { PortfolioInput } from "../../portfolio/schema.ts";
import { problem } from "../../problem.ts";
import type { Ask } from "../ask.ts";
import { minutesOf, weekAnswered } from "../candidates.ts";
import { pathOf } from "../subject.ts";
import { hoursFault, typedHours } from "../task-lines.ts";
import { rateFault, readHoursAnswer, typed } from "./input.ts";
import { bad, type ReadAnswer } from "./kind.ts";
import { unknownTask } from "./task-ids.ts";

/** Kinds that are typed on one line of which every form means something else. */

const CANNOT_SAY = "I can't say";
interface Supports {
  readonly supports: string;
}
const isSupports = (value: unknown): value is Supports => isMap(value) && "supports" in value;

/** Hours by hand; "> task" or a list number after # where it only serves another task; unknown where nobody can say. */
export const byHand = typed<HoursInput | Supports>(
  {
    read(given, ask, answers) {
      if (isSupports(given)) return served(String(given.supports), ask, answers);
      if (typeof given !== "string") return readHoursAnswer(given, ask, answers);
      const name = /^(?:>|#|for\b|serves?\b)\s*#?(.+)$/i.exec(given)?.[1]?.trim();
      if (name !== undefined) return served(name, ask, answers);
      return isUnknown(given) ? { value: "unknown" } : readHoursAnswer(given, ask, answers);
    },
    spell(value) {
      if (isSupports(value)) return `> ${value.supports}`;
      return value === "unknown" ? CANNOT_SAY : typedHours(value);
    },
    suggested: () => CANNOT_SAY,
    hint: '"6h" · "2d" · "5h-8h" · "> name" when it only serves another task',
  },
  {
    current({ answers }, about) {
      const supports = getIn(answers, pathOf(answers, about, "supports")) as string | undefined;
      return supports === undefined ? (getIn(answers, pathOf(answers, about)) as HoursInput) : { supports };
    },
    write({ answers }, ask, answer) {
      const supports = isSupports(answer) ? answer.supports : undefined;
      const linked = setIn(answers, pathOf(answers, ask, "supports"), supports);
      return { answers: setIn(linked, pathOf(answers, ask), supports === undefined ? answer : undefined) };
    },
    // a team's figure, mostly
    doubt(value, answers) {
      const week = weekAnswered(answers);
      const minutes = isSupports(value) ? 0 : minutesOf(value, week);
      if (minutes <= week.minutes) return undefined;
      const doubted = problem("by-hand-over-own-week", [], { byHand: spell(minutes), week: spell(week.minutes) });
      return { problem: doubted, cannotSay: "unknown" };
    },
  },
);

function served(name: string, { subject }: Ask, { tasks }: PortfolioInput): ReadAnswer<Supports> {
  const others = tasks.filter(({ id }) => id !== subject);
  const called = others.find((other) => other.id === name || other.name.toLowerCase() === name.toLowerCase());
  const task = called ?? tasks[Number(name) - 1];
  return task?.id !== undefined && task.id !== subject
    ? { value: { supports: task.id } }
    : bad(unknownTask(name, others));
}

interface Stepped {
  readonly times: number;
  readonly hours?: HoursInput;
}

/** "0", "3" or "3, 2h": how often, and the hours of all times together. */
export const steppedBack = typed<Stepped>(
  {
    read(given, _ask, answers) {
      if (isMap(given)) return { value: given as unknown as Stepped };
      const [, times, hours] = /^(\d{1,3})(?:\s*(?:x|times?|,|;|\s)\s*(.+))?$/i.exec(String(given)) ?? [];
      if (times === undefined) return bad(problem("not-times", [], { got: given }));
      if (hours === undefined) return { value: { times: Number(times) } };
      const week = weekAnswered(answers);
      const value = typedAmount(hours, week);
      const fault = hoursFault(value, week) ?? rateFault(hours);
      return fault ? bad(fault) : { value: { times: Number(times), hours: value } };
    },
    spell: ({ times, hours }) => (hours === undefined ? String(times) : `${times}, ${typedHours(hours)}`),
    hint: '"0" · "3" · "3, 2h" when all three together took two hours · - where it is not known',
  },
  { eachQuarter: true },
);
