import { problem } from "../../problem.ts";
import type { Rule } from "./rule.ts";

/** A task that serves another serves, in the end, one that delivers: no circles. Each circle is told once. */
export const supportsEnds: Rule = ({ tasks }) => {
  const next = new Map(tasks.map(({ id, supports }) => [id, supports]));
  const settled = new Set<string>();
  return tasks.flatMap(({ id, supports }) => {
    if (supports === undefined) return [];
    const chain = new Set<string>();
    let at: string | undefined = id;
    while (at !== undefined && !settled.has(at) && !chain.has(at)) {
      chain.add(at);
      at = next.get(at);
    }
    for (const id of chain) settled.add(id);
    if (at === undefined || !chain.has(at)) return [];
    const order = [...chain];
    const start = tasks.findIndex(({ id }) => id === at);
    return [
      problem("supports-itself", ["tasks", start, "supports"], { chain: [...order.slice(order.indexOf(at)), at] }),
    ];
  });
};

/** An output counts once: where it is counted elsewhere, it has no by-hand hours here. */
export const countedOnce: Rule = ({ tasks }) =>
  tasks.flatMap((task, index) =>
    task.supports !== undefined && task.by_hand !== undefined
      ? [problem("supports-and-by-hand", ["tasks", index, "by_hand"], undefined, { atKey: true })]
      : [],
  );
