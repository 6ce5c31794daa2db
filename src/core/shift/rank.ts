import { lintShifts } from "../brief/lint.ts";
import type { Pattern } from "../pattern/schema.ts";
import { isKnown } from "../portfolio/counted.ts";
import type { Portfolio, Shift } from "../portfolio/schema.ts";
import { type Origin, reported, rounded } from "../reports/origin.ts";
import type { Candidate, Excluded, Shifts } from "../reports/shifts.ts";
import { commandOn, stepTo } from "../reports/step.ts";
import { covered, type Ledger, ratio } from "../scoring/leverage.ts";
import { accountsOf, type Scored, scoredOf } from "../scoring/scored.ts";
import { executionOf } from "../scoring/totals.ts";
import { quoted } from "../text.ts";
import { cautionsFor } from "./cautions.ts";
import { type Estimate, estimate, gatesOf, statedIn } from "./estimate.ts";
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
  return rank(scoredOf(accountsOf(portfolio), pattern), pattern, options);
}

/** The same of a portfolio that is scored already. */
export function rank(scored: Scored, pattern: Pattern, options: RankOptions = {}): Shifts {
  const { portfolio, ledgers: all } = scored;
  const today = covered(all);
  const shiftOf = firstBy(portfolio.shift, (shift) => shift.task);
  const capabilityOf = firstBy(portfolio.capability, (capability) => capability.for);
  const past = options.past ?? [];
  const record = recordOf(past, pattern.ranking);
  const designs = new Map(lintShifts(portfolio, pattern).map((linted) => [linted.task, linted]));
  const candidates: Omit<Candidate, "rank">[] = [];
  const excluded: Excluded[] = [];

  for (const ledger of all) {
    const { task } = ledger;
    const execution = executionOf(scored, ledger);
    if (execution <= 0) continue;
    const shift = shiftOf.get(task.id);
    const judgment = judge(ledger, execution, shift, scored, record, pattern);
    const named = { id: task.id, name: task.name, execution_minutes: execution, chosen: designs.has(task.id) };
    if ("because" in judgment) {
      excluded.push({ ...named, ...judgment });
      continue;
    }
    const { net, setup } = judgment;
    const { caps } = gatesOf(task.gates, pattern);
    candidates.push({
      ...named,
      minutes: ledger.minutes,
      repeatable: judgment.repeatable,
      replaceable: judgment.replaceable,
      capped_by: caps,
      capped_because: caps.map((gate) => pattern.gates[gate].label),
      gross_minutes: judgment.gross,
      oversight_minutes: judgment.oversight,
      net_minutes: net,
      setup_minutes: setup,
      gain_minutes: judgment.gain,
      payback_weeks: setup / net,
      leverage_after: leverageAfter(ledger, net, today),
      share_from: scored.shares.get(task.id)!.from,
      ready: designs.has(task.id) ? designs.get(task.id)!.missing.length === 0 : null,
      missing: (designs.get(task.id)?.missing ?? []).map(({ message }) => message),
      cautions: cautionsFor(shift, capabilityOf.get(task.id), pattern),
    });
  }

  for (const task of portfolio.tasks) {
    if (isKnown(task) || scored.shares.get(task.id)!.value >= 1) continue;
    const named = { id: task.id, name: task.name, execution_minutes: null, chosen: designs.has(task.id) };
    excluded.push({ ...named, ...(offTheList(task, portfolio.period, pattern) ?? NO_HOURS) });
  }

  candidates.sort((a, b) => b.gain_minutes - a.gain_minutes || byId(a, b));
  excluded.sort((a, b) => (b.execution_minutes ?? -1) - (a.execution_minutes ?? -1) || byId(a, b));
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
    what_if: options.whatIf?.length ? whatIf(scored, options.whatIf, record, pattern) : null,
    next: nextStep(candidates, excluded, origin),
    warnings: (origin.warnings ?? []).map((problem) => reported(problem, origin)),
  });
}

const NO_HOURS = { code: "hours-unknown", because: "its hours are not known" } as const;

/** The first entry of each task: a second one is a mistake that is told elsewhere. */
const firstBy = <T>(entries: readonly T[] | undefined, taskOf: (entry: T) => string): Map<string, T> =>
  new Map(entries?.toReversed().map((entry) => [taskOf(entry), entry]));

/** What is to be done about the list: what was decided already goes before what could be decided. */
function nextStep(candidates: readonly Omit<Candidate, "rank">[], excluded: readonly Excluded[], origin: Origin) {
  const chosen = candidates.filter((one) => one.chosen);
  const open = chosen.find((one) => !one.ready);
  if (open) return stepTo(`design the hand-over of ${quoted(open.name)}.`, commandOn(origin, "audit", "--step", "3"));
  if (chosen[0]) return stepTo(`hand over ${quoted(chosen[0].name)}.`, commandOn(origin, "brief", chosen[0].id));
  if (excluded.some((one) => one.chosen)) return null;
  if (candidates[0]?.share_from === "evidence") {
    const { id, name } = candidates[0];
    return stepTo(`say how much of ${quoted(name)} is doing.`, commandOn(origin, "audit", "--task", id));
  }
  if (candidates[0])
    return stepTo("choose one, and only one.", commandOn(origin, "shift", "--choose", candidates[0].id));
  if (!excluded.some(({ code }) => code === "not-answered")) return null;
  return stepTo("answer what is open.", commandOn(origin, "audit", "--step", "2"));
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/** What handing the task over would bring, or the first reason to leave it where it is. */
function judge(
  { task }: Ledger,
  execution: number,
  shift: Shift | undefined,
  { portfolio }: Scored,
  record: number,
  pattern: Pattern,
): Estimate | Reason {
  const off = offTheList(task, portfolio.period, pattern);
  if (off) return off;
  const answers = answersOf(task);
  if ("because" in answers) return answers;
  const capped = gatesOf(task.gates, pattern).caps.length > 0;
  const worth = estimate(execution, answers, capped, statedIn(shift), record, pattern);
  return notWorthIt(worth, pattern) ?? worth;
}

/** By-hand output as today over hours less net; null where the task's output is not known, so that nothing can be said. */
function leverageAfter({ covered: known }: Ledger, net: number, today: ReturnType<typeof covered>): number | null {
  return known ? ratio(today.output, today.invested - net) : null;
}
