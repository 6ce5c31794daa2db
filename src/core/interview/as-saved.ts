import { withEntries } from "../compare/entries.ts";
import { recordWith } from "../compare/promises.ts";
import type { Portfolio } from "../portfolio/schema.ts";
import type { PastPromise } from "../shift/record.ts";
import { soFar } from "./candidates.ts";
import type { State } from "./state.ts";

/** A quarter with the entries of its log, wherever they stand, and what came of earlier promises. */
interface Saved {
  readonly portfolio: Portfolio;
  readonly past: readonly PastPromise[];
}

/**
 * The answers so far as they will count once they are saved on this day, among the other quarters: stepping back in is counted
 * up to it. Undefined before the first task.
 */
export function asSaved({ answers }: State, today: string, others: readonly Portfolio[]): Saved | undefined {
  const own = soFar(answers);
  if (!own) return undefined;
  const portfolio = withEntries({ ...own, audited: own.audited ?? today }, others);
  return { portfolio, past: recordWith(others, portfolio) };
}
