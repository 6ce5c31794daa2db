import type { Purposeful } from "../core/command.ts";
import { visible } from "../core/text.ts";
import { commandLines, wrap } from "../formats/wrap.ts";
import type { Context } from "./context.ts";
import { columnsOf, shellKind } from "./look.ts";

/**
 * Says something to the person beside the answer: in lines that end between words where somebody looks, and as one line
 * where a program reads, sign by sign as it is: a path in it can be used. Commands that go with it stand below, each on a line of its own.
 */
export function speak(context: Context, text: string, commands: readonly Purposeful[] = []): void {
  const { stderr } = context;
  const columns = columnsOf(context, stderr);
  const lines = columns === undefined ? [visible(text)] : wrap(text, columns);
  const below =
    commands.length > 0 ? commandLines(commands, columns ?? Number.POSITIVE_INFINITY, shellKind(context)) : [];
  stderr.write([...lines, ...below].map((line) => `${line}\n`).join(""));
}
