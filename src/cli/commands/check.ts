import { type LintedShift, lintShifts } from "../../core/brief/lint.ts";
import type { Pattern } from "../../core/pattern/schema.ts";
import { InvalidDocument, problem } from "../../core/problem.ts";
import { checkDocument } from "../../core/reports/check.ts";
import { count, visible } from "../../core/text.ts";
import { json } from "../../renderers/json.ts";
import { EXIT, Failure } from "../failure.ts";
import { type DocumentOptions, documentOptions, formatOf } from "../options.ts";
import { loadPattern, openPortfolio } from "../pattern.ts";
import { answer, answerColors, type CommandParts, type Shell } from "../shell.ts";
import { type Checked, showProblems } from "../show-problems.ts";

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
    documentOptions(command, ["text", "json"]);
    command.addHelpText("after", CODES);
  },

  async run(shell, names) {
    const looked: Looked[] = [];
    const pattern = await loadPattern(shell);
    for (const name of names.length > 0 ? names : [undefined]) looked.push(await look(shell, name, pattern));
    return looked;
  },

  async show(shell, looked, options) {
    const text =
      formatOf(options, "text") === "json"
        ? json(checkDocument(looked.map((one) => ({ ...one, notReady: unready(one) }))))
        : forPeople(shell, looked, options);
    await answer(shell, text, options);
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

function forPeople(shell: Shell, looked: readonly Looked[], options: DocumentOptions): string {
  const { context, shared } = shell;
  const look = { columns: context.stdout.columns, color: answerColors(shell, options) > 0 };
  const fine = looked.filter(({ problems }) => problems.length === 0);
  const names = fine.length <= 3 ? fine.map(({ file }) => visible(file)).join(", ") : count(fine.length, "file");
  const praise = fine.length > 0 && !shared.quiet ? `${names}: no mistakes found\n` : "";
  const waiting = looked.flatMap((one) =>
    unready(one).map((task) => `${visible(one.file)}: “${visible(task)}” is not ready to hand over\n`),
  );
  return showProblems(looked, look) + waiting.join("") + praise;
}

const unready = ({ handovers = [] }: Looked): string[] =>
  handovers.filter(({ missing }) => missing.length > 0).map(({ task }) => task);
