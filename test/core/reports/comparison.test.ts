import { expect, test } from "vitest";
import { comparisonSchema } from "../../../src/core/reports/comparison.ts";
import { jsonSchema } from "../../../src/core/reports/index.ts";
import { logSchema } from "../../../src/core/reports/log.ts";
import { trendSchema } from "../../../src/core/reports/trend.ts";

/** The keys scripts count on: a line for each map, with what it holds. Within a version keys are only added. */
function pinned(schema: unknown, path = "document"): string[] {
  const { properties, items, anyOf } = schema as { properties?: object; items?: unknown; anyOf?: unknown[] };
  if (path.endsWith("totals")) return []; // those of the score
  const inner = Object.entries(properties ?? {}).flatMap(([key, value]) => pinned(value, `${path}.${key}`));
  return [
    ...(properties ? [`${path}: ${Object.keys(properties).join(" ")}`] : []),
    ...inner,
    ...(items ? pinned(items, `${path}[]`) : []),
    ...(anyOf ?? []).flatMap((one) => pinned(one, path)),
  ];
}

const SIDE = "ids minutes execution_minutes by_hand_minutes share class";
const WARNING = "file code path message hint line column";
const PROMISE = "task name made judged from promised_minutes realised_minutes serving outcome";
const RECORD = "factor promised_minutes realised_minutes promises";
const SIGN = "code kind label task evidence recovery command argv";
const ENTRY = "date kind task name file period minutes cause failed fix met of note";

test("comparison", () => {
  expect(pinned(jsonSchema("comparison", comparisonSchema))).toEqual([
    "document: format old new method leverage causes contributions left_out unmatched promises record reinvestment signs notes warnings",
    "document.old: file period totals activities",
    "document.old.activities: doing purpose design direction compass unassigned",
    "document.new: file period totals activities",
    "document.new.activities: doing purpose design direction compass unassigned",
    "document.method: version pattern interval",
    "document.leverage: old new change probability_up",
    "document.causes: handed_over regressed new dropped hours output interventions",
    "document.contributions[]: id name old new change cause parts",
    `document.contributions[].old: ${SIDE}`,
    `document.contributions[].new: ${SIDE}`,
    "document.contributions[].parts: hours output",
    "document.left_out[]: id name old new cause because",
    `document.left_out[].old: ${SIDE}`,
    `document.left_out[].new: ${SIDE}`,
    "document.unmatched: old new look_alike",
    "document.unmatched.look_alike[]: old new old_name new_name command argv",
    `document.promises[]: ${PROMISE}`,
    "document.promises[].serving[]: id name minutes",
    `document.record: ${RECORD}`,
    "document.reinvestment: freed found leaked not_accounted places other_execution rose",
    "document.reinvestment.places[]: into task name planned_minutes found_minutes",
    "document.reinvestment.rose[]: id name minutes",
    `document.signs[]: ${SIGN}`,
    "document.notes[]: code message",
    `document.warnings[]: ${WARNING}`,
  ]);
});

test("trend", () => {
  expect(pinned(jsonSchema("trend", trendSchema))).toEqual([
    "document: format method periods tasks promises record signs notes warnings",
    "document.method: version pattern interval",
    "document.periods[]: period file totals",
    "document.tasks[]: id name became by_period",
    "document.tasks[].by_period[]: period minutes share class",
    `document.promises[]: ${PROMISE}`,
    "document.promises[].serving[]: id name minutes",
    `document.record: ${RECORD}`,
    `document.signs[]: period ${SIGN}`,
    "document.notes[]: period code message",
    `document.warnings[]: ${WARNING}`,
  ]);
});

test("log", () => {
  expect(pinned(jsonSchema("log", logSchema))).toEqual([
    "document: format written counts_in failed_before designed next entries",
    `document.written: ${ENTRY}`,
    "document.next: message command argv",
    `document.entries[]: ${ENTRY}`,
  ]);
});
