import { resolve } from "node:path";
import { visible } from "../core/text.ts";
import { colorLevel } from "./color.ts";
import type { Context } from "./context.ts";
import { type Exit, Failure } from "./failure.ts";
import { endings, type Found, hasDraft, Store } from "./find.ts";
import type { DocumentOptions, Shared, WriterOptions } from "./options.ts";
import type { ColorLevel } from "./output.ts";
import type { Planned } from "./save.ts";
import { refuseUnwritable, writeFile } from "./write.ts";

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

/**
 * Gives the answer to whoever asked: standard output, or the file of --output. By now the whole answer is made, so what is
 * to be written into a portfolio is written here, when nothing but the disk can fail any more. With --dry-run nothing is
 * written anywhere: the difference is the answer.
 */
export async function answer(
  shell: Shell,
  text: string,
  { output, dryRun }: DocumentOptions & WriterOptions,
  plan?: Planned,
): Promise<void> {
  const { context } = shell;
  if (plan && dryRun) return showDifference(shell, plan);
  const to = output === undefined || output === "-" ? undefined : { file: output, path: resolve(context.cwd, output) };
  if (to) await refuseUnwritable(context, to);
  if (plan) {
    const { save } = await import("./save.ts");
    await save(context, plan);
  }
  try {
    if (to) await writeFile(context, to, text);
    else context.stdout.write(text);
  } catch (error) {
    if (!plan || !(error instanceof Failure)) throw error;
    throw new Failure(error.exit, `${error.message}; ${plan.file} is written all the same`, error.hint);
  }
}

async function showDifference(shell: Shell, plan: Planned): Promise<void> {
  const { difference } = await import("../renderers/difference.ts");
  const shown = difference([plan], shell.context.stdout.isTTY);
  if (shown === "") remark(shell, `nothing would change: ${visible(plan.file)}`);
  shell.context.stdout.write(shown);
}

/** A remark beside the answer. Not with --quiet. */
export function remark({ context, shared }: Shell, text: string): void {
  if (!shared.quiet) context.stderr.write(`${text}\n`);
}

/** Names an audit of this portfolio that is not finished: what it holds is not in the file yet. */
export async function nameDraft(shell: Shell, { file, path }: Found): Promise<void> {
  if (path === undefined || !(await hasDraft(shell.context, { file, path }))) return;
  remark(shell, visible(`An audit of ${file} is not finished, and its answers do not count yet: ${endings(file)}.`));
}
