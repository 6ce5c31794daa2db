import { expect, test } from "vitest";
import { appearedAs, plannedIn } from "../../../src/core/compare/planned.ts";

const into = "system-design" as const;

test("work that hours were meant for by a name, each once; not what is linked, nor what no id can be made of", () => {
  expect(
    plannedIn([
      { into, hours: "1h", name: "Run book" },
      { into, hours: "1h", name: "On the list", task: "listed" },
      { into, hours: "1h", task: "listed" },
      { into, hours: "1h" },
      { into, hours: "1h", name: "!!!" },
      { into, hours: "2h", name: "Run book" },
      { into, hours: "1h", name: "A talk" },
    ]),
  ).toEqual(["Run book", "A talk"]);
  expect(plannedIn(undefined)).toEqual([]);
});

test("it appeared as the task that says it was it, before one that has its id", () => {
  const [own, renamed, other] = [
    { id: "run-book" },
    { id: "guide", was: ["x", "run-book"] },
    { id: "other", was: ["x"] },
  ];
  expect(appearedAs("Run book", [other, own])).toBe(own);
  expect(appearedAs("Run book", [own, renamed])).toBe(renamed);
  expect(appearedAs("Run book", [other])).toBeUndefined();
});
