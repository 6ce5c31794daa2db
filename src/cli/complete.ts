import type { Argument, Command, Option } from "commander";
import { readPeriod } from "../core/period.ts";
import type { Context } from "./context.ts";
import { openShell } from "./shell.ts";

/*
 * What may stand next on a command line that is being typed. Read off the definitions of the commands: what an argument or a
 * flag takes is known by the word in its brackets, <task>, [portfolio], or by its choices.
 */

/** The program, and a way to have a command declare what it takes. */
export interface Known {
  readonly program: Command;
  readonly topics: readonly string[];
  declared(name: string): Promise<Command | undefined>;
}

/** Words that may stand in the place of the last, which may be empty. None where the shell itself knows better, as of files. */
export async function complete(context: Context, known: Known, words: readonly string[]): Promise<string[]> {
  const { program } = known;
  // bash hands on --format=json as three words
  const all = words.flatMap((word, at) => (word !== "=" ? [word] : at === words.length - 1 ? [""] : []));
  const [typed, prefix] = [all.slice(0, -1), all.at(-1) ?? ""];
  let command: Command | undefined;
  let takes: Option | undefined;
  let dir: string | undefined;
  const operands: string[] = [];
  for (const word of typed) {
    if (takes && !(takes.optional && word.startsWith("-"))) {
      if (takes.long === "--dir") dir = word;
      takes = undefined;
      continue;
    }
    if (/^-./.test(word)) takes = flagCalled(word, command, program);
    else if (!command) {
      if (word === "help") return starting(prefix, [...namesOf(program), ...known.topics]);
      command = await known.declared(word);
      if (!command) return [];
    } else operands.push(word);
  }
  const found = async (taker: Option | Argument) => valuesOf(taker, operands, context, dir);
  if (takes?.required) return starting(prefix, await found(takes));
  if (prefix.startsWith("-")) return starting(prefix, flagsOf(command, program));
  if (!command) return starting(prefix, [...namesOf(program), "help"]);
  const { registeredArguments: wanted } = command;
  const argument = wanted[operands.length] ?? (wanted.at(-1)?.variadic ? wanted.at(-1) : undefined);
  const takers = [...(takes ? [takes] : []), ...(argument ? [argument] : [])];
  return starting(prefix, (await Promise.all(takers.map(found))).flat());
}

const starting = (prefix: string, words: readonly string[]) => words.filter((word) => word.startsWith(prefix));
const namesOf = (program: Command) => program.commands.map((one) => one.name());
const flagsOf = (command: Command | undefined, program: Command) =>
  [...(command?.options ?? []), ...program.options].flatMap(({ long }) => long ?? []).concat("--help");

/** The flag of a word, where a value of its own must or may follow it. */
function flagCalled(word: string, command: Command | undefined, program: Command): Option | undefined {
  const options = [...(command?.options ?? []), ...program.options];
  return options.find(
    ({ long, short, required, optional }) => (required || optional) && (word === long || word === short),
  );
}

async function valuesOf(
  taker: Option | Argument,
  operands: readonly string[],
  context: Context,
  dir: string | undefined,
): Promise<string[]> {
  if (taker.argChoices) return taker.argChoices;
  const name = "flags" in taker ? (/[<[]([a-z]+)/.exec(taker.flags)?.[1] ?? "") : taker.name();
  const { store } = openShell(context, { input: false, pager: false, ...(dir === undefined ? {} : { dir }) });
  if (["portfolio", "old", "new", "period"].includes(name))
    return [...(await store.periods()).toReversed(), ...(name === "period" ? [] : ["latest", "previous"])];
  if (name !== "task" && name !== "id") return [];
  const portfolio = operands.find(
    (word) => readPeriod(word) !== undefined || /\.ya?ml$|^(latest|previous)$/.test(word),
  );
  return (await store.load(portfolio)).portfolio.tasks.map(({ id }) => id);
}
