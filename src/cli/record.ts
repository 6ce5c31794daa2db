import { basename } from "node:path";
import type { Period } from "../core/portfolio/period.ts";
import type { Portfolio } from "../core/portfolio/schema.ts";
import { InvalidDocument } from "../core/problem.ts";
import type { PastPromise } from "../core/shift/record.ts";
import { remark, type Shell } from "./shell.ts";
import type { Found, Loaded } from "./store.ts";

/** What became of the promises of earlier quarters. */
export async function pastOf(shell: Shell, loaded: Found & { portfolio: Portfolio }): Promise<PastPromise[]> {
  const { portfolio } = loaded;
  const earlier = await earlierThan(shell, { ...loaded, period: portfolio.period });
  if (earlier.length === 0) return [];
  const { recordWith } = await import("../core/compare/promises.ts");
  return recordWith(earlier, portfolio);
}

/**
 * The portfolios of earlier quarters. Only for a portfolio that lies where its period's belongs: a file from
 * elsewhere may be somebody else's. An earlier file with mistakes is left out, and said so.
 */
export async function earlierThan(
  shell: Shell,
  { path, period: own }: Pick<Found, "path"> & { period: Period },
): Promise<Portfolio[]> {
  const { store } = shell;
  if (path === undefined || basename(path) !== `${own}.yaml` || path !== (await store.fileOf(own)).path) return [];
  const earlier = (await store.periods()).filter((period) => period < own);
  const read: Portfolio[] = [];
  for (const period of earlier) {
    try {
      read.push((await store.load(period)).portfolio);
    } catch (error) {
      if (!(error instanceof InvalidDocument)) throw error;
      remark(shell, `${error.file} has mistakes and is left out; orchestrate check ${period} shows them`);
    }
  }
  return read;
}

/**
 * The other quarters up to the last of those loaded: they carry by-hand hours forward, follow renamed tasks and hold past
 * promises. Only where all that was loaded lies where its period's belongs.
 */
export async function othersUpTo(shell: Shell, loaded: readonly Loaded[]): Promise<Portfolio[]> {
  const places = await Promise.all(loaded.map(({ portfolio }) => shell.store.fileOf(portfolio.period)));
  if (loaded.some(({ path }, index) => path !== places[index]!.path)) return [];
  const [last] = loaded.toSorted((a, b) => (a.portfolio.period < b.portfolio.period ? 1 : -1));
  const earlier = await earlierThan(shell, { path: last!.path, period: last!.portfolio.period });
  return earlier.filter(({ period }) => loaded.every(({ portfolio }) => portfolio.period !== period));
}
