import { describe, expect, it } from "vitest";
import { comparisonSchema } from "../../src/core/reports/comparison.ts";
import { scoreSchema } from "../../src/core/reports/score.ts";
import { shiftsSchema } from "../../src/core/reports/shifts.ts";
import { trendSchema } from "../../src/core/reports/trend.ts";
import { run } from "../helpers/context.ts";

/** Hours that are not known: never zero, never an average, in no command. */

const quarter = (period: string, tasks: string, more = "") => `format: orchestrate/portfolio@1
period: ${period}
practitioner: { week: 40h }
tasks:
${tasks}${more}`;
const Q3 = quarter(
  "2026-Q3",
  `  - { name: Report, hours: 8h, performer: me, doing: all, repeatable: 5, replaceable: 4 }
  - { name: Mail, hours: 5h, performer: shared, by_hand: 9h }
  - { name: Coaching, hours: 6h, performer: me, doing: none, compounding: true }
  - { name: Plans, hours: 10h, performer: me, doing: half }
`,
  "shift: [{ task: report, promise: { freed: 2h } }]\n",
);
const Q4 = quarter(
  "2026-Q4",
  `  - { name: Report, hours: unknown, performer: me, doing: all, repeatable: 5, replaceable: 4, agent_hours: 31h }
  - { name: Mail, hours: 5h, performer: shared, by_hand: 9h }
  - { name: Checks, hours: unknown, supports: mail }
  - { name: Coaching, hours: unknown, performer: me, doing: none, compounding: true }
  - { name: Plans, hours: 10h, performer: me, doing: half }
`,
  "log: [{ date: 2026-11-03, task: report, kind: intervention, hours: 3h }]\n",
);
const files = { "/home/q3.yaml": Q3, "/home/q4.yaml": Q4 };
const json = async (args: string) => JSON.parse((await run(`${args} --json`, { files })).stdout);
/** The same quarter without the tasks whose hours are not known, and what serves or is served. */
const WITHOUT = quarter(
  "2026-Q4",
  `  - { name: Mail, hours: 5h, performer: shared, by_hand: unknown }
  - { name: Plans, hours: 10h, performer: me, doing: half }
`,
);

