import type { Pattern } from "../pattern/schema.ts";
import type { Narrows } from "../reports/score.ts";
import { type Drawn, estimatedOutput, optimism, ownHours, ownShare } from "./draws.ts";
import { groups, type Ledger } from "./leverage.ts";
import { leverageInputs, narrowsMost, shareInputs } from "./narrows.ts";
import { middleInterval } from "./random.ts";
import type { Share } from "./share.ts";

/** How sure the figures are: a seeded simulation. */

export interface Uncertainty {
  readonly leverage: [number, number] | null;
  readonly orchestrationShare: [number, number] | null;
  /** Leverage of single tasks by id; none where it has none. */
  readonly tasks: Map<string, [number, number]>;
  /** What it would help most to know: of leverage, or of the share where leverage has no width. */
  readonly narrows: readonly Narrows[];
}

// Loops, not map: before it is compiled, a call for each of thousands of draws is most of a score's time.
function ratios(output: Float64Array, invested: Float64Array): Float64Array {
  const values = new Float64Array(output.length);
  for (let i = 0; i < values.length; i++) values[i] = output[i]! / invested[i]!;
  return values;
}

function addTo(sum: Float64Array, values: Float64Array): void {
  for (let i = 0; i < sum.length; i++) sum[i]! += values[i]!;
}

/** Simulates the portfolio. Interventions are taken as recorded. Shares come by task id. */
export function simulate(all: readonly Ledger[], shares: Map<string, Share>, pattern: Pattern): Uncertainty {
  const { draws: n, interval, optimism_sigma } = pattern.uncertainty;
  const drawn: Drawn = { all, shares, pattern, factor: optimism(n, optimism_sigma) };
  const [output, invested, minutes, orchestrated] = Array.from({ length: 4 }, () => new Float64Array(n)) as Sums;
  const tasks = new Map<string, [number, number]>();

  for (const group of groups(all).values()) {
    const behind = new Float64Array(n);
    const root = group.find((ledger) => ledger.byHand !== null);
    for (const ledger of group) {
      const own = ownHours(ledger, drawn);
      const parts = ownShare(ledger, drawn);
      for (let i = 0; i < n; i++) {
        const hours = own[i]!;
        minutes[i]! += hours;
        orchestrated[i]! += hours * parts[i]!;
        behind[i]! += hours;
        if (ledger.covered) invested[i]! += hours + ledger.interventions;
      }
    }
    if (!root) continue;
    const made = root.neutral ? behind : estimatedOutput(root, drawn);
    addTo(output, made);
    if (spent(group)) tasks.set(root.task.id, root.neutral ? [1, 1] : middleInterval(ratios(made, behind), interval));
  }

  const counted = all.filter((ledger) => ledger.covered);
  const exact = counted.every((ledger) => (ledger.neutral || ledger.byHand === null) && ledger.interventions === 0);
  const invests = counted.some((ledger) => ledger.minutes + ledger.interventions > 0);
  const moves = invests && !exact;
  return {
    leverage: moves ? middleInterval(ratios(output, invested), interval) : invests ? [1, 1] : null,
    orchestrationShare: spent(all) ? middleInterval(ratios(orchestrated, minutes), interval) : null,
    tasks,
    narrows: moves
      ? narrowsMost(output, invested, leverageInputs(drawn), interval, "leverage")
      : spent(all)
        ? narrowsMost(orchestrated, minutes, shareInputs(drawn), interval, "orchestration_share")
        : [],
  };
}

/** Whether any hours of the person stand behind it. */
const spent = (some: readonly Ledger[]) => some.some((ledger) => ledger.minutes > 0);

type Sums = [Float64Array, Float64Array, Float64Array, Float64Array];
