import { counted } from "../../../src/core/portfolio/counted.ts";
import {
  PORTFOLIO_FORMAT,
  type Portfolio,
  type PortfolioInput,
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

interface Quarters {
  readonly old: Portfolio;
  readonly now: Portfolio;
}

export interface Case {
  readonly old: Portfolio;
  readonly now: Portfolio;
  /** The same with plans, a log and hours that build something: as written, and as it truly was, every figure exact. */
  readonly whole: { readonly written: Quarters; readonly true: Quarters };
  /** Whether leverage truly rose: 1 or 0; half where it stayed the same, as the probability has it. */
  readonly rose: number;
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
  const rest = around(before, after, stream(`${world.name}/${seed}/rest`));
  const built = (tasks: TaskInput[]) =>
    tasks.map((task) => ({ ...task, compounding: rest.compounding.has(task.id ?? "") }));
  const quarters = (old: TaskInput[], now: TaskInput[], which: "written" | "true"): Quarters => ({
    old: portfolio("2026-Q1", built(old), { ...rest.plans, log: rest.log.old[which] }),
    now: portfolio("2026-Q2", built(now), { log: rest.log.now[which] }),
  });
  return {
    old: portfolio("2026-Q1", [...first.values()]),
    now: portfolio("2026-Q2", second),
    whole: {
      written: quarters([...first.values()], second, "written"),
      true: quarters(before.map(trueTask), after.map(trueTask), "true"),
    },
    rose: rise(leverage(before), leverage(after)),
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

/** Nearer than floating point adds up is the same. */
const rise = (before: number, after: number) => (Math.abs(after - before) < 1e-9 ? 0.5 : Number(after > before));

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

/** Plans and a log around the tasks: half of the promises are made about what really is handed over. */
function around(before: readonly True[], after: readonly True[], next: Random) {
  const now = new Map(after.map((task) => [task.id, task]));
  const pick = (some: readonly True[]) => some[Math.floor(next() * some.length)];
  const mine = before.filter(({ byHand }) => byHand === null);
  const handedOver = mine.filter(({ id }) => now.get(id) && now.get(id)!.byHand !== null);
  const promised = pick(handedOver.length > 0 && next() < 0.8 ? handedOver : mine);
  const into = pick(before.filter(({ id }) => id !== promised?.id && now.has(id)))!;
  const freed = promised ? Math.round(promised.hours * (0.2 + 0.6 * next())) : 0;
  const plans: Partial<PortfolioInput> = promised
    ? {
        shift: [{ task: promised.id, promise: { freed: `${freed}m` } }],
        reinvestment: [{ into: "relationships", hours: `${freed}m`, task: into.id }],
      }
    : {};
  const compounding = new Set(before.filter(() => next() < 0.3).map(({ id }) => id));
  const directed = before.filter(({ id, byHand }) => byHand !== null && now.has(id));
  const usual = 5 * next();
  const log = (month: string, times: number) => logged(directed, month, times, next);
  return { plans, compounding, log: { old: log("2026-02", usual), now: log("2026-05", usual * (0.4 + 1.4 * next())) } };
}

/** One in five is never written down, and hours are off by a quarter at most. */
function logged(tasks: readonly True[], month: string, times: number, next: Random) {
  const all = Array.from({ length: Math.round(times * (0.5 + next())) }, (_, day) => {
    const task = tasks[Math.floor(next() * tasks.length)];
    const minutes = 20 + 220 * next() ** 2;
    const entry = (hours: number) => ({
      date: `${month}-${String(day + 1).padStart(2, "0")}`,
      task: task?.id ?? "",
      kind: "intervention" as const,
      hours: spelt(hours),
    });
    return {
      isKept: next() < 0.8,
      true: entry(minutes),
      written: entry(minutes * (1 + triangle(next(), -0.25, 0, 0.25))),
    };
  }).filter(({ true: { task } }) => task !== "");
  return {
    true: all.map((one) => one.true),
    written: all.filter(({ isKept }) => isKept).map((one) => one.written),
  };
}

function trueTask({ id, hours, byHand, doing }: True): TaskInput {
  return {
    id,
    name: id,
    hours: `${Math.round(hours)}m`,
    performer: byHand === null ? "me" : "others",
    doing: DOING[doing]!,
    ...(byHand === null ? {} : { by_hand: `${Math.round(byHand)}m` }),
  };
}

/** People round to five minutes. */
const spelt = (minutes: number) => `${Math.max(5, Math.round(minutes / 5) * 5)}m`;

function portfolio(period: string, tasks: TaskInput[], rest: Partial<PortfolioInput> = {}): Portfolio {
  return counted(portfolioSchema.parse({ format: PORTFOLIO_FORMAT, period, tasks, ...rest }));
}
