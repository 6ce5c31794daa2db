import { ACTIVITIES, type Activity, type Task } from "../../portfolio/schema.ts";
import { orList } from "../../text.ts";
import type { EvidenceKind } from "./kind.ts";

/**
 * The kinds of hour named as the rest, each with its part of the remainder (0..1); empty where none is named.
 * The reader lets three times 33.34 pass; together they are still one whole.
 */
export function restParts(task: Pick<Task, "rest" | "doing">): Partial<Record<Activity, number>> {
  const { rest } = task;
  if (!rest) return {};
  if (Array.isArray(rest)) {
    const parts: Partial<Record<Activity, number>> = {};
    const named = new Set(rest);
    for (const activity of named) parts[activity] = 1 / named.size;
    return parts;
  }
  const sum = Object.values(rest).reduce((total, percent) => total + (percent ?? 0), 0);
  const whole = Math.max(100, sum);
  return Object.fromEntries(Object.entries(rest).map(([activity, percent]) => [activity, (percent ?? 0) / whole]));
}

/** What the remainder is. It counts for the part of the hours that it is: nothing where all is doing, all where none is. */
export const rest: EvidenceKind = {
  source: "rest",
  open: (task) => task.rest === undefined && task.doing !== undefined && task.doing !== "all",
  answers: () => [{ rest: [] }, ...ACTIVITIES.map((activity) => ({ rest: [activity] }))],
  weigh(task, pattern) {
    const part = task.doing ? pattern.shares[task.doing].likely : 1;
    if (part === 0) return undefined;
    const parts = restParts(task);
    const named = ACTIVITIES.filter((activity) => (parts[activity] ?? 0) > 0);
    if (named.length === 0) return undefined;
    const weights = pattern.evidence.rest;
    const sum = named.reduce((total, activity) => total + weights[activity], 0);
    return {
      weight: part * Math.max(-weights.cap, Math.min(weights.cap, sum)),
      detail: () => `the rest of it is ${orList(named, "and")}`,
    };
  },
};
