import type { Loaded } from "../find.ts";
import type { Shell } from "../shell.ts";
import type { AuditFile } from "./target.ts";

/** The portfolio that a new quarter goes on from: the one named, else the newest before it; undefined where there is none. */
export async function earlierPortfolio(
  { store }: Shell,
  { period }: AuditFile,
  from: string | undefined,
): Promise<Loaded | undefined> {
  if (from !== undefined) return store.load(from);
  const last = (await store.periods()).filter((other) => other < period).at(-1);
  return last && store.load(last);
}
