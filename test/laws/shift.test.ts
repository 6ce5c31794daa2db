import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DOING, GATES, type Gate, type TaskInput } from "../../src/core/portfolio/schema.ts";
import { shiftsSchema } from "../../src/core/reports/shifts.ts";
import { rankShifts } from "../../src/core/shift/rank.ts";
import { readSuppositions } from "../../src/core/shift/supposition.ts";
import { pattern, portfolio } from "../helpers/portfolio.ts";

const scale = fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined });
const oneTask = fc.record({
  minutes: fc.integer({ min: 0, max: 900 }),
  doing: fc.constantFrom(...DOING),
  performer: fc.constantFrom("me" as const, "others" as const),
  byHand: fc.option(fc.integer({ min: 0, max: 900 }), { nil: undefined }),
  /** Which of the tasks before it this one serves, so that no circle comes about; nothing for the first. */
  serves: fc.option(fc.nat(), { nil: undefined, freq: 2 }),
  repeatable: scale,
  replaceable: scale,
  gates: fc.oneof({ weight: 3, arbitrary: fc.constant<Gate[]>([]) }, { weight: 1, arbitrary: fc.subarray([...GATES]) }),
  keep: fc.option(fc.constantFrom("2026-Q4", "2027-Q1", "2028-Q2", "ever"), { nil: undefined, freq: 8 }),
  promise: fc.option(
    fc.record({ oversight: fc.integer({ min: 0, max: 200 }), setup: fc.integer({ min: 0, max: 900 }) }),
    {
      nil: undefined,
      freq: 3,
    },
  ),
});
type OneTask = typeof oneTask extends fc.Arbitrary<infer T> ? T : never;
const some = fc.array(oneTask, { minLength: 1, maxLength: 8 });
const promises = fc.array(
  fc.record({ promised: fc.integer({ min: 0, max: 600 }), realised: fc.integer({ min: -600, max: 900 }) }),
  {
    maxLength: 4,
  },
);

const servedBy = ({ serves }: OneTask, index: number) =>
  serves === undefined || index === 0 ? undefined : serves % index;

const written = (task: OneTask, index: number): TaskInput => ({
  id: `t${index}`,
  name: `task ${index}`,
  hours: `${task.minutes}m`,
  doing: task.doing,
  performer: task.performer,
  gates: task.gates,
  ...(servedBy(task, index) !== undefined
    ? { supports: `t${servedBy(task, index)}` }
    : task.byHand === undefined
      ? {}
      : { by_hand: `${task.byHand}m` }),
  ...(task.repeatable ? { repeatable: task.repeatable } : {}),
  ...(task.replaceable ? { replaceable: task.replaceable } : {}),
  ...(task.keep ? { keep: task.keep === "ever" ? {} : { until: task.keep as "2027-Q1" } } : {}),
});
const read = (tasks: readonly OneTask[], ids = tasks.map((_, index) => index)) =>
  portfolio(
    ids.map((index) => written(tasks[index]!, index)),
    {
      shift: ids.flatMap((index) => {
        const { promise } = tasks[index]!;
        return promise
          ? [{ task: `t${index}`, promise: { oversight: `${promise.oversight}m`, setup: `${promise.setup}m` } }]
          : [];
      }),
    },
  );

/** A fraction, so that nothing is rounded on the way. */
class Exact {
  readonly top: bigint;
  readonly under: bigint;
  constructor(top: number | bigint, under: number | bigint = 1) {
    this.top = BigInt(top);
    this.under = BigInt(under);
  }
  plus(o: Exact) {
    return new Exact(this.top * o.under + o.top * this.under, this.under * o.under);
  }
  minus(o: Exact) {
    return this.plus(new Exact(-o.top, o.under));
  }
  times(o: Exact) {
    return new Exact(this.top * o.top, this.under * o.under);
  }
  over(o: Exact) {
    return o.top < 0n
      ? new Exact(-this.top * o.under, this.under * -o.top)
      : new Exact(this.top * o.under, this.under * o.top);
  }
  above(o: Exact) {
    return this.top * o.under > o.top * this.under;
  }
  get number() {
    return Number((this.top * 10n ** 12n) / this.under) / 1e12;
  }
}
const exact = (top: number, under = 1) => new Exact(top, under);
const larger = (a: Exact, b: Exact) => (b.above(a) ? b : a);
const smaller = (a: Exact, b: Exact) => (b.above(a) ? a : b);
const FIFTHS = { all: 5, most: 4, half: 2.5, little: 1, none: 0 };
const CAPS = ["unverifiable", "irreversible"];

