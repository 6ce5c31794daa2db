import type { Pattern } from "../pattern/schema.ts";
import type { Weekly } from "../portfolio/hours.ts";
import { DOING } from "../portfolio/schema.ts";
import { NEARLY } from "./cause.ts";
import { drawTwice, inputOf, type Person } from "./errors.ts";
import { keyOf } from "./match.ts";
import type { Pair } from "./sides.ts";
import type { KnownWork, Work } from "./works.ts";

/**
 * How likely it is, 0..1, that the orchestration share of a work truly fell by `share_change` or more. An answer to "how much of
 * it is doing" is at times its neighbour, and hours are rough, so a fall in a file is no proof: Bayes' rule over what may have
 * been true in both quarters, with relapses as rare as the pattern says before anything is answered. Null where the share
 * was not answered on both sides: nothing is known of how an answer erred.
 */
export function relapseProbability(work: KnownWork, both: Pair, person: Person, pattern: Pattern): number | null {
  const answered = relapseByAnswers(work, both, pattern);
  if (answered === null) return null;
  const hours = hoursRatio(work, both, person, pattern);
  const [back, rest] = [answered * hours.back, (1 - answered) * hours.rest];
  return back + rest > 0 ? back / (back + rest) : null;
}

/** The same by the answers on doing alone, before anybody looks at the hours. */
export function relapseByAnswers(work: Work, both: Pair, pattern: Pattern): number | null {
  const [before, after] = [answerOf(work, "old", both, pattern), answerOf(work, "new", both, pattern)];
  if (before === null || after === null) return null;
  const { base } = pattern.relapse;
  const { fell, rest } = answersGiven(before, after, pattern);
  const [back, stayed] = [base * fell, (1 - base) * rest];
  return back + stayed > 0 ? back / (back + stayed) : null;
}

/** The answer of a work as a step of the scale; several tasks that are one work count as the nearest step. */
function answerOf(work: Work, side: "old" | "new", both: Pair, { shares }: Pattern): number | null {
  const tasks = work.group[side].map(({ id }) => both.ledgers[side].get(id)!.task);
  if (!work[side] || tasks.some(({ doing }) => doing === undefined)) return null;
  const away = DOING.map((answer) => Math.abs(shares[answer].likely - work[side]!.share));
  return away.indexOf(Math.min(...away));
}

/**
 * How likely these two answers are where the share fell, and where it did not. Before anything is answered every step is as
 * likely, and a fall is by one step or by two. How often a person answers a neighbour is drawn evenly between the pattern's ends.
 */
function answersGiven(before: number, after: number, { relapse, shares, thresholds }: Pattern) {
  const steps = DOING.map((answer) => shares[answer].likely);
  const said = { fell: 0, rest: 0 };
  const weight = { fell: 0, rest: 0 };
  for (const off of slips(relapse.answer_off)) {
    const given = (answer: number, truth: number) => slipped(answer, truth, steps.length, off);
    for (const old of steps.keys()) {
      for (const now of [old, Math.max(0, old - 1), Math.max(0, old - 2)]) {
        const kind = steps[old]! - steps[now]! >= thresholds.share_change - NEARLY ? "fell" : "rest";
        if (kind === "rest" && now !== old) continue;
        said[kind] += given(before, old) * given(after, now);
        weight[kind] += 1;
      }
    }
  }
  return { fell: weight.fell > 0 ? said.fell / weight.fell : 0, rest: said.rest / weight.rest };
}

/** How often an answer is a neighbour of the true one, in so many persons. */
const slips = ({ low, high }: { low: number; high: number }) =>
  [0.1, 0.3, 0.5, 0.7, 0.9].map((part) => low + part * (high - low));

/** The chance of this answer, where `truth` is true: a neighbour at either side, none beyond the ends of the scale. */
function slipped(answer: number, truth: number, steps: number, off: number): number {
  const beyond = (truth === 0 ? 1 : 0) + (truth === steps - 1 ? 1 : 0);
  if (answer === truth) return 1 - off + (beyond * off) / 2;
  return Math.abs(answer - truth) === 1 ? off / 2 : 0;
}

/** How well the change of hours goes with work that came back, and with work that did not; a density of its logarithm. */
function hoursRatio(work: KnownWork, both: Pair, person: Person, pattern: Pattern) {
  const { back, rest } = pattern.relapse.hours;
  const input = (side: "old" | "new") =>
    inputOf(
      work.group[side].map(({ id }) => both.ledgers[side].get(id)!.task),
      ({ hours }): Weekly => hours,
      pattern,
    );
  const [old, now] = drawTwice(`${keyOf(work.group)}/hours`, [input("old"), input("new")], person).values;
  const density = ({ times, sigma }: typeof back) =>
    old!.reduce((sum, value, i) => {
      const z = (Math.log(now![i]! / value) - Math.log(times)) / sigma;
      return sum + Math.exp((-z * z) / 2) / sigma;
    }, 0);
  return { back: density(back), rest: density(rest) };
}
