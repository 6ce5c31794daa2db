import { expect, test } from "vitest";
import { migrate } from "../../../src/files/read/migrate.ts";

const code = (raw: object) => {
  const found = migrate(raw);
  return "refused" in found ? [found.refused.code, ...found.refused.path] : found.raw;
};

test.each([
  1,
  null,
  "",
  "orchestrate/portfolio",
  "orchestrate/portfolio@0",
  "orchestrate/portfolio@1.1",
  "other/portfolio@1",
  "x orchestrate/portfolio@1",
])("%j is no format of a portfolio", (format) =>
  expect(code({ format, tasks: [] })).toEqual(["format-wrong", "format"]),
);

test.each(["orchestrate/portfolio@2", "orchestrate/portfolio@999999"])("%s is newer, and refused by name", (format) => {
  expect(code({ format })).toEqual(["format-newer", "format"]);
});

test("the newest is as it is; without a format only what is plainly a portfolio", () => {
  const newest = { format: "orchestrate/portfolio@1", period: "2026-Q4" };
  expect(code(newest)).toBe(newest);
  for (const raw of [{ period: "2026-Q4" }, { tasks: [] }]) expect(code(raw)).toBe(raw);
  expect(code({ hours: 3 })).toEqual(["format-missing", "format"]);
});
