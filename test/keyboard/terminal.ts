import { stripVTControlCharacters } from "node:util";
import { type IPty, spawn } from "@lydell/node-pty";
import { onTestFinished } from "vitest";
import { program } from "../../.config/fresh.js";
import { Screen } from "./screen.ts";

export const KEY = {
  enter: "\r",
  escape: "\u001b",
  down: "\u001b[B",
  up: "\u001b[A",
  space: " ",
  interrupt: "\u0003",
  stop: "\u001a",
  home: "\u001b[H",
  end: "\u001b[F",
  pageUp: "\u001b[5~",
  pageDown: "\u001b[6~",
};

/** Node warns on the screen where both of these are set. */
function without({ ...env }: NodeJS.ProcessEnv, name: string): NodeJS.ProcessEnv {
  delete env[name];
  return env;
}

/**
 * Starts a program whose last page is looked at: keeps the terminal open for a moment after it. What nobody has read yet when a
 * terminal closes may be lost, which is all but the first 4 KiB where a busy machine reads late.
 */
export const LINGERING: readonly string[] =
  process.platform === "win32" ? [] : ["sh", "-c", 'trap : INT; "$@"; code=$?; sleep 0.5; exit $code', "sh"];

/** How long to wait for a text on the screen, in milliseconds: only a program that hangs comes near it. */
const PATIENCE = 20_000;

/** The program in a real terminal, with somebody at the keys who waits for a text before they type. */
export class Terminal {
  readonly #pty: IPty;
  readonly #screen: Screen;
  #output = "";
  #seen = 0;
  #exit: { exitCode: number; signal?: number | undefined } | undefined;
  readonly ended: Promise<{ exitCode: number; signal?: number | undefined }>;

  constructor(
    args: string[],
    {
      directory,
      columns = 80,
      rows = 24,
      env = {},
      under = [],
    }: {
      directory: string;
      columns?: number;
      rows?: number;
      env?: Record<string, string>;
      /** What starts the program, which stands behind it with its arguments. */
      under?: readonly string[];
    },
  ) {
    const [first, ...rest] = [...under, process.execPath, program, ...args] as [string, ...string[]];
    this.#pty = spawn(first, rest, {
      name: "xterm-256color",
      cols: columns,
      rows,
      cwd: directory,
      env: {
        ...(without(process.env, "FORCE_COLOR" in env ? "NO_COLOR" : "FORCE_COLOR") as Record<string, string>),
        ORCHESTRATE_DIR: directory,
        PAGER: "",
        ...env,
      },
    });
    this.#screen = new Screen(columns, rows);
    this.#pty.onData((data) => {
      this.#output += data;
    });
    this.ended = new Promise((resolve) =>
      this.#pty.onExit((exit) => {
        this.#exit = exit;
        resolve(exit);
      }),
    );
    onTestFinished(() => {
      if (!this.#exit) this.#pty.kill("SIGKILL");
    });
  }

  /** Everything that was on the screen, line by line, once the program has ended. */
  async shown(): Promise<string[]> {
    await this.ended;
    await this.#screen.write(this.#output);
    return this.#screen.lines();
  }

  /** Everything written so far, escape sequences included. */
  get raw(): string {
    return this.#output;
  }

  get text(): string {
    return stripVTControlCharacters(this.#output);
  }

  /** Waits until a text is written that was not there when the last key was sent. */
  async sees(text: string, patience = PATIENCE): Promise<void> {
    const deadline = Date.now() + patience;
    for (;;) {
      const fresh = stripVTControlCharacters(this.#output.slice(this.#seen)).replace(/\s+/g, " ");
      if (fresh.includes(text)) return;
      if (this.#exit || Date.now() > deadline) throw new Error(`“${text}” did not appear:\n${this.text.slice(-1500)}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** Waits for a text, gives the prompt the moment it needs to listen, and types. */
  async at(text: string, ...keys: string[]): Promise<void> {
    await this.sees(text);
    await new Promise((resolve) => setTimeout(resolve, 10));
    this.#seen = this.#output.length;
    for (const key of keys) {
      // slower than a paste: an empty line ends a list only where somebody pressed enter on it
      await new Promise((resolve) => setTimeout(resolve, key === KEY.enter ? 30 : 5));
      this.#pty.write(key);
    }
  }

  /** Ends a list: enter on an empty line, again where a busy machine took the first one for a part of a paste. */
  async endList(following: string): Promise<void> {
    for (let tries = 0; tries < 10; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 150));
      this.#pty.write(KEY.enter);
      if (
        await this.sees(following, 2000).then(
          () => true,
          () => false,
        )
      )
        return;
    }
    await this.sees(following);
  }

  kill(signal: string): void {
    this.#pty.kill(signal);
  }
}
