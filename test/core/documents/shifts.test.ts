import { expect, test } from "vitest";
import { candidateSchema, recordSchema, shiftsSchema } from "../../../src/core/documents/shifts.ts";

test("the keys scripts count on", () => {
  expect(Object.keys(shiftsSchema.shape)).toEqual([
    "format",
    "portfolio",
    "leverage_now",
    "record",
    "candidates",
    "excluded",
    "warnings",
  ]);
  expect(Object.keys(recordSchema.shape)).toEqual(["factor", "past"]);
  expect(Object.keys(candidateSchema.shape)).toEqual([
    "rank",
    "id",
    "name",
    "minutes",
    "execution_minutes",
    "repeatable",
    "replaceable",
    "capped_by",
    "gross_minutes",
    "oversight_minutes",
    "net_minutes",
    "setup_minutes",
    "gain_minutes",
    "payback_weeks",
    "leverage_after",
    "chosen",
    "cautions",
  ]);
});
