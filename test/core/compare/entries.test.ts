import { expect, test } from "vitest";
import { gatherFrom, withEntries } from "../../../src/core/compare/entries.ts";
import type { Portfolio, PortfolioInput } from "../../../src/core/portfolio/schema.ts";
import { portfolioOf } from "../../helpers/pattern.ts";

type Log = NonNullable<PortfolioInput["log"]>;
const quarter = (period: string, tasks: PortfolioInput["tasks"], log: Log = []): Portfolio =>
  portfolioOf({ period, tasks, log });
const step = (date: string, task: string, hours = "1h"): Log[number] => ({ date, task, kind: "intervention", hours });
const dates = (one: Portfolio) => (one.log ?? []).map(({ date, task }) => `${date} ${task}`);

test("entries of a quarter come from every file, whichever side of it that lies", () => {
  const tasks: PortfolioInput["tasks"] = [{ id: "a", name: "A", hours: "1h" }];
  const q2 = quarter("2026-Q2", tasks, [step("2026-08-01", "a"), step("2026-05-01", "a")]);
  const q3 = quarter("2026-Q3", tasks, [step("2026-08-02", "a")]);
  const q4 = quarter("2026-Q4", tasks, [step("2026-08-03", "a"), step("2026-10-03", "a")]);
  expect(dates(withEntries(q3, [q2, q3, q4]))).toEqual(["2026-08-02 a", "2026-08-01 a", "2026-08-03 a"]);
});

test("a task is followed by its id, by was, and through the quarters between", () => {
  const q1 = quarter("2026-Q1", [{ id: "old", name: "Old", hours: "1h" }], [step("2026-07-01", "old")]);
  const q2 = quarter("2026-Q2", [{ id: "mid", name: "Mid", hours: "1h", was: ["old"] }]);
  const q3 = quarter("2026-Q3", [{ id: "new", name: "New", hours: "1h", was: ["mid"] }]);
  expect(dates(withEntries(q3, [q1, q2]))).toEqual(["2026-07-01 new"]);
});

test("an entry in two files counts once, for each time that one of them has it; gathering twice changes nothing", () => {
  const tasks: PortfolioInput["tasks"] = [{ id: "a", name: "A", hours: "1h" }];
  const twice = [step("2026-08-01", "a"), step("2026-08-01", "a")];
  const q2 = quarter("2026-Q2", tasks, twice);
  const q3 = quarter("2026-Q3", tasks, [step("2026-08-01", "a"), step("2026-08-01", "a", "2h")]);
  const once = withEntries(q3, [q2]);
  expect(once.log).toHaveLength(3);
  expect(withEntries(once, [q2]).log).toEqual(once.log);
  expect(withEntries(once, [q2, q2, once])).toEqual(once);
});

test("what is about a task that is not there counts nowhere, and is told", () => {
  const q2 = quarter("2026-Q2", [{ id: "gone", name: "Gone", hours: "1h" }], [step("2026-08-01", "gone")]);
  const q3 = quarter("2026-Q3", [{ id: "a", name: "A", hours: "1h" }]);
  expect(gatherFrom([q2])(q3)).toEqual({
    portfolio: q3,
    strays: [{ date: "2026-08-01", task: "gone", period: "2026-Q2" }],
  });
});
