import { afterWriting, type Logged, listLog, periodFor, type TaskOf, withLogEntry } from "../../core/assembly/log.ts";
import { lintOf } from "../../core/brief/lint.ts";
import { PART_WORDS } from "../../core/brief/part-words.ts";
import { offer, type Purposeful } from "../../core/command.ts";
import type { Pattern } from "../../core/pattern/schema.ts";
import { patternName } from "../../core/pattern/terms.ts";
import { isDate, periodOf } from "../../core/period.ts";
import { isRate, readHours } from "../../core/portfolio/amounts.ts";
import { readCounted, type Week } from "../../core/portfolio/hours.ts";
import { DESIGN_PARTS, type DesignPart, type PortfolioInput } from "../../core/portfolio/schema.ts";
import { taskCalled } from "../../core/portfolio/tasks.ts";
import type { LogDocument } from "../../core/reports/log.ts";
import { redesign } from "../../core/reports/step.ts";
import { guessed, orList } from "../../core/text.ts";
import { FORMATS } from "../../formats/index.ts";
import { deliver, lookFor, prepare } from "../deliver.ts";
import { EXIT, wrongUse } from "../failure.ts";
import { type Loaded, type Store, starting, taskNamed } from "../find.ts";
import { type DocumentOptions, documentOptions, formatOf, type WriterOptions, writerOptions } from "../options.ts";
import { loadPattern, storeFor } from "../pattern.ts";
import { othersOf, readable } from "../quarters.ts";
import type { Planned } from "../save.ts";
import { type CommandParts, nameDraft, remark, type Shell } from "../shell.ts";

interface LogOptions extends DocumentOptions, WriterOptions {
  readonly hours?: string;
  readonly cause?: string;
  readonly failed?: DesignPart;
  readonly fix?: string;
  readonly date?: string;
  readonly list?: boolean;
}

type Entry = NonNullable<PortfolioInput["log"]>[number];

interface Result {
  readonly document: LogDocument;
  readonly plan?: Planned;
}

export const log: CommandParts<LogOptions, Result> = {
  examples: [
    {
      command: ["log", "release-train", "--hours", "1h30m", "--cause", "deadline"],
      what: "an hour and a half of today",
    },
    { command: ["log", "--list"], what: "what is noted" },
  ],

  declare(command) {
    command
      .argument("[task]", "id or name of the task you stepped back into")
      .argument("[portfolio]", "a path, a period, latest or previous (the quarter of the day)")
      .option("--hours <hours>", "how long it took, like 1h30m", (text) => amount(text))
      .option("--cause <why>", "why you stepped in, like deadline")
      .option("--failed <part>", `the part of the design that failed: ${orList(DESIGN_PARTS)}`, part)
      .option("--fix <what>", "what will keep it from happening again")
      .option("--date <day>", "when it was, like 2026-11-03 (today)", day)
      .option("--list", "show what is in the log, of one task or of all");
    writerOptions(command);
    documentOptions(command, FORMATS.log);
  },

  async run(shell, [name, portfolio], options) {
    await prepare(shell, options);
    const { list = false, hours, cause, failed, fix, date = shell.context.today() } = options;
    if (list && options.dryRun) throw wrongUse("--list writes nothing", "leave out --dry-run");
    const pattern = await loadPattern(shell);
    const store = storeFor(shell, pattern);
    const periods = await store.periods();
    if (list) {
      const all = portfolio === undefined ? await readable(shell, store, periods) : [await store.load(portfolio)];
      for (const one of all) await nameDraft(shell, one);
      return { document: listLog(all, name === undefined ? undefined : known(name, all, store)) };
    }
    if (name === undefined)
      throw wrongUse("which task did you step back into?", "name it, or show what is in the log with --list");
    if (date > shell.context.today()) throw wrongUse(`${date} is still to come`, "log what has happened");
    const into = await store.load(portfolio ?? periodFor(date, periods));
    const task = taskNamed(name, into.portfolio.tasks, (wrong) => `${wrong} in ${into.file}`);
    if (hours !== undefined) amount(hours, into.portfolio.practitioner.week);
    const { refuseChange } = await import("../save.ts");
    await refuseChange(shell.context, into); // before four questions are answered for nothing
    const given = { hours, cause, failed, fix };
    const asks = Object.values(given).every((one) => one === undefined) && shell.shared.input;
    const { askAboutStep } = await import("../ask-about-step.ts");
    const said = asks && shell.context.stdin.isTTY ? await askAboutStep(shell, task, into.portfolio) : given;
    return planEntry(shell, { date, task: task.id, kind: "intervention", ...onlyGiven(said) }, into, pattern);
  },

  async show(shell, { document, plan }, options) {
    const make = await FORMATS.log[formatOf(options, FORMATS.log)]();
    await deliver(shell, make(document, lookFor(shell, options)), options, plan);
    return EXIT.done;
  },
};

