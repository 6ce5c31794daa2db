import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import type { Prompt } from "../../../src/core/interview/prompt.ts";
import type { PortfolioInput, TaskInput } from "../../../src/core/portfolio/schema.ts";
import type { ScoreReport } from "../../../src/core/reports/score.ts";
import type { Shifts } from "../../../src/core/reports/shifts.ts";
import { run, testContext } from "../../helpers/context.ts";
import { interviewer, type Script } from "../../helpers/interviewer.ts";

const FILE = "/home/p/2026-Q4.yaml";
const twelve: TaskInput[] = Array.from({ length: 12 }, (_, index) => ({
  id: `t${index}`,
  name: `task ${index}`,
  hours: "3h",
  performer: "me",
  doing: "all",
  compounding: false,
}));
const before: PortfolioInput = {
  format: "orchestrate/portfolio@1",
  period: "2026-Q3",
  practitioner: { week: "40h" },
  tasks: twelve,
};
const promised: PortfolioInput = {
  ...before,
  shift: [{ task: "t0", promise: { freed: "2h", from: "2026-09-01" } }],
  designs: [{ task: "t0", output: "a page" }],
};

async function again(previous: PortfolioInput, script: Script, args = "") {
  const prompter = interviewer(script);
  const context = testContext({
    prompter,
    today: "2026-11-23",
    files: { "/home/p/2026-Q3.yaml": stringify(previous) },
  });
  const result = await run(`audit --dir p ${args}`, context);
  const written = context.disk.text(FILE);
  return {
    ...result,
    asked: prompter.asked,
    keys: prompter.asked.map(({ key }) => key),
    portfolio: written === undefined ? undefined : (parse(written) as PortfolioInput),
  };
}

