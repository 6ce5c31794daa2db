import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { reason } from "../failure.ts";

/**
 * A text as somebody leaves it in $VISUAL or $EDITOR, or why there is none. It is in a file that only they can read, and that is
 * gone afterwards. The variable may hold arguments ("code --wait"), so a shell takes it apart.
 */
export function inEditor(text: string, env: NodeJS.ProcessEnv): { readonly text: string } | { readonly wrong: string } {
  const editor = env.VISUAL?.trim() || env.EDITOR?.trim();
  if (!editor) return { wrong: "neither $VISUAL nor $EDITOR says which editor is yours" };
  let directory: string | undefined;
  try {
    directory = mkdtempSync(join(tmpdir(), "orchestrate-"));
    const file = join(directory, "list.txt");
    writeFileSync(file, text, { mode: 0o600 });
    // stdout is for data; stderr is the terminal that the questions are on
    const stdio = ["inherit", 2, 2] as ["inherit", 2, 2];
    const { status, signal, error } =
      process.platform === "win32"
        ? spawnSync(`${editor} "${file}"`, { stdio, shell: true })
        : spawnSync("/bin/sh", ["-c", `${editor} "$1"`, "sh", file], { stdio });
    if (error) throw error;
    if (status !== 0) return { wrong: `${editor} ended with ${signal ?? status}; the list is as it was` };
    return { text: readFileSync(file, "utf8") };
  } catch (error) {
    return {
      wrong: `${editor} could not be used: ${reason(error) ?? (error as Error).message}; the list is as it was`,
    };
  } finally {
    if (directory) rmSync(directory, { recursive: true, force: true });
  }
}
