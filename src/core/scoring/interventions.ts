import { MINUTES_IN_DEFAULT_WEEK, mean, once, perWeek } from "../hours.ts";
import { isWithin, weeksCovered } from "../period.ts";
import type { Intervention, LogEntry, Portfolio } from "../portfolio.ts";

/** Hours of the person's normal week, in minutes; 40 h where the file does not say. */
export function weekOf(portfolio: Pick<Portfolio, "practitioner">): number {
  const week = portfolio.practitioner?.week;
  return week ? mean(perWeek(week)) : MINUTES_IN_DEFAULT_WEEK;
}

export const isIntervention = (entry: LogEntry): entry is Intervention => entry.kind === "intervention";

/** The interventions dated in the portfolio's own period. */
export function interventionsIn(portfolio: Portfolio, log: readonly LogEntry[] = portfolio.log ?? []): Intervention[] {
  return log.filter(isIntervention).filter((entry) => isWithin(entry.date, portfolio.period));
}

/**
 * Minutes a week of stepping back in, per task; null where none were recorded (which is not zero).
 * An entry without hours counts as recorded and adds nothing.
 */
export function interventionMinutes(portfolio: Portfolio, log?: readonly LogEntry[]): Map<string, number> | null {
  const entries = interventionsIn(portfolio, log);
  if (entries.length === 0) return null;
  const weeks = weeksCovered(portfolio.period, portfolio.audited);
  const week = weekOf(portfolio);
  const minutes = new Map<string, number>();
  for (const entry of entries) {
    const spent = entry.hours ? once(entry.hours, week) / weeks : 0;
    minutes.set(entry.task, (minutes.get(entry.task) ?? 0) + spent);
  }
  return minutes;
}

/** What interventions add to a task's minutes: measured hours already contain them. */
export function addedMinutes(
  task: { id: string; source?: string | undefined },
  interventions: Map<string, number> | null,
): number {
  return task.source === "measured" ? 0 : (interventions?.get(task.id) ?? 0);
}
