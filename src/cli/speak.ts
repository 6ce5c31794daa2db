import type { Purposeful } from "../core/command.ts";
import { commandLines, wrap } from "../formats/wrap.ts";
import type { Context } from "./context.ts";
import { columnsOf, shellKind } from "./look.ts";

/**
 * Says something to the person beside the answer: in lines that end between words where somebody looks, and as one line
 * where a program reads. Commands that go with it stand below, each on a line of its own.
 */
export function speak(context: Context, text: string, commands: readonly Purposeful[] = []): void {
  const { stderr } = context;
  const columns = columnsOf(context, stderr) ?? Number.POSITIVE_INFINITY;
  const below = commands.length > 0 ? commandLines(commands, columns, shellKind(context)) : [];
  stderr.write([...wrap(text, columns), ...below].map((line) => `${line}\n`).join(""));
}
