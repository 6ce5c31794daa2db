import type { ScoreReport } from "../../core/documents/score.ts";
import { scoreReport } from "../../core/next.ts";
import { RENDERERS } from "../../renderers/index.ts";
import { EXIT } from "../failure.ts";
import { type DocumentOptions, documentOptions, formatOf } from "../options.ts";
import { openPortfolio } from "../pattern.ts";
import { answer, answerColors, type CommandParts } from "../shell.ts";

const FORMATS = RENDERERS.score;
type Format = keyof typeof FORMATS;

export const score: CommandParts<DocumentOptions, ScoreReport> = {
  declare(command) {
    command.argument("[portfolio]", "a path, a period, latest, previous, or - for standard input (latest)");
    documentOptions(command, Object.keys(FORMATS));
  },

  async run(shell, [name]) {
    const { pattern, ...loaded } = await openPortfolio(shell, name);
    return scoreReport(loaded.portfolio, pattern, loaded);
  },

  async show(shell, report, options) {
    const render = await FORMATS[formatOf(options, "table") as Format]();
    const columns = options.output === undefined ? shell.context.stdout.columns : undefined;
    await answer(shell, render(report, { columns, colors: answerColors(shell, options) }), options);
    return EXIT.done;
  },
};
