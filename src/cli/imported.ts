import { commandLine, operandOf } from "../core/command.ts";
import {
  type Imported,
  importedSchema,
  type Lost,
  lostBy,
  withImport,
  withoutImport,
} from "../core/intake/records/measured.ts";
import { count, orList, quoted } from "../core/text.ts";
import { decode, RECORDS_LIMIT } from "../files/read/decode.ts";
import type { Context } from "./context.ts";
import { inWords, unreachable, wrongUse } from "./failure.ts";
import type { Loaded } from "./find.ts";
import type { ReadRecords } from "./records.ts";
import { type Planned, planChange, refuseChange } from "./save.ts";
import { remark, type Shell } from "./shell.ts";
import { type FileName, writeFile } from "./write.ts";

/*
 * An import writes into a portfolio like any other command. Beside the portfolio it keeps what it changed and which records
 * it had, in 2026-Q3.imported.yaml: the last one can be undone, and what it measured is not replaced unnoticed.
 */

const keptBeside = ({ file, path }: FileName): FileName => {
  const beside = (name: string) => name.replace(/(\.ya?ml)?$/, ".imported.yaml");
  return { file: beside(file), path: beside(path) };
};

/**
 * The hours of an import in its portfolio. Refused where the portfolio cannot be changed, and where figures would be
 * replaced that were measured from other records, unless `again` is said. Nothing is written yet.
 */
export async function planImport(
  shell: Shell,
  loaded: Loaded,
  { document, settled }: Pick<ReadRecords, "document" | "settled">,
  again: boolean,
): Promise<Planned> {
  const { context } = shell;
  const { raw, made } = withImport(loaded, document, settled);
  const plan = await planChange(context, loaded, raw);
  if (plan.before === plan.after)
    return { ...plan, onSaved: async () => remark(shell, `nothing changes: ${loaded.file}`) };
  const kept = keptBeside(plan);
  const earlier = (await readKept(context, kept)) ?? { format: "orchestrate/imported@1", imports: [] };
  const lost = again ? [] : lostBy(made, earlier, loaded);
  if (lost.length > 0) throw wouldLose(lost);
  const undo = commandLine(["import", "--undo", operandOf(loaded.file)]);
  return {
    ...plan,
    async onSaved() {
      await writeKept(context, kept, [...earlier.imports, made]);
      remark(shell, `written: ${loaded.file}${undo ? `; ${undo} undoes it` : ""}`);
    },
  };
}

function wouldLose(lost: readonly Lost[]) {
  const names = lost.map(({ name }) => quoted(name));
  const files = [...new Set(lost.flatMap((one) => one.files))];
  const records = lost.reduce((sum, one) => sum + one.records, 0);
  return wrongUse(
    `${orList(names, "and")} ${names.length === 1 ? "was" : "were"} measured already, from ${count(records, "record")} that ${records === 1 ? "is" : "are"} not among these (of ${orList(files, "and")})`,
    "hours are not added to an earlier import: name all files at once, or say --again to replace what it measured",
  );
}

/** What the last import into a portfolio changed, taken back, and what is to be said of it. */
export async function planUndo(shell: Shell, name: string): Promise<{ readonly plan: Planned; readonly says: string }> {
  const { context, store } = shell;
  const loaded = await store.load(name);
  const kept = keptBeside({ file: loaded.file, path: await refuseChange(context, loaded) });
  const imports = [...((await readKept(context, kept))?.imports ?? [])];
  const last = imports.pop();
  if (last === undefined) throw unreachable(`nothing was imported into ${loaded.file}, or it was undone already`);
  const { raw, undone, changedSince } = withoutImport(loaded, last);
  const plan = await planChange(context, loaded, raw);
  const list = (names: readonly string[]) => orList(names.map(quoted), "and");
  const says = [
    undone.length === 0 ? "Nothing is taken back." : `As before the import: ${list(undone)}.`,
    changedSince.length === 0 ? [] : `Changed since, and left as it is: ${list(changedSince)}.`,
  ].flat();
  return { plan: { ...plan, onSaved: () => writeKept(context, kept, imports) }, says: says.join("\n") };
}

/** Without imports nothing is kept. */
async function writeKept(context: Context, kept: FileName, imports: Imported["imports"]): Promise<void> {
  if (imports.length === 0) return context.disk.remove(kept.path);
  const imported: Imported = { format: "orchestrate/imported@1", imports };
  await writeFile(context, kept, `${JSON.stringify(imported)}\n`);
}

/** What is kept of the imports into a portfolio; undefined where there were none. */
async function readKept({ disk }: Context, { file, path }: FileName): Promise<Imported | undefined> {
  if (!(await disk.entry(path))) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(decode(await disk.read(path, RECORDS_LIMIT), file));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw inWords(error, `${file} cannot be read`);
  }
  const read = importedSchema.safeParse(value);
  if (read.success) return read.data;
  throw unreachable(
    `${file} cannot be read as what an import keeps`,
    `what was imported cannot be told any more; without that file an import begins anew`,
  );
}
