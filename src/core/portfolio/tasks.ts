import { guessed, someOf } from "../text.ts";
import type { Task } from "./schema.ts";

/** What tells a task from others. */
export type Called = Pick<Task, "id" | "name"> & { readonly was?: readonly string[] | undefined };

/** The task a person means by its id or, as far as letters go, its name, or by what it was called before; else what to tell them. */
export function taskCalled<T extends Called>(
  word: string,
  tasks: readonly T[],
): { readonly task: T } | { readonly wrong: string; readonly hint: string } {
  const same = (text: string) => text.toLowerCase() === word.trim().toLowerCase();
  const task =
    tasks.find(({ id }) => id === word.trim()) ??
    tasks.find(({ id }) => same(id)) ??
    tasks.find(({ name }) => same(name)) ??
    tasks.find(({ was }) => was?.includes(word.trim()));
  if (task) return { task };
  const known = tasks.flatMap(({ id, name }) => [id, name]);
  const here = `tasks here: ${someOf(tasks.map(({ id }) => id))}`;
  return { wrong: `no task is called ${word}`, hint: guessed(word, known, here) };
}

/** Whether nothing is said of a task but its name and hours, as of one that a list brought. */
export const isBare = ({ performer, doing }: Task): boolean => performer === undefined && doing === undefined;
