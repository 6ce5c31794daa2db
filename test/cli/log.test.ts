import { describe, expect, test } from "vitest";
import { logSchema } from "../../src/core/reports/log.ts";
import { run, testContext } from "../helpers/context.ts";
import { interviewer, type Script } from "../helpers/interviewer.ts";

const file = (period: string, log = "") => `format: orchestrate/portfolio@1
period: ${period}
tasks:
  - { id: rota, name: Duty rota, hours: 2h } # Torbjørn
  - { name: Mail, hours: 3h }
designs:
  - { task: rota, quality: [every room covered], steps: [{ do: draft }] }
${log}`;
const THIRD = `log: # what came back
  - { date: 2026-08-24, task: rota, kind: intervention, hours: 2h, cause: deadline, failed: quality } # again
  - { date: 2026-09-21, task: rota, kind: evaluation, met: 1, of: 3, note: late }
`;
const files = { "/data/2026-Q2.yaml": file("2026-Q2"), "/data/2026-Q3.yaml": file("2026-Q3", THIRD) };
const today = "2026-09-30";

describe("one line", () => {
  test("an entry goes to the end of the log, and comments stay", async () => {
    const args = [
      "log",
      "rota",
      "--hours",
      "1h30m",
      "--cause",
      "deadline",
      "--failed",
      "steps",
      "--fix",
      "show me the draft",
    ];
    const { exit, stdout, stderr, disk } = await run(args, { files, today });
    expect([exit, stderr]).toEqual([
      0,
      "The cause may be in its design (the steps): nobody is named for the step “draft”\n  orchestrate audit 2026-Q3 --step 3 --task rota  asks about its design\n",
    ]);
    expect(stdout).toBe(
      "Noted in /data/2026-Q3.yaml: “Duty rota”, 2026-09-30, 1 h 30; cause: deadline; failed: the steps;\nfix: show me the draft.\n",
    );
    const entry = `  - date: 2026-09-30
    task: rota
    kind: intervention
    hours: 1h30m
    cause: deadline
    failed: steps
    fix: show me the draft
`;
    expect(disk.text("/data/2026-Q3.yaml")).toBe(file("2026-Q3", THIRD) + entry);
  });

  test("the part that failed is held against the rules of a design, where there is one", async () => {
    expect((await run("log rota --failed quality", { files, today })).stderr).toBe("");
    expect((await run("log rota --failed escalate", { files, today })).stderr).toBe(
      "The cause may be in its design (when to ask you): nothing says when to stop and ask you\n  orchestrate audit 2026-Q3 --step 3 --task rota  asks about its design\n",
    );
    expect((await run("log mail --failed steps", { files, today })).stderr).toBe(
      "There is no design of it to look into:\n  orchestrate audit 2026-Q3 --step 3 --task mail  writes one\n",
    );
    expect((await run("log rota --failed escalate -q", { files, today })).stderr).toBe("");
  });

  test("the second failure of one part says what to do", async () => {
    const { stdout } = await run("log rota --failed quality", { files, today });
    expect(stdout).toBe(
      "Noted in /data/2026-Q3.yaml: “Duty rota”, 2026-09-30; failed: the quality list.\n" +
        "The same part, the quality list, failed on 2026-08-24 too. That is the design's doing; reopen it:\n" +
        "  orchestrate audit 2026-Q3 --step 3 --task rota\n",
    );
  });

  test("a day on which it failed twice is told once, and where there is no design one is to be written", async () => {
    const context = { files: { ...files }, today };
    const said: string[] = [];
    for (const date of ["2026-09-20", "2026-09-29", "2026-09-29", "2026-09-30"]) {
      const { stdout, disk } = await run(`log mail --failed steps --date ${date}`, context);
      context.files["/data/2026-Q3.yaml"] = disk.text("/data/2026-Q3.yaml")!;
      said.push(stdout);
    }
    expect(said[0]).not.toContain("The same part");
    expect(said.at(-1)!.replace(/\s+/g, " ")).toContain(
      "The same part, the steps, failed on 2026-09-20 and twice on 2026-09-29 too. No design says how it is done; write one: orchestrate audit 2026-Q3 --step 3 --task mail",
    );
  });

  test.each([
    ["2026-05-12", "2026-Q2"],
    ["2026-07-01", "2026-Q3"],
    ["2026-10-05", "2026-Q3"], // its own quarter has no file yet
  ])("of %s stands in %s", async (date, period) => {
    const { stdout, disk } = await run(`log Mail --date ${date} --json`, { files, today: "2026-10-10" });
    const { written, entries } = logSchema.parse(JSON.parse(stdout));
    expect(written).toMatchObject({ date, task: "mail", minutes: null, file: `/data/${period}.yaml` });
    expect(entries).toEqual([written]);
    expect(disk.text(`/data/${period}.yaml`)).toContain(
      `- {date: ${date}, task: mail, kind: intervention}`.slice(3, 30),
    );
    expect(
      (await run(`check ${period}`, { files: { [`/data/${period}.yaml`]: disk.text(`/data/${period}.yaml`)! } }))
        .stdout,
    ).toBe("");
  });

  test.each([
    ["rotta", "no task is called rotta in /data/2026-Q3.yaml\ndid you mean rota?"],
    ["payroll", "no task is called payroll in /data/2026-Q3.yaml\ntasks here: rota, mail"],
    ["", "which task did you step back into?\nname it, or show what is in the log with --list"],
    ["rota --date 2026-12-24", "2026-12-24 is still to come\nlog what has happened"],
    ["rota --date 2026-02-30", "--date 2026-02-30 is not a day of the calendar\nwrite it like 2026-11-03"],
    ["rota --hours 2d-10h", "--hours 2d-10h is not an amount of time\nwrite it like 1h30m or 45m"], // 16 h to 10 h
    ["rota --hours 2h/week", "--hours 2h/week is not an amount of time\nwrite it like 1h30m or 45m"],
    ["rota --failed qualty", "--failed qualty is not a part of a design\ndid you mean quality?"],
  ])("log %s is refused", async (args, says) => {
    const { exit, stdout, stderr, disk } = await run(`log ${args}`, { files, today });
    expect([exit, stdout, stderr]).toEqual([2, "", `orchestrate: ${says}\n`]);
    expect(disk.text("/data/2026-Q3.yaml")).toBe(files["/data/2026-Q3.yaml"]);
  });

  test("no portfolio yet", async () => {
    expect((await run("log rota")).exit).toBe(4);
  });
});