describe("the second audit", () => {
  it("is done in at most 20 keystrokes where nothing changed, and marks everything carried", async () => {
    const { exit, stderr, keys, portfolio } = await again(before, { "go-on": "no" });
    expect(exit, stderr).toBe(0);
    // enter for each question; one key down at the choice to stop
    expect(keys.length + 1).toBeLessThanOrEqual(20);
    expect(portfolio!.tasks).toEqual(twelve.map((task) => ({ ...task, source: "carried" })));
    expect(stderr).toContain("2026-Q3");
  });

  it("asks first what became of a promise, and how often one stepped back in", async () => {
    const { keys, asked, portfolio, stderr } = await again(promised, {
      "hours-now:t0": "1h",
      "performer:t0": "others",
      "doing:t0": "none",
      "by-hand:t0": "4h",
      "stepped-back:t0": "3, 2h",
      "go-on": "no",
    });
    expect(keys.slice(0, 6)).toEqual(["week", "hours-now:t0", "performer:t0", "doing:t0", "rest:t0", "by-hand:t0"]);
    expect(asked.find(({ key }) => key === "hours-now:t0")).toMatchObject({ default: "3h" });
    // what is gone is asked of tasks as they are known by then
    const [first, second] = (asked.find(({ key }) => key === "gone") as Extract<Prompt, { kind: "checkbox" }>).choices;
    expect([first!.help, second!.help]).toEqual([
      "1h, others' hands, none of it doing",
      "3h, my hands, all of it doing",
    ]);
    expect(stderr).toContain("expected 2 h a week back");
    expect(portfolio!.tasks[0]).toEqual({
      id: "t0",
      name: "task 0",
      hours: "1h",
      performer: "others",
      doing: "none",
      rest: [],
      by_hand: "4h",
      compounding: false,
      stepped_back: { times: 3, hours: "2h" },
    });
    expect(portfolio!.designs).toEqual(promised.designs);
    expect(portfolio!.shift).toBeUndefined();
  });

  it("tells while asking what it will tell once saved: stepping back in, over the weeks up to today", async () => {
    const { stderr, stdout } = await again(promised, { "stepped-back:t0": "3, 2h", "go-on": "no" });
    const told = stdout.replace(/\s+/g, " ");
    expect(told).toMatch(/stepping back in[^.]* 16 min/i); // 120 minutes over the 53 days from 1 October
    const yields = /Each hour of yours yields.*? cases/;
    expect(told.match(yields)![0]).toContain(" 0.99 "); // without them it is 1
    expect(stderr.replace(/\s+/g, " ").match(yields)?.[0]).toBe(told.match(yields)![0]);
  });

  it("asks of what was handed over earlier only how often one stepped back in, and shows what promises came to", async () => {
    const earlier = { ...before, designs: [{ task: "t4", output: "a page" }] };
    const { keys, portfolio } = await again(earlier, { "stepped-back:t4": "0", "go-on": "no" });
    expect(keys.slice(0, 3)).toEqual(["week", "stepped-back:t4", "changed"]);
    expect(portfolio!.tasks[4]).toEqual({ ...twelve[4], source: "carried", stepped_back: { times: 0 } });

    const { stderr } = await again(promised, { "hours-now:t0": "2h", choice: "-none" });
    expect(stderr.replace(/\s+/g, " ")).toMatch(/multiplied by \d\.\d\d, for what came of your last promise/);
  });

  it("tells the same hours that could come back in the interview, on its last page, in score and in shift", async () => {
    const rated = twelve.map((task) => ({ ...task, repeatable: 5, replaceable: 5 }));
    const broken = { ...promised, tasks: rated };
    const prompter = interviewer({ "hours-now:t0": "2h", "stepped-back:t0": "3, 4h", choice: "t1" });
    const context = testContext({
      prompter,
      today: "2026-11-23",
      files: { "/home/p/2026-Q3.yaml": stringify(broken) },
    });
    const audited = await run("audit --dir p --json", context);
    const { could_return: back } = JSON.parse(audited.stdout) as ScoreReport;
    const files = { "/home/p/2026-Q3.yaml": stringify(broken), [FILE]: context.disk.text(FILE)! };
    const score = await run("score --dir p --json", { files });
    const shift = await run("shift --dir p --json", { files });
    const shifts = JSON.parse(shift.stdout) as Shifts;
    expect(shifts.record.factor).toBeLessThan(0.9);
    expect((JSON.parse(score.stdout) as ScoreReport).could_return).toEqual(back);
    expect(shifts.candidates.find(({ id }) => id === back!.id)).toMatchObject(back!);
    // before a task is chosen, the first of the ranking is the one that is told
    const shown = audited.stderr.replace(/\s+/g, " ");
    const choice = prompter.asked.find(({ key }) => key === "choice") as Extract<Prompt, { kind: "select" }>;
    const first = choice.choices[0]!;
    const told = /About (.+?) a week could come back from “(.+?)”/.exec(shown)!;
    expect(first.help).toBe(
      `${told[1]} a week back, setup paid back in ${Math.ceil(shifts.candidates[0]!.payback_weeks)} weeks`,
    );
    expect(first.label).toBe(told[2]);
    expect(shown).toContain(`multiplied by ${shifts.record.factor.toFixed(2)}, for what came of your last promise`);
  });

  it("offers what was logged of stepping back in, and counts it once", async () => {
    const log = [
      { date: "2026-10-05", task: "t0", kind: "intervention" as const, hours: "1h" },
      { date: "2026-11-02", task: "t0", kind: "intervention" as const, hours: "30m" },
      { date: "2026-09-10", task: "t0", kind: "intervention" as const, hours: "9h" }, // of the quarter before
    ];
    const { asked, portfolio, stdout } = await again({ ...promised, log }, { "go-on": "no" }, "--json");
    const question = asked.find(({ key }) => key === "stepped-back:t0")!;
    expect(question).toMatchObject({ default: "2, 1h30m", hint: expect.stringContaining("as the log says") });
    expect(portfolio!.tasks[0]!.stepped_back).toEqual({ times: 2, hours: "1h30m" });
    // 90 minutes from 1 October to 23 November
    const weeks = 53 / 7;
    expect((JSON.parse(stdout) as ScoreReport).totals.intervention_minutes).toBeCloseTo(90 / weeks, 5);
  });

  it("leaves how often one stepped back in unknown where it is not answered", async () => {
    const { portfolio } = await again(promised, { "stepped-back:t0": "", "go-on": "no" });
    expect(portfolio!.tasks[0]).not.toHaveProperty("stepped_back");
  });

  it("asks ticked tasks again with the old values as defaults, and carries the others", async () => {
    const { asked, portfolio } = await again(before, { changed: ["t3"], "hours-now:t3": "5h", "go-on": "no" });
    expect(asked.find(({ key }) => key === "performer:t3")).toMatchObject({ default: "me" });
    expect(portfolio!.tasks[3]).toEqual({ ...twelve[3], hours: "5h" });
    expect(portfolio!.tasks[4]).toMatchObject({ source: "carried" });
  });

  it("keeps history through was where a task was renamed, and drops what is gone with all that points at it", async () => {
    const serving = { ...before, tasks: [...twelve, { id: "serves", name: "serves", hours: 1, supports: "t5" }] };
    const { portfolio, keys } = await again(serving, {
      gone: ["t5", "t6"],
      added: ["new name, 2h", "really new, 1h"],
      "came-from:new-name": ["t5"],
      "go-on": "no",
    });
    expect(keys).toContain("came-from:really-new");
    const byId = new Map(portfolio!.tasks.map((task) => [task.id, task]));
    expect(byId.get("new-name")).toMatchObject({ was: ["t5"], hours: "2h", performer: "me" });
    expect(byId.get("really-new")).not.toHaveProperty("was");
    expect([byId.has("t5"), byId.has("t6"), byId.get("serves")]).toEqual([
      false,
      false,
      { id: "serves", name: "serves", hours: 1, source: "carried", compounding: false },
    ]);
  });

  it("takes back what was said of a task when it is not ticked any more", async () => {
    const { portfolio } = await again(before, {
      changed: { inTurn: [["t3"], []] },
      "hours-now:t3": "5h",
      "go-on": "no",
      review: { inTurn: ["changed", "save"] },
    });
    expect(portfolio!.tasks[3]).toEqual({ ...twelve[3], source: "carried" });
  });

  it("keeps how often one stepped back in, and what builds something, when the task is ticked as changed or not any more", async () => {
    const earlier = { ...before, designs: [{ task: "t4", output: "a page" }] };
    const script = { "stepped-back:t4": "3, 2h", compounding: ["t4"], "hours-now:t4": "5h", "go-on": "no" };
    const { portfolio, stdout } = await again(earlier, { ...script, changed: ["t4"] });
    const own = { compounding: true, stepped_back: { times: 3, hours: "2h" } };
    expect(portfolio!.tasks[4]).toEqual({ ...twelve[4], hours: "5h", ...own });
    expect(stdout).not.toContain("No stepping back in is recorded");

    const unticked = { changed: { inTurn: [["t4"], []] }, review: { inTurn: ["changed", "save"] } };
    const after = await again(earlier, { ...script, ...unticked });
    expect(after.portfolio!.tasks[4]).toEqual({ ...twelve[4], source: "carried", ...own });
  });

  it("drops what others' work would take by hand when the task is taken back, and the rest when all of it is doing", async () => {
    const led = { ...twelve[3]!, performer: "shared", doing: "half", rest: ["design"], by_hand: "4h" } as TaskInput;
    const tool = { ...twelve[4]!, doing: "most", rest: ["design"], by_hand: "4h" } as TaskInput;
    const earlier = { ...before, tasks: [led, tool] };
    const script = { changed: ["t3", "t4"], "go-on": "no" };
    const taken = await again(earlier, { ...script, "performer:t3": "me", "doing:t3": "all" });
    expect(taken.portfolio!.tasks).toEqual([{ ...twelve[3], hours: "3h" }, tool]);
    expect(taken.stderr + taken.stdout).not.toContain("no rest to divide");

    const twice = await again(earlier, {
      ...script,
      "performer:t3": { inTurn: ["me", "shared"] },
      "doing:t3": { inTurn: ["all", "half"] },
      "by-hand:t3": "5h",
      "rest:t3": ["compass"],
      review: { inTurn: ["performer:t3", "doing:t3", "save"] },
    });
    expect(twice.portfolio!.tasks[0]).toEqual({ ...led, rest: ["compass"], by_hand: "5h" });
  });

  it("has a task that is not gone after all as it was, with all that speaks of it, and asks nothing of it again", async () => {
    const serving: TaskInput = {
      id: "serves",
      name: "serves",
      hours: 1,
      performer: "me",
      doing: "all",
      supports: "t0",
    };
    const earlier: PortfolioInput = {
      ...promised,
      tasks: [twelve[0]!, serving, ...twelve.slice(1)],
      capability: [{ for: "t0", literacy: 3 }],
    };
    const script: Script = {
      "hours-now:t0": "9h",
      "stepped-back:t0": "3",
      "repeatable:t0": "5",
      "replaceable:t0": "5",
      choice: "t0",
      "purpose:t0": "to know",
      destinations: ["system-design"],
      "reinvested-task:system-design": "t0",
    };
    const never = await again(earlier, script);
    const { portfolio, keys, exit, stderr } = await again(earlier, {
      ...script,
      gone: { inTurn: [[], ["t0", "t3"], ["t3"], []] },
      review: { inTurn: ["gone", "gone", "gone", "save"] },
    });
    expect(exit, stderr).toBe(0);
    expect(keys.filter((key) => key === "stepped-back:t0")).toHaveLength(1);
    expect(never.portfolio).toMatchObject({
      capability: [{ for: "t0", literacy: 3 }],
      designs: [{ purpose: "to know" }],
    });
    // while they were gone, the next one was looked at in their place
    const others = ({ tasks, ...rest }: PortfolioInput) => ({ ...rest, tasks: tasks.filter(({ id }) => id !== "t4") });
    expect(others(portfolio!)).toEqual(others(never.portfolio!));
  });

  it("goes on from the quarter that is named", async () => {
    const { portfolio, exit, stderr } = await again(before, { "go-on": "no" }, "--from p/2026-Q3.yaml 2027-Q1");
    expect(exit, stderr).toBe(0);
    expect(portfolio).toBeUndefined();
  });
});

