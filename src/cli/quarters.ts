import { basename } from "node:path";
import { commandLine } from "../core/command.ts";
import { gather, type Stray } from "../core/compare/entries.ts";
import type { Quarter } from "../core/compare/quarter.ts";
import type { Period } from "../core/portfolio/period.ts";
import type { Portfolio } from "../core/portfolio/schema.ts";
import { type Problem, warning } from "../core/problem.ts";
import { commandOn } from "../core/reports/step.ts";
import type { PastPromise } from "../core/shift/record.ts";
import { visible } from "../core/text.ts";
import { EXIT, Failure } from "./failure.ts";
import type { Found, Loaded, Store } from "./find.ts";
import { readAll } from "./reading.ts";
import { remark, type Shell } from "./shell.ts";

/**
 * The other quarters of the directory. Only beside a portfolio that lies where its period's belongs: a file from elsewhere
 * may be somebody else's. One with mistakes, or that cannot be read, is left out and said.
 */
export async function othersOf(
  shell: Shell,
  { path, period: own }: Pick<Found, "path"> & { period: Period },
): Promise<Loaded[]> {
  const { store } = shell;
  if (path === undefined || basename(path) !== `${own}.yaml` || path !== (await store.fileOf(own)).path) return [];
  return readable(
    shell,
    store,
    (await store.periods()).filter((period) => period !== own),
  );
}

export const portfoliosBeside = async (
  shell: Shell,
  one: Pick<Found, "path"> & { period: Period },
): Promise<Portfolio[]> => (await othersOf(shell, one)).map(({ portfolio }) => portfolio);

/** The portfolios of these periods, but for those that cannot be used: they are said and left out. */
export async function readable(shell: Shell, store: Store, periods: readonly Period[]): Promise<Loaded[]> {
  const read: Loaded[] = [];
  const named = periods.map((name) => ({ name }));
  for await (const reading of readAll(shell, store, named)) {
    if ("loaded" in reading) read.push(reading.loaded);
    else if ("unread" in reading) remark(shell, visible(`${reading.unread.message}; it is left out`));
    else {
      const command = await checking(store, reading.named.name);
      remark(shell, visible(`${reading.invalid.file} has mistakes and is left out; ${command} shows them`));
    }
  }
  return read;
}

const checking = async (store: Store, period: string): Promise<string> =>
  commandLine(commandOn(await store.find(period), "check")!) ?? "orchestrate check";

/** A quarter as it counts: with the entries of the log that other files hold, and what became of earlier promises. */
export interface Counted<T> {
  readonly loaded: T;
  readonly others: readonly Portfolio[];
  readonly past: readonly PastPromise[];
}

type Readable = Pick<Found, "path"> & { readonly portfolio: Portfolio; readonly warnings: readonly Problem[] };

export async function counted<T extends Readable>(shell: Shell, loaded: T): Promise<Counted<T>> {
  const { path, portfolio } = loaded;
  const others = await portfoliosBeside(shell, { path, period: portfolio.period });
  return countedAmong(loaded, others);
}

/** The same, where the other quarters are known already. */
export async function countedAmong<T extends Omit<Readable, "path">>(
  loaded: T,
  others: readonly Portfolio[],
): Promise<Counted<T>> {
  if (others.length === 0) return { loaded, others, past: [] };
  const { portfolio, strays } = gather(loaded.portfolio, others);
  const { recordWith } = await import("../core/compare/promises.ts");
  const warnings = [...loaded.warnings, ...strays.map((stray) => toldOf(stray, portfolio.period))];
  return { loaded: { ...loaded, portfolio, warnings }, others, past: recordWith(others, portfolio) };
}

const toldOf = ({ date, task, period }: Stray, own: Period) =>
  warning("log-task-elsewhere", [], { date, task, period, own });

export const asQuarter = (loaded: Loaded): Quarter => ({ portfolio: loaded.portfolio, origin: loaded });

/** Where quarters stand in a row, each stands in one place only. */
export function refuseSamePeriod(loaded: readonly Loaded[]): void {
  for (const [index, { file, portfolio }] of loaded.entries()) {
    const same = loaded.slice(0, index).find((one) => one.portfolio.period === portfolio.period);
    if (!same) continue;
    const hint = "correct the period of one of them, or name the portfolios to compare";
    throw new Failure(EXIT.invalid, `${same.file} and ${file} are both of ${portfolio.period}`, hint);
  }
}

/**
 * The other quarters beside those loaded: they carry by-hand hours forward, follow renamed tasks, hold past promises and
 * entries of the log. Only where all that was loaded lies where its period's belongs.
 */
export async function othersBeside(shell: Shell, loaded: readonly Loaded[]): Promise<Loaded[]> {
  const places = await Promise.all(loaded.map(({ portfolio }) => shell.store.fileOf(portfolio.period)));
  if (loaded.some(({ path }, index) => path !== places[index]!.path)) return [];
  const known = new Set(loaded.map(({ portfolio }) => portfolio.period));
  const periods = (await shell.store.periods()).filter((period) => !known.has(period));
  return readable(shell, shell.store, periods);
}
