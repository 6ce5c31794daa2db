import { isWithin, weeksCovered } from "../period.ts";
import type { Intervention, LogEntry, Portfolio } from "../portfolio/schema.ts";

export const isIntervention = (entry: LogEntry): entry is Intervention => entry.kind === "intervention";

/** The interventions dated in the portfolio's own period. */
export function interventionsIn(portfolio: Portfolio, log: readonly LogEntry[] = portfolio.log ?? []): Intervention[] {
  return log.filter(isIntervention).filter((entry) => isWithin(entry.date, portfolio.period));
}

/**
 * Minutes a week of stepping back in, per task; null where none were recorded (which is not zero). Recorded is what the
 * log says, or the answer to "how often did you step back in?": the answer speaks of the whole quarter, so the larger of
 * the two counts. Without hours it counts as recorded and adds nothing.
 */
export function interventionMinutes(portfolio: Portfolio, log?: readonly LogEntry[]): Map<string, number> | null {
  const entries = interventionsIn(portfolio, log);
  const answers = portfolio.tasks.filter(({ stepped_back }) => stepped_back !== undefined);
  if (entries.length === 0 && answers.length === 0) return null;
  const weeks = weeksCovered(portfolio.period, recordedUntil(portfolio, entries));
  const spent = (hours: number | undefined) => (hours ?? 0) / weeks;
  const minutes = new Map<string, number>();
  for (const { task, hours } of entries) minutes.set(task, (minutes.get(task) ?? 0) + spent(hours));
  for (const { id, stepped_back } of answers) {
    minutes.set(id, Math.max(minutes.get(id) ?? 0, spent(stepped_back?.hours)));
  }
  return minutes;
}

/** The day until which stepping back in is recorded: that of the audit, or of a later entry. */
function recordedUntil({ audited }: Portfolio, entries: readonly Intervention[]): string | undefined {
  return audited && entries.reduce((latest, { date }) => (date > latest ? date : latest), audited);
}

/** How often one stepped back in, as far as it is recorded; of an answer and the log, the larger. Null where nothing is. */
export function interventionTimes(portfolio: Portfolio): number | null {
  const entries = interventionsIn(portfolio);
  if (entries.length === 0 && portfolio.tasks.every(({ stepped_back }) => stepped_back === undefined)) return null;
  const times = new Map<string, number>();
  for (const { task } of entries) times.set(task, (times.get(task) ?? 0) + 1);
  for (const { id, stepped_back } of portfolio.tasks) {
    if (stepped_back) times.set(id, Math.max(times.get(id) ?? 0, stepped_back.times));
  }
  return [...times.values()].reduce((sum, one) => sum + one, 0);
}

/** What interventions add to a task's minutes: measured hours already contain them. */
export function addedMinutes(
  task: { id: string; source?: string | undefined },
  interventions: ReadonlyMap<string, number> | null,
): number {
  return task.source === "measured" ? 0 : (interventions?.get(task.id) ?? 0);
}
