import { lintShifts } from "../brief/lint.ts";
import type { Pattern } from "../pattern/schema.ts";
import type { Portfolio } from "../portfolio/schema.ts";
import type { Candidate, Excluded, Shifts } from "../reports/shifts.ts";
import { commandOn, stepTo } from "../reports/step.ts";
import { weekOf } from "../scoring/interventions.ts";
import { covered, type Ledger, ledgers, ratio } from "../scoring/leverage.ts";
import { type Origin, reported, rounded } from "../scoring/score.ts";
import { quoted } from "../text.ts";
import { cautionsFor } from "./cautions.ts";
import { type Estimate, estimate, gatesOf, statedIn, taskShare } from "./estimate.ts";
import { answersOf, notWorthIt, offTheList, type Reason } from "./judge.ts";
import { type PastPromise, recordOf } from "./record.ts";
import type { Supposition } from "./supposition.ts";
import { whatIf } from "./what-if.ts";

export interface RankOptions {
  /** Past shifts of earlier quarters, from which the record is made. */
  readonly past?: readonly PastPromise[];
  readonly origin?: Origin;
  /** Changes to try out, all at once. */
  readonly whatIf?: readonly Supposition[];
}

/**
 * Ranks the tasks with execution hours by what handing them over would bring next quarter. What is taken off the list
 * stands under `excluded` with its reason. Both lists may be empty. Pure: the order of tasks in the file changes nothing.
 */
export function rankShifts(portfolio: Portfolio, pattern: Pattern, options: RankOptions = {}): Shifts {
  const week = weekOf(portfolio);
  const all = ledgers(portfolio);
  const today = covered(all);
  const past = options.past ?? [];
  const record = recordOf(past, pattern.ranking);
  const designs = new Map(lintShifts(portfolio, pattern).map((linted) => [linted.task, linted]));
  const candidates: Omit<Candidate, "rank">[] = [];
  const excluded: Excluded[] = [];

  for (const ledger of all) {
    const { task } = ledger;
    const execution = ledger.minutes * (1 - taskShare(task, week, pattern).value);
    if (execution <= 0) continue;
    const found = judged(ledger, execution, portfolio, record, pattern);
    const about = { id: task.id, name: task.name, execution_minutes: execution, chosen: designs.has(task.id) };
    if ("because" in found) {
      excluded.push({ ...about, ...found });
      continue;
    }
    const { net, setup } = found;
    const { caps } = gatesOf(task.gates, pattern);
    candidates.push({
      ...about,
      minutes: ledger.minutes,
      repeatable: found.repeatable,
      replaceable: found.replaceable,
      capped_by: caps,
      capped_because: caps.map((gate) => pattern.gates[gate].label),
      gross_minutes: found.gross,
      oversight_minutes: found.oversight,
      net_minutes: net,
      setup_minutes: setup,
      gain_minutes: found.gain,
      payback_weeks: setup / net,
      leverage_after: leverageAfter(ledger, net, today),
      ready: designs.has(task.id) ? designs.get(task.id)!.missing.length === 0 : null,
      missing: (designs.get(task.id)?.missing ?? []).map(({ message }) => message),
      cautions: cautionsFor(task.id, portfolio, pattern),
    });
  }

  candidates.sort((a, b) => b.gain_minutes - a.gain_minutes || byId(a, b));
  excluded.sort((a, b) => b.execution_minutes - a.execution_minutes || byId(a, b));
  const origin = options.origin ?? { file: "" };
  return rounded({
    format: "orchestrate/shifts@1",
    portfolio: { file: origin.file, period: portfolio.period },
    leverage_now: ratio(today.output, today.invested),
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
    what_if: options.whatIf?.length ? whatIf(portfolio, options.whatIf, record, pattern) : null,
    next: nextStep(candidates, excluded, origin),
    warnings: (origin.warnings ?? []).map((problem) => reported(problem, origin)),
  });
}

/** What is to be done about the list: what was decided already goes before what could be decided. */
function nextStep(candidates: readonly Omit<Candidate, "rank">[], excluded: readonly Excluded[], origin: Origin) {
  const chosen = candidates.filter((one) => one.chosen);
  const open = chosen.find((one) => !one.ready);
  if (open) return stepTo(`design the hand-over of ${quoted(open.name)}.`, commandOn(origin, "audit", "--step", "3"));
  if (chosen[0]) return stepTo(`hand over ${quoted(chosen[0].name)}.`, commandOn(origin, "brief", chosen[0].id));
  if (excluded.some((one) => one.chosen)) return null;
  if (candidates[0])
    return stepTo("choose one, and only one.", commandOn(origin, "shift", "--choose", candidates[0].id));
  if (!excluded.some(({ code }) => code === "not-answered")) return null;
  return stepTo("answer what is open.", commandOn(origin, "audit", "--step", "2"));
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/** What handing the task over would bring, or the first reason to leave it where it is. */
function judged(
  { task }: Ledger,
  execution: number,
  portfolio: Portfolio,
  record: number,
  pattern: Pattern,
): Estimate | Reason {
  const off = offTheList(task, portfolio.period, pattern);
  if (off) return off;
  const answers = answersOf(task);
  if ("because" in answers) return answers;
  const shift = portfolio.shift?.find((one) => one.task === task.id);
  const capped = gatesOf(task.gates, pattern).caps.length > 0;
  const found = estimate(execution, answers, capped, statedIn(shift, weekOf(portfolio)), record, pattern);
  return notWorthIt(found, pattern) ?? found;
}

/** By-hand output as today over hours less net; null where the task's output is not known, so that nothing can be said. */
function leverageAfter({ covered: known }: Ledger, net: number, today: ReturnType<typeof covered>): number | null {
  return known ? ratio(today.output, today.invested - net) : null;
}
