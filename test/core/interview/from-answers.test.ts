import { describe, expect, it } from "vitest";
import { walkAnswers } from "../../../src/core/interview/from-answers.ts";
import { next, plan } from "../../../src/core/interview/plan.ts";
import { emptyPortfolio, startWalk, type Walk } from "../../../src/core/interview/state.ts";
import type { PortfolioInput, TaskInput } from "../../../src/core/portfolio/schema.ts";
import { shipped as pattern } from "../../helpers/pattern.ts";

/** How often something of a task was looked at, in a week of so many tasks. */
function looksAt(count: number, work: (answers: PortfolioInput) => unknown): number {
  let looks = 0;
  const watched = <T extends object>(of: T): T =>
    new Proxy(of, {
      get(target, key, self) {
        looks++;
        return Reflect.get(target, key, self);
      },
    });
  const tasks = Array.from({ length: count }, (_, at): TaskInput => {
    const shared = at % 2 === 0;
    return {
      id: `t${at}`,
      name: `task ${at}`,
      hours: 1,
      performer: shared ? "shared" : "me",
      doing: "half",
      rest: ["direction", "design"], // not in the order in which they are asked
      ...(shared ? { by_hand: "2h" } : {}),
    };
  });
  work({ ...emptyPortfolio("2026-Q4", "orchestration-over-execution@1"), tasks: tasks.map(watched) });
  return looks / count;
}

describe("a long list", () => {
  const walk = (part: Walk) => (answers: PortfolioInput) => {
    const { state, problems } = walkAnswers(startWalk(answers, part, 3), pattern);
    expect(problems).toHaveLength(0);
    expect(state.put.length).toBeGreaterThan(answers.tasks.length);
  };

  it.each<[string, (answers: PortfolioInput) => unknown]>([
    ["walked through with all answers there", walk({})],
    ["walked through in short", walk({ quick: true })],
    ["planned once", (answers) => plan(startWalk(answers, {}, 3), pattern)],
    [
      "gone on with, its second quarter",
      (answers) => plan({ ...startWalk(answers, {}, 3), previous: answers }, pattern),
    ],
  ])("is looked at task by task when it is %s, and not the whole list for each", (_, work) => {
    const [few, many] = [looksAt(50, work), looksAt(400, work)];
    expect(many).toBeLessThan(few * 1.2);
  });

  it("has the same questions put as where each is planned anew", () => {
    looksAt(40, (answers) => {
      const start = startWalk(answers, {}, 3);
      const { state } = walkAnswers(start, pattern);
      const asks = plan({ ...start, goingOn: state.goingOn }, pattern);
      expect(next(asks, state)).toBeUndefined();
      expect(asks.filter(({ key }) => state.put.includes(key)).map(({ key }) => key)).toEqual(state.put);
    });
  });
});
