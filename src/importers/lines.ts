import type { ReadingOptions } from "./importer.ts";

/** So many lines are read between two words about how far it is. */
const OFTEN = 2000;

/** Every line of a text, counted from 1, without its ending and without the mark that some programs put before the first. */
export function eachLine(
  text: string,
  { progress }: Pick<ReadingOptions, "progress">,
  take: (raw: string, line: number) => unknown,
): void {
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/);
  for (let at = 0; at < lines.length; at++) {
    if (at % OFTEN === 0) progress?.(at / lines.length);
    take(lines[at]!, at + 1);
  }
}
