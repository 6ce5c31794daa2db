import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { run, testContext } from "../../helpers/context.ts";
import { interviewer, type Script } from "../../helpers/interviewer.ts";

const FILE = "/home/p/2026-Q4.yaml";
const DRAFT = "/home/p/2026-Q4.draft.yaml";
const CLEAR = 'Task,Hours\r\nMail,3\r\n"Report, board",6\r\nMentoring,?\r\nTotal,9\r\n';
const UNCLEAR = "Mail, 3h\n\n  2h chat\nMonthly report, 6h\nlots\n";

const audit = (args: string, list: string, script?: Script, stdin?: string) => {
  const prompter = script && interviewer({ week: "40h", "go-on": "no", ...script });
  const context = testContext({
    files: { "/home/list.txt": list },
    today: "2026-11-23",
    ...(prompter && { prompter }),
    ...(stdin === undefined ? {} : { stdin }),
  });
  return run(`audit --dir p ${args}`, context).then((result) => ({ ...result, prompter }));
};

describe("an audit that starts from a list", () => {
  it("shows its lines in the list, and goes on", async () => {
    const { exit, stderr, disk, prompter } = await audit("--list list.txt --quick", CLEAR, {});
    expect([exit, stderr]).toEqual([0, expect.stringContaining("Mentoring")]);
    expect(prompter?.asked.find(({ key }) => key === "tasks")).toMatchObject({
      lines: ["Task,Hours", "Mail,3", '"Report, board",6', "Mentoring,?", "Total,9"],
    });
    expect(stderr).toContain("Left out: 1 heading and a total of 9 h.");
    expect(
      parse(disk.text(FILE)!).tasks.map(({ name, hours }: { name: string; hours: unknown }) => [name, hours]),
    ).toEqual([
      ["Mail", "3 h"],
      ["Report, board", "6 h"],
      ["Mentoring", "unknown"],
    ]);
  });

  it("is not taken before somebody said what becomes of what is not understood or doubtful", async () => {
    const settled = await audit("--list list.txt --quick", UNCLEAR, {
      "tasks/refused": "leave-out",
      "tasks/as-named,each-week": "0",
    });
    expect(settled.exit, settled.stderr).toBe(0);
    expect(settled.stderr).toContain("Line 2: “2h chat” begins with its hours");
    expect(settled.stderr).toContain("Left out: “2h chat” and “lots”.");
    expect(parse(settled.disk.text(FILE)!).tasks).toMatchObject([
      { name: "Mail", hours: "3h" },
      { name: "Monthly report", hours: "6h/month" },
    ]);
  });

  it.each<[string, Script]>([
    ["what is not understood", { "tasks/refused": { inTurn: ["edit", "ctrl-c"] } }],
    ["what is doubtful", { "tasks/refused": "leave-out", "tasks/as-named,each-week": { inTurn: ["edit", "ctrl-c"] } }],
  ])("can be gone on with at %s, and is in the draft as it was typed", async (_, script) => {
    const { exit, disk, prompter } = await audit("--list list.txt", UNCLEAR, script);
    expect(exit).toBe(130);
    expect(prompter?.asked.filter(({ key }) => key === "tasks")).toHaveLength(2);
    expect(JSON.parse(disk.text(DRAFT)!).typed).toEqual({
      tasks: ["Mail, 3h", "  2h chat", "Monthly report, 6h", "lots"],
    });
  });

  it.each(["edit", { wish: "back" as const }])(
    "asks once what was doubtful, though the table is left by %j",
    async (leave) => {
      const { exit, stderr, disk, prompter } = await audit(
        "--list list.txt --quick",
        "Mail, 3h\nMonthly report, 6h\nBiweekly sync, 2h",
        {
          "tasks/as-named,each-week": "1",
          "tasks/every-other,twice,each-week": "0",
          "tasks/take": { inTurn: [leave, "take"] },
        },
      );
      expect(exit, stderr).toBe(0);
      expect(prompter!.asked.map(({ key }) => key).filter((key) => key.startsWith("tasks"))).toEqual([
        ...["tasks", "tasks/as-named,each-week", "tasks/every-other,twice,each-week", "tasks/take"],
        ...["tasks", "tasks/take"],
      ]);
      expect(prompter!.asked.findLast(({ key }) => key === "tasks")).toMatchObject({
        lines: ["Mail, 3h", "Monthly report, 6h/week", "Biweekly sync, 1h/week"],
      });
      expect(parse(disk.text(FILE)!).tasks).toMatchObject([
        { hours: "3h" },
        { hours: "6h/week" },
        { hours: "1h/week" },
      ]);
    },
  );

  it("keeps a task that is named again at the next question, and says so", async () => {
    const { disk, stderr } = await audit("--list list.txt", "Mail, 3h", { "anything-else": ["mail, 2h"] });
    expect(stderr).toContain("“mail” is in your list already");
    expect(parse(disk.text(FILE)!).tasks).toMatchObject([
      { id: "mail", name: "Mail", hours: "3h" },
      { id: "mail-2", name: "mail", hours: "2h" },
    ]);
  });

  it("is refused at once, with every place, where nobody can be asked", async () => {
    for (const [source, file] of [
      ["--list list.txt --no-input", "list.txt"],
      ["--list - --no-input", "standard input"],
      ["--list -", "standard input"],
    ] as const) {
      const { exit, stderr, disk } = await audit(source, UNCLEAR, undefined, UNCLEAR);
      expect([exit, disk.text(FILE), disk.text(DRAFT)]).toEqual([3, undefined, undefined]);
      expect(stderr).toContain(`${file}:3:3: error: “2h chat” begins with its hours`);
      expect(stderr).toContain(`${file}:4:1`);
      expect(stderr).toContain('write "Monthly report, 6h/month" or "Monthly report, 6h/week"');
      expect(stderr).toContain(`${file}:5:1`);
    }
  });

  it.each([
    ["--list list.txt --no-input", CLEAR, undefined],
    ["--list -", "", CLEAR],
  ])("is names and hours where nobody can be asked, with what they do not say: %s", async (args, list, stdin) => {
    const { exit, stdout, stderr, disk } = await audit(args, list, undefined, stdin);
    expect(exit, stderr).toBe(0);
    expect(parse(disk.text(FILE)!).tasks).toEqual([
      { id: "mail", name: "Mail", hours: "3 h" },
      { id: "report-board", name: "Report, board", hours: "6 h" },
      { id: "mentoring", name: "Mentoring", hours: "unknown" },
    ]);
    expect(stdout.replace(/\s+/g, " ")).toContain("a week are doing, going by names and what little was said.");
    const asks = "orchestrate audit 2026-Q4 --dir p\n    asks who makes what, and how much of it is doing";
    expect(stderr).toContain(asks);
    const { stdout: scored } = await run("score --dir p", { files: { [FILE]: disk.text(FILE)! } });
    expect(scored).toContain(
      "Next: say who makes what, and how much of it is doing.\n  orchestrate audit 2026-Q4 --dir p\n",
    );
  });

  it("that was only names and hours is asked about when its audit is opened", async () => {
    const { disk } = await audit("--list list.txt --no-input", CLEAR);
    const prompter = interviewer({ "doing:mail": "most", "rest:mail": ["design"] });
    const { exit, stderr } = await run(
      "audit --dir p",
      testContext({ files: { [FILE]: disk.text(FILE)! }, today: "2026-11-23", prompter }),
    );
    expect(exit, stderr).toBe(0);
    expect(prompter.asked.map(({ key }) => key).slice(0, 4)).toEqual([
      "performer:mail",
      "doing:mail",
      "rest:mail",
      "performer:report-board",
    ]);
    expect(prompter.asked.at(-1)?.key).toBe("review");
  });

  it("is not mixed with what is there, nor with other answers", async () => {
    const files = { "/home/list.txt": CLEAR, [FILE]: "format: orchestrate/portfolio@1\nperiod: 2026-Q4\ntasks: []\n" };
    const there = await run("audit --dir p --list list.txt --no-input", testContext({ files, today: "2026-11-23" }));
    expect([there.exit, there.stderr]).toEqual([2, expect.stringContaining("is there already")]);
    for (const other of [
      "--answers a.yaml",
      "--from 2026-Q3",
      "--add",
      "--step 2",
      "--task mail",
      "--example consultant",
    ])
      expect((await audit(`--list list.txt ${other}`, CLEAR)).exit).toBe(2);
    expect((await audit("--list nothing.txt --no-input", CLEAR)).exit).toBe(4);
  });
});
