import { posix } from "node:path";
import { applyPatch } from "diff";
import { describe, expect, test } from "vitest";
import { briefSchema } from "../../src/core/reports/brief.ts";
import { markdown } from "../../src/formats/brief/markdown.ts";
import { run, type TestWorld, testContext } from "../helpers/context.ts";
import { interviewer } from "../helpers/interviewer.ts";

const WEEK = `format: orchestrate/portfolio@1
period: 2026-Q4
practitioner: { name: Ada, role: manager }
tasks:
  - { name: Weekly report, hours: 4h } # mine
  - { name: Minutes, hours: 1h }
shift: [{ task: weekly-report, promise: { from: 2027-01-04 } }]
designs:
  - task: weekly-report
    purpose: the board sees a slip early
    output: one page with five numbers
    audience: the board
    owner: { kind: ai, name: status agent }
    quality: [ready Monday 09:00, every number links to its source, at most 300 words]
    steps: [{ do: write it, by: agent, hand_off: a draft }, { do: sign it, by: me }]
    feedback: [{ what: the board marks a wrong number, cadence: weekly }]
    failure: the numbers are late
    escalate: a number moves by more than 20 %
  - task: minutes
    output: TBD
capability: [{ for: weekly-report, human_only: [whether a slip matters] }]
`;
const files = { "/home/week.yaml": WEEK };
const withFiles = (more: Record<string, string>): TestWorld => ({ files: { ...files, ...more } });

test("a page on stdout, by id or name, from the portfolio that was named", async () => {
  const { exit, stdout, stderr } = await run(["brief", "Weekly report", "week.yaml"], { files });
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: "" });
  expect(stdout).toMatch(/^# Weekly report\n\nA brief for status agent, from Ada \(manager\)\. From 2027-01-04 on\.\n/);
  const json = await run("brief weekly-report week.yaml --json", { files });
  expect(markdown(briefSchema.parse(JSON.parse(json.stdout))).text).toBe(stdout);
  expect((await run("brief weekly-report -", { stdin: WEEK })).stdout).toBe(stdout);
});

test.each([
  ["brief week.yaml", "there is no portfolio in /data"],
  ["brief wekly-report week.yaml", "no task is called wekly-report\ndid you mean weekly-report?"],
  ["brief weekly-report week.yaml --dry-run", "--dry-run speaks of what -o would write"],
  ["brief weekly-report week.yaml --met 1", "--met, --skip and --note belong to --evaluate"],
  ["brief weekly-report week.yaml --evaluate --json", "--evaluate records a result and writes no brief"],
  [
    "brief weekly-report week.yaml --format word",
    "--format word is not one of markdown, skill, agent, agents-md or json",
  ],
])("%s is told", async (args, told) => {
  const { exit, stdout, stderr } = await run(args, { files });
  expect(exit).toBeGreaterThan(1);
  expect({ stdout, stderr }).toEqual({ stdout: "", stderr: expect.stringContaining(told) });
});

describe("a design with gaps", () => {
  test("is refused, with every gap in words and the way to mend it", async () => {
    const { exit, stdout, stderr } = await run("brief minutes week.yaml", { files });
    expect({ exit, stdout }).toEqual({ exit: 1, stdout: "" });
    expect(stderr).toMatch(/^“Minutes” is not ready to hand over\.\n\nWhat is missing\n- the output is not named/);
    expect(stderr).not.toMatch(/write |add /);
    expect(stderr).toContain("\n  orchestrate audit week.yaml --step 3 --task minutes ");
    expect(stderr).toContain("\n  orchestrate brief minutes --draft week.yaml ");
  });

  test("as JSON it is refused too, and carries the gaps", async () => {
    const { exit, stdout } = await run("brief minutes week.yaml --json", { files });
    expect(exit).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ ready: false, sections: { output: null } });
  });

  test("is not written to a file either", async () => {
    const { exit, disk } = await run("brief minutes week.yaml --json -o brief.json", { files });
    expect([exit, disk.text("/home/brief.json")]).toEqual([1, undefined]);
  });

  test("with --draft it is written, with its gaps marked", async () => {
    const { exit, stdout } = await run("brief minutes week.yaml --draft", { files });
    expect(exit).toBe(0);
    expect(stdout).toContain("> **Gap:** The output is not named");
  });

  test("a task without any design says that first", async () => {
    const bare = WEEK.slice(0, WEEK.indexOf("  - task: minutes\n")) + WEEK.slice(WEEK.indexOf("capability"));
    const { exit, stderr } = await run("brief minutes week.yaml", { files: { "/home/week.yaml": bare } });
    expect(exit).toBe(1);
    expect(stderr).toContain("What is missing\n- “minutes” has no design yet\n");
  });
});

