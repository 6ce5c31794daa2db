import { describe, expect, test } from "vitest";
import { dueOn } from "../../../src/core/due/due.ts";
import type { Period } from "../../../src/core/period.ts";
import type { PortfolioInput, TaskInput } from "../../../src/core/portfolio/schema.ts";
import { portfolio, pattern as shipped, wholeDesign } from "../../helpers/portfolio.ts";

const REPORT: TaskInput = { name: "Report", hours: "4h", performer: "me", doing: "all" };
const of = (period: Period, more: Partial<PortfolioInput> = {}, task: Partial<TaskInput> = {}) => ({
  period,
  file: `${period}.yaml`,
  portfolio: portfolio([{ ...REPORT, ...task } as TaskInput], { period, ...more }),
  unreadable: false,
  draft: false,
});
const due = (today: string, ...onFile: Parameters<typeof dueOn>[1]) =>
  dueOn(today, onFile, shipped).map(({ code, task, command }) => [code, ...(task ? [task] : []), command.join(" ")]);

describe("an audit", () => {
  test.each([
    ["2026-10-01", [["audit-due", "audit 2026-Q4"]]],
    ["2026-10-21", [["audit-due", "audit 2026-Q4"]]],
    ["2026-10-22", []],
    ["2026-12-31", []],
    ["2027-01-01", [["audit-due", "audit 2027-Q1"]]],
    ["2027-02-15", [["audit-due", "audit 2027-Q1"]]],
  ])("on %s, the last of 2026-Q3: %j", (today, expected) => {
    expect(due(today, of("2026-Q3"))).toEqual(expected);
  });
  test("says which of its reasons it has", () => {
    const message = (today: string, ...onFile: Parameters<typeof dueOn>[1]) =>
      dueOn(today, onFile, shipped)[0]?.message;
    expect(message("2026-11-15")).toBe("no quarter is on file yet: describe a week of yours");
    expect(message("2027-01-05", of("2026-Q3"))).toBe("the last audit is of 2026-Q3: look where your hours go now");
    expect(message("2026-10-05", of("2026-Q3"))).toBe("2026-Q4 has begun: audit it");
  });
  test("is asked for where the quarters that are named have nothing on file", () => {
    const nothing = { ...of("2026-Q4"), portfolio: undefined };
    expect(due("2026-10-02", of("2026-Q3"), nothing)).toEqual([["audit-due", "audit 2026-Q4"]]);
    expect(due("2026-11-15", nothing)).toEqual([["audit-due", "audit 2026-Q4"]]);
  });
  test("is due where there is none at all, and not where this quarter has one", () => {
    expect(due("2026-11-15")).toEqual([["audit-due", "audit 2026-Q4"]]);
    expect(due("2026-10-02", of("2026-Q4"))).toEqual([]);
  });
  test("that was begun is told as that, and not asked for again", () => {
    const begun = { ...of("2026-Q4"), portfolio: undefined, draft: true };
    expect(due("2026-10-02", of("2026-Q3"), begun)).toEqual([["audit-unfinished", "audit 2026-Q4"]]);
  });
  test("that cannot be read is told", () => {
    const broken = { ...of("2026-Q4"), portfolio: undefined, unreadable: true };
    expect(due("2026-10-02", broken)).toEqual([["portfolio-unreadable", "check 2026-Q4"]]);
  });
});

describe("a promise", () => {
  const whole = wholeDesign("report");
  const shift = (from: string) => ({ shift: [{ task: "report", promise: { freed: "2h", from } }], designs: [whole] });
  test.each([
    ["2026-10-01", "2026-12-31", false],
    ["2026-10-01", "2027-01-01", true],
    ["2027-01-04", "2027-01-01", false],
    ["2027-01-04", "2027-04-01", true],
  ])("of 2026-Q3 from %s is to be settled on %s: %s", (from, today, isDue) => {
    const codes = due(today, of("2026-Q3", shift(from))).map(([code]) => code);
    expect(codes.includes("promise-due")).toBe(isDue);
  });
  test.each([
    ["2026-10-01", "2026-Q4"], // what it frees shows in the quarter after the one that made it
    ["2026-08-15", "2026-Q4"],
    [undefined, "2026-Q4"],
    ["2027-01-04", "2027-Q1"],
  ])("from %s is settled by the audit of %s", (from, period) => {
    const made = of("2026-Q3", { shift: [{ task: "report", promise: { freed: "2h", ...(from ? { from } : {}) } }] });
    const [told] = dueOn("2027-06-01", [made], shipped).filter(({ code }) => code === "promise-due");
    expect(told).toMatchObject({
      period: "2026-Q3",
      message: "“Report” was to give back 2 h a week, and no audit has looked since",
      command: ["audit", period],
    });
  });
  test("that names no hours cannot be settled", () => {
    const made = of("2026-Q3", { shift: [{ task: "report", promise: { setup: "2h" } }], designs: [whole] });
    expect(due("2027-02-15", made).map(([code]) => code)).toEqual(["audit-due"]);
  });
  test("that was looked at since is settled", () => {
    expect(due("2027-01-30", of("2026-Q3", shift("2026-10-01")), of("2026-Q4", { designs: [] }))).toEqual([]);
  });
});

