import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { InvalidDocument } from "../../src/core/problem.ts";
import { writePortfolio } from "../../src/files/edit/write.ts";
import { decode } from "../../src/files/read/decode.ts";
import { readPortfolio } from "../../src/files/read/read.ts";
import { HOSTILE_NAMES } from "../helpers/hostile.ts";
import { portfolios } from "../helpers/portfolios.ts";

/** The problems of a text; none where it is fine. Anything but InvalidDocument is a fault of ours. */
function problemsOf(text: string) {
  try {
    readPortfolio(text, "test.yaml");
    return [];
  } catch (error) {
    if (error instanceof InvalidDocument) return error.problems;
    throw error;
  }
}

/** The portfolio with one value somewhere in it replaced by another, a key removed or one added. */
function spoilt(portfolio: unknown, steps: readonly number[], junk: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined || typeof portfolio !== "object" || portfolio === null) return junk;
  const keys = Object.keys(portfolio);
  if (keys.length === 0) return junk;
  const key = keys[step % keys.length]!;
  const copy = (Array.isArray(portfolio) ? [...portfolio] : { ...portfolio }) as Record<string, unknown>;
  if (step % 7 === 6) copy[`${key}s`] = junk;
  else copy[key] = spoilt(copy[key], rest, junk);
  return copy;
}

describe("whatever a file holds", () => {
  it("it is read, or refused with places that are in it", () => {
    const junk = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom("", -1, 1e9, "x".repeat(5000), "4h-2h", "2026-02-30"),
    );
    fc.assert(
      fc.property(portfolios, fc.array(fc.nat(50), { minLength: 1, maxLength: 4 }), junk, (portfolio, steps, value) => {
        const text = stringify(spoilt(portfolio, steps, value));
        const lines = text.split("\n");
        for (const { at, message } of problemsOf(text)) {
          expect(message).not.toBe("");
          expect(at!.line).toBeLessThanOrEqual(lines.length);
          expect(at!.column).toBeLessThanOrEqual([...lines[at!.line - 1]!].length + 1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("no text and no bytes make the reader fall over", () => {
    const yamlish = fc.array(
      fc.constantFrom(
        "a",
        ": ",
        "- ",
        "\n",
        "  ",
        "[",
        "]",
        "{",
        "}",
        '"',
        "'",
        "#",
        "&",
        "*",
        "!",
        "|",
        ">",
        "---",
        "\t",
        "?",
        ",",
        "%",
        "@",
        "\r\n",
        "\0",
        "\uFEFF",
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(yamlish, (parts) => Array.isArray(problemsOf(parts.join("")))),
      { numRuns: 1000 },
    );
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => Array.isArray(problemsOf(text))));
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        try {
          return typeof decode(bytes, "test.yaml") === "string";
        } catch (error) {
          return error instanceof InvalidDocument;
        }
      }),
    );
  });

  it("every fault of a value that stands alone is found again beside another", () => {
    const broken = (hours: unknown, performer: unknown) =>
      `format: orchestrate/portfolio@1\nperiod: 2026-Q4\ntasks:\n  - name: a\n    hours: ${hours}\n  - name: b\n    hours: 1\n    performer: ${performer}\n`;
    const codes = (text: string) => problemsOf(text).map(({ code }) => code);
    expect(codes(broken("lots", "me"))).toEqual(["hours-unreadable"]);
    expect(codes(broken("1", "him"))).toEqual(["not-a-choice"]);
    expect(codes(broken("lots", "him"))).toEqual(["hours-unreadable", "not-a-choice"]);
  });
});

describe("names that have broken programs", () => {
  it("are written so that they read back as they were", () => {
    const tasks = HOSTILE_NAMES.map((name, index) => ({
      id: `t${index}`,
      name,
      note: name,
      hours: 1,
      by_hand: "unknown",
    }));
    const portfolio = {
      format: "orchestrate/portfolio@1" as const,
      period: "2026-Q4",
      tasks,
      designs: [{ task: "t0", quality: HOSTILE_NAMES.slice(0, 5) }],
    };
    expect(readPortfolio(writePortfolio(portfolio), "test.yaml").raw).toEqual(portfolio);
  });
});
