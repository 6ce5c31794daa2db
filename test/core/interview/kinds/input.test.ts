import { describe, expect, test } from "vitest";
import type { PortfolioInput } from "../../../../src/core/portfolio/schema.ts";
import { type About, asking } from "./asking.ts";

const answers: PortfolioInput = {
  format: "orchestrate/portfolio@1",
  period: "2026-Q4",
  practitioner: { week: "20h", days: 4 },
  tasks: [
    { id: "a", name: "A", hours: "3h", source: "measured", by_hand: "4h" },
    { id: "b", name: "B list", hours: "1h", supports: "a" },
  ],
  shift: [{ task: "a", promise: { freed: "2h" } }],
  reinvestment: [{ into: "relationships", hours: "30m" }],
};
const { read, write } = asking(answers);

test("how often one stepped back in, and what all of it took", () => {
  const of = (given: unknown) => read(given, { kind: "stepped-back", path: "stepped_back", subject: "a" });
  expect(["0", "3", "12 times, 2h", "3x 90 min", "2; 1d"].map(of)).toEqual([
    { times: 0 },
    { times: 3 },
    { times: 12, hours: "2h" },
    { times: 3, hours: "90 min" },
    { times: 2, hours: "1d" },
  ]);
  expect(["1234", "3.5", "-1", "often", "3 or 4h", "3, 2h/week", "3, 200h"].map(of)).toEqual([
    ...Array(4).fill("not-times"),
    "hours-unreadable",
    "hours-a-rate",
    "more-than-a-week",
  ]);
});

describe("hours", () => {
  const hours = (more: Partial<About> = {}): About => ({ kind: "hours", path: "hours", subject: "a", ...more });

  test("of another figure were not measured; of the same, they were", () => {
    expect(write("4h", hours({ value: "3h" })).answers!.tasks[0]).toEqual({
      id: "a",
      name: "A",
      hours: "4h",
      by_hand: "4h",
    });
    expect(write("3h", hours({ value: "3h" })).answers).toEqual(answers);
  });

  test("of a task may be unknown; where something must be said, they may not; else they are left open", () => {
    expect(read("?", hours({ required: true }))).toBe("unknown");
    expect(read("?", hours({ path: "promise.freed", scope: "shift" }))).toBeUndefined();
    expect(read("?", hours({ path: "promise.freed", scope: "shift", required: true }))).toBe("hours-unreadable");
  });

  test("of a destination are no more than is left of what comes free", () => {
    const into = (subject: string) => hours({ scope: "destination", subject, required: false });
    expect(["90m", "91m", "2h"].map((given) => read(given, into("system-design")))).toEqual([
      "90m",
      "more-than-freed",
      "more-than-freed",
    ]);
    expect(read("2h", into("relationships"))).toBe("2h"); // what it has already is its own
    const spent = asking({ ...answers, reinvestment: [{ into: "relationships", hours: "2h" }] });
    // where nothing is left nothing has to be said
    expect([
      read("", { ...into("system-design"), required: true }),
      spent.read("", { ...into("system-design"), required: true }),
    ]).toEqual(["answer-required", undefined]);
  });

  test("of the week are no part of it, and fit its days", () => {
    const week: About = { kind: "hours", path: "practitioner.week", scope: "portfolio" };
    expect(["32h", "?", "50%", "5d", "4d", "soon", "0h"].map((given) => read(given, week))).toEqual([
      "32h",
      "unknown",
      "week-of-itself",
      "week-in-other-days",
      "4d",
      "hours-unreadable",
      "week-of-nothing",
    ]);
  });
});

test("what is done once is an amount, not so much a month", () => {
  const setup: About = { kind: "duration", path: "promise.setup", scope: "shift", subject: "a" };
  expect(["1d", "6h/month", "?", "soon"].map((given) => read(given, setup))).toEqual([
    "1d",
    "hours-a-rate",
    undefined,
    "hours-unreadable",
  ]);
});

describe("by-hand hours", () => {
  const byHand = (subject = "a"): About => ({ kind: "by-hand", path: "by_hand", subject });

  test("are an amount, unknown, or those of a task that this one serves", () => {
    expect(["6h", "?", "> b list", "#2", "for b", "serves B list"].map((given) => read(given, byHand()))).toEqual([
      "6h",
      "unknown",
      ...Array(4).fill({ supports: "b" }),
    ]);
    expect(["> a", "#1", "#3", "> nobody", "much"].map((given) => read(given, byHand()))).toEqual([
      ...Array(4).fill("unknown-task"),
      "hours-unreadable",
    ]);
  });

  test("stand in one place: at the task, or where its output counts", () => {
    const [a, b] = answers.tasks;
    expect(write({ supports: "b" }, byHand()).answers!.tasks[0]).toEqual({ ...a, by_hand: undefined, supports: "b" });
    expect(write("2h", byHand("b")).answers!.tasks[1]).toEqual({ id: "b", name: b!.name, hours: "1h", by_hand: "2h" });
  });
});

test("a line of text has an end, and a day is one of the calendar", () => {
  const text: About = { kind: "text", path: "note", subject: "a" };
  expect([read("x".repeat(10_000), text), read(" x ", text)]).toEqual(["too-long", "x"]);
  const day: About = { kind: "date", path: "promise.from", scope: "shift", subject: "a" };
  expect(["2026-12-31", "2026-02-30", "soon"].map((given) => read(given, day))).toEqual([
    "2026-12-31",
    "bad-date",
    "bad-date",
  ]);
});
