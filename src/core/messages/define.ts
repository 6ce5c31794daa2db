import { visible } from "../text.ts";

/**
 * How sentences about faults are written. A message says what is wrong in the words of the file; a hint says what to write
 * instead. Text that came from the user goes through `quote`.
 */
interface Text {
  message: string;
  hint?: string;
}

export const define = <T extends Record<string, (args: never) => Text>>(dictionary: T): T => dictionary;

export const quote = (value: unknown): string => {
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  return `“${visible(text.length > 60 ? `${text.slice(0, 57)}...` : text)}”`;
};

export const meant = (nearest: string | undefined, otherwise: string): string =>
  nearest ? `did you mean ${nearest}?` : otherwise;

export const HOURS_HINT = "write hours per week like 3, 3.5, 3h30m, 45m, 2h-4h, 6h/month or 30m/day";
