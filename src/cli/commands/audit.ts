import { lintShifts } from "../../core/brief/lint.ts";
import type { Walk } from "../../core/interview/state.ts";
import { readPeriod } from "../../core/period.ts";
import { FORMATS } from "../../formats/index.ts";
import { screens } from "../../pages/interview/screens.ts";
import { deliver, lookFor, prepare } from "../deliver.ts";
import { EXIT, wrongUse } from "../failure.ts";
import type { Audited } from "../interview/audited.ts";
import { auditAnswers, auditExample } from "../interview/by-answers.ts";
import { auditList } from "../interview/by-list.ts";
import { type Discarded, discard, draftToDiscard } from "../interview/discard.ts";
import { auditInTerminal, showUnder } from "../interview/in-terminal.ts";
import { type DocumentOptions, documentOptions, formatOf, type WriterOptions, writerOptions } from "../options.ts";
import { loadPattern } from "../pattern.ts";
import type { Prompter } from "../prompter.ts";
import { type RecordOptions, recordFlagIn, recordOptions } from "../record-options.ts";
import type { CommandParts, Shell } from "../shell.ts";

interface AuditOptions extends DocumentOptions, WriterOptions, RecordOptions {
  readonly answers?: string;
  readonly list?: string;
  readonly example?: string;
  readonly quick?: boolean;
  readonly step?: string;
  readonly task?: string;
  readonly add?: boolean;
  readonly from?: string;
  readonly discard?: boolean;
  readonly import?: string[];
}

type Result = Audited | { readonly discarded: Discarded; readonly prompter: Prompter | undefined };

export const audit: CommandParts<AuditOptions, Result> = {
  examples: [
    { command: ["audit", "--quick"], what: "names, hours and who makes it: a first score in minutes" },
    { command: ["audit", "--list", "week.txt"], what: "start from a list you have" },
    { command: ["audit", "--step", "3"], what: "write the design of what you hand over" },
  ],

  declare(command) {
    command
      .argument("[portfolio]", "a path or a period (this quarter)")
      .option(
        "--quick",
        "ask only for names, hours and who makes it, and once more of the largest where that is not clear",
      )
      .option("--step <number>", "go through one of the five steps of a portfolio again")
      .option("--task <id>", "go through what concerns one task again")
      .option("--add", "add tasks to a portfolio")
      .option("--from <portfolio>", "go on from this quarter (the newest before)")
      .option("--import <file...>", "start from calendars, trackers, lists or session records")
      .option("--answers <file>", "take the answers from a portfolio file, or - for standard input")
      .option("--list <file>", "start from a list of tasks with their hours, or - for standard input")
      .option("--example <name>", "audit a portfolio that comes with the program; nothing is written")
      .option("--discard", "drop an audit that is not finished, after showing what it holds");
    writerOptions(command);
    documentOptions(command, FORMATS.score);
    recordOptions(command.optionsGroup("How the records of --import are read:"));
  },

  async run(shell, operands, given) {
    const { name, options } = withPortfolioBehindRecords(operands[0], given);
    await prepare(shell, options);
    const part = walkOf(options);
    refuseTwoSources(name, options);
    if (options.discard) {
      const discarded = await draftToDiscard(shell, name);
      return { discarded, prompter: options.dryRun ? undefined : await openPrompter(shell, options) };
    }
    const pattern = await loadPattern(shell);
    if (options.example !== undefined) return auditExample(shell, options.example, part, pattern);
    const prompter = await openPrompter(shell, options);
    if (options.answers !== undefined) {
      return auditAnswers(shell, { answers: options.answers, portfolio: name }, part, prompter, pattern);
    }
    if (options.list !== undefined)
      return auditList(shell, { list: options.list, portfolio: name }, part, prompter, pattern);
    if (prompter)
      return auditInTerminal(
        shell,
        { name, from: options.from, records: options.import && { files: options.import, options } },
        part,
        prompter,
        pattern,
      );
    throw wrongUse(
      shell.shared.input
        ? "an audit asks questions, and there is no terminal to ask them in"
        : "an audit needs answers, and with --no-input it asks for none",
      "pass the answers as a portfolio file with --answers FILE, or see one that is there with --example engineering-manager",
    );
  },

  async show(shell, result, options) {
    if ("discarded" in result) return discard(shell, result.discarded, options.dryRun ?? false, result.prompter);
    const { document, report, pattern, since, plan } = result;
    const format = formatOf(options, FORMATS.score);
    const make = await FORMATS.score[format]();
    // the next step of an audit stands on its closing page
    const shown = format === "table" ? { ...report, next: null } : report;
    await deliver(shell, make(shown, lookFor(shell, options)), options, plan);
    const { portfolio, file } = document;
    const gaps = lintShifts(portfolio, pattern).flatMap(({ findings }) =>
      findings.filter(({ severity }) => severity === "error"),
    );
    const page = plan
      ? screens.closing({ portfolio, report, since, file, origin: document, gaps })
      : screens.nothingWritten(file);
    if (!options.dryRun && !shell.shared.quiet) showUnder(shell, page);
    return EXIT.done;
  },
};

