import { basename, dirname, join } from "node:path";
import type { Context } from "./context.ts";
import { unreachable } from "./failure.ts";

/** A lock is held for the moment between comparing and renaming; one older than this was left by a program that died. */
const STALE_AFTER = 10_000;
const PATIENCE = 3_000;
const PAUSE = 25;

let taken = 0;

/**
 * Does `work` while no other orchestrate writes the same file. `work` is given a function to call right before the
 * deed: it throws where the lock has been taken away in the meantime, as from a machine that slept.
 */
export async function locked<T>(
  context: Context,
  target: string,
  work: (holds: () => Promise<void>) => Promise<T>,
): Promise<T> {
  const { disk } = context;
  const path = join(dirname(target), `.${basename(target)}.lock`);
  const token = `${context.milliseconds()} ${++taken} ${Math.random()}\n`;
  const started = context.milliseconds();
  while (!(await disk.create(path, token))) {
    const found = await disk.entry(path);
    if (found && context.milliseconds() - found.changed > STALE_AFTER) await takeAway(context, path);
    else if (context.milliseconds() - started > PATIENCE) {
      throw unreachable(`another orchestrate is writing ${target}`, "try again when it is done");
    } else await new Promise((done) => setTimeout(done, PAUSE));
  }
  const mine = async () => new TextDecoder().decode(await disk.read(path).catch(() => new Uint8Array())) === token;
  try {
    return await work(async () => {
      if (!(await mine())) throw unreachable(`another orchestrate is writing ${target}`, "run the command again");
    });
  } finally {
    if (await mine()) await disk.remove(path);
  }
}

/** By renaming first, so that of two programs that find the same stale lock only one removes it. */
async function takeAway({ disk }: Context, path: string): Promise<void> {
  const aside = `${path}.${++taken}.stale`;
  try {
    await disk.rename(path, aside);
  } catch {
    return; // the other one was quicker
  }
  await disk.remove(aside);
}
