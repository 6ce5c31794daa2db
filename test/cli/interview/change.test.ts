import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Prompt } from "../../../src/core/interview/prompt.ts";
import { run, testContext } from "../../helpers/context.ts";
import { interviewer, type Script } from "../../helpers/interviewer.ts";

/** Changing one's mind: everything of a task that stands in a file, from the review and with --task. */

const FILE = "/home/p/2026-Q4.yaml";
const WEEK = `# mine
format: orchestrate/portfolio@1
period: 2026-Q4
audited: 2026-11-23
practitioner: { week: 40h }
tasks:
  - { id: mail, name: Mail, hours: 5h, source: measured, performer: me, doing: all } # too much
  - { name: Board report, hours: 3h, performer: others, doing: little, by_hand: 6h }
  - { id: code, name: Code, hours: 20h, performer: me, doing: all, repeatable: 1, replaceable: 1, gates: [craft] }
shift:
  - { task: mail, promise: { freed: 2h, from: 2026-12-01 } }
log:
  - { date: 2026-11-03, task: mail, kind: intervention, hours: 1h }
`;

async function changed(args: string, script: Script) {
  const prompter = interviewer(script);
  const context = testContext({ prompter, today: "2026-12-01", files: { [FILE]: WEEK } });
  const { exit, stderr } = await run(`audit --dir p ${args}`, context);
  expect(exit, stderr).toBe(0);
  const text = context.disk.text(FILE)!;
  const score = await run("score --dir p", testContext({ files: { [FILE]: text } }));
  expect(score.exit, score.stderr).toBe(0);
  return { text, stderr, asked: prompter.asked, portfolio: parse(text) };
}

const inReview = (...keys: string[]): Script => ({ review: { inTurn: [...keys, "save"] } });

describe("one task, from the review", () => {
  /** Opens all of a task, changes the one answer, and saves. */
  const change = (task: string, key: string, given: string, more: Script = {}) =>
    changed("", { ...inReview(`task ${task}`, `${key}:${task}`, "save"), [`${key}:${task}`]: given, ...more });

  it.each([
    ["name", "Letters", { id: "mail", name: "Letters" }],
    ["hours", "unknown", { hours: "unknown" }],
    ["hours", "6h/month", { hours: "6h/month" }],
    ["note", "mostly lists", { note: "mostly lists" }],
    ["verdict", "orchestration", { verdict: { class: "orchestration" } }],
    ["builds", "yes", { compounding: true }],
    ["supports", "code", { supports: "code" }],
    ["keep", "2027-Q2", { keep: { until: "2027-Q2" } }],
    ["keep", "always", { keep: {} }],
  ])("%s becomes %s", async (key, given, expected) => {
    const { portfolio, text } = await change("mail", key, given);
    expect(portfolio.tasks[0]).toMatchObject(expected);
    expect(text).toContain("# too much");
  });

  it("hours that were measured are an estimate once they are typed", async () => {
    const { portfolio } = await change("mail", "hours", "4h");
    expect(portfolio.tasks[0]).toMatchObject({ hours: "4h" });
    expect(portfolio.tasks[0]).not.toHaveProperty("source");
    expect((await change("mail", "hours", "5h")).portfolio.tasks[0].source).toBe("measured");
  });

  it("its place, without touching another", async () => {
    const { portfolio, asked } = await change("code", "place", "1");
    expect(portfolio.tasks.map(({ name }: { name: string }) => name)).toEqual(["Code", "Mail", "Board report"]);
    // a task has a place, whatever is typed
    const question = asked.find(({ key }) => key === "place:code") as Extract<Prompt, { kind: "input" }>;
    expect([question.hint, question.check("-"), question.check("3")]).toEqual([
      undefined,
      expect.anything(),
      undefined,
    ]);
  });

  it("a task without an id keeps the one it was known by when its name changes", async () => {
    const { portfolio } = await change("board-report", "name", "Board deck");
    expect(portfolio.tasks[1]).toMatchObject({ id: "board-report", name: "Board deck" });
  });

  it("is split in two: the first goes on, the other remembers where it came from and is asked about", async () => {
    const { portfolio, asked } = await change("mail", "split", "Triage, 2h; Newsletters, 3h", {
      "performer:newsletters": "others",
      "doing:newsletters": "none",
    });
    expect(portfolio.tasks.slice(0, 2)).toEqual([
      { id: "mail", name: "Triage", hours: "2h", performer: "me", doing: "all" },
      expect.objectContaining({ id: "newsletters", hours: "3h", performer: "others", doing: "none", was: ["mail"] }),
    ]);
    expect(portfolio.shift[0].task).toBe("mail");
    expect(asked.map(({ key }) => key)).toContain("by-hand:newsletters");
  });

  it("is taken off the list with what was planned for it, but not while the log speaks of it", async () => {
    const { portfolio } = await change("code", "remove", "off");
    expect(portfolio.tasks.map(({ name }: { name: string }) => name)).toEqual(["Mail", "Board report"]);
    const refused = await changed("", {
      ...inReview("task mail", "remove:mail", "save"),
      "remove:mail": { inTurn: ["off", ""] },
    });
    expect(refused.portfolio.tasks).toHaveLength(3);
    expect(refused.stderr.replace(/\s+/g, " ")).toContain("so it stays on the list");
  });

  it("stands under its name, with the way to all the rest of it", async () => {
    const { asked } = await changed("", {});
    const [shown] = asked;
    if (shown?.kind !== "select") throw new Error("the review is chosen from");
    const groups = [...new Set(shown.choices.map(({ group }) => group))];
    expect(groups).toEqual([
      undefined,
      "Step 1 · Where your hours go",
      "Mail",
      "Board report",
      "Code",
      expect.anything(),
      expect.anything(),
      expect.anything(),
    ]);
    const of = (name: string) => shown.choices.filter(({ group }) => group === name).map(({ value }) => value);
    expect(of("Mail")).toEqual(expect.arrayContaining(["performer:mail", "forces:mail", "purpose:mail", "task mail"]));
    expect(of("Board report").at(-1)).toBe("task board-report");
  });
});

