import { Command, CommanderError } from "commander";
import { version } from "../../package.json";
import { guessed, orList, visible } from "../core/text.ts";
import type { Context } from "./context.ts";
import { EXIT, type Exit, wrongUse } from "./failure.ts";
import { columnsOf } from "./look.ts";
import { refuseTwoFormats, shareOptions } from "./options.ts";
import { type CommandParts, openShell, type Shell } from "./shell.ts";
import { topics, topicText } from "./topics.ts";

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

const EXAMPLES = `Start with one of these:
  orchestrate audit                                 answer questions about your week
  orchestrate score                                 see what they come to
  orchestrate audit --example engineering-manager   see it done for somebody else
`;

const MORE = `
orchestrate help COMMAND tells of one command; orchestrate help TOPIC of ${orList(topics)}.`;

const CODES = `
Exit codes:
  0    done
  1    done, and the answer is no
  2    the command was used wrongly
  3    what a file holds is not valid
  4    a file cannot be read or written
  70   our fault
  130  cancelled; your draft is kept`;

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
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    // the descriptions name the choices
    .configureHelp({
      showGlobalOptions: true,
      optionDescription: ({ description }) => description,
      argumentDescription: ({ description }) => description,
    })
    .helpCommand(false)
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "show this help")
    .addHelpText("before", EXAMPLES)
    .addHelpText("after", `${MORE}\n${CODES}`);
  shareOptions(program);

  const [first, second = "", third] = argv;
  if (first === "help" && topics.includes(second)) {
    context.stdout.write(await topicText(context, second));
    return EXIT.done;
  }
  // Not for people to type: what a shell asks while somebody types, and what is built into the package.
  const asksWords = first === "completion" && second === "words" && third === "--";
  const asksManual = first === "help" && second === "--man";
  const args = withHelp(argv);
  const called = COMMANDS.filter(({ name }) => name === args[0]); // then the others need not be made
  for (const { name, summary, load } of called.length > 0 && !asksWords ? called : COMMANDS) {
    const command = program.command(name).summary(summary).description(summary);
    let parts: Awaited<ReturnType<Load>>;
    program.hook("preSubcommand", async (_program, called) => {
      if (called !== command) return;
      parts = await load();
      parts.declare(command);
    });
    command.action(async () => {
      const shell: Shell = openShell(context, program.opts());
      const options = command.opts();
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
    const commands: Command[] = [];
    for (const { name } of COMMANDS) commands.push((await declared(name))!);
    context.stdout.write(manPage(program, commands, CODES));
    return EXIT.done;
  }
  try {
    await program.parseAsync(args.length > 0 ? args : ["--help"], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === "commander.help") throw wrongUse("no command was given", "orchestrate --help lists them");
    if (error.exitCode !== 0) throw error;
  }
  return exit;

  /** A command that has declared what it takes, without being called. */
  async function declared(name: string): Promise<Command | undefined> {
    const command = program.commands.find((one) => one.name() === name);
    const parts = await COMMANDS.find((one) => one.name === name)?.load();
    if (command) parts?.declare(command);
    return command;
  }
}

/** `help check` is another way to write `check --help`. Help about what is not there would be help about something else. */
function withHelp(argv: readonly string[]): string[] {
  const [first, second] = argv;
  const args = first === "help" ? (second ? [second, "--help"] : ["--help"]) : [...argv];
  const [about = ""] = args;
  const asksHelp = args.includes("--help") || args.includes("-h");
  const names = COMMANDS.map(({ name }) => name);
  if (!asksHelp || about.startsWith("-") || names.includes(about)) return args;
  throw wrongUse(`there is no command called ${about}`, guessed(about, names));
}
