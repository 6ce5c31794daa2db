import { join, resolve } from "node:path";
import { offer, operandOf } from "../core/command.ts";
import type { RecordSource } from "../core/intake/records/entry.ts";
import type { RecordRule } from "../core/intake/records/rules.ts";
import type { Settled } from "../core/intake/records/settle.ts";
import { importDocument } from "../core/intake/records/weekly.ts";
import { edgesOf, liesIn, type Window } from "../core/intake/records/window.ts";
import { type Zone, zoneOf } from "../core/intake/records/zone.ts";
import { periodOf, readPeriod } from "../core/period.ts";
import { DAYS_IN_WEEK } from "../core/portfolio/amounts.ts";
import type { Portfolio } from "../core/portfolio/schema.ts";
import { InvalidDocument, problem } from "../core/problem.ts";
import type { ImportDocument } from "../core/reports/import.ts";
import { orList } from "../core/text.ts";
import { decodeRecords, RECORDS_LIMIT } from "../files/read/decode.ts";
import { readRulesFile } from "../files/read/rules.ts";
import { expression } from "../importers/expression.ts";
import type { Importer, ReadingOptions } from "../importers/importer.ts";
import { importerOf, importers, recognise, tableImporter } from "../importers/index.ts";
import type { Context } from "./context.ts";
import { inWords, unreachable, wrongUse } from "./failure.ts";
import { Progress } from "./progress.ts";
import { RECORD_DEFAULTS, type RecordOptions } from "./record-options.ts";
import type { Shell } from "./shell.ts";
import { filesBelow } from "./walk.ts";
import type { FileName } from "./write.ts";

/** Whose records they are: what a day is, and the tasks that their hours may belong to. */
type Person = Pick<Portfolio, "practitioner" | "tasks">;

/** Rules as they stand in a file; without a text where there is none yet. */
export interface RulesFile extends FileName {
  readonly text: string | undefined;
  readonly rules: readonly RecordRule[];
}

/** What was taken from records, and what would be by other rules. */
export interface ReadRecords {
  readonly document: ImportDocument;
  readonly settled: readonly Settled[];
  readonly zone: Zone;
  readonly rules: RulesFile;
  withRules(rules: RulesFile): ReadRecords;
}

/** The hours of a window from records, for this person; of nobody in particular where there is no portfolio yet. */
export async function takeRecords(
  shell: Shell,
  files: readonly string[],
  window: Window,
  options: RecordOptions,
  person?: Person,
): Promise<ReadRecords> {
  const { idle, overlaps, leaveOut, weeks, ...given } = { ...RECORD_DEFAULTS, ...options };
  const zone = openZone(shell, given.zone);
  const rules = await openRules(shell, given.rules);
  const sources = await readSources(shell, files, importerNamed(given.as), {
    zone,
    ...edgesOf(window, zone),
    me: (given.me ?? []).map((address) => address.toLowerCase()),
    dateOrder: given.dateFormat,
    columns: given.columns,
    week: person?.practitioner.week,
    idle,
  });
  const days = person?.practitioner.week.days ?? DAYS_IN_WEEK;
  const tasks = person?.tasks ?? [];
  const settings = { window, zone, overlaps, leaveOut, weeks, days, tasks };
  const by = (held: RulesFile): ReadRecords => ({
    ...importDocument(sources, { ...settings, rules: held.rules }),
    zone,
    rules: held,
    withRules: by,
  });
  return by(rules);
}

function importerNamed(kind: string | undefined): Importer | undefined {
  if (kind === undefined) return undefined;
  const importer = importerOf(kind);
  if (importer) return importer;
  throw wrongUse(`--as ${kind} is not one of ${orList(importers.map((one) => one.kind))}`);
}

