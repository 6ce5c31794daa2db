import { commandLine } from "../../core/command.ts";
import { isRate, readHours } from "../../core/portfolio/amounts.ts";
import { isDate } from "../../core/portfolio/period.ts";
import { DESIGN_PARTS, type DesignPart, type PortfolioInput } from "../../core/portfolio/schema.ts";
import { taskCalled } from "../../core/portfolio/tasks.ts";
import type { LogDocument } from "../../core/reports/log.ts";
import { afterWriting, type Logged, listLog, periodFor } from "../../core/reports/log-entries.ts";
import { redesign } from "../../core/reports/step.ts";
import { weekOf } from "../../core/scoring/interventions.ts";
import { nearest, orList, visible } from "../../core/text.ts";
import { FORMATS } from "../../formats/index.ts";
import { deliver, lookFor, prepare, shellKind } from "../deliver.ts";
import { saveEdited } from "../edited.ts";
import { EXIT, wrongUse } from "../failure.ts";
import { type DocumentOptions, documentOptions, formatOf } from "../options.ts";
import { loadPattern } from "../pattern.ts";
import { type CommandParts, remark, type Shell } from "../shell.ts";
import type { Loaded } from "../store.ts";

interface LogOptions extends DocumentOptions {
  readonly hours?: string;
  readonly cause?: string;
  readonly failed?: DesignPart;
  readonly fix?: string;
  readonly date?: string;
  readonly list?: boolean;
}

type Entry = NonNullable<PortfolioInput["log"]>[number];

export const log: CommandParts<LogOptions, LogDocument> = {
  declare(command) {
    command
      .argument("[task]", "id or name of the task you stepped back into")
      .option("--hours <hours>", "how long it took, like 1h30m", (text) => amount(text))
      .option("--cause <why>", "why you stepped in, like deadline")
      .option("--failed <part>", `the part of the design that failed: ${orList(DESIGN_PARTS)}`, part)
      .option("--fix <what>", "what will keep it from happening again")
      .option("--date <day>", "when it was, like 2026-11-03 (today)", day)
      .option("--list", "show what is in the log, of one task or of all");
    documentOptions(command, Object.keys(FORMATS.log));
  },

  async run(shell, [name], options) {
    await prepare(shell, options);
    const { list = false, hours, cause, failed, fix, date = shell.context.today() } = options;
    const { store } = shell;
    const periods = await store.periods();
    const all: Loaded[] = [];
    if (list) {
      for (const period of periods) all.push(await store.load(period));
      return listLog(all, name === undefined ? undefined : known(name, all));
    }
    if (name === undefined) throw wrongUse("which task did you step back into?", "orchestrate log TASK, or --list");
    if (date > shell.context.today()) throw wrongUse(`${date} is still to come`, "log what has happened");
    const into = await store.load(periodFor(date, periods));
    const found = taskCalled(name, into.portfolio.tasks);
    if ("wrong" in found) throw wrongUse(`${found.wrong} in ${into.file}`, found.hint);
    if (hours !== undefined) amount(hours, weekOf(into.portfolio));
    const given = { hours, cause, failed, fix };
    const asks = Object.values(given).every((one) => one === undefined) && shell.shared.input;
    const { askAboutStep } = await import("../ask-about-step.ts");
    const said = asks && shell.context.stdin.isTTY ? await askAboutStep(shell, found.task, into.portfolio) : given;
    return write(shell, { date, task: found.task.id, kind: "intervention", ...told(said) }, into);
  },

  async show(shell, document, options) {
    const make = await FORMATS.log[formatOf(options, "text") as keyof typeof FORMATS.log]();
    await deliver(shell, make(document, lookFor(shell, options)), options);
    return EXIT.done;
  },
};

async function write(shell: Shell, entry: Entry, into: Loaded): Promise<LogDocument> {
  const after = { ...into.raw, log: [...(into.raw.log ?? []), entry] };
  const { portfolio } = await saveEdited(shell, into, after);
  const all: Logged[] = [{ ...into, portfolio }];
  for (const period of await shell.store.periods()) {
    const { path } = await shell.store.fileOf(period);
    if (path !== into.path) all.push(await shell.store.load(period));
  }
  if (entry.kind === "intervention" && entry.failed)
    await tellGaps(shell, entry.task, entry.failed, { ...into, portfolio });
  return afterWriting(portfolio.log!.at(-1)!, all[0]!, all);
}

/** The part of the design that failed is looked at again: what it still lacks may be why. */
async function tellGaps(shell: Shell, task: string, failed: DesignPart, into: Logged): Promise<void> {
  const [{ lintOf }, pattern] = await Promise.all([import("../../core/brief/lint.ts"), loadPattern(shell)]);
  const found = lintOf(task, into.portfolio, pattern);
  if (!found) {
    const write = commandLine(redesign(into, task) ?? [], shellKind(shell.context));
    return remark(shell, `There is no design of it to look into: ${write} writes one.`);
  }
  for (const { path, message, hint } of found)
    if (path[2] === failed) remark(shell, visible(`Its ${failed} may be why: ${message}${hint ? ` (${hint})` : ""}`));
}

/** Without the keys that were not said. */
function told<T extends object>(said: T): { [K in keyof T]: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as never;
}

/** The id of a task in any of the portfolios, the newest first. */
function known(name: string, all: readonly Loaded[]): string {
  const found = all.toReversed().map(({ portfolio }) => taskCalled(name, portfolio.tasks));
  for (const one of found) if ("task" in one) return one.task.id;
  const wrong = found.find((one) => "wrong" in one);
  if (wrong && "wrong" in wrong) throw wrongUse(wrong.wrong, wrong.hint);
  throw wrongUse("there is no portfolio yet", "orchestrate audit starts one");
}

/** The minutes of the week are known once the portfolio is: until then days and hours are not compared. */
function amount(text: string, week?: number): string {
  const read = readHours(text, week);
  if (read.ok && !isRate(text)) return text;
  throw wrongUse(`--hours ${text} is not an amount of time`, "write it like 1h30m or 45m");
}

function part(text: string): DesignPart {
  const found = DESIGN_PARTS.find((one) => one === text);
  if (found) return found;
  const near = nearest(text, DESIGN_PARTS);
  throw wrongUse(
    `--failed ${text} is not a part of a design`,
    near ? `did you mean ${near}?` : `write ${orList(DESIGN_PARTS)}`,
  );
}

function day(text: string): string {
  if (isDate(text)) return text;
  throw wrongUse(`--date ${text} is not a day of the calendar`, "write it like 2026-11-03");
}