describe("a quarter to go on from that is odd, and can be read", () => {
  const none: PortfolioInput = { ...before, tasks: [] };
  it.each<[string, PortfolioInput]>([
    ["nothing was on its list", none],
    ["nothing was on its list, and it had a log", { ...none, log: [] }],
    ["its lists were all empty", { ...none, shift: [], designs: [], capability: [], reinvestment: [], log: [] }],
    ["its tasks had no hours", { ...before, tasks: twelve.map((task) => ({ ...task, hours: "unknown" })) }],
    ["it had a promise of nothing", { ...before, shift: [{ task: "t0", promise: {} }] }],
    [
      "its tasks had no ids",
      {
        ...promised,
        tasks: [
          { name: "t0", hours: 3 },
          { name: "t0 b", hours: "0h" },
        ],
      },
    ],
    ["it was all unknown", { ...before, tasks: [{ id: "t0", name: "t0", hours: 0, by_hand: "unknown" }] }],
  ])("%s", async (_, previous) => {
    const { exit, stderr } = await again(previous, { added: ["mail, 2h"], "go-on": "no", "hours-now:t0": "1h" });
    expect([0, 3], stderr).toContain(exit);
    if (exit === 3) expect(stderr).toContain("2026-Q3.yaml");
  });

  it("says what is wrong with one that speaks of tasks it does not have", async () => {
    for (const odd of [
      { shift: [{ task: "gone" }] },
      { designs: [{ task: "gone" }] },
      { capability: [{ for: "gone" }] },
    ]) {
      const { exit, stderr } = await again({ ...before, ...odd }, {});
      expect([exit, stderr]).toEqual([3, expect.stringContaining("gone")]);
    }
  });
});
