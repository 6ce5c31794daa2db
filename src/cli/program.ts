import { Command, CommanderError } from "commander";
import { version } from "../../package.json";
import { guessed, orList, visible } from "../core/text.ts";
import { colorFlag, colorLevel } from "./color.ts";
import type { Context } from "./context.ts";
import { EXIT, type Exit, type Failure, wrongUse } from "./failure.ts";
import { type HelpWords, shapeHelp, withHelp } from "./help.ts";
import { columnsOf } from "./look.ts";
import { refuseTwoFormats, shareOptions } from "./options.ts";
import { type CommandParts, openShell, type Shell } from "./shell.ts";
import { showTopic, topics } from "./topics.ts";

/*
 * Every command on one page.
 *
 * How the lines are worded: a summary begins with a verb in its plain form, small letter, no full stop, and says what
 * the person gets, not how it is made; at most 60 characters. Say portfolio, task, hours, shift as the file does.
 * An argument that may be left out stands in square brackets, and its description says what is taken instead.
 *
 * A command's own file is loaded when it is called, its flags with it: the others cost nothing.
 */
// biome-ignore lint/suspicious/noExplicitAny: each command knows its own options and result
type Load = () => Promise<CommandParts<any, any>>;

const COMMANDS: readonly { name: string; summary: string; load: Load }[] = [
  {
    name: "audit",
    summary: "interview you in five steps and write your portfolio",
    load: async () => (await import("./commands/audit.ts")).audit,
  },
  {
    name: "score",
    summary: "see where your hours go and what each of them yields",
    load: async () => (await import("./commands/score.ts")).score,
  },
  {
    name: "shift",
    summary: "see which task to hand over next, and try out what it brings",
    load: async () => (await import("./commands/shift.ts")).shift,
  },
  {
    name: "brief",
    summary: "write the design of a task for whoever will make it",
    load: async () => (await import("./commands/brief.ts")).brief,
  },
  {
    name: "compare",
    summary: "see what changed between quarters, why, and what held",
    load: async () => (await import("./commands/compare.ts")).compare,
  },
  {
    name: "report",
    summary: "make one page of your quarters to look at, with pictures",
    load: async () => (await import("./commands/report.ts")).report,
  },
  {
    name: "log",
    summary: "note that you stepped back into a task, and why",
    load: async () => (await import("./commands/log.ts")).log,
  },
  {
    name: "import",
    summary: "read your hours from calendars, trackers and session records",
    load: async () => (await import("./commands/import.ts")).importRecords,
  },
  {
    name: "check",
    summary: "find mistakes in portfolios, each with its line",
    load: async () => (await import("./commands/check.ts")).check,
  },
  {
    name: "status",
    summary: "see which quarters are on file and what is due",
    load: async () => (await import("./commands/status.ts")).status,
  },
  {
    name: "export",
    summary: "hand the tasks of many portfolios to other tools, as rows",
    load: async () => (await import("./commands/export.ts")).exportRows,
  },
  {
    name: "schema",
    summary: "print the JSON Schema of the portfolio or of an answer",
    load: async () => (await import("./commands/schema.ts")).schema,
  },
  {
    name: "completion",
    summary: "print what makes your shell complete commands and tasks",
    load: async () => (await import("./commands/completion.ts")).completion,
  },
];

const ABOUT =
  "See which of your working hours are execution and which are orchestration, what to hand over next, and whether it held.";

const NAMES = COMMANDS.map(({ name }) => name);

const WORDS: HelpWords = {
  examples: [
    { command: ["audit"], what: "answer questions about your week" },
    { command: ["score"], what: "see what they come to" },
    { command: ["audit", "--example", "engineering-manager"], what: "see it done for somebody else" },
  ],
  remark: `orchestrate help COMMAND tells of one command; orchestrate help TOPIC of ${orList(topics)}.`,
  endings: {
    0: "done",
    1: "done, and the answer is no",
    2: "the command was used wrongly",
    3: "what a file holds is not valid",
    4: "a file cannot be read or written",
    70: "our fault",
    130: "cancelled; your draft is kept",
  } satisfies Record<Exit, string>,
};

