import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carriedForward } from "../../../src/core/interview/carry.ts";
import { walkAnswers } from "../../../src/core/interview/from-answers.ts";
import { startWalk } from "../../../src/core/interview/state.ts";
import {
  type PortfolioInput,
  portfolioSchema,
  type TaskInput,
  taskSchema,
} from "../../../src/core/portfolio/schema.ts";
import { shipped as pattern } from "../../helpers/pattern.ts";
import { portfolios } from "../../helpers/portfolios.ts";

/** What stays with its quarter; whatever else a portfolio may say goes on, keys that are yet to come included. */
const OF_ITS_QUARTER = ["period", "pattern", "audited", "shift", "reinvestment", "log"];
const OF_ITS_TASK = ["source", "stepped_back", "agent_hours"];

const without = (value: object, keys: readonly string[]) =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
const next = (previous: PortfolioInput) => carriedForward(previous, "2027-Q1", "orchestration-over-execution@1");
const lasting = ({ tasks, ...rest }: PortfolioInput) => ({
  ...without(rest, OF_ITS_QUARTER),
  tasks: tasks.map((task) => without(task, OF_ITS_TASK)),
});

/** A portfolio that says something under every key there is. */
const all: Record<string, unknown> = Object.fromEntries(Object.keys(portfolioSchema.shape).map((key) => [key, [key]]));
const everyKey: TaskInput = {
  ...(Object.fromEntries(Object.keys(taskSchema.shape).map((key) => [key, key])) as object),
  id: "a",
  name: "a",
  hours: 3,
};

describe("what is carried forward", () => {
  it("is all that was said of tasks that go on", () => {
    fc.assert(
      fc.property(portfolios, (previous) => {
        expect(lasting(next(previous))).toEqual(lasting(previous));
      }),
    );
  });

  it("is every key of the format but those of one quarter, and keys that are yet to come", () => {
    const previous = { ...all, later: 1, tasks: [{ ...everyKey, later: 2 }] } as unknown as PortfolioInput;
    const page = next(previous);
    expect(page).toMatchObject({ ...without(all, OF_ITS_QUARTER), later: 1, tasks: [{ later: 2, source: "carried" }] });
    expect(lasting(page)).toEqual(lasting(previous));
    expect(OF_ITS_QUARTER.filter((key) => key in page)).toEqual(["period", "pattern"]);
    for (const key of ["stepped_back", "agent_hours"]) expect(page.tasks[0]).not.toHaveProperty(key);
  });

  it("is marked so, but not where a task was to be handed over: what became of that is asked", () => {
    const tasks = ["a", "b"].map((id) => ({ id, name: id, hours: 3, source: "measured" as const }));
    const page = next({ format: "orchestrate/portfolio@1", period: "2026-Q4", tasks, shift: [{ task: "a" }] });
    expect(page.tasks.map(({ source }) => source)).toEqual([undefined, "carried"]);
  });

  it("comes through the interview unchanged where it is not asked again", () => {
    fc.assert(
      fc.property(portfolios, (previous) => {
        const page = next(previous);
        const { state } = walkAnswers({ ...startWalk(page, {}, 3), previous }, pattern);
        const asked = new Set(previous.shift?.map(({ task }) => task));
        // what builds something is asked of all tasks
        const going = ({ tasks }: PortfolioInput) =>
          tasks.filter(({ id }) => !asked.has(id!)).map((task) => without(task, ["compounding"]));
        expect(going(state.answers)).toEqual(going(page));
        expect(state.answers.designs).toEqual(page.designs);
      }),
    );
  });
});
