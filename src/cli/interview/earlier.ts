import { pastPromises, recordFrom } from "../../core/compare/promises.ts";
import type { Period } from "../../core/period.ts";
import type { PastPromise } from "../../core/shift/record.ts";
import type { Shell } from "../shell.ts";
import type { Loaded } from "../store.ts";
import type { Target } from "./target.ts";

/** The portfolio that a new quarter goes on from: the one named, else the newest before it; undefined where there is none. */
export async function earlierPortfolio(
  { store }: Shell,
  { period }: Target,
  from: string | undefined,
): Promise<Loaded | undefined> {
  if (from !== undefined) return store.load(from);
  const last = (await store.periods()).filter((other) => other < period).at(-1);
  return last && store.load(last);
}

/** What the promises of all earlier quarters on file came to. */
export async function pastRecord({ store }: Shell, before: Period): Promise<PastPromise[]> {
  const periods = (await store.periods()).filter((period) => period < before);
  const loaded = await Promise.all(periods.map((period) => store.load(period)));
  return recordFrom(pastPromises(loaded.map(({ portfolio }) => portfolio)));
}
