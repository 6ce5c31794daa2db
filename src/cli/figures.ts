import { promisesIn } from "../core/compare/promises.ts";
import { scoredQuarter } from "../core/compare/quarter.ts";
import { lineWith } from "../core/compare/sides.ts";
import { transition } from "../core/compare/transition.ts";
import { namesNow } from "../core/expect/baseline.ts";
import { asksPast, type Demands, type Since, type Subject } from "../core/expect/expect.ts";
import type { Pattern } from "../core/pattern/schema.ts";
import { accountsOf, scoredOf, unsureTasks } from "../core/scoring/scored.ts";
import type { Loaded } from "./find.ts";
import { asQuarter, countedAmong, othersOf } from "./quarters.ts";
import type { Shell } from "./shell.ts";

/** The figures of a portfolio that a script asks about: as `score` and `compare` tell them. Nothing is drawn that is not asked. */
export async function figuresOf(
  shell: Shell,
  own: Loaded,
  demands: Demands,
  pattern: Pattern,
  baseline: Loaded | undefined,
): Promise<Subject> {
  const others = await othersOf(shell, { path: own.path, period: own.portfolio.period });
  const loaded = countedAmong(others.map(({ portfolio }) => portfolio))(own);
  return {
    scored: scoredOf(accountsOf(loaded.portfolio), pattern),
    since: asksPast(demands) ? await sinceLast(own, others, pattern, baseline) : undefined,
    unsureBefore: baseline && unsureIn(baseline, loaded, pattern),
  };
}

/** Held against the baseline where that is of an earlier quarter, else against the last quarter before it on file. */
async function sinceLast(
  own: Loaded,
  others: readonly Loaded[],
  pattern: Pattern,
  baseline: Loaded | undefined,
): Promise<Since | undefined> {
  const earlier = (one: Loaded) => one.portfolio.period < own.portfolio.period;
  const old = baseline && earlier(baseline) ? baseline : others.findLast(earlier);
  if (!old) return undefined;
  const rest = others.filter(({ portfolio }) => portfolio.period !== old.portfolio.period);
  const known = [...rest, old, own].map(({ portfolio }) => portfolio);
  const pair = [old, own].map(countedAmong(known)).map(asQuarter);
  const [named, beside] = [pair, rest].map((some) => some.map(({ portfolio }) => portfolio));
  const line = lineWith(named!, beside!);
  const [before, now] = pair.map((quarter) => scoredQuarter(quarter, line, pattern));
  const { works, signs, reinvestment } = transition(before!, now!, line, pattern);
  const { period } = own.portfolio;
  const promises = promisesIn(line, period).filter(({ judged }) => judged === period);
  return { old: old.portfolio.period, works, signs, reinvestment, promises };
}

function unsureIn(baseline: Loaded, now: Loaded, pattern: Pattern): Set<string> {
  const called = namesNow(baseline.portfolio, now.portfolio);
  const unsure = unsureTasks(scoredOf(accountsOf(baseline.portfolio), pattern));
  return new Set(unsure.flatMap(({ id }) => called.get(id) ?? []));
}
