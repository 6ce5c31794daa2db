import type { Task } from "../../portfolio/schema.ts";
import { slug } from "../../text.ts";
import { likeness } from "./likeness.ts";
import type { Settled } from "./settle.ts";

/** A task as the matching sees it, with the figures that records can tell. */
export type TaskToMatch = Pick<Task, "id" | "name" | "was" | "hours" | "source" | "agent_hours">;

export interface EntryGroup {
  readonly id: string;
  readonly name: string;
  readonly settled: readonly Settled[];
}

/** What an entry is the hours of: a task that a rule or the very name leads to, else what its title has in common with others. */
export type Belonging = { readonly id: string; readonly name: string } | { readonly like: string };

export function belongingIn(tasks: readonly TaskToMatch[]): (one: Settled) => Belonging {
  const byName = new Map<string, TaskToMatch>();
  for (const task of [...tasks].reverse())
    for (const word of [...(task.was ?? []), task.name, task.id]) if (slug(word) !== "") byName.set(slug(word), task);
  const titles = new Map<string, { slug: string; like: string }>();
  return ({ entry: { title }, fate }) => {
    const known = titles.get(title) ?? { slug: slug(title), like: likeness(title) };
    titles.set(title, known);
    const wanted = typeof fate === "object" ? fate.task : undefined;
    const task = byName.get(wanted === undefined ? known.slug : slug(wanted));
    if (task === undefined && wanted === undefined) return { like: known.like };
    return { id: task?.id ?? slug(wanted!), name: task?.name ?? wanted! };
  };
}

/** Entries by what they are the hours of. */
export function groupsOf(
  settled: readonly Settled[],
  tasks: readonly TaskToMatch[],
): { tasks: EntryGroup[]; unmatched: EntryGroup[] } {
  const belonging = belongingIn(tasks);
  const groups = new Map<string, { id: string; name: string; settled: Settled[] }>();
  const loose = new Map<string, Settled[]>();
  for (const one of settled) {
    if (one.ignored) continue;
    const to = belonging(one);
    if ("id" in to) {
      const group = groups.get(to.id) ?? { ...to, settled: [] };
      group.settled.push(one);
      groups.set(to.id, group);
    } else {
      const group = loose.get(to.like);
      if (group) group.push(one);
      else loose.set(to.like, [one]);
    }
  }
  const unmatched = [...loose.values()].map((group) => ({ id: "", name: titlesOf(group)[0]!, settled: group }));
  return { tasks: sorted([...groups.values()]), unmatched: sorted(unmatched) };
}

/** The titles of entries, most minutes first. */
export function titlesOf(settled: readonly Settled[]): string[] {
  const minutes = new Map<string, number>();
  for (const { entry, counted } of settled) minutes.set(entry.title, (minutes.get(entry.title) ?? 0) + counted);
  return [...minutes.entries()].sort((a, b) => b[1] - a[1]).map(([title]) => title);
}

/** Minutes of the person, or of agents, in the window. */
export const minutesBy = (settled: readonly Settled[], by: "person" | "agent"): number =>
  settled.reduce((sum, { entry, counted }) => (entry.by === by ? sum + counted : sum), 0);

const sorted = <G extends EntryGroup>(groups: G[]): G[] => {
  const size = new Map(
    groups.map((group) => [group, minutesBy(group.settled, "person") * 1e6 + minutesBy(group.settled, "agent")]),
  );
  return groups.sort((a, b) => size.get(b)! - size.get(a)! || (a.name < b.name ? -1 : 1));
};
