import type { Pattern } from "../../../../src/core/pattern/schema.ts";
import type { Task } from "../../../../src/core/portfolio/schema.ts";
import { EVIDENCE } from "../../../../src/core/scoring/evidence/index.ts";
import { type Case, fitLogistic } from "./logistic.ts";
import type { Vignette } from "./vignettes.ts";

/** The weights of the structured answers, as they stand under `evidence:` of the pattern. */
export type Weights = Pick<Pattern["evidence"], "performer" | "doing" | "rest" | "by_hand">;

/**
 * What was believed before the vignettes, from the meaning of today's questions and how much people flatter themselves.
 * The fit may move away from it, but sixty tasks of six people must not move it far. That setting up how work gets done
 * is directing holds by its meaning: the vignettes have next to none of it.
 */
const BELIEVED: Weights = {
  performer: { me: -0.9, shared: 0, others: 1.3 },
  doing: { all: -2, most: -1.4, half: -0.5, little: 1.15, none: 1.8 },
  rest: { purpose: 0.6, design: 0.9, direction: 0.25, compass: 0.2, cap: 1.2 },
  by_hand: { per_doubling: 0.4, cap: 1.2 },
};

/** The ridge that holds a weight to what was believed: a spread of about 0.2. */
const RIDGE = 24;
/** What a vignette counts for when only some of its answers are looked at, so that half an interview is judged well too. */
const PARTLY = 0.3;
/** By-hand hours count up to three doublings, the rest up to three of its kinds' weight. */
const DOUBLINGS = 3;

/**
 * Fits the weights of the answers by logistic regression around what was believed, beside the words and the prior of
 * the pattern as they are. A story counts once, however many answered it: they speak of the same task. What speaks for
 * orchestration by its meaning stays at zero or above. Rounded to 0.05.
 */
export function fitEvidence(vignettes: readonly Vignette[], pattern: Pattern): Weights {
  const once = 1 / new Set(vignettes.map(({ answeredBy }) => answeredBy)).size;
  const cases = vignettes.flatMap(({ task, gold }) => {
    const toCase = (seen: Task, weight: number, hears = true): Case => {
      const features = parameters().map((name) => [name, shareOf(name, seen, pattern)] as const);
      const believed = features.reduce((sum, [name, value]) => sum + get(BELIEVED, name) * value, 0);
      const words = hears ? wordsOf(seen, pattern) : 0;
      const used = features.filter(([, value]) => value !== 0);
      return { features: used, label: Number(gold === "orchestration"), weight, offset: believed + words };
    };
    const { performer, doing, rest, by_hand, ...bare } = task;
    return [
      toCase(task, once),
      toCase({ ...bare, performer }, once * PARTLY),
      toCase({ ...bare, doing }, once * PARTLY),
      toCase(task, once * PARTLY, false),
    ];
  });
  const moved = fitLogistic(cases, () => RIDGE, pattern.evidence.prior).weights;
  const weights = structuredClone(BELIEVED);
  for (const name of parameters()) {
    const [kind, answer] = name.split(".") as ["performer", "me"];
    const value = Math.round((get(BELIEVED, name) + (moved.get(name) ?? 0)) * 20) / 20;
    weights[kind][answer] =
      (kind as string) === "performer" || (kind as string) === "doing" ? value + 0 : Math.max(0, value);
  }
  weights.by_hand.cap = Math.round(weights.by_hand.per_doubling * DOUBLINGS * 20) / 20;
  return weights;
}

/** The names of all weights: `performer.me`, `by_hand.per_doubling`. */
function parameters(): string[] {
  return Object.entries(BELIEVED).flatMap(([kind, answers]) =>
    Object.keys(answers)
      .filter((answer) => answer !== "cap")
      .map((answer) => `${kind}.${answer}`),
  );
}

function get(weights: Weights, name: string): number {
  const [kind, answer] = name.split(".") as ["performer", "me"];
  return weights[kind][answer];
}

/** How often a weight counts for a task: asked of the engine itself, with this weight at one and all others at zero. */
function shareOf(name: string, task: Task, pattern: Pattern): number {
  const probe = structuredClone(BELIEVED);
  for (const answers of Object.values(probe) as Record<string, number>[]) {
    for (const answer of Object.keys(answers)) answers[answer] = 0;
  }
  const [kind, answer] = name.split(".") as ["performer", "me"];
  probe[kind][answer] = 1;
  probe.rest.cap = 1;
  probe.by_hand.cap = DOUBLINGS;
  const probed = { ...pattern, evidence: { ...pattern.evidence, ...probe } };
  return EVIDENCE.filter(({ source }) => source === kind).reduce(
    (sum, one) => sum + (one.weigh(task, probed, 0)?.weight ?? 0),
    0,
  );
}

function wordsOf(task: Task, pattern: Pattern): number {
  const { performer, doing, ...bare } = task;
  const words = EVIDENCE.find(({ source }) => source === "words");
  return words?.weigh(bare, pattern, 0)?.weight ?? 0;
}
