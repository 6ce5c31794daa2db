import type { Pattern } from "../pattern/schema.ts";
import type { Gate, Shift } from "../portfolio/schema.ts";

/** What handing one task over would bring. Minutes a week, setup and gain in minutes. */
export interface Estimate {
  /** R and P of the ranking, 0..1; P after caps. */
  readonly repeatable: number;
  readonly replaceable: number;
  readonly gross: number;
  readonly oversight: number;
  readonly net: number;
  readonly setup: number;
  /** Over the weeks of a quarter, setup paid. Below zero where it would cost more than it brings. */
  readonly gain: number;
}

/** What the person said of a shift beside the figures of the ranking; minutes. */
export interface Stated {
  readonly oversight?: number | undefined;
  readonly setup?: number | undefined;
}

/** The oversight and setup that stand in a shift's promise. */
export function statedIn(shift: Shift | undefined): Stated {
  const { oversight, setup } = shift?.promise ?? {};
  return { oversight: oversight?.mean, setup };
}

const asPart = (answer: number) => (answer - 1) / 4;

/**
 * Counterfactual and net: of the execution minutes, the part that repeats and that another could make; less the
 * oversight it takes; times what this person's promises were worth before.
 */
export function estimate(
  execution: number,
  answers: { repeatable: number; replaceable: number },
  capped: boolean,
  stated: Stated,
  record: number,
  { ranking }: Pattern,
): Estimate {
  const repeatable = asPart(answers.repeatable);
  const open = asPart(answers.replaceable);
  const replaceable = capped ? Math.min(open, ranking.capped_replaceable) : open;
  const gross = execution * repeatable * replaceable;
  const oversight = Math.max(ranking.oversight * gross, stated.oversight ?? 0);
  const net = (gross - oversight) * record;
  const setup = stated.setup ?? ranking.setup_minutes;
  return { repeatable, replaceable, gross, oversight, net, setup, gain: ranking.weeks * net - setup };
}

/** The task's gates that keep P low, and those that keep the task with the person. */
export function gatesOf(gates: readonly Gate[] | undefined, pattern: Pattern): { caps: Gate[]; excludes: Gate[] } {
  const having = (effect: "caps" | "excludes") =>
    [...new Set(gates)].filter((gate) => pattern.gates[gate].effect === effect);
  return { caps: having("caps"), excludes: having("excludes") };
}