/** The entry in its portfolio, and what the log says then. What other quarters hold does not keep it from being written. */
async function planEntry(shell: Shell, entry: Entry, into: Loaded, pattern: Pattern): Promise<Result> {
  const { planChange } = await import("../save.ts");
  const plan = await planChange(shell.context, into, withLogEntry(into.raw, entry), { pattern: patternName(pattern) });
  const { portfolio } = plan.document;
  const own: Logged = { ...into, portfolio };
  const others = await othersOf(shell, { path: into.path, period: portfolio.period });
  const document = afterWriting(portfolio.log!.at(-1)!, own, [own, ...others]);
  const gaps = entry.kind === "intervention" && entry.failed ? gapsOf(entry.task, entry.failed, own, pattern) : [];
  const nowhere: Remark[] = document.counts_in === null ? [{ text: uncounted(entry.date, own, others) }] : [];
  const onSaved = async () => {
    for (const { text, commands } of [...gaps, ...nowhere]) remark(shell, text, commands);
  };
  return { document, plan: { ...plan, onSaved } };
}

function uncounted(date: string, { portfolio }: Logged, others: readonly Logged[]): string {
  const period = periodOf(date);
  const isThere = [portfolio, ...others.map((one) => one.portfolio)].some((one) => one.period === period);
  return isThere
    ? `It counts nowhere: the portfolio of ${period} has no such task.`
    : `It counts nowhere until there is a portfolio for ${period}.`;
}

interface Remark {
  readonly text: string;
  readonly commands?: readonly Purposeful[];
}

/** The part of the design that failed is looked at again: what it still lacks may be why. */
function gapsOf(task: string, failed: DesignPart, into: Logged, pattern: Pattern): Remark[] {
  const gaps = lintOf(task, into.portfolio, pattern);
  const command = redesign(into, task);
  if (!gaps) return [{ text: "There is no design of it to look into:", commands: offer(command, "writes one") }];
  const causes = gaps.filter(({ path }) => path[2] === failed);
  return causes.map(({ message }, at) => ({
    text: `The cause may be in its design (${PART_WORDS[failed]}): ${message}`,
    ...(at === causes.length - 1 && { commands: offer(command, "asks about its design") }),
  }));
}

/** Without the keys that were not said. */
function onlyGiven<T extends object>(said: T): { [K in keyof T]: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as never;
}

/** A task in any of the portfolios, the newest first. */
function known(name: string, all: readonly Loaded[], store: Store): TaskOf {
  const newest = all.at(-1);
  if (!newest) throw wrongUse("there is no portfolio yet", undefined, starting(store.here("audit")));
  const having = all.findLast(({ portfolio }) => "task" in taskCalled(name, portfolio.tasks)) ?? newest;
  return { id: taskNamed(name, having.portfolio.tasks).id, portfolio: having.portfolio };
}

/** The minutes of the week are known once the portfolio is: until then days and hours are not compared. */
function amount(text: string, week?: Week): string {
  const read = week ? readCounted(text, week) : readHours(text);
  if (read.ok && !isRate(text)) return text;
  throw wrongUse(`--hours ${text} is not an amount of time`, "write it like 1h30m or 45m");
}

function part(text: string): DesignPart {
  const found = DESIGN_PARTS.find((one) => one === text);
  if (found) return found;
  const parts = `write ${orList(DESIGN_PARTS)}`;
  throw wrongUse(`--failed ${text} is not a part of a design`, guessed(text, DESIGN_PARTS, parts));
}

function day(text: string): string {
  if (isDate(text)) return text;
  throw wrongUse(`--date ${text} is not a day of the calendar`, "write it like 2026-11-03");
}
