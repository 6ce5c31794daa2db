import { dayOfWall } from "../../core/intake/records/zone.ts";
import type { ReadingOptions } from "../importer.ts";
import type { Event } from "./event.ts";
import { occurrences } from "./recur.ts";
import type { When } from "./when.ts";

/** One time at which an event takes place, and the event that says so: the series, or the one that replaced a part of it. */
export interface Instance {
  readonly event: Event;
  readonly start: When;
  readonly minutes?: number;
  /** Which occurrence of the series it is, so that each is counted once. */
  readonly key: string;
}

/** What the reader is told beside the instances. */
export interface Told {
  readonly broken: (event: Event, because: string) => void;
  /** An older version of an event, or the same one again. */
  readonly outdated: (event: Event) => void;
}

const DAY = 86_400_000;

/**
 * When the events of one UID take place: those of the series in the window, less the exceptions, each replaced by the
 * event that names it. Single events are given wherever they lie.
 */
export function instancesOf(events: readonly Event[], options: ReadingOptions, { broken, outdated }: Told): Instance[] {
  const [only] = events;
  // Nearly all events of a calendar are this plain.
  if (events.length === 1 && !only!.replaces && only!.rules.length + only!.more.length + only!.except.length === 0)
    return [{ event: only!, start: only!.start, key: keyOf(only!.start) }];
  const masters = newest(
    events.filter(({ replaces }) => !replaces),
    outdated,
  );
  const isDaily = masters.length > 0 && masters.every(({ start }) => start.isDay);
  const nameOf = (when: When) => (isDaily ? dayNamed(when, options) : keyOf(when));
  const replaced = new Map<string, Event>();
  for (const event of events.filter(({ replaces }) => replaces)) {
    const key = nameOf(event.replaces!);
    const before = replaced.get(key);
    const isNewer = before === undefined || event.sequence >= before.sequence;
    if (before) outdated(isNewer ? before : event);
    if (isNewer) replaced.set(key, event);
  }
  const later = [...replaced.values()]
    .filter(({ andLater }) => andLater)
    .sort((a, b) => a.replaces!.instant - b.replaces!.instant);
  const found = masters.flatMap((master) => {
    const excepted = master.exceptRules.flatMap((rule) => fallsOf(rule, master, options, broken));
    const gone = new Set([...master.except, ...excepted].map(nameOf));
    const isIn = (set: { has(key: string): boolean; size: number }, { start, key }: Instance) =>
      set.size > 0 && (set.has(key) || set.has(dayKey(start)));
    return startsOf(master, options, broken)
      .filter((instance) => !isIn(gone, instance) && !isIn(replaced, instance))
      .map((instance) => (later.length > 0 ? moved(instance, later) : instance));
  });
  const replacing = [...replaced.entries()].map(([key, event]) => ({ event, start: event.start, key }));
  return [...found, ...replacing];
}

/** Events of one UID that begin at one time are versions of one: the last of the highest sequence holds. */
function newest(masters: readonly Event[], outdated: Told["outdated"]): Event[] {
  const highest = masters.reduce((most, { sequence }) => Math.max(most, sequence), Number.NEGATIVE_INFINITY);
  const byStart = new Map<string, Event>();
  for (const master of masters) {
    const before = byStart.get(keyOf(master.start));
    if (master.sequence < highest) outdated(master);
    else {
      if (before) outdated(before);
      byStart.set(keyOf(master.start), master);
    }
  }
  return [...byStart.values()];
}

function startsOf(master: Event, options: ReadingOptions, broken: Told["broken"]): Instance[] {
  const instance = (start: When, minutes?: number): Instance => ({
    event: master,
    start,
    key: keyOf(start),
    ...(minutes === undefined ? {} : { minutes }),
  });
  const starts = new Map<string, Instance>([[keyOf(master.start), instance(master.start)]]);
  for (const rule of master.rules)
    for (const start of fallsOf(rule, master, options, broken))
      if (!starts.has(keyOf(start))) starts.set(keyOf(start), instance(start));
  for (const { when, minutes } of master.more) {
    const start = master.start.isDay === when.isDay ? when : sameClock(when, master.start);
    if (!starts.has(keyOf(start))) starts.set(keyOf(start), instance(start, minutes));
  }
  const recurs = master.rules.length + master.more.length > 0;
  return [...starts.values()].filter(({ start }) => !recurs || isNear(start, master, options));
}

/** Where a rule falls near the window; nowhere where it cannot be followed, which is told. */
function fallsOf(rule: string, master: Event, options: ReadingOptions, broken: Told["broken"]): When[] {
  const { zone, isDay } = master.start;
  const days: When[] = [];
  try {
    for (const wall of occurrences(rule, master.start, options.from - reachOf(master), options.to)) {
      const start = { wall, zone, isDay, instant: zone.toInstant(wall) };
      if (isNear(start, master, options)) days.push(start);
    }
    return days;
  } catch {
    broken(
      master,
      "The rule by which the event recurs cannot be followed; what it would add or take away is left out.",
    );
    return [];
  }
}

/** Milliseconds from a start within which it may still reach into the window. */
const reachOf = ({ days, exact }: Event): number => days * DAY + exact + DAY;

const isNear = ({ instant }: When, event: Event, { from, to }: ReadingOptions): boolean =>
  instant + reachOf(event) >= from && instant <= to + DAY;

/** A day added to a series that has a clock is that day at that clock. */
function sameClock(day: When, like: When): When {
  const wall = Math.floor(day.wall / DAY) * DAY + (like.isDay ? 0 : like.wall - Math.floor(like.wall / DAY) * DAY);
  return { wall, isDay: like.isDay, zone: like.zone, instant: like.zone.toInstant(wall) };
}

/** From a change of "this and all later ones" on, occurrences take its title and length and move as far as it moved. */
function moved(instance: Instance, later: readonly Event[]): Instance {
  const by = later.findLast(({ replaces }) => replaces!.instant <= instance.start.instant);
  if (by === undefined) return instance;
  const wall = instance.start.wall + by.start.wall - by.start.zone.toWall(by.replaces!.instant);
  return { ...instance, event: by, start: { ...by.start, wall, instant: by.start.zone.toInstant(wall) } };
}

/** The day that a series of whole days means where somebody wrote a clock: midnight where it hung, else where the person is. */
function dayNamed(when: When, { zone }: ReadingOptions): string {
  const isMidnight = when.wall % DAY === 0;
  return dayOfWall(isMidnight ? when.wall : zone.toWall(when.instant));
}

const dayKey = (when: When): string => dayOfWall(when.wall);

/** The same point in whatever zone it was written. */
const keyOf = (when: When): string => (when.isDay ? dayKey(when) : String(when.instant));
