import { join, resolve } from "node:path";
import type { Rule } from "../core/intake/records/rules.ts";
import type { Source } from "../core/intake/records/weekly.ts";
import { type Zone, zoneOf } from "../core/intake/records/zone.ts";
import { InvalidDocument, problem } from "../core/problem.ts";
import { decodeRecords, RECORDS_LIMIT } from "../files/read/decode.ts";
import { readRulesFile } from "../files/read/rules.ts";
import { expression } from "../importers/expression.ts";
import type { Importer, ReadOptions } from "../importers/importer.ts";
import { importers, recognise } from "../importers/index.ts";
import type { Context } from "./context.ts";
import { reason, unreachable, wrongUse } from "./failure.ts";
import type { Shell } from "./shell.ts";

/** Every file of records that was named, read; of a folder the session records in it and below. */
export async function readSources(
  { context, opened }: Shell,
  names: readonly string[],
  as: Importer | undefined,
  options: Omit<ReadOptions, "file">,
): Promise<Source[]> {
  const sources: Source[] = [];
  for (const name of names) {
    for (const file of await filesOf(context, name)) {
      opened.add(resolve(context.cwd, file));
      const text = decodeRecords(await bytesOf(context, file), file);
      const importer = as ?? recognise(text);
      if (importer === undefined) {
        // A folder of sessions holds other files too.
        if (file !== name) continue;
        throw new InvalidDocument(file, [problem("records-unknown", [], { kinds: importers.map(({ kind }) => kind) })]);
      }
      const { kind, called } = importer;
      sources.push({ file, kind, called, reading: importer.read(text, { ...options, file }) });
    }
  }
  if (sources.length === 0) throw unreachable(`there are no records in ${names.join(", ")}`);
  return sources;
}

async function bytesOf({ disk, stdin, cwd }: Context, file: string): Promise<Uint8Array> {
  if (file === "-") return stdin.read(RECORDS_LIMIT);
  try {
    return await disk.read(resolve(cwd, file), RECORDS_LIMIT);
  } catch (error) {
    const why = reason(error);
    throw why ? unreachable(`${file} cannot be read: ${why}`) : error;
  }
}

async function filesOf({ disk, cwd }: Context, name: string): Promise<string[]> {
  if (name === "-") return [name];
  const entry = await disk.entry(resolve(cwd, name));
  if (entry === undefined) throw unreachable(`there is no file ${name}`);
  if (entry.kind !== "directory") return [name];
  const found: string[] = [];
  const waiting = [name];
  while (waiting.length > 0) {
    const folder = waiting.shift()!;
    for (const inside of await disk.list(resolve(cwd, folder))) {
      const path = join(folder, inside);
      const kind = (await disk.entry(resolve(cwd, path)))?.kind;
      if (kind === "directory") waiting.push(path);
      else if (kind === "file" && inside.endsWith(".jsonl")) found.push(path);
    }
  }
  return found;
}

/** The rules of --rules, else rules.yaml beside the portfolios, else none. */
export async function openRules({ context, store }: Shell, named: string | undefined): Promise<readonly Rule[]> {
  const file = named ?? join(await store.directory(), "rules.yaml");
  const path = resolve(context.cwd, file);
  if (named === undefined && !(await context.disk.entry(path))) return [];
  return readRulesFile(await store.readText({ file, path }), file, expression);
}

/** The zone of --zone, else that of this machine. */
export function openZone({ context }: Shell, named: string | undefined): Zone {
  const name = named ?? context.env.TZ ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zone = zoneOf(name.replace(/^:/, ""));
  if (zone) return zone;
  throw wrongUse(`${name} is not a time zone`, "write it like Europe/Berlin: --zone Europe/Berlin");
}
