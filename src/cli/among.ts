import { join, resolve } from "node:path";
import { placeSection } from "../core/brief/marked-section.ts";
import type { Rewritten } from "../formats/difference.ts";
import type { Made } from "../formats/look.ts";
import type { Context } from "./context.ts";
import { unreachable } from "./failure.ts";
import { refuseRead } from "./refuse-read.ts";
import type { Shell } from "./shell.ts";
import { replaceFile } from "./write.ts";

/** A file as it is and as an answer would leave it. */
interface Target extends Rewritten {
  readonly path: string;
  /** True where only a part that is ours changes, so that nothing of anybody's is overwritten. */
  readonly isOurs: boolean;
}

/** What an answer is called where a directory is named, and the names that its section may have in a file that is there. */
export interface AmongNames {
  readonly file: string;
  readonly former: readonly string[];
}

/** What -o would write, before anything is written. */
export async function targetsOf(
  shell: Shell,
  { text, folder, section }: Made,
  output: string,
  { file: name, former }: AmongNames,
): Promise<Target[]> {
  if (folder) {
    const at =
      resolve(shell.context.cwd, output).split(/[\\/]/).at(-1) === folder.name ? output : join(output, folder.name);
    return Promise.all(
      Object.entries(folder.files).map(([inside, content]) => target(shell, join(at, inside), () => content)),
    );
  }
  if (!section) return [await target(shell, await fileIn(shell, output, name), () => text)];
  const file = await fileIn(shell, output, "AGENTS.md");
  const placed = await target(shell, file, (before) => {
    const result = placeSection(before, section.name, section.text, former);
    if ("fault" in result) throw unreachable(`${file} was left as it is: ${result.fault}`, "put that right by hand");
    return result.text;
  });
  return [{ ...placed, isOurs: true }];
}

/** A directory, whether it is there or is named as one, is given a file of its own name. */
async function fileIn({ context }: Shell, output: string, name: string): Promise<string> {
  const entry = await context.disk.entry(resolve(context.cwd, output));
  return entry?.kind === "directory" || /[\\/]$/.test(output) ? join(output, name) : output;
}

async function target(shell: Shell, file: string, write: (before: string | undefined) => string): Promise<Target> {
  const path = resolve(shell.context.cwd, file);
  await refuseRead(shell, file);
  const isThere = (await shell.context.disk.entry(path)) !== undefined;
  const before = isThere ? await shell.store.readText({ file, path }) : undefined;
  return { file, path, before, after: write(before), isOurs: false };
}

/** Writes what is to be written. Without `force`, a file that holds something else refuses all of it. */
export async function writeTargets(context: Context, targets: readonly Target[], force: boolean): Promise<Target[]> {
  const changed = targets.filter(({ before, after }) => before !== after);
  const inTheWay = changed.find(({ before, isOurs }) => before !== undefined && !isOurs && !force);
  if (inTheWay)
    throw unreachable(
      `${inTheWay.file} is there already and holds something else`,
      "--dry-run shows the difference, --force replaces it",
    );
  for (const one of changed) await replaceFile(context, one, one.after, one.before);
  return changed;
}
