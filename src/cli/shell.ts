import type { Purposeful } from "../core/command.ts";
import type { Context } from "./context.ts";
import type { Exit } from "./failure.ts";
import { endings, type Found, hasDraft, Store } from "./find.ts";
import type { HelpWords } from "./help.ts";
import type { Shared } from "./options.ts";
import { speak } from "./speak.ts";

/** What a command works with: the world, what holds for every command, and the portfolios. */
export interface Shell {
  readonly context: Context;
  readonly shared: Shared;
  readonly store: Store;
  /** The absolute paths of what was read so far: none of it may be written over by an answer. */
  readonly opened: Set<string>;
}

export function openShell(context: Context, shared: Shared): Shell {
  const dated: Context = shared.now === undefined ? context : { ...context, today: () => shared.now! };
  const opened = new Set<string>();
  return {
    context: dated,
    shared,
    opened,
    store: new Store(dated, { dir: shared.dir, pattern: shared.pattern, opened }),
  };
}

/**
 * A command in its three parts. `Result` is a document or what it is made of; `show` only shows it, and says how the
 * command ends.
 */
export interface CommandParts<Options, Result> extends HelpWords {
  declare(command: import("commander").Command): void;
  run(shell: Shell, operands: readonly string[], options: Options): Promise<Result>;
  show(shell: Shell, result: Result, options: Options): Exit | Promise<Exit>;
}

/** A remark beside the answer. Not with --quiet. */
export function remark({ context, shared }: Shell, text: string, commands?: readonly Purposeful[]): void {
  if (!shared.quiet) speak(context, text, commands);
}

/** Names an audit of this portfolio that is not finished: what it holds is not in the file yet. */
export async function nameDraft(shell: Shell, { path, ...named }: Found): Promise<void> {
  if (path === undefined || !(await hasDraft(shell.context, { ...named, path }))) return;
  remark(shell, `An audit of ${named.file} is not finished, and its answers do not count yet:`, endings(named));
}
