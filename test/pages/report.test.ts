import { describe, expect, test } from "vitest";
import { type Report, reportOn } from "../../src/core/assembly/report.ts";
import type { PortfolioInput, TaskInput } from "../../src/core/portfolio/schema.ts";
import type { Chart } from "../../src/pages/chart.ts";
import { changeChart } from "../../src/pages/report/change.ts";
import { reportPage } from "../../src/pages/report/page.ts";
import { promisesChart, trendChart } from "../../src/pages/report/quarters.ts";
import { shiftsChart } from "../../src/pages/report/shifts.ts";
import { tasksChart } from "../../src/pages/report/tasks.ts";
import { portfolioOf, shipped } from "../helpers/pattern.ts";

type Written = Partial<PortfolioInput> & { tasks: TaskInput[] };

const reportOf = (...quarters: Written[]): Report =>
  reportOn(
    quarters.map((given) => ({ portfolio: portfolioOf(given), origin: { file: `${given.period}.yaml` } })),
    shipped,
    [],
    [],
  );
const many = (count: number, more: Partial<TaskInput> = {}): TaskInput[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `t${at}`,
    name: `task ${at}`,
    hours: `${10 + at}m`,
    performer: "others",
    by_hand: `${30 + ((at * 7) % 40)}m`,
    ...more,
  }));
const figures = (chart: Chart | null) => chart!.rows.map(({ tracks }) => tracks.map(({ figure }) => figure));
const headings = (report: Report) =>
  reportPage(report, 100).flatMap((block) => (block.kind === "heading" ? [block.text] : []));

describe("the page of one quarter", () => {
  const one = reportOf({ tasks: many(1) });

  test("has what one quarter can tell, and nothing else", () => {
    expect(headings(one)).toEqual([
      "Where your hours go",
      "What each task takes and yields",
      "What to hand over next",
      "Unsure",
      "How to read this",
    ]);
  });

  test("begins with what matters", () => {
    const blocks = reportPage(one, 100);
    const first = blocks.findIndex(({ kind }) => kind === "heading");
    expect(blocks.slice(0, first).filter(({ kind }) => kind === "lead")).toHaveLength(2);
  });

  test("without a task or an hour is a page all the same", () => {
    for (const tasks of [[], [{ name: "nothing", hours: 0 }], [{ name: "open", hours: "unknown" as const }]])
      expect(headings(reportOf({ tasks }))).toContain("How to read this");
  });
});

describe("tasks", () => {
  test("what is not known has no mark and says so", () => {
    const chart = tasksChart(
      reportOf({
        tasks: [
          { name: "open", hours: "unknown" },
          { name: "dark", hours: "2h", performer: "others", doing: "half" },
        ],
      }).score,
    )!;
    expect(chart.rows.map(({ label }) => label)).toEqual(["dark", "open"]);
    expect(figures(chart)).toEqual([
      ["2 h", "unknown"],
      ["unknown", "unknown"],
    ]);
    expect(chart.rows.map(({ tracks }) => tracks.map(({ marks }) => marks.length))).toEqual([
      [2, 0],
      [0, 0],
    ]);
    expect(chart.says).toContain("What 2 tasks yield is not known.");
  });

  test("an interval is a range around a dot, and none where there is no width", () => {
    const chart = tasksChart(
      reportOf({
        tasks: [
          { name: "sure", hours: "3h", performer: "me", doing: "all" },
          { name: "rough", hours: "1h", performer: "others", doing: "none", by_hand: "2h" },
        ],
      }).score,
    )!;
    const kinds = chart.rows.map(({ tracks }) => tracks[1]!.marks.map(({ kind }) => kind));
    expect(kinds).toEqual([["dot"], ["range", "dot"]]);
    expect(figures(chart)[1]![1]).toMatch(/^2\.00 \(1\.\d\d-2\.\d\d\)$/);
  });

  test("of sixty the table has all, and the picture says how many it leaves to it", () => {
    const chart = tasksChart(reportOf({ tasks: many(60) }).score)!;
    expect([chart.rows.length, chart.grid.rows.length, chart.rest]).toEqual([
      24,
      60,
      "36 more tasks only in the table.",
    ]);
  });
});

