import { expect, test } from "vitest";
import * as z from "zod/mini";
import { scoreReport } from "../../../src/core/assembly/score.ts";
import { lintOf } from "../../../src/core/brief/lint.ts";
import { compare } from "../../../src/core/compare/compare.ts";
import { LINT_LEVELS, type Pattern, patternSchema } from "../../../src/core/pattern/schema.ts";
import { GATES } from "../../../src/core/portfolio/schema.ts";
import { comparisonSchema } from "../../../src/core/reports/comparison.ts";
import { scoreSchema } from "../../../src/core/reports/score.ts";
import { shiftsSchema } from "../../../src/core/reports/shifts.ts";
import { promiseOf } from "../../../src/core/shift/choose.ts";
import { rankShifts } from "../../../src/core/shift/rank.ts";
import { readSuppositions } from "../../../src/core/shift/supposition.ts";
import { portfolioOf, shipped } from "../../helpers/pattern.ts";

/* Whatever a pattern of one's own says, within what a pattern may say: the documents keep their published form. */

const now = portfolioOf({
  practitioner: { week: "40h" },
  tasks: [
    ...GATES.map((gate) => ({
      name: gate,
      hours: "4h",
      performer: "me" as const,
      doing: "all" as const,
      repeatable: 5 as const,
      replaceable: 5 as const,
      gates: [gate],
    })),
    { name: "good", hours: "2h-6h", performer: "me", doing: "most", repeatable: 5, replaceable: 5 },
    { name: "train", hours: "4h", performer: "others", doing: "little", rest: ["direction"], by_hand: "20h" },
    { name: "open", hours: "1h" },
  ],
  shift: [{ task: "good", promise: { freed: "1h" } }],
  designs: [{ task: "good", quality: ["nice"], steps: [{ do: "it" }] }],
  log: [{ date: "2026-11-03", task: "train", kind: "intervention", hours: "1h", failed: "quality" }],
});
const before = { ...now, period: "2026-Q3" as const, tasks: now.tasks.slice(0, -1) };

function documents(pattern: Pattern) {
  const read = readSuppositions(["good=little", "craft=1h"], now, pattern);
  if ("wrong" in read) throw new Error(read.wrong);
  return {
    score: [scoreSchema, scoreReport(now, pattern, { file: "a.yaml" })],
    shifts: [shiftsSchema, rankShifts(now, pattern, { whatIf: read.suppositions })],
    comparison: [
      comparisonSchema,
      compare({ portfolio: before, origin: { file: "a" } }, { portfolio: now, origin: { file: "b" } }, pattern),
    ],
  } as const;
}

function keepTheirForm(pattern: Pattern): void {
  expect(z.safeParse(patternSchema, pattern).error).toBeUndefined();
  for (const [schema, document] of Object.values(documents(pattern))) {
    // as it is printed: what is no number is written as null there
    expect(z.safeParse(schema, JSON.parse(JSON.stringify(document))).error).toBeUndefined();
  }
}

const changed = (change: (pattern: Pattern) => void): Pattern => {
  const pattern = structuredClone(shipped);
  pattern.uncertainty.draws = 100;
  change(pattern);
  return pattern;
};

test("every gate may cap or exclude, and what it excludes is not chosen, whatever is tried out", () => {
  const flipped = changed(({ gates }) => {
    for (const gate of GATES) gates[gate].effect = gates[gate].effect === "caps" ? "excludes" : "caps";
  });
  keepTheirForm(flipped);
  for (const pattern of [changed(() => undefined), flipped]) {
    for (const gate of GATES) {
      const read = readSuppositions([`${gate}=1h`], now, pattern);
      if ("wrong" in read) throw new Error(read.wrong);
      const ranked = rankShifts(now, pattern, { whatIf: read.suppositions });
      const choice = promiseOf(gate, ranked, "2027-01-04");
      if (pattern.gates[gate].effect === "excludes") {
        expect(ranked.excluded).toContainEqual(expect.objectContaining({ id: gate, code: gate }));
        expect(choice).toEqual({ wrong: pattern.gates[gate].label, hint: expect.stringContaining("gate") });
      } else expect(choice).toHaveProperty("promise");
    }
  }
});

test.each(LINT_LEVELS)("every rule of the design lint at %s", (level) => {
  const pattern = changed(({ lint }) => {
    for (const rule of Object.keys(lint) as (keyof typeof lint)[]) lint[rule] = level;
  });
  keepTheirForm(pattern);
  const found = lintOf("good", now, pattern)!;
  expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(level === "off" ? [] : [level]));
});

/** The ends of what each number of a pattern may be, by the published schema. */
interface Numbers {
  type?: string;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  properties?: Record<string, Numbers>;
}

function ends(schema: Numbers, path: string[] = []): [string, number][] {
  if (schema.properties)
    return Object.entries(schema.properties).flatMap(([key, inner]) => ends(inner, [...path, key]));
  if (schema.type !== "number" && schema.type !== "integer") return [];
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
  const low = exclusiveMinimum === undefined ? minimum : exclusiveMinimum + 0.001;
  const high = exclusiveMaximum === undefined ? maximum : exclusiveMaximum - 0.001;
  return [low, high].map((end) => [path.join("."), end!]);
}

const published = z.toJSONSchema(patternSchema, { reused: "inline" }) as Numbers;
const NUMBERS = ["evidence", "uncertainty", "thresholds", "ranking"];
const ALL = NUMBERS.flatMap((part) => ends(published.properties![part]!, [part])).filter(
  ([path]) => path !== "uncertainty.draws",
);

test("every number has two ends", () => {
  expect(ALL.length).toBeGreaterThan(60);
  expect(ALL.filter(([, end]) => !Number.isFinite(end) || Math.abs(end) > 1e6)).toEqual([]);
});

const set = (pattern: Pattern, path: string, value: number) => {
  const keys = path.split(".");
  const last = keys.pop()!;
  const holder = keys.reduce<Record<string, unknown>>((at, key) => at[key] as never, pattern);
  holder[last] = value;
};

test.each(ALL)("%s at %d", (path, end) => keepTheirForm(changed((pattern) => set(pattern, path, end))));

test("all of them at one end", () => {
  for (const side of [0, 1])
    keepTheirForm(
      changed((pattern) => {
        for (const [index, [path, end]] of ALL.entries()) if (index % 2 === side) set(pattern, path, end);
      }),
    );
});
