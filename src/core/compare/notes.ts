import type { Pattern } from "../pattern/schema.ts";
import { patternName } from "../pattern/terms.ts";
import { shiftPeriod } from "../period.ts";
import { PATTERN_ID, type Portfolio } from "../portfolio/schema.ts";
import type { Comparison } from "../reports/comparison.ts";
import { portfolioLeverage } from "../scoring/leverage.ts";
import { accountsOf } from "../scoring/scored.ts";
import { count, orList, quoted } from "../text.ts";
import type { Pair } from "./sides.ts";
import type { Work } from "./works.ts";

type Note = Comparison["notes"][number];

/** What a reader must know to read the figures right: none of it is a cause of a change. */
export function notesOn(
  written: AsWritten,
  both: Pair,
  works: readonly Work[],
  leverage: Comparison["leverage"],
  pattern: Pattern,
): Note[] {
  const { old, new: now } = written;
  return [
    ...carried(old, both.old),
    ...carried(now, both.new),
    ...leverageDiffers(both, written, works, leverage),
    ...recordedOnOneSide(both),
    ...methodDiffers(old, now, pattern),
    ...quartersBetween(old, now),
  ];
}

function carried(written: Portfolio, used: Portfolio): Note[] {
  const names = carriedNames(written, used);
  if (names.length === 0) return [];
  const message = `What ${named(names)} would take by hand is not said in ${written.period}; the figure of the quarter before is used`;
  return [{ code: "output-carried", message }];
}

/**
 * A quarter's leverage is another one here than in its own score where a task is left out of both for what is known of one, or
 * where a by-hand figure is the quarter's before. Told with the reason wherever the figure is.
 */
function leverageDiffers(
  both: Pair,
  written: AsWritten,
  works: readonly Work[],
  leverage: Comparison["leverage"],
): Note[] {
  return (["old", "new"] as const).flatMap((side) => {
    const out = works.filter((work) => work.out !== null && work[side]);
    const missing = out.filter((work) => work.group[side].some(({ id }) => both.ledgers[side].get(id)?.covered));
    const names = missing.map(({ name }) => name);
    return readAlone(written[side], both[side], leverage[side], names);
  });
}

/** That the leverage which a quarter has `here` is not the one of its own score, and why: `missing` are the tasks it stands without. */
export function readAlone(
  written: Portfolio,
  used: Portfolio,
  here: number | null,
  missing: readonly string[] = [],
): Note[] {
  const [alone, shown] = [portfolioLeverage(asWritten(used, written).ledgers), here].map((one) => one?.toFixed(2));
  if (alone === shown) return [];
  const carried = carriedNames(written, used);
  const why = [
    ...(missing.length > 0 ? [`without ${named(missing)}`] : []),
    ...(carried.length > 0 ? [`with the by-hand hours of the quarter before for ${named(carried)}`] : []),
  ];
  const figure =
    alone === undefined ? `the leverage of ${used.period} is not known` : `${used.period} has a leverage of ${alone}`;
  const message = `Read alone, ${figure}; here it stands ${orList(why, "and")}`;
  return [{ code: "leverage-differs", message }];
}

/** Both portfolios as they stand in their files: without by-hand hours of the quarter before. */
export type AsWritten = Readonly<Record<"old" | "new", Portfolio>>;

const asWritten = (used: Portfolio, { tasks }: Portfolio) =>
  accountsOf({ ...used, tasks: used.tasks.map((task, index) => ({ ...task, by_hand: tasks[index]!.by_hand })) });

const named = (names: readonly string[]) => orList(names.map(quoted), "and");

const carriedNames = (written: Portfolio, used: Portfolio): string[] =>
  used.tasks.filter((task, index) => task.by_hand !== written.tasks[index]!.by_hand).map(({ name }) => name);

/** What was not recorded adds nothing to the hours, which does not mean that it did not happen. */
function recordedOnOneSide(both: Pair): Note[] {
  const { old, new: now } = both.accounts;
  const [known, unknown] = old.interventions ? [old, now] : [now, old];
  if (!known.ledgers.some((one) => one.interventions > 0) || unknown.interventions) return [];
  const message = `Stepping back in is on record for ${known.portfolio.period} only; where it happened in ${unknown.portfolio.period} too, its part is overstated`;
  return [{ code: "recorded-on-one-side", message }];
}

/** The figures are never stored, so a change of method shows only in what the files say they were made with. */
function methodDiffers(old: Portfolio, now: Portfolio, pattern: Pattern): Note[] {
  const loaded = patternName(pattern);
  const other = [old, now].filter((one) => (one.pattern ?? PATTERN_ID) !== loaded);
  if (other.length === 0) return [];
  const made = other.map((one) => `${one.period} was made with ${one.pattern ?? PATTERN_ID}`);
  const message = `${orList(made, "and")}: both quarters are scored with ${loaded}, so that is no cause of a change`;
  return [{ code: "method-differs", message }];
}

function quartersBetween(old: Portfolio, now: Portfolio): Note[] {
  const [first, last] = old.period < now.period ? [old.period, now.period] : [now.period, old.period];
  let between = 0;
  for (let at = shiftPeriod(first, 1); at < last && between < 100; at = shiftPeriod(at, 1)) between++;
  if (between === 0) return [];
  const message = `${count(between, "quarter")} ${between === 1 ? "lies" : "lie"} between ${first} and ${last}`;
  return [{ code: "quarters-between", message }];
}
