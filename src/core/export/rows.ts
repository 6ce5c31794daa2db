import type { Pattern } from "../pattern/schema.ts";
import type { Task } from "../portfolio/schema.ts";
import type { Judged } from "../reports/comparison.ts";
import type { ExportedRow } from "../reports/row.ts";
import { methodOf } from "../scoring/score.ts";
import { classIn, type Scored } from "../scoring/scored.ts";
import { activitiesIn } from "../scoring/totals.ts";

/** What became of a shift, as documents carry it. */
export type Outcome = Pick<Judged, "realised_minutes" | "outcome">;

/** The tasks of a portfolio as rows, in the order of the file. `outcomes`: by task, where the later quarters are known. */
export function exportedRows(
  scored: Scored,
  pattern: Pattern,
  file: string,
  outcomes: ReadonlyMap<string, Outcome> = new Map(),
): ExportedRow[] {
  const { portfolio } = scored;
  const { version, pattern: read } = methodOf(pattern);
  const shifts = new Map(portfolio.shift?.map((shift) => [shift.task, shift]));
  return portfolio.tasks.map((task) => {
    const opinion = scored.opinions.get(task.id)!;
    const share = scored.shares.get(task.id)!;
    const shift = shifts.get(task.id);
    return {
      period: portfolio.period,
      file,
      person: portfolio.practitioner.name ?? null,
      task: task.id,
      name: task.name,
      share: share.value,
      share_from: share.from,
      probability: opinion.probability,
      class: classIn(scored, task),
      confidence: opinion.confidence,
      verdict_by: task.verdict ? "user" : "engine",
      performer: task.performer ?? null,
      supports: task.supports ?? null,
      compounding: task.compounding ?? false,
      ...hoursOf(task, scored),
      promised_minutes: shift?.promise?.freed?.mean ?? null,
      realised_minutes: outcomes.get(task.id)?.realised_minutes ?? null,
      outcome: shift ? (outcomes.get(task.id)?.outcome ?? "unknown") : null,
      method: version,
      pattern: read,
    };
  });
}

const UNKNOWN = {
  minutes: null,
  by_hand_minutes: null,
  covered: false,
  execution_minutes: null,
  orchestration_minutes: null,
  intervention_minutes: null,
  purpose_minutes: null,
  design_minutes: null,
  direction_minutes: null,
  compass_minutes: null,
  unassigned_minutes: null,
  source: null,
};

/** What is summed. A task whose hours are not known has no part in any sum. */
function hoursOf(task: Task, scored: Scored) {
  const ledger = scored.ledgerOf.get(task.id);
  if (!ledger) return UNKNOWN;
  const { doing, purpose, design, direction, compass, unassigned } = activitiesIn(scored, ledger);
  return {
    minutes: ledger.minutes,
    by_hand_minutes: ledger.byHand,
    covered: ledger.covered,
    execution_minutes: doing,
    orchestration_minutes: ledger.minutes - doing,
    intervention_minutes: scored.interventions && ledger.interventions,
    purpose_minutes: purpose,
    design_minutes: design,
    direction_minutes: direction,
    compass_minutes: compass,
    unassigned_minutes: unassigned,
    source: task.source ?? ("estimated" as const),
  };
}