describe("what changed", () => {
  const two = (before: TaskInput[], after: TaskInput[]) =>
    changeChart(reportOf({ period: "2026-Q1", tasks: before }, { period: "2026-Q2", tasks: after }).comparison!);
  const steps = (chart: Chart) => figures(chart).flat().map(Number);

  test.each([3, 12, 13, 60])("%d steps as they are told lead from one leverage to the other", (count) => {
    const chart = two(many(count), many(count, { hours: "25m" }))!;
    const [before, ...rest] = steps(chart);
    const after = rest.pop()!;
    const thousandths = (value: number) => Math.round(value * 1000);
    expect(rest.reduce((sum, part) => sum + thousandths(part), thousandths(before!))).toBe(thousandths(after));
    expect(chart.rows.length).toBeLessThanOrEqual(14);
    expect(chart.grid.rows.length).toBeGreaterThanOrEqual(chart.rows.length);
  });

  test("each step begins where the one before ended", () => {
    const chart = two(many(5), many(5, { hours: "25m" }))!;
    let level = steps(chart)[0]!;
    for (const { tracks } of chart.rows.slice(1, -1)) {
      const [mark] = tracks[0]!.marks;
      if (mark?.kind !== "bar") throw new Error("no step");
      const [from, to] = mark.part === 0 ? [mark.from, mark.to] : [mark.to, mark.from];
      expect(from).toBeCloseTo(level, 9);
      level = to;
    }
    expect(level).toBeCloseTo(steps(chart).at(-1)!, 9);
  });

  test("is not drawn where it is not known, or where nothing changed", () => {
    expect(two([{ name: "a", hours: "2h" }], many(2))).toBeNull();
    expect(two(many(2), many(2))).toBeNull();
  });

  test("what moved it further is told first", () => {
    const chart = two(
      [...many(1), { name: "slow", hours: "2h", performer: "others", by_hand: "4h" }],
      [...many(1, { hours: "9m" }), { name: "slow", hours: "6h", performer: "others", by_hand: "4h" }],
    )!;
    expect(chart.says).toMatch(/: “slow” lowered it most \(-.*\), “task 0” raised it \(\+/);
  });
});

describe("quarters", () => {
  const MAIL = { performer: "shared", doing: "all", by_hand: "10h", repeatable: 5, replaceable: 5 } as const;
  const quarter = (period: string, hours: string, more: Partial<PortfolioInput> = {}): Written => ({
    period: period as PortfolioInput["period"],
    tasks: [{ id: "mail", name: "Mail", hours, ...MAIL }],
    ...more,
  });
  const promise = (freed: string, from: string): Partial<PortfolioInput> => ({
    shift: [{ task: "mail", promise: { freed, from } }],
  });

  test("one that is not on file has a row and no mark", () => {
    const chart = trendChart(reportOf(quarter("2026-Q1", "10h"), quarter("2026-Q3", "8h")).trend!);
    expect(chart.rows.map(({ label }) => label)).toEqual(["2026-Q1", "2026-Q2", "2026-Q3"]);
    expect(figures(chart)).toEqual([
      ["10 h", expect.stringMatching(/^1\.00 \(/)],
      ["not on file", ""],
      ["8 h", expect.stringMatching(/^1\.25 \(/)],
    ]);
    expect(chart.grid.rows[1]!.slice(1).every(({ text }) => text === "–")).toBe(true);
  });

  test("promises kept, missed, lost and not due yet", () => {
    const report = reportOf(
      quarter("2026-Q1", "10h", promise("2h", "2026-04-06")),
      quarter("2026-Q2", "8h", promise("3h", "2026-07-06")),
      quarter("2026-Q3", "9h", promise("1h", "2026-10-05")),
    );
    const chart = promisesChart(report.trend!)!;
    expect(figures(chart)).toEqual([["kept"], ["missed"], ["too early to tell"]]);
    expect(chart.rows.map(({ tracks }) => tracks[0]!.marks)).toEqual([
      [
        { kind: "bar", from: 0, to: 2, part: 0 },
        { kind: "line", at: 2 },
      ],
      [
        { kind: "bar", from: -1, to: 0, part: 0 },
        { kind: "line", at: 3 },
      ],
      [{ kind: "line", at: 1 }],
    ]);
  });

  test("there is no picture of promises where none was made", () => {
    expect(promisesChart(reportOf(quarter("2026-Q1", "10h"), quarter("2026-Q2", "8h")).trend!)).toBeNull();
  });

  test("what a shift frees stands before what its oversight costs", () => {
    const chart = shiftsChart(reportOf(quarter("2026-Q1", "10h")).shifts)!;
    const [frees, costs] = chart.rows[0]!.tracks[0]!.marks;
    expect(frees).toMatchObject({ kind: "bar", from: 0, part: 0 });
    expect(costs).toMatchObject({ kind: "bar", part: 1 });
    expect(figures(chart)).toEqual([["7 h 30 for 2 h 30"]]);
    expect(shiftsChart(reportOf({ tasks: [] }).shifts)).toBeNull();
  });
});
