import { type Command, Option } from "commander";
import { isDate } from "../core/period.ts";
import { orList } from "../core/text.ts";
import { wrongUse } from "./failure.ts";

/** Groups of flags that commands share, each described once. */

/** Before or after the command's name, for every command. */
export interface Shared {
  readonly dir?: string;
  readonly pattern?: string;
  /** True or false where the flag was given. */
  readonly color?: boolean;
  readonly quiet?: boolean;
  /** False with --no-pager. */
  readonly pager: boolean;
  /** False with --no-input. */
  readonly input: boolean;
  readonly debug?: boolean;
  readonly now?: string;
}

export function shareOptions(program: Command): void {
  program
    .optionsGroup("For every command:")
    .option("--dir <directory>", "where the portfolios are ($ORCHESTRATE_DIR, else the user's data directory)")
    .option("--pattern <file>", "a pattern of your own instead of the one that comes with the program")
    .option("--color", "colours, also where the output is not a terminal")
    .option("--no-color", "no colours")
    .option("--no-pager", "show a long answer all at once, not page by page ($PAGER, else less)")
    .option("-q, --quiet", "say nothing but the answer and errors")
    .option("--no-input", "never ask; say what is missing instead")
    .option("--debug", "show where an unexpected error came from")
    .addOption(new Option("--now <date>", "take this day for today, like 2026-12-18").argParser(day));
}

function day(text: string): string {
  if (isDate(text)) return text;
  throw wrongUse(`--now ${text} is not a day of the calendar`, "write it like 2026-12-18");
}

/** For a flag that may be given several times: all that was given. */
export const allGiven = (given: string, before: readonly string[] = []): string[] => [...before, given];

/** Flags of commands that answer with a document. */
export interface DocumentOptions {
  readonly format?: string;
  readonly json?: boolean;
  readonly output?: string;
  readonly force?: boolean;
  readonly forSpreadsheets?: boolean;
}

/** Flags of commands that can write into a portfolio. */
export interface WriterOptions {
  readonly dryRun?: boolean;
}

export function writerOptions(command: Command): void {
  command.option("--dry-run", "show what would change in the portfolio, and change nothing");
}

/** What a document is made in, in the order of the help; the first is for people. */
type Formats<F extends string> = Readonly<Record<F, unknown>>;

export function documentOptions(command: Command, known: Formats<string>): void {
  const formats = Object.keys(known);
  const format = new Option("--format <format>", orList(formats)).argParser((given: string) => {
    if (formats.includes(given)) return given;
    throw wrongUse(`--format ${given} is not one of ${orList(formats)}`);
  });
  format.argChoices = formats; // for completion; the description names them already
  command.addOption(format);
  if (formats.includes("json")) command.option("--json", "the same as --format json");
  if (formats.includes("csv"))
    command.option("--for-spreadsheets", "csv in which no cell is a formula, whatever it begins with");
  command.option("-o, --output <file>", "write the answer to a file");
  forceOption(command);
}

/** Beside --output of every command. */
export function forceOption(command: Command): void {
  command.option("--force", "replace the file that --output names; never a portfolio, nor what was read");
}

/** Asked before anything is done. */
export function refuseTwoFormats({ format, json }: DocumentOptions): void {
  if (json && format !== undefined && format !== "json")
    throw wrongUse(`--json and --format ${format} contradict each other`);
}

export const formatOf = <F extends string>({ format, json }: DocumentOptions, known: Formats<F>): F =>
  (json ? "json" : (format ?? Object.keys(known)[0])) as F;
