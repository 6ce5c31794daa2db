import { slug } from "../text.ts";
import type { Hours } from "./amounts.ts";
import { count, countOnce, countWeek, type Week } from "./hours.ts";
import type { Once } from "./hours-schema.ts";
import type { Counted, KnownTask, Portfolio, Task, WrittenPortfolio } from "./schema.ts";

/**
 * The portfolio as everything else sees it: each task with an id, its own or one made from its name (a name of signs alone
 * gives an empty one), and each amount of time counted with the person's week and days. Nothing counts it again.
 */
export function counted({ practitioner = {}, ...read }: WrittenPortfolio): Portfolio {
  const { week: written, days, ...who } = practitioner;
  const week = countWeek(written, days);
  const { tasks, ...others } = countIn(read, week);
  return {
    ...others,
    practitioner: { ...who, week },
    tasks: tasks.map((task) => ({ ...task, id: task.id ?? slug(task.name) })),
  };
}

/** Whatever amounts stand in a value, wherever. */
function countIn<T>(value: T, week: Week): Counted<T> {
  if (typeof value !== "object" || value === null) return value as Counted<T>;
  if (isOnce(value)) return countOnce(value.once, week) as Counted<T>;
  if (isAmount(value)) return count(value, week) as Counted<T>;
  if (Array.isArray(value)) return value.map((entry) => countIn(entry, week)) as Counted<T>;
  const copy: Record<string, unknown> = {};
  for (const key in value) copy[key] = countIn(value[key], week);
  return copy as Counted<T>;
}

export const isAmount = (value: object): value is Hours => "written" in value && "per" in value;
export const isOnce = (value: object): value is Once => "once" in value;

/** Whether it is known how long a task takes. */
export const isKnown = (task: Task): task is KnownTask => task.hours !== "unknown";
