import { basename, dirname, join } from "node:path";
import { gatherFrom } from "../core/compare/entries.ts";
import { outcomesIn } from "../core/export/outcomes.ts";
import { exportedRows, type Outcome } from "../core/export/rows.ts";
import { groupBy } from "../core/group-by.ts";
import type { Pattern } from "../core/pattern/schema.ts";
import type { Portfolio } from "../core/portfolio/schema.ts";
import type { ExportedRow } from "../core/reports/row.ts";
import { accountsOf, scoredOf } from "../core/scoring/scored.ts";
import { type Loaded, PERIOD_FILE, type Store } from "./find.ts";
import { type Reading, readAll } from "./reading.ts";
import type { Asked } from "./several.ts";
import type { Shell } from "./shell.ts";

/*
 * The rows of portfolios, a folder at a time. A file that is called by its quarter lies among the quarters of one person, and
 * counts as `score` counts it there: with the log entries that the others hold of it. They tell too what became of its
 * shifts. Any other file stands alone, and is let go of as soon as its rows are made.
 */

/** What is kept of a file until the others of its folder are read. */
type Held = Pick<Loaded, "path" | "file" | "portfolio"> & { readonly beside: boolean };

/** A portfolio that is to be read: for its rows, or for what it says of another one in its folder. */
export interface Wanted extends Asked {
  readonly folder: string;
  readonly beside?: boolean;
}

/** What is to be read for these portfolios, folder by folder. */
export async function wantedFor(shell: Shell, store: Store, named: readonly Asked[]): Promise<Wanted[]> {
  const { disk } = shell.context;
  const wanted: (Wanted & { file: string })[] = [];
  for (const one of named) {
    const { file, path } = one.failure ? { file: one.name } : await store.find(one.name);
    wanted.push({ ...one, file, folder: path ? dirname(path) : "" });
    if (path) shell.opened.add(path);
  }
  const all: Wanted[] = [];
  for (const [folder, some] of groupBy(wanted, (one) => one.folder)) {
    all.push(...some);
    const here = new Set(some.map(({ file }) => basename(file)).filter((name) => PERIOD_FILE.test(name)));
    if (here.size === 0 || folder === "") continue;
    const quarters = (await disk.list(folder)).filter((name) => PERIOD_FILE.test(name) && !here.has(name));
    all.push(...quarters.map((name) => ({ name: join(dirname(some[0]!.file), name), folder, beside: true })));
  }
  return all;
}

/** The rows of each portfolio together, as they are made. `tell` is told what came of each file when it is read. */
export async function* rowsOfFiles(
  shell: Shell,
  store: Store,
  pattern: Pattern,
  wanted: readonly Wanted[],
  tell: (reading: Reading<Wanted>) => void,
): AsyncGenerator<ExportedRow[]> {
  let quarters: Held[] = [];
  let folder: string | undefined;
  for await (const reading of readAll(shell, store, wanted)) {
    const { named } = reading;
    if (named.folder !== folder) yield* together(quarters, pattern);
    if (named.folder !== folder) quarters = [];
    folder = named.folder;
    tell(reading);
    if (!("loaded" in reading)) continue;
    const { path, file, portfolio } = reading.loaded;
    const { beside = false } = named;
    if (path !== undefined && PERIOD_FILE.test(basename(path))) quarters.push({ path, file, portfolio, beside });
    else yield rowsOf(portfolio, pattern, file);
  }
  yield* together(quarters, pattern);
}

/** The quarters of a folder. One that is called by another quarter than its own says nothing about the person's past. */
function* together(quarters: readonly Held[], pattern: Pattern): Generator<ExportedRow[]> {
  const all = quarters.map(({ portfolio }) => portfolio);
  const entriesOf = gatherFrom(all);
  const isOwn = ({ path, portfolio }: Held) => basename(path!) === `${portfolio.period}.yaml`;
  const outcomes = outcomesIn(quarters.filter(isOwn).map(({ portfolio }) => portfolio));
  for (const one of quarters) {
    if (one.beside) continue;
    const { portfolio, file } = one;
    if (isOwn(one)) yield rowsOf(entriesOf(portfolio).portfolio, pattern, file, outcomes.get(portfolio.period));
    else yield rowsOf(portfolio, pattern, file);
  }
}

const rowsOf = (portfolio: Portfolio, pattern: Pattern, file: string, outcomes?: ReadonlyMap<string, Outcome>) =>
  exportedRows(scoredOf(accountsOf(portfolio), pattern), pattern, file, outcomes);