/** What is delivered, in by-hand minutes, the minutes behind it, and which tasks these are. */
function standing(tasks: readonly OneTask[]) {
  const known: boolean[] = [];
  let [output, hours] = [exact(0), exact(0)];
  for (const [index, task] of tasks.entries()) {
    let end = index;
    for (let next: number | undefined = index; next !== undefined; next = servedBy(tasks[end]!, end)) end = next;
    const { byHand, performer } = tasks[end]!;
    known.push(byHand !== undefined || performer === "me");
    if (!known[index]) continue;
    hours = hours.plus(exact(task.minutes));
    output = output.plus(exact(byHand === undefined ? task.minutes : end === index ? byHand : 0));
  }
  return { output, hours, known };
}

/** The same ranking a second time: from what was drawn, in fractions, week after week, picking the best of what is left. */
function slowly(tasks: readonly OneTask[], past: readonly { promised: number; realised: number }[]) {
  let [kept, said] = [exact(120), exact(120)];
  for (const one of past) [kept, said] = [kept.plus(exact(one.realised)), said.plus(exact(one.promised))];
  const record = smaller(exact(5, 4), larger(exact(1, 4), kept.over(said)));

  const { output, hours, known } = standing(tasks);
  const open = tasks.flatMap((task, index) => {
    const execution = exact(task.minutes * FIFTHS[task.doing] * 2, 10);
    if (!execution.above(exact(0)) || !task.repeatable || !task.replaceable) return [];
    if (task.gates.some((gate) => !CAPS.includes(gate)) || (task.keep && task.keep !== "2026-Q4")) return [];
    const others = exact(task.replaceable - 1, 4);
    const capped = task.gates.length > 0 ? smaller(others, exact(1, 4)) : others;
    const gross = execution.times(exact(task.repeatable - 1, 4)).times(capped);
    const oversight = larger(gross.over(exact(4)), exact(task.promise?.oversight ?? 0));
    const setup = exact(task.promise?.setup ?? 240);
    let gain = exact(0).minus(setup);
    for (let week = 1; week <= 13; week++) gain = gain.plus(gross.minus(oversight).times(record));
    if (!gain.above(exact(0))) return [];
    const net = gross.minus(oversight).times(record);
    const left = hours.minus(net);
    const after = known[index] && left.above(exact(0)) ? output.over(left).number : null;
    return [{ id: `t${index}`, gain, net: net.number, payback: setup.over(net).number, after }];
  });
  const ranked: typeof open = [];
  while (open.length > 0) {
    let best = 0;
    for (const [index, one] of open.entries()) {
      const top = open[best]!;
      if (one.gain.above(top.gain) || (!top.gain.above(one.gain) && one.id < top.id)) best = index;
    }
    ranked.push(...open.splice(best, 1));
  }
  return ranked;
}

test("the ranking agrees with a second, slow and exact one", () => {
  fc.assert(
    fc.property(some, promises, (tasks, past) => {
      const quick = rankShifts(read(tasks), pattern, { past }).candidates;
      const slow = slowly(tasks, past);
      expect(quick.map(({ id }) => id)).toEqual(slow.map(({ id }) => id));
      for (const [index, one] of slow.entries()) {
        const found = quick[index]!;
        expect(found.net_minutes).toBeCloseTo(one.net, 5);
        expect(found.gain_minutes).toBeCloseTo(one.gain.number, 5);
        expect(found.payback_weeks).toBeCloseTo(one.payback, 5);
        if (one.after === null) expect(found.leverage_after).toBeNull();
        else expect(found.leverage_after).toBeCloseTo(one.after, 5);
      }
    }),
    { numRuns: 400 },
  );
});

