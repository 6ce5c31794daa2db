import * as z from "zod/mini";
import { same } from "../../portfolio/change.ts";
import { fileSpelling, type Weekly } from "../../portfolio/hours.ts";
import { setIn } from "../../portfolio/path.ts";
import type { PortfolioInput, Source, TaskInput } from "../../portfolio/schema.ts";
import type { ImportDocument, ImportedTask } from "../../reports/import.ts";
import type { KnownTask } from "./groups.ts";

/*
 * What records change in a portfolio. An import is always of a whole window and takes the place of what stood there:
 * nothing is added to an earlier one, so that the same records imported twice change nothing.
 */

/** What would change of one task. One of which agents alone have a record keeps its hours: nobody measured them. */
export function changesOf(
  { id, total_minutes, minutes, agent_minutes }: ImportedTask,
  tasks: readonly KnownTask[],
  source: Source,
): ImportDocument["changes"] {
  const at = tasks.findIndex((task) => task.id === id);
  const known = tasks[at];
  if (!known) return [];
  const change = (key: "hours" | "agent_hours", old: Weekly | undefined, now: number) => ({
    id,
    path: `tasks[${at + 1}].${key}`,
    old: old?.mean ?? null,
    new: now,
    source: key === "hours" ? source : ("measured" as const),
    old_source: key === "hours" ? (known.source ?? "estimated") : old ? ("measured" as const) : null,
  });
  const hours = known.hours === "unknown" ? undefined : known.hours;
  const isNews = (old: Weekly | undefined, now: number) => !isFigure(old, now) && Math.round(now) > 0;
  const isSaid = minutes === null || total_minutes <= 0 || (isFigure(hours, minutes) && known.source === source);
  return [
    ...(isSaid || Math.round(minutes) <= 0 ? [] : [change("hours", hours, minutes)]),
    ...(agent_minutes !== null && isNews(known.agent_hours, agent_minutes)
      ? [change("agent_hours", known.agent_hours, agent_minutes)]
      : []),
  ];
}

/** Whether the file says so already: a single figure of as many whole minutes. */
const isFigure = (hours: Weekly | undefined, minutes: number): boolean =>
  hours !== undefined && hours.low === hours.high && hours.likely === Math.round(minutes);

const figure = z.optional(z.union([z.number(), z.string(), z.looseObject({})]));
const figures = z.strictObject({ hours: figure, source: z.optional(z.string()), agent_hours: figure });

/** `orchestrate/imported@1`: kept beside a portfolio, so that its last import can be looked up and undone. */
export const importedSchema = z.strictObject({
  format: z.literal("orchestrate/imported@1"),
  window: z.strictObject({ from: z.string(), to: z.string() }),
  sources: z.array(z.strictObject({ file: z.string(), kind: z.string(), entries: z.int() })),
  tasks: z.array(z.strictObject({ id: z.string(), name: z.string(), before: figures, after: figures })),
});

export type Imported = z.infer<typeof importedSchema>;
type Figures = z.infer<typeof figures>;

const figuresOf = ({ hours, source, agent_hours }: TaskInput): Figures =>
  Object.fromEntries(Object.entries({ hours, source, agent_hours }).filter(([, value]) => value !== undefined));

const withFigures = (task: TaskInput, { hours, source, agent_hours }: Figures): TaskInput =>
  Object.entries({ hours, source, agent_hours }).reduce((all, [key, value]) => setIn(all, [key], value), task);

/** A portfolio as it is written, and the tasks it holds, in the same order. */
interface Held {
  readonly raw: PortfolioInput;
  readonly portfolio: { readonly tasks: readonly KnownTask[] };
}

/** The portfolio with the changes of an import made, and what is to be kept of it. */
export function withImported(
  { raw, portfolio }: Held,
  { changes, window: { from, to }, sources }: ImportDocument,
): { readonly raw: PortfolioInput; readonly imported: Imported } {
  const changed = raw.tasks.map((task, at) =>
    changes
      .filter(({ id }) => id === portfolio.tasks[at]!.id)
      .reduce((all, { path, source, new: minutes }) => {
        const written = fileSpelling(minutes);
        if (path.endsWith(".agent_hours")) return setIn(all, ["agent_hours"], written);
        return setIn(setIn(all, ["hours"], written), ["source"], source);
      }, task),
  );
  const tasks = raw.tasks.flatMap((task, at) => {
    const [before, after] = [figuresOf(task), figuresOf(changed[at]!)];
    return same(before, after) ? [] : [{ id: portfolio.tasks[at]!.id, name: task.name, before, after }];
  });
  return {
    raw: { ...raw, tasks: changed },
    imported: {
      format: "orchestrate/imported@1",
      window: { from, to },
      sources: sources.map(({ file, kind, entries }) => ({ file, kind, entries })),
      tasks,
    },
  };
}

/** The portfolio as it was before an import. A task that was changed since, or is gone, stays as it is and is named. */
export function withoutImported(
  { raw, portfolio }: Held,
  { tasks }: Imported,
): { readonly raw: PortfolioInput; readonly undone: readonly string[]; readonly changedSince: readonly string[] } {
  const undone: string[] = [];
  const changed = raw.tasks.map((task, at) => {
    const known = tasks.find(({ id }) => id === portfolio.tasks[at]!.id);
    if (!known || !same(figuresOf(task), known.after)) return task;
    undone.push(known.id);
    return withFigures(task, known.before);
  });
  const name = (ids: (id: string) => boolean) => tasks.filter(({ id }) => ids(id)).map((task) => task.name);
  return {
    raw: { ...raw, tasks: changed },
    undone: name((id) => undone.includes(id)),
    changedSince: name((id) => !undone.includes(id)),
  };
}
