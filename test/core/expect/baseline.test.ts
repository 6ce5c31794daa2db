import { expect, test } from "vitest";
import { lintShifts } from "../../../src/core/brief/lint.ts";
import { knownBefore } from "../../../src/core/expect/baseline.ts";
import type { PortfolioInput } from "../../../src/core/portfolio/schema.ts";
import { portfolio, pattern as shipped, wholeDesign } from "../../helpers/portfolio.ts";

type Design = NonNullable<PortfolioInput["designs"]>[number];

/** A portfolio with these designs, each of a chosen shift, and what was found in it. */
function looked(designs: Design[], tasks = designs.map(({ task }) => ({ name: task, hours: "3h" }))) {
  const more = { designs, shift: designs.map(({ task }) => ({ task })) };
  const read = portfolio(tasks, more);
  const problems = lintShifts(read, shipped).flatMap(({ findings }) => findings);
  return { portfolio: read, raw: { tasks, ...more }, problems };
}
const fresh = (now: ReturnType<typeof looked>, before: ReturnType<typeof looked>) => {
  const known = knownBefore(now, before);
  return now.problems.filter((one) => !known.has(one)).map(({ code, path }) => [code, path.join(".")]);
};
const fine = (task: string): Design => ({ ...wholeDesign(task), failure: "it is late" });
const gap = (task: string): Design => ({ ...fine(task), escalate: undefined });

test("what stood there already is known, wherever the file says it now", () => {
  expect(fresh(looked([fine("plans"), gap("report")]), looked([gap("report")]))).toEqual([]);
});

test("to mend one task and spoil another is no exchange: the count is the same, and it is new", () => {
  const before = looked([gap("report"), fine("plans")]);
  const now = looked([fine("report"), gap("plans")]);
  expect(now.problems).toHaveLength(before.problems.length);
  expect(fresh(now, before)).toEqual([["escalation-named", "designs.1.escalate"]]);
});

test("the same of two lines of a design: the one that was mended does not pay for the other", () => {
  const lines = (...quality: string[]) => looked([{ ...fine("report"), quality }]);
  expect(fresh(lines("ready Monday 09:00", "high quality"), lines("high quality"))).toEqual([]);
  expect(fresh(lines("looks good"), lines("high quality"))).toEqual([["quality-testable", "designs.0.quality.0"]]);
});

test("a task that was renamed is the same task", () => {
  const renamed = looked([gap("board-report")], [{ name: "board-report", hours: "3h", was: ["report"] } as never]);
  expect(fresh(renamed, looked([gap("report")]))).toEqual([]);
  const other = looked([gap("board-report")]);
  expect(fresh(other, looked([gap("report")]))).toHaveLength(1);
});
