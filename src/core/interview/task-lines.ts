import { asRefusal, readList } from "../intake/list.ts";
import { readCounted, type Week } from "../portfolio/hours.ts";
import type { TaskInput } from "../portfolio/schema.ts";
import { type Problem, problem } from "../problem.ts";
import { slug } from "../text.ts";

/** One line of "name, hours" as it was understood. */
export interface TaskLine {
  /** Of a task whose line was left as it stood. */
  readonly id?: string | undefined;
  readonly name: string;
  readonly hours: number | string;
}

const HOURS_IN_A_WEEK = 168 * 60;

/** A figure as a file would hold it: 3 rather than "3". */
export function asWritten(hours: string): number | string {
  const text = hours.trim();
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

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
export function freeId(name: string, taken: readonly string[]): string {
  const base = slug(name) || "task";
  let id = base;
  for (let n = 2; taken.includes(id); n++) id = `${base}-${n}`;
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

function matched(tasks: readonly TaskInput[], lines: readonly TaskLine[]): { task: TaskInput; spoken: boolean }[] {
  const own = new Set(lines.map(({ id }) => id));
  const result = tasks.map((task) => ({ task, spoken: task.id !== undefined && own.has(task.id) }));
  for (const line of lines) {
    if (line.id !== undefined && result.some(({ task }) => task.id === line.id)) continue; // as it stood
    const named = result.filter(({ task }) => task.name.toLowerCase() === line.name.toLowerCase());
    const found = named.find(({ spoken }) => !spoken) ?? named.find(({ task }) => !own.has(task.id));
    if (found) Object.assign(found, { task: { ...found.task, hours: line.hours }, spoken: true });
    else {
      const taken = result.map(({ task }) => task.id ?? "");
      result.push({ task: { id: freeId(line.name, taken), name: line.name, hours: line.hours }, spoken: true });
    }
  }
  return result;
}
