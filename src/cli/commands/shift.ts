import { offer } from "../../core/command.ts";
import type { Pattern } from "../../core/pattern/schema.ts";
import { patternName } from "../../core/pattern/terms.ts";
import { nextMonday } from "../../core/period.ts";
import type { PortfolioInput } from "../../core/portfolio/schema.ts";
import type { Shifts } from "../../core/reports/shifts.ts";
import { commandOn } from "../../core/reports/step.ts";
import { promiseOf, promiseText, samePromise, withoutShift, withShift } from "../../core/shift/choose.ts";
import { rankShifts } from "../../core/shift/rank.ts";
import type { PastPromise } from "../../core/shift/record.ts";
import { readSuppositions } from "../../core/shift/supposition.ts";
import { FORMATS } from "../../formats/index.ts";
import { deliver, lookFor, prepare } from "../deliver.ts";
import { EXIT, Failure, wrongUse } from "../failure.ts";
import { type Loaded, taskNamed } from "../find.ts";
import {
  allGiven,
  type DocumentOptions,
  documentOptions,
  formatOf,
  type WriterOptions,
  writerOptions,
} from "../options.ts";
import { openPortfolio } from "../pattern.ts";
import { countedAmong, countedQuarter } from "../quarters.ts";
import type { Planned } from "../save.ts";
import { type CommandParts, remark, type Shell } from "../shell.ts";

interface Options extends DocumentOptions, WriterOptions {
  readonly whatIf?: string[];
  readonly choose?: string;
  readonly again?: boolean;
  readonly withdraw?: string;
}

interface Result {
  readonly shifts: Shifts;
  readonly plan?: Planned;
}

export const shift: CommandParts<Options, Result> = {
  examples: [
    { command: ["shift"], what: "which task to hand over next" },
    { command: ["shift", "--what-if", "weekly-status=little"], what: "what it would bring" },
    { command: ["shift", "--choose", "weekly-status", "--dry-run"], what: "what would be written into the portfolio" },
  ],

  declare(command) {
    command
      .argument("[portfolio]", "a path, a period, latest, previous, or - for standard input (latest)")
      .option(
        "--what-if <change>",
        "try a change: TASK=little,review=30m,setup=8h or TASK=45m (may be given several times)",
        allGiven,
      );
    command
      .option("--choose <task>", "write the shift into the portfolio, with what it promises")
      .option("--again", "with --choose: change a promise that stands")
      .option("--withdraw <task>", "take a shift that was chosen out of the portfolio, with its promise");
    writerOptions(command);
    documentOptions(command, FORMATS.shifts);
  },

  async run(shell, [name], options) {
    refuseContradictions(options);
    await prepare(shell, options);
    const { whatIf = [], choose, withdraw } = options;
    const { pattern, ...own } = await openPortfolio(shell, name);
    const { loaded, others, past } = await countedQuarter(shell, own);
    const shifts = rank(loaded, pattern, past, whatIf);
    const after =
      choose !== undefined
        ? chosen(shell, loaded, shifts, choose, options.again ?? false)
        : withdraw !== undefined && withdrawn(loaded, withdraw);
    if (!after) return { shifts };
    const { planChange } = await import("../save.ts");
    const plan = await planChange(shell.context, own, after.raw, { pattern: patternName(pattern) });
    const then = countedAmong(others)({ ...own, ...plan.document });
    const onSaved = async () => remark(shell, `${own.file}: ${after.says}`);
    return { shifts: rank(then, pattern, past, whatIf), plan: { ...plan, onSaved } };
  },

  async show(shell, { shifts, plan }, options) {
    const make = await FORMATS.shifts[formatOf(options, FORMATS.shifts)]();
    await deliver(shell, make(shifts, lookFor(shell, options)), options, plan);
    return EXIT.done;
  },
};

function rank(loaded: Loaded, pattern: Pattern, past: readonly PastPromise[], whatIf: readonly string[]): Shifts {
  const read = readSuppositions(whatIf, loaded.portfolio, pattern);
  if ("wrong" in read) throw wrongUse(`--what-if: ${read.wrong}`, read.hint, read.open && asking(loaded));
  return rankShifts(loaded.portfolio, pattern, { past, origin: loaded, whatIf: read.suppositions });
}

/** The step that asks what the ranking needs to know. */
const asking = (loaded: Loaded) => offer(commandOn(loaded, "audit", "--step", "2"), "asks for it");

function refuseContradictions(options: Options): void {
  const { choose, withdraw, again, dryRun } = options;
  if (choose !== undefined && withdraw !== undefined) throw wrongUse("--choose and --withdraw cannot be combined");
  if (again && choose === undefined) throw wrongUse("--again belongs to --choose");
  if (dryRun && (choose ?? withdraw) === undefined)
    throw wrongUse("--dry-run shows what --choose or --withdraw would write");
}

/** A changed portfolio, and what is to be said of it. */
interface Changed {
  readonly raw: PortfolioInput;
  readonly says: string;
}

/** With the shift chosen. A promise that stands is not changed unless that is asked for: it will be held against the person. */
function chosen(shell: Shell, loaded: Loaded, ranked: Shifts, choose: string, again: boolean): Changed {
  const { id, name } = taskNamed(choose, loaded.portfolio.tasks, (wrong) => `--choose: ${wrong}`);
  const choice = promiseOf(id, ranked, nextMonday(shell.context.today()));
  if ("wrong" in choice) {
    const commands = choice.open && asking(loaded);
    throw new Failure(EXIT.no, `“${name}” is not chosen: ${choice.wrong}`, choice.hint, commands);
  }
  const { promise } = choice;
  const stands = loaded.raw.shift?.find(({ task }) => task === id)?.promise;
  const now = `“${name}” is to give back ${promiseText({ ...promise, oversight: undefined })}`;
  if (stands?.freed === undefined) return { raw: withShift(loaded.raw, id, promise), says: `${now}.` };
  const before = promiseText(stands);
  if (!again && samePromise(stands, promise))
    return { raw: loaded.raw, says: `“${name}” was chosen before; it is to give back ${before}.` };
  if (!again)
    throw new Failure(
      EXIT.no,
      `“${name}” was chosen before and is left as it is: it is to give back ${before}; chosen anew, ${promiseText(promise)}`,
      "--again writes the new promise",
    );
  return {
    raw: withShift(loaded.raw, id, promise),
    says: `“${name}” is to give back ${promiseText(promise)}; before that it was ${before}.`,
  };
}

function withdrawn(loaded: Loaded, word: string): Changed {
  const { id, name } = taskNamed(word, loaded.portfolio.tasks, (wrong) => `--withdraw: ${wrong}`);
  const entry = loaded.raw.shift?.find(({ task }) => task === id);
  if (!entry) throw new Failure(EXIT.no, `“${name}” was not chosen, so there is nothing to withdraw`);
  const promise = entry.promise?.freed === undefined ? "" : `; it was to give back ${promiseText(entry.promise)}`;
  return { raw: withoutShift(loaded.raw, id), says: `“${name}” is no longer to be handed over${promise}.` };
}
