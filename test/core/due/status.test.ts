import { expect, test } from "vitest";
import type { OnFile } from "../../../src/core/due/due.ts";
import { everyQuarter, statusOf } from "../../../src/core/due/status.ts";
import type { Period } from "../../../src/core/period.ts";
import type { PortfolioInput } from "../../../src/core/portfolio/schema.ts";
import { pattern, portfolio, wholeDesign } from "../../helpers/portfolio.ts";

const TASKS = ["Report", "Mail"].map((name) => ({ name, hours: "4h" }));
const none = (period: Period): OnFile => ({
  period,
  file: `${period}.yaml`,
  portfolio: undefined,
  unreadable: false,
  draft: false,
});
const of = (period: Period, more: Partial<PortfolioInput> = {}): OnFile => ({
  ...none(period),
  portfolio: portfolio(TASKS, { period, ...more }),
});
const NEXT = { message: "choose what to hand over", argv: ["shift", "2026-Q4"] };
const on = (today: string, onFile: OnFile[], flags: string[] = []) =>
  statusOf("/data", today, onFile, pattern, NEXT, flags);

test("every quarter is told by what is on file of it, and one that cannot be read is no audit that is missing", () => {
  const designs = [{ ...wholeDesign("report"), escalate: undefined, output: undefined }];
  const onFile = [
    of("2026-Q2", { shift: [{ task: "report" }], designs }),
    none("2026-Q3"),
    { ...none("2026-Q4"), unreadable: true },
    { ...none("2027-Q1"), draft: true },
  ];
  const { periods, due, next, ...about } = on("2027-02-01", onFile);
  const figures = (state: string, unfinished: boolean) => ({
    state,
    unfinished,
    tasks: null,
    shifts: null,
    gaps: null,
  });
  expect(periods).toEqual([
    {
      period: "2026-Q2",
      file: "2026-Q2.yaml",
      state: "finished",
      unfinished: false,
      tasks: 2,
      shifts: 1,
      gaps: 2,
      due: ["design-gaps"],
    },
    { period: "2026-Q3", file: "2026-Q3.yaml", ...figures("missing", false), due: [] },
    { period: "2026-Q4", file: "2026-Q4.yaml", ...figures("finished", false), due: ["portfolio-unreadable"] },
    { period: "2027-Q1", file: "2027-Q1.yaml", ...figures("draft", true), due: ["audit-unfinished"] },
  ]);
  expect(due.map(({ code }) => code)).toEqual(["portfolio-unreadable", "audit-unfinished", "design-gaps"]);
  expect(about).toEqual({ format: "orchestrate/status@1", directory: "/data" });
  expect(next).toEqual({
    message: "2026-Q4.yaml cannot be read: look at its mistakes.",
    command: ["check", "2026-Q4"],
  });
});

test("what comes next is what is due, else what the newest portfolio leads to, else nothing", () => {
  expect(on("2026-11-15", [of("2026-Q3")]).next).toEqual({ message: NEXT.message, command: NEXT.argv });
  expect(on("2026-10-01", [of("2026-Q3")]).next?.command).toEqual(["audit", "2026-Q4"]);
  const quiet = (next: Parameters<typeof statusOf>[4]) =>
    statusOf("/data", "2026-11-15", [of("2026-Q4")], pattern, next).next;
  expect(quiet(null)).toBeNull();
  expect(quiet({ message: "go on as you are", argv: null })).toEqual({ message: "go on as you are", command: [] });
});

test("a quarter that two tasks hold something up in is told of it once", () => {
  const shift = TASKS.map(({ name }) => ({ task: name.toLowerCase() }));
  const { periods, due } = on("2026-11-15", [of("2026-Q3"), of("2026-Q4", { shift })]);
  expect(due).toHaveLength(2);
  expect(periods.map((one) => one.due)).toEqual([[], ["design-gaps"]]);
  expect(periods.map(({ shifts, gaps }) => [shifts, gaps])).toEqual([
    [0, 0],
    [2, 2],
  ]);
});

test("a directory that was named is named by each command", () => {
  const { due } = on("2026-10-01", [of("2026-Q3")], ["--dir", "/mine"]);
  expect(due.map(({ command }) => command)).toEqual([["audit", "2026-Q4", "--dir", "/mine"]]);
  expect(on("2026-10-01", [of("2026-Q3")]).due.map(({ command }) => command)).toEqual([["audit", "2026-Q4"]]);
});

test("every quarter between the first and the last is told, those without an audit too", () => {
  expect(everyQuarter(["2026-Q4", "2026-Q1"])).toEqual(["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]);
  expect(everyQuarter(["2026-Q2", "2026-Q1", "2026-Q4"]).at(-1)).toBe("2026-Q4");
  expect(everyQuarter(["2026-Q4"])).toEqual(["2026-Q4"]);
  expect(everyQuarter([])).toEqual([]);
});