const rankOf = (tasks: readonly OneTask[], id: string) =>
  rankShifts(read(tasks), pattern).candidates.find((one) => one.id === id)?.rank ?? Number.POSITIVE_INFINITY;
const netOf = (tasks: readonly OneTask[], id: string) =>
  rankShifts(read(tasks), pattern).candidates.find((one) => one.id === id)?.net_minutes ?? 0;
const change = (tasks: readonly OneTask[], index: number, to: Partial<OneTask>) =>
  tasks.with(index, { ...tasks[index]!, ...to });

describe("laws", () => {
  test.each(["repeatable", "replaceable"] as const)("more %s never ranks lower, all else equal", (key) => {
    fc.assert(
      fc.property(some, fc.nat(), fc.integer({ min: 1, max: 4 }), (tasks, pick, answer) => {
        const index = pick % tasks.length;
        const before = rankOf(change(tasks, index, { [key]: answer }), `t${index}`);
        expect(rankOf(change(tasks, index, { [key]: answer + 1 }), `t${index}`)).toBeLessThanOrEqual(before);
      }),
    );
  });

  test("a gate never raises net", () => {
    fc.assert(
      fc.property(some, fc.nat(), fc.constantFrom(...GATES), (tasks, pick, gate) => {
        const index = pick % tasks.length;
        const gated = change(tasks, index, { gates: [...tasks[index]!.gates, gate] });
        expect(netOf(gated, `t${index}`)).toBeLessThanOrEqual(netOf(tasks, `t${index}`));
      }),
    );
  });

  test("every task with execution hours is on exactly one of the two lists; the document fits its schema", () => {
    fc.assert(
      fc.property(some, (tasks) => {
        const shifts = shiftsSchema.parse(rankShifts(read(tasks), pattern));
        const listed = [...shifts.candidates, ...shifts.excluded].map(({ id }) => id).toSorted();
        const working = tasks.flatMap(({ minutes, doing }, index) =>
          minutes > 0 && doing !== "none" ? [`t${index}`] : [],
        );
        expect(listed).toEqual(working.toSorted());
      }),
    );
  });

  test("the order of tasks changes nothing", () => {
    fc.assert(
      fc.property(some, (tasks) => {
        const back = tasks.map((_, index) => tasks.length - 1 - index);
        expect(rankShifts(read(tasks, back), pattern)).toEqual(rankShifts(read(tasks), pattern));
      }),
    );
  });

  test("what-if with today's values changes nothing; with others it adds up", () => {
    fc.assert(
      fc.property(some, fc.nat(), fc.integer({ min: 0, max: 900 }), (tasks, pick, minutes) => {
        const index = pick % tasks.length;
        const { minutes: now, doing } = tasks[index]!;
        const tried = (text: string) => {
          const given = readSuppositions([text], read(tasks), pattern);
          if ("wrong" in given) throw new Error(given.wrong);
          return rankShifts(read(tasks), pattern, { whatIf: given.suppositions }).what_if!;
        };
        const same = tried(`t${index}=${doing},${now}m,setup=7h`);
        expect(same.after).toEqual(same.before);
        expect(same.gain_minutes).toBe(0);
        const other = tried(`t${index}=${minutes}m`);
        expect(other.after.minutes).toBe(other.before.minutes - now + minutes);
        const { output, hours, known } = standing(tasks);
        const left = known[index] ? hours.minus(exact(now)).plus(exact(minutes)) : hours;
        if (left.above(exact(0))) expect(other.after.leverage).toBeCloseTo(output.over(left).number, 5);
        else expect(other.after.leverage).toBeNull();
      }),
      { numRuns: 40 },
    );
  });
});
