import { counted } from "../../../src/core/portfolio/counted.ts";
import {
  PORTFOLIO_FORMAT,
  type Portfolio,
  portfolioSchema,
  type TaskInput,
} from "../../../src/core/portfolio/schema.ts";
import { normalQuantile, stream, triangle } from "../../../src/core/scoring/random.ts";

/** Invented people whose true hours are known, and the two audits they would have written. */

export interface World {
  readonly name: string;
  /** Half-width of the error of an estimate, as a part of the truth. */
  readonly error: number;
  /** How alike one person errs about one task twice, 0..1. */
  readonly correlation: number;
  /** Sigma of the person's factor on by-hand hours. */
  readonly optimism: number;
  /** Part of the unchanged tasks that are asked anew all the same. */
  readonly askedAnew: number;
  /** Part of what is asked anew that was measured, to 5 %. */
  readonly measured: number;
  /** How often an unchanged task that is asked anew keeps its old answers, because they stand there as defaults. */
  readonly kept: number;
  /** How often a person's answer to "how much of it is doing" is the true one; else it is a neighbour. */
  readonly frank: number;
}

export interface Case {
  readonly old: Portfolio;
  readonly now: Portfolio;
  readonly rose: boolean;
  /** Ids of tasks whose true share of orchestration fell by a fifth or more. */
  readonly regressed: ReadonlySet<string>;
  /** Ids of tasks that were asked anew: only there an answer can differ. */
  readonly asked: ReadonlySet<string>;
}

type Random = () => number;
const DOING = ["all", "most", "half", "little", "none"] as const;
const SHARES = [0, 0.2, 0.5, 0.8, 1];

interface True {
  readonly id: string;
  /** Minutes a week. */
  readonly hours: number;
  /** Null where the person makes it: then it is worth its hours. */
  readonly byHand: number | null;
  readonly doing: number;
  readonly changed: boolean;
}

export function caseOf(world: World, seed: number): Case {
  const next = stream(`${world.name}/${seed}`);
  const between = (low: number, high: number) => low + next() * (high - low);
  const optimism = Math.exp(world.optimism * normalQuantile(next()));
  const before = Array.from({ length: Math.round(between(8, 14)) }, (_, index): True => {
    const hours = 30 + 420 * next() ** 2;
    const mine = next() < 0.65;
    const doing = mine ? Math.floor(between(0, 2)) : Math.floor(between(2, 5));
    return { id: `task-${index}`, hours, byHand: mine ? null : hours * between(0.9, 2.5), doing, changed: false };
  });
  const after = plant(before, next);

  const errors = new Map<string, [Random, Random]>();
  for (const { id } of [...before, ...after]) errors.set(id, [twice(next, world), twice(next, world)]);
  const asked = new Set(after.filter(({ changed }) => changed || next() < world.askedAnew).map(({ id }) => id));
  const write = (task: True): TaskInput => {
    const [hours, byHand] = errors.get(task.id)!;
    const measured = asked.has(task.id) && next() < world.measured;
    const off = measured ? triangle(next(), -0.05, 0, 0.05) : hours();
    return {
      id: task.id,
      name: task.id,
      hours: spelt(task.hours * (1 + off)),
      source: measured ? "measured" : "estimated",
      performer: task.byHand === null ? "me" : "others",
      doing: DOING[answered(task.doing, next, world)],
      ...(task.byHand === null ? {} : { by_hand: spelt((task.byHand / optimism) * (1 + byHand())) }),
    };
  };
  const first = new Map(before.map((task) => [task.id, write({ ...task })]));
  const second = after.map((task): TaskInput => {
    const last = first.get(task.id);
    if (last && !asked.has(task.id)) return { ...last, source: "carried" };
    return last && !task.changed && next() < world.kept ? last : write(task);
  });
  const was = new Map(before.map((task) => [task.id, task]));
  return {
    old: portfolio("2026-Q1", [...first.values()]),
    now: portfolio("2026-Q2", second),
    rose: leverage(after) > leverage(before),
    regressed: new Set(
      after
        .filter(({ id, doing }) => was.has(id) && SHARES[was.get(id)!.doing]! - SHARES[doing]! >= 0.2 - 1e-9)
        .map(({ id }) => id),
    ),
    asked,
  };
}

/** One to four true changes: a hand-over, a relapse, drifting hours, more or less output, a new task, one that is gone. */
function plant(before: readonly True[], next: Random): True[] {
  const tasks = [...before];
  const between = (low: number, high: number) => low + next() * (high - low);
  for (let left = 1 + Math.floor(next() * 4); left > 0; left--) {
    const at = Math.floor(next() * tasks.length);
    const task = tasks[at]!;
    if (task.changed) continue;
    const kind = next();
    if (kind < 0.3 && task.byHand === null) {
      tasks[at] = { ...task, changed: true, hours: task.hours * between(0.25, 0.8), byHand: task.hours, doing: 3 };
    } else if (kind < 0.5 && task.byHand !== null) {
      const doing = Math.max(0, task.doing - 1 - Math.floor(next() * 2));
      tasks[at] = { ...task, changed: true, hours: task.hours * between(0.9, 2), doing };
    } else if (kind < 0.75) {
      tasks[at] = { ...task, changed: true, hours: task.hours * Math.exp(0.2 * normalQuantile(next())) };
    } else if (kind < 0.9 && task.byHand !== null) {
      tasks[at] = { ...task, changed: true, byHand: task.byHand * Math.exp(0.15 * normalQuantile(next())) };
    } else if (kind < 0.95) {
      tasks.push({ ...task, changed: true, id: `new-${left}`, hours: 60 + 180 * next(), byHand: null, doing: 0 });
    } else {
      tasks.splice(at, 1);
    }
  }
  return tasks;
}

function leverage(tasks: readonly True[]): number {
  const sum = (pick: (task: True) => number) => tasks.reduce((total, task) => total + pick(task), 0);
  return sum(({ hours, byHand }) => byHand ?? hours) / sum(({ hours }) => hours);
}

/** The error of one person about one figure, each time it is asked: part its own, part the same every time. */
function twice(next: Random, { error, correlation }: World): Random {
  const common = normalQuantile(next());
  return () => {
    const z = Math.sqrt(correlation) * common + Math.sqrt(1 - correlation) * normalQuantile(next());
    return triangle(1 / (1 + Math.exp(-1.702 * z)), -error, 0, error);
  };
}

function answered(doing: number, next: Random, { frank }: World): number {
  if (next() < frank) return doing;
  return Math.min(4, Math.max(0, doing + (next() < 0.5 ? -1 : 1)));
}

/** People round to five minutes. */
const spelt = (minutes: number) => `${Math.max(5, Math.round(minutes / 5) * 5)}m`;

function portfolio(period: string, tasks: TaskInput[]): Portfolio {
  return counted(portfolioSchema.parse({ format: PORTFOLIO_FORMAT, period, tasks }));
}
