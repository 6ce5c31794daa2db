/**
 * The grammar of hours: what was written or typed, read but not yet counted. `hours.ts` counts it, once the person's week is
 * known.
 */

/** An amount of time before it is known how long the person's day and week are. */
export interface Amount {
  readonly minutes: number;
  readonly days: number;
  /** Part of the person's week: 25 % is 0.25. */
  readonly week: number;
}

export type Per = "day" | "week" | "month" | "quarter" | "year";

/** What was written, read but not yet counted: a day's length depends on the person's week. */
export interface Hours {
  readonly low: Amount;
  readonly likely: Amount;
  readonly high: Amount;
  readonly per: Per;
  /** Exactly what stood in the file or was typed. */
  readonly written: HoursInput;
}

export type HoursInput =
  | number
  | string
  | { low: number | string; likely?: number | string | undefined; high: number | string };

/** Of a person who does not say how many. */
export const DAYS_IN_WEEK = 5;

export type HoursFault = "unreadable" | "negative" | "endless" | "reversed" | "empty-range";
export type HoursResult = { ok: true; hours: Hours } | { ok: false; fault: HoursFault };

const UNITS: Record<string, keyof Amount> = { h: "minutes", m: "minutes", d: "days" };
const NUMBER = String.raw`\d+(?:[.,]\d+)?`;
const UNIT = "(?:hours?|hrs?|h|minutes?|mins?|m|days?|d)";
const PART = new RegExp(String.raw`(${NUMBER})\s*(${UNIT})?`, "gi");
const AMOUNT = String.raw`${NUMBER}\s*${UNIT}?(?:\s*${NUMBER}\s*${UNIT}?)?`;
const PER = String.raw`(?:\s*(?:\/|\bper\b|\ban?\b|\bevery\b)\s*(day|d|week|wk|w|month|mo|quarter|qtr|q)|\s+(daily|weekly|monthly|quarterly))?`;
const RATE = new RegExp(`[a-z0-9]${PER.slice(0, -1)}\\s*$`, "i");
const WHOLE = new RegExp(
  String.raw`^(?:~|about\s+|ca\.?\s+)?(-?${AMOUNT})(?:\s*(?:-|–|—|\.\.|\bto\b)\s*(${AMOUNT}))?${PER}$`,
  "i",
);

/** The pattern an editor can check against; the reader is a little more forgiving than this. */
export const HOURS_PATTERN = String.raw`^\d+([.,]\d+)?\s*[hmd]?(\d+m?)?(\s*-\s*\d+([.,]\d+)?\s*[hmd]?(\d+m?)?)?(/(day|week|month|quarter))?$`;

function readAmount(
  text: string,
  fallbackUnit: "h" | "m" | "d",
): { amount: Amount; unit: "h" | "m" | "d" } | undefined {
  const parts = [...text.matchAll(PART)];
  const total = { minutes: 0, days: 0, week: 0 };
  let unit = fallbackUnit;
  for (const [index, part] of parts.entries()) {
    const count = Number(part[1]!.replace(",", "."));
    const spelt = part[2]?.[0]?.toLowerCase() as "h" | "m" | "d" | undefined;
    if (index > 0 && unit !== "h" && unit !== "d") return undefined; // "30m 2h" reads like a slip of the finger
    unit = spelt ?? (index > 0 ? "m" : fallbackUnit); // 3h30 is three hours and thirty minutes
    if (index > 0 && spelt === undefined && parts[0]![2] === undefined) return undefined; // "3 30"
    total[UNITS[unit]!] += unit === "h" ? count * 60 : count;
  }
  return parts.length > 0 ? { amount: total, unit } : undefined;
}

function perOf(word: string | undefined): Per {
  if (!word) return "week";
  const first = word.toLowerCase();
  if (first.startsWith("d")) return "day";
  if (first.startsWith("w")) return "week";
  return first.startsWith("q") ? "quarter" : "month";
}

const middle = (a: Amount, b: Amount): Amount => ({
  minutes: (a.minutes + b.minutes) / 2,
  days: (a.days + b.days) / 2,
  week: (a.week + b.week) / 2,
});
const isSame = (a: Amount, b: Amount): boolean => a.minutes === b.minutes && a.days === b.days && a.week === b.week;
const inMinutes = ({ minutes, days, week }: Amount, weekMinutes: number): number =>
  minutes + (days * weekMinutes) / DAYS_IN_WEEK + week * weekMinutes;

