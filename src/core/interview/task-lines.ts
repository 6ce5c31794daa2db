import type { HoursInput } from "../portfolio/amounts.ts";
import { same } from "../portfolio/change.ts";
import { readCounted, type Week, WHOLE_WEEK } from "../portfolio/hours.ts";
import type { TaskInput } from "../portfolio/schema.ts";
import { type Problem, problem } from "../problem.ts";
import { slug } from "../text.ts";

/** One line of "name, hours" as it was understood. */
export interface TaskLine {
  /** Of a task whose line was left as it stood. */
  readonly id?: string | undefined;
  readonly name: string;
  readonly hours: HoursInput;
}

/** A figure of a file as one would type it: 3h rather than 3. */
export const typedHours = (hours: HoursInput): string => {
  if (typeof hours === "object") return `${hours.low}-${hours.high}`;
  return typeof hours === "number" ? `${hours}h` : hours;
};

/** Why a text is no amount of hours a week, or undefined where it is one, for a person with this week. */
export function hoursFault(written: unknown, week: Week): Problem | undefined {
  const result = readCounted(written, week);
  if (!result.ok) return problem(`hours-${result.fault}`, [], { got: written });
  const { high } = result.hours;
  if (high > WHOLE_WEEK) return problem("more-than-a-week", [], { hours: `${Math.round(high / 60)} h` });
  return undefined;
}

/** An id for a new task that no other task has: from its name, numbered where taken. */
export function freeId(name: string, taken: ReadonlySet<string | undefined>): string {
  const base = slug(name) || "task";
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  return id;
}

/** The tasks with those of these lines behind them. A name that is there already is there twice from then on. */
export function withTaskLines(tasks: readonly TaskInput[], lines: readonly TaskLine[]): TaskInput[] {
  const here = new Set(tasks.map(({ id }) => id));
  return [...tasks, ...lines.map((line) => newTask(line, here))];
}

/**
 * The tasks after their list was typed anew. A line whose name is there already (letter case aside) changes that task's hours
 * and keeps the rest of it, one line a task: of several with that name one whose own line is not among them. A task that no
 * line speaks of is gone.
 */
export function retyped(tasks: readonly TaskInput[], lines: readonly TaskLine[]): TaskInput[] {
  const here = new Set(tasks.map(({ id }) => id));
  const spoken = new Map<TaskInput, TaskInput>();
  const asItStood = new Set(lines.flatMap(({ id }) => id ?? []));
  for (const task of tasks) if (task.id !== undefined && asItStood.has(task.id)) spoken.set(task, task);
  const more: TaskInput[] = [];
  for (const line of lines) {
    if (line.id !== undefined && here.has(line.id)) continue;
    const name = line.name.toLowerCase();
    const found = tasks.find((task) => !spoken.has(task) && task.name.toLowerCase() === name);
    if (found) spoken.set(found, withTyped(found, line.hours));
    else more.push(newTask(line, here));
  }
  return [...tasks.flatMap((task) => spoken.get(task) ?? []), ...more];
}

/** With an id that is among `here` from then on. */
function newTask({ name, hours }: TaskLine, here: Set<string | undefined>): TaskInput {
  const id = freeId(name, here);
  here.add(id);
  return { id, name, hours };
}

/** Another figure that somebody types is not what a record measured. */
function withTyped(task: TaskInput, hours: HoursInput): TaskInput {
  if (task.source !== "measured" || same(task.hours, hours)) return { ...task, hours };
  const { source: _, ...rest } = task;
  return { ...rest, hours };
}
