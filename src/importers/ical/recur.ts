import ICAL from "ical.js";
import type { When } from "./when.ts";
import { timeOf } from "./zones.ts";

const DAY = 86_400_000;
/** Steps that one rule may take; every day of eighty years. A rule that needs more is no plan of anybody's hours. */
const MOST_STEPS = 30_000;
const PARTS =
  /^(FREQ|COUNT|INTERVAL|WKST|BYSECOND|BYMINUTE|BYHOUR|BYDAY|BYMONTHDAY|BYYEARDAY|BYWEEKNO|BYMONTH|BYSETPOS)=[\w,+-]+$/;

/** Thrown where a rule takes too many steps before it meets a time. */
class TooLong extends Error {}

/** The library goes on for ever after a rule that no day fits; this one stops behind the window. */
class Bounded extends ICAL.RecurIterator {
  steps = 0;
  lastYear = 9999;

  override check_contracting_rules(): boolean {
    if (++this.steps > MOST_STEPS) throw new TooLong();
    // Nothing behind the window matters, so any answer will do there as long as it ends the search.
    return this.last.year > this.lastYear || super.check_contracting_rules();
  }
}

/**
 * The wall clocks at which a rule falls, up to an instant. UNTIL is held against the instant, since it is mostly
 * written in UTC; COUNT against the occurrences. Throws where the rule cannot be read or never comes to an end.
 */
export function* occurrences(rule: string, start: When, from: number, to: number): Generator<number> {
  const parts = rule
    .replace(/^RRULE:/i, "")
    .trim()
    .toUpperCase()
    .split(";");
  const kept = parts.filter((part) => PARTS.test(part));
  const recur = ICAL.Recur.fromString(kept.join(";"));
  if (recur.interval > 10_000) throw new Error("interval");
  // the library passes over the numbers of weeks, and every week would be one
  if (recur.parts.BYWEEKNO) throw new Error("weeks");
  const isPast = untilOf(parts, start);
  const even = evenStep(recur, start);
  if (even !== undefined)
    return yield* evenly(even, recur.count, start.wall, from, (wall) => wall - DAY > to || isPast(wall));
  const first = recur.count ? start.wall : leap(recur, start, from);
  const iterator = new Bounded({ rule: recur, dtstart: timeOf(first, start.isDay) });
  iterator.lastYear = new Date(to + DAY).getUTCFullYear() + 1;
  for (let taken = 0; taken <= MOST_STEPS; taken++) {
    const next = iterator.next();
    if (!next) return;
    const wall = Date.UTC(next.year, next.month - 1, next.day, next.hour, next.minute, next.second);
    if (wall - DAY > to || isPast(wall)) return;
    yield wall;
  }
  throw new TooLong();
}

/** The milliseconds from one occurrence to the next where they are always as many: nearly every rule of a calendar. */
function evenStep(recur: ICAL.Recur, start: When): number | undefined {
  const step = STEPS[recur.freq];
  const { BYDAY: days = [], ...others } = recur.parts as Readonly<Record<string, readonly unknown[]>>;
  const ownDay = DAYS[new Date(start.wall).getUTCDay()];
  const isOwn = days.length === 0 || (recur.freq === "WEEKLY" && days.length === 1 && days[0] === ownDay);
  return step !== undefined && isOwn && Object.keys(others).length === 0 ? step * recur.interval : undefined;
}

/** What a library would count out one by one; in a calendar of series that takes most of the time. */
function* evenly(
  step: number,
  count: number | null,
  first: number,
  from: number,
  isOver: (wall: number) => boolean,
): Generator<number> {
  const skipped = Math.max(0, Math.floor((from - DAY - first) / step));
  for (let taken = 0; taken <= MOST_STEPS; taken++) {
    const at = skipped + taken;
    const wall = first + at * step;
    if ((count && at >= count) || isOver(wall)) return;
    yield wall;
  }
  throw new TooLong();
}

function untilOf(parts: readonly string[], start: When): (wall: number) => boolean {
  const until = parts.find((part) => part.startsWith("UNTIL="))?.slice(6);
  if (until === undefined) return () => false;
  const match = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z)?)?$/.exec(until);
  if (!match) throw new Error("until");
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0));
  const last = Date.UTC(year!, month! - 1, day, hour, minute, second);
  if (match[4] === undefined) return (wall) => wall >= last + DAY;
  if (start.isDay) return (wall) => wall > (match[7] ? start.zone.toWall(last) : last);
  return match[7] ? (wall) => start.zone.toInstant(wall) > last : (wall) => wall > last;
}

const STEPS: Readonly<Record<string, number>> = {
  SECONDLY: 1000,
  MINUTELY: 60_000,
  HOURLY: 3_600_000,
  DAILY: DAY,
  WEEKLY: 7 * DAY,
};

const DAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

/** Where a plain rule of even steps has run for years, the last step of it that is well before the window. */
function leap(recur: ICAL.Recur, start: When, from: number): number {
  const step = STEPS[recur.freq];
  if (step === undefined || recur.parts.BYSETPOS) return start.wall;
  const steps = Math.floor((from - 40 * DAY - start.wall) / (step * recur.interval));
  return steps > 0 ? start.wall + steps * step * recur.interval : start.wall;
}
