import { describe, expect, it } from "vitest";
import { soFar, weekAnswered } from "../../../src/core/interview/candidates.ts";
import { walkAnswers } from "../../../src/core/interview/from-answers.ts";
import { give, putLast, reopen } from "../../../src/core/interview/give.ts";
import { kindOf, readAnswer } from "../../../src/core/interview/kinds/index.ts";
import { isOffered, next, plan } from "../../../src/core/interview/plan.ts";
import type { Choice } from "../../../src/core/interview/prompt.ts";
import {
  emptyPortfolio,
  readDraft,
  type State,
  startWalk,
  type Walk,
  writeDraft,
} from "../../../src/core/interview/state.ts";
import { suggest } from "../../../src/core/interview/suggestions.ts";
import type { PortfolioInput, TaskInput } from "../../../src/core/portfolio/schema.ts";
import { shipped as pattern } from "../../helpers/pattern.ts";

const portfolio = (tasks: TaskInput[], more: Partial<PortfolioInput> = {}): PortfolioInput => ({
  ...emptyPortfolio("2026-Q4", "orchestration-over-execution@1"),
  tasks: tasks.map((task) => ({ id: task.name, ...task })),
  ...more,
});
const start = (answers: PortfolioInput, walk: Walk = {}) => startWalk(answers, walk, pattern.thresholds.candidates);
const keys = (state: State) => plan(state, pattern).map((ask) => ask.key);

/** Answers the question that is open now, as a person would type it. */
function answer(state: State, given: unknown): State {
  const ask = next(plan(state, pattern), state)!;
  const reading = readAnswer(ask, given, state.answers);
  if ("problem" in reading) throw new Error(`${ask.key}: ${reading.problem.message}`);
  return give(state, ask, reading.value);
}

