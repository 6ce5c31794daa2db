import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { scoreReport } from "../../../src/core/assembly/score.ts";
import { compare } from "../../../src/core/compare/compare.ts";
import { trend } from "../../../src/core/compare/trend.ts";
import { checkPattern } from "../../../src/core/interview/pattern-rules.ts";
import { type Pattern, patternSchema } from "../../../src/core/pattern/schema.ts";
import type { Portfolio } from "../../../src/core/portfolio/schema.ts";
import { comparisonSchema } from "../../../src/core/reports/comparison.ts";
import { scoreSchema } from "../../../src/core/reports/score.ts";
import { shiftsSchema } from "../../../src/core/reports/shifts.ts";
import { trendSchema } from "../../../src/core/reports/trend.ts";
import { rankShifts } from "../../../src/core/shift/rank.ts";
import { readPortfolio } from "../../../src/files/read/read.ts";
import { shippedWithWords } from "../../helpers/pattern.ts";

/** A number of the pattern: where it stands, and what it may be. */
interface Numeric {
  readonly path: readonly string[];
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
}

interface Schema {
  type?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  minimum?: number;
  maximum?: number;
}

function numbersOf({ type, properties, items, anyOf, minimum, maximum }: Schema, path: readonly string[]): Numeric[] {
  if (type === "number" || type === "integer") return [{ path, minimum, maximum }];
  return [
    ...Object.entries(properties ?? {}).flatMap(([key, value]) => numbersOf(value, [...path, key])),
    ...(items ? numbersOf(items, [...path, "[]"]) : []),
    ...(anyOf ?? []).flatMap((one) => numbersOf(one, path)),
  ];
}

const numbers = numbersOf(z.toJSONSchema(patternSchema, { reused: "inline" }) as Schema, []);
const single = numbers.filter(({ path }) => !path.includes("[]"));

const read = (name: string): Portfolio =>
  readPortfolio(readFileSync(`test/scenarios/${name}.yaml`, "utf8"), name).portfolio;
const quarters = ["holds/2026-Q1", "holds/2026-Q2", "holds/2026-Q3"].map(read);
const asQuarter = (portfolio: Portfolio) => ({ portfolio, origin: { file: `${portfolio.period}.yaml` } });

/** The shipped pattern with one number changed. Few draws: each end is tried on all documents. */
function changed(path: readonly string[], value: number): Pattern {
  const pattern: Pattern = structuredClone(shippedWithWords);
  pattern.uncertainty.draws = 100;
  const holder = path.slice(0, -1).reduce<Record<string, unknown>>((at, key) => at[key] as never, pattern as never);
  holder[path.at(-1)!] = value;
  return pattern;
}

/** What a document holds that its schema does not allow; a number that is none is not allowed anywhere. */
const wrong = (schema: z.ZodMiniType, document: unknown): string[] =>
  z.safeParse(schema, document).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];

test("every number of a pattern has two ends", () => {
  expect(numbers.length).toBeGreaterThan(50);
  const open = numbers.filter(({ minimum, maximum }) => minimum === undefined || maximum === undefined);
  expect(open.map(({ path }) => path.join("."))).toEqual([]);
  expect(numbers.filter(({ maximum }) => (maximum ?? 0) > 1_000_000)).toEqual([]);
});

describe("at its ends a number still gives documents that keep their schema", () => {
  const ends = single
    .filter(({ path }) => path.join(".") !== "uncertainty.draws") // the most of them takes seconds and changes no kind of value
    .flatMap(({ path, minimum, maximum }) => [minimum, maximum].map((value) => [path.join("."), value!] as const));

  test.each(ends)("%s: %d", (name, value) => {
    const pattern = changed(name.split("."), value);
    if (checkPattern(pattern).length > 0) return; // refused by a rule, as shares in the wrong order are
    const [before, middle, last] = quarters.map(asQuarter);
    expect(wrong(scoreSchema, scoreReport(last!.portfolio, pattern, last!.origin))).toEqual([]);
    expect(wrong(shiftsSchema, rankShifts(last!.portfolio, pattern, { origin: last!.origin }))).toEqual([]);
    expect(wrong(comparisonSchema, compare(middle!, last!, pattern))).toEqual([]);
    expect(wrong(trendSchema, trend([before!, middle!, last!], pattern))).toEqual([]);
  });
});
