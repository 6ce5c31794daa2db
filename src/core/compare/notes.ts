import type { Pattern } from "../pattern/schema.ts";
import { patternName } from "../pattern/terms.ts";
import { shiftPeriod } from "../portfolio/period.ts";
import { PATTERN_ID, type Portfolio } from "../portfolio/schema.ts";
import type { Comparison } from "../reports/comparison.ts";
import { portfolioLeverage } from "../scoring/leverage.ts";
import { count, orList, quoted } from "../text.ts";
import type { Pair } from "./sides.ts";
import type { Work } from "./works.ts";

type Note = Comparison["notes"][number];

/** What a reader must know to read the figures right: none of it is a cause of a change. */
export function notesOn(old: Portfolio, now: Portfolio, both: Pair, works: readonly Work[], pattern: Pattern): Note[] {
  return [
    ...carried(old, both.old),
    ...carried(now, both.new),
    ...leverageDiffers(both, works),
    ...recordedOnOneSide(both),
    ...methodDiffers(old, now, pattern),
    ...quartersBetween(old, now),
  ];
}

function carried(written: Portfolio, used: Portfolio): Note[] {
  const names = used.tasks
    .filter((task, index) => task.by_hand !== written.tasks[index]!.by_hand)
    .map(({ name }) => quoted(name));
  if (names.length === 0) return [];
  const message = `What ${orList(names, "and")} would take by hand is not said in ${written.period}; the figure of the quarter before is used`;
  return [{ code: "output-carried", message }];
}

/** Left out of both for what is known of one: then a quarter's leverage is another one here than read alone. */
function leverageDiffers(both: Pair, works: readonly Work[]): Note[] {
  return (["old", "new"] as const).flatMap((side) => {
    const alone = portfolioLeverage(both.accounts[side].ledgers);
    const out = works.filter((work) => work.out !== null && work[side]);
    const missing = out.filter((work) => work.group[side].some(({ id }) => both.ledgers[side].get(id)?.covered));
    if (alone === null || missing.length === 0) return [];
    const names = orList(
      missing.map(({ name }) => quoted(name)),
      "and",
    );
    const message = `Read alone, ${both[side].period} has a leverage of ${alone.toFixed(2)}; here it stands without ${names}`;
    return [{ code: "leverage-differs" as const, message }];
  });
}

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
