import { nextFor } from "../../core/assembly/score.ts";
import { gatherFrom } from "../../core/compare/entries.ts";
import type { OnFile } from "../../core/due/due.ts";
import { everyQuarter, statusOf } from "../../core/due/status.ts";
import type { Period } from "../../core/period.ts";
import type { Status } from "../../core/reports/status.ts";
import { FORMATS } from "../../formats/index.ts";
import { deliver, lookFor, prepare } from "../deliver.ts";
import { EXIT } from "../failure.ts";
import type { Loaded } from "../find.ts";
import { type DocumentOptions, documentOptions, formatOf } from "../options.ts";
import { loadPattern, storeFor } from "../pattern.ts";
import { pastAmong } from "../quarters.ts";
import { readAll } from "../reading.ts";
import type { CommandParts } from "../shell.ts";

interface Options extends DocumentOptions {
  readonly due?: boolean;
}

export const status: CommandParts<Options, Status> = {
  examples: [
    { command: ["status"], what: "what is on file, and what is due" },
    { command: ["status", "--due", "--quiet"], what: "for a calendar of jobs" },
  ],
  remark: "With --due it says nothing where nothing is, so that a calendar of jobs or a shell's start can ask.",
  endings: {
    0: "done",
    1: "with --due: something is due",
    4: "a directory cannot be read",
  },

  declare(command) {
    command.option("--due", "say what is due and nothing else; ends with 1 where something is");
    documentOptions(command, FORMATS.status);
  },

  async run(shell, _names, options) {
    await prepare(shell, options);
    const pattern = await loadPattern(shell);
    const store = storeFor(shell, pattern);
    const [finished, drafts] = [await store.periods(), await store.drafts()];
    const read = new Map<Period, Loaded>();
    const asNamed = finished.map((name) => ({ name }));
    // one that cannot be read is told as that, beside the others
    for await (const reading of readAll(shell, store, asNamed))
      if ("loaded" in reading) read.set(reading.named.name, reading.loaded);
    const loaded = [...read.values()];
    const all = loaded.map(({ portfolio }) => portfolio);
    const entriesOf = gatherFrom(all);
    const onFile: OnFile[] = [];
    for (const period of everyQuarter([...finished, ...drafts])) {
      const own = read.get(period)?.portfolio;
      onFile.push({
        period,
        file: (await store.fileOf(period)).file,
        portfolio: own && entriesOf(own).portfolio,
        unreadable: finished.includes(period) && !own,
        draft: drafts.includes(period),
      });
    }
    const newest = loaded.at(-1);
    const past = newest ? await pastAmong(newest.portfolio, all.slice(0, -1)) : [];
    const next = newest ? nextFor(entriesOf(newest.portfolio).portfolio, pattern, newest, past) : null;
    return statusOf(await store.directory(), shell.context.today(), onFile, pattern, next, store.here());
  },

  async show(shell, document, options) {
    const formats = options.due ? FORMATS.due : FORMATS.status;
    const format = await formats[formatOf(options, formats)]();
    await deliver(shell, format(document, lookFor(shell, options)), options);
    return options.due && document.due.length > 0 ? EXIT.no : EXIT.done;
  },
};
