import { later } from "../core/later.ts";
import { harmless, OBEYED } from "../core/text.ts";

/** 0 none, 1 sixteen colours, 2 two hundred and fifty-six, 3 all. */
export type ColorLevel = 0 | 1 | 2 | 3;

/** Where text goes in the end: a stream of the system, or what a test looks at. */
export interface Sink {
  write(text: string): void;
  /** The same, and waits until there is room for more; false where nobody takes it any more. */
  send(part: string | Uint8Array): Promise<boolean>;
  readonly isTTY: boolean;
  /** Width in characters; undefined where nobody looks at it, 0 where a terminal does not know. */
  readonly columns: number | undefined;
  /** Lines that are seen at once; undefined where nobody looks at it. */
  readonly rows: number | undefined;
  /** Gives a text to a program that shows it page by page; false where that shows nothing. */
  page(program: readonly string[] | string, text: string): Promise<boolean>;
  /** What the terminal can show, before flags and environment are asked. */
  readonly colors: ColorLevel;
}

/** The colours and weights that `paint` and `styleText` set and end; none of them hides anything. */
const PAINT = "\\u001b\\[(?:[0-2]|22|3[0-79]|9[0-7])m";
const LEAVING = later(`(${PAINT}|\\r?\\n|\\t)|${OBEYED}`, "gu");

/** Whatever may have to be looked at: not printable ASCII in lines, nor the signs that our own sentences have. */
const UNCOMMON = /[^ -~\n\r\t“”’–…]|\r(?!\n)/;

/** Text as it may leave: in lines, in our colours, and with nothing else in it that a terminal would obey. */
export const passable = (text: string): string =>
  UNCOMMON.test(text) ? text.replace(LEAVING(), (sign, ours: string | undefined) => ours ?? harmless(sign)) : text;

/**
 * A stream that people or programs read, and the one door to it. A class, so that the types let nothing stand in for it
 * that would let raw text through.
 */
export class Output {
  readonly #sink: Sink;
  /** Whether a line stands there that makes room for whatever is written next. */
  #provisional = false;

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  write(text: string): void {
    if (this.#provisional) this.overwrite("");
    this.#sink.write(passable(text));
  }

  /** Writes what comes piece by piece, no faster than it is taken. Bytes go as they are: never to a terminal. */
  async stream(parts: AsyncIterable<string | Uint8Array>): Promise<void> {
    for await (const part of parts)
      if (!(await this.#sink.send(typeof part === "string" ? passable(part) : part))) return;
  }

  /** Puts a line in the place of the one that the cursor stands on; an empty one leaves nothing there. For a terminal only. */
  overwrite(line: string): void {
    this.#sink.write(`\r${passable(line).replaceAll("\n", " ")}\u001b[K`);
    if (line === "") this.#sink.write("\r");
    this.#provisional = line !== "";
  }

  page(program: readonly string[] | string, text: string): Promise<boolean> {
    return this.#sink.page(program, passable(text));
  }

  get isTTY(): boolean {
    return this.#sink.isTTY;
  }

  // a terminal that nobody told its size says 0
  get columns(): number | undefined {
    return this.#sink.columns || undefined;
  }

  get rows(): number | undefined {
    return this.#sink.rows || undefined;
  }

  get colors(): ColorLevel {
    return this.#sink.colors;
  }
}