/** Reads the arguments and does what they say; returns how it ended. Throws whatever stopped it. */
export async function runProgram(argv: readonly string[], context: Context): Promise<Exit> {
  let exit: Exit = EXIT.done;
  const program = new Command("orchestrate");
  const width = (columns: number | undefined) => Math.min(columns ?? 100, 120);
  program
    .description(ABOUT)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.stdout.write(text),
      writeErr: () => {}, // told by whoever catches it
      getOutHelpWidth: () => width(columnsOf(context, context.stdout)),
      getErrHelpWidth: () => width(columnsOf(context, context.stderr)),
      getOutHasColors: () => colorLevel(context, context.stdout, colorFlag(argv)) > 0,
      getErrHasColors: () => false,
    })
    .helpCommand(false)
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "show this help");
  const loaded = new Map<Command, CommandParts<unknown, unknown>>();
  shapeHelp(program, (command) => loaded.get(command) ?? WORDS);
  shareOptions(program);

  const [first, second = "", third] = argv;
  if (first === "help" && topics.includes(second)) {
    program.parseOptions(argv.slice(2));
    await showTopic(openShell(context, program.opts()), second);
    return EXIT.done;
  }
  // Not for people to type: what a shell asks while somebody types, and what is built into the package.
  const asksWords = first === "completion" && second === "words" && third === "--";
  const asksManual = first === "help" && second === "--man";
  const args = withHelp(argv, NAMES);
  const [name = ""] = args;
  if (name !== "" && !name.startsWith("-") && !NAMES.includes(name))
    throw first === "help" ? unknown("command or topic", name, [...NAMES, ...topics]) : unknown("command", name, NAMES);
  const called = COMMANDS.filter((one) => one.name === name); // then the others need not be made
  for (const { name, summary } of called.length > 0 && !asksWords ? called : COMMANDS) {
    const command = program.command(name).summary(summary).description(summary);
    program.hook("preSubcommand", async (_program, called) => {
      if (called === command) await declared(name);
    });
    command.action(async () => {
      const shell: Shell = openShell(context, program.opts());
      const options = command.opts();
      const parts = loaded.get(command)!;
      refuseEmpty(command, program);
      refuseTwoFormats(options);
      exit = await parts.show(shell, await parts.run(shell, command.args, options), options);
    });
  }

  if (asksWords) {
    const { complete } = await import("./complete.ts");
    // whoever types is not to be told what is wrong, but to be left alone
    const words = await complete(context, { program, topics, declared }, argv.slice(3)).catch(() => []);
    context.stdout.write(words.map((word) => `${visible(word)}\n`).join(""));
    return EXIT.done;
  }
  if (asksManual) {
    const { manPage } = await import("./man.ts");
    for (const { name } of COMMANDS) await declared(name);
    context.stdout.write(manPage(program, WORDS, loaded));
    return EXIT.done;
  }
  try {
    await program.parseAsync(args.length > 0 ? args : ["--help"], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === "commander.help") throw wrongUse("no command was given", "orchestrate --help lists them");
    if (error.code === "commander.unknownCommand") throw unknown("command", program.args[0]!, NAMES);
    if (error.exitCode !== 0) throw misunderstood(error, [...loaded][0]);
  }
  return exit;

  /** A command that has declared what it takes. */
  async function declared(name: string): Promise<Command | undefined> {
    const command = program.commands.find((one) => one.name() === name);
    if (!command) return undefined;
    const parts = await COMMANDS.find((one) => one.name === name)!.load();
    parts.declare(command);
    loaded.set(command, parts);
    return command;
  }
}

/** What is empty names nothing: in a script a variable was not set, and what would be read in its place nobody meant. */
function refuseEmpty(...commands: readonly Command[]): void {
  const hint = "is a variable of a script not set?";
  for (const command of commands) {
    const option = command.options.find((one) => [command.getOptionValue(one.attributeName())].flat().includes(""));
    if (option) throw wrongUse(`what stands behind ${option.long} is empty`, hint);
  }
  if (commands[0]!.args.includes("")) throw wrongUse("one of the words behind the command is empty", hint);
}

const unknown = (kind: string, name: string, known: readonly string[]): Failure =>
  wrongUse(`there is no ${kind} called ${name}`, guessed(name, known));

/** What commander says of a line, with what would be right: the flag that is nearest, or what the command takes. */
function misunderstood({ code, message }: CommanderError, called?: [Command, HelpWords]): Failure {
  const [said = "", guess] = message.replace(/^error: /, "").split("\n");
  if (guess !== undefined) return wrongUse(said, guess.replace(/^\(D(.*)\)$/, "d$1"));
  const [help, examples] = called
    ? [`orchestrate ${called[0].name()} --help`, called[1].examples]
    : ["orchestrate --help", []];
  return wrongUse(said, `${help} tells what may stand here`, code === "commander.missingArgument" ? examples : []);
}
