import { spell, wholeWeeks } from "../../portfolio/hours.ts";
import type { PortfolioInput } from "../../portfolio/schema.ts";
import { problem } from "../../problem.ts";
import { count, nearest, visible } from "../../text.ts";
import type { Choice } from "../prompt.ts";
import type { State } from "../state.ts";
import { entryOf } from "../subject.ts";
import { bad, held, hold, type Kind, LEFT_OPEN, type PromptNeeds, type Reading } from "./kind.ts";

/** Kinds that are answered by a task, and what they share with other answers that are ids. */

export const nameOf = ({ tasks }: PortfolioInput, id: string): string => entryOf(tasks, "id", id)?.name ?? id;

export const taskChoices = ({ answers }: State): Choice[] =>
  answers.tasks.map(({ id, name }) => ({ value: id ?? "", label: visible(name) }));

export function knownTasks(given: unknown, { tasks }: PortfolioInput): Reading<readonly string[]> {
  const list = (Array.isArray(given) ? given : [given]) as string[];
  const unknown = list.find((id) => !entryOf(tasks, "id", id));
  return unknown === undefined ? { value: list } : bad(unknownTask(unknown, tasks));
}

export function unknownTask(id: string, tasks: PortfolioInput["tasks"]) {
  const known = tasks.map((task) => task.id ?? task.name);
  const guess = nearest(id, known);
  return problem("unknown-task", [], { id, known, ...(guess ? { nearest: guess } : {}) });
}

export const taskLink: Kind<string> = {
  current: held,
  read(given, _ask, answers) {
    const found = knownTasks(given, answers);
    return "value" in found ? { value: found.value![0] } : found;
  },
  write: hold,
  prompt: ({ value }, { state }) => ({
    kind: "select",
    choices: [{ value: LEFT_OPEN, label: "none of them" }, ...taskChoices(state)],
    default: value,
  }),
  show: visible,
};

/** Chosen where the person wants more tasks looked at before they choose. No id looks like it, nor like the next. */
export const LOOK_FURTHER = "+";
const NONE = "-none";

export const pickTask: Kind<readonly string[]> = {
  current: ({ answers }) => answers.shift?.map(({ task }) => task),
  // one is shown, and confirming it takes away none of the others
  read(given, { value }, answers) {
    if (given === NONE) return { value: [] };
    return value && given === value[0] ? { value } : knownTasks(given, answers);
  },
  write: ({ answers }, _ask, picked = []) => ({
    answers: { ...answers, shift: picked.map((task) => entryOf(answers.shift, "task", task) ?? { task }) },
  }),
  prompt: ({ value }, needs) => ({ kind: "select", choices: pickChoices(needs), default: value && (value[0] ?? NONE) }),
  show: (picked, answers) =>
    picked.length === 0 ? "none" : visible(picked.map((id) => nameOf(answers, id)).join("; ")),
  before: "ranking",
};

function pickChoices({ state: { answers }, suggestions }: PromptNeeds): Choice[] {
  const ranked = suggestions.ranking?.candidates ?? [];
  const label = (id: string) => visible(nameOf(answers, id));
  const chosen = (answers.shift ?? []).filter(({ task }) => !ranked.some(({ id }) => id === task));
  return [
    ...ranked.map(({ id, net_minutes, payback_weeks }) => ({
      value: id,
      label: label(id),
      help: `${spell(net_minutes)} a week back, setup paid back in ${count(wholeWeeks(payback_weeks), "week")}`,
    })),
    ...chosen.map(({ task }) => ({ value: task, label: label(task), help: "chosen before" })),
    { value: NONE, label: "none of them this quarter" },
    ...(suggestions.moreCandidates ? [{ value: LOOK_FURTHER, label: "look at three more tasks first" }] : []),
  ];
}
