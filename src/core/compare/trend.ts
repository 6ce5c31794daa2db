import type { Pattern } from "../pattern/schema.ts";
import { type Period, shiftPeriod } from "../portfolio/period.ts";
import type { Comparison } from "../reports/comparison.ts";
import type { ScoredTask } from "../reports/score.ts";
import type { Trend, TrendTask } from "../reports/trend.ts";
import { type Origin, rounded, score } from "../scoring/score.ts";
import { compare, type Quarter } from "./compare.ts";
import { links } from "./match.ts";
import { pastPromises, shownPromises, shownRecord } from "./promises.ts";
import { classOf } from "./works.ts";

/** Three quarters and more, each of another period: a row a task, a column a quarter, and the signs along the way. */
export function trend(quarters: readonly Quarter[], pattern: Pattern): Trend {
  const line = quarters.toSorted((a, b) => (a.portfolio.period < b.portfolio.period ? -1 : 1));
  const portfolios = line.map(({ portfolio }) => portfolio);
  const steps = line.slice(1).map((now, index) => compare(line[index]!, now, pattern, portfolios));
  const totals = new Map<string, Comparison["old"]>();
  for (const { old, new: now } of steps) {
    if (!totals.has(old.period)) totals.set(old.period, old);
    totals.set(now.period, now);
  }
  const periods = allPeriods(portfolios.map(({ period }) => period));
  const past = pastPromises(portfolios);
  return rounded({
    format: "orchestrate/trend@1",
    method: steps[0]!.method,
    periods: periods.map((period) => {
      const known = totals.get(period);
      return { period, file: known?.file ?? null, totals: known?.totals ?? null };
    }),
    tasks: rows(line, periods, pattern),
    promises: shownPromises(past),
    record: shownRecord(past, pattern),
    signs: steps.flatMap(({ new: { period }, signs }) => signs.map((sign) => ({ period, ...sign }))),
    warnings: once(steps.flatMap(({ warnings }) => warnings)),
  });
}

/** A quarter is warned of once, not as the new one and again as the old one. */
function once<T>(all: readonly T[]): T[] {
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

/** From the first to the last, with those between that are not on file; far apart, only those on file. */
function allPeriods(known: readonly Period[]): Period[] {
  const [first, last] = [known[0]!, known.at(-1)!];
  const all = [first];
  while (all.at(-1)! < last && all.length <= MOST_PERIODS) all.push(shiftPeriod(all.at(-1)!, 1));
  return all.at(-1) === last ? all : [...known];
}

/** Ten years: beyond that, gaps say less than they cost. */
const MOST_PERIODS = 40;

interface Row {
  /** Where the row ends: the latest rows stand first, in the order of their file. */
  readonly end: readonly [quarter: number, task: number];
  /** The tasks that are in it, by column. */
  readonly parts: ScoredTask[][];
}

/**
 * A row goes on where a task has one successor; merged tasks add up in it. Split, it ends, and its parts have rows of their
 * own: which hours were which part's nobody knows. Where one part kept the id, it keeps the row.
 */
function rows(
  line: readonly { portfolio: Quarter["portfolio"]; origin: Origin }[],
  periods: readonly Period[],
  pattern: Pattern,
) {
  const portfolios = line.map(({ portfolio }) => portfolio);
  const key = (quarter: number, task: number) => `${quarter}/${task}`;
  const successors = new Map<string, (readonly [number, number])[]>();
  for (const [[a, i], now] of links(portfolios)) {
    successors.set(key(a, i), [...(successors.get(key(a, i)) ?? []), now]);
  }
  const next = (quarter: number, task: number) => {
    const all = successors.get(key(quarter, task)) ?? [];
    const { id } = portfolios[quarter]!.tasks[task]!;
    return all.length === 1 ? all[0] : all.find(([later, at]) => portfolios[later]!.tasks[at]!.id === id);
  };
  const found = new Map<string, Row>();
  for (const [quarter, { portfolio, origin }] of line.entries()) {
    const report = score(portfolio, pattern, origin);
    const column = periods.indexOf(portfolio.period);
    for (const [index, task] of report.tasks.entries()) {
      let end: readonly [number, number] = [quarter, index];
      for (let step = next(...end); step; step = next(...end)) end = step;
      const row = found.get(key(...end)) ?? { end, parts: periods.map(() => []) };
      found.set(key(...end), row);
      row.parts[column]!.push(task);
    }
  }
  return [...found.values()]
    .sort((a, b) => b.end[0] - a.end[0] || a.end[1] - b.end[1])
    .map(({ end, parts }): TrendTask => {
      const { id, name } = portfolios[end[0]]!.tasks[end[1]]!;
      const became = (successors.get(key(...end)) ?? []).map(([later, at]) => portfolios[later]!.tasks[at]!.id);
      return { id, name, became, by_period: parts.map((tasks, column) => cellOf(periods[column]!, tasks)) };
    });
}

/** Merged tasks: hours add up, the share is that of all their hours, the class that of most. With one part unknown, so are they. */
function cellOf(period: Period, tasks: readonly ScoredTask[]): TrendTask["by_period"][number] {
  const [first] = tasks;
  if (!first) return null;
  const known = tasks.flatMap(({ minutes, share }) => (minutes === null ? [] : { minutes, share }));
  const total = known.reduce((sum, task) => sum + task.minutes, 0);
  const directed = known.reduce((sum, task) => sum + task.share * task.minutes, 0);
  const share = tasks.length > 1 && total > 0 ? directed / total : first.share;
  const minutes = known.length === tasks.length ? total : null;
  return { period, minutes, share, class: classOf(tasks) };
}
