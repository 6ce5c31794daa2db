import { basename } from "node:path";
import { commandLine } from "../core/command.ts";
import { gatherFrom, type Stray } from "../core/compare/entries.ts";
import type { Quarter } from "../core/compare/quarter.ts";
import type { Period } from "../core/period.ts";
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
      const command = commandLine(commandOn(await store.find(reading.named.name), "check")!);
      const shown = command ? `; ${command} shows them` : "";
      remark(shell, visible(`${reading.invalid.file} has mistakes and is left out${shown}`));
    }
  }
  return read;
}

/** A quarter as it counts: with the entries of the log that other files hold, and what became of earlier promises. */
export interface CountedQuarter<T> {
  readonly loaded: T;
  readonly others: readonly Portfolio[];
  readonly past: readonly PastPromise[];
}

interface Readable {
  readonly portfolio: Portfolio;
  readonly warnings: readonly Problem[];
}

export async function countedQuarter<T extends Readable & Pick<Found, "path">>(
  shell: Shell,
  loaded: T,
): Promise<CountedQuarter<T>> {
  const { path, portfolio } = loaded;
  const others = await portfoliosBeside(shell, { path, period: portfolio.period });
  return { loaded: countedAmong(others)(loaded), others, past: await pastAmong(portfolio, others) };
}

/** A quarter with the entries of the log that the quarters known hold of it; what counts nowhere is warned of. */
export function countedAmong(known: readonly Portfolio[]): <T extends Readable>(one: T) => T {
  const entriesOf = gatherFrom(known);
  return (one) => {
    const { portfolio, strays } = entriesOf(one.portfolio);
    return {
      ...one,
      portfolio,
      warnings: [...one.warnings, ...strays.map((stray) => toldOf(stray, portfolio.period))],
    };
  };
}

/** What became of the promises of the quarters before this one. */
export async function pastAmong(portfolio: Portfolio, others: readonly Portfolio[]): Promise<readonly PastPromise[]> {
  if (others.length === 0) return [];
  const { recordWith } = await import("../core/compare/promises.ts");
  return recordWith(others, portfolio);
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
