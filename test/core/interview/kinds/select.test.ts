import { describe, expect, test } from "vitest";
import type { PortfolioInput } from "../../../../src/core/portfolio/schema.ts";
import { type About, asking } from "./asking.ts";

const task = {
  id: "a",
  name: "A",
  hours: 1,
  performer: "others",
  doing: "half",
  by_hand: "3h",
  rest: ["design"],
} as const;
const answers = { format: "orchestrate/portfolio@1", period: "2026-Q4", tasks: [task] } as unknown as PortfolioInput;
const { read, write, show } = asking(answers);

test("a point of a scale is a whole number from 1 to 5", () => {
  const about: About = { kind: "scale", path: "repeatable", subject: "a" };
  expect([1, "5", 0, 6, "2.5", "often"].map((given) => read(given, about))).toEqual([
    1,
    5,
    ...Array(4).fill("out-of-range"),
  ]);
});

test("yes or no, as a file or a person says it", () => {
  const about: About = { kind: "yes-no", path: "compounding", subject: "a" };
  expect([true, "yes", false, "no", "perhaps"].map((given) => read(given, about))).toEqual([
    true,
    true,
    false,
    false,
    "wrong-type",
  ]);
  expect([true, false].map((value) => show(value, about))).toEqual(["yes", "no"]);
});

describe("what a choice makes moot goes with it, where it changed", () => {
  const performer = (value: unknown): About => ({ kind: "choice", path: "performer", subject: "a", value });
  const doing = (value: unknown): About => ({ kind: "choice", path: "doing", subject: "a", value });
  const { by_hand: _output, ...made } = task;
  const { rest: _rest, ...all } = task;

  test.each<[says: string, answer: string, about: About, becomes: object]>([
    ["made by hand now", "me", performer("others"), { answers: [{ ...made, performer: "me" }], reopens: "by-hand:a" }],
    ["made by hand still", "me", performer("me"), { answers: [{ ...task, performer: "me" }] }],
    ["never asked who made it", "me", performer(undefined), { answers: [{ ...task, performer: "me" }] }],
    ["made with others now", "shared", performer("others"), { answers: [{ ...task, performer: "shared" }] }],
    ["all doing now", "all", doing("half"), { answers: [{ ...all, doing: "all" }], reopens: "rest:a" }],
    [
      "never asked how much is doing",
      "all",
      doing(undefined),
      { answers: [{ ...all, doing: "all" }], reopens: "rest:a" },
    ],
    ["all doing still", "all", doing("all"), { answers: [{ ...task, doing: "all" }] }],
    ["most of it doing", "most", doing("half"), { answers: [{ ...task, doing: "most" }] }],
  ])("%s", (_, answer, about, becomes) => {
    const { answers: after, ...more } = write(answer, about);
    expect({ answers: after!.tasks, ...more }).toEqual(becomes);
  });

  test("an owner of no kind is none", () => {
    const designs = [{ task: "a", output: "x", owner: { kind: "ai" as const, name: "agent" } }];
    const about: About = { kind: "choice", path: "owner.kind", scope: "design", subject: "a", value: "ai" };
    const owned = asking({ ...answers, designs });
    expect(owned.write(undefined, about).answers!.designs).toEqual([{ task: "a", output: "x" }]);
    expect(owned.write("person", about).answers!.designs![0]!.owner).toEqual({ kind: "person", name: "agent" });
  });
});