describe("by questions, where nothing was said and somebody is there", () => {
  const asked = async (args: string, script: Script) => {
    const prompter = interviewer(script);
    const context = testContext({ files, today, prompter });
    const result = await run(args, context);
    return { ...result, keys: prompter.asked.map(({ key }) => key), prompts: prompter.asked };
  };

  test("four questions; the parts offered are those that the design has", async () => {
    const { exit, disk, keys, prompts } = await asked("log rota", { hours: "2h", failed: "quality", fix: "a check" });
    expect([exit, keys]).toEqual([0, ["hours", "cause", "failed", "fix"]]);
    expect(prompts[2]).toMatchObject({ choices: [{ value: "quality" }, { value: "steps" }, { value: "" }] });
    expect(disk.text("/data/2026-Q3.yaml")).toMatch(
      /date: 2026-09-30, task: rota, kind: intervention, hours: 2h, failed: quality, fix: a check \}\n$/,
    );
  });

  test("back and why", async () => {
    const { keys, stderr, stdout } = await asked("log rota", {
      hours: { inTurn: ["1h", "3h"] },
      cause: { inTurn: [{ wish: "why" }, { wish: "back" }, ""] },
    });
    expect(keys).toEqual(["hours", "cause", "cause", "hours", "cause", "failed", "fix"]);
    expect(stderr).toBe("When one cause returns, it is the one to remove.\n");
    expect(stdout).toContain("2026-09-30, 3 h.");
  });

  test("Ctrl-C writes nothing", async () => {
    const { exit, disk } = await asked("log rota", { fix: "ctrl-c" });
    expect(exit).toBe(130);
    expect(disk.text("/data/2026-Q3.yaml")).toBe(files["/data/2026-Q3.yaml"]);
  });

  test.each(["log rota --hours 1h", "log rota --no-input"])("%s asks nothing", async (args) => {
    expect((await asked(args, {})).keys).toEqual([]);
  });
});

describe("--list", () => {
  test("everything on file, the newest first", async () => {
    const { stdout, exit } = await run("log --list", { files });
    expect(exit).toBe(0);
    expect(stdout).toBe(
      [
        "Day         Task       Time  Cause       Failed",
        "──────────  ─────────  ────  ──────────  ────────────────",
        "2026-09-21  Duty rota        evaluation  1 of 3 met",
        "            late",
        "2026-08-24  Duty rota   2 h  deadline    the quality list",
        "",
      ].join("\n"),
    );
  });

  test("of one task", async () => {
    expect((await run("log mail --list", { files })).stdout).toBe(
      "The log is empty. When you step back in:\n  orchestrate log TASK --hours 1h --failed quality\n",
    );
    expect((await run("log maill --list", { files })).exit).toBe(2);
  });
});
