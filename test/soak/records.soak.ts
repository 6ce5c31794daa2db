import fc from "fast-check";
import { test } from "vitest";
import { OVERLAPS } from "../../src/core/intake/records/overlaps.ts";
import { importers } from "../../src/importers/index.ts";
import { changesOf, mutated } from "../helpers/mutated.ts";
import { expectSums, RECORD_PIECES, RECORDS } from "../helpers/records.ts";
import { paced } from "./pace.ts";

test("records of any kind, changed at random and read as any kind, end soon and add up", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...importers),
      fc.oneof(
        { weight: 4, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: fc.constantFrom(...importers) },
      ),
      changesOf(RECORD_PIECES),
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom(...OVERLAPS),
      async (own, other, changes, times, overlaps) => {
        const text = mutated(RECORDS[own.kind]!.repeat(times), changes);
        await paced(
          () => expectSums(other ?? own, text, overlaps),
          () => JSON.stringify({ read: (other ?? own).kind, text }),
        );
      },
    ),
  );
});
