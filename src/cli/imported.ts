import { commandLine, operandOf } from "../core/command.ts";
import { type Imported, importedSchema, withImported, withoutImported } from "../core/intake/records/measured.ts";
import type { ImportDocument } from "../core/reports/import.ts";
import { orList, quoted } from "../core/text.ts";
import { decode, SIZE_LIMIT } from "../files/read/decode.ts";
import { inWords, unreachable } from "./failure.ts";
import type { Loaded } from "./find.ts";
import { type Planned, planChange, refuseChange } from "./save.ts";
import { remark, type Shell } from "./shell.ts";
import { type FileName, writeFile } from "./write.ts";

/*
 * An import writes into a portfolio like any other command. Beside the portfolio it keeps what it changed, so that the
 * last one can be undone: 2026-Q3.imported.yaml.
 */

const keptBeside = ({ file, path }: FileName): FileName => {
  const beside = (name: string) => name.replace(/(\.ya?ml)?$/, ".imported.yaml");
  return { file: beside(file), path: beside(path) };
};

/** The hours of an import in its portfolio. Refused where the portfolio cannot be changed; nothing is written yet. */
export async function planImport(shell: Shell, loaded: Loaded, document: ImportDocument): Promise<Planned> {
  const { context } = shell;
  const { raw, imported } = withImported(loaded, document);
  const plan = await planChange(context, loaded, raw);
  if (plan.before === plan.after)
    return { ...plan, onSaved: async () => remark(shell, `nothing changes: ${loaded.file}`) };
  const undo = commandLine(["import", "--undo", operandOf(loaded.file)]);
  return {
    ...plan,
    async onSaved() {
      await writeFile(context, keptBeside(plan), `${JSON.stringify(imported, null, 1)}\n`);
      remark(shell, `written: ${loaded.file}${undo ? `; ${undo} undoes it` : ""}`);
    },
  };
}

/** What the last import into a portfolio changed, taken back, and what is to be said of it. */
export async function planUndo(shell: Shell, name: string): Promise<{ readonly plan: Planned; readonly says: string }> {
  const { context, store } = shell;
  const loaded = await store.load(name);
  const kept = keptBeside({ file: loaded.file, path: await refuseChange(context, loaded) });
  const imported = await readKept(shell, kept, loaded.file);
  const { raw, undone, changedSince } = withoutImported(loaded, imported);
  const plan = await planChange(context, loaded, raw);
  const list = (names: readonly string[]) => orList(names.map(quoted), "and");
  const says = [
    undone.length === 0 ? "Nothing is taken back." : `As before the import: ${list(undone)}.`,
    changedSince.length === 0 ? [] : `Changed since, and left as it is: ${list(changedSince)}.`,
  ].flat();
  return { plan: { ...plan, onSaved: () => context.disk.remove(kept.path) }, says: says.join("\n") };
}

async function readKept({ context: { disk } }: Shell, { file, path }: FileName, of: string): Promise<Imported> {
  if (!(await disk.entry(path))) throw unreachable(`nothing was imported into ${of}, or it was undone already`);
  let value: unknown;
  try {
    value = JSON.parse(decode(await disk.read(path, SIZE_LIMIT), file));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw inWords(error, `${file} cannot be read`);
  }
  const read = importedSchema.safeParse(value);
  if (read.success) return read.data;
  throw unreachable(`${file} cannot be read as what an import keeps`, "what it changed cannot be told any more");
}
