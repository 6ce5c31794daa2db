import type { Pattern } from "../pattern/schema.ts";
import { type Period, shiftPeriod } from "../period.ts";
import { rounded } from "../reports/origin.ts";
import type { Trend } from "../reports/trend.ts";
import { portfolioLeverage } from "../scoring/leverage.ts";
import { methodOf, simulatedTotals } from "../scoring/score.ts";
import { lineOf } from "./line.ts";
import { readAlone } from "./notes.ts";
import { promisesIn, shownPromises, shownRecord } from "./promises.ts";
import { type Quarter, scoredQuarter } from "./quarter.ts";
import { rowsOf } from "./rows.ts";
import { transition } from "./transition.ts";

/** Three quarters and more, each of another period: a row a task, a column a quarter, and the signs along the way. */
export function trend(given: readonly Quarter[], pattern: Pattern): Trend {
  const quarters = given.toSorted((a, b) => (a.portfolio.period < b.portfolio.period ? -1 : 1));
  const line = lineOf(quarters.map(({ portfolio }) => portfolio));
  const scored = quarters.map((quarter) => scoredQuarter(quarter, line, pattern));
  const steps = scored.slice(1).map((now, index) => transition(scored[index]!, now, line, pattern));
  const onFile = new Map(scored.map((one) => [one.quarter.portfolio.period, one]));
  const periods = allPeriods([...onFile.keys()]);
  const past = promisesIn(line);
  return rounded({
    format: "orchestrate/trend@1",
    method: methodOf(pattern),
    periods: periods.map((period) => {
      const known = onFile.get(period);
      return {
        period,
        file: known?.quarter.origin.file ?? null,
        totals: known ? simulatedTotals(known.scored, pattern) : null,
      };
    }),
    tasks: rowsOf(
      scored.map((one) => one.scored),
      periods,
    ),
    promises: shownPromises(past),
    record: shownRecord(past, pattern),
    signs: steps.flatMap(({ both, signs }) => signs.map((sign) => ({ period: both.new.period, ...sign }))),
    notes: scored.flatMap(({ quarter: { portfolio }, scored: { portfolio: used, ledgers } }) =>
      readAlone(portfolio, used, portfolioLeverage(ledgers)).map((note) => ({ period: used.period, ...note })),
    ),
    warnings: eachOnce(steps.flatMap(({ warnings }) => warnings)),
  });
}

/** A quarter is warned of once, not as the new one and again as the old one. */
function eachOnce<T>(all: readonly T[]): T[] {
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

/** From the first to the last, with those between that are not on file; far apart, only those on file. */
function allPeriods(known: readonly Period[]): Period[] {
  const [first, last] = [known[0]!, known.at(-1)!];
  const all = [first];
  while (all.at(-1)! < last && all.length <= MOST_PERIODS) all.push(shiftPeriod(all.at(-1)!, 1));
  return all.at(-1) === last ? all : [...known];
}

/** Ten years: beyond that, gaps say less than they cost. */
const MOST_PERIODS = 40;
