import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { relisted, withoutTasks, withTasks } from "../../../src/core/interview/off-list.ts";
import type { PortfolioInput, TaskInput } from "../../../src/core/portfolio/schema.ts";
import { portfolios } from "../../helpers/portfolios.ts";

const task = (id: string, more: Partial<TaskInput> = {}): TaskInput => ({ id, name: id, hours: 3, ...more });
const portfolio = (...tasks: TaskInput[]): PortfolioInput => ({
  format: "orchestrate/portfolio@1",
  period: "2026-Q4",
  tasks,
});
const ids = (...gone: string[]) => new Set(gone);

/** Every place of a portfolio that names a task. */
const whole: PortfolioInput = {
  ...portfolio(task("a"), task("b", { supports: "a" }), task("c", { by_hand: "2h" }), task("d", { supports: "c" })),
  shift: [{ task: "a" }, { task: "c" }],
  designs: [
    { task: "a", audience: "team" },
    { task: "c", audience: "board" },
  ],
  capability: [
    { for: "a", literacy: 2 },
    { for: "c", literacy: 4 },
  ],
  reinvestment: [
    { hours: 1, into: "purpose-design", task: "a" },
    { hours: 2, into: "relationships", task: "c" },
  ],
  log: [{ date: "2026-11-03", task: "a", kind: "intervention" }],
};

describe("tasks that leave the list", () => {
  it("take along what was planned for them, and nothing else", () => {
    expect(withoutTasks(whole, ids("a"))).toStrictEqual({
      ...whole,
      tasks: [task("b"), whole.tasks[2], whole.tasks[3]],
      shift: [{ task: "c" }],
      designs: [{ task: "c", audience: "board" }],
      capability: [{ for: "c", literacy: 4 }],
      reinvestment: [
        { hours: 1, into: "purpose-design" },
        { hours: 2, into: "relationships", task: "c" },
      ],
    });
  });

  it("leave the portfolio as it is where there are none, and add no key to it", () => {
    expect(withoutTasks(whole, ids())).toBe(whole);
    expect(withoutTasks(portfolio(task("a"), task("b")), ids("a"))).toStrictEqual(portfolio(task("b")));
  });
});

describe("tasks that come back", () => {
  const back = (left: readonly string[], answers = withoutTasks(whole, ids(...left))) =>
    withTasks(answers, whole, ids(...left));

  it("stand where they stood, with all that was said of them", () => {
    fc.assert(
      fc.property(fc.subarray(["a", "b", "c", "d"]), (left) => {
        expect(back(left)).toStrictEqual(whole);
      }),
    );
    fc.assert(
      fc.property(portfolios, fc.func(fc.boolean()), (all, leaves) => {
        const left = ids(...all.tasks.flatMap(({ id }) => (leaves(id) ? id! : [])));
        expect(withTasks(withoutTasks(all, left), all, left)).toStrictEqual(all);
      }),
    );
  });

  it("are only those that are named", () => {
    const answers = withoutTasks(whole, ids("a", "c"));
    expect(withTasks(answers, whole, ids("c"))).toStrictEqual(withoutTasks(whole, ids("a")));
  });

  it("bring no key that was not there", () => {
    const few = portfolio(task("a"), task("b"));
    expect(withTasks(withoutTasks(few, ids("a")), few, ids("a"))).toStrictEqual(few);
  });

  it("leave what was said since: new tasks, other figures, another plan", () => {
    const since = withoutTasks(whole, ids("a"));
    const said: PortfolioInput = {
      ...since,
      tasks: [task("b", { by_hand: "1h" }), task("c", { hours: 9 }), task("d", { supports: "e" }), task("e")],
      shift: [{ task: "c", promise: { freed: "2h", setup: "1h" } }, { task: "e" }],
      reinvestment: [
        { hours: 5, into: "purpose-design", task: "e" },
        { hours: 2, into: "relationships", task: "c" },
      ],
    };
    expect(back(["a"], said)).toStrictEqual({
      ...whole,
      tasks: [task("a"), ...said.tasks],
      shift: [{ task: "a" }, ...said.shift!],
      reinvestment: said.reinvestment,
    });
  });

  it("are no former name of another task any more", () => {
    const merged = portfolio(task("b", { was: ["a", "x"] }), task("c", { was: ["a"] }), task("d", { was: ["x"] }));
    const { tasks } = withTasks(merged, portfolio(task("a"), task("b"), task("c"), task("d")), ids("a"));
    expect(tasks).toStrictEqual([task("a"), task("b", { was: ["x"] }), task("c"), task("d", { was: ["x"] })]);
  });
});

describe("a list typed anew", () => {
  const lines = (...names: string[]) => names.map((name) => ({ id: name, name, hours: 3 }));

  it("is the same portfolio where it says the same", () => {
    expect(relisted(whole, whole.tasks)).toBe(whole);
  });

  it("drops what was planned for a task that is not on it", () => {
    expect(relisted(whole, lines("b", "c", "d"))).toStrictEqual(withoutTasks(whole, ids("a")));
  });

  it("keeps the plan of a task whose hours are others now", () => {
    const [a, ...others] = whole.tasks;
    const { tasks, ...rest } = relisted(whole, [{ name: "A", hours: 5 }, ...others]);
    expect(tasks).toStrictEqual([{ ...a, hours: 5 }, ...others]);
    expect({ ...rest, tasks: whole.tasks }).toStrictEqual(whole);
  });
});
