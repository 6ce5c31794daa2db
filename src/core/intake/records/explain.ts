import type { Explained } from "../../reports/import.ts";
import { rounded } from "../../reports/origin.ts";
import { nearest, slug } from "../../text.ts";
import type { Entry } from "./entry.ts";
import { belongingIn, groupsOf, minutesBy, type TaskToMatch } from "./groups.ts";
import { likeness } from "./likeness.ts";
import type { Settled } from "./settle.ts";
import { dayOfWall, type Zone } from "./zone.ts";

/**
 * The entries behind a figure, the earliest first: those that count, and those that would be of the same task and do not,
 * with why. What is counted of the person's adds up to the minutes of the task. `name` is a task's id or name, or a title
 * that no task took.
 */
export function explain(
  name: string,
  settled: readonly Settled[],
  tasks: readonly TaskToMatch[],
  zone: Zone,
): Explained | { readonly nearest: string | undefined } {
  const groups = groupsOf(settled, tasks);
  const wanted = slug(name);
  const is = (...words: readonly string[]) => words.some((word) => word === name || slug(word) === wanted);
  const known = [...groups.tasks, ...tasks].find((one) => is(one.id, one.name));
  const loose = known ? undefined : groups.unmatched.find((group) => likeness(group.name) === likeness(name));
  if (known === undefined && loose === undefined) {
    const all = [...groups.tasks, ...groups.unmatched].map((group) => group.name);
    return { nearest: nearest(name, all) };
  }
  const belonging = belongingIn(tasks);
  const own = settled.filter((one) => {
    const to = belonging(one);
    return "id" in to ? to.id === known?.id : loose !== undefined && to.like === likeness(name);
  });
  const counted = own.filter(({ ignored }) => !ignored);
  return rounded({
    id: known?.id ?? null,
    name: known?.name ?? loose!.name,
    total_minutes: minutesBy(counted, "person"),
    agent_total_minutes: counted.some(({ entry }) => entry.by === "agent") ? minutesBy(counted, "agent") : null,
    entries: own
      .map((one) => ({
        date: dayOf(one.entry, zone),
        title: one.entry.title,
        by: one.entry.by,
        file: one.file,
        line: one.entry.line,
        minutes: one.entry.minutes,
        counted_minutes: one.counted,
        clipped_minutes: one.clipped,
        overlapping_minutes: one.overlapping,
        ignored: one.ignored ?? null,
        rule: one.rule?.shown ?? null,
      }))
      .sort((a, b) => ((a.date ?? "") < (b.date ?? "") ? -1 : (a.date ?? "") > (b.date ?? "") ? 1 : a.line - b.line)),
  });
}

/** The day on which an entry begins; null where nothing says. */
function dayOf({ time }: Entry, zone: Zone): string | null {
  if (time.kind === "interval") return dayOfWall(zone.toWall(time.start));
  if (time.kind === "dated") return time.date;
  return time.kind === "span" || time.kind === "all-day" ? time.from : null;
}
