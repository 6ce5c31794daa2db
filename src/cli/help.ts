import { type Command, Help } from "commander";
import type { Purposeful } from "../core/command.ts";
import { commandLines, wrap } from "../formats/wrap.ts";

/** What the help of a command says beside its arguments and flags; the manual says the same. */
export interface HelpWords {
  /** What to type; stands first. */
  readonly examples: readonly Purposeful[];
  readonly remark?: string;
  /** The exit codes that mean something of their own here. */
  readonly endings?: Readonly<Record<number, string>>;
}

/** A title that stands out. Commander takes the bold off again where no colours are shown. */
const titled = (title: string): string => `\u001b[1m${title}\u001b[22m`;
const COMMANDS = titled("Commands:");

/** Shapes the help of a program and its commands: what to type, what there is, the flags, and how it can end. */
export function shapeHelp(program: Command, wordsOf: (command: Command) => HelpWords): void {
  program.configureHelp({
    showGlobalOptions: true,
    // the descriptions name the choices
    optionDescription: ({ description }) => description,
    argumentDescription: ({ description }) => description,
    styleTitle: (title) => titled(title.replace("Global Options", "For every command")),
    formatHelp(command, helper) {
      const { examples, remark, endings = {} } = wordsOf(command);
      const columns = helper.helpWidth ?? 80;
      const parts = new Help().formatHelp(command, helper).trimEnd().split("\n\n");
      const [usage = "", about = "", ...flags] = parts.filter((part) => !part.startsWith(COMMANDS));
      const codes = Object.entries(endings);
      const room = Math.max(...codes.map(([code]) => code.length));
      return [
        [titled(command === program ? "Start with one of these:" : "For example:"), ...commandLines(examples, columns)],
        [usage],
        [about],
        parts.filter((part) => part.startsWith(COMMANDS)),
        ...flags.map((part) => [part]),
        wrap(remark ?? "", columns),
        codes.length === 0
          ? []
          : [titled("Exit codes:"), ...codes.map(([code, means]) => helper.formatItem(code, room, means, helper))],
      ]
        .map((lines) => lines.join("\n"))
        .filter((part) => part !== "")
        .map((part) => `${part}\n`)
        .join("\n");
    },
  });
}

/** `help check` is another way to write `check --help`, and where help is asked for, nothing else on the line matters. */
export function withHelp(argv: readonly string[], names: readonly string[]): readonly string[] {
  const [first = "", second] = argv;
  if (first === "help") return second === undefined ? ["--help"] : [second, "--help"];
  const beforeOperands = argv.slice(0, argv.includes("--") ? argv.indexOf("--") : undefined);
  const asksHelp = beforeOperands.some((word) => word === "--help" || word === "-h");
  return asksHelp && names.includes(first) ? [first, "--help"] : argv;
}
