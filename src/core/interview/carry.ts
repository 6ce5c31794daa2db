import type { Period } from "../portfolio/period.ts";
import type { PortfolioInput, TaskInput } from "../portfolio/schema.ts";
import type { State } from "./state.ts";
import { setIn } from "./subject.ts";

/**
 * The new quarter's page from last quarter's: the same tasks, marked carried, and the designs by which work was handed
 * over. What was promised, freed and logged stays with its own quarter. Tasks that were to be handed over are not
 * carried: what became of them is asked first.
 */
export function carriedForward(previous: PortfolioInput, period: Period, pattern: string): PortfolioInput {
  const { practitioner, designs } = previous;
  return {
    format: previous.format,
    pattern,
    period,
    ...(practitioner ? { practitioner } : {}),
    tasks: previous.tasks.map((task) => comingBack(previous, task)),
    ...(designs ? { designs } : {}),
  };
}

/** Whether last quarter chose to hand the task over. */
function isHandedOver(previous: PortfolioInput | undefined, id: string | undefined): boolean {
  return previous?.shift?.some((shift) => shift.task === id) ?? false;
}

/** Whether the task was handed over at some time: its design is what is left of that in every later quarter. */
export function wasEverHandedOver(previous: PortfolioInput | undefined, id: string | undefined): boolean {
  return isHandedOver(previous, id) || (previous?.designs?.some(({ task }) => task === id) ?? false);
}

const comingBack = (previous: PortfolioInput, task: TaskInput) =>
  isHandedOver(previous, task.id) ? asked(task) : carried(task);

/** A task of last quarter as it is taken over unchanged, but for what was recorded of that quarter alone. */
function carried({ stepped_back: _, agent_hours: _measured, ...task }: TaskInput): TaskInput {
  return { ...task, source: "carried" };
}

/** A task of last quarter that is asked about again: its figures are defaults, and no longer carried. */
function asked({ stepped_back: _, agent_hours: _measured, source: _source, ...task }: TaskInput): TaskInput {
  return task;
}

/** Last quarter's tasks that this quarter's list no longer holds. */
export function goneTasks({ previous, answers }: Pick<State, "previous" | "answers">): TaskInput[] {
  const ids = new Set(answers.tasks.map(({ id }) => id));
  return (previous?.tasks ?? []).filter(({ id }) => !ids.has(id));
}

/** Last quarter's tasks that are on the list still and were not to be handed over: the ones that may have changed. */
export function carriedTasks({ previous, answers }: Pick<State, "previous" | "answers">): TaskInput[] {
  const known = new Set(previous?.tasks.map(({ id }) => id));
  return answers.tasks.filter(({ id }) => known.has(id) && !isHandedOver(previous, id));
}

/**
 * The list after it was said which of last quarter's tasks changed: the others are as they were, whatever was said in
 * between. How often one stepped back in, and what builds something, is asked of all of them and stays as answered.
 */
export function withChanged(state: State, ids: readonly string[]): PortfolioInput {
  const { answers, previous } = state;
  const before = new Map(previous?.tasks.map((task) => [task.id, task]));
  const mayChange = new Set(carriedTasks(state).map(({ id }) => id));
  return {
    ...answers,
    tasks: answers.tasks.map((task) => {
      if (!mayChange.has(task.id)) return task;
      const isCarried = task.source === "carried";
      if (ids.includes(task.id ?? "")) return isCarried ? setIn(task, ["source"], undefined) : task;
      return isCarried ? task : withOwn(carried(before.get(task.id)!), task);
    }),
  };
}

const withOwn = (task: TaskInput, { stepped_back, compounding }: TaskInput): TaskInput => ({
  ...task,
  ...(compounding === undefined ? {} : { compounding }),
  ...(stepped_back === undefined ? {} : { stepped_back }),
});

/** The list after it was said which of last quarter's tasks are gone, and nothing that points at one of those. */
export function withoutGone(state: State, ids: readonly string[]): PortfolioInput {
  const { answers, previous } = state;
  const returned = goneTasks(state).filter(({ id }) => !ids.includes(id ?? ""));
  const isGone = (id: string | undefined) =>
    id !== undefined && ids.includes(id) && previous?.tasks.some((task) => task.id === id);
  const tasks = [
    ...answers.tasks.filter(({ id }) => !isGone(id)),
    ...returned.map((task) => comingBack(previous!, task)),
  ].map((task) => {
    const { supports, ...rest } = task;
    return isGone(supports) ? rest : task;
  });
  const designs = answers.designs?.filter(({ task }) => !isGone(task));
  return { ...answers, tasks, ...(designs ? { designs } : {}) };
}
