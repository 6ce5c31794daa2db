import { appearedAs } from "../../compare/planned.ts";
import { same } from "../../portfolio/change.ts";
import { spell, wholeWeeks } from "../../portfolio/hours.ts";
import { setIn } from "../../portfolio/path.ts";
import type { PortfolioInput } from "../../portfolio/schema.ts";
import { problem } from "../../problem.ts";
import { promiseText } from "../../shift/choose.ts";
import { count, nearest, slug, visible } from "../../text.ts";
import type { Choice } from "../prompt.ts";
import type { State } from "../state.ts";
import { entryOf } from "../subject.ts";
import { bad, held, hold, type Kind, LEFT_OPEN, type PromptNeeds, type ReadAnswer } from "./kind.ts";

/** Kinds that are answered by a task, and what they share with other answers that are ids. */

export const nameOf = ({ tasks }: PortfolioInput, id: string): string => entryOf(tasks, "id", id)?.name ?? id;

export const taskChoices = ({ answers }: State): Choice[] =>
  answers.tasks.map(({ id, name }) => ({ value: id ?? "", label: visible(name) }));

export function readTaskIds(given: unknown, { tasks }: PortfolioInput): ReadAnswer<readonly string[]> {
  const list = (Array.isArray(given) ? given : [given]) as string[];
  const unknown = list.find((id) => !entryOf(tasks, "id", id));
  return unknown === undefined ? { value: list } : bad(unknownTask(unknown, tasks));
}

export function unknownTask(id: string, tasks: PortfolioInput["tasks"]) {
  const known = tasks.map((task) => task.id ?? task.name);
  return problem("unknown-task", [], { id, known, nearest: nearest(id, known) });
}

export const taskLink: Kind<string> = {
  current: held,
  read(given, _ask, answers) {
    const reading = readTaskIds(given, answers);
    return "value" in reading ? { value: reading.value![0] } : reading;
  },
  write: hold,
  prompt: ({ value }, { state }) => ({
    kind: "select",
    choices: [{ value: LEFT_OPEN, label: "none of them" }, ...taskChoices(state)],
    default: value,
  }),
  show: (id, { answers }) => visible(nameOf(answers, id)),
};

/**
 * Which task is the work that hours were meant for when it was not on the list yet. The task says so for good, with `was`; where
 * it has the id already that the name gave it, nothing need be said.
 */
export const appeared: Kind<string> = {
  current: ({ answers }, { subject = "" }) => appearedAs(subject, answers.tasks)?.id,
  read: taskLink.read,
  write({ answers }, { subject = "" }, chosen) {
    const id = slug(subject);
    const tasks = answers.tasks.map((task) => {
      const others = (task.was ?? []).filter((one) => one !== id);
      const was = task.id === chosen && task.id !== id ? [...others, id] : others;
      return same(was, task.was ?? []) ? task : setIn(task, ["was"], was.length > 0 ? was : undefined);
    });
    return { answers: { ...answers, tasks } };
  },
  prompt: ({ value }, { state }) => ({
    kind: "select",
    choices: [
      { value: LEFT_OPEN, label: "none of them: it has not appeared" },
      ...taskChoices(state).toSorted((a, b) => Number(isOld(a, state)) - Number(isOld(b, state))),
    ],
    default: value ?? LEFT_OPEN,
  }),
  show: taskLink.show,
};

const isOld = ({ value }: Choice, { previous }: State): boolean => entryOf(previous?.tasks, "id", value) !== undefined;

/** Chosen where the person wants more tasks looked at before they choose. No id looks like it, nor like the next. */
const LOOK_FURTHER = "+";
const NONE = "-none";

export const pickTask: Kind<readonly string[]> = {
  current: ({ answers }) => answers.shift?.map(({ task }) => task),
  // one is shown, and confirming it takes away none of the others
  read(given, { value }, answers) {
    if (given === NONE) return { value: [] };
    return value && given === value[0] ? { value } : readTaskIds(given, answers);
  },
  write: ({ answers }, _ask, picked = []) => ({
    answers: { ...answers, shift: picked.map((task) => entryOf(answers.shift, "task", task) ?? { task }) },
  }),
  lookFurther: (given, { state, pattern }) =>
    given === LOOK_FURTHER ? { candidates: state.candidates + pattern.thresholds.candidates } : undefined,
  prompt: ({ value }, needs) => ({ kind: "select", choices: pickChoices(needs), default: value && (value[0] ?? NONE) }),
  show: (picked, { answers }) =>
    picked.length === 0 ? "none" : visible(picked.map((id) => nameOf(answers, id)).join("; ")),
  before: "ranking",
};

function pickChoices({ state: { answers }, suggestions }: PromptNeeds): Choice[] {
  const more = suggestions.moreCandidates;
  const ranked = suggestions.ranking?.candidates ?? [];
  const shifts = answers.shift ?? [];
  const label = (id: string) => visible(nameOf(answers, id));
  /** A promise that stands is told as it stands: choosing it once more changes nothing of it. */
  const standing = ({ task, promise }: (typeof shifts)[number]) => ({
    value: task,
    label: label(task),
    help: promise?.freed === undefined ? "chosen" : `chosen; it is to give back ${promiseText(promise)}`,
  });
  return [
    ...ranked.map(({ id, net_minutes, payback_weeks }) => {
      const stands = entryOf(shifts, "task", id);
      if (stands) return standing(stands);
      const back = `${spell(net_minutes)} a week back, setup paid back in ${count(wholeWeeks(payback_weeks), "week")}`;
      return { value: id, label: label(id), help: shifts.length > 0 ? `instead; ${back}` : back };
    }),
    ...shifts.filter(({ task }) => !ranked.some(({ id }) => id === task)).map(standing),
    { value: NONE, label: "none of them this quarter" },
    ...(more > 0 ? [{ value: LOOK_FURTHER, label: `look at ${count(more, "more task")} first` }] : []),
  ];
}
