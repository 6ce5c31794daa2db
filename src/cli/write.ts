import { dirname } from "node:path";
import type { Context } from "./context.ts";
import type { Content } from "./disk.ts";
import { type Failure, inWords, unreachable } from "./failure.ts";
import { locked } from "./lock.ts";

/** A file by the name that is told to the person, and its absolute path. */
export interface FileName {
  readonly file: string;
  readonly path: string;
}

/** Byte order marks and all: a file differs from one that has a mark more. */
const EXACTLY = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * Writes a whole file, durably. `expected` is the text it held when it was read, undefined for a file that was not
 * there. Where it holds something else by now, nothing is written: another program or editor was quicker.
 */
export async function replaceFile(
  context: Context,
  { file, path }: FileName,
  text: string,
  expected: string | undefined,
): Promise<void> {
  const { disk } = context;
  try {
    await makeDirectories(context, dirname(path));
    const target = await disk.follow(path);
    await locked(context, target, async (holds) => {
      const now = (await disk.entry(target)) ? EXACTLY.decode(await disk.read(target)) : undefined;
      if (now !== expected) throw changedMeanwhile(file, now === undefined, expected === undefined);
      await holds();
      await disk.replace(target, text);
    });
    context.changed.push(file);
  } catch (error) {
    throw inWords(error, `${file} cannot be written`);
  }
}

/** Writes a file that no one else is expected to write: a draft, a report. */
export async function writeFile({ disk }: Context, { file, path }: FileName, content: Content): Promise<void> {
  try {
    await disk.replace(path, content);
  } catch (error) {
    throw inWords(error, `${file} cannot be written`);
  }
}

/** One level at a time: asked for all at once, Node never returns from some paths, such as those under /proc. */
export async function makeDirectories(context: Context, path: string): Promise<void> {
  const { disk } = context;
  if (await disk.entry(path)) return;
  if (dirname(path) !== path) await makeDirectories(context, dirname(path));
  try {
    await disk.makeDirectory(path);
  } catch (error) {
    if ((error as { code?: string }).code !== "EEXIST") throw error;
  }
}

function changedMeanwhile(file: string, gone: boolean, appeared: boolean): Failure {
  const what = gone ? "was removed" : appeared ? "was written by another program" : "was changed by another program";
  return unreachable(
    `${file} ${what} in the meantime; it was left as it is`,
    "run the command again to start from what it holds now",
  );
}
