import type { Pattern } from "../../core/pattern/schema.ts";
import { patternName } from "../../core/pattern/terms.ts";
import { nextMonday } from "../../core/portfolio/period.ts";
import { taskCalled } from "../../core/portfolio/tasks.ts";
import type { Shifts } from "../../core/reports/shifts.ts";
import { promiseOf, withShift } from "../../core/shift/choose.ts";
import { rankShifts } from "../../core/shift/rank.ts";
import type { PastPromise } from "../../core/shift/record.ts";
import { readSuppositions } from "../../core/shift/supposition.ts";
import type { PortfolioDocument } from "../../files/read/document.ts";
import { FORMATS } from "../../formats/index.ts";
import { deliver, lookFor, prepare } from "../deliver.ts";
import { saveEdited } from "../edited.ts";
import { EXIT, Failure, wrongUse } from "../failure.ts";
import { type DocumentOptions, documentOptions, formatOf } from "../options.ts";
import { openPortfolio } from "../pattern.ts";
import { pastOf } from "../record.ts";
import { type CommandParts, remark, type Shell } from "../shell.ts";
import type { Loaded } from "../store.ts";

type Format = keyof typeof FORMATS.shifts;

interface Options extends DocumentOptions {
  readonly whatIf?: string[];
  readonly choose?: string;
}

export const shift: CommandParts<Options, Shifts> = {
  declare(command) {
    command
      .argument("[portfolio]", "a path, a period, latest, previous, or - for standard input (latest)")
      .option(
        "--what-if <change>",
        "try a change: TASK=little,review=30m,setup=8h or TASK=45m (may be given several times)",
        (given: string, before: string[] = []) => [...before, given],
      );
    command.option("--choose <task>", "write the shift into the portfolio, with what it promises");
    documentOptions(command, Object.keys(FORMATS.shifts));
  },

  async run(shell, [name], options) {
    await prepare(shell, options);
    const { whatIf = [], choose } = options;
    const { pattern, ...loaded } = await openPortfolio(shell, name);
    const past = await pastOf(shell, loaded);
    const ranked = rank(loaded, pattern, past, whatIf);
    if (choose === undefined) return ranked;
    const after = await chosen(shell, loaded, ranked, choose, pattern);
    return rank({ ...loaded, ...after }, pattern, past, whatIf);
  },

  async show(shell, shifts, options) {
    const make = await FORMATS.shifts[formatOf(options, "table") as Format]();
    await deliver(shell, make(shifts, lookFor(shell, options)), options);
    return EXIT.done;
  },
};

function rank(loaded: Loaded, pattern: Pattern, past: readonly PastPromise[], whatIf: readonly string[]): Shifts {
  const read = readSuppositions(whatIf, loaded.portfolio, pattern);
  if ("wrong" in read) throw wrongUse(`--what-if: ${read.wrong}`, read.hint);
  return rankShifts(loaded.portfolio, pattern, { past, origin: loaded, whatIf: read.suppositions });
}

/** Writes the shift into the file, and returns what the file holds then. */
async function chosen(
  shell: Shell,
  loaded: Loaded,
  ranked: Shifts,
  choose: string,
  pattern: Pattern,
): Promise<PortfolioDocument> {
  const found = taskCalled(choose, loaded.portfolio.tasks);
  if ("wrong" in found) throw wrongUse(`--choose: ${found.wrong}`, found.hint);
  const { id, name } = found.task;
  const choice = promiseOf(id, ranked, nextMonday(shell.context.today()));
  if ("refused" in choice) throw new Failure(EXIT.no, `“${name}” is not chosen: ${choice.refused}`, choice.hint);
  const after = withShift(loaded.raw, id, choice.promise);
  const document = await saveEdited(shell, loaded, after, { pattern: patternName(pattern) });
  const { freed, setup, from } = choice.promise;
  remark(shell, `${loaded.file}: “${name}” is to give back ${freed} a week from ${from}, for ${setup} of setup.`);
  return document;
}