describe("-o", () => {
  const page = async () => (await run("brief weekly-report week.yaml", { files })).stdout;

  test("writes a file, and says so", async () => {
    const { exit, stdout, stderr, disk } = await run("brief weekly-report week.yaml -o brief.md", { files });
    expect({ exit, stdout, stderr }).toEqual({ exit: 0, stdout: "", stderr: "written: brief.md\n" });
    expect(disk.text("/home/brief.md")).toBe(await page());
  });

  test("never overwrites without --force; the same again is no harm", async () => {
    const world = withFiles({ "/home/brief.md": "mine\n" });
    const refused = await run("brief weekly-report week.yaml -o brief.md", world);
    expect(refused).toMatchObject({
      exit: 4,
      stdout: "",
      stderr: expect.stringContaining("brief.md is there already"),
    });
    expect(refused.disk.text("/home/brief.md")).toBe("mine\n");
    const forced = await run("brief weekly-report week.yaml -o brief.md --force", world);
    expect(forced.disk.text("/home/brief.md")).toBe(await page());
    const again = await run("brief weekly-report week.yaml -o brief.md", withFiles({ "/home/brief.md": await page() }));
    expect(again).toMatchObject({ exit: 0, stderr: "unchanged: brief.md\n" });
  });

  test("--dry-run shows the difference as a patch, and writes nothing", async () => {
    const before = `${await page()}\nmy own note\n`;
    const world = withFiles({ "/home/brief.md": before });
    const { exit, stdout, disk } = await run("brief weekly-report week.yaml -o brief.md --dry-run", world);
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^--- brief\.md\n\+\+\+ brief\.md\n@@ /);
    expect(applyPatch(before, stdout)).toBe(await page());
    expect(disk.text("/home/brief.md")).toBe(before);
    const fresh = await run("brief weekly-report week.yaml -o brief.md --dry-run", { files });
    expect(fresh.stdout).toMatch(/^--- \/dev\/null\n\+\+\+ brief\.md\n/);
    expect(fresh.disk.text("/home/brief.md")).toBeUndefined();
    const same = await run(
      "brief weekly-report week.yaml -o brief.md --dry-run",
      withFiles({ "/home/brief.md": await page() }),
    );
    expect(same).toMatchObject({ exit: 0, stdout: "", stderr: "nothing would change: brief.md\n" });
  });

  test("on a terminal the difference shows what a file would have it obey", async () => {
    const world = { ...withFiles({ "/home/brief.md": "\u001b[2J\told\n" }), columns: 80 };
    const { stdout } = await run("brief weekly-report week.yaml -o brief.md --dry-run", world);
    expect(stdout).toContain("-\\u{1b}[2J\told\n");
  });

  test("a skill is a folder of its own name", async () => {
    const { exit, stderr, disk } = await run("brief weekly-report week.yaml --format skill -o skills", { files });
    expect([exit, stderr]).toEqual([
      0,
      "written: skills/weekly-report/SKILL.md, skills/weekly-report/evals/evals.json\n",
    ]);
    expect(disk.text("/home/skills/weekly-report/SKILL.md")).toMatch(/^---\nname: weekly-report\n/);
    const named = await run("brief weekly-report week.yaml --format skill -o skills/weekly-report/", { files });
    expect(named.disk.text("/home/skills/weekly-report/evals/evals.json")).toBe(
      disk.text("/home/skills/weekly-report/evals/evals.json"),
    );
    const full = testContext({ files });
    full.disk.broken.set("/home/skills/weekly-report/evals", "ENOSPC");
    const written = await run("brief weekly-report week.yaml --format skill -o skills", full);
    expect(written).toMatchObject({
      exit: 4,
      stderr: expect.stringContaining("the disk is full; skills/weekly-report/SKILL.md is written all the same"),
    });
    const half = withFiles({ "/home/skills/weekly-report/evals/evals.json": "{}\n" });
    const refused = await run("brief weekly-report week.yaml --format skill -o skills", half);
    expect(refused.exit).toBe(4);
    expect(refused.disk.text("/home/skills/weekly-report/SKILL.md")).toBeUndefined();
  });

  test.each(["agents", "agents/", "new/agents/"])(
    "a directory is given a file of the task's name: %s",
    async (named) => {
      const world = withFiles({ "/home/agents/other.md": "o" });
      const { disk } = await run(`brief weekly-report week.yaml --format agent -o ${named}`, world);
      expect(disk.text(posix.join("/home", named, "weekly-report.md"))).toMatch(/^---\nname: weekly-report\n/);
    },
  );

  test("AGENTS.md keeps all that is not between the markers, without --force", async () => {
    const world = testContext(withFiles({ "/home/AGENTS.md": "# Rules\r\n\r\nBe kind.\r\n" }));
    await run("brief weekly-report week.yaml --format agents-md -o AGENTS.md", world);
    const first = world.disk.text("/home/AGENTS.md")!;
    expect(
      first.startsWith(
        "# Rules\r\n\r\nBe kind.\r\n\r\n<!-- orchestrate:begin weekly-report -->\r\n## Weekly report\r\n",
      ),
    ).toBe(true);
    await run("brief weekly-report week.yaml --format agents-md -o AGENTS.md", world);
    expect(world.disk.text("/home/AGENTS.md")).toBe(first);
    const broken = withFiles({ "/home/AGENTS.md": "<!-- orchestrate:begin weekly-report -->\n" });
    const refused = await run("brief weekly-report week.yaml --format agents-md -o AGENTS.md --force", broken);
    expect(refused).toMatchObject({ exit: 4, stderr: expect.stringContaining("AGENTS.md was left as it is") });
  });

  test("agents-md finds the section of a task that had another id, but never that of another task", async () => {
    const was = WEEK.replace("name: Weekly report,", "name: Weekly report, was: [status, minutes],");
    const section = (id: string) => `<!-- orchestrate:begin ${id} -->\nold\n<!-- orchestrate:end ${id} -->\n`;
    const world = testContext(
      withFiles({ "/home/week.yaml": was, "/home/AGENTS.md": section("minutes") + section("status") }),
    );
    await run("brief weekly-report week.yaml --format agents-md -o AGENTS.md", world);
    const text = world.disk.text("/home/AGENTS.md")!;
    expect(text.startsWith(`${section("minutes")}<!-- orchestrate:begin weekly-report -->\n`)).toBe(true);
    expect(text).not.toContain("begin status");
  });
});

