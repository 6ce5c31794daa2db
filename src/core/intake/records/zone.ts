const DAY = 86_400_000;

/** Wall clocks and instants of one place. A wall clock is written as the milliseconds it would be in UTC. */
export interface Zone {
  readonly name: string;
  /** The instant at which the clocks of the place show this. Of two, the first; of none, as if the clock had not been moved. */
  toInstant(wall: number): number;
  /** What the clocks of the place show at an instant. */
  toWall(instant: number): number;
}

const known = new Map<string, Zone | undefined>();

/** The zone of an IANA name, or undefined where there is none of that name. */
export function zoneOf(name: string): Zone | undefined {
  if (!known.has(name)) known.set(name, make(name));
  return known.get(name);
}

/** A zone whose clocks are always so many minutes ahead of UTC. */
export function fixedZone(name: string, minutesAhead: number): Zone {
  const ahead = minutesAhead * 60_000;
  return { name, toInstant: (wall) => wall - ahead, toWall: (instant) => instant + ahead };
}

export const UTC = fixedZone("UTC", 0);

function make(name: string): Zone | undefined {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: name,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  } catch {
    return undefined;
  }
  const exact = (instant: number): number => {
    const [month, day, year, hour, minute, second] = format.format(instant).match(/\d+/g)!.map(Number);
    return Date.UTC(year!, month! - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
  };
  /** The offset of a day whose clocks are not moved; NaN for one on which they are. */
  const ofDay = new Map<number, number>();
  const offset = (instant: number): number => {
    const day = Math.floor(instant / DAY);
    let found = ofDay.get(day);
    if (found === undefined) {
      const [first, last] = [exact(day * DAY), exact((day + 1) * DAY)];
      found = first === last ? first : Number.NaN;
      ofDay.set(day, found);
    }
    return Number.isNaN(found) ? exact(instant) : found;
  };
  const toInstant = (wall: number): number => {
    const [before, after] = [offset(wall - DAY), offset(wall + DAY)];
    if (before === after) return wall - before;
    const fits = [wall - before, wall - after].filter((instant) => wall - offset(instant) === instant);
    return fits.length > 0 ? Math.min(...fits) : wall - before;
  };
  return { name, toInstant, toWall: (instant) => instant + offset(instant) };
}

/** The ISO day of a wall clock. */
export const dayOfWall = (wall: number): string => new Date(wall).toISOString().slice(0, 10);

/** Midnight of an ISO day, as a wall clock. */
export const wallOfDay = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The ISO day so many days later. */
export const dayLater = (day: string, days: number): string => dayOfWall(wallOfDay(day) + days * DAY);
