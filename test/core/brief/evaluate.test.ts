import { expect, test } from "vitest";
import { evaluation, lineNumbers, type Mark } from "../../../src/core/brief/evaluate.ts";

const QUALITY = ["by Monday", "one page", "five numbers"];
const of = (marks: Mark[], note?: string) => evaluation("report", "2026-11-20", QUALITY, marks, note);

test("lines that do not apply are not counted; those that failed are named", () => {
  expect(of(["met", "not-met", "not-applicable"])).toEqual({
    date: "2026-11-20",
    task: "report",
    kind: "evaluation",
    met: 1,
    of: 2,
    note: "not met: one page",
  });
  expect(of(["met", "met", "met"])).toEqual({ date: "2026-11-20", task: "report", kind: "evaluation", met: 3, of: 3 });
  expect(of(["not-met", "not-met", "met"], "late again")?.note).toBe("not met: by Monday; one page. late again");
  expect(of(["met", "met", "met"], "x".repeat(5000))?.note?.length).toBe(4000);
});

test("where no line applies nothing is said", () => {
  expect(of(["not-applicable", "not-applicable", "not-applicable"])).toBeUndefined();
});

test.each([
  ["1,3", [1, 3]],
  ["1-3", [1, 2, 3]],
  [" 2 - 3 , 1", [2, 3, 1]],
  ["all", [1, 2, 3]],
  ["None", []],
  ["4", undefined],
  ["0", undefined],
  ["3-1", undefined],
  ["", undefined],
  ["one", undefined],
])("%j names %j", (text, expected) => expect(lineNumbers(text, 3)).toEqual(expected));
