import { describe, expect, test } from "vitest";
import type { JudgedPromise } from "../../../src/core/compare/promises.ts";
import { asksPast, type Demands, expectationsOf, type Since } from "../../../src/core/expect/expect.ts";
import type { TaskInput } from "../../../src/core/portfolio/schema.ts";
import type { FailOn } from "../../../src/core/reports/expectation.ts";
import { accountsOf, scoredOf } from "../../../src/core/scoring/scored.ts";
import { pattern, portfolio } from "../../helpers/portfolio.ts";

const scored = (tasks: TaskInput[]) => scoredOf(accountsOf(portfolio(tasks)), pattern);
const ask = (demands: Partial<Demands>, tasks: TaskInput[], since?: Since) => {
  const [one] = expectationsOf("a.yaml", { failOn: [], ...demands }, { scored: scored(tasks), since });
  return one!;
};
const MADE: TaskInput = { name: "Report", hours: "6h", performer: "me", doing: "all" };
const DIRECTED: TaskInput = { name: "Train", hours: "4h", performer: "others", doing: "none", by_hand: "9h" };

test("only what became unsure is asked without the quarter before", () => {
  expect([[], ["unsure"], ["unsure", "leak"]].map((failOn) => asksPast({ failOn: failOn as FailOn[] }))).toEqual([
    false,
    false,
    true,
  ]);
});

describe("leverage", () => {
  test.each([
    [1.5, true],
    [1.51, false],
    [1.500001, false],
  ])("of 15 h by hand in 10 h, at least %s: %s", (minLeverage, passed) => {
    expect(ask({ minLeverage }, [MADE, DIRECTED])).toEqual({
      file: "a.yaml",
      expectation: "min-leverage",
      expected: minLeverage,
      actual: 1.5,
      passed,
      message: `leverage is 1.5; asked for is ${minLeverage}`,
    });
  });

  test("is never told as the figure that it falls short of", () => {
    const nearly: TaskInput = { ...DIRECTED, hours: "40h", by_hand: "59h59m" };
    expect(ask({ minLeverage: 1.5 }, [nearly])).toMatchObject({
      passed: false,
      message: "leverage is 1.499583; asked for is 1.5",
    });
  });

  test("says over which part of the hours it is known", () => {
    const open: TaskInput = { name: "Reviews", hours: "10h", performer: "shared", doing: "half" };
    expect(ask({ minLeverage: 1 }, [MADE, DIRECTED, open]).message).toBe(
      "leverage is 1.5, over 50 % of the hours; asked for is 1",
    );
  });

  test("is asked for by its own name, after which execution is told", () => {
    const demands = { minLeverage: 1, maxExecution: 1, failOn: [] };
    const all = expectationsOf("a.yaml", demands, { scored: scored([MADE]) });
    expect(all.map(({ expectation }) => expectation)).toEqual(["min-leverage", "max-execution"]);
  });

  test("that is not known is not met, however little is asked", () => {
    const open: TaskInput = { name: "Reviews", hours: "10h", performer: "shared", doing: "half" };
    expect(ask({ minLeverage: 0 }, [open])).toMatchObject({
      actual: null,
      passed: false,
      message: "leverage is not known: no output is",
    });
  });
});

describe("execution", () => {
  test.each([
    [0.6, true],
    [0.599999, false],
  ])("of 6 h in 10 h, at most %s: %s", (maxExecution, passed) => {
    expect(ask({ maxExecution }, [MADE, DIRECTED])).toMatchObject({ actual: 0.6, passed });
  });
  test("is told with as many decimals as tell it from what was asked, and no more", () => {
    const message = (maxExecution: number, hours: string) =>
      ask({ maxExecution }, [{ ...MADE, hours }, DIRECTED]).message;
    expect(message(0.6, "6h1m")).toBe("execution is 60.07 % of the hours; asked for is 60 % at most");
    expect(message(0.33, "2h")).toBe("execution is 33.33 % of the hours; asked for is 33 % at most");
    expect(message(0.3333, "2h")).toBe("execution is 33.333333 % of the hours; asked for is 33.33 % at most");
  });
  test("names how many tasks are not in it", () => {
    const blank: TaskInput = { name: "Mail", hours: "unknown" };
    expect(ask({ maxExecution: 1 }, [MADE, DIRECTED, blank]).message).toBe(
      "execution is 60 % of the hours, without 1 task whose hours are not known; asked for is 100 % at most",
    );
  });
  test("of a week without hours is not known, and not met", () => {
    expect(ask({ maxExecution: 1 }, [])).toMatchObject({
      actual: null,
      passed: false,
      message: "execution is not known: no hours are",
    });
  });
});

