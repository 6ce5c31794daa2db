import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { InvalidDocument, type Path } from "../../src/core/problem.ts";
import { decode } from "../../src/files/decode.ts";
import { quickYaml, readQuickly } from "../../src/files/quick.ts";
import { readPortfolio } from "../../src/files/read.ts";
import { writePortfolio } from "../../src/files/write.ts";
import { readYaml } from "../../src/files/yaml.ts";
import { portfolios } from "../helpers/portfolios.ts";

const ROOT = join(import.meta.dirname, "../..");
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

/** What the quick reader takes is what the thorough one takes, and stands in the same places. */
function expectSame(text: string): boolean {
  const quick = readQuickly(text, "a.yaml");
  if (!quick) return false;
  const thorough = readPortfolio(text, "a.yaml");
  const { place: placeQuickly, ...said } = quick;
  const { place, ...truth } = thorough;
  expect(said).toEqual(truth);
  for (const path of pathsOf(truth.raw)) {
    expect({ path, at: placeQuickly(path) }).toEqual({ path, at: place(path) });
    expect({ path, at: placeQuickly(path, true) }).toEqual({ path, at: place(path, true) });
  }
  return true;
}

/** The value that a text holds, for one reader; undefined where it takes no such text. */
function readBy(read: (text: string, file: string) => { value: unknown } | undefined, text: string): unknown {
  try {
    return read(text, "a.yaml")?.value;
  } catch (error) {
    if (error instanceof InvalidDocument) return undefined;
    throw error;
  }
}

const sameValue = (text: string) => {
  const quick = readBy(quickYaml, text);
  if (quick !== undefined) expect({ text, value: quick }).toEqual({ text, value: readBy(readYaml, text) });
};

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

  it("reads what the program writes", () => {
    let taken = 0;
    let all = 0;
    fc.assert(
      fc.property(portfolios, (portfolio) => {
        all++;
        if (expectSame(writePortfolio(portfolio))) taken++;
      }),
    );
    expect(taken).toBeGreaterThan(all / 10); // most of the others hold texts of several lines
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
    fc.assert(fc.property(portfolios, style, (portfolio, options) => void expectSame(stringify(portfolio, options))));
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
      "\r",
      "\u00a0",
      "\u2028",
    );
    const change = fc.record({
      at: fc.nat(),
      take: fc.integer({ min: 0, max: 3 }),
      put: fc.oneof(scrap, fc.constant("")),
    });
    fc.assert(
      fc.property(portfolios, fc.array(change, { minLength: 1, maxLength: 3 }), (portfolio, changes) => {
        const text = changes.reduce((now, { at, take, put }) => {
          const from = at % (now.length + 1);
          return now.slice(0, from) + put + now.slice(from + take);
        }, writePortfolio(portfolio));
        expectSame(text);
      }),
      { numRuns: 1000 },
    );
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
        sameValue(`a: ${word}\n`);
        sameValue(`- ${word}\n- [${word}, {b: ${word}}]\n`);
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
      fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => sameValue(pieces.join(""))),
      { numRuns: 5000 },
    );
  });
});
