import type { Reinvestment } from "../reports/comparison.ts";
import { appearedAs } from "./planned.ts";
import { type JudgedPromise, newlyServing } from "./promises.ts";
import type { Pair } from "./sides.ts";
import { hasHours, type Work } from "./works.ts";

/**
 * Where the freed hours went. freed: positive realised hours. found: rise of the tasks named as destinations, and of work that was to come and appeared. leaked: what was
 * not found, as far as execution rose elsewhere; new tasks that only serve what was handed over are in its realised hours
 * already. The rest is not accounted for; working less is not decay. Minutes a week;
 * null where the old quarter chose no shift.
 */
export function followFreed(
  both: Pair,
  works: readonly Work[],
  promises: readonly JudgedPromise[],
): Reinvestment | null {
  const { shift = [], reinvestment = [] } = both.old;
  if (shift.length === 0) return null;
  const byTask = new Map(works.flatMap((work) => work.group.old.map(({ id }) => [id, work] as const)));
  const workOf = (id: string) => byTask.get(id);
  const shifted = new Set(shift.map(({ task }) => workOf(task)));
  const byNewTask = new Map(works.flatMap((work) => work.group.new.map(({ id }) => [id, work] as const)));
  const meant = reinvestment.map((entry) => {
    const { task, name = "" } = entry;
    const appeared = task === undefined ? appearedAs(name, both.new.tasks)?.id : undefined;
    return {
      ...entry,
      task: task ?? appeared,
      work: task === undefined ? byNewTask.get(appeared ?? "") : workOf(task),
    };
  });
  const places = meant.map(({ into, hours, task, name, work }) => ({
    into,
    task: task ?? null,
    name: work?.name ?? name ?? null,
    planned_minutes: hours.mean,
    found_minutes: rise(work),
  }));
  const linked = new Set(meant.flatMap(({ task, work }) => (task === undefined ? [] : [work])));
  // work that was to come has a name and no task yet: nobody can say that its hours leaked
  const unseen = meant
    .filter(({ task, name }) => task === undefined && name !== undefined)
    .reduce((sum, { hours }) => sum + hours.mean, 0);

  const freed = promises.reduce((sum, { realised }) => sum + Math.max(0, realised ?? 0), 0);
  const found = [...linked].reduce((sum, work) => sum + (rise(work) ?? 0), 0);
  const serving = [...newlyServing(both).values()].flatMap((ledgers) => ledgers ?? []);
  const counted = new Set(serving.map(({ task }) => task.id));
  const others = works
    .filter(hasHours)
    .filter((work) => !shifted.has(work) && !linked.has(work) && !work.group.new.some(({ id }) => counted.has(id)))
    .map(({ id, name, old, new: now }) => ({
      id,
      name,
      minutes: (now?.execution_minutes ?? 0) - (old?.execution_minutes ?? 0),
    }));
  const other = others.reduce((sum, { minutes }) => sum + minutes, 0);
  const leaked = Math.max(0, Math.min(freed - found - unseen, other));
  return {
    freed,
    found,
    leaked,
    not_accounted: Math.max(0, freed - found - leaked),
    places,
    other_execution: other,
    rose: others
      .filter(({ minutes }) => Math.round(minutes) > 0)
      .sort((a, b) => b.minutes - a.minutes || (a.id < b.id ? -1 : 1)),
  };
}

/** How much more a destination takes than before; nothing where it fell, null where that is not known. */
function rise(work: Work | undefined): number | null {
  return work && hasHours(work) ? Math.max(0, (work.new?.minutes ?? 0) - (work.old?.minutes ?? 0)) : null;
}
