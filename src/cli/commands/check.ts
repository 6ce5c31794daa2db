import { checkDocument } from "../../core/documents/check.ts";
import { InvalidDocument, problem } from "../../core/problem.ts";
import { count, visible } from "../../core/text.ts";
import { EXIT, Failure } from "../failure.ts";
import { type DocumentOptions, documentOptions, formatOf } from "../options.ts";
import { answer, answerColors, type CommandParts, type Shell } from "../shell.ts";
import { type Checked, showProblems } from "../show-problems.ts";

/** A file that was looked at; `unread` where it could not be. */
type Looked = Checked & { unread?: boolean };

export const check: CommandParts<DocumentOptions, Looked[]> = {
  declare(command) {
    command.argument("[portfolio...]", "paths, periods, latest, previous, or - for standard input (latest)");
    documentOptions(command, ["text", "json"]);
  },

  async run(shell, names) {
    const looked: Looked[] = [];
    for (const name of names.length > 0 ? names : [undefined]) looked.push(await look(shell, name));
    return looked;
  },

  async show(shell, looked, options) {
    const json = formatOf(options, "text") === "json";
    const text = json ? `${JSON.stringify(checkDocument(looked), null, 2)}\n` : forPeople(shell, looked, options);
    await answer(shell, text, options);
    if (looked.some(({ unread }) => unread)) return EXIT.unreachable;
    return looked.some(({ problems }) => problems.some(({ severity }) => severity === "error"))
      ? EXIT.invalid
      : EXIT.done;
  },
};

/** One file's problems. What cannot be read is one of them: the files after it are looked at all the same. */
async function look({ store }: Shell, name: string | undefined): Promise<Looked> {
  try {
    const { file, source, warnings } = await store.load(name);
    return { file, problems: warnings, source };
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
  return showProblems(looked, look) + praise;
}
