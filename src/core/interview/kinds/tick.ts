import { getIn, isMap, type Plain, setIn } from "../../portfolio/path.ts";
import { DESTINATIONS, type PortfolioInput, type TaskInput } from "../../portfolio/schema.ts";
import { visible } from "../../text.ts";
import { carriedTasks, goneTasks, withChanged, withoutGone } from "../carry.ts";
import type { Choice } from "../prompt.ts";
import { entryOf } from "../subject.ts";
import { typedHours } from "../task-lines.ts";
import { held, hold, type Kind, type Reading } from "./kind.ts";
import { oneOf } from "./select.ts";
import { knownTasks, nameOf, taskChoices } from "./task-ids.ts";

/** Kinds that are answered by ticking. */

const listed = (names: readonly string[]) => (names.length === 0 ? "none" : visible(names.join("; ")));
const named = (ids: readonly string[], answers: PortfolioInput) => listed(ids.map((id) => nameOf(answers, id)));

/** A list of choices, or percentages, as a file may hold them for the rest. */
type Ticked = readonly string[] | Readonly<Record<string, number>>;
const ticksOf = (value: Ticked | undefined): readonly string[] => (isMap(value) ? Object.keys(value) : (value ?? []));

/** Several of the choices, in the order of the pattern; what is confirmed as it was stays as it stood. */
function someOf<Value extends Ticked>(given: unknown, allowed: readonly string[], value: Value | undefined) {
  const list = new Set<unknown>(Array.isArray(given) ? given : [given]);
  for (const one of list) {
    const found = oneOf(one, allowed);
    if ("problem" in found) return found;
  }
  const before = ticksOf(value);
  const asBefore = value !== undefined && before.length === list.size && before.every((one) => list.has(one));
  return { value: asBefore ? value : allowed.filter((one) => list.has(one)) };
}

export const choices: Kind<Ticked> = {
  current: held,
  read(given, { question, value }) {
    if (isMap(given)) return { value: given as Ticked };
    const allowed = question.choices!.map((one) => one.value);
    return someOf(given, allowed, value);
  },
  write: hold,
  prompt: ({ question, value }) => ({
    kind: "checkbox",
    choices: question.choices!.map((one) => ({ ...one, short: one.value })),
    checked: ticksOf(value),
  }),
  show: (value) =>
    listed(isMap(value) ? Object.entries(value as Plain).map(([of, part]) => `${part} % ${of}`) : ticksOf(value)),
  chosen: true,
};

export const destinations: Kind<readonly string[]> = {
  current: ({ answers }) => answers.reinvestment?.map(({ into }) => into),
  read: (given, { value }) => someOf(given, DESTINATIONS, value),
  write: ({ answers }, _ask, into = []) => ({
    answers: {
      ...answers,
      reinvestment: into.map(
        (one) => entryOf(answers.reinvestment, "into", one) ?? { into: one, hours: undefined },
      ) as PortfolioInput["reinvestment"],
    },
  }),
  prompt: ({ value }, { pattern }) => ({
    kind: "checkbox",
    choices: DESTINATIONS.map((one) => ({ value: one, ...pattern.destinations[one] })),
    checked: value ?? [],
  }),
  show: listed,
};

export const tickTasks: Kind<readonly string[]> = {
  current({ answers }, { question }) {
    const said = answers.tasks.filter((task) => getIn(task, [question.path]) !== undefined);
    const ticked = said.filter((task) => getIn(task, [question.path]) === true);
    return said.length > 0 ? ticked.map(({ id }) => id!) : undefined;
  },
  read: (given, _ask, answers) => knownTasks(given, answers),
  write({ answers }, { question }, ticked) {
    const ids = ticked && new Set(ticked);
    const tasks = answers.tasks.map((task) => setIn(task, [question.path], ids?.has(task.id!)));
    return { answers: { ...answers, tasks } };
  },
  prompt: ({ value }, { state }) => ({ kind: "checkbox", choices: taskChoices(state), checked: value ?? [] }),
  show: named,
  adding: true,
  ofEachTask: true,
};

const ids = (given: unknown): Reading<readonly string[]> => ({
  value: Array.isArray(given) ? (given as string[]) : undefined,
});

export const tickChanged: Kind<readonly string[]> = {
  current: (state) => carriedTasks(state).flatMap(({ source, id }) => (source === "carried" ? [] : id!)),
  read: ids,
  write: (state, _ask, changed = []) => ({ answers: withChanged(state, changed) }),
  prompt: ({ value }, { state }) => ({
    kind: "checkbox",
    choices: carriedTasks(state).map(asItWas),
    checked: value ?? [],
  }),
  show: named,
};

export const tickGone: Kind<readonly string[]> = {
  current: (state) => goneTasks(state).map(({ id }) => id!),
  read: ids,
  write: (state, _ask, gone = []) => withoutGone(state, gone),
  prompt: ({ value }, { state }) => ({
    kind: "checkbox",
    choices: (state.previous?.tasks ?? []).map(asItWas),
    checked: value ?? [],
  }),
  show: named,
};

export const tickOrigin: Kind<readonly string[]> = {
  current: held,
  read: (given) => ids(Array.isArray(given) && given.length === 0 ? undefined : given),
  write: hold,
  prompt: ({ value }, { state }) => ({
    kind: "checkbox",
    choices: goneTasks(state).map(asItWas),
    checked: value ?? [],
  }),
  show: named,
};

/** A task of last quarter with what was said of it then. */
function asItWas({ id, name, hours, performer, doing }: TaskInput): Choice {
  const said = [typedHours(hours), performer && HANDS[performer], doing && `${doing} of it doing`].filter(Boolean);
  return { value: id ?? "", label: visible(name), help: said.join(", ") };
}

const HANDS = { me: "my hands", shared: "mine and others' hands", others: "others' hands" };
