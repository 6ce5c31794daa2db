import { describe, expect, test } from "vitest";
import { keyOf, matchTasks } from "../../../src/core/compare/match.ts";
import { portfolio } from "./people.ts";

const quarter = (period: string, ...tasks: string[]) =>
  portfolio(
    period,
    `tasks:${tasks.length === 0 ? " []" : ""}\n${tasks
      .map((task) => {
        const [id, ...was] = task.split(" was ");
        return `  - {id: ${id}, name: The ${id}, hours: 1h${was.length > 0 ? `, was: [${was.join(", ")}]` : ""}}`;
      })
      .join("\n")}\n`,
  );
const shown = (groups: ReturnType<typeof matchTasks>) =>
  groups.map((group) => [group.old.map(({ id }) => id).join("+"), group.new.map(({ id }) => id).join("+")]);

describe("which task became which", () => {
  test.each([
    [
      "by id",
      ["a", "b"],
      ["b", "a"],
      [
        ["b", "b"],
        ["a", "a"],
      ],
    ],
    [
      "new and dropped",
      ["a"],
      ["b"],
      [
        ["", "b"],
        ["a", ""],
      ],
    ],
    ["renamed", ["a"], ["b was a"], [["a", "b"]]],
    ["merged", ["a", "b"], ["c was a was b"], [["a+b", "c"]]],
    ["merged into one that stays", ["a", "b"], ["b was a"], [["a+b", "b"]]],
    ["split: two that claim the same one", ["a"], ["b was a", "c was a"], [["a", "b+c"]]],
    ["split off", ["a"], ["a", "b was a"], [["a", "a+b"]]],
    ["names exchanged", ["a", "b"], ["a was b", "b"], [["a+b", "a+b"]]],
    [
      "a claim on what never was",
      ["a"],
      ["b was z"],
      [
        ["", "b"],
        ["a", ""],
      ],
    ],
    ["nothing", [], [], []],
  ])("%s", (_, old, now, expected) => {
    expect(shown(matchTasks(quarter("2026-Q1", ...old), quarter("2026-Q2", ...now)))).toEqual(expected);
  });

  test("a former id stays in the file and is claimed once only", () => {
    const split = quarter("2026-Q2", "a", "b was a");
    expect(shown(matchTasks(split, quarter("2026-Q3", "a", "b was a")))).toEqual([
      ["a", "a"],
      ["b", "b"],
    ]);
    const renamed = quarter("2026-Q2", "b was a");
    expect(shown(matchTasks(renamed, quarter("2026-Q3", "b was a", "a")))).toEqual([
      ["b", "b"],
      ["", "a"],
    ]);
  });

  test("a task renamed twice is followed through the quarter between", () => {
    const [first, second, third] = [
      quarter("2026-Q1", "a"),
      quarter("2026-Q2", "b was a"),
      quarter("2026-Q3", "c was b"),
    ];
    expect(shown(matchTasks(first, third))).toEqual([
      ["", "c"],
      ["a", ""],
    ]);
    expect(shown(matchTasks(first, third, [second]))).toEqual([["a", "c"]]);
    expect(shown(matchTasks(first, quarter("2026-Q3", "a was b"), [second]))).toEqual([["a", "a"]]);
  });

  test("the later quarter says what was what, whichever is called old", () => {
    const [first, second] = [quarter("2026-Q1", "a"), quarter("2026-Q2", "b was a", "d")];
    expect(shown(matchTasks(second, first))).toEqual([
      ["b", "a"],
      ["d", ""],
    ]);
    expect(keyOf(matchTasks(second, first)[0]!)).toBe(keyOf(matchTasks(first, second)[0]!));
  });

  test("a portfolio beside itself", () => {
    const one = quarter("2026-Q1", "a", "b");
    expect(shown(matchTasks(one, one))).toEqual([
      ["a", "a"],
      ["b", "b"],
    ]);
  });
});
