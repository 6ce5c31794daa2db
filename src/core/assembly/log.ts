import { PART_WORDS } from "../brief/part-words.ts";
import { namesHere } from "../compare/entries.ts";
import { isWithin, type Period, periodOf } from "../period.ts";
import type { DesignPart, LogEntry, Portfolio, PortfolioInput } from "../portfolio/schema.ts";
import type { ListedEntry, LogDocument } from "../reports/log.ts";
import { type Named, type NextStep, redesign, stepTo } from "../reports/step.ts";
import { orList } from "../text.ts";

/** A portfolio whose log is read, and what its file is called. */
export interface Logged extends Named {
  readonly portfolio: Portfolio;
}

/** Where an entry of this day belongs: its own quarter, else the newest there is. The periods come oldest first. */
export function periodFor(date: string, periods: readonly Period[]): Period | undefined {
  const own = periodOf(date);
  return periods.includes(own) ? own : periods.at(-1);
}

/** The portfolio with one more entry at the end of its log. */
export function withLogEntry(raw: PortfolioInput, entry: NonNullable<PortfolioInput["log"]>[number]): PortfolioInput {
  return { ...raw, log: [...(raw.log ?? []), entry] };
}

/** A task as it is called in one of the portfolios. */
export interface TaskOf {
  readonly id: string;
  readonly portfolio: Portfolio;
}

/** Every entry of these portfolios, the newest first; of one task only, where one is named, whatever it was called. */
export function listLog(logged: readonly Logged[], only?: TaskOf): LogDocument {
  const all = logged.map(({ portfolio }) => portfolio);
  const isAbout = (portfolio: Portfolio) => {
    const here = only && only.portfolio !== portfolio ? namesHere(only.portfolio, portfolio, all) : undefined;
    return ({ task }: LogEntry) => only === undefined || (here ? here.get(task) : task) === only.id;
  };
  const entries = logged
    .flatMap((one) => (one.portfolio.log ?? []).filter(isAbout(one.portfolio)).map((entry) => listed(entry, one)))
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  return {
    format: "orchestrate/log@1",
    written: null,
    counts_in: null,
    failed_before: [],
    designed: null,
    next: entries.length > 0 ? null : stepTo("The log is empty. When you step back in:", LIKE_THIS),
    entries,
  };
}

/** The quarter on file in which an entry counts: that of its date, where it knows the task. */
function countsIn({ date, task }: LogEntry, { portfolio }: Logged, all: readonly Logged[]): Period | null {
  if (isWithin(date, portfolio.period)) return portfolio.period;
  const portfolios = all.map((one) => one.portfolio);
  const own = portfolios.find(({ period }) => isWithin(date, period));
  return own && namesHere(own, portfolio, portfolios).has(task) ? own.period : null;
}

/** The log of a task after an entry was written: what it says, and when the same part of the design failed before. */
export function afterWriting(written: LogEntry, into: Logged, all: readonly Logged[]): LogDocument {
  const log = listLog(all, { id: written.task, portfolio: into.portfolio });
  const failed = written.kind === "intervention" ? written.failed : undefined;
  const same = log.entries.filter((entry) => failed !== undefined && entry.failed === failed);
  const days = same.map(({ date }) => date).toReversed();
  // once for the entry itself
  const at = days.lastIndexOf(written.date);
  const designed = into.portfolio.designs?.some(({ task }) => task === written.task) ?? false;
  const failed_before = days.filter((_, index) => index !== at);
  return {
    ...log,
    written: listed(written, into),
    counts_in: countsIn(written, into, all),
    failed_before,
    designed,
    next: failed_before.length > 0 && failed ? again(written.task, failed, into, failed_before, designed) : null,
  };
}

const LIKE_THIS = ["log", "TASK", "--hours", "1h", "--failed", "quality"];

/** The same part of a design that failed before is what to look at. */
function again(task: string, failed: DesignPart, into: Logged, days: readonly string[], designed: boolean): NextStep {
  const does = designed ? "That is the design's doing; reopen it:" : "No design says how it is done; write one:";
  return stepTo(`The same part, ${PART_WORDS[failed]}, failed ${onDays(days)} too. ${does}`, redesign(into, task));
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
  const where = {
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
  if (entry.kind === "evaluation") return { ...where, met: entry.met, of: entry.of };
  const { hours, cause = null, failed = null, fix = null } = entry;
  return { ...where, minutes: hours ?? null, cause, failed, fix };
}
