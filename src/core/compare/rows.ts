import { groupBy } from "../group-by.ts";
import type { Period } from "../period.ts";
import type { Class } from "../portfolio/schema.ts";
import type { TrendTask } from "../reports/trend.ts";
import { classIn, type Scored } from "../scoring/scored.ts";
import { links } from "./match.ts";
import { classOfWork } from "./works.ts";

type Place = readonly [quarter: number, task: number];

interface Cell {
  /** Null where they are not known. */
  readonly minutes: number | null;
  readonly share: number;
  readonly class: Class;
}

interface Row {
  /** Where the row ends: the latest rows stand first, in the order of their file. */
  readonly end: Place;
  /** The tasks that are in it, by column. */
  readonly parts: Cell[][];
}

const key = ([quarter, task]: Place) => `${quarter}/${task}`;

/**
 * A row a task over all quarters, oldest first. A row goes on where a task has one successor; merged tasks add up in it. Split,
 * it ends, and its parts have rows of their own: which hours were which part's nobody knows. Where one part kept the id, it
 * keeps the row.
 */
export function rowsOf(line: readonly Scored[], periods: readonly Period[]): TrendTask[] {
  const successors = successorsIn(line);
  const endOf = rowEnds(line, successors);
  const columns = new Map(periods.map((period, column) => [period, column]));
  const rows = new Map<string, Row>();
  for (const [quarter, scored] of line.entries()) {
    const column = columns.get(scored.portfolio.period)!;
    for (const [index, task] of scored.portfolio.tasks.entries()) {
      const end = endOf.get(key([quarter, index]))!;
      const row = rows.get(key(end)) ?? { end, parts: periods.map(() => []) };
      rows.set(key(end), row);
      const minutes = scored.ledgerOf.get(task.id)?.minutes ?? null;
      row.parts[column]!.push({ minutes, share: scored.shares.get(task.id)!.value, class: classIn(scored, task) });
    }
  }
  const taskAt = ([quarter, task]: Place) => line[quarter]!.portfolio.tasks[task]!;
  return [...rows.values()]
    .sort((a, b) => b.end[0] - a.end[0] || a.end[1] - b.end[1])
    .map(({ end, parts }) => {
      const { id, name } = taskAt(end);
      const became = (successors.get(key(end)) ?? []).map((place) => taskAt(place).id);
      return { id, name, became, by_period: parts.map((cells, column) => cellOf(periods[column]!, cells)) };
    });
}

/** What each task became in a later quarter. */
function successorsIn(line: readonly Scored[]): Map<string, Place[]> {
  const all = groupBy(links(line.map(({ portfolio }) => portfolio)), ([before]) => key(before));
  return new Map([...all].map(([before, those]) => [before, those.map(([, now]) => now)]));
}

/** Where the row of each task ends; from the last quarter back, so that each step is taken once. */
function rowEnds(line: readonly Scored[], successors: ReadonlyMap<string, readonly Place[]>): Map<string, Place> {
  const ends = new Map<string, Place>();
  for (const [quarter, { portfolio }] of [...line.entries()].reverse()) {
    for (const [index, { id }] of portfolio.tasks.entries()) {
      const here: Place = [quarter, index];
      const all = successors.get(key(here)) ?? [];
      const next = all.length === 1 ? all[0] : all.find(([later, at]) => line[later]!.portfolio.tasks[at]!.id === id);
      ends.set(key(here), next ? ends.get(key(next))! : here);
    }
  }
  return ends;
}

/** Merged tasks: hours add up, the share is that of all their hours, the class that of most. With one part unknown, so are they. */
function cellOf(period: Period, cells: readonly Cell[]): TrendTask["by_period"][number] {
  const [first] = cells;
  if (!first) return null;
  const known = cells.flatMap(({ minutes, share }) => (minutes === null ? [] : { minutes, share }));
  const total = known.reduce((sum, cell) => sum + cell.minutes, 0);
  const directed = known.reduce((sum, cell) => sum + cell.share * cell.minutes, 0);
  const share = cells.length > 1 && total > 0 ? directed / total : first.share;
  const minutes = known.length === cells.length ? total : null;
  return { period, minutes, share, class: classOfWork(cells) };
}
