import { once } from "../portfolio/hours.ts";
import { type Period, periodOf } from "../portfolio/period.ts";
import type { LogEntry, Portfolio } from "../portfolio/schema.ts";
import { weekOf } from "../scoring/interventions.ts";
import { orList } from "../text.ts";
import type { ListedEntry, LogDocument } from "./log.ts";
import { redesign, type Step, stepTo } from "./step.ts";

/** A portfolio whose log is read, and what its file is called. */
export interface Logged {
  /** The word that leads to it where that is not its path: a period. */
  readonly operand?: string;
  readonly file: string;
  readonly portfolio: Portfolio;
}

/** Where an entry of this day belongs: its own quarter, else the newest there is. The periods come oldest first. */
export function periodFor(date: string, periods: readonly Period[]): Period | undefined {
  const own = periodOf(date);
  return periods.includes(own) ? own : periods.at(-1);
}

/** Every entry of these portfolios, the newest first; of one task only, where one is named. */
export function listLog(portfolios: readonly Logged[], task?: string): LogDocument {
  const entries = portfolios
    .flatMap((logged) => (logged.portfolio.log ?? []).map((entry) => listed(entry, logged)))
    .filter((entry) => task === undefined || entry.task === task)
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const next = entries.length > 0 ? null : stepTo("The log is empty. When you step back in:", LIKE_THIS);
  return { format: "orchestrate/log@1", written: null, failed_before: [], designed: null, next, entries };
}

/** The log of a task after an entry was written: what it says, and when the same part of the design failed before. */
export function afterWriting(written: LogEntry, into: Logged, all: readonly Logged[]): LogDocument {
  const log = listLog(all, written.task);
  const failed = written.kind === "intervention" ? written.failed : undefined;
  const same = log.entries.filter((entry) => failed !== undefined && entry.failed === failed);
  const days = same.map(({ date }) => date).toReversed();
  // once for the entry itself
  const at = days.lastIndexOf(written.date);
  const designed = into.portfolio.designs?.some(({ task }) => task === written.task) ?? false;
  const failed_before = days.filter((_, index) => index !== at);
  const next = failed_before.length > 0 && failed ? again(written.task, failed, into, failed_before, designed) : null;
  return { ...log, written: listed(written, into), failed_before, designed, next };
}

const LIKE_THIS = ["log", "TASK", "--hours", "1h", "--failed", "quality"];

/** The same part of a design that failed before is what to look at. */
function again(task: string, failed: string, into: Logged, days: readonly string[], designed: boolean): Step {
  const does = designed ? "That is the design's doing; reopen it:" : "No design says how it is done; write one:";
  return stepTo(`The same part, ${failed}, failed ${onDays(days)} too. ${does}`, redesign(into, task));
}

/** "on 2026-11-20 and twice on 2026-11-23". */
function onDays(days: readonly string[]): string {
  const told = [...new Set(days)].map((day) => {
    const times = days.filter((other) => other === day).length;
    return times === 1 ? `on ${day}` : `${times === 2 ? "twice" : `${times} times`} on ${day}`;
  });
  return orList(told, "and");
}

function listed(entry: LogEntry, { file, portfolio }: Logged): ListedEntry {
  const { date, kind, task, note = null } = entry;
  const name = portfolio.tasks.find(({ id }) => id === task)?.name ?? task;
  const about = {
    date,
    kind,
    task,
    name,
    file,
    period: portfolio.period,
    minutes: null,
    cause: null,
    failed: null,
    fix: null,
    met: null,
    of: null,
    note,
  };
  if (entry.kind === "evaluation") return { ...about, met: entry.met, of: entry.of };
  const { hours, cause = null, failed = null, fix = null } = entry;
  return { ...about, minutes: hours ? once(hours, weekOf(portfolio)) : null, cause, failed, fix };
}
