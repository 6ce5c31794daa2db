import type * as z from "zod/mini";
import type { Portfolio, PortfolioInput, portfolioSchema } from "./portfolio.ts";
import { slug } from "./text.ts";

/** Every task with an id: the one it was given, or one made from its name. A name of signs alone gives an empty id. */
export function withIds(read: z.output<typeof portfolioSchema>): Portfolio {
  return { ...read, tasks: read.tasks.map((task) => ({ ...task, id: task.id ?? slug(task.name) })) };
}

/** The id of a task as it is written, before anything was checked. */
export function idOf(task: PortfolioInput["tasks"][number]): string {
  return task.id ?? slug(task.name);
}
