import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import type { PortfolioInput } from "../../../src/core/portfolio/schema.ts";
import { run, testContext } from "../../helpers/context.ts";
import { interviewer, type Script } from "../../helpers/interviewer.ts";

/** Whatever is typed, the file stays one that can be read, and what was not touched stays as it was. */

const FILE = "/data/2026-Q4.yaml";
const week: PortfolioInput = {
  format: "orchestrate/portfolio@1",
  period: "2026-Q4",
  audited: "2026-10-05",
  tasks: [
    { id: "m1", name: "Meetings", hours: "3h", performer: "me", doing: "all", note: "with the board" },
    { id: "m2", name: "Meetings", hours: "7h", performer: "shared", doing: "half" },
    { id: "stand", name: "1. Standup", hours: { low: "2h", likely: "3h", high: "9h" }, performer: "me", doing: "most" },
    { id: "rep", name: "Report -", hours: "4h", performer: "me", doing: "all", note: "a: b | c" },
    { id: "checking", name: "Checking", hours: "1h", performer: "me", doing: "all", supports: "rep" },
  ],
  shift: [{ task: "rep", promise: { freed: "1h", setup: "2h" } }],
  designs: [
    { task: "rep", output: "a page", quality: ["ready Monday 09:00"], steps: [{ do: "read | sort", by: "AI" }] },
  ],
};
const LINES = ["Meetings, 3h", "Meetings, 7h", "1. Standup, 2h-9h", "Report -, 4h", "Checking, 1h"];

async function audit(script: Script, args = "--step 1", before: PortfolioInput | null = week) {
  const prompter = interviewer(script);
  const files: Record<string, string> = before ? { [FILE]: stringify(before) } : {};
  const context = testContext({ prompter, files, today: "2026-11-23" });
  const result = await run(`audit 2026-Q4 ${args}`, context);
  const check = await run("check 2026-Q4", { files: { [FILE]: context.disk.text(FILE) ?? "" } });
  const written = parse(context.disk.text(FILE)!) as PortfolioInput;
  return { ...result, written, readable: check.exit !== 3, asked: prompter.asked };
}

describe("a list of tasks that was left as it stood", () => {
  test("leaves every task as it was", async () => {
    const { exit, stderr, written, asked } = await audit({});
    expect(exit, stderr).toBe(0);
    expect(asked.find(({ key }) => key === "tasks")).toMatchObject({ lines: LINES });
    expect(written.tasks).toMatchObject(week.tasks);
    expect(written.designs).toEqual(week.designs);
  });

  test("so does a list with one line changed, added or taken away", async () => {
    const changed = await audit({ tasks: LINES.map((line, i) => (i === 1 ? "Meetings, 8h" : line)) });
    expect(changed.written.tasks.map(({ id, hours }) => [id, hours]).slice(0, 2)).toEqual([
      ["m1", "3h"],
      ["m2", "8h"],
    ]);
    const oneLeft = await audit({ tasks: ["Meetings, 8h", ...LINES.slice(2)] });
    expect(oneLeft.written.tasks.map(({ id }) => id)).toEqual(["m1", "stand", "rep", "checking"]);
    const added = await audit({ tasks: [...LINES, "Mail, 2h"] });
    expect(added.written.tasks.map(({ id }) => id)).toEqual(["m1", "m2", "stand", "rep", "checking", "mail"]);
    const taken = await audit({ tasks: LINES.slice(1) });
    expect(taken.written.tasks.map(({ id }) => id)).toEqual(["m2", "stand", "rep", "checking"]);
    expect([changed, added, taken].map(({ readable }) => readable)).toEqual([true, true, true]);
  });
});

describe("a task that was taken off the list", () => {
  const without = LINES.filter((line) => !line.startsWith("Report"));

  test("takes with it what was planned for it", async () => {
    const { exit, stderr, written, readable } = await audit({ tasks: without });
    expect([exit, readable], stderr).toEqual([0, true]);
    expect(written.shift ?? []).toEqual([]);
    expect(written.designs ?? []).toEqual([]);
    expect(written.tasks.find(({ id }) => id === "checking")).not.toHaveProperty("supports");
  });

  test("stays where the log speaks of it: told before anything is written", async () => {
    const log: PortfolioInput["log"] = [{ date: "2026-10-20", task: "checking", kind: "intervention", hours: "1h" }];
    const script = {
      tasks: { inTurn: [LINES.slice(0, -1), LINES] },
      review: { inTurn: ["save", "tasks", "save"] },
    };
    const { exit, stderr, written, readable } = await audit(script, "--step 1", { ...week, log });
    expect([exit, readable], stderr).toEqual([0, true]);
    expect(stderr).toContain("checking");
    expect(written.tasks.map(({ name }) => name)).toContain("Checking");
    expect(written.log).toEqual(log);
  });
});

