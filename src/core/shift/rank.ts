import type { Candidate, Excluded, Shifts } from "../documents/shifts.ts";
import { spell } from "../hours.ts";
import type { Pattern } from "../pattern.ts";
import type { Period } from "../period.ts";
import type { Portfolio, Task } from "../portfolio.ts";
import { weighEvidence } from "../scoring/classify.ts";
import { weekOf } from "../scoring/interventions.ts";
import { covered, type Ledger, ledgers, portfolioLeverage, ratio } from "../scoring/leverage.ts";
import { type Origin, reported, rounded } from "../scoring/score.ts";
import { shareOf } from "../scoring/share.ts";
import { cautionsFor } from "./cautions.ts";
import { type Estimate, estimate, gatesOf, type Stated, statedIn } from "./estimate.ts";
import { type PastPromise, recordOf } from "./record.ts";

export interface RankOptions {
  /** Past shifts of earlier quarters, from which the record is made. */
  readonly past?: readonly PastPromise[];
  readonly origin?: Origin;
}

/**
 * Ranks the tasks with execution hours by what handing them over would bring next quarter. What is taken off the list
 * stands under `excluded` with its reason. Both lists may be empty. Pure: the order of tasks in the file changes nothing.
 */
export function rankShifts(portfolio: Portfolio, pattern: Pattern, options: RankOptions = {}): Shifts {
  const week = weekOf(portfolio);
  const all = ledgers(portfolio);
  const past = options.past ?? [];
  const record = recordOf(past, pattern.ranking);
  const candidates: Omit<Candidate, "rank">[] = [];
  const excluded: Excluded[] = [];

  for (const ledger of all) {
    const { task } = ledger;
    const execution = executionMinutes(ledger, week, pattern);
    if (execution <= 0) continue;
    const shift = portfolio.shift?.find((one) => one.task === task.id);
    const verdict = judge(task, execution, statedIn(shift, week), record, portfolio.period, pattern);
    if ("because" in verdict) {
      excluded.push({ id: task.id, name: task.name, execution_minutes: execution, ...verdict });
      continue;
    }
    const { net, setup } = verdict;
    candidates.push({
      id: task.id,
      name: task.name,
      minutes: ledger.minutes,
      execution_minutes: execution,
      repeatable: verdict.repeatable,
      replaceable: verdict.replaceable,
      capped_by: verdict.capped,
      gross_minutes: verdict.gross,
      oversight_minutes: verdict.oversight,
      net_minutes: net,
      setup_minutes: setup,
      gain_minutes: verdict.gain,
      payback_weeks: setup / net,
      leverage_after: leverageAfter(ledger, net, all),
      chosen: shift !== undefined,
      cautions: cautionsFor(task.id, portfolio, pattern),
    });
  }

  candidates.sort((a, b) => b.gain_minutes - a.gain_minutes || byId(a, b));
  excluded.sort((a, b) => b.execution_minutes - a.execution_minutes || byId(a, b));
  const origin = options.origin ?? { file: "" };
  return rounded({
    format: "orchestrate/shifts@1",
    portfolio: { file: origin.file, period: portfolio.period },
    leverage_now: portfolioLeverage(all),
    record: {
      factor: record,
      past: past.map(({ task, promised, realised }) => ({
        task: task ?? null,
        promised_minutes: promised,
        realised_minutes: realised,
      })),
    },
    candidates: candidates.map((candidate, index) => ({ rank: index + 1, ...candidate })),
    excluded,
    warnings: (origin.warnings ?? []).map((problem) => reported(problem, origin)),
  });
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/** Minutes a week of the task that are execution. */
export function executionMinutes({ task, minutes }: Ledger, week: number, pattern: Pattern): number {
  return minutes * (1 - shareOf(task, weighEvidence(task, pattern, week), pattern).value);
}

/** By-hand output as today over hours less net; null where the task's output is not known, so that nothing can be said. */
function leverageAfter(ledger: Ledger, net: number, all: readonly Ledger[]): number | null {
  if (!ledger.covered) return null;
  const { output, invested } = covered(all);
  return ratio(output, invested - net);
}

type Verdict = (Estimate & { capped: string[] }) | Pick<Excluded, "code" | "because">;

/** The first reason to leave a task where it is, or what handing it over would bring. */
function judge(
  task: Task,
  execution: number,
  stated: Stated,
  record: number,
  period: Period,
  pattern: Pattern,
): Verdict {
  const { caps, excludes } = gatesOf(task.gates, pattern);
  const gate = excludes[0];
  if (gate) return { code: gate as "relationship" | "craft", because: pattern.gates[gate].label };
  if (task.keep && (!task.keep.until || period < task.keep.until)) {
    const until = task.keep.until ? `you keep it until ${task.keep.until}` : "you keep it";
    return { code: "keep", because: task.keep.because ? `${until}: ${task.keep.because}` : until };
  }
  const { repeatable, replaceable } = task;
  if (repeatable === undefined || replaceable === undefined) {
    const open = [...(repeatable ? [] : ["repeatable"]), ...(replaceable ? [] : ["replaceable"])];
    return { code: "not-answered", because: `not answered: ${open.join(", ")}` };
  }
  const found = estimate(execution, { repeatable, replaceable }, caps.length > 0, stated, record, pattern);
  if (found.gain > 0) return { ...found, capped: caps };
  const quarter = found.net > 0 ? spell(found.net * pattern.ranking.weeks) : "nothing";
  return {
    code: "not-worth-it",
    because: `${quarter} would come back in a quarter, ${spell(found.setup)} goes into setting it up`,
  };
}
