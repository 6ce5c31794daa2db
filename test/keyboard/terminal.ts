import { stripVTControlCharacters } from "node:util";
import { type IPty, spawn } from "@lydell/node-pty";
import { onTestFinished } from "vitest";
import { program } from "../../.config/fresh.js";

export const KEY = { enter: "\r", escape: "\u001b", down: "\u001b[B", up: "\u001b[A", space: " ", interrupt: "\u0003" };

/** How long to wait for a text on the screen, in milliseconds: only a program that hangs comes near it. */
const PATIENCE = 20_000;

/** The program in a real terminal, with somebody at the keys who waits for a text before they type. */
export class Terminal {
  readonly #pty: IPty;
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
    }: { directory: string; columns?: number; rows?: number; env?: Record<string, string> },
  ) {
    this.#pty = spawn(process.execPath, [program, ...args], {
      name: "xterm-256color",
      cols: columns,
      rows,
      cwd: directory,
      env: { ...(process.env as Record<string, string>), ORCHESTRATE_DIR: directory, ...env },
    });
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

  /** Everything written so far, escape sequences included. */
  get raw(): string {
    return this.#output;
  }

  get text(): string {
    return stripVTControlCharacters(this.#output);
  }

  /** Waits until a text is written that was not there when the last key was sent. */
  async sees(text: string): Promise<void> {
    const deadline = Date.now() + PATIENCE;
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
    await new Promise((resolve) => setTimeout(resolve, 60));
    this.#seen = this.#output.length;
    for (const key of keys) {
      this.#pty.write(key);
      // slower than a paste
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }

  kill(signal: string): void {
    this.#pty.kill(signal);
  }
}
