import { asRefusal, readList } from "../intake/list.ts";
import type { HoursInput } from "../portfolio/amounts.ts";
import { same } from "../portfolio/change.ts";
import { readCounted, type Week } from "../portfolio/hours.ts";
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

const HOURS_IN_A_WEEK = 168 * 60;

/** A figure as a file would hold it: 3 rather than "3". */
export function asWritten(hours: string): number | string {
  const text = hours.trim();
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : text;
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
  if (high > HOURS_IN_A_WEEK) return problem("more-than-a-week", [], { hours: `${Math.round(high / 60)} h` });
  return undefined;
}

/**
 * Reads one line of a list, or says what it does not understand. A line of two readings is refused with both: nobody is asked
 * here.
 */
export function readTaskLine(text: string, week: Week): TaskLine | Problem {
  const [entry, ...more] = readList(text, week);
  if (more.length > 0) return problem("list-not-understood", [], { line: text });
  if (entry?.kind === "task") return { name: entry.name, hours: entry.hours };
  if (entry?.kind === "refusal") return entry.reason;
  if (entry?.kind === "question") return asRefusal(entry);
  return problem("list-no-hours", [], { name: text.trim() });
}

/** An id for a new task that no other task has: from its name, numbered where taken. */
export function freeId(name: string, taken: ReadonlySet<string | undefined>): string {
  const base = slug(name) || "task";
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  return id;
}

/**
 * The task list after lines were typed. A line whose name is there already (letter case aside) changes that task's
 * hours and keeps the rest of it; of several with that name, one whose own line is not among them.
 */
export const withTaskLines = (tasks: readonly TaskInput[], lines: readonly TaskLine[]): TaskInput[] =>
  matched(tasks, lines).map(({ task }) => task);

/** The same where the lines are the whole list: a task that none of them speaks of is gone. */
export const retyped = (tasks: readonly TaskInput[], lines: readonly TaskLine[]): TaskInput[] =>
  matched(tasks, lines).flatMap(({ task, spoken }) => (spoken ? [task] : []));

/** Another figure that somebody types is not what a record measured. */
function withTyped(task: TaskInput, hours: HoursInput): TaskInput {
  if (task.source !== "measured" || same(task.hours, hours)) return { ...task, hours };
  const { source: _, ...rest } = task;
  return { ...rest, hours };
}

function matched(tasks: readonly TaskInput[], lines: readonly TaskLine[]): { task: TaskInput; spoken: boolean }[] {
  const own = new Set(lines.map(({ id }) => id));
  const here = new Set(tasks.map(({ id }) => id));
  const result = tasks.map((task) => ({ task, spoken: task.id !== undefined && own.has(task.id) }));
  const named = new Map<string, typeof result>();
  const name = (entry: (typeof result)[number]) => {
    const key = entry.task.name.toLowerCase();
    named.set(key, [...(named.get(key) ?? []), entry]);
  };
  result.forEach(name);
  for (const line of lines) {
    if (line.id !== undefined && here.has(line.id)) continue; // as it stood
    const alike = named.get(line.name.toLowerCase()) ?? [];
    const found = alike.find(({ spoken }) => !spoken) ?? alike.find(({ task }) => !own.has(task.id));
    if (found) Object.assign(found, { task: withTyped(found.task, line.hours), spoken: true });
    else {
      const id = freeId(line.name, here);
      const entry = { task: { id, name: line.name, hours: line.hours }, spoken: true };
      here.add(id);
      result.push(entry);
      name(entry);
    }
  }
  return result;
}
