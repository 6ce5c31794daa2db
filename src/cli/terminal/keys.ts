import { Readable } from "node:stream";
import { StringDecoder } from "node:string_decoder";

const START = "\u001b[200~";
const END = "\u001b[201~";
/** What a chunk may end in where the mark of a paste is torn apart; shorter ends may be keys. */
const TORN = ["\u001b[2", "\u001b[20", "\u001b[200"];
const INTERRUPT = "\u0003";
/** A line end with some text behind it: nobody types so fast. */
const SEVERAL_LINES = /[\r\n][\t\P{Cc}]/u;
/** Chunks closer together than this, in milliseconds, are of one paste. */
const AT_ONCE = 25;

/** How terminals are told to mark what is pasted, and to leave off. */
export const MARK_PASTES = "\u001b[?2004h";
export const DO_NOT_MARK = "\u001b[?2004l";

/**
 * The keyboard, with what is pasted told apart from what is typed: by the marks that terminals put around a paste, and where a
 * terminal does not, by several lines that come at once. What is typed goes through as it comes; a paste goes whole to `pasted`,
 * which may give back what is to be typed in its place.
 */
export class Keys extends Readable {
  readonly isTTY: boolean | undefined;
  readonly #input: NodeJS.ReadStream;
  readonly #decoder = new StringDecoder("utf8");
  readonly #pasted: (text: string, marked: boolean) => string;
  /** Of a paste whose end has not come yet. */
  #open: string | undefined;
  #torn = "";
  #last = { at: 0, paste: false, char: "" };

  constructor(input: NodeJS.ReadStream, pasted: (text: string, marked: boolean) => string) {
    super({ read: () => {}, encoding: "utf8" });
    this.#input = input;
    this.#pasted = pasted;
    this.isTTY = input.isTTY;
    input.on("data", this.#take);
    input.resume();
  }

  setRawMode(mode: boolean): this {
    this.#input.setRawMode?.(mode);
    return this;
  }

  /** The keyboard is somebody else's again. */
  close(): void {
    this.#input.removeListener("data", this.#take);
    this.#input.pause();
  }

  readonly #take = (chunk: Buffer | string): void => {
    let text = this.#torn + (typeof chunk === "string" ? chunk : this.#decoder.write(chunk));
    this.#torn = "";
    if (this.#open !== undefined && chunk.toString() === INTERRUPT) this.#open = undefined; // an end that never came
    while (text !== "") {
      if (this.#open !== undefined) {
        const whole = this.#open + text;
        const end = whole.indexOf(END);
        this.#open = end < 0 ? whole : undefined;
        if (end < 0) return;
        this.#give(whole.slice(0, end), true);
        text = whole.slice(end + END.length);
        continue;
      }
      const start = text.indexOf(START);
      if (start < 0) break;
      if (start > 0) this.#give(text.slice(0, start), false);
      this.#open = "";
      text = text.slice(start + START.length);
    }
    const torn = TORN.find((mark) => text.endsWith(mark));
    this.#torn = torn ?? "";
    const rest = torn ? text.slice(0, -torn.length) : text;
    if (rest !== "") this.#give(rest, false);
  };

  #give(text: string, marked: boolean): void {
    const { at, paste, char } = this.#last;
    const now = Date.now();
    const soon = now - at < AT_ONCE;
    // the second half of a line end may come alone
    const whole = soon && char === "\r" && text.startsWith("\n") ? text.slice(1) : text;
    const isPaste = marked || SEVERAL_LINES.test(whole) || (soon && paste && whole.length > 1);
    this.#last = { at: now, paste: isPaste && !marked, char: text.at(-1) ?? "" };
    const typed = isPaste ? this.#pasted(whole, marked) : whole;
    if (typed !== "") this.push(typed);
  }
}
