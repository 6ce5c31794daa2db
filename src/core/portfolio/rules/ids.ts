import { problem } from "../../problem.ts";
import type { Rule } from "./rule.ts";

/** Each task has one id and shares it with no other: ids tie a task to its shift, its design and its other quarters. */
export const ids: Rule = ({ tasks }) => {
  const first = new Map<string, (typeof tasks)[number]>();
  return tasks.flatMap((task, index) => {
    if (task.id === "") return [problem("no-id", ["tasks", index, "name"], { name: task.name })];
    const earlier = first.get(task.id);
    if (earlier === undefined) {
      first.set(task.id, task);
      return [];
    }
    if (earlier.name === task.name) return [problem("duplicate-name", ["tasks", index, "name"], { name: task.name })];
    return [problem("duplicate-id", ["tasks", index, "id"], { id: task.id, first: earlier.name })];
  });
};
