import fc from "fast-check";
import { expect, test } from "vitest";
import { readList } from "../../src/core/intake/list.ts";
import { LINES } from "../core/intake/lines.ts";
import { changesOf, mutated } from "../helpers/mutated.ts";
import { paced } from "./pace.ts";

const PIECES =
  "3h|3|,|;|:|\t|  |-|–|*|1.|[ ]|(|)|/|%|½|1e9|daily|biweekly|a day|every|x 5|2x|Total|Sum|Name|Hours|\"|'|\n|\r|\r\n|\n\n|\0|\u00a0|\u3000|３ｈ|\ud800|週報|9:00-10:00|up to|~|about".split(
    "|",
  );

test("a list changed at random gives an entry for each of its lines, and no hours from nowhere", async () => {
  const text = fc
    .array(fc.constantFrom(...LINES.map(([line]) => line)), { minLength: 1, maxLength: 20 })
    .map((lines) => lines.join("\n"));
  await fc.assert(
    fc.asyncProperty(text, changesOf(PIECES), async (list, changes) => {
      const given = mutated(list, changes);
      const read = await paced(
        () => readList(given, { minutes: 2400, days: 5 }),
        () => JSON.stringify(given),
      );
      const lines = given.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "");
      expect(read.length).toBeLessThanOrEqual(lines.length);
      expect(JSON.stringify(read)).not.toMatch(/NaN|Infinity/);
    }),
  );
});
