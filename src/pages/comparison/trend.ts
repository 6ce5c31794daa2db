import { spell } from "../../core/portfolio/hours.ts";
import type { Trend } from "../../core/reports/trend.ts";
import { count, orList } from "../../core/text.ts";
import { agents } from "../agents.ts";
import { hinted, type Page, say, titled, warningBlock } from "../block.ts";
import type { Cell, Grid, Tone } from "../grid.ts";
import { promiseSentence, recordSentence } from "./words.ts";

const BARS = "▁▂▃▄▅▆▇█";
/** Where a quarter is not on file, or a task is not in it. */
const GAP = "·";

/** Hours as bars from nothing to the most of the row; a gap is a dot, and no figure. */
function sparkline(values: readonly (number | null)[]): string {
  const most = Math.max(0, ...values.map((value) => value ?? 0));
  const bar = (value: number) => BARS[most > 0 ? Math.round((value / most) * (BARS.length - 1)) : 0];
  return values.map((value) => (value === null ? GAP : bar(value))).join("");
}

/** The name of a task, and each quarter, need about this much. */
const NAME = 28;
const QUARTER = 12;

/** The trend. As many of the last quarters have a column as there is room for; the bars show them all. */
export const trendPage: Page<Trend> = (trend, room) => {
  const fit = Math.floor((room - NAME - trend.periods.length) / QUARTER);
  const most = Math.min(trend.periods.length, Math.max(2, fit));
  const { periods, promises, record, signs, warnings } = trend;
  const onFile = periods.filter(({ file }) => file !== null);
  const missing = periods.filter(({ file }) => file === null).map(({ period }) => period);
  const left = periods.length - most;
  const text = `Trend from ${periods[0]!.period} to ${periods.at(-1)!.period}`;
  const from = files(onFile.map(({ file }) => file!));
  const told = [onFile[0]!.period, onFile.at(-1)!.period]; // whose leverage stands in the lead
  const between = onFile.map(({ period }) => period).filter((period) => !told.includes(period));
  return [
    { kind: "title", text, from, line: `${text}, read from ${from}` },
    ...warnings.map((one) => warningBlock(hinted(one))),
    { kind: "lead", text: [trendLead(trend), ...notesOf(trend, told)].join(" ") },
    ...(missing.length > 0 ? [say(`Not on file: ${orList(missing, "and")}.`)] : []),
    { kind: "heading", text: "Hours a week" },
    { kind: "grid", grid: taskGrid(trend, most) },
    ...(left > 0 ? [say(`${count(left, "earlier quarter")} only in the bars; --json has every figure.`)] : []),
    { kind: "heading", text: "All tasks together" },
    { kind: "grid", grid: gridOf(trend, most, "A week", totalsRows(trend)) },
    ...notesOf(trend, between).map((text) => say(text)),
    ...agents(periods),
    ...titled(
      "Promises",
      promises.map((one) => `${one.made}: ${promiseSentence(one)}`),
    ),
    ...recordSentence(record).map((line) => say(line)),
    ...titled(
      "Signs of life and decay",
      signs.map(({ period, kind, label, evidence }) => `${period}, ${kind}: ${label}: ${evidence}.`),
    ),
  ];
};

/** Why a leverage of these quarters is not the one of its own score. */
const notesOf = ({ notes }: Trend, periods: readonly string[]): string[] =>
  notes.filter(({ period }) => periods.includes(period)).map(({ message }) => `${message}.`);

/** What people want to know of a year: does less of it pass through my own hands, and does each hour yield more? */
export function trendLead({ periods }: Trend): string {
  const known = periods.flatMap(({ totals }) => totals ?? []);
  const [first, last] = [known[0]!, known.at(-1)!];
  const doing = `You did ${spell(first.execution_minutes)} a week yourself in ${periods[0]!.period} and ${spell(last.execution_minutes)} in ${periods.at(-1)!.period}`;
  if (first.leverage === null || last.leverage === null) return `${doing}.`;
  const [then, now] = [first.leverage.toFixed(2), last.leverage.toFixed(2)];
  const yields =
    then === now ? `${now} hours of hand work, then as now` : `${then} hours of hand work then, ${now} now`;
  return `${doing}; an hour of yours yielded ${yields}.`;
}

export function files(all: readonly string[]): string {
  return all.length <= 3 ? orList(all, "and") : `${count(all.length, "file")}, ${all[0]} to ${all.at(-1)}`;
}

function gridOf(trend: Trend, most: number, title: string, rows: readonly Row[]): Grid {
  const shown = trend.periods.slice(-most);
  return {
    columns: [
      { title, flexible: true },
      ...shown.map(({ period }) => ({ title: period, align: "right" as const })),
      { title: "" },
    ],
    rows: rows.map(({ name, under, cells, bars }): Cell[] => [
      { text: name, ...(under ? { under } : {}) },
      ...cells.slice(-most).map((cell) => cell ?? { text: GAP, tone: "faint" as Tone }),
      { text: bars ? sparkline(bars) : "" },
    ]),
  };
}

interface Row {
  readonly name: string;
  readonly under?: string;
  readonly cells: readonly (Cell | null)[];
  readonly bars?: readonly (number | null)[];
}

function taskGrid(trend: Trend, most: number): Grid {
  const names = new Map(trend.tasks.map(({ id, name }) => [id, name]));
  const rows = trend.tasks.map(({ name, became, by_period }): Row => {
    const parts = became.map((id) => names.get(id) ?? id);
    return {
      name,
      ...(parts.length > 0 ? { under: `became ${orList(parts, "and")}` } : {}),
      cells: by_period.map(
        (cell) => cell && { text: cell.minutes === null ? "unknown" : spell(cell.minutes), tone: cell.class },
      ),
      bars: by_period.map((cell) => cell?.minutes ?? null),
    };
  });
  return gridOf(trend, most, "Task", rows);
}

/** The figures of all tasks together, each with one cell a quarter. */
export function totalsRows(trend: Trend): Row[] {
  type Totals = NonNullable<Trend["periods"][number]["totals"]>;
  const each = (text: (totals: Totals) => string) =>
    trend.periods.map(({ totals }) => totals && { text: text(totals) });
  const minutes = (name: string, pick: (totals: Totals) => number | null): Row => ({
    name,
    cells: each((totals) => spelt(pick(totals))),
    bars: trend.periods.map(({ totals }) => totals && pick(totals)),
  });
  return [
    minutes("your hours", ({ minutes }) => minutes),
    minutes("of these, doing", ({ execution_minutes }) => execution_minutes),
    minutes("of these, keep paying", ({ compounding_minutes }) => compounding_minutes),
    minutes("stepping back in, on top", ({ intervention_minutes }) => intervention_minutes),
    {
      name: "leverage",
      cells: each(({ leverage }) => leverage?.toFixed(2) ?? "unknown"),
      bars: trend.periods.map(({ totals }) => totals?.leverage ?? null),
    },
    {
      name: `leverage, in ${Math.round(trend.method.interval * 100)} of 100 cases`,
      cells: each(({ leverage_interval: ends }) =>
        ends ? (ends[0] === ends[1] ? "exactly" : ends.map((end) => end.toFixed(2)).join("-")) : "",
      ),
    },
  ];
}

const spelt = (minutes: number | null): string => (minutes === null ? "not noted" : spell(minutes));
