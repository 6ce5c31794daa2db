import { join, resolve } from "node:path";
import type { Context } from "./context.ts";
import { Failure, inWords } from "./failure.ts";

/** A file that was found, or a folder that could not be looked into, and why. */
export interface Found {
  readonly path: string;
  readonly failure?: Failure;
}

/**
 * What lies in a folder and, down to a depth, in those below it: files, and links that lead nowhere, in the order of their
 * letters. A folder is entered once, whatever links lead to it. What begins with a dot is not meant.
 */
export async function* filesBelow(
  context: Context,
  folder: string,
  depth = Number.POSITIVE_INFINITY,
  entered: Set<string> = new Set(),
): AsyncGenerator<Found> {
  const { disk, cwd } = context;
  try {
    const { id } = (await disk.entry(resolve(cwd, folder))) ?? { id: folder };
    if (entered.has(id)) return;
    entered.add(id);
    for (const name of await disk.list(resolve(cwd, folder))) {
      if (name.startsWith(".")) continue;
      const path = join(folder, name);
      const entry = await disk.entry(resolve(cwd, path)).catch(() => undefined); // a link that leads in a circle
      if (entry?.kind !== "directory") yield { path };
      else if (depth > 1) yield* filesBelow(context, path, depth - 1, entered);
    }
  } catch (error) {
    const told = inWords(error, `${folder} cannot be read`);
    if (!(told instanceof Failure)) throw told;
    yield { path: folder, failure: told };
  }
}
