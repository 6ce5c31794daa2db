import { mean, type Spread } from "../portfolio/hours.ts";
import type { Narrows } from "../reports/score.ts";
import { byHandSpread, type Drawn, estimatedOutput, hoursSpread, ownHours, ownShare, shareSpread } from "./draws.ts";
import { middleInterval } from "./random.ts";

/** One figure the person could look up. */
interface Input {
  readonly id: string;
  readonly field: Narrows["field"];
  /** A first guess at how much of the interval is its doing; only the order counts. */
  readonly influence: number;
  /** What knowing it adds to each draw of the sum above the line, and of the one below it. */
  known(): { above: Float64Array | undefined; below: Float64Array | undefined };
}

/** So many are drawn again: those with the most influence by the first guess. More would cost time and name no others. */
const TRIED = 8;
const NAMED = 3;
/** Narrowing by less than this part is not worth naming. */
const WORTH_NAMING = 0.01;

/**
 * The inputs whose knowing would narrow the interval of above / below most: each of those tried is fixed at its figure
 * in every draw, and the interval is taken again. Takes time with the number of draws, not with that of tasks.
 */
export function narrowsMost(
  above: Float64Array,
  below: Float64Array,
  inputs: readonly Input[],
  interval: number,
  of: Narrows["of"],
): Narrows[] {
  const nothing = new Float64Array(above.length);
  const widthOf = ({ above: more = nothing, below: less = nothing }: ReturnType<Input["known"]>) => {
    const ratios = new Float64Array(above.length);
    for (let i = 0; i < ratios.length; i++) ratios[i] = (above[i]! + more[i]!) / (below[i]! + less[i]!);
    const [low, high] = middleInterval(ratios, interval);
    return high - low;
  };
  const width = widthOf({ above: undefined, below: undefined });
  return inputs
    .toSorted((a, b) => b.influence - a.influence || byName(a, b))
    .slice(0, TRIED)
    .map(({ id, field, known }) => ({ of, id, field, width, width_without: widthOf(known()) }))
    .filter(({ width_without }) => width_without < width * (1 - WORTH_NAMING))
    .sort((a, b) => a.width_without - b.width_without || byName(a, b))
    .slice(0, NAMED);
}

const byName = (a: Pick<Input, "id" | "field">, b: Pick<Input, "id" | "field">) =>
  a.id < b.id || (a.id === b.id && a.field < b.field) ? -1 : 1;

/** Half of the way between the ends. */
const reach = ({ low, high }: Spread): number => (high - low) / 2;

function fixedAt(figure: number, drawn: Float64Array): Float64Array {
  const values = new Float64Array(drawn.length);
  for (let i = 0; i < values.length; i++) values[i] = figure - drawn[i]!;
  return values;
}

/** The hours of the covered tasks, and the by-hand hours that were estimated. */
export function leverageInputs(drawn: Drawn): Input[] {
  const covered = drawn.all.filter((ledger) => ledger.covered);
  const output = covered.reduce((sum, ledger) => sum + (ledger.byHand ?? 0), 0);
  const invested = covered.reduce((sum, ledger) => sum + ledger.minutes + ledger.interventions, 0);
  const neutral = new Set(covered.filter((ledger) => ledger.neutral).map(({ task }) => task.id));
  return covered.flatMap((ledger): Input[] => {
    const { id } = ledger.task;
    const both = neutral.has(ledger.root); // its hours are its output: knowing them fixes either side
    const hours: Input = {
      id,
      field: "hours",
      influence: reach(hoursSpread(ledger, drawn)) * Math.abs(1 / invested - (both ? 1 / output : 0)),
      known() {
        const change = fixedAt(mean(hoursSpread(ledger, drawn)), ownHours(ledger, drawn));
        return { above: both ? change : undefined, below: change };
      },
    };
    if (ledger.byHand === null || ledger.neutral) return [hours];
    const { byHand } = ledger;
    const byHandInput: Input = {
      id,
      field: "by_hand",
      influence: (reach(byHandSpread(ledger, drawn)) + byHand * drawn.pattern.uncertainty.optimism_sigma) / output,
      known: () => ({ above: fixedAt(byHand, estimatedOutput(ledger, drawn)), below: undefined }),
    };
    return [hours, byHandInput];
  });
}

/** The hours of every task, and how much of them is doing. */
export function shareInputs(drawn: Drawn): Input[] {
  const minutes = drawn.all.reduce((sum, ledger) => sum + ledger.minutes, 0);
  const directed = (ledger: Drawn["all"][number]) => drawn.shares.get(ledger.task.id)!.value;
  const share = drawn.all.reduce((sum, ledger) => sum + ledger.minutes * directed(ledger), 0) / minutes;
  return drawn.all.flatMap((ledger): Input[] => {
    const { id } = ledger.task;
    const hours: Input = {
      id,
      field: "hours",
      influence: reach(hoursSpread(ledger, drawn)) * Math.abs(directed(ledger) - share),
      known() {
        const parts = ownShare(ledger, drawn);
        const change = fixedAt(mean(hoursSpread(ledger, drawn)), ownHours(ledger, drawn));
        return { above: change.map((more, i) => more * parts[i]!), below: change };
      },
    };
    const doing: Input = {
      id,
      field: "doing",
      influence: ledger.minutes * reach(shareSpread(ledger, drawn)),
      known() {
        const own = ownHours(ledger, drawn);
        const change = fixedAt(mean(shareSpread(ledger, drawn)), ownShare(ledger, drawn));
        return { above: change.map((more, i) => more * own[i]!), below: undefined };
      },
    };
    return [hours, doing];
  });
}
