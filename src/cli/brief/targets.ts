import { dirname, join, resolve } from "node:path";
import { placeSection } from "../../core/brief/marked-section.ts";
import { skillName } from "../../core/brief/skill-name.ts";
import type { Brief } from "../../core/reports/brief.ts";
import type { Rewritten } from "../../renderers/difference.ts";
import { unreachable } from "../failure.ts";
import type { Shell } from "../shell.ts";
import { makeDirectories, replaceFile } from "../write.ts";

/** A file as it is and as the brief would leave it. */
export interface Target extends Rewritten {
  readonly path: string;
  /** True where only a part that is ours changes, so that nothing of anybody's is overwritten. */
  readonly isOurs: boolean;
}

/** What -o would write, before anything is written. `former` are ids under which the task may stand there. */
export async function targetsOf(
  shell: Shell,
  brief: Brief,
  format: string,
  text: string,
  output: string,
  former: readonly string[],
): Promise<Target[]> {
  const name = skillName(brief.task);
  if (format === "skill") {
    const { skillFiles } = await import("../../renderers/brief/skill.ts");
    const folder = resolve(shell.context.cwd, output).split(/[\\/]/).at(-1) === name ? output : join(output, name);
    const files = Object.entries(skillFiles(brief));
    return Promise.all(files.map(([inside, content]) => target(shell, join(folder, inside), () => content)));
  }
  if (format !== "agents-md") return [await target(shell, await fileIn(shell, output, name, format), () => text)];
  const { agentsSection } = await import("../../renderers/brief/agents-md.ts");
  const file = await fileIn(shell, output, "AGENTS", format);
  const placed = await target(shell, file, (before) => {
    const result = placeSection(before, brief.task, agentsSection(brief), former);
    if ("fault" in result)
      throw unreachable(`${file} was left as it is: ${result.fault}`, "put the markers right by hand");
    return result.text;
  });
  return [{ ...placed, isOurs: true }];
}

/** A directory is given a file of its own name. */
async function fileIn({ context }: Shell, output: string, name: string, format: string): Promise<string> {
  const entry = await context.disk.entry(resolve(context.cwd, output));
  return entry?.kind === "directory" ? join(output, `${name}.${format === "json" ? "json" : "md"}`) : output;
}

async function target(shell: Shell, file: string, write: (before: string | undefined) => string): Promise<Target> {
  const path = resolve(shell.context.cwd, file);
  const isThere = (await shell.context.disk.entry(path)) !== undefined;
  const before = isThere ? await shell.store.readText({ file, path }) : undefined;
  return { file, path, before, after: write(before), isOurs: false };
}

/** Writes what is to be written. Without `force`, a file that holds something else refuses all of it. */
export async function writeTargets({ context }: Shell, targets: readonly Target[], force: boolean): Promise<Target[]> {
  const changed = targets.filter(({ before, after }) => before !== after);
  const inTheWay = changed.find(({ before, isOurs }) => before !== undefined && !isOurs && !force);
  if (inTheWay)
    throw unreachable(
      `${inTheWay.file} is there already and holds something else`,
      "--dry-run shows the difference, --force replaces it",
    );
  for (const one of changed) {
    await makeDirectories(context, dirname(one.path));
    await replaceFile(context, one, one.after, one.before);
  }
  return changed;
}
