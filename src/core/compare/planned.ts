import type { Portfolio, PortfolioInput } from "../portfolio/schema.ts";
import { slug } from "../text.ts";

/*
 * Work that hours were meant for before it was on the list. It has a name, and is known by the id that name would give it: a task
 * of a later quarter is that work where it has this id, or says with `was` that it is.
 */

type Entries = Portfolio["reinvestment"] | PortfolioInput["reinvestment"];

/** The names of such work in a quarter; nothing that is linked to a task, and nothing whose name makes no id. */
export function plannedIn(reinvestment: Entries): string[] {
  const names = (reinvestment ?? []).flatMap(({ task, name }) => (task === undefined && name ? [name] : []));
  return [...new Set(names)].filter((name) => slug(name) !== "");
}

/** The task that is the planned work; undefined where none is. */
export function appearedAs<
  T extends { readonly id?: string | undefined; readonly was?: readonly string[] | undefined },
>(name: string, tasks: readonly T[]): T | undefined {
  const id = slug(name);
  return tasks.find((task) => task.was?.includes(id)) ?? tasks.find((task) => task.id === id);
}