test("no execution at all is shown as nothing, not as less than nothing", () => {
  const { actual } = ask({ maxExecution: 0 }, [DIRECTED]);
  expect(Object.is(actual, 0)).toBe(true);
});

const since = (step: Partial<Since>, promises: Partial<JudgedPromise>[] = []): Since => ({
  old: "2026-Q3",
  signs: [],
  reinvestment: null,
  ...step,
  works: (step.works ?? []).map((work) => ({ ...work, out: "its hours or its output are not known" })),
  promises: promises.map((one) => ({ judged: "2026-Q4", promised: 120, realised: null, ...one }) as JudgedPromise),
});
const fail = (on: FailOn, given?: Since) => ask({ failOn: [on] }, [MADE], given);

test.each<FailOn>(["regression", "leak", "missed-promise"])("%s without an earlier quarter is not known", (on) => {
  expect(fail(on)).toMatchObject({ actual: null, passed: false, message: /no earlier quarter/ });
});

test.each<FailOn>(["regression", "leak", "missed-promise"])("%s: none", (on) => {
  expect(fail(on, since({}))).toMatchObject({ expected: 0, actual: 0, passed: true });
});

test("a regression is counted and told; hours that are not known leave it open", () => {
  const sign = { code: "task-regressed", evidence: "“Train”, 1 h, then 4 h" } as never;
  expect(fail("regression", since({ signs: [sign] }))).toMatchObject({ actual: 1, passed: false, message: /“Train”/ });
  const out = { name: "Mail", old: { minutes: 60 }, new: { minutes: null } } as never;
  expect(fail("regression", since({ works: [out] }))).toMatchObject({ actual: null, passed: false });
  const before = { name: "Post", old: { minutes: null }, new: { minutes: 60 } } as never;
  expect(fail("regression", since({ works: [out, before] })).message).toBe(
    "whether “Mail” and “Post” came back is not known: the hours are not, in 2026-Q3 or now",
  );
  for (const known of [
    { name: "Mail", old: null, new: { minutes: null } },
    { name: "Mail", old: { minutes: 60 }, new: { minutes: 60 } }, // left out because its output is not known
  ])
    expect(fail("regression", since({ works: [known as never] }))).toMatchObject({ actual: 0, passed: true });
  const other = { code: "leverage-up", evidence: "1.2, then 1.4" } as never;
  expect(fail("regression", since({ signs: [other] }))).toMatchObject({
    actual: 0,
    message: "no task came back since 2026-Q3",
  });
  const again = { code: "task-regressed", evidence: "“Mail”, 1 h, then 2 h" } as never;
  expect(fail("regression", since({ signs: [sign, other, again] }))).toMatchObject({
    actual: 2,
    message: "“Train”, 1 h, then 4 h; “Mail”, 1 h, then 2 h",
  });
});

test("a leak is told in minutes; what cannot be followed is not known", () => {
  const reinvestment = { leaked: 90, freed: 120 } as never;
  expect(fail("leak", since({ reinvestment }))).toMatchObject({ actual: 90, passed: false, message: /^1 h 30 a week/ });
  const none = { leaked: 0, freed: 120 } as never;
  expect(fail("leak", since({ reinvestment: none }))).toMatchObject({ actual: 0, passed: true });
  const open = [{ name: "Report", outcome: "unknown" as const }];
  expect(fail("leak", since({ reinvestment: none }, open))).toMatchObject({ actual: null, passed: false });
  const blank = { name: "Mail", old: null, new: { minutes: null } } as never;
  expect(fail("leak", since({ reinvestment: none, works: [blank] }))).toMatchObject({ actual: null, passed: false });
  const gone = { name: "Post", old: { minutes: null }, new: null } as never;
  const known = { name: "Chat", old: { minutes: 60 }, new: { minutes: 60 } } as never;
  expect(fail("leak", since({ reinvestment: none, works: [gone, known, blank] })).message).toBe(
    "whether hours leaked is not known: the hours of “Post” and “Mail” are not",
  );
  expect(fail("leak", since({ reinvestment: none, works: [known] }))).toMatchObject({ passed: true });
  const nothingFreed = { leaked: 0, freed: 0 } as never;
  expect(fail("leak", since({ reinvestment: nothingFreed, works: [blank] }))).toMatchObject({
    actual: 0,
    passed: true,
    message: "no freed hours leaked since 2026-Q3",
  });
  expect(fail("leak", since({ works: [blank] }))).toMatchObject({ actual: 0, passed: true });
});

