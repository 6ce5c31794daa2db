import { scoreReport } from "../../core/assembly/score.ts";
import { readPeriod } from "../../core/period.ts";
import type { ScoreReport } from "../../core/reports/score.ts";
import { FORMATS } from "../../formats/index.ts";
import { deliver, lookFor, prepare } from "../deliver.ts";
import { EXIT } from "../failure.ts";
import { taskNamed } from "../find.ts";
import { type DocumentOptions, documentOptions, formatOf } from "../options.ts";
import { openPortfolio } from "../pattern.ts";
import { countedQuarter } from "../quarters.ts";
import type { CommandParts } from "../shell.ts";

interface Options extends DocumentOptions {
  /** True without a task: all of them. */
  readonly explain?: string | true;
}

interface Result {
  readonly report: ScoreReport;
  /** The id of the task to explain, null for all; undefined where nothing is to be explained. */
  readonly explain: string | null | undefined;
}

export const score: CommandParts<Options, Result> = {
  examples: [
    { command: ["score"], what: "your newest quarter" },
    { command: ["score", "--explain"], what: "how every verdict came about" },
    { command: ["score", "2026-Q3", "--json"], what: "for a program" },
  ],

  declare(command) {
    command
      .argument("[portfolio]", "a path, a period, latest, previous, or - for standard input (latest)")
      .option("--explain [task]", "how the verdict and the leverage of a task came about (of all tasks)");
    documentOptions(command, FORMATS.score);
  },

  async run(shell, [named], options) {
    await prepare(shell, options);
    const { explain } = options;
    // `score --explain 2026-Q4.yaml`: the word after the flag is the portfolio
    const isPortfolio = named === undefined && typeof explain === "string" && namesPortfolio(explain);
    const { pattern, ...own } = await openPortfolio(shell, isPortfolio ? explain : named);
    const { loaded, past } = await countedQuarter(shell, own);
    const report = scoreReport(loaded.portfolio, pattern, loaded, past);
    const task = isPortfolio ? true : explain;
    return { report, explain: typeof task === "string" ? taskNamed(task, report.tasks).id : task && null };
  },

  async show(shell, { report, explain }, options) {
    const format = formatOf(options, FORMATS.score);
    const look = lookFor(shell, options);
    const accounts: Partial<typeof FORMATS.explanation> = FORMATS.explanation;
    const account = explain === undefined ? undefined : accounts[format as keyof typeof accounts];
    const made = account
      ? (await account())({ report, task: explain ?? null }, look)
      : (await FORMATS.score[format]())(report, look);
    await deliver(shell, made, options);
    return EXIT.done;
  },
};

const namesPortfolio = (word: string): boolean =>
  /\.ya?ml$|[/\\]/i.test(word) || ["-", "latest", "previous"].includes(word) || readPeriod(word) !== undefined;
