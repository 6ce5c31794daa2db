import type { Pattern } from "../pattern/schema.ts";
import type { Class, Task } from "../portfolio/schema.ts";
import type { Evidence } from "../reports/score.ts";
import { EVIDENCE } from "./evidence/index.ts";
import type { Weighed } from "./evidence/kind.ts";

/**
 * What speaks for one side, in the account of a task; why, is made when it is asked for. By a function: V8 makes a hidden class
 * for every object with a getter of its own, and ten thousand portfolios have a million of them.
 */
interface Reason extends Weighed, Pick<Evidence, "source" | "probability"> {}

/** What the evidence says about one task. */
export interface Opinion {
  readonly evidence: readonly Reason[];
  /** How likely the task is orchestration, 0..1. */
  readonly probability: number;
  readonly class: Class;
  /** The larger of p and 1 - p. */
  readonly confidence: number;
  readonly unsure: boolean;
}

/** Above even odds it is orchestration; at even odds it is not. */
export const classOf = (logOdds: number): Class => (logOdds > 0 ? "orchestration" : "execution");

const logistic = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/**
 * Adds up the weights of evidence (natural log-odds; I. J. Good, "Probability and the Weighing of Evidence", 1950).
 * An absent answer adds nothing; without any, what is left is the prior.
 */
export function weighEvidence(task: Task, pattern: Pattern): Opinion {
  const evidence: Reason[] = [];
  let sum = 0;
  const add = (source: Evidence["source"], { weight, detail }: Weighed) => {
    sum += weight;
    evidence.push({ source, weight, detail, probability: logistic(sum) });
  };
  add("prior", { weight: pattern.evidence.prior, detail: () => "before anything is known of the task" });
  for (const kind of EVIDENCE) {
    const found = kind.weigh(task, pattern, sum);
    if (found) add(kind.source, found);
  }
  const probability = logistic(sum);
  const confidence = Math.max(probability, 1 - probability);
  return {
    evidence,
    probability,
    class: classOf(sum),
    confidence,
    unsure: confidence < pattern.thresholds.sure,
  };
}

/** The sum of the account alone, for answers that are only tried. */
export function logOddsOf(task: Task, pattern: Pattern): number {
  let sum = pattern.evidence.prior;
  for (const kind of EVIDENCE) sum += kind.weigh(task, pattern, sum)?.weight ?? 0;
  return sum;
}

/**
 * The open question whose answer would, on average over the answers it can get, leave the verdict surest.
 * Null where the verdict is sure or nothing is open.
 */
export function questionThatSettles(
  task: Task,
  pattern: Pattern,
  opinion: Opinion = weighEvidence(task, pattern),
): Evidence["source"] | null {
  if (!opinion.unsure) return null;
  let best: { source: Evidence["source"]; confidence: number } | undefined;
  for (const kind of EVIDENCE) {
    if (!kind.open(task)) continue;
    const outcomes = kind.answers(task).map((answer) => logistic(Math.abs(logOddsOf({ ...task, ...answer }, pattern))));
    const expected = outcomes.reduce((sum, value) => sum + value, 0) / outcomes.length;
    if (!best || expected > best.confidence) best = { source: kind.source, confidence: expected };
  }
  return best?.source ?? null;
}
