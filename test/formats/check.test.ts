import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { problem, warning } from "../../src/core/problem.ts";
import { github } from "../../src/formats/check/github.ts";
import { sarif } from "../../src/formats/check/sarif.ts";
import type { CheckAnswer } from "../../src/pages/check.ts";

const at = { line: 4, column: 26, length: 4 };
const found = { ...problem("hours-unreadable", ["tasks", 0, "hours"], { got: "100%,\nlots" }), at };
const late = { ...warning("log-outside-period", ["log", 0, "date"], { date: "2026-01-01", period: "2026-Q4" }), at };
const unmet = {
  file: "a.yaml",
  expectation: "min-leverage",
  expected: 1.2,
  actual: 1,
  passed: false,
  message: "less",
} as const;
const LOOK = { colors: 0 } as const;

const answer = (file: string, known?: Set<typeof found>): CheckAnswer => ({
  files: [
    { file, problems: [found, late], known },
    { file: "fine.yaml", problems: [] },
  ],
  expectations: [unmet, { ...unmet, passed: true }],
});

describe("annotations", () => {
  const lines = (given: CheckAnswer) => github(given, LOOK).text.split("\n");

  test("are a command a line, with the place, and nothing in them ends one", () => {
    const [first, second, third, ...rest] = lines(answer("q:4,a.yaml"));
    expect(first).toMatch(
      /^::error file=q%3A4%2Ca\.yaml,line=4,col=26,endColumn=30,title=hours-unreadable::“100%25,\\nlots” is not an amount/,
    );
    expect(second).toMatch(/^::warning file=.*,title=log-outside-period::2026-01-01 is not in 2026-Q4; it counts/);
    expect([third, ...rest]).toEqual(["::error file=a.yaml,title=min-leverage::less", ""]);
  });

  test("leave out what the baseline has, and are nothing where all is well", () => {
    expect(lines(answer("a.yaml", new Set([found])))[0]).toMatch(/^::warning /);
    expect(github({ files: [{ file: "a.yaml", problems: [] }], expectations: [] }, LOOK).text).toBe("");
  });
});

describe("SARIF", () => {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  // Of draft 04, which differs in the name of `id` and in nothing else that stands in it.
  const {
    $schema: _,
    id: $id,
    ...schema
  } = JSON.parse(readFileSync(new URL("sarif-schema-2.1.0.json", import.meta.url), "utf8"));
  const validate = ajv.compile({ $id, ...schema });
  const log = (given: CheckAnswer) => JSON.parse(sarif(given, LOOK).text);

  test.each([
    ["all is well", { files: [{ file: "a.yaml", problems: [] }], expectations: [] }],
    ["something is found", answer("a.yaml")],
    [
      "it can be mended",
      { files: [{ file: "a", problems: [{ ...found, fix: { old: "lots", new: "3h" } }] }], expectations: [] },
    ],
    ["there is a baseline", answer("a.yaml", new Set([found]))],
    [
      "it has no place",
      { files: [{ file: "a.bin", problems: [problem("not-text", [], undefined)] }], expectations: [] },
    ],
    [
      "it points at nothing",
      { files: [{ file: "a", problems: [{ ...found, at: { ...at, length: 0 } }] }], expectations: [] },
    ],
  ] satisfies [string, CheckAnswer][])("is valid where %s", (_, given) => {
    expect(validate(log(given)) || validate.errors).toBe(true);
  });

  test("a log that is wrong is not: the schema does hold something", () => {
    const wrong = log(answer("a.yaml"));
    wrong.runs[0].results[0].level = "fatal";
    expect(validate(wrong)).toBe(false);
  });

  test("has rule, level, place and what is the same as before", () => {
    const [first, second, third] = log(answer("a b.yaml", new Set([found]))).runs[0].results;
    expect(first).toMatchObject({ ruleId: "hours-unreadable", level: "error", baselineState: "unchanged" });
    expect(first.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: "a%20b.yaml" },
      region: { startLine: 4, startColumn: 26, endColumn: 30 },
    });
    expect(second).toMatchObject({ ruleId: "log-outside-period", level: "warning", baselineState: "new" });
    expect(third).toMatchObject({ ruleId: "min-leverage", level: "error" });
  });

  test("has no fix where the text is not written as it is meant", () => {
    const escaped = { ...found, fix: { old: "a longer text", new: "3h" } };
    const [result] = log({ files: [{ file: "a", problems: [escaped] }], expectations: [] }).runs[0].results;
    expect(result.fixes).toBeUndefined();
  });

  test.each([
    ["portfolios\\2026-Q4.yaml", "portfolios/2026-Q4.yaml"],
    ["/home/ada/2026-Q4.yaml", "file:///home/ada/2026-Q4.yaml"],
    ["C:\\Users\\ada\\q 4.yaml", "file:///C:/Users/ada/q%204.yaml"],
    ["\ud800.yaml", "%EF%BF%BD.yaml"],
  ])("%j is written as a reference", (file, uri) => {
    const [first] = log(answer(file)).runs[0].results;
    expect(first.locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
  });
});
