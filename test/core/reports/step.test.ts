import { expect, test } from "vitest";
import { warning } from "../../../src/core/problem.ts";
import { reported, rounded } from "../../../src/core/reports/origin.ts";
import { asCommand, bothNamed, commandOn, redesign, stepTo, wordsFor } from "../../../src/core/reports/step.ts";

const piped = ["standard input", ""];

test("a portfolio is named by the words that lead to it, else by its file; one from a pipe cannot be", () => {
  expect(wordsFor({ file: "week.yaml" })).toEqual(["week.yaml"]);
  expect(wordsFor({ file: "/x/2026-Q4.yaml", operands: ["2026-Q4", "--dir", "/x"] })).toEqual([
    "2026-Q4",
    "--dir",
    "/x",
  ]);
  expect(piped.map((file) => wordsFor({ file }))).toEqual([null, null]);
});

test("of two portfolios, what was named beside both stands once; where one cannot be named, neither is", () => {
  const [plain, at] = [{ file: "a.yaml" }, { file: "/x/2026-Q4.yaml", operands: ["2026-Q4", "--dir", "/x"] }];
  expect(bothNamed(plain, { file: "b.yaml" })).toEqual(["a.yaml", "b.yaml"]);
  expect(bothNamed(plain, at)).toEqual(["a.yaml", "2026-Q4", "--dir", "/x"]);
  expect(bothNamed(at, plain)).toEqual(["2026-Q4", "a.yaml", "--dir", "/x"]);
  expect(bothNamed(at, { ...at, operands: ["2027-Q1", "--dir", "/x"] })).toEqual(["2026-Q4", "2027-Q1", "--dir", "/x"]);
  for (const file of piped) expect([bothNamed({ file }, plain), bothNamed(plain, { file })]).toEqual([null, null]);
});

test("a command about it, and the one that opens a design again", () => {
  expect(commandOn({ file: "week.yaml" }, "score", "--explain")).toEqual(["score", "--explain", "week.yaml"]);
  expect(redesign({ file: "week.yaml" }, "page")).toEqual(["audit", "week.yaml", "--step", "3", "--task", "page"]);
  expect(piped.map((file) => commandOn({ file }, "score"))).toEqual([null, null]);
  expect(piped.map((file) => redesign({ file }, "page"))).toEqual([null, null]);
});

test("a step has both spellings of its command, or neither", () => {
  expect(stepTo("look.", ["score", "my week.yaml"])).toEqual({
    message: "look.",
    command: 'orchestrate score "my week.yaml"',
    argv: ["score", "my week.yaml"],
  });
  expect(asCommand(null)).toEqual({ command: null, argv: null });
});

test("a warning in a document: its place where the file is known, its hint where there is one", () => {
  const found = { ...warning("rest-without-remainder", ["tasks", 0, "rest"], undefined), atKey: true };
  const told = { code: found.code, path: "tasks[1].rest", message: found.message, hint: found.hint ?? null };
  expect(reported(found, { file: "a.yaml" })).toEqual({ ...told, line: null, column: null });
  const place = (path: readonly unknown[], atKey?: boolean) => ({ line: path.length, column: atKey ? 9 : 1 });
  expect(reported({ ...found, hint: "so" }, { file: "a.yaml", place })).toEqual({
    ...told,
    hint: "so",
    line: 3,
    column: 9,
  });
  expect(reported(found, { file: "a.yaml", place: () => undefined })).toMatchObject({ line: null, column: null });
});

test("numbers have six decimals wherever they stand, and zero has no sign", () => {
  expect(rounded({ a: [1 / 3, { b: -2 / 3 }], c: "0.1234567", d: null, e: -1e-9 })).toEqual({
    a: [0.333333, { b: -0.666667 }],
    c: "0.1234567",
    d: null,
    e: 0,
  });
});
