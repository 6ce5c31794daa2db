import ICAL from "ical.js";
import type { Zone } from "../../core/intake/records/zone.ts";
import type { Property } from "./lines.ts";
import type { Zones } from "./zones.ts";

/** A point of a calendar: what a clock showed, and where it hung. A day has no clock. */
export interface When {
  readonly wall: number;
  readonly isDay: boolean;
  readonly zone: Zone;
  /** Midnight of a day is where the person is; nothing is counted from it. */
  readonly instant: number;
}

const WHEN = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z)?)?$/;

/** One value of a property that holds times; undefined where it holds none that exists. */
export function whenOf(value: string, property: Property, zones: Zones): When | undefined {
  const match = WHEN.exec(value.trim());
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const [hour, minute, second] = [Number(match[4] ?? 0), Number(match[5] ?? 0), Number(match[6] ?? 0)];
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  const exists = new Date(wall).getUTCDate() === day && hour < 24 && minute < 60 && second <= 60;
  if (!exists || year < 1 || month > 12) return undefined;
  const isDay = match[4] === undefined;
  const zone = zones.named(match[7] ? "UTC" : isDay ? undefined : property.params.TZID);
  return { wall, isDay, zone, instant: zone.toInstant(wall) };
}

/** The values of a list of times; `broken` gets those that are none. A period is its beginning and its length. */
export function whensOf(
  property: Property,
  zones: Zones,
  broken: (value: string) => void,
): { when: When; minutes?: number }[] {
  return property.value.split(",").flatMap((value) => {
    const [from, to] = value.split("/");
    const when = whenOf(from!, property, zones);
    if (when === undefined) broken(value);
    if (when === undefined || to === undefined) return when ? [{ when }] : [];
    const until = whenOf(to, property, zones)?.instant ?? when.instant + (lengthOf(to)?.exact ?? 0);
    return [{ when, minutes: (until - when.instant) / 60_000 }];
  });
}

/** A length: whole days are counted by the calendar, the rest by the clock (RFC 5545, 3.3.6). Milliseconds. */
export function lengthOf(value: string): { days: number; exact: number } | undefined {
  try {
    const given = ICAL.Duration.fromString(value.trim());
    const sign = given.isNegative ? -1 : 1;
    const days = given.weeks * 7 + given.days;
    return { days: sign * days, exact: sign * ((given.hours * 60 + given.minutes) * 60 + given.seconds) * 1000 };
  } catch {
    return undefined;
  }
}
