import { describe, expect, test } from "vitest";
import { judgePromises, pastPromises, recordFrom, recordWith } from "../../../src/core/compare/promises.ts";
import { pair } from "../../../src/core/compare/sides.ts";
import type { Portfolio } from "../../../src/core/portfolio/schema.ts";
import { recordOf } from "../../../src/core/shift/record.ts";
import { pattern, portfolio, quarters } from "./people.ts";

const record = (line: Portfolio[]) => recordOf(recordFrom(pastPromises(line)), pattern.ranking);

describe("the invented people, figures worked out by hand", () => {
  test.each([
    ["holds", 0, { task: "receipts", promised: 240, realised: 288, outcome: "kept" }],
    ["holds", 1, { task: "chasing-papers", promised: 90, realised: 135, outcome: "kept" }],
    ["regresses", 0, { task: "rota", promised: 105, realised: 145, outcome: "kept" }],
    ["regresses", 1, { task: "trust-figures", promised: 120, realised: 0, outcome: "missed" }],
    ["leaks", 0, { task: "newsletter", promised: 150, realised: 192, outcome: "kept" }],
    ["leaks", 1, { task: "funnel-report", promised: 45, realised: 60, outcome: "kept" }],
  ] as const)("%s, after quarter %i", (who, first, expected) => {
    const all = quarters(who);
    expect(judgePromises(pair(all[first], all[first + 1]!))).toMatchObject([expected]);
  });

  test.each([
    ["holds", 1.133333, 1.206667],
    ["regresses", 1.177778, 0.768116],
    ["leaks", 1.155556, 1.180952],
  ] as const)("the record of who %s", (who, second, third) => {
    const all = quarters(who);
    expect(record(all.slice(0, 1))).toBe(1);
    expect(record(all.slice(0, 2))).toBeCloseTo(second, 6);
    expect(record(all.toReversed())).toBeCloseTo(third, 6);
  });
});

const old = (promise: string) =>
  portfolio("2026-Q1", `tasks:\n  - {name: Report, hours: 4h, performer: me}\nshift:\n  - {task: report${promise}}\n`);
const now = (tasks: string) => portfolio("2026-Q2", `tasks:\n  - ${tasks}\n`);
const judged = (promise: string, tasks: string) => judgePromises(pair(old(promise), now(tasks)))[0];

describe("the record of a portfolio beside the others", () => {
  const tasks = (hours: string) => `tasks: [{id: a, name: A, hours: ${hours}, performer: others, by_hand: 9h}]\n`;
  const promise = "shift: [{task: a, promise: {freed: 1h}}]\n";
  const [q1, q2, q3] = [
    portfolio("2026-Q1", tasks("4h") + promise),
    portfolio("2026-Q2", tasks("3h") + promise),
    portfolio("2026-Q3", `${tasks("1h")}log: [{date: 2026-04-02, task: a, kind: intervention, hours: 13h}]\n`),
  ];

  test("what comes after it says nothing of it, but for what its log says of it", () => {
    expect(recordWith([q1, q3], q2)).toEqual([{ task: "a", promised: 60, realised: 0 }]);
    expect(recordWith([q1], q2)).toEqual([{ task: "a", promised: 60, realised: 60 }]);
    expect(recordWith([q3, q2, q1], q3)).toEqual([
      { task: "a", promised: 60, realised: 0 },
      { task: "a", promised: 60, realised: 120 },
    ]);
    expect(recordWith([q2, q3], q1)).toEqual([]);
  });
});

