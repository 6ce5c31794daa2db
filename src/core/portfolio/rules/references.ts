import { problem } from "../../problem.ts";
import { guesser } from "../../text.ts";
import type { Rule } from "./rule.ts";

/** The keys that point at a task, section by section. Former ids (`was`) name tasks of other files. */
const POINTERS = [
  ["tasks", "supports"],
  ["shift", "task"],
  ["designs", "task"],
  ["capability", "for"],
  ["reinvestment", "task"],
  ["log", "task"],
] as const;

/** What is said about a task is said about one of this file. */
export const knownTasks: Rule = (portfolio) => {
  const ids = new Set(portfolio.tasks.map(({ id }) => id).filter((id) => id !== ""));
  const known = [...ids];
  const guessAt = guesser(known);
  return POINTERS.flatMap(([section, key]) => {
    const entries: readonly { readonly [K in typeof key]?: string | undefined }[] = portfolio[section] ?? [];
    return entries.flatMap(({ [key]: id }, index) => {
      if (id === undefined || ids.has(id)) return [];
      return [problem("unknown-task", [section, index, key], { id, known, nearest: guessAt(id) })];
    });
  });
};
