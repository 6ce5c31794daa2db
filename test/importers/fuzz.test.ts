import * as fc from "fast-check";
import { describe, test } from "vitest";
import { OVERLAPS } from "../../src/core/intake/records/overlaps.ts";
import { importers } from "../../src/importers/index.ts";
import { changesOf, mutated } from "../helpers/mutated.ts";
import { expectSums, RECORD_PIECES, RECORDS } from "../helpers/records.ts";

describe.each(importers.map((importer) => [importer.kind, importer] as const))("%s", (kind, importer) => {
  test("survives whatever was done to its file, and its sums add up", () => {
    fc.assert(
      fc.property(changesOf(RECORD_PIECES), fc.constantFrom(...OVERLAPS), (changes, overlaps) =>
        expectSums(importer, mutated(RECORDS[kind]!, changes), overlaps),
      ),
      { numRuns: 60 },
    );
  });
});