describe("hours that are not known", () => {
  it("are null in score, in no sum of it, and named", async () => {
    const { totals, tasks, warnings } = scoreSchema.parse(await json("score q4.yaml"));
    const bare = scoreSchema.parse(
      JSON.parse((await run("score w.yaml --json", { files: { "/home/w.yaml": WITHOUT } })).stdout),
    );
    const { intervention_minutes: _, agent_minutes: _agents, unknown_hours_tasks, unsure_tasks: __, ...sums } = totals;
    expect(bare.totals).toMatchObject(sums);
    expect(unknown_hours_tasks).toBe(3);
    expect(tasks.map(({ id, minutes, execution_minutes: doing }) => [id, minutes, doing])).toEqual([
      ["report", null, null],
      ["mail", 300, expect.any(Number)],
      ["checks", null, null],
      ["coaching", null, null],
      ["plans", 600, 300],
    ]);
    expect(tasks[0]).toMatchObject({ agent_minutes: 1860, leverage: null, by_hand_minutes: null });
    expect(tasks[1]).toMatchObject({ leverage: null, agent_minutes: null }); // who knows how long it is checked
    const named = warnings.filter(({ code }) => code === "hours-unknown").map(({ path }) => path);
    expect(named).toEqual(["tasks[1].hours", "tasks[3].hours", "tasks[4].hours"]);
    expect(warnings.find(({ code }) => code === "coverage-low")?.message).toContain(
      "“Report”, “Checks” and “Coaching”",
    );
  });

  it("are called unknown where people read them", async () => {
    const { stdout, exit } = await run("score q4.yaml", { files });
    expect(exit).toBe(0);
    expect(stdout).toContain("What “Report”, “Checks” and “Coaching” take is not known, and counts nowhere.");
    expect(stdout).toMatch(/Report +unknown +unknown/);
    const told = (await run("score q4.yaml --explain", { files })).stdout;
    expect(told).toContain("Hours: not known. It counts in no figure until they are.");
    expect(told).toContain("the hours of a task that serves it are not");
    for (const format of ["markdown", "csv", "ndjson"])
      expect((await run(`score q4.yaml --format ${format}`, { files })).exit).toBe(0);
  });

  it("take a task off the list of shifts, with that as the reason, and no supposition is worked out", async () => {
    const { excluded, candidates } = shiftsSchema.parse(await json("shift q4.yaml"));
    expect(candidates).toEqual([]);
    expect(excluded.filter(({ code }) => code === "hours-unknown")).toMatchObject([
      { id: "checks", execution_minutes: null },
      { id: "report", execution_minutes: null, because: "its hours are not known" },
    ]);
    expect((await run("shift q4.yaml", { files })).stdout).toContain("the hours of 2 tasks are not known");
    const tried = await run("shift q4.yaml --what-if report=little", { files });
    expect(tried).toMatchObject({ exit: 2, stdout: "" });
    expect(tried.stderr).toContain("the hours of “Report” are not known");
    expect((await run("shift q4.yaml --choose report", { files })).exit).not.toBe(0);
  });

  it("are left out of both quarters, named, and never a change", async () => {
    for (const [args, period] of [
      ["compare q3.yaml q4.yaml", "2026-Q4"],
      ["compare q4.yaml q3.yaml", "2026-Q4"],
    ] as const) {
      const found = comparisonSchema.parse(await json(args));
      expect(found.contributions).toEqual([]);
      expect(found.leverage).toMatchObject({ old: 1, new: 1, change: 0, probability_up: null });
      expect(found.signs).toEqual([]);
      const because = new Map(found.left_out.map((one) => [one.id, one.because]));
      expect(because).toEqual(
        new Map([
          ["report", `its hours are not known in ${period}`],
          ["mail", `the hours of what serves it are not known in ${period}`],
          ["checks", `its hours are not known in ${period}`],
          ["coaching", `its hours are not known in ${period}`],
        ]),
      );
      expect(found.left_out.filter(({ cause }) => cause === "hours")).toEqual([]);
    }
    const { promises } = comparisonSchema.parse(await json("compare q3.yaml q4.yaml"));
    expect(promises).toMatchObject([{ task: "report", realised_minutes: null, outcome: "unknown" }]);
    const text = (await run("compare q3.yaml q4.yaml", { files })).stdout;
    expect(text).toContain("“Report” (8 h, then hours not known)");
    expect(text).toContain("whether it came cannot be said");
  });

  it("are null in a trend and its record", async () => {
    const more = { ...files, "/home/q2.yaml": Q3.replace("2026-Q3", "2026-Q2") };
    const { stdout } = await run("compare q2.yaml q3.yaml q4.yaml --json", { files: more });
    const { tasks, signs, record } = trendSchema.parse(JSON.parse(stdout));
    const row = tasks.find(({ id }) => id === "report")!;
    expect(row.by_period.map((cell) => cell?.minutes)).toEqual([480, 480, null]);
    expect(signs.filter(({ period }) => period === "2026-Q4")).toEqual([]);
    expect(record.promises).toBe(1);
    expect((await run("compare q2.yaml q3.yaml q4.yaml", { files: more })).stdout).toMatch(/Report +8 h +8 h +unknown/);
  });

  it("pass check, and brief and log go on", async () => {
    expect((await run("check q4.yaml", { files })).exit).toBe(0);
    expect((await run("brief report q4.yaml --draft", { files })).exit).not.toBe(70);
  });
});

describe("the person's week", () => {
  const week = async (practitioner: string) => {
    const text = quarter("2026-Q4", "  - { name: Plans, hours: 2d, performer: me }\n").replace(
      "{ week: 40h }",
      practitioner,
    );
    return run("score week.yaml --json", { files: { "/home/week.yaml": text } });
  };

  it("that is not known is taken for forty hours, which is said, and nothing is held against it", async () => {
    const { totals, warnings } = scoreSchema.parse(JSON.parse((await week("{ week: unknown }")).stdout));
    expect(totals).toMatchObject({ minutes: 960, coverage: null });
    expect(warnings).toMatchObject([{ code: "week-assumed", path: "practitioner.week" }]);
    expect(warnings[0]!.message).toContain("40 h is assumed");
  });

  it.each([
    ["{ week: 0 }", "a week of no hours"],
    ["{ week: 0 days }", "a week of no hours"],
    ["{ week: 4 days, days: 5 }", "does not have 5 days"],
    ["{ week: 40h, days: 8 }", "is outside 1 to 7"],
    ["{ week: 40h, days: 0 }", "is outside 1 to 7"],
  ])("%s is refused", async (practitioner, message) => {
    const { exit, stderr } = await week(practitioner);
    expect(exit).toBe(3);
    expect(stderr).toContain(message);
  });
});
