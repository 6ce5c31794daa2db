import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import type { Path } from "../../../src/core/problem.ts";
import { writePortfolio } from "../../../src/files/edit/write.ts";
import { decode } from "../../../src/files/read/decode.ts";
import type { YamlText } from "../../../src/files/read/places.ts";
import { quickYaml, readQuickly } from "../../../src/files/read/quick.ts";
import { readPortfolio } from "../../../src/files/read/read.ts";
import { readYaml } from "../../../src/files/read/yaml.ts";
import { plainPortfolios } from "../../helpers/portfolios.ts";

const ROOT = join(import.meta.dirname, "../../..");
const filesIn = (...folders: string[]) =>
  folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => join(folder, name)),
  );

/** The paths of all values, and of one more that is not there, in each map and list. */
function pathsOf(value: unknown, above: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [above];
  const missing = Array.isArray(value) ? value.length : "missing";
  return [
    above,
    [...above, missing],
    ...Object.entries(value).flatMap(([key, inner]) => {
      return pathsOf(inner, [...above, Array.isArray(value) ? Number(key) : key]);
    }),
  ];
}

type Placed = Pick<YamlText, "place">;
function expectSamePlaces(value: unknown, quick: Placed, thorough: Placed) {
  for (const path of pathsOf(value)) {
    for (const atKey of [false, true])
      expect({ path, at: quick.place(path, atKey) }).toEqual({ path, at: thorough.place(path, atKey) });
  }
}

/** What the quick reader takes is what the thorough one takes, and stands in the same places. */
function expectSame(text: string): boolean {
  const quick = readQuickly(text, "a.yaml");
  if (!quick) return false;
  const thorough = readPortfolio(text, "a.yaml");
  const { place: _quickly, ...said } = quick;
  const { place: _, ...truth } = thorough;
  expect(said).toEqual(truth);
  expectSamePlaces(truth.raw, quick, thorough);
  return true;
}

/** The same of any YAML, portfolio or not. */
function expectSameYaml(text: string): boolean {
  const quick = quickYaml(text, "a.yaml");
  if (!quick) return false;
  const thorough = readYaml(text, "a.yaml");
  expect(quick.value).toEqual(thorough.value);
  expectSamePlaces(thorough.value, quick, thorough);
  return true;
}

