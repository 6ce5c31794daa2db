import type { Pattern } from "../pattern/schema.ts";
import { spell, wholeWeeks } from "../portfolio/hours.ts";
import type { Portfolio } from "../portfolio/schema.ts";
import { isBare } from "../portfolio/tasks.ts";
import type { Origin } from "../reports/origin.ts";
import type { ScoreReport } from "../reports/score.ts";
import type { Candidate, Shifts } from "../reports/shifts.ts";
import { commandOn, type NextStep, stepTo } from "../reports/step.ts";
import { questionThatSettles } from "../scoring/classify.ts";
import { scoreOf } from "../scoring/score.ts";
import { accountsOf, type Scored, scoredOf, unsureTasks } from "../scoring/scored.ts";
import { coverage } from "../scoring/warnings.ts";
import { rank } from "../shift/rank.ts";
import type { PastPromise } from "../shift/record.ts";
import { count } from "../text.ts";

/** The score with what it leads to: the hours that could come back, and the one thing to do next. */
export function scoreReport(
  portfolio: Portfolio,
  pattern: Pattern,
  origin: Origin,
  past: readonly PastPromise[] = [],
): ScoreReport {
  const scored = scoredOf(accountsOf(portfolio), pattern);
  return scoreWith(rank(scored, pattern, { origin, past }), scored, pattern, origin);
}

/** The same where it is ranked already. */
export function scoreWith(shifts: Shifts, scored: Scored, pattern: Pattern, origin: Origin): ScoreReport {
  const first = firstOf(shifts);
  return {
    ...scoreOf(scored, pattern, origin),
    could_return: first ? couldReturn(first) : null,
    next: nextStep(scored, shifts, pattern, origin),
  };
}

/** What a portfolio leads to and nothing else: no interval is drawn for it. */
export function nextFor(
  portfolio: Portfolio,
  pattern: Pattern,
  origin: Origin,
  past: readonly PastPromise[] = [],
): NextStep {
  const scored = scoredOf(accountsOf(portfolio), pattern);
  return nextStep(scored, rank(scored, pattern, { origin, past }), pattern, origin);
}

const firstOf = ({ candidates }: Shifts): Candidate | undefined =>
  candidates.find(({ chosen }) => chosen) ?? candidates[0];

function couldReturn({ id, name, net_minutes, setup_minutes, payback_weeks, share_from, chosen }: Candidate) {
  return { id, name, net_minutes, setup_minutes, payback_weeks, share_from, chosen };
}

/** The first that applies. What was decided already goes before what could be decided; a gap in the week before both. */
function nextStep(scored: Scored, shifts: Shifts, pattern: Pattern, origin: Origin): NextStep {
  const step = (message: string, ...words: readonly string[]) => stepTo(message, commandOn(origin, ...words));
  const { portfolio } = scored;
  const first = firstOf(shifts);
  if (portfolio.tasks.length === 0) return step("describe a week of yours.", "audit");
  if (coverage(scored, pattern).some(({ code }) => code === "coverage-low"))
    return step("add what your week also holds.", "audit", "--add");
  if (first?.chosen) {
    if (!portfolio.designs?.some(({ task }) => task === first.id))
      return step(`design the hand-over of “${first.name}” before anyone makes it.`, "audit", "--step", "3");
    const [gap, ...more] = first.missing;
    if (gap === undefined) return step(`write the brief for “${first.name}” and hand it over.`, "brief", first.id);
    const others = more.length > 0 ? ` (and ${count(more.length, "more gap")})` : "";
    return step(`finish the design of “${first.name}”: ${gap}${others}.`, "audit", "--step", "3");
  }
  if (portfolio.tasks.some(isBare)) return step("say who makes what, and how much of it is doing.", "audit");
  if (first?.share_from === "evidence")
    return step(
      `say how much of “${first.name}” is doing: its place in the ranking rests on a guess.`,
      "audit",
      "--task",
      first.id,
    );
  if (first) {
    const weeks = count(wholeWeeks(first.payback_weeks), "week");
    const price = `${spell(first.setup_minutes)} to set it up, paid back in ${weeks}`;
    return step(`look at handing over “${first.name}”: ${price}.`, "shift");
  }
  const unsure = unsureTasks(scored).find((task) => questionThatSettles(task, pattern, scored.opinions.get(task.id)!));
  if (unsure) return step(`answer what is open about “${unsure.name}”.`, "audit", "--task", unsure.id);
  const open = shifts.excluded.find(({ code }) => code === "not-answered");
  if (open) {
    const hours = spell(open.execution_minutes ?? 0); // known wherever it is asked
    return step(
      `say whether “${open.name}” repeats and who else could make it: ${hours} of doing a week.`,
      "audit",
      "--step",
      "2",
    );
  }
  const blank = shifts.excluded.find(({ code }) => code === "hours-unknown");
  if (blank) return stepTo(`find out what “${blank.name}” takes, and write its hours in the file.`, null);
  return stepTo("nothing here is worth handing over now; look again next quarter.", null);
}
