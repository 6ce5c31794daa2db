import type { Shifts } from "../../core/documents/shifts.ts";
import { rankShifts } from "../../core/shift/rank.ts";
import { readSuppositions } from "../../core/shift/supposition.ts";
import { RENDERERS } from "../../renderers/index.ts";
import { EXIT, wrongUse } from "../failure.ts";
import { type DocumentOptions, documentOptions, formatOf } from "../options.ts";
import { openPortfolio } from "../pattern.ts";
import { pastOf } from "../record.ts";
import { answer, answerColors, type CommandParts } from "../shell.ts";

const FORMATS = RENDERERS.shifts;
type Format = keyof typeof FORMATS;

interface Options extends DocumentOptions {
  readonly whatIf?: string[];
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
    documentOptions(command, Object.keys(FORMATS));
  },

  async run(shell, [name], { whatIf = [] }) {
    const { pattern, ...loaded } = await openPortfolio(shell, name);
    const read = readSuppositions(whatIf, loaded.portfolio, pattern);
    if ("wrong" in read) throw wrongUse(`--what-if: ${read.wrong}`, read.hint);
    return rankShifts(loaded.portfolio, pattern, {
      past: await pastOf(shell, loaded),
      origin: loaded,
      whatIf: read.suppositions,
    });
  },

  async show(shell, shifts, options) {
    const render = await FORMATS[formatOf(options, "table") as Format]();
    const columns = options.output === undefined ? shell.context.stdout.columns : undefined;
    await answer(shell, render(shifts, { columns, colors: answerColors(shell, options) }), options);
    return EXIT.done;
  },
};
