import { type Problem, problem, warning } from "../../problem.ts";
import type { Rule } from "./rule.ts";

/** A former id is another one. */
export const wasAnother: Rule = ({ tasks }) =>
  tasks.flatMap(
    ({ id, was }, index) =>
      was?.flatMap((former, at) =>
        former === id ? [problem("was-itself", ["tasks", index, "was", at], { id })] : [],
      ) ?? [],
  );

/** Two tasks of one quarter cannot each have been the other. Each circle is told once. */
export const wasEnds: Rule = ({ tasks }) => {
  const here = new Map(tasks.flatMap(({ id, was }, index) => (was ? [[id, { index, was }]] : [])));
  const settled = new Set<string>();
  return tasks.flatMap(({ id, was }) => (was ? circlesFrom(id, here, settled) : []));
};

type Formers = ReadonlyMap<string, { readonly index: number; readonly was: readonly string[] }>;

/** Depth first, with a chain of our own: as many tasks as a file may hold can each have been the next. */
function circlesFrom(start: string, here: Formers, settled: Set<string>): Problem[] {
  const problems: Problem[] = [];
  const chain: { readonly id: string; next: number }[] = [];
  const inChain = new Map<string, number>();
  const enter = (id: string) => {
    const at = inChain.get(id);
    if (at !== undefined) {
      const circle = [...chain.slice(at).map((one) => one.id), id];
      // a task that names itself is told of by another rule
      if (circle.length > 2)
        problems.push(problem("was-circle", ["tasks", here.get(id)!.index, "was"], { chain: circle }));
    } else if (!settled.has(id)) {
      inChain.set(id, chain.length);
      chain.push({ id, next: 0 });
    }
  };
  enter(start);
  for (let top = chain.at(-1); top; top = chain.at(-1)) {
    const former = here.get(top.id)?.was[top.next++];
    if (former !== undefined) enter(former);
    else {
      settled.add(top.id);
      inChain.delete(top.id);
      chain.pop();
    }
  }
  return problems;
}

/** The answers were given to the questions of one pattern; another may weigh them otherwise. */
export const samePattern: Rule = ({ pattern }, { pattern: loaded }) =>
  pattern === undefined || pattern === loaded ? [] : [warning("other-pattern", ["pattern"], { file: pattern, loaded })];
