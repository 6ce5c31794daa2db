import fc from "fast-check";
import { expect, test } from "vitest";
import { withLogEntry } from "../../src/core/assembly/log.ts";
import { scoreReport } from "../../src/core/assembly/score.ts";
import { diff, same } from "../../src/core/portfolio/change.ts";
import type { PortfolioInput } from "../../src/core/portfolio/schema.ts";
import { InvalidDocument } from "../../src/core/problem.ts";
import { scoreSchema } from "../../src/core/reports/score.ts";
import { shiftsSchema } from "../../src/core/reports/shifts.ts";
import { rankShifts } from "../../src/core/shift/rank.ts";
import { CannotEdit, edit } from "../../src/files/edit/edit.ts";
import { writePortfolio } from "../../src/files/edit/write.ts";
import type { PortfolioDocument } from "../../src/files/read/document.ts";
import { readQuickly } from "../../src/files/read/quick.ts";
import { readPortfolio } from "../../src/files/read/read.ts";
import { changesOf, mutated } from "../helpers/mutated.ts";
import { shippedWithWords as pattern } from "../helpers/pattern.ts";
import { PORTFOLIOS, YAML_PIECES } from "./corpus.ts";
import { paced } from "./pace.ts";

/** The document, or undefined where it is refused. Whatever else is thrown is a fault of ours. */
function read(text: string): PortfolioDocument | undefined {
  try {
    return readPortfolio(text, "a.yaml");
  } catch (error) {
    if (error instanceof InvalidDocument) return undefined;
    throw error;
  }
}

/** What somebody might change next: a key, an entry, a text of several lines; what they take out. */
const CHANGES: readonly ((raw: PortfolioInput) => PortfolioInput)[] = [
  (raw) => withLogEntry(raw, { date: "2026-11-03", task: "x", kind: "intervention", hours: "1h" }),
  (raw) => ({ ...raw, tasks: [...raw.tasks, { id: "new-one", name: "two\nlines", hours: "1h" }] }),
  (raw) => ({ ...raw, tasks: raw.tasks.slice(1) }),
  (raw) => ({ ...raw, tasks: raw.tasks.map((task) => ({ ...task, note: "one\n\ntwo\n", hours: "2h" })) }),
  (raw) => ({ ...raw, tasks: raw.tasks.map(({ note: _, performer: __, ...task }) => task) }),
  (raw) => ({ ...raw, shift: [{ task: "x", promise: { freed: "1h", setup: "6h", from: "2026-12-21" } }] }),
  ({ log: _, designs: __, ...raw }) => raw,
];

test("a text changed at random is read alike by both readers, scored, written and edited", async () => {
  const seen = { texts: 0, read: 0, edits: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...PORTFOLIOS),
      fc.oneof(
        changesOf(YAML_PIECES),
        changesOf(YAML_PIECES).map((all) => all.slice(0, 1)),
      ),
      fc.constantFrom(...CHANGES),
      async (source, mutations, change) => {
        const text = mutated(source, mutations);
        await paced(
          () => {
            seen.texts++;
            const thorough = read(text);
            const quick = readQuickly(text, "a.yaml");
            if (quick) expect({ ...quick, place: null }).toEqual({ ...thorough, place: null });
            if (!thorough) return;
            seen.read++;
            const { portfolio, raw } = thorough;
            const origin = { file: "a.yaml" };
            scoreSchema.parse(JSON.parse(JSON.stringify(scoreReport(portfolio, pattern, origin))));
            shiftsSchema.parse(JSON.parse(JSON.stringify(rankShifts(portfolio, pattern, { origin }))));
            expect(read(writePortfolio(raw))?.raw).toEqual(raw);
            const after = change(raw);
            try {
              seen.edits++;
              const edited = edit(text, diff(raw, after));
              const again = read(edited);
              if (again) expect(same(again.raw, after)).toBe(true);
            } catch (error) {
              if (!(error instanceof CannotEdit)) throw error;
              seen.refused++;
            }
          },
          () => JSON.stringify(text),
        );
      },
    ),
  );
  console.log(seen);
});