/** Every file of records that was named, read; of a folder the session records in it and below. */
async function readSources(
  shell: Shell,
  names: readonly string[],
  as: Importer | undefined,
  options: Omit<ReadingOptions, "file">,
): Promise<RecordSource[]> {
  const { context, opened } = shell;
  const sources: RecordSource[] = [];
  const all: { name: string; file: string }[] = [];
  for (const name of names) for (const file of await filesOf(context, name)) all.push({ name, file });
  const progress = new Progress(shell);
  try {
    for (const [at, { name, file }] of all.entries()) {
      const reached = (part: number) => progress.at((at + part) / all.length, file);
      reached(0);
      opened.add(resolve(context.cwd, file));
      const text = decodeRecords(await bytesOf(context, file), file);
      const found = as ?? recognise(text);
      const importer = (found === undefined || found.kind === "list") && options.columns && !as ? tableImporter : found;
      if (importer === undefined) {
        // A folder of sessions holds other files too.
        if (file !== name) continue;
        throw new InvalidDocument(file, [problem("records-unknown", [], { kinds: importers.map(({ kind }) => kind) })]);
      }
      const { kind, called } = importer;
      sources.push({ file, kind, called, reading: importer.read(text, { ...options, file, progress: reached }) });
    }
  } finally {
    progress.end();
  }
  refuseMixed(sources);
  if (sources.length === 0) throw unreachable(`there are no records in ${names.join(", ")}`);
  return sources;
}

/** The same hours stand in both, once as they were and once as they are believed to be. */
function refuseMixed(sources: readonly RecordSource[]): void {
  const list = sources.find(({ kind }) => kind === "list");
  const other = sources.find(({ kind }) => kind !== "list");
  if (list === undefined || other === undefined) return;
  throw wrongUse(
    `${list.file} is a list of a normal week, and ${other.file} a record of what was done: together they would count hours twice`,
    "import one of them",
  );
}

/** The audit of the quarter that these days are of, from the same records; none where they are of more than one. */
export function auditFrom({ store }: Shell, files: readonly string[], window: Window, said: string | undefined) {
  const period = periodOf(window.from);
  const days = said === undefined ? [] : ["--window", said];
  const command = store.here("audit", period, ...days, "--import", ...files.map(operandOf));
  return liesIn(window, period) ? offer(command, "starts from these records") : [];
}

/** What a file, or standard input, holds. */
export async function bytesOf({ disk, stdin, cwd }: Context, file: string): Promise<Uint8Array> {
  if (file === "-") return stdin.read(RECORDS_LIMIT);
  try {
    return await disk.read(resolve(cwd, file), RECORDS_LIMIT);
  } catch (error) {
    throw inWords(error, `${file} cannot be read`);
  }
}

async function filesOf(context: Context, name: string): Promise<string[]> {
  if (name === "-") return [name];
  const entry = await context.disk.entry(resolve(context.cwd, name));
  const period = readPeriod(name);
  if (entry === undefined)
    throw unreachable(
      `there is no file ${name}`,
      period && `the quarter that is looked at is said with --window ${period}`,
    );
  if (entry.kind !== "directory") return [name];
  const found: string[] = [];
  const fits = (path: string) => path.endsWith(".jsonl");
  for await (const { path, failure } of filesBelow(context, name, { fits, hidden: true })) {
    if (failure) throw failure;
    found.push(path);
  }
  return found;
}

/** The rules of --rules, else rules.yaml beside the portfolios, else none. */
async function openRules({ context, store }: Shell, named: string | undefined): Promise<RulesFile> {
  const file = named ?? join(await store.directory(), "rules.yaml");
  const path = resolve(context.cwd, file);
  if (named === undefined && !(await context.disk.entry(path))) return { file, path, text: undefined, rules: [] };
  const text = await store.readText({ file, path });
  return { file, path, text, rules: readRulesFile(text, file, expression) };
}

/** The zone of --zone, else that of this machine. */
function openZone({ context }: Shell, named: string | undefined): Zone {
  const name = named ?? context.env.TZ ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zone = zoneOf(name.replace(/^:/, ""));
  if (zone) return zone;
  throw wrongUse(`${name} is not a time zone`, "write it like Europe/Berlin: --zone Europe/Berlin");
}
