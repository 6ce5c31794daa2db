import * as z from "zod/mini";
import { type Command, commandLine, operandOf } from "../command.ts";
import { described } from "../portfolio/described.ts";

/** What comes next, as documents carry it: words, and the command that does it. */

export const commandSchema = {
  command: described(
    z.nullable(z.string()),
    "as a line to paste; null where there is none, or none that can be pasted",
  ),
  argv: described(
    z.nullable(z.array(z.string())),
    "the same as the program's arguments, one each; null where there is none",
  ),
};
export const stepSchema = z.strictObject({ message: z.string(), ...commandSchema });
export type NextStep = z.infer<typeof stepSchema>;

/** Both spellings of a command. */
export function asCommand(command: Command | null): Pick<NextStep, "command" | "argv"> {
  return command ? { command: commandLine(command), argv: [...command] } : { command: null, argv: null };
}

export const stepTo = (message: string, command: Command | null): NextStep => ({ message, ...asCommand(command) });

/** What a document was made of, as far as a command must name it again. */
export interface Named {
  readonly file: string;
  /** The words that lead to it where that is not its path alone: also the directory and the pattern that were named. */
  readonly operands?: readonly string[] | undefined;
}

/** The words for a portfolio that was read; null where it cannot be named, as it came through a pipe. */
export function wordsFor({ file, operands = [operandOf(file)] }: Named): Command | null {
  return file === "standard input" || file === "" ? null : operands;
}

/** The words for two portfolios; what was named beside both of them stands once. */
export function bothNamed(one: Named, other: Named): Command | null {
  const [first, second] = [wordsFor(one), wordsFor(other)];
  if (first === null || second === null) return null;
  const flags = second.length > first.length ? second.slice(1) : first.slice(1);
  return [first[0]!, second[0]!, ...flags];
}

/** A command about a portfolio that was read. */
export function commandOn(origin: Named, ...words: readonly string[]): Command | null {
  const operands = wordsFor(origin);
  return operands === null ? null : [...words, ...operands];
}

/** The interview about the design of one task. */
export function redesign(origin: Named, task: string): Command | null {
  const operands = wordsFor(origin);
  return operands === null ? null : ["audit", ...operands, "--step", "3", "--task", task];
}
