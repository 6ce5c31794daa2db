import { groupBy } from "../../group-by.ts";
import { daysAway } from "./absences.ts";
import type { Entry, EventMark, LeaveOut, LeftOutRecord, Records } from "./entry.ts";
import { lostMinutes, type Overlaps, type Stretch } from "./overlaps.ts";
import type { Fate, RecordRule } from "./rules.ts";
import { edgesOf, type Window } from "./window.ts";
import { dayOfWall, type Zone } from "./zone.ts";

/** Why an entry does not count. */
type Why = LeftOutRecord["why"] | EventMark | "outside" | "straddles" | "duplicate" | "rule" | "absence" | "all-day";

/** An entry with what became of it. read = counted + clipped + overlapping, where it was not ignored. */
export interface Settled {
  readonly entry: Entry;
  readonly file: string;
  readonly ignored: Why | undefined;
  readonly fate: Fate | undefined;
  readonly rule: RecordRule | undefined;
  /** Minutes outside the window. */
  readonly clipped: number;
  /** Minutes given up to another entry at the same time. */
  overlapping: number;
  counted: number;
}

export interface SettleOptions {
  readonly window: Window;
  readonly zone: Zone;
  readonly overlaps: Overlaps;
  /** What keeps an event from counting. */
  readonly leaveOut: readonly LeaveOut[];
  readonly rules: readonly RecordRule[];
}

/** What tells a record from all others, in whichever file it stands. */
export const recordKey = ({ by, time, uid }: Entry): string => `${by}\u0000${time.kind}\u0000${uid}`;

/** Every entry of all files, each with its fate, and the days away; the same record in two files counts in the first. */
export function settle(
  sources: readonly { readonly file: string; readonly reading: Records }[],
  options: SettleOptions,
): { readonly settled: Settled[]; readonly away: ReadonlySet<string> } {
  const seen = new Set<string>();
  const edges = edgesOf(options.window, options.zone);
  const found: Settled[] = [];
  for (const { file, reading } of sources) {
    for (const entry of reading.entries) {
      const key = recordKey(entry);
      const ignored = seen.has(key) ? "duplicate" : undefined;
      seen.add(key);
      found.push(settleOne(entry, file, ignored, options, edges));
    }
  }
  const { window, zone, leaveOut } = options;
  const away = daysAway(
    found.flatMap((one) => awayOf(one, zone) ?? []),
    window,
  );
  const isOut = (one: Settled) => leaveOut.includes("days-away") && isMissed(one, away, zone);
  const all = found.map((one) => (isOut(one) ? { ...one, ignored: "absence" as const, clipped: 0, counted: 0 } : one));
  const timed = all.filter(({ entry, ignored }) => !ignored && entry.by === "person" && entry.time.kind === "interval");
  // One pair of hands first, then whatever lies on what is left of it.
  const hands = groupBy(timed, ({ entry }) => entry.once);
  for (const [hand, group] of hands) if (hand !== undefined) giveUp(group, "first", edges);
  if (options.overlaps !== "count") {
    const kept = timed.filter(({ entry, counted }) => entry.once === undefined || counted > 0);
    giveUp(kept, options.overlaps, edges);
  }
  return { settled: all, away };
}

const OUTCOME: Readonly<Record<string, Why>> = { ignore: "rule", absence: "absence" };

/** Whether what became of an entry is what its rule leads to: it may lie outside the window, or have been read before. */
export const isTaken = ({ fate, ignored }: Settled): boolean =>
  ignored === (typeof fate === "string" ? OUTCOME[fate] : undefined);

/** A calendar plans what it holds; what it holds on a day away went on without the person, or not at all. */
export const isMissed = (
  { entry: { calendar, time }, ignored }: Settled,
  away: ReadonlySet<string>,
  zone: Zone,
): boolean =>
  away.size > 0 &&
  !ignored &&
  calendar !== "" &&
  time.kind === "interval" &&
  away.has(dayOfWall(zone.toWall(time.start)));

function settleOne(
  entry: Entry,
  file: string,
  duplicate: "duplicate" | undefined,
  options: SettleOptions,
  edges: { from: number; to: number },
): Settled {
  const { time } = entry;
  const rule = duplicate ? undefined : options.rules.find(({ matches }) => matches(entry));
  const cut = cutOf(entry, edges, options.window);
  const mark = entry.marks.length === 0 ? undefined : entry.marks.find((one) => options.leaveOut.includes(one));
  const fate = rule?.fate;
  const away = fate === "absence" || (fate === undefined && time.kind === "all-day" && time.absent);
  const ignored: Why | undefined =
    duplicate ??
    (typeof cut === "string" ? cut : undefined) ??
    (fate === "ignore" ? "rule" : undefined) ??
    (mark === "transparent" && away ? undefined : mark) ??
    (away ? "absence" : undefined) ??
    (time.kind === "all-day" ? "all-day" : undefined);
  const clipped = ignored || typeof cut === "string" ? 0 : cut;
  const counted = ignored ? 0 : entry.minutes - clipped;
  return {
    entry,
    file,
    ignored,
    fate,
    rule,
    clipped,
    overlapping: 0,
    counted,
  };
}

/** The minutes of an entry that lie outside the window, or why none of it counts. Only intervals are cut. */
function cutOf(
  { time, minutes }: Entry,
  edges: { from: number; to: number },
  { from, to }: Window,
): number | "outside" | "straddles" {
  if (time.kind === "interval") {
    const isOutside = time.start >= edges.to || (time.end <= edges.from && time.start < edges.from);
    if (isOutside) return "outside";
    const cut = (Math.max(0, edges.from - time.start) + Math.max(0, time.end - edges.to)) / 60_000;
    return Math.min(cut, Math.max(0, minutes));
  }
  if (time.kind === "dated") return time.date < from || time.date > to ? "outside" : 0;
  if (time.kind === "undated" || time.kind === "weekly") return 0;
  if (time.to < from || time.from > to) return "outside";
  return time.kind === "span" && (time.from < from || time.to > to) ? "straddles" : 0;
}

/** What of an interval lies in the window, and is not given up. */
export function stretchOf({ entry: { time }, overlapping }: Settled, edges: { from: number; to: number }): Stretch {
  if (time.kind !== "interval") return { start: 0, end: 0 };
  // what one pair of hands gave up already was at the beginning
  const start = Math.max(time.start, edges.from) + overlapping * 60_000;
  return { start, end: Math.max(start, Math.min(time.end, edges.to)) };
}

function giveUp(group: readonly Settled[], policy: "split" | "first", edges: { from: number; to: number }): void {
  const stretches = group.map((one) => stretchOf(one, edges));
  for (const [at, lost] of lostMinutes(stretches, policy).entries()) {
    const one = group[at]!;
    const given = Math.min(lost, Math.max(0, one.counted));
    one.counted -= given;
    one.overlapping += given;
  }
}

/** The days on which an entry says that the person was away. */
function awayOf({ entry: { time }, ignored }: Settled, zone: Zone): { from: string; to: string } | undefined {
  if (ignored !== "absence") return undefined;
  if (time.kind === "interval")
    return { from: dayOfWall(zone.toWall(time.start)), to: dayOfWall(zone.toWall(Math.max(time.start, time.end - 1))) };
  if (time.kind === "dated") return { from: time.date, to: time.date };
  return time.kind === "undated" || time.kind === "weekly" ? undefined : { from: time.from, to: time.to };
}