describe("what became of a promise", () => {
  test("a task that is gone was dropped, which is neither kept nor missed", () => {
    expect(judged(", promise: {freed: 2h}", "{name: Other, hours: 1h}")).toMatchObject({
      outcome: "dropped",
      realised: null,
    });
    const line = [old(", promise: {freed: 2h}"), now("{name: Other, hours: 1h}")];
    expect(record(line)).toBe(1);
  });

  test("a promise is due on the last day of the quarter, and not the day after", () => {
    const of = (from: string) => judged(`, promise: {freed: 2h, from: ${from}}`, "{name: Report, hours: 1h}");
    expect(of("2026-06-30")).toMatchObject({ judged: "2026-Q2", outcome: "kept" });
    expect(of("2026-07-01")).toMatchObject({ judged: null, outcome: "unknown" });
  });

  test("a promise is told by the name its own task had, whatever it was merged with", () => {
    const both = portfolio(
      "2026-Q1",
      "tasks: [{name: Mail, hours: 1h}, {name: Post, hours: 1h}]\nshift: [{task: post}]\n",
    );
    const one = portfolio("2026-Q2", "tasks: [{name: Letters, hours: 1h, was: [mail, post]}]\n");
    expect(judgePromises(pair(both, one))).toMatchObject([{ task: "post", name: "Post" }]);
  });

  test("a promise for later is not due", () => {
    const later = ", promise: {freed: 2h, from: 2026-07-01}";
    expect(judged(later, "{name: Report, hours: 4h}")).toMatchObject({
      outcome: "unknown",
      realised: null,
      judged: null,
    });
    const line = [
      old(later),
      now("{name: Report, hours: 4h}"),
      portfolio("2026-Q3", "tasks: [{name: Report, hours: 1h}]"),
    ];
    expect(pastPromises(line)).toMatchObject([{ judged: "2026-Q3", realised: 180, outcome: "kept" }]);
  });

  test("a shift without a figure has an outcome nobody can call kept, but the hours are told", () => {
    expect(judged("", "{name: Report, hours: 1h}")).toMatchObject({
      promised: null,
      realised: 180,
      outcome: "unknown",
    });
  });

  test("an output that grew counts for what it would have taken before", () => {
    const grew = "{name: Report, hours: 1h, performer: others, by_hand: 8h}";
    expect(judged(", promise: {freed: 2h}", grew)).toMatchObject({ realised: 7 * 60 });
  });

  test("where the output is unknown it is taken as the same", () => {
    const unknown = "{name: Report, hours: 1h, performer: others, by_hand: unknown}";
    expect(judged(", promise: {freed: 2h}", unknown)).toMatchObject({ realised: 3 * 60 });
  });

  test("a task that takes more than before is below zero, and the record stays within its bounds", () => {
    expect(judged(", promise: {freed: 2h}", "{name: Report, hours: 30h}")).toMatchObject({
      outcome: "missed",
      realised: -26 * 60,
    });
    const line = [old(", promise: {freed: 2h}"), now("{name: Report, hours: 30h}")];
    expect(record(line)).toBe(0.25);
    const best = [old(", promise: {freed: 1h}"), now("{name: Report, hours: 0h}")];
    expect(record(best)).toBe(1.25);
  });

  test("a new task that only serves it is part of what it takes now, stepping back in included", () => {
    const report = "{name: Report, hours: 1h, performer: others}";
    const checking = "{name: Checking, hours: 1h30m, supports: report}";
    const freed = ", promise: {freed: 2h}";
    expect(judged(freed, `${report}\n  - ${checking}`)).toMatchObject({
      realised: 90,
      outcome: "missed",
      serving: [{ id: "checking", name: "Checking", minutes: 90 }],
    });
    const times = `${checking.slice(0, -1)}, stepped_back: {times: 2, hours: 6h30m}}`;
    expect(judged(freed, `${report}\n  - ${times}`)).toMatchObject({ realised: 60 });
    expect(judged(freed, `${report}\n  - {name: Other, hours: 1h30m}`)).toMatchObject({ realised: 180 });
    const chain = `${report}\n  - ${checking}\n  - {name: Lists, hours: 30m, supports: checking}`;
    expect(judged(freed, chain)).toMatchObject({ realised: 60 });
  });

  test("a new task counts with the nearest of what it serves, and once", () => {
    const plan = "{name: Plan, hours: 4h, performer: others, by_hand: 8h}";
    const report = (hours: string) => `{name: Report, hours: ${hours}, supports: plan}`;
    const after = now(`${plan}\n  - ${report("1h")}\n  - {name: Checking, hours: 90m, supports: report}`);
    const judgedWith = (shift: string) =>
      judgePromises(
        pair(portfolio("2026-Q1", `tasks:\n  - ${plan}\n  - ${report("4h")}\nshift:\n${shift}`), after),
      ).map(({ task, realised, serving }) => [task, realised, serving.map(({ id }) => id)]);
    const [one, other] = ["  - {task: report}\n", "  - {task: plan}\n"];
    expect(judgedWith(one)).toEqual([["report", 90, ["checking"]]]);
    expect(judgedWith(other)).toEqual([["plan", -90, ["checking"]]]);
    expect(judgedWith(other + one)).toEqual([
      ["plan", 0, []],
      ["report", 90, ["checking"]],
    ]);
  });

  test("a task that served it before is not, whatever it takes now", () => {
    const before = portfolio(
      "2026-Q1",
      "tasks:\n  - {name: Report, hours: 4h, performer: me}\n  - {name: Checking, hours: 30m, supports: report}\nshift:\n  - {task: report, promise: {freed: 2h}}\n",
    );
    const after = now("{name: Report, hours: 1h}\n  - {name: Checking, hours: 2h, supports: report}");
    expect(judgePromises(pair(before, after))).toMatchObject([{ realised: 180 }]);
  });

  test("promises whose tasks became one share what came free, by the hours each took", () => {
    const shared = (first: string, second: string, from = "2026-04-01") =>
      judgePromises(
        pair(
          portfolio(
            "2026-Q1",
            `tasks:\n  - {name: A, hours: ${first}}\n  - {name: B, hours: ${second}}\n  - {name: C, hours: 1h}\nshift:\n  - {task: a, promise: {freed: 2h}}\n  - {task: b, promise: {freed: 1h, from: ${from}}}\n`,
          ),
          now("{name: All, hours: 3h, was: [a, b, c]}"),
        ),
      ).map(({ realised, outcome }) => [realised, outcome]);
    expect(shared("6h", "2h")).toEqual([
      [270, "kept"],
      [90, "kept"],
    ]);
    expect(shared("0h", "0h")).toEqual([
      [-60, "missed"],
      [-60, "missed"],
    ]);
    expect(shared("6h", "2h", "2026-07-01")).toEqual([
      [360, "kept"],
      [null, "unknown"],
    ]);
  });

  test("a task renamed, merged or split keeps its promise", () => {
    expect(judged(", promise: {freed: 2h}", "{name: Page, hours: 1h, was: [report]}")).toMatchObject({ realised: 180 });
    const split = "{name: A, hours: 1h, was: [report]}\n  - {name: B, hours: 30m, was: [report]}";
    expect(judged(", promise: {freed: 2h}", split)).toMatchObject({ realised: 150, outcome: "kept" });
  });
});
