import type { Period } from "../period.ts";
import { setIn } from "../portfolio/path.ts";
import type { PortfolioInput, TaskInput } from "../portfolio/schema.ts";
import type { Written } from "./kinds/kind.ts";
import { withoutTasks, withTasks } from "./off-list.ts";
import type { State } from "./state.ts";
import { entryOf } from "./subject.ts";

/**
 * The new quarter's page from last quarter's: all that is said there of tasks that go on, marked carried. What was promised,
 * freed and logged stays with its own quarter, and so does how often one stepped back in and how long agents
 * worked. Tasks that were to be handed over are not marked: what became of them is asked first.
 */
export function carriedForward(previous: PortfolioInput, period: Period, pattern: string): PortfolioInput {
  const { audited: _audited, shift: _shift, reinvestment: _freed, log: _log, ...lasting } = previous;
  return { ...lasting, pattern, period, tasks: previous.tasks.map((task) => comingBack(previous, task)) };
}

/** Whether last quarter chose to hand the task over. */
const isHandedOver = (previous: PortfolioInput | undefined, id: string | undefined): boolean =>
  entryOf(previous?.shift, "task", id) !== undefined;

/** Whether the task was handed over at some time: its design is what is left of that in every later quarter. */
export const wasEverHandedOver = (previous: PortfolioInput | undefined, id: string | undefined): boolean =>
  isHandedOver(previous, id) || entryOf(previous?.designs, "task", id) !== undefined;

/**
 * A task of last quarter as it is taken over, without what was recorded of that quarter alone; of one that is asked about again
 * the figures are only defaults.
 */
function comingBack(previous: PortfolioInput, last: TaskInput): TaskInput {
  const { stepped_back: _, agent_hours: _measured, source: _source, ...task } = last;
  return isHandedOver(previous, task.id) ? task : { ...task, source: "carried" };
}

/** Whether the task is taken over from last quarter as it was. */
export const isCarried = ({ previous, answers }: State, id: string): boolean =>
  previous !== undefined && entryOf(answers.tasks, "id", id)?.source === "carried";

/** Last quarter's tasks that this quarter's list no longer holds. */
export function goneTasks({ previous, answers }: Pick<State, "previous" | "answers">): TaskInput[] {
  return (previous?.tasks ?? []).filter(({ id }) => !entryOf(answers.tasks, "id", id));
}

/** Last quarter's tasks that are on the list still and were not to be handed over: the ones that may have changed. */
export function carriedTasks({ previous, answers }: Pick<State, "previous" | "answers">): TaskInput[] {
  return answers.tasks.filter(({ id }) => entryOf(previous?.tasks, "id", id) && !isHandedOver(previous, id));
}

/**
 * The list after it was said which of last quarter's tasks changed: the others are as they were, whatever was said in
 * between. How often one stepped back in, and what builds something, is asked of all of them and stays as answered.
 */
export function withChanged(state: State, ids: readonly string[]): PortfolioInput {
  const { answers, previous } = state;
  const mayChange = new Set(carriedTasks(state).map(({ id }) => id));
  const changed = new Set<string | undefined>(ids);
  return {
    ...answers,
    tasks: answers.tasks.map((task) => {
      if (!mayChange.has(task.id)) return task;
      if (task.source === "measured") return task; // a record says what it takes now
      const isCarried = task.source === "carried";
      if (changed.has(task.id)) return isCarried ? setIn(task, ["source"], undefined) : task;
      return isCarried ? task : withOwn(comingBack(previous!, entryOf(previous!.tasks, "id", task.id)!), task);
    }),
  };
}

const withOwn = (task: TaskInput, { stepped_back, compounding }: TaskInput): TaskInput => ({
  ...task,
  ...(compounding === undefined ? {} : { compounding }),
  ...(stepped_back === undefined ? {} : { stepped_back }),
});

/** After it was said which of last quarter's tasks are gone. One that is not gone after all is as it was before. */
export function withoutGone(state: State, ids: readonly string[]): Written {
  const { answers, previous } = state;
  const gone = new Set(ids.filter((id) => entryOf(previous?.tasks, "id", id)));
  const before = new Set(goneTasks(state).map(({ id }) => id));
  const page = state.whole ?? carriedForward(previous!, answers.period as Period, answers.pattern!);
  const whole = before.size === 0 ? answers : withTasks(answers, page, before);
  return { answers: withoutTasks(whole, gone), whole: gone.size === 0 ? undefined : whole };
}
