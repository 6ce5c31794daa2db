import { redacted } from "../../core/export/redact.ts";
import { sentenceOf } from "../../core/problem.ts";
import type { ExportedRow } from "../../core/reports/row.ts";
import { count, visible } from "../../core/text.ts";
import { STREAMS } from "../../formats/index.ts";
import type { Streamed } from "../../formats/look.ts";
import { exportedColumns, exportedValues } from "../../rows/exported.ts";
import type { Table } from "../../rows/table.ts";
import { deliver, lookFor, prepare } from "../deliver.ts";
import { EXIT, type Exit, wrongUse } from "../failure.ts";
import { type DocumentOptions, documentOptions, formatOf } from "../options.ts";
import { loadPattern, storeFor } from "../pattern.ts";
import { Progress } from "../progress.ts";
import { pseudonymsFor } from "../pseudonyms.ts";
import type { Reading } from "../reading.ts";
import { rowsOfFiles, type Wanted, wantedFor } from "../rows-of-files.ts";
import { severalNamed } from "../several.ts";
import type { CommandParts, Shell } from "../shell.ts";
import { speak } from "../speak.ts";

interface Options extends DocumentOptions {
  readonly redact?: boolean;
  readonly keyFile?: string;
}

interface Result {
  /** Read as they are asked for. */
  readonly rows: AsyncIterable<ExportedRow[]>;
  readonly tally: Tally;
}

/** Rows that leave together: each writing takes its time, and what waits for it makes memory grow. */
const BATCH = 50;

export const exportRows: CommandParts<Options, Result> = {
  examples: [
    { command: ["export"], what: "every quarter on file, as csv" },
    {
      command: ["export", "2026-Q2", "2026-Q3", "--redact", "--format", "parquet", "-o", "rows.parquet"],
      what: "without a name",
    },
  ],
  remark:
    "Each row is one task of one quarter; orchestrate schema row tells the columns. A file that is called by its quarter counts with the log entries that the other quarters in its folder hold of it. Of several files the highest exit code counts.",
  endings: {
    0: "done",
    3: "what a file holds is not valid: it is named and left out",
    4: "a file cannot be read: it is named and left out",
  },

  declare(command) {
    command
      .argument(
        "[portfolio...]",
        "paths, folders, patterns like team/*/2026-*.yaml, periods, or - for a list of paths (every quarter on file)",
      )
      .option("--redact", "pseudonyms in place of every text that somebody typed")
      .option("--key-file <file>", "the key of the pseudonyms: the same key gives the same ones");
    documentOptions(command, STREAMS);
  },

  async run(shell, words, options) {
    await prepare(shell, options);
    if (options.keyFile !== undefined && !options.redact)
      throw wrongUse("--key-file is the key of what --redact makes", "add --redact");
    const pattern = await loadPattern(shell);
    const store = storeFor(shell, pattern);
    const periods = words.length > 0 ? [] : await store.periods();
    if (words.length === 0 && periods.length === 0) await store.find("latest"); // says why there is none
    const named =
      words.length > 0 ? await severalNamed(shell, words, Number.POSITIVE_INFINITY) : periods.map((name) => ({ name }));
    const wanted = await wantedFor(shell, store, named);
    const tally = new Tally(shell, wanted.length);
    const pseudonym = options.redact ? await pseudonymsFor(shell, options.keyFile) : undefined;
    const made = tally.until(rowsOfFiles(shell, store, pattern, wanted, (reading) => tally.count(reading)));
    return { tally, rows: pseudonym ? mapped(made, (row) => redacted(row, pseudonym)) : made };
  },

  async show(shell, { rows, tally }, options) {
    const format = formatOf(options, STREAMS);
    const table = { columns: exportedColumns, batches: batches(rows) };
    const streamed: Streamed = (await STREAMS[format]())(table, lookFor(shell, options));
    await deliver(shell, streamed, options);
    return tally.exit;
  },
};

async function* mapped(all: AsyncIterable<ExportedRow[]>, change: (row: ExportedRow) => ExportedRow) {
  for await (const rows of all) yield rows.map(change);
}

async function* batches(all: AsyncIterable<ExportedRow[]>): AsyncGenerator<Table["rows"]> {
  let batch: ReturnType<typeof exportedValues>[] = [];
  for await (const rows of all) {
    batch.push(...rows.map(exportedValues));
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

/** What came of the files: each that is left out is named when it is met, and they are counted at the end. */
class Tally {
  readonly #shell: Shell;
  readonly #all: number;
  readonly #progress: Progress;
  #done = 0;
  #invalid = 0;
  #unread = 0;

  constructor(shell: Shell, all: number) {
    this.#shell = shell;
    this.#all = all;
    this.#progress = new Progress(shell);
  }

  count(reading: Reading<Wanted>): void {
    const { name } = reading.named;
    this.#done += 1;
    if ("invalid" in reading) this.#invalid += 1;
    if ("unread" in reading) this.#unread += 1;
    if ("loaded" in reading) {
      this.#progress.at(this.#done / this.#all, name, `${count(this.#all - this.#done, "file")} left  `);
      return;
    }
    speak(this.#shell.context, visible(leftOut(reading)));
  }

  /** The same, however it ends; what was left out is told before anything else is said. */
  async *until<T>(made: AsyncIterable<T>): AsyncGenerator<T> {
    try {
      yield* made;
    } finally {
      this.#progress.end();
      this.#end();
    }
  }

  #end(): void {
    const [invalid, unread] = [this.#invalid, this.#unread];
    if (invalid + unread === 0) return;
    const why = [invalid > 0 ? `${invalid} not valid` : "", unread > 0 ? `${unread} not read` : ""];
    const told = why.filter((one) => one !== "").join(", ");
    speak(this.#shell.context, `${count(invalid + unread, "file")} of ${this.#all} left out: ${told}`);
  }

  get exit(): Exit {
    return this.#unread > 0 ? EXIT.unreachable : this.#invalid > 0 ? EXIT.invalid : EXIT.done;
  }
}

/** Its first finding, with its place; orchestrate check tells the others. */
function leftOut(reading: Exclude<Reading<Wanted>, { loaded: unknown }>): string {
  if ("unread" in reading) return `left out: ${reading.unread.message}`;
  const { file, problems } = reading.invalid;
  const [first, ...more] = problems;
  const at = first?.at ? `:${first.at.line}:${first.at.column}` : "";
  const others = more.length > 0 ? ` (and ${count(more.length, "more finding")})` : "";
  return `left out: ${file}${at}: ${first ? sentenceOf(first) : "not valid"}${others}`;
}
