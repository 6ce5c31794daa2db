import { type Problem, problem, warning } from "../../problem.ts";
import type { Rule } from "./rule.ts";

/** A former id is another one. */
export const wasAnother: Rule = ({ tasks }) =>
  tasks.flatMap(({ id, was = [] }, index) =>
    was.flatMap((former, at) => (former === id ? [problem("was-itself", ["tasks", index, "was", at], { id })] : [])),
  );

/** Two tasks of one quarter cannot each have been the other. Each circle is told once. */
export const wasEnds: Rule = ({ tasks }) => {
  const here = new Map(tasks.map((task, index) => [task.id, { index, was: task.was ?? [] }]));
  const settled = new Set<string>();
  const found: Problem[] = [];
  const walk = (id: string, chain: readonly string[]): void => {
    if (chain.includes(id)) {
      const circle = [...chain.slice(chain.indexOf(id)), id];
      if (circle.length > 2)
        found.push(problem("was-circle", ["tasks", here.get(id)!.index, "was"], { chain: circle }));
    } else if (!settled.has(id)) {
      for (const former of here.get(id)?.was ?? []) walk(former, [...chain, id]);
      settled.add(id);
    }
  };
  for (const { id } of tasks) walk(id, []);
  return found;
};

/** The answers were given to the questions of one pattern; another may weigh them otherwise. */
export const samePattern: Rule = ({ pattern }, { pattern: loaded }) =>
  pattern === undefined || pattern === loaded ? [] : [warning("other-pattern", ["pattern"], { file: pattern, loaded })];
