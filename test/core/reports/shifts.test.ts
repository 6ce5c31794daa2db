import { expect, test } from "vitest";
import {
  candidateSchema,
  excludedSchema,
  recordSchema,
  shiftsSchema,
  whatIfSchema,
} from "../../../src/core/reports/shifts.ts";

test("the keys scripts count on", () => {
  expect(Object.keys(shiftsSchema.shape)).toEqual([
    "format",
    "portfolio",
    "leverage_now",
    "record",
    "candidates",
    "excluded",
    "what_if",
    "next",
    "warnings",
  ]);
  expect(Object.keys(recordSchema.shape)).toEqual(["factor", "past"]);
  expect(Object.keys(excludedSchema.shape)).toEqual(["id", "name", "execution_minutes", "code", "because", "chosen"]);
  expect(Object.keys(whatIfSchema.shape)).toEqual(["changes", "before", "after", "gain_minutes", "assumptions"]);
  expect(Object.keys(candidateSchema.shape)).toEqual([
    "rank",
    "id",
    "name",
    "minutes",
    "execution_minutes",
    "repeatable",
    "replaceable",
    "capped_by",
    "capped_because",
    "gross_minutes",
    "oversight_minutes",
    "net_minutes",
    "setup_minutes",
    "gain_minutes",
    "payback_weeks",
    "leverage_after",
    "share_from",
    "chosen",
    "ready",
    "missing",
    "cautions",
  ]);
});
