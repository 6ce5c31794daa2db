import { expect, test } from "vitest";
import { lintShifts } from "../../../src/core/brief/lint.ts";
import { baselineExpectation, knownBefore, type Looked, namesNow } from "../../../src/core/expect/baseline.ts";
import type { PortfolioInput } from "../../../src/core/portfolio/schema.ts";
import { type Problem, warning } from "../../../src/core/problem.ts";
import { portfolio, pattern as shipped, wholeDesign } from "../../helpers/portfolio.ts";

type Design = NonNullable<PortfolioInput["designs"]>[number];

/** A portfolio with these designs, each of a chosen shift, and what was found in it. */
function looked(designs: Design[], tasks = designs.map(({ task }) => ({ name: task, hours: "3h" }))) {
  const more = { designs, shift: designs.map(({ task }) => ({ task })) };
  const read = portfolio(tasks, more);
  const problems = lintShifts(read, shipped).flatMap(({ findings }) => findings);
  return { portfolio: read, raw: { tasks, ...more }, problems };
}
const fresh = (now: Looked, before: Looked) => {
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

test("a part of a task is known by its name, not by its place among the tasks", () => {
  const tasks = ["plans", "report"].map((name) => ({ name, hours: "3h" }));
  expect(fresh(looked([gap("report"), fine("plans")], tasks), looked([gap("report"), fine("plans")]))).toEqual([]);
  expect(fresh(looked([gap("plans"), fine("report")], tasks), looked([gap("report"), fine("plans")]))).toHaveLength(1);
});

/** Findings that are told of a file rather than of a design, each of a portfolio that says this. */
const said = (problems: Problem[], more: Partial<PortfolioInput>) => {
  const raw = { tasks: ["plans", "report"].map((name) => ({ name, hours: "3h" })), ...more };
  return { portfolio: portfolio(raw.tasks, more), raw, problems };
};

test("an entry of the log is known by its day and its task, wherever it stands", () => {
  const entry = (date: string, task: string) => ({ date, task, kind: "intervention" as const });
  const early = (index: number) =>
    warning("log-outside-period", ["log", index, "date"], { date: "2026-09-01", period: "2026-Q4" });
  const before = said([early(0)], { log: [entry("2026-09-01", "report")] });
  const one = (...log: ReturnType<typeof entry>[]) => fresh(said([early(log.length - 1)], { log }), before);
  expect(one(entry("2026-11-01", "plans"), entry("2026-09-01", "report"))).toEqual([]);
  expect(one(entry("2026-09-02", "report"))).toHaveLength(1);
  expect(one(entry("2026-09-01", "plans"))).toHaveLength(1);
});

test("what is said of a task itself is known by the task, and what is said of the whole file by the rule", () => {
  const rest = (index: number) => warning("rest-without-remainder", ["tasks", index, "rest"], undefined);
  expect(fresh(said([rest(0)], {}), said([rest(0)], {}))).toEqual([]);
  expect(fresh(said([rest(0)], {}), said([rest(1)], {}))).toHaveLength(1);
  const week = warning("week-assumed", ["practitioner", "week"], { hours: "40 h" });
  const other = warning("other-pattern", ["pattern"], { file: "a@1", loaded: "b@1" });
  expect(fresh(said([week], {}), said([week], {}))).toEqual([]);
  expect(fresh(said([week], {}), said([other], {}))).toEqual([["week-assumed", "practitioner.week"]]);
});

test("a task that was split goes on under its own name, one that was renamed under the new one", () => {
  const before = portfolio([
    { name: "mail", hours: "3h" },
    { name: "report", hours: "3h" },
  ]);
  const now = portfolio([
    { name: "mail", hours: "2h" },
    { name: "support", hours: "1h", was: ["mail"] },
    { name: "board report", hours: "3h", was: ["report"] },
  ]);
  expect([...namesNow(before, now)]).toEqual([
    ["mail", "mail"],
    ["report", "board-report"],
  ]);
});

test("the baseline holds where nothing is new, and says how much is", () => {
  expect(baselineExpectation("now.yaml", "old.yaml", 0)).toEqual({
    file: "now.yaml",
    expectation: "baseline",
    expected: 0,
    actual: 0,
    passed: true,
    message: "nothing is new since old.yaml",
  });
  expect(baselineExpectation("now.yaml", "old.yaml", 2)).toMatchObject({
    actual: 2,
    passed: false,
    message: "2 findings that old.yaml does not have",
  });
});
