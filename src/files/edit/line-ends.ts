import type { Splice } from "./tree.ts";

const NEWLINE = /\n/g;
const newlinesIn = (text: string): number => text.match(NEWLINE)?.length ?? 0;

/**
 * How each line of a text ends, while the text itself is edited with \n alone: a file that mixes both kinds keeps each line's
 * own. A line that comes in new ends as those it replaces, else as the one it is put beside.
 */
export class LineEnds {
  /** For each line in turn, whether it ends with \r\n. */
  #windows: boolean[];

  constructor(written: string) {
    this.#windows = Array.from(written.matchAll(/\r?\n/g), ([end]) => end.length === 2);
  }

  /** Takes over what is about to be done to the text. The splices do not touch one another. */
  follow(source: string, splices: readonly Splice[]): void {
    const before = this.#windows;
    if (before.every((windows) => windows === before[0])) {
      // one kind throughout, as nearly always
      const change = splices.reduce(
        (sum, { from, to, text }) => sum + newlinesIn(text) - newlinesIn(source.slice(from, to)),
        0,
      );
      this.#windows = Array(before.length + change).fill(before[0] ?? false);
      return;
    }
    let after: boolean[] = [];
    let at = 0;
    let line = 0;
    for (const { from, to, text } of [...splices].sort((a, b) => a.from - b.from)) {
      const untouched = newlinesIn(source.slice(at, from));
      after = after.concat(before.slice(line, line + untouched));
      line += untouched;
      const replaced = before.slice(line, line + newlinesIn(source.slice(from, to)));
      line += replaced.length;
      const like = replaced.at(-1) ?? before[line] ?? before[line - 1] ?? false;
      for (let n = 0; n < newlinesIn(text); n++) after.push(replaced[n] ?? like);
      at = to;
    }
    this.#windows = after.concat(before.slice(line));
  }

  /** The text with the line ends it is to have. */
  restored(text: string): string {
    let line = 0;
    return text.replace(NEWLINE, () => (this.#windows[line++] ? "\r\n" : "\n"));
  }
}
