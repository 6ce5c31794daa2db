import { Writable } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import width from "fast-string-width";
import { OBEYED } from "../../core/text.ts";

/** A frame as inquirer draws it: down to the end of the last one, whose lines are erased upwards; then the new one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: what is looked for are a terminal's commands
const ERASED = /^(?:\x1b\[\d+B)?(?:\x1b\[2K\x1b\[1A)*\x1b\[2K\x1b\[G/;
/** How a frame ends: up from its last line to the one that is typed in, and to a column there. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: what is looked for are a terminal's commands
const CURSOR = /(?:\x1b\[(\d+)A)?\x1b\[(\d+)G$/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: what is looked for are a terminal's commands
const COLUMN = /\x1b\[\d+G$/;

/** What inquirer and our own paint tell a terminal. Whatever else it would obey was typed, pasted or read. */
const DRAWING = "\\u001b\\[(?:\\d*[ABG]|2K|\\?25[hl]|[\\d;]*m)|[\\n\\r\\t]";
const DRAWN = new RegExp(`(${DRAWING})|${OBEYED}`, "gu");

/** A sign for each that must not arrive: the cursor is counted in them. */
const drawable = (text: string): string => text.replace(DRAWN, (_, drawing: string | undefined) => drawing ?? "\ufffd");

/**
 * What inquirer draws, on its way to a terminal, and the one door for it. It knows how many lines its last frame had and not how many they became when the
 * terminal was made narrower, and it does not draw again after the program was stopped and goes on: both are made good here.
 */
export class Frames extends Writable {
  readonly #terminal: NodeJS.WriteStream;
  #last: { text: string; columns: number } | undefined;

  constructor(terminal: NodeJS.WriteStream) {
    super({ decodeStrings: false });
    this.#terminal = terminal;
  }

  get columns(): number {
    return this.#terminal.columns;
  }

  get rows(): number {
    return this.#terminal.rows;
  }

  override _write(chunk: unknown, _encoding: unknown, done: () => void): void {
    this.#terminal.write(this.#corrected(drawable(String(chunk))));
    done();
  }

  /** Draws the last frame once more, below whatever stands there by now. */
  again(): void {
    if (this.#last) this.#terminal.write(`\r\u001b[J${this.#last.text}`);
  }

  #corrected(drawn: string): string {
    const before = this.#last;
    const text = drawn.replace(ERASED, "");
    const [cursor] = CURSOR.exec(text) ?? [];
    if (cursor === undefined) return drawn;
    if (text === cursor) {
      // only the cursor went to another column
      if (before) before.text = before.text.replace(COLUMN, cursor);
      return drawn;
    }
    const { columns } = this;
    this.#last = { text, columns };
    if (before === undefined || before.columns === columns) return drawn;
    const { rows, below } = extent(before.text, columns);
    const down = below > 0 ? `\u001b[${below}B` : "";
    return `${down}${"\u001b[2K\u001b[1A".repeat(rows - 1)}\u001b[2K\u001b[G${text}`;
  }
}

/** The rows a frame takes in a terminal of so many columns that breaks lines anew, and how many of them are below the cursor. */
function extent(text: string, columns: number): { rows: number; below: number } {
  const [, up = "0", column = "1"] = CURSOR.exec(text) ?? [];
  const heights = stripVTControlCharacters(text)
    .split("\n")
    .map((line) => Math.max(1, Math.ceil(width(line) / columns)));
  const at = heights.length - 1 - Number(up);
  const sum = (some: readonly number[]) => some.reduce((total, height) => total + height, 0);
  const rows = sum(heights);
  return { rows, below: rows - 1 - sum(heights.slice(0, at)) - Math.floor((Number(column) - 1) / columns) };
}
