import type { Evaluation } from "../portfolio/schema.ts";
import { TEXT_LIMIT } from "../portfolio/schema.ts";

export const MARKS = ["met", "not-met", "not-applicable"] as const;
export type Mark = (typeof MARKS)[number];

/**
 * An output held against its quality list, as an entry of the log: how many of the lines that applied were met, and which were
 * not. Undefined where none applied: that says nothing about the output.
 */
export function evaluation(
  task: string,
  date: string,
  quality: readonly string[],
  marks: readonly Mark[],
  note: string | undefined,
): Evaluation | undefined {
  const of = marks.filter((mark) => mark !== "not-applicable").length;
  if (of === 0) return undefined;
  const failed = quality.filter((_, index) => marks[index] === "not-met");
  const said = [...(failed.length > 0 ? [`not met: ${failed.join("; ")}`] : []), ...(note ? [note] : [])].join(". ");
  const met = marks.filter((mark) => mark === "met").length;
  return {
    date,
    task,
    kind: "evaluation",
    met,
    of,
    ...(said ? { note: [...said].slice(0, TEXT_LIMIT).join("") } : {}),
  };
}

/** "1,3-5", "all" or "none" as the numbers of lines, counted from 1; undefined where it is neither or names a line too many. */
export function lineNumbers(text: string, lines: number): number[] | undefined {
  const word = text.trim().toLowerCase();
  if (word === "none") return [];
  if (word === "all") return Array.from({ length: lines }, (_, index) => index + 1);
  const numbers: number[] = [];
  for (const part of word.split(",")) {
    const match = /^\s*(\d{1,4})(?:\s*-\s*(\d{1,4}))?\s*$/.exec(part);
    const [from, to] = [Number(match?.[1]), Number(match?.[2] ?? match?.[1])];
    if (!match || from < 1 || from > to || to > lines) return undefined;
    for (let at = from; at <= to; at++) numbers.push(at);
  }
  return numbers;
}
