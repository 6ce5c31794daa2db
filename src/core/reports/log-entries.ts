import { once } from "../portfolio/hours.ts";
import { type Period, periodOf } from "../portfolio/period.ts";
import type { LogEntry, Portfolio } from "../portfolio/schema.ts";
import { weekOf } from "../scoring/interventions.ts";
import type { ListedEntry, LogDocument } from "./log.ts";

/** A portfolio whose log is read, and what its file is called. */
export interface Logged {
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
  return { format: "orchestrate/log@1", written: null, failed_before: [], designed: null, entries };
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
  return { ...log, written: listed(written, into), failed_before, designed };
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
