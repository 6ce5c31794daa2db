import { visible } from "../core/text.ts";
import type { Shell } from "./shell.ts";

/** Whoever waits longer than this wants to see that something happens. Milliseconds. */
const PATIENCE = 1000;
const BETWEEN = 100;
const WIDTH = 24;

/** How far a reading has come, on a line of stderr that is gone when it is over. Only on a terminal, and not with --quiet. */
export class Progress {
  readonly #shell: Shell;
  readonly #began: number;
  #drawn: number | undefined;

  constructor(shell: Shell) {
    this.#shell = shell;
    this.#began = shell.context.milliseconds();
  }

  /** `part` from 0 to 1 of all there is to read; of the name of the file, which may be long, its end is shown. */
  at(part: number, file: string, left = ""): void {
    const { context, shared } = this.#shell;
    if (!context.stderr.isTTY || shared.quiet) return;
    const now = context.milliseconds();
    if (now - (this.#drawn === undefined ? this.#began + PATIENCE - BETWEEN : this.#drawn) < BETWEEN) return;
    this.#drawn = now;
    const full = Math.round(Math.min(1, part) * WIDTH);
    const bar = `${"█".repeat(full)}${"░".repeat(WIDTH - full)} ${String(Math.floor(Math.min(1, part) * 100)).padStart(3)} %  ${left}`;
    const room = (context.stderr.columns ?? 80) - bar.length - 1;
    context.stderr.overwrite(room > 0 ? `${bar}${visible(file).slice(-room)}` : bar);
  }

  end(): void {
    if (this.#drawn !== undefined) this.#shell.context.stderr.overwrite("");
  }
}