test("answers that are fine one by one and wrong together are told at the review, and can be changed there", async () => {
  const script = {
    tasks: {
      inTurn: [
        ["A, 100h", "B, 100h"],
        ["A, 10h", "B, 20h"],
      ],
    },
    "performer:a": "me",
    "performer:b": "me",
    "go-on": "no",
    review: { inTurn: ["save", "tasks", "save"] },
  };
  const { exit, stderr, written, readable } = await audit(script, "", null);
  expect([exit, readable], stderr).toEqual([0, true]);
  expect(stderr).toMatch(/200 h/);
  expect(written.tasks.map(({ hours }) => hours)).toEqual(["10h", "20h"]);
});

test("what is done once takes an amount of time, not so much a month", async () => {
  const { exit, stderr } = await audit({ "setup:rep": "6h/month" }, "--step 2");
  expect([exit, stderr]).toEqual([70, expect.stringContaining("setup:rep: ")]); // the interviewer was not let through
});

describe("commands that write into the file", () => {
  const text = stringify(week);
  test.each([
    [["log", "m1", "--hours", "1h", "--cause", ""]],
    [["log", "m1", "--hours", "1h", "--cause", " "]],
    [["log", "m1", "--hours", "1h", "--fix", "x".repeat(4001)]],
    [["log", "m1", "--hours", "1h a w"]],
    [["log", "m1", "--hours", "2h per wk"]],
    [["brief", "rep", "--evaluate", "--met", "all", "--note", " "]],
  ])("%j writes nothing that could not be read again", async (args) => {
    const { exit, stderr, disk } = await run(args, { files: { [FILE]: text }, today: "2026-11-23" });
    expect([exit, disk.text(FILE)], stderr).toEqual([2, text]);
    expect(stderr).not.toBe("");
  });

  test("nor does a link that goes in a circle", async () => {
    const old = stringify({ ...week, period: "2026-Q3", audited: "2026-07-05", shift: [], designs: [] });
    const files = { [FILE]: text, "/data/2026-Q3.yaml": old };
    const args = ["compare", "2026-Q3", "2026-Q4", "--same", "m1=m2", "--same", "m2=m1"];
    const { exit, disk } = await run(args, { files, today: "2026-11-23" });
    expect([exit, disk.text(FILE)]).toEqual([2, text]);
  });
});

describe("what was asked for is done, or it is said that it is not", () => {
  test.each([
    [["--answers", "a.yaml", "--from", "nowhere.yaml"], "--answers and --from cannot be combined"],
    [["--example", "designer", "--answers", "a.yaml"], "--example and --answers cannot be combined"],
    [["--example", "designer", "--from", "2026-Q3"], "--example and --from cannot be combined"],
    [["2026-Q4", "--example", "designer"], "--example writes nothing, so it takes no portfolio"],
  ])("audit %j", async (args, told) => {
    const { exit, stderr } = await run(["audit", ...args, "--no-input"], {});
    expect([exit, stderr]).toEqual([2, expect.stringContaining(told)]);
  });

  test("a part of the audit, while another is not finished", async () => {
    const context = testContext({
      prompter: interviewer({ "replaceable:rep": "ctrl-c" }),
      files: { [FILE]: stringify(week) },
    });
    expect((await run("audit 2026-Q4 --step 2", context)).exit).toBe(130);
    const again = async (args: string) => {
      const prompter = interviewer({ "replaceable:rep": "ctrl-c" });
      return (await run(`audit 2026-Q4 ${args}`, { ...context, prompter: async () => prompter })).stderr;
    };
    expect(await again("--step 2")).not.toContain("can be done when this is finished");
    expect(await again("--step 5")).toContain("can be done when this is finished");
  });
});
