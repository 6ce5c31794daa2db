import { readHours } from "../portfolio/amounts.ts";
import type { Measure } from "../portfolio/hours.ts";
import { readList } from "./list.ts";

/** A figure as a file would hold it: 3 rather than "3". */
const figure = (text: string): number | string => (/^\d+(\.\d+)?$/.test(text) ? Number(text) : text);

/**
 * An amount of time that somebody typed, as a file would hold it: what a line of a list may end in is an answer too, so that
 * "30 Min." is 30m. What is no amount, or may be two, stays as it was typed, and is refused as a file refuses it.
 */
export function typedAmount(typed: string, week: Measure): number | string {
  const text = typed.trim();
  if (readHours(text).ok) return figure(text);
  const name = "of what";
  const [entry, more] = readList(`${name}, ${text}`, week);
  const isAmount = entry?.kind === "task" && entry.name === name && more === undefined;
  return isAmount ? (entry.hours as number | string) : text;
}
