import * as z from "zod/mini";
import { same } from "../../portfolio/change.ts";
import { fileSpelling, type Weekly } from "../../portfolio/hours.ts";
import { setIn } from "../../portfolio/path.ts";
import type { PortfolioInput, Source, TaskInput } from "../../portfolio/schema.ts";
import type { ImportDocument, ImportedTask } from "../../reports/import.ts";
import { hash } from "../../text.ts";
import type { Entry } from "./entry.ts";
import { groupsOf, type TaskToMatch } from "./groups.ts";
import { recordKey, type Settled } from "./settle.ts";

/*
 * What records change in a portfolio. An import is always of a whole window and takes the place of what stood there:
 * nothing is added to an earlier one, so that the same records imported twice change nothing. So that nothing is lost
 * either, the records behind each figure are kept: one that another import measured from other records is replaced only
 * where the person says so.
 */

/** What would change of one task. One of which agents alone have a record keeps its hours: nobody measured them. */
export function changesOf(
  { id, total_minutes, minutes, agent_minutes }: ImportedTask,
  tasks: readonly TaskToMatch[],
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

/** A task with what records say of it. */
export const withChanges = (task: TaskInput, changes: ImportDocument["changes"]): TaskInput =>
  changes.reduce((all, { path, source, new: minutes }) => {
    const written = fileSpelling(minutes);
    if (path.endsWith(".agent_hours")) return setIn(all, ["agent_hours"], written);
    return setIn(setIn(all, ["hours"], written), ["source"], source);
  }, task);

const figure = z.optional(z.union([z.number(), z.string(), z.looseObject({})]));
const figures = z.strictObject({ hours: figure, source: z.optional(z.string()), agent_hours: figure });

const FIGURES = ["hours", "agent_hours"] as const;
const records = z.optional(z.array(z.string()));
const importSchema = z.strictObject({
  window: z.strictObject({ from: z.string(), to: z.string() }),
  sources: z.array(z.strictObject({ file: z.string(), kind: z.string(), entries: z.int() })),
  tasks: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      before: figures,
      after: figures,
      /** By figure, the records that it was measured from, as short as they can be told apart. */
      records: z.strictObject({ hours: records, agent_hours: records }),
    }),
  ),
});

/** `orchestrate/imported@1`: kept beside a portfolio, so that its imports, the last at the end, can be looked up and undone. */
export const importedSchema = z.strictObject({
  format: z.literal("orchestrate/imported@1"),
  imports: z.array(importSchema),
});

export type Import = z.infer<typeof importSchema>;
export type Imported = z.infer<typeof importedSchema>;
type Figures = z.infer<typeof figures>;

const figuresOf = ({ hours, source, agent_hours }: TaskInput): Figures =>
  Object.fromEntries(Object.entries({ hours, source, agent_hours }).filter(([, value]) => value !== undefined));

const withFigures = (task: TaskInput, { hours, source, agent_hours }: Figures): TaskInput =>
  Object.entries({ hours, source, agent_hours }).reduce((all, [key, value]) => setIn(all, [key], value), task);

/** A portfolio as it is written, and the tasks it holds, in the same order. */
interface Held {
  readonly raw: PortfolioInput;
  readonly portfolio: { readonly tasks: readonly TaskToMatch[] };
}

/** The portfolio with the changes of an import made, and what is to be kept of it. */
export function withImport(
  { raw, portfolio }: Held,
  { changes, window: { from, to }, sources }: ImportDocument,
  settled: readonly Settled[],
): { readonly raw: PortfolioInput; readonly made: Import } {
  const changed = raw.tasks.map((task, at) =>
    withChanges(
      task,
      changes.filter(({ id }) => id === portfolio.tasks[at]!.id),
    ),
  );
  const groups = new Map(groupsOf(settled, portfolio.tasks).tasks.map(({ id, settled: own }) => [id, own]));
  const recordsBehind = (id: string, figure: (typeof FIGURES)[number]) =>
    changes.some(({ id: of, path }) => of === id && path.endsWith(`.${figure}`))
      ? groups.get(id)?.flatMap(({ entry }) => ((entry.by === "person") === (figure === "hours") ? short(entry) : []))
      : undefined;
  const tasks = raw.tasks.flatMap((task, at) => {
    const [before, after] = [figuresOf(task), figuresOf(changed[at]!)];
    const { id } = portfolio.tasks[at]!;
    const behind = { hours: recordsBehind(id, "hours"), agent_hours: recordsBehind(id, "agent_hours") };
    return same(before, after) ? [] : [{ id, name: task.name, before, after, records: behind }];
  });
  return {
    raw: { ...raw, tasks: changed },
    made: { window: { from, to }, sources: sources.map(({ file, kind, entries }) => ({ file, kind, entries })), tasks },
  };
}

const short = (entry: Entry): string => hash(recordKey(entry)).toString(36);

/** A task of which an import would replace a figure, and the files of records behind that figure that it does not have. */
export interface Lost {
  readonly name: string;
  readonly records: number;
  readonly files: readonly string[];
}

/** What an import would replace without having read it. A figure that the person has changed since is theirs to replace. */
export function lostBy(made: Import, { imports }: Imported, { raw, portfolio }: Held): Lost[] {
  return made.tasks.flatMap(({ id, name, records: found }) => {
    const now = figuresOf(raw.tasks[portfolio.tasks.findIndex((task) => task.id === id)]!);
    return FIGURES.flatMap((figure): Lost | [] => {
      const own = new Set(found[figure]);
      const measured = ({ tasks }: Import) =>
        tasks.find((task) => task.id === id && task.records[figure] !== undefined);
      const last = own.size === 0 ? undefined : imports.findLast(measured);
      const standing = last && measured(last)!;
      if (!standing || !same(standing.after[figure], now[figure])) return [];
      const missing = standing.records[figure]!.filter((record) => !own.has(record)).length;
      return missing === 0 ? [] : { name, records: missing, files: last.sources.map(({ file }) => file) };
    });
  });
}

/** The portfolio as it was before an import. A task that was changed since, or is gone, stays as it is and is named. */
export function withoutImport(
  { raw, portfolio }: Held,
  { tasks }: Import,
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