describe("the plan", () => {
  it("begins with the week and the list, and knows no tasks yet", () => {
    expect(keys(start(portfolio([])))).toEqual(["week", "tasks", "anything-else", "compounding", "go-on", "choice"]);
  });

  it("asks for the rest only where not all is doing, and for by-hand hours only where others make it", () => {
    const state = start(
      portfolio([
        { name: "a", hours: 3, performer: "me", doing: "all" },
        { name: "b", hours: 3, performer: "shared", doing: "half" },
      ]),
    );
    expect(
      keys(state)
        .filter((key) => /:[ab]$/.test(key))
        .slice(0, 6),
    ).toEqual(["performer:a", "doing:a", "performer:b", "doing:b", "rest:b", "by-hand:b"]);
  });

  it("looks at the three tasks with most hours of doing in step 2, and at more on request", () => {
    const tasks = ["a", "b", "c", "d"].map((name, index) => ({
      name,
      hours: index + 1,
      performer: "me" as const,
      doing: "all" as const,
    }));
    const state = start(portfolio([...tasks, { name: "lead", hours: 20, performer: "others", doing: "none" }]));
    const looked = (of: State) => keys(of).filter((key) => key.startsWith("repeatable:"));
    expect(looked(state)).toEqual(["repeatable:d", "repeatable:c", "repeatable:b"]);
    const ask = plan(state, pattern).find(({ key }) => key === "choice")!;
    const needs = { pattern, state, suggestions: suggest(state, pattern, "2026-11-23") };
    const { choices } = kindOf(ask).prompt(ask, needs) as { choices: readonly Choice[] };
    const further = choices.find(({ label }) => label === "look at 1 more task first")!;
    const wider = { ...state, ...kindOf(ask).lookFurther!(further.value, needs) };
    expect(kindOf(ask).lookFurther!("d", needs)).toBeUndefined();
    expect(looked(wider)).toEqual(["repeatable:d", "repeatable:c", "repeatable:b", "repeatable:a"]);
    expect(suggest(wider, pattern, "2026-11-23").moreCandidates).toBe(0);
  });

  it("ends after the first score where the person stops there, and after step 2 where nothing is chosen", () => {
    const state = start(portfolio([{ name: "a", hours: 3, performer: "me", doing: "all" }]));
    expect(keys({ ...state, goingOn: false }).at(-1)).toBe("go-on");
    expect(keys({ ...state, answers: { ...state.answers, shift: [] } }).at(-1)).toBe("choice");
    expect(keys({ ...state, answers: { ...state.answers, shift: [{ task: "a" }] } })).toContain("practice:a");
  });

  it("asks one question more in short, of the few unsure tasks that take most; of two that take the same, of the first", () => {
    const hours: TaskInput["hours"][] = [1, 5, 2, "unknown", 2, 2, 7];
    const tasks = hours.map((one, at): TaskInput => ({ name: `t${at}`, hours: one, performer: "shared" }));
    const short = start(portfolio(tasks), { quick: true });
    const more = (put: string[]) => keys({ ...short, put }).filter((key) => /^(?!performer).*:/.test(key));
    expect(more(["week", "tasks", ...tasks.map(({ name }) => `performer:${name}`)])).toEqual(
      [1, 2, 4, 6].map((at) => `doing:t${at}`),
    );
    expect(more(["week", "tasks"])).toEqual([]); // not before it was said who makes it
  });

  it("asks only what a part of it calls for", () => {
    const answers = portfolio([{ name: "a", hours: 3, performer: "me", doing: "all" }], { shift: [{ task: "a" }] });
    expect(keys(start(answers, { quick: true }))).toEqual(["week", "tasks", "performer:a"]);
    const one = start(answers, { task: "a" });
    const [asked, offered] = [false, true].map((is) =>
      plan(one, pattern)
        .filter((ask) => isOffered(ask, one) === is)
        .map(({ key }) => key),
    );
    expect(asked).toEqual(["performer:a", "doing:a"]);
    expect(offered).toEqual(
      expect.arrayContaining(["name:a", "verdict:a", "remove:a", "gates:a", "from:a", "practice:a"]),
    );
    expect(next(plan({ ...one, put: asked! }, pattern), { ...one, put: asked! })).toBeUndefined();
    expect(keys(start(answers, { step: 4 }))[0]).toBe("literacy:a");
    expect(keys(start(answers, { step: 3, task: "a" }))[0]).toBe("purpose:a");
    const adding = start(answers, { add: true });
    expect(keys(adding)).toEqual(["anything-else", "compounding"]);
    expect(keys(answer(adding, ["b, 2h"]))).toEqual(["anything-else", "performer:b", "doing:b", "compounding"]);
  });

  it("comes to the first score of a mixed week of twelve tasks in 45 answers", () => {
    const mixed: TaskInput[] = [
      ...Array.from({ length: 6 }, (_, i) => ({
        name: `mine${i}`,
        hours: 3,
        performer: "me" as const,
        doing: "all" as const,
      })),
      { name: "mostly", hours: 3, performer: "me", doing: "most" },
      ...Array.from({ length: 2 }, (_, i) => ({
        name: `shared${i}`,
        hours: 3,
        performer: "shared" as const,
        doing: "half" as const,
      })),
      ...Array.from({ length: 3 }, (_, i) => ({
        name: `others${i}`,
        hours: 3,
        performer: "others" as const,
        doing: "none" as const,
      })),
    ];
    const toScore = keys(start(portfolio(mixed)));
    expect(toScore.indexOf("go-on")).toBeLessThanOrEqual(45);
  });
});

