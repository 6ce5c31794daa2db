import { join, resolve } from "node:path";
import type { Context } from "./context.ts";
import { Failure, inWords, unreachable } from "./failure.ts";

/** A file that was found, or what cannot be looked into, and why. */
export interface Walked {
  readonly path: string;
  /** What tells the file from every other, as `DiskEntry` has it. */
  readonly id?: string | undefined;
  readonly failure?: Failure;
}

interface Wanted {
  /** Whether a file of this path is looked for. */
  readonly fits: (path: string) => boolean;
  /** How many folders deep, the first included; all where absent. */
  readonly depth?: number;
  /** Whether what begins with a dot is meant too. */
  readonly hidden?: boolean;
}

/**
 * What lies in a folder and in those below it: files that fit, and links that lead nowhere, in the order of their letters. A
 * folder is entered once, whatever links lead to it. What is neither is not read where nobody named it: a pipe may never end.
 */
export async function* filesBelow(
  context: Context,
  folder: string,
  wanted: Wanted,
  entered: Set<string> = new Set(),
): AsyncGenerator<Walked> {
  const { disk, cwd } = context;
  const { fits, depth = Number.POSITIVE_INFINITY, hidden = false } = wanted;
  try {
    const { id } = (await disk.entry(resolve(cwd, folder))) ?? { id: folder };
    if (entered.has(id)) return;
    entered.add(id);
    for (const name of await disk.list(resolve(cwd, folder))) {
      if (!hidden && name.startsWith(".")) continue;
      const path = join(folder, name);
      const entry = await disk.entry(resolve(cwd, path)).catch(() => undefined); // a link that leads in a circle
      if (entry?.kind === "directory") {
        if (depth > 1) yield* filesBelow(context, path, { ...wanted, depth: depth - 1 }, entered);
      } else if (fits(path))
        yield entry?.kind === "other"
          ? { path, failure: unreachable(`${path} is not a file`) }
          : { path, id: entry?.id };
    }
  } catch (error) {
    const failure = inWords(error, `${folder} cannot be read`);
    if (!(failure instanceof Failure)) throw failure;
    yield { path: folder, failure };
  }
}
