import type { Pattern } from "../pattern/schema.ts";
import type { Weekly } from "../portfolio/hours.ts";
import { optimism } from "../scoring/draws.ts";
import type { Ledger } from "../scoring/leverage.ts";
import { normalScores } from "../scoring/random.ts";
import { causeOf } from "./cause.ts";
import { type Drawn, drawTwice, type Input, inputOf, type Person, personOf, stepOf } from "./errors.ts";
import { keyOf } from "./match.ts";
import { relapseByAnswers } from "./relapse.ts";
import type { Pair } from "./sides.ts";
import { type Move, type Step, settle, weightsOf } from "./steps.ts";
import type { Work } from "./works.ts";

/** Leverages nearer than this are the same: floating point adds in another order. */
const SAME = 1e-12;

interface Side {
  readonly hours: Input;
  /** By-hand hours that are estimated; null where there are none. */
  readonly output: Input | null;
  /** Part of the hours that is worth itself, because the person makes the output that it is or serves. */
  readonly neutral: number;
  /** Whether the person makes it, with these hours alone: then they are its output. */
  readonly made: boolean;
  readonly interventions: number;
}

/**
 * How likely it is that leverage rose: P(L1 > L0) + P(equal)/2 over a seeded simulation of both quarters at once. A figure that
 * did not change is the same in both; a changed one is drawn anew, as alike as the person errs twice; measured against estimated
 * is independent; the person's optimism is one. Null where nothing changed.
 */
export function probabilityUp(both: Pair, works: readonly Work[], pattern: Pattern): number | null {
  const { draws: n, optimism_sigma } = pattern.uncertainty;
  const person = personOf(both, pattern);
  const factor = optimism(normalScores(n), optimism_sigma);
  const sums = { old: { output: zeros(n), invested: zeros(n) }, new: { output: zeros(n), invested: zeros(n) } };
  let changed = false;
  const steps: Step[] = [];

  for (const work of works) {
    if (work.out !== null) continue;
    const [old, now] = [sideOf(work, "old", both, pattern), sideOf(work, "new", both, pattern)];
    const key = keyOf(work.group);
    const draw = (field: string, of: (side: Side | null) => Input | null, moves?: readonly Move[]) => {
      const drawn = drawTwice(`${key}/${field}`, [of(old), of(now)], person, moves);
      if (drawn.step) steps.push(drawn.step);
      return drawn;
    };
    const hours = draw("hours", (side) => side?.hours ?? null, movesOf(work, both, person, pattern));
    const output = draw("by_hand", (side) => side?.output ?? null);
    changed ||= !old || !now || hours.changed || output.changed;
    changed ||= old?.neutral !== now?.neutral || old?.interventions !== now?.interventions;
    const outputs = [
      outputOf(old, hours.values[0], output.values[0], factor),
      outputOf(now, hours.values[1], output.values[1], factor),
    ] as const;
    if (old && now && isHandedOver(old, now)) {
      const step = onePiece(`${key}/by_hand`, [old, now], outputs, person, optimism_sigma);
      if (step) steps.push(step);
    }
    add(sums.old, old, hours.values[0], outputs[0]);
    add(sums.new, now, hours.values[1], outputs[1]);
  }

  if (!changed) return null;
  const weights = weightsOf(steps, n);
  let [up, all] = [0, 0];
  for (let i = 0; i < n; i++) {
    const old = sums.old.output[i]! / sums.old.invested[i]!;
    const now = sums.new.output[i]! / sums.new.invested[i]!;
    if (Number.isNaN(old) || Number.isNaN(now)) return null;
    up += weights[i]! * (Math.abs(now - old) <= SAME ? 0.5 : now > old ? 1 : 0);
    all += weights[i]!;
  }
  return up / all;
}

const zeros = (n: number) => new Float64Array(n);

/** What a work is worth by hand, in each draw: what the person makes is worth its hours. */
const outputOf = (side: Side | null, hours: Drawn, estimated: Drawn, factor: Float64Array): Float64Array =>
  factor.map((optimism, i) =>
    side && hours ? side.neutral * hours[i]! + (estimated ? estimated[i]! * optimism : 0) : 0,
  );

/** Made by the person in one quarter and by others in the other, whichever came first. */
function isHandedOver(old: Side, now: Side): boolean {
  const [made, directed] = old.output ? [now, old] : [old, now];
  return made.made && directed.neutral === 0 && directed.output !== null;
}

/**
 * Handing a work over changes nothing of what it yields by itself: the hours that it took and what it would take by hand are
 * one figure that was asked in two ways, the latter with the person's optimism. The draws by hand give way, in place. The step
 * from one to the other; null where both are written alike, or one is zero.
 */
function onePiece(
  key: string,
  [old, now]: readonly [Side, Side],
  outputs: readonly [Float64Array, Float64Array],
  person: Person,
  optimism: number,
): Step | null {
  const [before, after] = [old.output ?? old.hours, now.output ?? now.hours];
  const [made, directed] = old.output ? [1, 0] : [0, 1];
  if (before.written.likely === after.written.likely) {
    outputs[directed]!.set(outputs[made]!);
    return null;
  }
  const step = stepOf(before, after, person, { moves: person.moves, isRelated: false, more: optimism ** 2 });
  if (step) settle(key, step, outputs, directed);
  return step;
}

function add(
  sums: { output: Float64Array; invested: Float64Array },
  side: Side | null,
  hours: Drawn,
  output: Float64Array,
): void {
  if (!side || !hours) return;
  for (let i = 0; i < hours.length; i++) {
    sums.invested[i]! += hours[i]! + side.interventions;
    sums.output[i]! += output[i]!;
  }
}

/** What may have become of the hours of a work: where it came back by the answers on doing, they rose as such hours do. */
function movesOf(work: Work, both: Pair, { moves }: Person, pattern: Pattern): readonly Move[] {
  if (causeOf(work.old, work.new, pattern.thresholds.share_change) !== "regressed") return moves;
  const part = relapseByAnswers(work, both, pattern) ?? 0;
  const rest = moves.map((move) => ({ ...move, part: move.part * (1 - part) }));
  return [{ part, ...pattern.relapse.hours.back }, ...rest];
}

function sideOf(work: Work, name: "old" | "new", both: Pair, pattern: Pattern): Side | null {
  const tasks = work.group[name];
  if (tasks.length === 0) return null;
  const own = tasks.map(({ id }) => both.ledgers[name].get(id)!);
  const add = (pick: (ledger: Ledger) => number) => own.reduce((sum, ledger) => sum + pick(ledger), 0);
  const estimated = own.filter(({ byHand, neutral }) => byHand !== null && !neutral).map(({ task }) => task);
  const minutes = add((ledger) => ledger.minutes);
  const isNeutral = ({ root }: Ledger) => both.ledgers[name].get(root)?.neutral;
  return {
    hours: inputOf(
      own.map(({ task }) => task),
      (task) => task.hours,
      pattern,
    ),
    output: estimated.length > 0 ? inputOf(estimated, (task) => task.by_hand as Weekly, pattern, true) : null,
    neutral: minutes > 0 ? add((ledger) => (isNeutral(ledger) ? ledger.minutes : 0)) / minutes : 0,
    made: own.every(({ neutral, byHand, minutes }) => neutral && byHand === minutes),
    interventions: add((ledger) => ledger.interventions),
  };
}
