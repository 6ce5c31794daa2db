import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkPattern } from "../../../src/core/interview/pattern-rules.ts";
import { type Pattern, patternSchema, questionSchema } from "../../../src/core/pattern/schema.ts";
import {
  designSchema,
  portfolioSchema,
  reinvestmentSchema,
  shiftSchema,
  taskSchema,
} from "../../../src/core/portfolio/schema.ts";
import { shipped } from "../../helpers/pattern.ts";

const document = (name: string) => readFileSync(new URL(`../../../patterns/${name}`, import.meta.url), "utf8");
const changed = (change: (pattern: Pattern) => void): string[] => {
  const pattern = structuredClone(shipped);
  change(pattern);
  return checkPattern(pattern).map(({ code }) => code);
};

describe("the shipped pattern", () => {
  it("breaks no rule", () => expect(checkPattern(shipped)).toEqual([]));

  it("asks in five steps and says why it asks", () => {
    expect(shipped.steps.map(({ id }) => id)).toEqual(["audit", "shift", "design", "capability", "reinvestment"]);
    for (const { why } of shipped.steps.flatMap(({ questions }) => questions)) expect(why).not.toBe("");
  });

  it("has choices that fit a line of 80 columns", () => {
    const lines = shipped.steps.flatMap(({ questions }) =>
      questions.flatMap(({ choices }) =>
        (choices ?? []).map(({ label, help }) => (help ? `${label}: ${help}` : label)),
      ),
    );
    expect(lines.filter((line) => line.length > 73)).toEqual([]);
  });
});

describe("a pattern of one's own", () => {
  const first = (pattern: Pattern) => pattern.steps[0]!.questions;
  const performer = (pattern: Pattern) => first(pattern).find(({ id }) => id === "performer")!;

  const building = (pattern: Pattern) => first(pattern).find(({ kind }) => kind === "tick-tasks")!;

  it.each<[string, (pattern: Pattern) => void]>([
    ["question-twice", (pattern) => first(pattern).push(first(pattern)[0]!)],
    ["choices-missing", (pattern) => delete performer(pattern).choices],
    ["path-unknown", (pattern) => Object.assign(performer(pattern), { path: "performers" })],
    ["path-unknown", (pattern) => Object.assign(performer(pattern), { path: "constructor" })],
    ["path-unknown", (pattern) => Object.assign(building(pattern), { path: "compoundin" })],
    ["not-a-choice", (pattern) => Object.assign(performer(pattern).choices![0]!, { value: "myself" })],
    ["share-reversed", (pattern) => Object.assign(pattern.shares.half, { low: 0.9 })],
    ["no-task-list", (pattern) => Object.assign(pattern.steps[0]!, { questions: [performer(pattern)] })],
  ])("is refused for %s", (code, change) => expect(changed(change)).toEqual([code]));
});

describe("what is written about the two files", () => {
  const named = (text: string, keys: readonly string[]) => keys.filter((key) => !text.includes(`\`${key}\``));

  it("names every key of a pattern and of a question", () => {
    const text = document("README.md");
    expect(
      named(text, [
        ...Object.keys(patternSchema.shape).filter((key) => key !== "format"),
        ...Object.keys(questionSchema.shape),
      ]),
    ).toEqual([]);
    expect(named(text, Object.keys(patternSchema.shape.evidence.shape))).toEqual([]);
    expect(named(text, questionSchema.shape.kind.options)).toEqual([]);
  });

  it("names every key of a portfolio", () => {
    const sections = [shiftSchema, designSchema, reinvestmentSchema].map((section) => section._zod.innerType);
    const shapes = [portfolioSchema, taskSchema, ...sections].map((schema) => schema.shape);
    expect(
      named(
        document("portfolio.md"),
        shapes.flatMap((shape) => Object.keys(shape)),
      ),
    ).toEqual([]);
  });
});