function walkOf({ quick, step, task, add }: AuditOptions): Walk {
  const number = step === undefined ? undefined : Number(step);
  if (number !== undefined && !(Number.isInteger(number) && number >= 1 && number <= 5)) {
    throw wrongUse(`--step ${step} is not one of the five steps`, "write a number from 1 to 5");
  }
  const parts = [
    quick ? "--quick" : [],
    add ? "--add" : [],
    (step ?? task) === undefined ? [] : "--step or --task",
  ].flat();
  if (parts.length > 1) throw wrongUse(`${parts.join(" and ")} cannot be combined`);
  return { quick, step: number, task, add };
}

/** --import takes all the words behind it: where the last of them is a quarter, or a file as portfolios are, it is the portfolio. */
function withPortfolioBehindRecords(name: string | undefined, options: AuditOptions) {
  const last = options.import?.at(-1) ?? "";
  if (name !== undefined || !(readPeriod(last) || /\.ya?ml$/i.test(last))) return { name, options };
  const files = options.import!.slice(0, -1);
  if (files.length === 0) throw wrongUse(`--import ${last} names no records`, `say --import FILE ${last}`);
  return { name: last, options: { ...options, import: files } };
}

/** Where the answers come from is said once; what would not be looked at is refused. */
function refuseTwoSources(name: string | undefined, options: AuditOptions): void {
  const { answers, list, example, from, discard, quick, step, task, add, import: records } = options;
  if (discard && (answers ?? list ?? example ?? from ?? step ?? task ?? quick ?? add ?? records) !== undefined)
    throw wrongUse("--discard only drops what was not finished", "leave out the other flags");
  // records start a new quarter, which may go on from an earlier one
  const flag = recordFlagIn(options);
  if (flag !== undefined && records === undefined)
    throw wrongUse(`${flag} says how records are read, and none are`, "name them with --import FILE");
  const sources = Object.entries({
    "--example": example,
    "--answers": answers,
    "--list": list,
    "--import": records,
    "--from": records === undefined ? from : undefined,
  }).flatMap(([flag, given]) => (given === undefined ? [] : flag));
  if (sources.length > 1) throw wrongUse(`${sources.slice(0, 2).join(" and ")} cannot be combined`);
  const part = step === undefined ? (task === undefined ? add && "--add" : "--task") : "--step";
  const start = list !== undefined ? "--list" : records !== undefined && "--import";
  if (start && part) throw wrongUse(`${start} and ${part} cannot be combined`);
  if (example !== undefined && name !== undefined)
    throw wrongUse("--example writes nothing, so it takes no portfolio", `leave out ${name}`);
}

/** Somebody to ask; undefined without a terminal, with --no-input, or where standard input brings the answers or the list. */
async function openPrompter(
  { context, shared }: Shell,
  { answers, list }: AuditOptions,
): Promise<Prompter | undefined> {
  return shared.input && (answers ?? list) !== "-" && context.stdin.isTTY ? context.prompter() : undefined;
}
