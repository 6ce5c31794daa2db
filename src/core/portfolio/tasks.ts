import { nearest } from "../text.ts";
import type { Task } from "./schema.ts";

/** The task a person means by its id or, as far as letters go, its name, or by what it was called before; else what to tell them. */
export function taskCalled<
  T extends { readonly id: string; readonly name: string; readonly was?: readonly string[] | undefined },
>(word: string, tasks: readonly T[]): { readonly task: T } | { readonly wrong: string; readonly hint: string } {
  const same = (text: string) => text.toLowerCase() === word.trim().toLowerCase();
  const task =
    tasks.find(({ id }) => id === word.trim()) ??
    tasks.find(({ id }) => same(id)) ??
    tasks.find(({ name }) => same(name)) ??
    tasks.find(({ was }) => was?.includes(word.trim()));
  if (task) return { task };
  const guess = nearest(
    word,
    tasks.flatMap(({ id, name }) => [id, name]),
  );
  const known = tasks.map(({ id }) => id);
  const list = known.length > 12 ? [...known.slice(0, 12), "..."] : known;
  return {
    wrong: `no task is called ${word}`,
    hint: guess ? `did you mean ${guess}?` : `tasks here: ${list.join(", ")}`,
  };
}

/** Whether nothing is said of a task but its name and hours, as of one that a list brought. */
export const isBare = ({ performer, doing }: Task): boolean => performer === undefined && doing === undefined;