/** Without the length of the week, only what is more however long a day is. */
function isMore(a: Amount, b: Amount, weekMinutes?: number): boolean {
  if (weekMinutes === undefined) return a.minutes >= b.minutes && a.days >= b.days && a.week >= b.week && !isSame(a, b);
  return inMinutes(a, weekMinutes) > inMinutes(b, weekMinutes) + 1e-6; // more than the noise of halves and fifths
}

/** Whether a range is the wrong way round. One that mixes days with hours shows it only where the week is known. */
export function isReversed(
  { low, likely, high }: Pick<Hours, "low" | "likely" | "high">,
  weekMinutes?: number,
): boolean {
  return [
    [low, high],
    [low, likely],
    [likely, high],
  ].some(([less, more]) => isMore(less!, more!, weekMinutes));
}

function range(low: Amount, likely: Amount, high: Amount, per: Per, written: HoursInput): HoursResult {
  const figures = [low, likely, high].flatMap(({ minutes, days, week }) => [minutes, days, week]);
  if (!figures.every(Number.isFinite)) return { ok: false, fault: "endless" };
  if (figures.some((figure) => figure < 0)) return { ok: false, fault: "negative" };
  if (isReversed({ low, likely, high })) return { ok: false, fault: "reversed" };
  return { ok: true, hours: { low, likely, high, per, written } };
}

/**
 * Reads any of the written forms. Never throws; a fault says what is wrong with it. Whether a range that mixes days with hours
 * is the wrong way round is told only where the minutes of the person's week are given.
 */
export function readHours(written: unknown, weekMinutes?: number): HoursResult {
  const read = readForm(written);
  if (!read.ok || weekMinutes === undefined || !isReversed(read.hours, weekMinutes)) return read;
  return { ok: false, fault: "reversed" };
}

function readForm(written: unknown): HoursResult {
  if (typeof written === "number") {
    if (!Number.isFinite(written)) return { ok: false, fault: "endless" };
    const amount = { minutes: written * 60, days: 0, week: 0 };
    return range(amount, amount, amount, "week", written);
  }
  if (typeof written === "string") {
    const text = written.trim();
    if (text.length > 60) return { ok: false, fault: "unreadable" };
    if (/^[-+]?\.?(nan|inf(inity)?)$/i.test(text)) return { ok: false, fault: "endless" };
    const match = WHOLE.exec(text);
    if (!match) return { ok: false, fault: "unreadable" };
    if (match[1]!.startsWith("-")) return { ok: false, fault: "negative" };
    const upper = match[2] === undefined ? undefined : readAmount(match[2], "h");
    // "2-4h": the lower end borrows the unit of the upper one
    const lower = readAmount(match[1]!, upper && !/[a-z]/i.test(match[1]!) ? upper.unit : "h");
    if (!lower || (match[2] !== undefined && !upper)) return { ok: false, fault: "unreadable" };
    const per = perOf(match[3] ?? match[4]);
    const high = upper?.amount ?? lower.amount;
    return range(lower.amount, middle(lower.amount, high), high, per, written);
  }
  if (typeof written === "object" && written !== null && !Array.isArray(written)) {
    const given = written as Record<string, unknown>;
    if (Object.keys(given).some((key) => !["low", "likely", "high"].includes(key)))
      return { ok: false, fault: "unreadable" };
    if (given.low === undefined || given.high === undefined) return { ok: false, fault: "empty-range" };
    const low = readHours(given.low);
    const high = readHours(given.high);
    if (!low.ok) return low;
    if (!high.ok) return high;
    const likely = given.likely === undefined ? undefined : readHours(given.likely);
    if (likely && !likely.ok) return likely;
    const parts = [low.hours, high.hours, ...(likely ? [likely.hours] : [])];
    if (parts.some((part) => part.per !== low.hours.per || !isSame(part.low, part.high)))
      return { ok: false, fault: "unreadable" };
    const between = likely?.hours.likely ?? middle(low.hours.likely, high.hours.likely);
    return range(low.hours.likely, between, high.hours.likely, low.hours.per, written as HoursInput);
  }
  return { ok: false, fault: "unreadable" };
}

/** Whether so much a day, week, month or quarter is written. */
export const isRate = (written: unknown): boolean => typeof written === "string" && RATE.test(written);
