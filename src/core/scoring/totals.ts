import { isKnown } from "../portfolio/counted.ts";
import type { ScoreReport, Totals } from "../reports/score.ts";
import { restParts } from "./evidence/rest.ts";
import { covered, coveredPart, type Ledger, largestGain, portfolioLeverage, ratio } from "./leverage.ts";
import { type Scored, unsureTasks } from "./scored.ts";
import { doubtOf } from "./share.ts";
import type { Uncertainty } from "./uncertainty.ts";

/** Minutes of the task that are execution, a week. */
export const executionOf = ({ shares }: Scored, { task, minutes }: Ledger): number =>
  minutes * (1 - shares.get(task.id)!.value);

/** The hours of all tasks, and those of them that are execution: minutes a week. */
export const hoursIn = (scored: Scored): { minutes: number; execution: number } => ({
  minutes: scored.ledgers.reduce((sum, ledger) => sum + ledger.minutes, 0),
  execution: scored.ledgers.reduce((sum, ledger) => sum + executionOf(scored, ledger), 0),
});

/** The figures of the whole portfolio, over the tasks whose hours are known: the others count nowhere, and are named. Minutes a week, not rounded. */
export function totalsOf(scored: Scored, uncertainty: Uncertainty): Totals {
  const { portfolio, ledgers: all, interventions, opinions, shares } = scored;
  const { tasks, practitioner } = portfolio;
  const sum = (pick: (ledger: Ledger) => number) => all.reduce((total, ledger) => total + pick(ledger), 0);
  const { minutes, execution } = hoursIn(scored);
  const added = sum((ledger) => ledger.interventions);
  const { output, invested } = covered(all);
  const largest = largestGain(all);
  return {
    minutes,
    execution_minutes: execution,
    orchestration_minutes: minutes - execution,
    orchestration_share: ratio(minutes - execution, minutes),
    orchestration_share_interval: uncertainty.orchestrationShare,
    compounding_minutes: sum((ledger) => (ledger.task.compounding ? ledger.minutes : 0)),
    ...agentsOf(scored),
    intervention_minutes: interventions ? added : null,
    invested_minutes: minutes + added,
    by_hand_minutes: output,
    covered_minutes: invested,
    leverage: portfolioLeverage(all),
    leverage_interval: uncertainty.leverage,
    leverage_covers: coveredPart(all),
    leverage_without_largest:
      largest && largest.without !== null ? { id: largest.ledger.task.id, leverage: largest.without } : null,
    neutral_tasks: all.filter((ledger) => ledger.neutral).length,
    unknown_hours_tasks: tasks.length - all.length,
    unknown_output_tasks: all.filter((ledger) => !ledger.covered).length,
    unsure_tasks: unsureTasks(scored).length,
    doubts: tasks.filter(({ id, verdict }) => doubtOf(opinions.get(id)!, shares.get(id)!, verdict?.class) !== null)
      .length,
    coverage: practitioner.week.given ? ratio(minutes, practitioner.week.minutes) : null,
    narrows: [...uncertainty.narrows],
  };
}

/** Agents' hours where a record measured them, and the person's own in the same tasks. Neither is part of any other figure. */
function agentsOf({ portfolio: { tasks } }: Scored): Pick<Totals, "agent_minutes" | "directing_minutes"> {
  const measured = tasks.filter((task) => task.agent_hours !== undefined);
  if (measured.length === 0) return { agent_minutes: null, directing_minutes: null };
  const known = measured.filter(isKnown);
  return {
    agent_minutes: measured.reduce((sum, task) => sum + task.agent_hours!.mean, 0),
    directing_minutes: known.length === measured.length ? known.reduce((sum, task) => sum + task.hours.mean, 0) : null,
  };
}

type Activities = ScoreReport["activities"];

/** Minutes a week by kind of hour; what the rest does not name stands under unassigned. */
export function activitiesOf(scored: Scored): Activities {
  const sums = { doing: 0, purpose: 0, design: 0, direction: 0, compass: 0, unassigned: 0 };
  for (const ledger of scored.ledgers) {
    const own = activitiesIn(scored, ledger);
    for (const kind of Object.keys(sums) as (keyof Activities)[]) sums[kind] += own[kind];
  }
  return sums;
}

/** The same of one task. */
export function activitiesIn(scored: Scored, ledger: Ledger): Activities {
  const directed = ledger.minutes * scored.shares.get(ledger.task.id)!.value;
  const { purpose = 0, design = 0, direction = 0, compass = 0 } = restParts(ledger.task);
  return {
    doing: ledger.minutes - directed,
    purpose: directed * purpose,
    design: directed * design,
    direction: directed * direction,
    compass: directed * compass,
    unassigned: directed * Math.max(0, 1 - (purpose + design + direction + compass)),
  };
}
