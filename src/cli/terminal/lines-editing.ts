import { linesOf } from "../../core/intake/lines.ts";

/** Lines that are being typed: those that are there, which of them the keys go to, and what stands in it. Every step is a value. */
export interface Editing {
  readonly lines: readonly string[];
  /** The line that the keys go to; as many as there are lines for a new one. */
  readonly at: number;
  readonly text: string;
}

export const atEnd = (lines: readonly string[]): Editing => ({ lines, at: lines.length, text: "" });

export const removed = (lines: readonly string[], at: number): readonly string[] =>
  lines.filter((_, index) => index !== at);

/** What stands in the line is the line from now on; a line that was emptied is dropped. */
export function committed({ lines, at, text }: Editing): Editing {
  const line = text.trim();
  if (line === "") return at < lines.length ? atEnd(removed(lines, at)) : atEnd(lines);
  if (at === lines.length) return atEnd([...lines, line]);
  return lines[at]!.trim() === line ? atEnd(lines) : atEnd(lines.map((old, index) => (index === at ? line : old)));
}

/** To the line above or below; what was typed stays where it was typed. */
export function movedLine(editing: Editing, by: 1 | -1): Editing {
  const { lines } = committed(editing);
  const dropped = lines.length < editing.lines.length && by > 0 ? 1 : 0;
  return to(lines, Math.max(0, Math.min(lines.length, editing.at + by - dropped)));
}

/** After a line was changed: the next one that is not understood, else a new one. */
export function edited({ lines }: Editing, at: number, isWrong: readonly boolean[]): Editing {
  const following = isWrong.findIndex((wrong, index) => wrong && index > at);
  return to(lines, following < 0 ? lines.length : following);
}

function to(lines: readonly string[], at: number): Editing {
  return { lines, at, text: lines[at] ?? "" };
}

/** Lines of a paste go where the keys go; what its last line lacks an end of can still be typed on. */
export function pasted({ lines, at, text }: Editing, more: string): Editing {
  const all = linesOf(text + more);
  const open = all.pop() ?? "";
  const whole = all.filter((line) => line.trim() !== "");
  const isNew = at === lines.length;
  const next = [...lines.slice(0, at), ...whole, ...lines.slice(isNew ? at : at + 1)];
  if (isNew || open.trim() !== "" || whole.length === 0) {
    const place = at + whole.length;
    const kept = isNew ? next : [...next.slice(0, place), open, ...next.slice(place)];
    return { lines: whole.length === 0 ? lines : kept, at: place, text: open };
  }
  return atEnd(next);
}