describe("--evaluate", () => {
  const log = (entry: string) => `${WEEK}log:\n  - ${entry}\n`;

  test("by the lines that are met, for scripts", async () => {
    const { exit, stdout, stderr, disk } = await run(
      ["brief", "weekly-report", "week.yaml", "--evaluate", "--met", "1", "--skip", "3", "--note", "two days late"],
      { files, today: "2026-11-20" },
    );
    expect({ exit, stdout, stderr }).toEqual({
      exit: 1,
      stdout:
        "“Weekly report”: 1 of 2 lines met; not met: every number links to its source. two days late. Recorded in week.yaml\n",
      stderr: "",
    });
    expect(disk.text("/home/week.yaml")).toContain(WEEK);
    expect(disk.text("/home/week.yaml")!.slice(WEEK.length).replace(/\s+/g, " ")).toBe(
      'log: - date: 2026-11-20 task: weekly-report kind: evaluation met: 1 of: 2 note: "not met: every number links to its source. two days late" ',
    );
    const all = await run("brief weekly-report week.yaml --evaluate --met all", { files });
    expect(all).toMatchObject({ exit: 0, stdout: "“Weekly report”: 3 of 3 lines met. Recorded in week.yaml\n" });
  });

  test("line by line, back and why included", async () => {
    const prompter = interviewer({
      "quality:1": { inTurn: [{ wish: "why" }, "met", "not-met"] },
      "quality:2": { inTurn: [{ wish: "back" }, "not-applicable"] },
      "quality:3": "met",
      note: "late",
    });
    const context = { ...testContext({ files, today: "2026-11-20" }), prompter: async () => prompter };
    Object.assign(context.stdin, { isTTY: true });
    const { exit, stdout, stderr } = await run("brief weekly-report week.yaml --evaluate", context as never);
    expect(prompter.asked.map(({ key }) => key)).toEqual([
      "quality:1",
      "quality:1",
      "quality:2",
      "quality:1",
      "quality:2",
      "quality:3",
      "note",
    ]);
    expect(prompter.asked[2]!.message).toBe("2 of 3: every number links to its source");
    expect(stderr).toContain("Each line is marked by itself");
    expect({ exit, stdout }).toEqual({
      exit: 1,
      stdout: "“Weekly report”: 1 of 2 lines met; not met: ready Monday 09:00. late. Recorded in week.yaml\n",
    });
  });

  test("Ctrl-C records nothing", async () => {
    const context = { ...testContext({ files }), prompter: async () => interviewer({ "quality:2": "ctrl-c" }) };
    Object.assign(context.stdin, { isTTY: true });
    expect((await run("brief weekly-report week.yaml --evaluate", context as never)).exit).toBe(130);
    expect(context.disk.text("/home/week.yaml")).toBe(WEEK);
  });

  test("into the log of today's quarter where that knows the task, else where the design is", async () => {
    const next = WEEK.replace("2026-Q4", "2027-Q1");
    const dir = { "/data/2026-Q4.yaml": WEEK, "/data/2027-Q1.yaml": next };
    const today = "2026-12-30";
    const { stdout } = await run("brief weekly-report --evaluate --met all", { files: dir, today });
    expect(stdout).toContain("Recorded in /data/2026-Q4.yaml");
    const unknown = { ...dir, "/data/2026-Q4.yaml": "format: orchestrate/portfolio@1\nperiod: 2026-Q4\ntasks: []\n" };
    const other = await run("brief weekly-report --evaluate --met all", { files: unknown, today });
    expect(other.stdout).toContain("Recorded in /data/2027-Q1.yaml");
    const broken = { ...dir, "/data/2026-Q4.yaml": "x: 1" };
    const beside = await run("brief weekly-report --evaluate --met all", { files: broken, today });
    expect(beside).toMatchObject({ exit: 0, stdout: expect.stringContaining("Recorded in /data/2027-Q1.yaml") });
    expect(beside.stderr).toContain("/data/2026-Q4.yaml has mistakes and is left out");
  });

  test.each([
    [
      "weekly-report week.yaml --evaluate",
      2,
      "say which lines are met with --met 1,3 (or all, or none)\nthe lines: 1 ready Monday 09:00; 2 ",
    ],
    ["weekly-report week.yaml --evaluate --met 4", 2, "--met 4 does not name lines of the list\nit has 3 lines"],
    ["weekly-report week.yaml --evaluate --met 1-2 --skip 2", 2, "line 2 is both met and skipped"],
    ["weekly-report week.yaml --evaluate --skip 2", 2, "--skip needs --met"],
    ["weekly-report week.yaml --evaluate --met none --skip all", 2, "no line of the list applies"],
    ["minutes week.yaml --evaluate --met all", 1, "nothing says when “Minutes” is good enough"],
  ])("%s is told, and nothing is recorded", async (args, exit, told) => {
    const result = await run(`brief ${args}`, { files });
    expect(result).toMatchObject({ exit, stdout: "", stderr: expect.stringContaining(told) });
    expect(result.disk.text("/home/week.yaml")).toBe(WEEK);
  });

  test("the entry can be read again", async () => {
    const entry = log("{ date: 2026-11-20, task: weekly-report, kind: evaluation, met: 2, of: 3 }");
    const { disk } = await run("brief weekly-report week.yaml --evaluate --met all", {
      files: { "/home/week.yaml": entry },
    });
    const checked = await run("check week.yaml", { files: { "/home/week.yaml": disk.text("/home/week.yaml")! } });
    expect(checked).toMatchObject({ exit: 0, stdout: "" });
  });
});