describe("answers", () => {
  const page = start(portfolio([]));
  const listed = answer(answer(page, "38h"), ["status report, 3h", "hiring, 4h"]);

  it("stand in the portfolio as a file holds them", () => {
    expect(listed.answers).toMatchObject({
      practitioner: { week: "38h" },
      tasks: [
        { id: "status-report", name: "status report", hours: "3h" },
        { id: "hiring", hours: "4h" },
      ],
    });
  });

  it("can be gone back from, and stay as the default", () => {
    const again = reopen(listed, putLast(plan(listed, pattern), listed)!.key);
    const ask = next(plan(again, pattern), again)!;
    expect([ask.key, ask.value]).toEqual([
      "tasks",
      [
        { id: "status-report", name: "status report", hours: "3h" },
        { id: "hiring", name: "hiring", hours: "4h" },
      ],
    ]);
    const first = reopen(again, putLast(plan(again, pattern), again)!.key);
    expect(putLast(plan(first, pattern), first)).toBeUndefined();
  });

  it("keep the rest of a task when its line stays and drop it with its line", () => {
    const answered = answer(answer(listed, undefined), "me");
    const retyped = answer(reopen(answered, "tasks"), ["Status report, 2h"]);
    expect(retyped.answers.tasks).toEqual([
      { id: "status-report", name: "status report", hours: "2h", performer: "me" },
    ]);
  });

  it("take hours, another task or unknown as what the output takes by hand", () => {
    let state = answer(listed, undefined);
    state = answer(answer(answer(state, "others"), "none"), ["direction"]);
    const byHand = (given: unknown) => answer(state, given).answers.tasks[0];
    expect(byHand("6h-8h")).toMatchObject({ by_hand: "6h-8h" });
    expect(byHand("> hiring")).toMatchObject({ supports: "hiring" });
    expect(byHand("#2")).toMatchObject({ supports: "hiring" });
    expect(byHand("?")).toMatchObject({ by_hand: "unknown" });
    expect(() => byHand("> hirings")).toThrow("no task has the id");
    expect(() => byHand("#1")).toThrow();
  });

  it("refuse more hours than come free", () => {
    const answers = portfolio([{ name: "a", hours: 5, performer: "me", doing: "all" }], {
      shift: [{ task: "a", promise: { freed: "2h" } }],
      reinvestment: [
        { into: "relationships", hours: "1h" },
        { into: "system-design", hours: undefined },
      ],
    });
    const ask = plan(start(answers), pattern).find(({ key }) => key === "reinvested-hours:system-design")!;
    expect(readAnswer(ask, "1h30m", answers)).toMatchObject({
      problem: { code: "more-than-freed", hint: "write 1h or less" },
    });
    expect(readAnswer(ask, "1h", answers)).toEqual({ value: "1h" });
    expect(readAnswer(ask, "", answers)).toMatchObject({ problem: { code: "answer-required" } });
    const given = { ...answers, reinvestment: [{ into: "relationships", hours: "2h" }, answers.reinvestment![1]!] };
    expect(readAnswer(ask, "1h", given as PortfolioInput)).toMatchObject({
      problem: { hint: "nothing is left of them; make another one smaller, or write 0h" },
    });
  });

  it.each([
    ["20h", "1d", undefined], // a fifth of the week: just the four hours
    ["20h", "1.1d", "1d"],
    ["80h", "0.25d", undefined],
    ["80h", "0.4d", "0.25d"],
    [undefined, "0.5d", undefined],
    [undefined, "1d", "0.5d"],
  ])("count days of a destination by the person's own week: of %s, %s", (week, given, most) => {
    const answers = portfolio([{ name: "a", hours: 9, performer: "me", doing: "all" }], {
      ...(week ? { practitioner: { week } } : {}),
      shift: [{ task: "a", promise: { freed: "4h" } }],
      reinvestment: [{ into: "system-design", hours: undefined }],
    });
    const ask = plan(start(answers), pattern).find(({ key }) => key === "reinvested-hours:system-design")!;
    expect(readAnswer(ask, given, answers)).toMatchObject(
      most ? { problem: { code: "more-than-freed", hint: "write 4h or less" } } : { value: given },
    );
    if (most) expect(readAnswer(ask, most, answers)).toEqual({ value: most });
  });

  it.each([
    ["38h", { value: "38h" }],
    ["4 days", { value: "4 days" }],
    ["?", { value: "unknown" }],
    ["unknown", { value: "unknown" }],
    ["0", { problem: { code: "week-of-nothing" } }],
    ["0 days", { problem: { code: "week-of-nothing" } }],
    ["169h", { problem: { code: "more-than-a-week" } }],
    ["lots", { problem: { code: "hours-unreadable" } }],
  ])("take %s as the week, or say why not", (given, read) => {
    const answers = portfolio([]);
    expect(readAnswer(plan(start(answers), pattern)[0]!, given, answers)).toMatchObject(read);
  });

  it("fill a week of four days with two tasks of two days", () => {
    const answers = portfolio([], { practitioner: { week: "4 days" } });
    const { tasks } = soFar({ ...answers, tasks: ["a", "b"].map((name) => ({ name, hours: "2 days" })) })!;
    expect(tasks.map(({ hours }) => hours)).toMatchObject([{ mean: 960 }, { mean: 960 }]);
    expect(weekAnswered(answers)).toEqual({ minutes: 1920, days: 4, given: true });
  });

  it("order days and hours by the person's own week", () => {
    const read = (week: string, given: string) => {
      const answers = portfolio([{ name: "a", hours: 9, performer: "others" }], { practitioner: { week } });
      const state = { ...start(answers), put: ["week"] };
      const about = (key: string) => readAnswer(plan(state, pattern).find((ask) => ask.key === key)!, given, answers);
      return [about("by-hand:a"), readAnswer(plan(state, pattern)[1]!, `report, ${given}`, answers)];
    };
    expect(read("20h", "2d-10h")).toEqual([{ value: "2d-10h" }, { value: [{ name: "report", hours: "2d-10h" }] }]);
    for (const found of read("60h", "1d-10h")) expect(found).toMatchObject({ problem: { code: "hours-reversed" } });
  });

  it("remove what stood there when a question is left open again", () => {
    const answers = portfolio([{ name: "a", hours: 5 }], {
      shift: [{ task: "a" }],
      designs: [{ task: "a", purpose: "to know" }],
    });
    const state = start(answers, { step: 3 });
    expect(answer(state, "-").answers.designs).toEqual([{ task: "a" }]);
  });
});

