import { mean, type Spread } from "../portfolio/hours.ts";
import type { Narrows } from "../reports/score.ts";
import { byHandSpread, type Drawn, hoursSpread, shareSpread } from "./draws.ts";
import type { Ledger } from "./leverage.ts";
import { middleInterval } from "./random.ts";

/** What was drawn of one task, an entry a draw; `output` where its by-hand hours are estimated. */
export interface TaskDraws {
  readonly hours: Float64Array;
  readonly share: Float64Array;
  readonly output: Float64Array | undefined;
}

/** One figure the person could look up. */
export interface Input {
  readonly id: string;
  readonly field: Narrows["field"];
  /** A first guess at how much of the interval is its doing; only the order counts. */
  readonly influence: number;
  /** What knowing it adds to each draw of the sum above the line, and of the one below it. */
  known(draws: TaskDraws): { above: Float64Array | undefined; below: Float64Array | undefined };
}

/** So many are tried: those with the most influence by the first guess. More would cost time and name no others. */
const TRIED = 8;
const NAMED = 3;
/** Narrowing by less than this part is not worth naming. */
const WORTH_NAMING = 0.01;

/** The inputs worth trying: only of these are the draws kept. */
export const mostInfluential = (inputs: readonly Input[]): Input[] =>
  inputs.toSorted((a, b) => b.influence - a.influence || byName(a, b)).slice(0, TRIED);

/**
 * The inputs whose knowing would narrow the interval of above / below most, read off the draws that made the interval: each
 * input is held at its figure in all of them, the others stay as they fell, and the ends are taken again. Nothing is drawn
 * twice, so this is what drawing again with the input held would give, to the last digit.
 */
export function narrowsMost(
  above: Float64Array,
  below: Float64Array,
  tried: readonly Input[],
  draws: ReadonlyMap<string, TaskDraws>,
  interval: number,
  of: Narrows["of"],
): Narrows[] {
  const nothing = new Float64Array(above.length);
  const widthWith = (more: Float64Array, less: Float64Array) => {
    const ratios = new Float64Array(above.length);
    for (let i = 0; i < ratios.length; i++) ratios[i] = (above[i]! + more[i]!) / (below[i]! + less[i]!);
    const [low, high] = middleInterval(ratios, interval);
    return high - low;
  };
  const width = widthWith(nothing, nothing);
  return tried
    .map(({ id, field, known }) => {
      const { above: more = nothing, below: less = nothing } = known(draws.get(id)!);
      return { of, id, field, width, width_without: widthWith(more, less) };
    })
    .filter(({ width_without }) => width_without < width * (1 - WORTH_NAMING))
    .sort((a, b) => a.width_without - b.width_without || byName(a, b))
    .slice(0, NAMED);
}

const byName = (a: Pick<Input, "id" | "field">, b: Pick<Input, "id" | "field">) =>
  a.id < b.id || (a.id === b.id && a.field < b.field) ? -1 : 1;

/** Half of the way between the ends. */
const reach = ({ low, high }: Spread): number => (high - low) / 2;

/** What each draw lacks to the figure, times what it is multiplied with. */
function heldAt(figure: number, drawn: Float64Array, factor?: Float64Array): Float64Array {
  const values = new Float64Array(drawn.length);
  for (let i = 0; i < values.length; i++) values[i] = (figure - drawn[i]!) * (factor ? factor[i]! : 1);
  return values;
}

/** The hours of the covered tasks, and the by-hand hours that were estimated. */
export function leverageInputs(drawn: Drawn): Input[] {
  const covered = drawn.scored.ledgers.filter((ledger) => ledger.covered);
  const output = covered.reduce((sum, ledger) => sum + (ledger.byHand ?? 0), 0);
  const invested = covered.reduce((sum, ledger) => sum + ledger.minutes + ledger.interventions, 0);
  const neutral = new Set(covered.filter((ledger) => ledger.neutral).map(({ task }) => task.id));
  return covered.flatMap((ledger): Input[] => {
    const { id } = ledger.task;
    const both = neutral.has(ledger.root); // its hours are its output: knowing them fixes either side
    const spread = hoursSpread(ledger, drawn);
    const hours: Input = {
      id,
      field: "hours",
      influence: reach(spread) * Math.abs(1 / invested - (both ? 1 / output : 0)),
      known(draws) {
        const change = heldAt(mean(spread), draws.hours);
        return { above: both ? change : undefined, below: change };
      },
    };
    if (ledger.byHand === null || ledger.neutral) return [hours];
    const { byHand } = ledger;
    const byHandInput: Input = {
      id,
      field: "by_hand",
      influence: (reach(byHandSpread(ledger, drawn)) + byHand * drawn.pattern.uncertainty.optimism_sigma) / output,
      known: (draws) => ({ above: heldAt(byHand, draws.output!), below: undefined }),
    };
    return [hours, byHandInput];
  });
}

/** The hours of every task, and how much of them is doing. */
export function shareInputs(drawn: Drawn): Input[] {
  const all = drawn.scored.ledgers;
  const minutes = all.reduce((sum, ledger) => sum + ledger.minutes, 0);
  const directed = (ledger: Ledger) => drawn.scored.shares.get(ledger.task.id)!.value;
  const share = all.reduce((sum, ledger) => sum + ledger.minutes * directed(ledger), 0) / minutes;
  return all.flatMap((ledger): Input[] => {
    const { id } = ledger.task;
    const spreads = { hours: hoursSpread(ledger, drawn), share: shareSpread(ledger, drawn) };
    const hours: Input = {
      id,
      field: "hours",
      influence: reach(spreads.hours) * Math.abs(directed(ledger) - share),
      known(draws) {
        const figure = mean(spreads.hours);
        return { above: heldAt(figure, draws.hours, draws.share), below: heldAt(figure, draws.hours) };
      },
    };
    const doing: Input = {
      id,
      field: "doing",
      influence: ledger.minutes * reach(spreads.share),
      known: (draws) => ({ above: heldAt(mean(spreads.share), draws.share, draws.hours), below: undefined }),
    };
    return [hours, doing];
  });
}
