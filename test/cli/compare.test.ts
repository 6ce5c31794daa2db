import { describe, expect, test } from "vitest";
import { comparisonSchema } from "../../src/core/reports/comparison.ts";
import { trendSchema } from "../../src/core/reports/trend.ts";
import { run } from "../helpers/context.ts";

const file = (period: string, tasks: string, more = "") =>
  `format: orchestrate/portfolio@1\nperiod: ${period}\n# kept\ntasks:\n${tasks}\n${more}`;
const mail = "  - {name: Mail, hours: 10h, performer: me, doing: all} # mine";
const world = (files: Record<string, string>) => ({
  files: Object.fromEntries(Object.entries(files).map(([name, text]) => [`/data/${name}`, text])),
});
const three = world({
  "2026-Q1.yaml": file("2026-Q1", mail),
  "2026-Q2.yaml": file("2026-Q2", mail.replace("10h", "9h")),
  "2026-Q3.yaml": file("2026-Q3", mail.replace("10h", "8h")),
});
const compared = async (args: string, at = three) => {
  const { stdout, stderr, exit } = await run(`compare ${args} --json`, at);
  expect([stderr, exit]).toEqual(["", 0]);
  return JSON.parse(stdout);
};

describe("which two", () => {
  test.each([
    ["", "2026-Q2", "2026-Q3"],
    ["2026-Q1", "2026-Q1", "2026-Q3"],
    ["latest", "2026-Q2", "2026-Q3"],
    ["2026-Q3", "2026-Q2", "2026-Q3"],
    ["2026-Q1 2026-Q2", "2026-Q1", "2026-Q2"],
    ["/data/2026-Q1.yaml previous", "2026-Q1", "2026-Q2"],
  ])("compare %s: %s and %s", async (args, old, now) => {
    const found = comparisonSchema.parse(await compared(args));
    expect([found.old.period, found.new.period]).toEqual([old, now]);
  });

  test.each(["--all", "2026-Q1 2026-Q2 2026-Q3", "2026-Q3 2026-Q1 2026-Q2"])("compare %s: the trend", async (args) => {
    const found = trendSchema.parse(await compared(args));
    expect(found.periods.map(({ period }) => period)).toEqual(["2026-Q1", "2026-Q2", "2026-Q3"]);
  });

  test("with --all, a quarter with mistakes is left out and said", async () => {
    const files = { ...three.files, "/data/2026-Q2.yaml": "x: 1" };
    const { stdout, stderr, exit } = await run("compare --all --json", { files });
    expect(trendSchema.parse(JSON.parse(stdout)).periods.map(({ file }) => file)).toEqual([
      "/data/2026-Q1.yaml",
      null,
      "/data/2026-Q3.yaml",
    ]);
    expect({ stderr, exit }).toEqual({
      stderr: "/data/2026-Q2.yaml has mistakes and is left out; orchestrate check 2026-Q2 shows them\n",
      exit: 0,
    });
    const one = await run("compare --all", { files: { ...files, "/data/2026-Q1.yaml": "y" } });
    expect(one).toMatchObject({ exit: 3, stdout: "" });
  });

  test("two with --all are a trend of two", async () => {
    const two = world({ "2026-Q1.yaml": file("2026-Q1", mail), "2026-Q3.yaml": file("2026-Q3", mail) });
    const found = trendSchema.parse(await compared("--all", two));
    expect(found.periods.map(({ file }) => file)).toEqual(["/data/2026-Q1.yaml", null, "/data/2026-Q3.yaml"]);
  });
});

describe("what cannot be compared", () => {
  test("nothing on file", async () => {
    const { stderr, stdout, exit } = await run("compare");
    expect([exit, stdout]).toEqual([2, ""]);
    expect(stderr).toBe(
      "orchestrate: there is no portfolio in /data: two quarters are needed to compare\n" +
        "name two files\n  orchestrate audit  starts one\n",
    );
  });

  test.each(["", "--all", "2026-Q1"])("one on file: compare %s", async (args) => {
    const { stderr, exit } = await run(`compare ${args}`, world({ "2026-Q1.yaml": file("2026-Q1", mail) }));
    expect(exit).toBe(2);
    expect(stderr).toBe(
      "orchestrate: there is only one portfolio, 2026-Q1, in /data: two quarters are needed to compare\n" +
        "name two files, or audit again next quarter\n",
    );
  });

  test("--all and names", async () => {
    expect((await run("compare --all 2026-Q1", three)).exit).toBe(2);
  });

  test("a quarter twice in a trend", async () => {
    const twice = world({ "2026-Q1.yaml": file("2026-Q1", mail), "2026-Q2.yaml": file("2026-Q1", mail) });
    const { stderr, exit } = await run("compare --all", twice);
    expect(exit).toBe(3);
    expect(stderr).toContain("/data/2026-Q1.yaml and /data/2026-Q2.yaml are both of 2026-Q1");
  });

  test("a file that is not valid", async () => {
    const broken = world({
      "2026-Q1.yaml": file("2026-Q1", "  - {name: Mail}"),
      "2026-Q2.yaml": file("2026-Q2", mail),
    });
    const { stderr, exit } = await run("compare", broken);
    expect(exit).toBe(3);
    expect(stderr).toContain("2026-Q1.yaml:5:6: error");
  });
});

