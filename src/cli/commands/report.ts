import { type Report, reportOn } from "../../core/assembly/report.ts";
import { operandOf } from "../../core/command.ts";
import { FORMATS } from "../../formats/index.ts";
import { deliver, deliverOpened, lookFor, prepare } from "../deliver.ts";
import { EXIT, wrongUse } from "../failure.ts";
import type { Loaded, Store } from "../find.ts";
import { type DocumentOptions, documentOptions, formatOf } from "../options.ts";
import { loadPattern, storeFor } from "../pattern.ts";
import { asQuarter, countedAmong, othersBeside, othersOf, pastAmong, refuseSamePeriod } from "../quarters.ts";
import { readAll } from "../reading.ts";
import { severalNamed } from "../several.ts";
import { type CommandParts, nameDraft, type Shell } from "../shell.ts";

interface Options extends DocumentOptions {
  readonly open?: boolean;
}

export const report: CommandParts<Options, Report> = {
  examples: [
    { command: ["report", "--open"], what: "look at the newest quarter" },
    { command: ["report", "-o", "report.html"], what: "keep the page" },
    { command: ["report", "--format", "markdown"], what: "the same as text" },
  ],
  remark: "Of one quarter, those before it in the same directory are in the report too.",

  declare(command) {
    command
      .argument("[portfolio...]", "paths, folders, patterns like 2026-*.yaml, periods, latest, previous, or - (latest)")
      .option("--open", "show the page in the browser; without -o it is a file that does not last");
    documentOptions(command, FORMATS.report);
  },

  async run(shell, words, options) {
    refuseToSpill(shell, words, options);
    await prepare(shell, options);
    const pattern = await loadPattern(shell);
    const { quarters, others } = await quartersFor(shell, storeFor(shell, pattern), words);
    for (const one of quarters) await nameDraft(shell, one);
    const known = [...others, ...quarters].map(({ portfolio }) => portfolio);
    const past = await pastAmong(quarters.at(-1)!.portfolio, known);
    return reportOn(quarters.map(countedAmong(known)).map(asQuarter), pattern, known, past);
  },

  async show(shell, document, options) {
    const format = formatOf(options, FORMATS.report);
    const made = (await FORMATS.report[format]())(document, lookFor(shell, options));
    if (options.open) await deliverOpened(shell, made, options, `orchestrate-${document.score.portfolio.period}.html`);
    else await deliver(shell, made, options);
    return EXIT.done;
  },
};

/** Before anything is read. A page of HTML is nothing to read in a terminal, and a pipe is nothing to open. */
function refuseToSpill({ context, store }: Shell, words: readonly string[], options: Options): void {
  const { open, output } = options;
  const isPage = formatOf(options, FORMATS.report) === "html";
  if (open && !isPage) throw wrongUse("--open shows a page of HTML", "leave out --format");
  if (open && output === "-") throw wrongUse("--open shows a file, and -o - writes none", "leave out -o");
  if (open || !isPage || output !== undefined || !context.stdout.isTTY) return;
  const report = store.here("report", ...words.map(operandOf));
  throw wrongUse("a page of HTML is not for reading in a terminal", undefined, [
    { command: [...report, "--open"], what: "shows it in the browser" },
    { command: [...report, "-o", "report.html"], what: "keeps it in a file" },
    { command: [...report, "--format", "markdown"], what: "is the same as text" },
  ]);
}

/** The quarters of the report, the oldest first, and those beside them. One quarter brings those before it. */
async function quartersFor(
  shell: Shell,
  store: Store,
  words: readonly string[],
): Promise<{ quarters: Loaded[]; others: Loaded[] }> {
  const asked = words.length > 0 ? await severalNamed(shell, words, 1) : [{ name: "latest" }];
  const named: Loaded[] = [];
  for await (const reading of readAll(shell, store, asked)) {
    if (!("loaded" in reading)) throw "invalid" in reading ? reading.invalid : reading.unread;
    named.push(reading.loaded);
  }
  if (named.length > 1) {
    refuseSamePeriod(named);
    return { quarters: named.sort(byPeriod), others: await othersBeside(shell, named) };
  }
  const [own] = named as [Loaded];
  const { period } = own.portfolio;
  const others = await othersOf(shell, { path: own.path, period });
  const isEarlier = (one: Loaded) => one.portfolio.period < period;
  return {
    quarters: [...others.filter(isEarlier).sort(byPeriod), own],
    others: others.filter((one) => !isEarlier(one)),
  };
}

const byPeriod = (a: Loaded, b: Loaded) => (a.portfolio.period < b.portfolio.period ? -1 : 1);
