import { basename, dirname, join } from "node:path";
import type { Context } from "./context.ts";
import { unreachable } from "./failure.ts";

/**
 * A lock is held for the moment between comparing and renaming. One whose process is no more is taken away at once; one of
 * another machine when it is older than this.
 */
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
  const token = `${context.owner} ${context.milliseconds()} ${++taken} ${Math.random()}\n`;
  const started = context.milliseconds();
  while (!(await disk.create(path, token))) {
    const found = await disk.entry(path);
    const held = await textOf(context, path);
    if (found && isLeft(context, held, found.changed)) await takeAway(context, path, held);
    else if (context.milliseconds() - started > PATIENCE) {
      throw unreachable(`another orchestrate is writing ${target}`, "try again when it is done");
    } else await new Promise((done) => setTimeout(done, PAUSE));
  }
  const mine = async () => (await textOf(context, path)) === token;
  try {
    return await work(async () => {
      if (!(await mine())) throw unreachable(`another orchestrate is writing ${target}`, "run the command again");
    });
  } finally {
    if (await mine()) await disk.remove(path);
  }
}

const textOf = async ({ disk }: Context, path: string): Promise<string> =>
  new TextDecoder().decode(await disk.read(path).catch(() => new Uint8Array()));

/** A living process may be slow, or its machine asleep: only its age speaks against it. */
function isLeft(context: Context, held: string, changed: number): boolean {
  return context.lives(held.split(" ")[0]!) === false || context.milliseconds() - changed > STALE_AFTER;
}

/**
 * By renaming first, so that of two programs that find the same stale lock only one removes it. Where the other was quicker
 * and what was taken away is its own new lock, that is put back.
 */
async function takeAway(context: Context, path: string, held: string): Promise<void> {
  const { disk } = context;
  const aside = `${path}.${context.owner}-${++taken}.stale`;
  try {
    await disk.rename(path, aside);
  } catch {
    return; // the other one was quicker
  }
  const found = await textOf(context, aside);
  if (found !== held) await disk.create(path, found);
  await disk.remove(aside);
}
