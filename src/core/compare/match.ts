import type { Portfolio, Task } from "../portfolio/schema.ts";

/** Tasks of two quarters that are the same work: one and one, or several where they were merged or split. */
export interface Group {
  readonly old: readonly Task[];
  readonly new: readonly Task[];
}

/** The same whichever of the two is called old: a name for its random numbers. */
export const keyOf = (group: Group): string =>
  [...new Set([...group.old, ...group.new].map(({ id }) => id))].sort().join("+");

type Place = readonly [portfolio: number, task: number];

/**
 * Which tasks of `old` became which of `now`: by id, then by `was`. `between` are the quarters that lie between them, where
 * they are on file: a task renamed twice is followed. Dropped tasks stand last, in a group without a new side.
 */
export function matchTasks(old: Portfolio, now: Portfolio, between: readonly Portfolio[] = []): Group[] {
  const backwards = old.period > now.period;
  const line = [...(backwards ? [now] : [old]), ...inOrder(between), ...(backwards ? [old] : [now])];
  const start = [0];
  for (const { tasks } of line) start.push(start.at(-1)! + tasks.length);
  const families = unionFind(start.at(-1)!);
  for (const [[a, i], [b, j]] of links(line)) families.join(start[a]! + i, start[b]! + j);

  const groups = new Map<number, { old: Task[]; new: Task[] }>();
  const collect = (side: "old" | "new", position: number) => {
    for (const [index, task] of line[position]!.tasks.entries()) {
      const family = families.find(start[position]! + index);
      const group = groups.get(family) ?? { old: [], new: [] };
      group[side].push(task);
      groups.set(family, group);
    }
  };
  const end = line.length - 1;
  collect("new", backwards ? 0 : end);
  collect("old", backwards ? end : 0);
  return [...groups.values()];
}

/** Every step from a task to what it was before: the nearest earlier quarter that has the id, or one it claims with `was`. */
export function* links(line: readonly Portfolio[]): Generator<[Place, Place]> {
  /** Where each id stood last, in the quarters gone through so far. */
  const last = new Map<string, Place>();
  for (const [portfolio, { tasks }] of line.entries()) {
    for (const [index, task] of tasks.entries()) {
      const same = last.get(task.id);
      if (same) yield [same, [portfolio, index]];
      if (!task.was) continue;
      // A former id stays in the file for good: it is a claim only in the first file that has it.
      const known = new Set(same && line[same[0]]!.tasks[same[1]]!.was);
      for (const id of task.was) {
        const former = known.has(id) ? undefined : last.get(id);
        if (former) yield [former, [portfolio, index]];
      }
    }
    for (const [index, { id }] of tasks.entries()) last.set(id, [portfolio, index]);
  }
}

/** Oldest first; of two of the same quarter, the one that was given first. */
export function inOrder<T extends Pick<Portfolio, "period">>(portfolios: readonly T[]): T[] {
  return portfolios.toSorted((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0));
}

function unionFind(size: number) {
  const parent = Array.from({ length: size }, (_, index) => index);
  const find = (index: number): number => {
    let top = index;
    while (parent[top] !== top) top = parent[top]!;
    for (let at = index; parent[at] !== top; ) [at, parent[at]] = [parent[at]!, top];
    return top;
  };
  const join = (a: number, b: number) => {
    parent[find(b)] = find(a);
  };
  return { find, join };
}
