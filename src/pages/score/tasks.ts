import type { ScoredTask } from "../../core/reports/score.ts";
import { times, UNKNOWN } from "../figures.ts";

/** Tasks as people look at them: the most hours of doing first; of the same, by name; those whose hours are not known last. */
export function byExecution(tasks: readonly ScoredTask[]): ScoredTask[] {
  return tasks.toSorted(
    (a, b) =>
      (b.execution_minutes ?? -1) - (a.execution_minutes ?? -1) ||
      (b.minutes ?? -1) - (a.minutes ?? -1) ||
      (a.id < b.id ? -1 : 1),
  );
}

/** A verdict's confidence in a word; the person's own verdict is theirs. */
export function sureness(task: ScoredTask): string {
  if (task.verdict_by === "user") return "your verdict";
  if (task.unsure) return "unsure";
  return task.confidence >= 0.9 ? "sure" : "fairly sure";
}

/** Leverage of one task as people read it. */
export function taskLeverage(task: ScoredTask): string {
  if (task.leverage !== null) return times(task.leverage);
  if (task.supports) return "–";
  if (task.by_hand_minutes === null) return UNKNOWN;
  return task.by_hand_minutes > 0 ? "∞" : "–";
}