describe("audit --task", () => {
  it("asks what is always asked, and offers the rest", async () => {
    const { asked, portfolio } = await changed("--task code", {
      ...inReview("verdict:code", "verdict-because:code", "gates:code"),
      "verdict:code": "orchestration",
      "verdict-because:code": "mostly pairing",
      "gates:code": [],
    });
    expect(asked.map(({ key }) => key)).toEqual([
      "performer:code",
      "doing:code",
      ...["review", "verdict:code", "review", "verdict-because:code", "review", "gates:code", "review"],
    ]);
    expect(portfolio.tasks[2]).toMatchObject({
      verdict: { class: "orchestration", because: "mostly pairing" },
      gates: [],
    });
  });

  it("chooses nothing by being gone through, and offers no promise of a task that is not chosen", async () => {
    const { portfolio, asked } = await changed("--task code --step 2", {});
    expect(portfolio.shift.map(({ task }: { task: string }) => task)).toEqual(["mail"]);
    expect(asked.map(({ key }) => key)).not.toContain("from:code");
  });

  it("asks about both parts of a task that is split", async () => {
    const { asked } = await changed("--task mail", {
      ...inReview("split:mail"),
      "split:mail": "Triage, 2h; Newsletters, 3h",
    });
    expect(asked.map(({ key }) => key)).toEqual(expect.arrayContaining(["performer:newsletters", "doing:newsletters"]));
  });
});

describe("Ctrl-C", () => {
  it("says that nothing is kept before there is anything", async () => {
    const prompter = interviewer({ week: "ctrl-c" });
    const context = testContext({ prompter });
    const { exit, stderr } = await run("audit --dir p", context);
    expect(exit).toBe(130);
    expect(stderr).toContain("nothing is kept");
    expect(context.disk.text("/home/p/2026-Q4.draft.yaml")).toBeUndefined();
  });
});
