import type { Purposeful } from "../../core/command.ts";
import { explain } from "../../core/intake/records/explain.ts";
import { liesIn, readWindow, type Window } from "../../core/intake/records/window.ts";
import { periodOf } from "../../core/period.ts";
import type { ImportDocument } from "../../core/reports/import.ts";
import { meant, visible } from "../../core/text.ts";
import { FORMATS } from "../../formats/index.ts";
import { deliver, lookFor, prepare } from "../deliver.ts";
import { EXIT, wrongUse } from "../failure.ts";
import type { Loaded } from "../find.ts";
import { type DocumentOptions, documentOptions, formatOf, type WriterOptions, writerOptions } from "../options.ts";
import { openPortfolio } from "../pattern.ts";
import { type RecordOptions, recordOptions, windowFor } from "../record-options.ts";
import { auditFrom, type ReadRecords, takeRecords } from "../records.ts";
import type { Planned } from "../save.ts";
import { type CommandParts, remark, type Shell } from "../shell.ts";

interface ImportOptions extends DocumentOptions, WriterOptions, RecordOptions {
  readonly explain?: string;
  readonly apply?: boolean;
  readonly again?: boolean;
  readonly undo?: string;
}

type Result =
  | { readonly document: ImportDocument; readonly plan?: Planned }
  | { readonly says: string; readonly plan: Planned };

// `import` is a word of the language.
export const importRecords: CommandParts<ImportOptions, Result> = {
  examples: [
    { command: ["import", "calendar.ics"], what: "what it holds, and what belongs to which task" },
    { command: ["import", "calendar.ics", "--explain", "release-train"], what: "the entries behind a figure" },
    { command: ["import", "calendar.ics", "--apply", "--dry-run"], what: "what would change in the portfolio" },
  ],

  declare(command) {
    command.argument(
      "[file...]",
      "calendars, exports of trackers, tables, lists, session records or a folder of them, or -",
    );
    recordOptions(command);
    command.option("--explain <task>", "the entries behind the figure of a task or of a title, each with its day");
    command
      .option("--apply", "write the hours into the portfolio of the window, in place of what it says")
      .option("--again", "with --apply: also replace what another import measured from other records")
      .option("--undo <portfolio>", "take back what the last --apply wrote into a portfolio");
    writerOptions(command);
    documentOptions(command, FORMATS.import);
  },

  async run(shell, files, options) {
    refuseContradictions(files, options);
    await prepare(shell, options);
    if (options.undo !== undefined) return (await import("../imported.ts")).planUndo(shell, options.undo);
    const loaded = await portfolioFor(shell, options.window);
    const today = shell.context.today();
    const window = windowFor(options, loaded?.portfolio.period ?? periodOf(today), today);
    const taken = await takeRecords(shell, files, window, options, loaded?.portfolio);
    const last = loaded && asksIn(shell, options) ? await sorted(shell, taken, loaded) : taken;
    const { document, settled, zone } = last;
    if (options.apply) {
      const into = portfolioOf(window, loaded, auditFrom(shell, files, window, options.window));
      const { planImport } = await import("../imported.ts");
      return { document, plan: await planImport(shell, into, last, options.again ?? false) };
    }
    if (options.explain === undefined) return { document };
    const explained = explain(options.explain, settled, loaded?.portfolio.tasks ?? [], zone);
    if ("entries" in explained) return { document: { ...document, explained } };
    throw wrongUse(
      `--explain ${options.explain} is neither a task nor a title of these records`,
      meant(explained.nearest, "without it they are listed"),
    );
  },

  async show(shell, result, options) {
    if ("says" in result) {
      await deliver(shell, { text: `${result.says}\n`, exact: true }, options, result.plan);
      return EXIT.done;
    }
    const { document, plan } = result;
    const format = await FORMATS.import[formatOf(options, FORMATS.import)]();
    const made = format(document, lookFor(shell, options));
    const asks = plan && !options.dryRun && plan.before !== plan.after && shell.shared.input;
    if (asks && shell.context.stdin.isTTY) {
      await deliver(shell, made, options);
      if (!(await agreed(shell, plan))) return EXIT.no;
      const { save } = await import("../save.ts");
      await save(shell.context, plan);
    } else await deliver(shell, made, options, plan);
    const { entries } = document.accounts;
    return entries.read > 0 && entries.read === entries.not_understood ? EXIT.invalid : EXIT.done;
  },
};

/** Whether there is somebody to ask: not where the answer is for a program, or for one figure. */
const asksIn = (
  { context, shared }: Shell,
  { explain: explained, dryRun, output, ...options }: ImportOptions,
): boolean =>
  shared.input &&
  !shared.quiet &&
  context.stdin.isTTY &&
  context.stdout.isTTY &&
  (explained ?? output) === undefined &&
  !dryRun &&
  formatOf(options, FORMATS.import) === "text";

async function sorted(shell: Shell, taken: ReadRecords, { portfolio }: Loaded): Promise<ReadRecords> {
  const { sortRecords } = await import("../sort-records.ts");
  return sortRecords(shell, taken, portfolio.tasks, await shell.context.prompter());
}

function refuseContradictions(files: readonly string[], options: ImportOptions): void {
  const { apply, again, undo, explain: explained, dryRun } = options;
  if (undo !== undefined && (files.length > 0 || apply || explained !== undefined))
    throw wrongUse("--undo takes nothing but a portfolio", `say --undo ${undo}`);
  if (undo === undefined && files.length === 0)
    throw wrongUse("which records?", "name files, like calendar.ics, or a folder");
  if (apply && explained !== undefined) throw wrongUse("--apply and --explain cannot be combined");
  if (again && !apply) throw wrongUse("--again replaces what another import measured", "say --apply --again");
  if (dryRun && !apply && undo === undefined)
    throw wrongUse("--dry-run shows what --apply or --undo would write", "say --apply --dry-run");
}

/** The portfolio that hours of a window belong into; those of other days would be another quarter's. */
function portfolioOf(window: Window, loaded: Loaded | undefined, commands: readonly Purposeful[]): Loaded {
  if (!loaded) throw wrongUse("there is no portfolio to write into", undefined, commands);
  const { period } = loaded.portfolio;
  if (liesIn(window, period)) return loaded;
  throw wrongUse(
    `${window.from} to ${window.to} is not within ${period}, whose portfolio is ${loaded.file}`,
    `say --window ${period}`,
    commands,
  );
}

/** Whether the person says so, having seen what would change. */
async function agreed(shell: Shell, { file }: Planned): Promise<boolean> {
  const prompter = await shell.context.prompter();
  for (;;) {
    const reply = await prompter.ask({
      key: "apply",
      kind: "select",
      message: `Write these hours into ${visible(file)}?`,
      choices: [
        { value: "write", label: "write them" },
        { value: "leave", label: "leave the portfolio as it is" },
      ],
      default: "write",
    });
    if (reply.kind === "answer") return reply.value === "write";
    if (reply.kind === "back") return false;
    remark(shell, "They take the place of what you said; the command that undoes it is told when they are written.");
  }
}

/** The portfolio of the window, else the latest; none is needed. */
async function portfolioFor(shell: Shell, window: string | undefined): Promise<Loaded | undefined> {
  const periods = await shell.store.periods();
  const asked = window === undefined ? undefined : readWindow(window);
  const wanted = asked ? periodOf(asked.from) : periods.at(-1);
  if (wanted === undefined || periods.length === 0) return undefined;
  return openPortfolio(shell, periods.includes(wanted) ? wanted : "latest");
}