test("a promise is missed, kept, or not known; one without a figure cannot be missed", () => {
  const missed = since({}, [{ name: "Report", outcome: "missed", realised: -30 }]);
  expect(fail("missed-promise", missed)).toMatchObject({ actual: 1, message: "“Report” freed 0 min of 2 h a week" });
  expect(fail("missed-promise", since({}, [{ name: "Report", outcome: "unknown" }]))).toMatchObject({ actual: null });
  const bare = since({}, [{ name: "Report", outcome: "unknown", promised: null }]);
  expect(fail("missed-promise", bare)).toMatchObject({ actual: 0, passed: true });
  expect(fail("missed-promise", since({}, [{ name: "Report", outcome: "kept", realised: 130 }]))).toMatchObject({
    passed: true,
    message: "no promise was missed",
  });
  const both = since({}, [
    { name: "Report", outcome: "missed", realised: 30 },
    { name: "Mail", outcome: "missed", realised: 90 },
  ]);
  expect(fail("missed-promise", both)).toMatchObject({
    actual: 2,
    message: "“Report” freed 30 min of 2 h a week; “Mail” freed 1 h 30 of 2 h a week",
  });
});

test.each<[says: string, promise: Partial<JudgedPromise>]>([
  ["is not due yet", { judged: null, outcome: "unknown" }],
  ["is of a task that is gone", { outcome: "dropped" }],
  ["freed so much and named no figure", { outcome: "unknown", promised: null, realised: 60 }],
])("a promise that %s leaves nothing open", (_says, promise) => {
  const reinvestment = { leaked: 0, freed: 120 } as never;
  const given = since({ reinvestment }, [{ name: "Report", ...promise }]);
  expect(fail("missed-promise", given)).toMatchObject({ actual: 0, passed: true });
  expect(fail("leak", given)).toMatchObject({ actual: 0, passed: true });
});

test("a verdict that is the person's own is never unsure", () => {
  const verdict = { class: "execution", because: "it is mine" } as const;
  const unsure = (more: Partial<TaskInput>) => ask({ failOn: ["unsure"] }, [{ name: "Reviews", hours: "2h", ...more }]);
  expect(unsure({})).toMatchObject({ actual: 1, message: "unsure what “Reviews” is" });
  expect(unsure({ verdict })).toMatchObject({ actual: 0, passed: true, message: "no verdict is unsure" });
});

test("what the baseline is unsure about already does not count, what is new does", () => {
  const open: TaskInput[] = [
    { name: "Reviews", hours: "2h" },
    { name: "Plans", hours: "2h" },
  ];
  const of = (...known: string[]) =>
    expectationsOf("a.yaml", { failOn: ["unsure"] }, { scored: scored(open), unsureBefore: new Set(known) })[0]!;
  expect(of("reviews", "plans")).toMatchObject({ actual: 0, passed: true });
  expect(of("reviews", "other")).toMatchObject({ actual: 1, passed: false, message: "unsure what “Plans” is" });
  expect(of().message).toBe("unsure what “Reviews” and “Plans” are");
});

test("nothing is known of a portfolio that cannot be read", () => {
  const all = expectationsOf("a.yaml", { minLeverage: 1, maxExecution: 1, failOn: ["unsure"] }, undefined);
  const unread = [null, false, "not known: the portfolio cannot be read"];
  expect(all.map(({ actual, passed, message }) => [actual, passed, message])).toEqual([unread, unread, unread]);
});