describe("an answers file", () => {
  it("gives the same portfolio as it holds", () => {
    const answers = portfolio([{ name: "a", hours: 5, performer: "me", doing: "all" }], {
      practitioner: { week: "40h" },
    });
    const { state, problems } = walkAnswers(start(answers), pattern);
    expect([problems, state.answers]).toEqual([[], answers]);
  });

  it("keeps what it says, though the interview would not ask it", () => {
    const answers = portfolio([
      { name: "a", hours: 5, performer: "me", doing: "all", rest: ["design"], by_hand: "8h" },
      { name: "b", hours: 5, performer: "me", doing: "most", rest: [], by_hand: "8h" },
    ]);
    expect(walkAnswers(start(answers), pattern).state.answers).toEqual(answers);
  });

  it("has every missing required answer listed by the key that would supply it", () => {
    const answers = portfolio([
      { name: "a", hours: 5 },
      { name: "b", hours: 2, performer: "me" },
    ]);
    const { problems } = walkAnswers(start(answers), pattern);
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ["answer-missing", ["tasks", 0, "performer"]],
      ["answer-missing", ["tasks", 0, "doing"]],
      ["answer-missing", ["tasks", 1, "doing"]],
    ]);
    expect(problems[0]!.message).toContain("tasks[a].performer is missing");
  });
});

describe("a draft", () => {
  it("comes back as it was written", () => {
    const state = answer(start(portfolio([])), "38h");
    expect(readDraft(writeDraft({ state, basedOn: "x" }))).toEqual({ state, basedOn: "x" });
  });

  it.each(["", "{", "[]", '{"format":"orchestrate/draft@2"}'])("is not read from %j", (text) =>
    expect(readDraft(text)).toBeUndefined(),
  );
});
