import { expect, it, test } from "vitest";
import { statusSchema } from "../../../src/core/reports/status.ts";
import { run } from "../../helpers/context.ts";

const WEEK = `format: orchestrate/portfolio@1
period: 2026-Q2
practitioner: { week: 10h }
tasks:
  - { name: Report, hours: 6h, performer: me, doing: all }
  - { name: Train, hours: 4h, performer: others, doing: none, rest: [direction], by_hand: 9h }
shift: [{ task: report }]
`;
const files = {
  "/data/2026-Q2.yaml": WEEK,
  "/data/2026-Q4.yaml": WEEK.replace("Q2", "Q4"),
  "/data/2027-Q1.draft.yaml": "format: orchestrate/draft@1\n",
};

test("names the quarters, what is half done and what is due, each with its command", async () => {
  const { exit, stdout, stderr } = await run("status --now 2027-01-10", { files });
  expect([exit, stderr]).toEqual([0, ""]);
  expect(stdout).toBe(`Portfolios in /data

Quarter  Audit         Tasks  Shifts  Gaps
───────  ────────────  ─────  ──────  ────
2026-Q2  finished          2       1     1
2026-Q3  none              –       –     –
2026-Q4  finished          2       1     1
2027-Q1  not finished      –       –     –

Due
- the audit of 2027-Q1 is not finished
    orchestrate audit 2027-Q1
- “Report” is to be handed over and has no design yet
    orchestrate audit 2026-Q4 --step 3 --task report
`);
});

test("where a directory was named, its commands name it too", async () => {
  const { stdout } = await run("status --now 2027-01-10 --dir /data", { files });
  expect(stdout).toContain("    orchestrate audit 2027-Q1 --dir /data\n");
});

test("the same for programs", async () => {
  const { stdout } = await run("status --now 2027-01-10 --json", { files });
  const { periods, due, next } = statusSchema.parse(JSON.parse(stdout));
  expect(periods.map(({ period, state }) => [period, state])).toEqual([
    ["2026-Q2", "finished"],
    ["2026-Q3", "missing"],
    ["2026-Q4", "finished"],
    ["2027-Q1", "draft"],
  ]);
  expect(due.map(({ code }) => code)).toEqual(["audit-unfinished", "design-gaps"]);
  expect(next).toEqual({ message: "the audit of 2027-Q1 is not finished.", command: ["audit", "2027-Q1"] });
});

it.each([
  ["2027-01-10", 1, /^- the audit of 2027-Q1 is not finished\n {4}orchestrate audit 2027-Q1\n/],
  ["2026-11-15", 1, /^- the audit of 2027-Q1/],
])("--due on %s ends with %i", async (day, code, said) => {
  expect(await run(`status --due --now ${day}`, { files })).toMatchObject({
    exit: code,
    stdout: expect.stringMatching(said),
    stderr: "",
  });
});

test("--due is silent, with 0, where nothing is due; without it what comes next is told", async () => {
  const quiet = { files: { "/data/2026-Q4.yaml": WEEK.replace("Q2", "Q4").replace(/shift.*\n/, "") } };
  expect(await run("status --due", quiet)).toMatchObject({ exit: 0, stdout: "", stderr: "" });
  const { stdout } = await run("status", quiet);
  expect(stdout).not.toContain("Due");
  expect(stdout).toMatch(/\nNext: .*\n {2}orchestrate .* 2026-Q4/);
});

test("of an empty directory: the first audit is due", async () => {
  expect(await run("status --due")).toMatchObject({
    exit: 1,
    stdout: "- no quarter is on file yet: describe a week of yours\n    orchestrate audit 2026-Q4\n",
  });
  expect((await run("status")).stdout).toMatch(/^No portfolio in \/data yet\n/);
});

test("a portfolio with mistakes is told as that, and stops nothing", async () => {
  const world = { files: { ...files, "/data/2026-Q4.yaml": "tasks: lots\n" } };
  const { exit, stdout } = await run("status --now 2027-01-10", world);
  expect(exit).toBe(0);
  expect(stdout).toContain("2026-Q4  has mistakes");
  expect(stdout).toContain("orchestrate check 2026-Q4");
});
