import { nearest } from "../text.ts";

/** The task a person means by its id or, as far as letters go, its name; else what to tell them. */
export function taskCalled<T extends { readonly id: string; readonly name: string }>(
  word: string,
  tasks: readonly T[],
): { readonly task: T } | { readonly wrong: string; readonly hint: string } {
  const same = (text: string) => text.toLowerCase() === word.trim().toLowerCase();
  const task =
    tasks.find(({ id }) => id === word.trim()) ??
    tasks.find(({ id }) => same(id)) ??
    tasks.find(({ name }) => same(name));
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
