import { pastPromises, recordFrom } from "../core/compare/promises.ts";
import type { Portfolio } from "../core/portfolio.ts";
import { InvalidDocument } from "../core/problem.ts";
import type { PastPromise } from "../core/shift/record.ts";
import { remark, type Shell } from "./shell.ts";
import type { Found } from "./store.ts";

/**
 * What became of the promises of earlier quarters. Only for a portfolio that lies where its period's belongs: a file from
 * elsewhere may be somebody else's. An earlier file with mistakes is left out, and said so.
 */
export async function pastOf(
  shell: Shell,
  { path, portfolio }: Found & { portfolio: Portfolio },
): Promise<PastPromise[]> {
  const { store } = shell;
  if (path === undefined || path !== (await store.fileOf(portfolio.period)).path) return [];
  const earlier = (await store.periods()).filter((period) => period < portfolio.period);
  const read: Portfolio[] = [];
  for (const period of earlier) {
    try {
      read.push((await store.load(period)).portfolio);
    } catch (error) {
      if (!(error instanceof InvalidDocument)) throw error;
      remark(
        shell,
        `${error.file} has mistakes and is left out of your record; orchestrate check ${period} shows them`,
      );
    }
  }
  return recordFrom(pastPromises([...read, portfolio]));
}
