import { groupBy } from "../core/group-by.ts";
import { InvalidDocument } from "../core/problem.ts";
import { count, visible } from "../core/text.ts";
import { Failure } from "./failure.ts";
import type { Loaded, Store } from "./find.ts";
import { PERIOD_FILE } from "./find.ts";
import { type Asked, emptyFolder } from "./several.ts";
import { remark, type Shell } from "./shell.ts";

/** What became of a portfolio that was asked for: it was read, it is not valid, or it cannot be read. */
export type Reading<N extends Asked = Asked> = { readonly named: N } & (
  | { readonly loaded: Loaded }
  | { readonly invalid: InvalidDocument }
  | { readonly unread: Failure }
);

/**
 * The one loop that portfolios are read in, one after the other. What a folder holds beside portfolios is passed over, and told;
 * a folder that holds nothing else counts as one that cannot be read.
 */
export async function* readAll<N extends Asked>(
  shell: Shell,
  store: Store,
  named: readonly N[],
): AsyncGenerator<Reading<N>> {
  const empty = new Map(named.flatMap((one) => (one.within === undefined ? [] : [[one.within, one]])));
  const others: N[] = [];
  for (const one of named) {
    const reading = await read(store, one);
    if (one.within !== undefined && isOther(reading)) {
      others.push(one);
      continue;
    }
    if (one.within !== undefined) empty.delete(one.within);
    yield reading;
  }
  for (const [folder, some] of groupBy(others, ({ within }) => within)) {
    const first = some[0]!.name;
    const told =
      some.length === 1
        ? `${first} is no portfolio and is passed over`
        : `${count(some.length, "file")} in ${folder}, such as ${first}, are no portfolios and are passed over`;
    remark(shell, visible(told));
  }
  for (const [folder, one] of empty) {
    const { name, failure } = emptyFolder(folder);
    yield { named: { ...one, name }, unread: failure };
  }
}

async function read<N extends Asked>(store: Store, named: N): Promise<Reading<N>> {
  try {
    if (named.failure) throw named.failure;
    return { named, loaded: await store.load(named.name) };
  } catch (error) {
    if (error instanceof InvalidDocument) return { named, invalid: error };
    if (error instanceof Failure) return { named, unread: error };
    throw error;
  }
}

const SAYS_SO = /^[\s{]*["']?format["']?\s*:\s*["']?orchestrate\/portfolio@/m;

/** What neither is named like a portfolio nor says that it is one. */
function isOther(reading: Reading): boolean {
  if (!("invalid" in reading)) return false;
  const { source } = reading.invalid;
  return source !== undefined && !SAYS_SO.test(source) && !PERIOD_FILE.test(reading.named.name.split(/[\\/]/).at(-1)!);
}
