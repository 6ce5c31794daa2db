import { resolve } from "node:path";
import { colorLevel } from "./color.ts";
import type { ColorLevel, Context } from "./context.ts";
import type { Exit } from "./failure.ts";
import type { DocumentOptions, Shared } from "./options.ts";
import { Store } from "./store.ts";

/** What a command works with: the world, what holds for every command, and the portfolios. */
export interface Shell {
  readonly context: Context;
  readonly shared: Shared;
  readonly store: Store;
}

export function openShell(context: Context, shared: Shared): Shell {
  const dated: Context = shared.now === undefined ? context : { ...context, today: () => shared.now! };
  return { context: dated, shared, store: new Store(dated, { dir: shared.dir }) };
}

/**
 * A command in its three parts. `Result` is a document or what it is made of; `show` only shows it, and says how the
 * command ends.
 */
export interface CommandParts<Options, Result> {
  declare(command: import("commander").Command): void;
  run(shell: Shell, operands: readonly string[], options: Options): Promise<Result>;
  show(shell: Shell, result: Result, options: Options): Exit | Promise<Exit>;
}

/** How colourful the answer may be: not at all where it goes to a file, unless that was asked for. */
export function answerColors({ context, shared }: Shell, { output }: DocumentOptions): ColorLevel {
  if (output !== undefined && shared.color === undefined) return 0;
  return colorLevel(context, context.stdout, shared.color);
}

/** Gives the answer to whoever asked: standard output, or the file of --output. */
export async function answer(shell: Shell, text: string, { output }: DocumentOptions): Promise<void> {
  if (output === undefined || output === "-") return shell.context.stdout.write(text);
  await shell.store.write({ file: output, path: resolve(shell.context.cwd, output) }, text);
}

/** A remark beside the answer. Not with --quiet. */
export function remark({ context, shared }: Shell, text: string): void {
  if (!shared.quiet) context.stderr.write(`${text}\n`);
}
