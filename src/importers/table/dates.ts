import { isDate } from "../../core/period.ts";
import type { DateOrder } from "../importer.ts";

const DATE = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(?=\D|$)/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?=\D|$)/;

/** The ISO day at the beginning of a text, and what follows it; undefined where the order makes no day of it. */
export function dayOf(text: string, order: DateOrder): { day: string; rest: string } | undefined {
  const compact = COMPACT.exec(text);
  const match = compact ?? DATE.exec(text);
  if (!match) return undefined;
  const parts = compact ? match.slice(1, 4) : [match[1]!, match[3]!, match[4]!];
  const yearFirst = parts[0]!.length > 2;
  if (!yearFirst && order === "ymd") return undefined;
  const [year, month, date] = yearFirst
    ? parts
    : order === "mdy"
      ? [parts[2], parts[0], parts[1]]
      : [parts[2], parts[1], parts[0]];
  if (year!.length !== 4 && year!.length !== 2) return undefined;
  const day = `${year!.length === 2 ? `20${year}` : year}-${month!.padStart(2, "0")}-${date!.padStart(2, "0")}`;
  return isDate(day) ? { day, rest: text.slice(match[0].length) } : undefined;
}

/** True where the text begins with digits between dots, strokes or hyphens, whether or not they are a day. */
export const looksDated = (text: string): boolean => DATE.test(text) || COMPACT.test(text);

/**
 * The order of day, month and year in which all these dates can be read, and the rows with them: never one row alone.
 * Undefined where two orders are as good as one another, or none is good.
 */
export function orderOf(
  dates: readonly string[],
  fits: (order: DateOrder) => boolean,
): { order: DateOrder } | { open: "both" | "none" } {
  const dated = dates.filter(looksDated);
  if (dated.every((text) => dayOf(text, "ymd"))) return { order: "ymd" };
  // Dots are never between a month and a day of the American order.
  const orders = (dated.some((text) => /^\d{1,2}\./.test(text)) ? ["dmy"] : ["dmy", "mdy"]) as DateOrder[];
  // A row that no order can read is told as such; it decides nothing.
  const sound = dated.filter((text) => orders.some((order) => dayOf(text, order)));
  const whole = orders.filter((order) => sound.every((text) => dayOf(text, order)));
  if (whole.length === 0 || sound.length === 0) return { open: "none" };
  if (whole.length === 1) return { order: whole[0]! };
  if (sound.every((text) => dayOf(text, "dmy")!.day === dayOf(text, "mdy")!.day)) return { order: "dmy" };
  const fitting = whole.filter(fits);
  if (fitting.length === 1) return { order: fitting[0]! };
  const sorted = whole.filter((order) => isSorted(sound.map((text) => dayOf(text, order)!.day)));
  const days = new Set(sound.map((text) => dayOf(text, "dmy")!.day)).size;
  return sorted.length === 1 && days >= ENOUGH_TO_BE_SORTED ? { order: sorted[0]! } : { open: "both" };
}

/** Fewer different days than this are in order by accident. */
const ENOUGH_TO_BE_SORTED = 8;

const isSorted = (days: readonly string[]): boolean =>
  days.every((day, at) => at === 0 || days[at - 1]! <= day) ||
  days.every((day, at) => at === 0 || days[at - 1]! >= day);

/** A time of day in milliseconds: 9:05, 09:05:30, 9:05 PM, 9.05, T09:05:30.123. */
export function clockOf(text: string): number | undefined {
  const match = /^[T ]?\s*(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([ap])?\.?(?:m\.?)?$/i.exec(text.trim());
  if (!match) return undefined;
  const [hour, minute, second] = match.slice(1, 4).map((part) => Number(part ?? 0)) as [number, number, number];
  const half = match[4]?.toLowerCase();
  if (minute > 59 || second > 59 || hour > 24 || (half && (hour < 1 || hour > 12))) return undefined;
  const hours = half ? (hour % 12) + (half === "p" ? 12 : 0) : hour;
  return ((hours * 60 + minute) * 60 + second) * 1000;
}
