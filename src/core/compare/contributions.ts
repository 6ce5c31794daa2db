import { apportion, units } from "../apportion.ts";
import type { Cause, Comparison, Contribution } from "../reports/comparison.ts";
import { ratio } from "../scoring/leverage.ts";
import { causeOf } from "./cause.ts";
import { keyOf } from "./match.ts";
import type { Pair } from "./sides.ts";
import { hasHours, type KnownWork, type Work } from "./works.ts";

/** The change of leverage, taken apart. Everything in here is rounded to six decimals and still adds up. */
export interface Decomposition {
  readonly old: number | null;
  readonly new: number | null;
  readonly change: number | null;
  readonly contributions: Contribution[];
  readonly causes: Comparison["causes"];
}

const MILLION = 1_000_000;
const millionths = (value: number) => units(value, MILLION);

/**
 * With L = V/H, H' and L' the means of both quarters, a task's part in L1 - L0 is (dV - L' dH)/H', and stepping back in has
 * -L' dI/H': together they are the change exactly (the midpoint form of Bennet's indicator, 1920, for a ratio).
 */
export function decompose(both: Pair, works: readonly Work[], shareChange: number): Decomposition {
  const counted = works.filter(hasHours).filter(({ out }) => out === null);
  const [before, after] = [totals("old", both, counted), totals("new", both, counted)];
  const [old, now] = [ratio(before.output, before.invested), ratio(after.output, after.invested)];
  const changed = counted.flatMap((work) => {
    const cause = causeOf(work.old, work.new, shareChange);
    return cause ? [{ work, cause }] : [];
  });
  if (old === null || now === null) {
    const contributions = changed.map((one) => contribution(one.work, one.cause, null, null));
    return { old, new: now, change: null, contributions, causes: null };
  }

  const meanHours = (before.invested + after.invested) / 2;
  const meanLeverage = (old + now) / 2;
  const part = (output: number, hours: number) => (output - meanLeverage * hours) / meanHours;
  const exact = changed.map(({ work }) => {
    const output = (work.new?.by_hand_minutes ?? 0) - (work.old?.by_hand_minutes ?? 0);
    const hours = (work.new?.minutes ?? 0) - (work.old?.minutes ?? 0);
    return { whole: part(output, hours), hours: part(0, hours) };
  });
  const stepping = part(0, after.interventions - before.interventions);
  const total = millionths(now) - millionths(old);
  const parts = exact.map(({ whole }, index) => ({ key: keyOf(changed[index]!.work.group), value: whole }));
  const shared = apportion([...parts, { key: "", value: stepping }], total, MILLION);

  const sums = { handed_over: 0, regressed: 0, new: 0, dropped: 0, hours: 0, output: 0, interventions: shared.at(-1)! };
  const contributions = changed.map(({ work, cause }, index) => {
    const whole = shared[index]!;
    if (cause !== "hours+output") {
      sums[cause] += whole;
      return contribution(work, cause, whole / MILLION, null);
    }
    const hours = millionths(exact[index]!.hours);
    sums.hours += hours;
    sums.output += whole - hours;
    return contribution(work, cause, whole / MILLION, { hours: hours / MILLION, output: (whole - hours) / MILLION });
  });
  const causes = Object.fromEntries(Object.entries(sums).map(([cause, sum]) => [cause, sum / MILLION])) as typeof sums;
  return { old, new: now, change: total / MILLION, contributions: contributions.sort(bySize), causes };
}

function totals(side: "old" | "new", both: Pair, counted: readonly KnownWork[]) {
  let [output, invested, interventions] = [0, 0, 0];
  for (const { group } of counted) {
    for (const { id } of group[side]) {
      const ledger = both.ledgers[side].get(id)!;
      output += ledger.byHand ?? 0;
      invested += ledger.minutes + ledger.interventions;
      interventions += ledger.interventions;
    }
  }
  return { output, invested, interventions };
}

function contribution(
  work: KnownWork,
  cause: Cause,
  change: number | null,
  parts: Contribution["parts"],
): Contribution {
  return { id: work.id, name: work.name, old: work.old, new: work.new, change, cause, parts };
}

const bySize = (a: Contribution, b: Contribution) =>
  Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0) || (a.id < b.id ? -1 : 1);