test("a design with gaps, and one that is not there, of what is to be handed over", () => {
  const shift = [{ task: "report" }];
  const bare = dueOn("2026-11-15", [of("2026-Q4", { shift })], shipped);
  expect(bare).toMatchObject([
    {
      code: "design-gaps",
      message: "“Report” is to be handed over and has no design yet",
      command: ["audit", "2026-Q4", "--step", "3", "--task", "report"],
    },
  ]);
  const designs = [{ ...wholeDesign("report"), escalate: undefined, output: undefined }];
  const [gaps] = dueOn("2026-11-15", [of("2026-Q4", { shift, designs })], shipped);
  expect(gaps!.message).toMatch(/^the design of “Report” has gaps: the output is not named.* \(and 1 more gap\)$/);
  const single = [{ ...wholeDesign("report"), escalate: undefined }];
  expect(dueOn("2026-11-15", [of("2026-Q4", { shift, designs: single })], shipped)[0]!.message).not.toContain("more");
  expect(due("2026-11-15", of("2026-Q4", { shift, designs: [wholeDesign("report")] }))).toEqual([]);
});

test("a task stepped back into twice, by the log or by the answer; once is an accident", () => {
  const entry = (date: string) => ({ date, task: "report", kind: "intervention" as const });
  const log = (...dates: string[]) => due("2026-11-15", of("2026-Q4", { log: dates.map(entry) }));
  const told = [["stepped-back-twice", "report", "audit 2026-Q4 --step 3 --task report"]];
  expect(log("2026-10-05", "2026-11-02")).toEqual(told);
  expect(log("2026-10-05")).toEqual([]);
  expect(log("2026-12-30", "2027-01-08")).toEqual(told);
  expect(log("2027-01-05", "2027-01-08")).toEqual(told);
  expect(log("2026-09-30", "2026-11-02")).toEqual([]);
  expect(due("2026-11-15", of("2026-Q4", {}, { stepped_back: { times: 2 } }))).toEqual(told);
  const answered = (times: number) => dueOn("2026-11-15", [of("2026-Q4", {}, { stepped_back: { times } })], shipped);
  expect(answered(2)[0]?.message).toContain("stepped back into “Report” twice since 2026-Q4 began");
  expect(answered(3)[0]?.message).toContain("stepped back into “Report” 3 times since 2026-Q4 began");
});

test("a keep that ran out: on the first day of the quarter it names", () => {
  const keep = { keep: { because: "mine", until: "2027-Q1" } };
  expect(due("2026-12-31", of("2026-Q4", {}, keep))).toEqual([]);
  expect(due("2027-02-01", of("2026-Q4", {}, keep))).toEqual([["keep-ended", "report", "shift 2026-Q4"]]);
});

test("each task is asked for what the log says of it alone", () => {
  const both = portfolio([REPORT, { ...REPORT, name: "Mail" }], {
    log: ["report", "mail", "mail"].map((task, day) => ({
      date: `2026-11-0${day + 1}`,
      task,
      kind: "intervention" as const,
    })),
    shift: [{ task: "mail" }],
  });
  const told = dueOn("2026-11-15", [{ ...of("2026-Q4"), portfolio: both }], shipped);
  expect(told.map(({ code, task }) => [code, task])).toEqual([
    ["design-gaps", "mail"],
    ["stepped-back-twice", "mail"],
  ]);
  expect(told[0]?.message).toContain("“Mail” is to be handed over");
});
