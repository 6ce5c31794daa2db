import { type Period, shiftPeriod } from "../../period.ts";
import { setIn } from "../../portfolio/path.ts";
import { CLASSES, NAME_LIMIT, type PortfolioInput, type TaskInput } from "../../portfolio/schema.ts";
import { problem } from "../../problem.ts";
import { visible } from "../../text.ts";
import type { Ask } from "../ask.ts";
import { weekAnswered } from "../candidates.ts";
import { moved, renamed, splitUp } from "../list-changes.ts";
import { withoutTasks } from "../off-list.ts";
import { type TaskLine, typedHours } from "../task-lines.ts";
import { readTaskList, taken } from "../task-list.ts";
import { readShort, typed } from "./input.ts";
import { bad, held, hold, type Kind, LEFT_OPEN, leftOpen, type ReadAnswer } from "./kind.ts";
import { oneOf } from "./select.ts";
import { readTaskIds, taskChoices, taskLink } from "./task-ids.ts";

/** Kinds that change what stands of one task: nobody is asked them unless they look for them. */

const at = ({ tasks }: PortfolioInput, id: string | undefined) => tasks.findIndex((task) => task.id === id);

/** The name of a task; its id stays, so that it is the same work next quarter. */
export const name = typed<string>(
  { read: (given) => readShort(given, NAME_LIMIT), spell: String },
  { write: ({ answers }, { subject }, answer) => ({ answers: answer ? renamed(answers, subject!, answer) : answers }) },
);

/** Where a task stands in the list, from 1. */
export const place = typed<number>(
  {
    read(given, _ask, { tasks }) {
      const number = Number(given);
      return Number.isInteger(number) && number >= 1 && number <= tasks.length
        ? { value: number }
        : bad(problem("out-of-range", [], { got: given, low: 1, high: tasks.length }));
    },
    spell: String,
  },
  {
    current: ({ answers }, { subject }) => at(answers, subject) + 1,
    write: ({ answers }, { subject }, answer) => ({ answers: answer ? moved(answers, subject!, answer - 1) : answers }),
    relists: true,
  },
);

/** The person's own verdict: the class, with its reason asked beside it. */
export const verdict: Kind<string> = {
  current: held,
  read: (given) => oneOf(given, CLASSES),
  write(state, ask, answer) {
    if (answer !== undefined) return hold(state, ask, answer);
    const { answers } = state;
    return { answers: setIn(answers, ["tasks", at(answers, ask.subject), "verdict"], undefined) };
  },
  prompt: (ask, { pattern }) => ({
    kind: "select",
    choices: [
      ...leftOpen(ask),
      ...CLASSES.map((value) => ({ value, label: pattern.classes[value].label, help: pattern.classes[value].help })),
    ],
    default: ask.value ?? LEFT_OPEN,
  }),
  show: visible,
};

/** Another task whose output is all that this one is for: the output counts there. */
export const serves: Kind<string> = {
  current: held,
  read(given, { subject }, answers) {
    const reading = readTaskIds(given, answers);
    if (!("value" in reading)) return reading;
    return given === subject
      ? bad(problem("supports-itself", [], { chain: [String(given)] }))
      : { value: String(given) };
  },
  write(state, ask, answer) {
    const { answers } = hold(state, ask, answer);
    const path = ["tasks", at(answers, ask.subject), "by_hand"];
    return { answers: answer === undefined ? answers : setIn(answers, path, undefined) };
  },
  prompt: ({ value, subject }, { state }) => ({
    kind: "select",
    choices: [
      { value: LEFT_OPEN, label: "none: its output is its own" },
      ...taskChoices(state).filter((choice) => choice.value !== subject),
    ],
    default: value ?? LEFT_OPEN,
  }),
  show: taskLink.show,
};

type Keep = NonNullable<TaskInput["keep"]>;
const ALWAYS = "always";

/** Not to be proposed: for some quarters, or for good. */
export const keep: Kind<Keep> = {
  current: held,
  read(given, { value }, answers): ReadAnswer<Keep> {
    if (typeof given === "object") return { value: given as Keep };
    if (given === (value?.until ?? (value && ALWAYS))) return { value: value! };
    const because = value?.because === undefined ? {} : { because: value.because };
    if (given === ALWAYS) return { value: because };
    const reading = oneOf(given, quartersAfter(answers));
    return "value" in reading ? { value: { ...because, until: reading.value as Period } } : reading;
  },
  write: hold,
  prompt(ask, { state: { answers } }) {
    const { value } = ask;
    const quarters = [...new Set([...(value?.until ? [value.until] : []), ...quartersAfter(answers)])].sort();
    return {
      kind: "select",
      choices: [
        ...leftOpen(ask),
        ...quarters.map((quarter) => ({ value: quarter, label: `until ${quarter}` })),
        { value: ALWAYS, label: "for good" },
      ],
      default: value ? (value.until ?? ALWAYS) : LEFT_OPEN,
    };
  },
  show: ({ until, because }) => visible([until ? `until ${until}` : "for good", because].filter(Boolean).join(": ")),
};

const quartersAfter = ({ period }: PortfolioInput) => [1, 2, 4].map((n) => shiftPeriod(period as Period, n));

/** Two tasks or more in the place of one, each with its hours: "triage, 2h; newsletters, 3h". */
export const split = typed<readonly TaskLine[]>(
  {
    read(given, _ask, answers) {
      const parts = Array.isArray(given) ? given.map(spelt) : String(given).split(/[;\n]/);
      const lines: TaskLine[] = [];
      for (const part of parts) {
        if (part.trim() === "") continue;
        const { lines: read, refused } = taken(readTaskList([part.trim()], [], weekAnswered(answers)), new Map());
        if (refused[0]) return bad(refused[0].reason);
        lines.push(...read.map(({ task }) => task));
      }
      return lines.length > 1 ? { value: lines } : bad(problem("split-in-two", [], { got: given }));
    },
    spell: (lines) => lines.map(spelt).join("; "),
    hint: '"triage, 2h; newsletters, 3h" · the first goes on with what was said and planned · enter: leave it whole',
  },
  {
    current: () => undefined,
    write({ answers }, { subject }, lines) {
      if (!lines) return { answers };
      return { answers: splitUp(answers, subject!, lines), reopens: `by-hand:${subject}` };
    },
    unanswered: "into two tasks",
    relists: true,
  },
);

const spelt = ({ name, hours }: TaskLine) => `${name}, ${typedHours(hours)}`;

const OFF = "off";

/** Takes a task off the list, with what was planned for it. */
export const remove: Kind<string> = {
  current: () => undefined,
  read(given, { subject }: Ask<string>, answers) {
    if (answers.log?.some(({ task }) => task === subject)) return bad(problem("task-in-log", [], undefined));
    return oneOf(given, [OFF]);
  },
  write: ({ answers }, { subject }, answer) => ({
    answers: answer === undefined ? answers : withoutTasks(answers, new Set([subject])),
  }),
  prompt: ({ subject }, { state: { answers } }) => ({
    kind: "select",
    choices: [
      { value: LEFT_OPEN, label: "no, it stays" },
      {
        value: OFF,
        label: "take it off",
        help: planned(answers, subject) ? "with its shift and its design" : "with all that was said of it",
      },
    ],
    default: LEFT_OPEN,
  }),
  show: visible,
  unanswered: "take it off the list",
  relists: true,
};

const planned = ({ shift, designs }: PortfolioInput, id: string | undefined): boolean =>
  [...(shift ?? []), ...(designs ?? [])].some(({ task }) => task === id);
