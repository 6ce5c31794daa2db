import { composeBrief } from "../../core/brief/compose.ts";
import { lintOf } from "../../core/brief/lint.ts";
import { skillName } from "../../core/brief/skill-name.ts";
import { offer } from "../../core/command.ts";
import type { Portfolio, Task } from "../../core/portfolio/schema.ts";
import { type Problem, problem } from "../../core/problem.ts";
import type { Brief } from "../../core/reports/brief.ts";
import { commandOn, type Named, redesign } from "../../core/reports/step.ts";
import { count, visible } from "../../core/text.ts";
import { FORMATS } from "../../formats/index.ts";
import { drawPage } from "../../formats/terminal.ts";
import { gapsPage } from "../../pages/gaps.ts";
import type { Evaluated } from "../brief/evaluate.ts";
import { deliver, deliverAmong, lookFor } from "../deliver.ts";
import { EXIT, type Exit, wrongUse } from "../failure.ts";
import { taskNamed } from "../find.ts";
import { lookAt } from "../look.ts";
import { type DocumentOptions, documentOptions, formatOf, type WriterOptions } from "../options.ts";
import { openPortfolio } from "../pattern.ts";
import type { CommandParts, Shell } from "../shell.ts";

interface Options extends DocumentOptions, WriterOptions {
  readonly draft?: boolean;
  readonly evaluate?: boolean;
  readonly met?: string;
  readonly skip?: string;
  readonly note?: string;
}

/** The brief with what it lacks, or what came of an evaluation. */
type Result =
  | { brief: Brief; former: readonly string[]; origin: Named; gaps: readonly Problem[] }
  | { evaluated: Evaluated; brief: Brief };

export const brief: CommandParts<Options, Result> = {
  examples: [
    { command: ["brief", "weekly-status"], what: "a page for whoever makes it" },
    { command: ["brief", "weekly-status", "--format", "skill", "-o", "skills"], what: "an agent skill, in a folder" },
    { command: ["brief", "weekly-status", "--evaluate", "--met", "1-3"], what: "note how what was delivered did" },
  ],

  declare(command) {
    command
      .argument("<task>", "the task by its id or name")
      .argument("[portfolio]", "a path, a period, latest, previous, or - for standard input (latest)");
    documentOptions(command, FORMATS.brief);
    command
      .option("--draft", "write it although the design has gaps, and mark them")
      .option("--dry-run", "show what -o or --evaluate would change, and change nothing")
      .optionsGroup("To judge what was delivered:")
      .option("--evaluate", "go through the quality list and record the result in the log")
      .option("--met <lines>", "the lines that are met, without asking: 1,3-4, all or none; the others are not")
      .option("--skip <lines>", "the lines that do not apply")
      .option("--note <text>", "a note for the log");
  },

  async run(shell, [name = "", portfolio], options) {
    refuseContradictions(options);
    const loaded = await openPortfolio(shell, portfolio);
    const task = taskNamed(name, loaded.portfolio.tasks);
    const composed = composeBrief(task, loaded.portfolio, loaded.pattern, loaded);
    if (options.evaluate) {
      const { evaluate } = await import("../brief/evaluate.ts");
      return { brief: composed, evaluated: await evaluate(shell, composed, loaded, portfolio !== undefined, options) };
    }
    const gaps = lintOf(task.id, loaded.portfolio, loaded.pattern) ?? [undesigned(task.id, loaded.portfolio)];
    return { brief: composed, former: formerIds(task, loaded.portfolio), origin: loaded, gaps };
  },

  async show(shell, result, options) {
    if ("evaluated" in result) return showEvaluated(shell, result, options);
    const format = formatOf(options, FORMATS.brief);
    const refused = !result.brief.ready && !options.draft;
    if (refused) tellGaps(shell, result);
    // JSON carries the gaps, so that whoever asked for it can read them
    if (refused && (format !== "json" || options.output !== undefined)) return EXIT.no;
    const made = (await FORMATS.brief[format]())(result.brief, lookFor(shell, options));
    const file = `${skillName(result.brief.task)}.${format === "json" ? "json" : "md"}`;
    await deliverAmong(shell, made, options, { file, former: result.former });
    return refused ? EXIT.no : EXIT.done;
  },
};

/** The ids the task had, but for those that another task has now. */
const formerIds = ({ was = [] }: Task, { tasks }: Portfolio): string[] =>
  was.filter((id) => tasks.every((one) => one.id !== id));

/** A task without a design, told where it was chosen or else where it stands. */
function undesigned(task: string, { shift = [], tasks }: Portfolio): Problem {
  const chosen = shift.findIndex((one) => one.task === task);
  const path = chosen >= 0 ? ["shift", chosen, "task"] : ["tasks", tasks.findIndex(({ id }) => id === task)];
  return problem("design-missing", path, { task });
}

function refuseContradictions({ evaluate, met, skip, note, format, json, output, dryRun, force }: Options): void {
  if (!evaluate && (met ?? skip ?? note) !== undefined) throw wrongUse("--met, --skip and --note belong to --evaluate");
  if (evaluate && (format ?? json ?? output) !== undefined)
    throw wrongUse("--evaluate records a result and writes no brief", "leave out --format and -o");
  if (((dryRun && !evaluate) || force) && (output === undefined || output === "-"))
    throw wrongUse(
      `${dryRun ? "--dry-run" : "--force"} speaks of what -o would write`,
      "name a file or folder with -o",
    );
}

function tellGaps(
  { context, shared }: Shell,
  { brief: composed, origin, gaps }: Extract<Result, { gaps: unknown }>,
): void {
  const { name, task } = composed;
  const next = [
    offer(redesign(origin, task), "asks for what is missing"),
    offer(commandOn(origin, "check"), "shows where in the file it is missing"),
    offer(commandOn(origin, "brief", task, "--draft"), "writes the brief with its gaps marked"),
  ].flat();
  context.stderr.write(drawPage(gapsPage(name, gaps, next), lookAt(context, context.stderr, shared.color)));
}

async function showEvaluated(
  shell: Shell,
  { brief: { name }, evaluated }: Extract<Result, { evaluated: unknown }>,
  { dryRun }: Options,
): Promise<Exit> {
  const { met, of, note } = evaluated.entry;
  const remarks = note ? `; ${visible(note)}` : "";
  const text = `“${visible(name)}”: ${met} of ${count(of, "line")} met${remarks}. Recorded in ${visible(evaluated.file)}\n`;
  await deliver(shell, { text }, dryRun ? { dryRun } : {}, evaluated.plan);
  return met === of ? EXIT.done : EXIT.no;
}
