import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { CHECK_RULES } from "../../../src/core/expect/levels.ts";
import { checkSchema } from "../../../src/core/reports/check.ts";
import { run } from "../../helpers/context.ts";

const story = (name: string) => ({
  "/data/2026-Q1.yaml": readFileSync(`test/scenarios/${name}/2026-Q1.yaml`, "utf8"),
  "/data/2026-Q2.yaml": readFileSync(`test/scenarios/${name}/2026-Q2.yaml`, "utf8"),
  "/data/2026-Q3.yaml": readFileSync(`test/scenarios/${name}/2026-Q3.yaml`, "utf8"),
});

const WEEK = `format: orchestrate/portfolio@1
period: 2026-Q4
tasks:
  - { name: Report, hours: 6h, performer: me, doing: all }
  - { name: Train, hours: 4h, performer: others, doing: none, rest: [direction], by_hand: 9h }
`;
const WARNED = `${WEEK}log:\n  - { date: 2026-01-01, task: report, kind: intervention }\n`;
const files = { "/home/week.yaml": WEEK, "/home/warned.yaml": WARNED };

describe("what a script demands", () => {
  it.each([
    ["--min-leverage 1.5", 0, ""],
    ["--min-leverage 1.6", 1, "week.yaml: min-leverage: leverage is 1.5; asked for is 1.6\n"],
    ["--max-execution 60%", 0, ""],
    [
      "--max-execution 0.59",
      1,
      "week.yaml: max-execution: execution is 60 % of the hours; asked for is 59 % at most\n",
    ],
    ["--fail-on unsure", 0, ""],
    ["--fail-on leak", 1, "week.yaml: leak: not known: no earlier quarter is at hand to hold it against\n"],
  ])("%s ends with %i", async (flags, code, said) => {
    expect(await run(`check week.yaml ${flags}`, { files })).toMatchObject({ exit: code, stdout: said, stderr: "" });
  });

  it.each([
    ["holds", "2026-Q3", "regression,leak", 0],
    ["regresses", "2026-Q3", "regression", 1],
    ["leaks", "2026-Q2", "leak", 1],
  ])("in the story %s, %s: %s ends with %i, as compare tells it", async (name, period, on, code) => {
    const world = { files: story(name) };
    const { exit, stdout } = await run(`check ${period} --fail-on ${on} --rule log-outside-period=off --json`, world);
    const { expectations } = checkSchema.parse(JSON.parse(stdout));
    expect([exit, expectations.map(({ passed }) => passed)]).toEqual([code, on.split(",").map(() => code === 0)]);
    const [before] = ["2026-Q1", "2026-Q2"].filter((one) => one < period).slice(-1);
    const compared = JSON.parse((await run(`compare ${before} ${period} --json`, world)).stdout);
    const signs = compared.signs.map((sign: { code: string }) => sign.code);
    expect(signs.includes("task-regressed")).toBe(on === "regression");
    if (on === "leak") expect(expectations[0]!.actual).toBe(Math.round(compared.reinvestment.leaked));
  });

  it("is held against a baseline of an earlier quarter where the files lie elsewhere", async () => {
    const { "/data/2026-Q2.yaml": old, "/data/2026-Q3.yaml": now } = story("regresses");
    const { exit } = await run("check now.yaml --fail-on regression --baseline old.yaml", {
      files: { "/home/now.yaml": now, "/home/old.yaml": old },
    });
    expect(exit).toBe(1);
  });

  it("is told for programs, with what was asked and what is", async () => {
    const { stdout } = await run("check week.yaml --min-leverage 2 --fail-on leak --json", { files });
    const { expectations, passed } = checkSchema.parse(JSON.parse(stdout));
    expect(passed).toBe(false);
    expect(expectations).toMatchObject([
      { expectation: "min-leverage", expected: 2, actual: 1.5, passed: false },
      { expectation: "leak", expected: 0, actual: null, passed: false },
    ]);
  });

  it("of a file that is not valid is not met, and the exit code is that of the file", async () => {
    const world = { files: { "/home/week.yaml": WEEK.replace("6h", "lots") } };
    const { exit, stdout } = await run("check week.yaml --min-leverage 0 --json", world);
    expect(exit).toBe(3);
    expect(JSON.parse(stdout).expectations).toMatchObject([{ actual: null, passed: false }]);
  });

  it.each([
    ["--min-leverage lots", /write it like 1\.2/],
    ["--min-leverage -1", /not a number/],
    ["--max-execution 1", /write it in percent, like 60%/],
    ["--max-execution 101%", /not a part of the hours/],
    ["--fail-on leaks", /--fail-on leaks is not one of regression, leak, missed-promise or unsure/],
    ["--rule audience-named", /has no level/],
    ["--rule audience-name=off", /there is no rule called audience-name\ndid you mean audience-named\?/],
    ["warned.yaml --baseline week.yaml", /--baseline is held against one portfolio/],
  ])("%s is wrong use", async (flags, says) => {
    const { exit, stdout, stderr } = await run(`check week.yaml ${flags}`, { files });
    expect([exit, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(says);
  });
});

describe("rules", () => {
  it.each([
    ["check warned.yaml", 0, /warning/],
    ["check warned.yaml --strict", 1, /warned\.yaml:7:\d+: error: 2026-01-01/],
    ["check warned.yaml --rule log-outside-period=error", 1, /: error: /],
    ["check warned.yaml --rule log-outside-period=off", 0, /^$/],
    ["check warned.yaml --strict --rule log-outside-period=warning", 0, /: warning: /],
  ])("%s ends with %i", async (args, code, said) => {
    expect(await run(args, { files })).toMatchObject({ exit: code, stdout: expect.stringMatching(said) });
  });

  it("a rule of the design that is off leaves it ready; the pattern's own levels are the start", async () => {
    const design =
      "designs:\n  - { task: report, output: one page with five numbers, audience: the board, owner: { kind: person, name: Sam }, quality: [ready Monday 09:00], steps: [{ do: write it, by: Sam }], feedback: [{ what: a call, cadence: weekly }], failure: it is late }\n";
    const world = { files: { "/home/week.yaml": `${WEEK}shift: [{ task: report }]\n${design}` } };
    expect(await run("check week.yaml", world)).toMatchObject({ exit: 1, stdout: /not ready/ });
    expect(await run("check week.yaml --rule escalation-named=off", world)).toMatchObject({ exit: 0, stdout: "" });
    const { stdout } = await run("check week.yaml --rule escalation-named=warning", world);
    expect(stdout).toMatch(/warning: nothing says when/);
    expect(stdout).not.toContain("not ready");
  });

  test("every warning about a portfolio that a run can turn off has its name in the list", () => {
    const sources = ["origin", "promises", "rest", "log", "hours"].map((name) =>
      readFileSync(`src/core/portfolio/rules/${name}.ts`, "utf8"),
    );
    const codes = [...sources.join("\n").matchAll(/warning\("([a-z-]+)"/g)].map(([, code]) => code!);
    expect(codes.length).toBeGreaterThan(4);
    expect(CHECK_RULES).toEqual(expect.arrayContaining(codes));
  });
});

describe("a baseline", () => {
  const world = (now: string) => ({ files: { "/home/old.yaml": WARNED, "/home/now.yaml": now } });

  it("is silent about what it has, and fails on what it does not", async () => {
    expect(await run("check now.yaml --strict --baseline old.yaml", world(WARNED))).toMatchObject({
      exit: 0,
      stdout: "",
    });
    const other = WARNED.replace("task: report", "task: train");
    const { exit, stdout } = await run("check now.yaml --baseline old.yaml", world(other));
    expect(exit).toBe(1);
    expect(stdout).toMatch(
      /warning: 2026-01-01.*1 warning in now\.yaml\nnow\.yaml: baseline: 1 finding that old\.yaml does not have\n$/s,
    );
  });

  it("is marked for programs", async () => {
    const both = `${WARNED}  - { date: 2026-01-02, task: train, kind: intervention }\n`;
    const { stdout } = await run("check now.yaml --baseline old.yaml --json", world(both));
    const { files, expectations, passed } = checkSchema.parse(JSON.parse(stdout));
    expect(files[0]!.findings.map((one) => one.in_baseline)).toEqual([true, false]);
    expect(expectations).toMatchObject([{ expectation: "baseline", expected: 0, actual: 1, passed: false }]);
    expect(passed).toBe(false);
  });

  it("that cannot be read ends the run: nothing can be held against it", async () => {
    expect(await run("check now.yaml --baseline none.yaml", world(WEEK))).toMatchObject({ exit: 4, stdout: "" });
  });
});

describe("several portfolios", () => {
  const shelf = {
    "/home/p/2026-Q3.yaml": WEEK.replace("Q4", "Q3"),
    "/home/p/2026-Q4.yaml": WARNED,
    "/home/p/2026-Q4.draft.yaml": "format: orchestrate/draft@1\n",
    "/home/p/ada.yml": WEEK,
    "/home/p/rules.yaml": "rules: []\n",
    "/home/p/deep/2026-Q2.yaml": WEEK.replace("Q4", "Q2"),
  };
  const checked = async (...words: string[]) => {
    const { stdout } = await run(["check", "--json", ...words], { files: shelf });
    return JSON.parse(stdout).files.map(({ file }: { file: string }) => file);
  };

  it.each([
    [["p"], ["p/2026-Q3.yaml", "p/2026-Q4.yaml", "p/ada.yml"]],
    [["p/2026-*.yaml"], ["p/2026-Q3.yaml", "p/2026-Q4.draft.yaml", "p/2026-Q4.yaml"]],
    [["p/2026-Q?.yaml"], ["p/2026-Q3.yaml", "p/2026-Q4.yaml"]],
    [["p/ada.yml", "./p/../p/ada.yml", "/home/p/ada.yml"], ["p/ada.yml"]],
    [["**/2026-Q?.yaml"], ["p/2026-Q3.yaml", "p/2026-Q4.yaml", "p/deep/2026-Q2.yaml"]],
    [["/home/p/a*.yml", "p/ada.yml"], ["/home/p/ada.yml"]],
    [
      ["p/ada.yml", "p"],
      ["p/ada.yml", "p/2026-Q3.yaml", "p/2026-Q4.yaml"],
    ],
  ])("%j are %j", async (words, expected) => {
    expect(await checked(...words)).toEqual(expected);
  });

  it.each([
    ["check q*.yaml", "no file fits q*.yaml"],
    ["check p/none", "there is no file p/none"],
    ["check empty", "there is no portfolio in empty"],
    ["check other", "there is no portfolio in other"],
  ])("%s finds nothing", async (args, says) => {
    const { exit, stdout, stderr } = await run(args, {
      files: { ...shelf, "/home/empty/": "", "/home/other/notes.yaml": "a: 1\n" },
    });
    expect(exit).toBe(4);
    expect(stdout + stderr).toContain(says);
  });
});
