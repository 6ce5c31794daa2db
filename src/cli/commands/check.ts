import { type LintedShift, lintShifts } from "../../core/brief/lint.ts";
import type { Pattern } from "../../core/pattern/schema.ts";
import { InvalidDocument, problem } from "../../core/problem.ts";
import { FORMATS } from "../../formats/index.ts";
import type { Checked } from "../../pages/check.ts";
import { deliver, lookFor, prepare } from "../deliver.ts";
import { EXIT, Failure } from "../failure.ts";
import { type DocumentOptions, documentOptions, formatOf } from "../options.ts";
import { loadPattern, openPortfolio } from "../pattern.ts";
import type { CommandParts, Shell } from "../shell.ts";

/** A file that was looked at. */
interface Looked extends Checked {
  /** True where it could not be read. */
  readonly unread?: boolean;
  /** What the designs of the chosen shifts lack. */
  readonly handovers?: readonly LintedShift[];
}

const CODES = `
Exit codes, of several files the highest:
  0  no errors; warnings do not change that
  1  the files are valid, and the design of a chosen shift has errors
  3  what a file holds is not valid
  4  a file cannot be read`;

export const check: CommandParts<DocumentOptions, Looked[]> = {
  declare(command) {
    command.argument("[portfolio...]", "paths, periods, latest, previous, or - for standard input (latest)");
    documentOptions(command, Object.keys(FORMATS.check));
    command.addHelpText("after", CODES);
  },

  async run(shell, names, options) {
    await prepare(shell, options);
    const looked: Looked[] = [];
    const pattern = await loadPattern(shell);
    for (const name of names.length > 0 ? names : [undefined]) looked.push(await look(shell, name, pattern));
    return looked;
  },

  async show(shell, looked, options) {
    const format = formatOf(options, "text") as keyof typeof FORMATS.check;
    // who wants to hear of faults alone is not told of files that have none; programs find every file
    const told =
      shell.shared.quiet && format !== "json" ? looked.filter(({ problems }) => problems.length > 0) : looked;
    const files = told.map((one) => ({ ...one, notReady: unready(one) }));
    await deliver(shell, (await FORMATS.check[format]())(files, lookFor(shell, options)), options);
    if (looked.some(({ unread }) => unread)) return EXIT.unreachable;
    if (looked.some(({ handovers, problems }) => !handovers && problems.length > 0)) return EXIT.invalid;
    return looked.some(({ problems }) => problems.some(({ severity }) => severity === "error")) ? EXIT.no : EXIT.done;
  },
};

/** One file's problems. What cannot be read is one of them: the files after it are looked at all the same. */
async function look(shell: Shell, name: string | undefined, pattern: Pattern): Promise<Looked> {
  try {
    const { file, source, warnings, portfolio, place } = await openPortfolio(shell, name, pattern);
    const handovers = lintShifts(portfolio, pattern);
    const gaps = handovers.flatMap(({ findings }) => findings.map((one) => ({ ...one, at: place(one.path) })));
    return { file, problems: [...warnings, ...gaps], source, handovers };
  } catch (error) {
    if (error instanceof InvalidDocument) return error;
    if (!(error instanceof Failure) || error.exit !== EXIT.unreachable) throw error;
    const { message, hint } = error;
    const found = problem("cannot-read", [], { message, ...(hint ? { hint } : {}) });
    return { file: name ?? "latest", problems: [found], unread: true };
  }
}

const unready = ({ handovers = [] }: Looked): string[] =>
  handovers.filter(({ missing }) => missing.length > 0).map(({ task }) => task);