describe("the quick reader", () => {
  it.each(filesIn("patterns/examples", "test/scenarios"))("reads %s like the thorough one", (file) => {
    expect(expectSame(readFileSync(join(ROOT, file), "utf8"))).toBe(true);
  });

  it.each(filesIn("test/errors"))("is not more forgiving with %s", (file) => {
    let text: string;
    try {
      text = decode(readFileSync(join(ROOT, file)), file);
    } catch {
      return; // refused before either reads it
    }
    expectSame(text);
  });

  it.each([
    "...\na: 1\n",
    "a: 1\n...\nb: 2\n",
    "rest: [purpose # ] x\n ]\n",
    "rest: [ # ]\n ]\n",
    "rest: [[1], # ]\n ]\n",
    'rest: {purpose: "10" # }\n }\n',
    "rest: [purpose: 10, compass]\n",
    "rest: [{purpose: 10}: compass, [a]: b]\n",
    "by_hand: >\n",
    "by_hand: |",
  ])("leaves %j to the other", (text) => {
    expect(quickYaml(text, "a.yaml")).toBeUndefined();
  });

  it.each([
    "rest: [purpose, # ]\n  compass]\n",
    "rest: ['# ]'] # ]\n",
    "quality:\n  - it is true # or nearly\nshift: []\n",
    "- - a # c\n",
  ])("reads %j itself, and sees the same places", (text) => {
    expect(expectSameYaml(text)).toBe(true);
  });

  it("reads what the program writes", () => {
    let taken = 0;
    let all = 0;
    fc.assert(
      fc.property(plainPortfolios, (portfolio) => {
        all++;
        if (expectSame(writePortfolio(portfolio))) taken++;
      }),
    );
    expect(taken).toBeGreaterThan(all * 0.8);
  });

  it("reads what people write in other styles", () => {
    const style = fc.record({
      indent: fc.integer({ min: 2, max: 6 }),
      indentSeq: fc.boolean(),
      collectionStyle: fc.constantFrom("any" as const, "block" as const, "flow" as const),
      defaultStringType: fc.constantFrom("PLAIN" as const, "QUOTE_SINGLE" as const, "QUOTE_DOUBLE" as const),
      defaultKeyType: fc.constantFrom("PLAIN" as const, "QUOTE_SINGLE" as const, "QUOTE_DOUBLE" as const),
      lineWidth: fc.constantFrom(0, 40, 80),
      flowCollectionPadding: fc.boolean(),
    });
    let compared = 0;
    fc.assert(
      fc.property(plainPortfolios, style, (portfolio, options) => {
        if (expectSame(stringify(portfolio, options))) compared++;
      }),
    );
    expect(compared).toBeGreaterThan(60);
  });

  it("agrees on portfolios that somebody changed by hand", () => {
    const scrap = fc.constantFrom(
      ..." \n#:-?,[]{}&*!|>'\"%@`~\t\\=<.0_x",
      "\n\n",
      "  ",
      ": ",
      "- ",
      " #",
      "---\n",
      "...\n",
      "# ]\n",
      " # }\n",
      "\r",
      "\u00a0",
      "\u2028",
    );
    const change = fc.record({
      at: fc.nat(),
      take: fc.integer({ min: 0, max: 3 }),
      put: fc.oneof(scrap, fc.constant("")),
    });
    let compared = 0;
    fc.assert(
      fc.property(plainPortfolios, fc.array(change, { minLength: 1, maxLength: 3 }), (portfolio, changes) => {
        const text = changes.reduce((now, { at, take, put }) => {
          const from = at % (now.length + 1);
          return now.slice(0, from) + put + now.slice(from + take);
        }, writePortfolio(portfolio));
        if (expectSameYaml(text)) compared++;
      }),
      { numRuns: 1000 },
    );
    expect(compared).toBeGreaterThan(250);
  });

  it("agrees on what a plain word means", () => {
    const sign = fc.constantFrom(..."0123456789+-._eExXobBaAfFnNuUlLiItTrRsSyYOF~:/ ");
    const known = fc.constantFrom(
      "null",
      "Null",
      "NULL",
      "~",
      "true",
      "True",
      "no",
      "y",
      "1_000",
      "0b11",
      "0o17",
      "017",
      "0x1F",
      "1e3",
      "1.",
      ".5",
      "+1",
      "-0",
      ".inf",
      "-.INF",
      ".nan",
      "1:30",
      "2026-12-18",
      "2026-12-18 10:00:00",
      "<<",
      "=",
    );
    fc.assert(
      fc.property(fc.oneof(known, fc.string({ unit: sign, maxLength: 8 })), (word) => {
        expectSameYaml(`a: ${word}\n`);
        expectSameYaml(`- ${word}\n- [${word}, {b: ${word}}]\n`);
      }),
      { numRuns: 2000 },
    );
  });

  it("agrees on any text it takes", () => {
    const piece = fc.constantFrom(
      "a",
      "b",
      "1",
      ": ",
      ":",
      "- ",
      "\n",
      "\n  ",
      "\n    ",
      " ",
      "[",
      "]",
      "{",
      "}",
      '"',
      "'",
      " #",
      ", ",
      "? ",
      "\\n",
      "x y",
      "é",
      "%",
      "@",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => void expectSameYaml(pieces.join(""))),
      { numRuns: 5000 },
    );
  });
});

describe("what the readers could disagree about is left to the thorough one", () => {
  const rest = "format: orchestrate/portfolio@1\nperiod: 2026-Q4\ntasks:\n  - name: a\n    hours: 3h\n";
  it.each([
    ["a document's mark that is indented", ` ---\n${rest}`],
    ["a colon far behind its key", rest.replace("hours:", `hours${" ".repeat(1100)}:`)],
    ["a carriage return alone", rest.replace("a\n", "a\r\n\r")],
    ["two byte order marks", `\ufeff\ufeff${rest}`],
    ["one below the first line", `\n\ufeff${rest}`],
  ])("%s", (_what, text) => {
    expect(readQuickly(text, "a.yaml")).toBeUndefined();
    expect(() => readPortfolio(text, "a.yaml")).toThrow();
  });
});
