import { setIn } from "../portfolio/path.ts";
import type { PortfolioInput, TaskInput } from "../portfolio/schema.ts";
import { retyped, type TaskLine } from "./task-lines.ts";

/** What becomes of the rest of a portfolio when tasks leave its list, and when they come back to it. */

type Ids = ReadonlySet<string | undefined>;

/** Without these tasks, and without what was planned for them; what the log says of them is never taken away. */
export function withoutTasks(answers: PortfolioInput, gone: Ids): PortfolioInput {
  if (gone.size === 0) return answers;
  const { tasks, shift, designs, capability, reinvestment } = answers;
  return {
    ...answers,
    tasks: tasks.flatMap((task) =>
      gone.has(task.id) ? [] : gone.has(task.supports) ? setIn(task, ["supports"], undefined) : task,
    ),
    ...(shift && { shift: shift.filter(({ task }) => !gone.has(task)) }),
    ...(designs && { designs: designs.filter(({ task }) => !gone.has(task)) }),
    ...(capability && { capability: capability.filter((one) => !gone.has(one.for)) }),
    ...(reinvestment && {
      reinvestment: reinvestment.map((one) => (gone.has(one.task) ? setIn(one, ["task"], undefined) : one)),
    }),
  };
}

/** With these tasks again as they stand in `whole`, and with all that it says of them. What was said since stays. */
export function withTasks(answers: PortfolioInput, whole: PortfolioInput, back: Ids): PortfolioInput {
  const { tasks, shift, designs, capability, reinvestment } = answers;
  const links = new Map(whole.tasks.flatMap(({ id, supports }) => (back.has(supports) ? [[id, supports]] : [])));
  const placed = new Map(whole.reinvestment?.flatMap(({ into, task }) => (back.has(task) ? [[into, task]] : [])));
  const known = (task: TaskInput) => task.id;
  const handed = ({ task }: { task: string }) => task;
  return {
    ...answers,
    tasks: merged(tasks, whole.tasks, known, back).map((task) => {
      const was = task.was?.filter((id) => !back.has(id));
      const own = was?.length === task.was?.length ? task : setIn(task, ["was"], was?.length ? was : undefined);
      const isOpen = own.supports === undefined && own.by_hand === undefined;
      return isOpen ? setIn(own, ["supports"], links.get(own.id)) : own;
    }),
    ...((shift ?? whole.shift) && { shift: merged(shift, whole.shift, handed, back) }),
    ...((designs ?? whole.designs) && { designs: merged(designs, whole.designs, handed, back) }),
    ...((capability ?? whole.capability) && {
      capability: merged(capability, whole.capability, (one) => one.for, back),
    }),
    ...(reinvestment && {
      reinvestment: reinvestment.map((one) => (one.task ? one : setIn(one, ["task"], placed.get(one.into)))),
    }),
  };
}

/** The entries that are here, and of those that were there the ones that come back, at the places they had. */
function merged<T>(
  here: readonly T[] = [],
  there: readonly T[] = [],
  key: (entry: T) => string | undefined,
  back: Ids,
) {
  const known = new Map(here.map((entry) => [key(entry), entry]));
  const before = new Set(there.map(key));
  return [
    ...there.flatMap((entry) => known.get(key(entry)) ?? (back.has(key(entry)) ? entry : [])),
    ...here.filter((entry) => !before.has(key(entry))),
  ];
}

/** A list typed anew keeps what is known of the tasks that are still on it. */
export function relisted(answers: PortfolioInput, lines: readonly TaskLine[]): PortfolioInput {
  const tasks = retyped(answers.tasks, lines);
  if (tasks.length === answers.tasks.length && tasks.every((task, at) => task === answers.tasks[at])) return answers;
  const here = new Set(tasks.map(({ id }) => id));
  const gone = new Set(answers.tasks.flatMap(({ id }) => (here.has(id) ? [] : id)));
  return withoutTasks({ ...answers, tasks: [...tasks, ...answers.tasks.filter(({ id }) => gone.has(id))] }, gone);
}