describe("what is doubtful is compared, with a warning", () => {
  test.each([
    [
      "a file called otherwise than its period",
      { "2026-Q1.yaml": "2026-Q1", "2026-Q2.yaml": "2026-Q3" },
      ["period-not-file-name"],
    ],
    ["two versions of one quarter", { "a.yaml": "2026-Q1", "b.yaml": "2026-Q1" }, ["same-period"]],
    ["the newer one first", { "a.yaml": "2026-Q2", "b.yaml": "2026-Q1" }, ["newer-first"]],
  ])("%s", async (_, periods, codes) => {
    const files = Object.entries(periods);
    const at = world(Object.fromEntries(files.map(([name, period]) => [name, file(period, mail)])));
    const found = await compared(files.map(([name]) => `/data/${name}`).join(" "), at);
    expect(found.warnings.map(({ code }: { code: string }) => code)).toEqual(codes);
  });

  test("an empty quarter", async () => {
    const empty = world({
      "2026-Q1.yaml": "format: orchestrate/portfolio@1\nperiod: 2026-Q1\ntasks: []\n",
      "2026-Q2.yaml": file("2026-Q2", mail),
    });
    const { stdout, exit } = await run("compare", empty);
    expect(exit).toBe(0);
    expect(stdout).toContain("No task was chosen to be handed over in 2026-Q1, so no hours were promised.");
    expect(stdout.replaceAll("\n", " ")).toContain(
      "An hour of yours yields 1.00 hours of hand work; for 2026-Q1 it is not known.",
    );
  });

  test("another quarter on file that is not valid is left out, with a remark", async () => {
    const { stderr, exit } = await run("compare 2026-Q2 2026-Q3", {
      files: { ...three.files, "/data/2026-Q1.yaml": "tasks: 3" },
    });
    expect(exit).toBe(0);
    expect(stderr).toBe("/data/2026-Q1.yaml has mistakes and is left out; orchestrate check 2026-Q1 shows them\n");
  });

  test("quarters that lie elsewhere are nobody's history", async () => {
    const files = { ...three.files, "/data/2026-Q1.yaml": "tasks: 3", "/else/b.yaml": file("2026-Q2", mail) };
    const { stderr, exit } = await run("compare /data/2026-Q3.yaml /else/b.yaml", { files });
    expect([exit, stderr]).toEqual([0, ""]);
  });
});

describe("--same", () => {
  const renamed = () =>
    world({
      "2026-Q1.yaml": file("2026-Q1", "  - {name: Weekly status report, hours: 3h, performer: me}"),
      "2026-Q2.yaml": file("2026-Q2", "  - name: Status reports # monthly now\n    hours: 2h\n    performer: me"),
    });

  test("the command that is offered links two tasks, and comments stay", async () => {
    const { stdout } = await run("compare", renamed());
    const command = /^ *orchestrate (compare .*)$/m.exec(stdout)![1]!;
    expect(command).toBe("compare 2026-Q1 2026-Q2 --same status-reports=weekly-status-report");
    const { stdout: linked, stderr, exit, disk } = await run(command, renamed());
    expect([exit, stderr]).toEqual([0, "noted in /data/2026-Q2.yaml\n"]);
    expect(linked).toContain("3 h to 2 h");
    expect(linked).not.toContain("Perhaps the same task");
    expect(disk.text("/data/2026-Q2.yaml")).toBe(
      file(
        "2026-Q2",
        "  - name: Status reports # monthly now\n    hours: 2h\n    performer: me\n    was: [weekly-status-report]",
      ),
    );
  });

  test.each([
    [
      "status-reports=weekly-status-reprot",
      "/data/2026-Q1.yaml has no task “weekly-status-reprot”\ndid you mean weekly-status-report?",
    ],
    ["stats=weekly-status-report", "/data/2026-Q2.yaml has no task “stats”"],
    ["status-reports", "--same status-reports is not two ids\nwrite --same NEW=OLD"],
  ])("%s is refused", async (pair, says) => {
    const { stderr, exit } = await run(`compare --same ${pair}`, renamed());
    expect(exit).toBe(2);
    expect(stderr).toContain(says);
  });
});
