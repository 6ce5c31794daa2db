import { scaleLinear, scaleLog } from "d3-scale";
import { spell } from "../../core/portfolio/hours.ts";
import type { Scale } from "../../pages/chart.ts";

/** About as many ticks as fit beside one another. */
const TICKS = 4;
/** Below it, ticks would be parts of a minute. */
const LEAST_HOURS = 0.25;

/** A scale that holds its values, from one tick to another. */
export interface Measured {
  /** How far from the left a value stands, as percent with two decimals; what is beyond an end stands at it. */
  place(value: number): number;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  /** What the others are held against: drawn stronger than a tick. */
  readonly base: number | undefined;
}

export function measured({ measure, holds }: Scale): Measured {
  const [least, most] = [Math.min(...holds), Math.max(...holds)];
  switch (measure) {
    case "length":
      return along(scaleLinear().domain([0, most]), [], () => "");
    case "hours": {
      const scale = scaleLinear()
        .domain([Math.min(0, least), Math.max(LEAST_HOURS, most)])
        .nice(TICKS);
      return along(scale, scale.ticks(TICKS), (at) => spell(at * 60), 0);
    }
    case "change": {
      const scale = scaleLinear()
        .domain(holds.length === 0 ? [1, 1.5] : [least, most > least ? most : least + 0.5])
        .nice(TICKS);
      return along(scale, scale.ticks(TICKS), scale.tickFormat(TICKS));
    }
    case "magnitude": {
      const above = holds.filter((value) => value > 0);
      const scale = scaleLog()
        .base(2)
        .domain([Math.min(0.5, ...above), Math.max(2, ...above)])
        .nice();
      return along(scale, scale.ticks(TICKS + 1), String, 1);
    }
  }
}

function along(
  scale: ReturnType<typeof scaleLinear<number, number>> | ReturnType<typeof scaleLog<number, number>>,
  ticks: readonly number[],
  spelled: (at: number) => string,
  base?: number,
): Measured {
  const within = scale.copy().range([0, 100]).clamp(true);
  return {
    place: (value) => Math.round(100 * within(value)) / 100,
    ticks: ticks.map((at) => ({ at, text: spelled(at) })),
    base,
  };
}
