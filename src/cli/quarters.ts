import { dirname, resolve } from "node:path";
import type { Pattern } from "../core/pattern.ts";
import { patternName } from "../core/pattern-terms.ts";
import type { Portfolio } from "../core/portfolio.ts";
import { InvalidDocument } from "../core/problem.ts";
import { remark, type Shell } from "./shell.ts";
import { type Loaded, Store } from "./store.ts";

/** The portfolios as this pattern reads them. */
export function storeFor({ context, shared }: Shell, pattern: Pattern): Store {
  return new Store(context, { dir: shared.dir, patternId: patternName(pattern) });
}

/**
 * The other quarters on file, oldest first: they carry by-hand hours forward, follow renamed tasks and hold past promises.
 * Only where what was loaded lies in the directory of portfolios: elsewhere, nobody knows whose they are. A file that is
 * not valid is left out with a remark.
 */
export async function otherQuarters(shell: Shell, store: Store, loaded: readonly Loaded[]): Promise<Portfolio[]> {
  const directory = resolve(shell.context.cwd, await store.directory());
  if (loaded.some(({ path }) => path === undefined || dirname(path) !== directory)) return [];
  const others: Portfolio[] = [];
  for (const period of await store.periods()) {
    const { file, path } = await store.fileOf(period);
    if (loaded.some((one) => one.path === path)) continue;
    try {
      others.push((await store.load(file)).portfolio);
    } catch (error) {
      if (!(error instanceof InvalidDocument)) throw error;
      remark(shell, `${file} is not valid and was left out; orchestrate check ${period} says why`);
    }
  }
  return others;
}
