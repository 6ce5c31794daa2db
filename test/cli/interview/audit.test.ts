import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { Cancelled } from "../../../src/cli/prompter.ts";
import { run, type TestContext, type TestWorld, testContext } from "../../helpers/context.ts";
import { interviewer, type Script } from "../../helpers/interviewer.ts";

const FILE = "/home/p/2026-Q4.yaml";
const DRAFT = "/home/p/2026-Q4.draft.yaml";

const WEEK: Script = {
  week: "40h",
  tasks: ["status report, 3h", "hiring, 4h-6h", "release train, 2h", "code, 20h"],
  "anything-else": ["mail, 1h/day"],
  "performer:hiring": "shared",
  "doing:hiring": "half",
  "rest:hiring": ["direction"],
  "by-hand:hiring": "8h",
  "performer:release-train": "others",
  "doing:release-train": "none",
  "rest:release-train": ["design", "direction"],
  "by-hand:release-train": "> code",
  compounding: ["release-train"],
};
const SHIFT: Script = {
  "repeatable:code": "2",
  "replaceable:code": "2",
  "repeatable:mail": "3",
  "replaceable:mail": "3",
  "repeatable:status-report": "5",
  "replaceable:status-report": "5",
  choice: "status-report",
  "forces:status-report": ["comfort"],
  "proven:status-report": "yes",
  "purpose:status-report": "leadership sees slippage early",
  "owner-kind:status-report": "ai",
  "owner-name:status-report": "reporting agent",
  "quality:status-report": { inTurn: [["looks good"], ["ready Monday 09:00"]] },
  "steps:status-report": ["pull the numbers | agent | draft table", "check outliers | me"],
  "feedback:status-report": ["leadership marks a wrong number | weekly"],
  "literacy:status-report": "3",
  "human-only:status-report": ["whether slippage matters"],
  destinations: ["system-design"],
  "reinvested-hours:system-design": "1h",
  "intent:system-design": "runbook",
  "reinvested-task:system-design": "release-train",
};
const STOP: Script = { ...WEEK, "go-on": "no" };
const WHOLE: Script = { ...WEEK, ...SHIFT };

function at(script: Script, more: TestWorld = {}): { context: TestContext; asked: string[] } {
  const prompter = interviewer(script);
  const context = testContext({ prompter, today: "2026-11-23", ...more });
  return {
    context,
    get asked() {
      return prompter.asked.map(({ key }) => key);
    },
  };
}
const audit = (context: TestContext, args = "") => run(`audit --dir p ${args}`, context);

describe("the interview", () => {
  it("writes the portfolio that was answered, and removes its draft", async () => {
    const { context } = at(WHOLE);
    const { exit, stdout, stderr } = await audit(context);
    expect(exit, stderr).toBe(0);
    expect(context.disk.text(DRAFT)).toBeUndefined();
    const written = context.disk.text(FILE)!;
    expect(written).toMatchSnapshot();
    expect(parse(written)).toMatchObject({
      period: "2026-Q4",
      audited: "2026-11-23",
      shift: [{ task: "status-report", proven: true }],
    });
    expect(stdout).toContain("status report");
    expect(stderr).toContain("On Monday");
  });

  it("shows the score after step 1 and can be stopped there, and gone on with later", async () => {
    const first = at(STOP);
    const { exit, stderr } = await audit(first.context);
    expect([exit, first.asked.at(-2), first.asked.at(-1)]).toEqual([0, "go-on", "review"]);
    const week = stderr.slice(stderr.indexOf("from your answers so far"), stderr.indexOf("Your answers"));
    expect(week).toContain("Each hour of yours yields");
    // with the question that follows it, on a screen of 24 rows
    expect(week.trim().split("\n").length).toBeLessThan(18);
    const files = { [FILE]: first.context.disk.text(FILE)! };
    const second = at({ ...SHIFT, review: { inTurn: ["go-on", "save"] } }, { files });
    await audit(second.context);
    expect(second.asked[0]).toBe("review");
    expect(parse(second.context.disk.text(FILE)!).shift[0].task).toBe("status-report");
  });

  it("shows what leads to a question once, however often it says why it asks", async () => {
    const why = { wish: "why" } as const;
    const { context } = at({ ...WEEK, "go-on": { inTurn: [why, "yes"] }, choice: { inTurn: [why, "-none"] } });
    const { stderr } = await audit(context);
    expect(stderr.split("from your answers so far")).toHaveLength(2);
    expect(stderr.split("Nothing can be ranked yet")).toHaveLength(2);
  });

  it("says beside a ranking what keeps the worth of a task low", async () => {
    const { context } = at({
      ...WHOLE,
      "gates:mail": ["unverifiable"],
      "repeatable:mail": "5",
      "replaceable:mail": "5",
    });
    const told = (await audit(context)).stderr.replace(/\s+/g, " ");
    expect(told).toMatch(
      /\. mail: [^.]* gained by the end of the quarter\. Counted low\. Nobody could tell a bad result from a good one in time\./,
    );
    expect(told.split("Counted low")).toHaveLength(2);
  });

  it("names beside a ranking the tasks that were asked about and are not answered, and calls no list good then", async () => {
    const { context } = at({ ...WEEK, "repeatable:code": "5", "repeatable:mail": "1", "replaceable:mail": "1" });
    const told = (await audit(context)).stderr.replace(/\s+/g, " ");
    expect(told).toContain("- code: it is not answered who else could make it.");
    expect(told).not.toContain("hiring: it is not answered");
    expect(told).toContain(
      "Nothing that can be ranked is worth handing over this quarter. 3 tasks are not answered yet.",
    );
    expect(told).not.toContain("good answer");
  });

  it("comes to the same bytes from an answers file as from typing", async () => {
    const { context } = at(WHOLE);
    await audit(context);
    const typed = context.disk.text(FILE)!;
    const scripted = testContext({ files: { "/home/answers.yaml": typed }, today: "2026-11-23" });
    const { exit, stderr } = await run("audit --dir p --answers answers.yaml --no-input", scripted);
    expect(exit, stderr).toBe(0);
    expect(scripted.disk.text(FILE)).toBe(typed);
    const piped = testContext({ stdin: typed, today: "2026-11-23" });
    await run("audit --dir p --answers - --no-input", piped);
    expect(piped.disk.text(FILE)).toBe(typed);
  });

  it("has every answer on disk before the next question, and goes on there after Ctrl-C at any of them", async () => {
    const whole = at(WHOLE);
    await audit(whole.context);
    const expected = whole.context.disk.text(FILE)!;
    for (const key of new Set(whole.asked)) {
      const broken = at({ ...WHOLE, [key]: "ctrl-c" });
      const { exit } = await audit(broken.context);
      expect([key, exit]).toEqual([key, 130]);
      const draft = broken.context.disk.text(DRAFT);
      const resumed = at(WHOLE, { files: draft === undefined ? {} : { [DRAFT]: draft } });
      await audit(resumed.context);
      expect(resumed.asked[0], "asks first what was not answered").toBe(key.split("/")[0]);
      expect(resumed.context.disk.text(FILE)).toBe(expected);
    }
  }, 60_000);

  const LISTS = [
    "tasks",
    "anything-else",
    ...["quality", "steps", "feedback", "human-only"].map((id) => `${id}:status-report`),
  ];
  const TYPED = ["something new, 1h", "something else, 2h"];

  /** Somebody who types two lines at one list and then does something else there; at a second time, what the script says. */
  function typist(key: string, then: "ctrl-c" | "why" | "back", more: TestWorld = {}) {
    const script = interviewer(WHOLE);
    const seen: (readonly string[])[] = [];
    const context: TestContext = testContext({
      today: "2026-11-23",
      ...more,
      prompter: {
        ask: async (prompt, keep) => {
          if (prompt.kind !== "lines" || prompt.key !== key) return script.ask(prompt, keep);
          seen.push(prompt.lines);
          if (seen.length > 1) return script.ask(prompt, keep);
          await keep!(TYPED.slice(0, 1));
          await keep!(TYPED);
          if (then === "ctrl-c") throw new Cancelled();
          return { kind: then };
        },
      },
    });
    return { context, seen };
  }

  it.each(LISTS)(
    "keeps the lines of a list that is left by Ctrl-C, %s, and asks for it again with them",
    async (key) => {
      const whole = at(WHOLE);
      await audit(whole.context);
      const broken = typist(key, "ctrl-c");
      expect((await audit(broken.context)).exit).toBe(130);
      const resumed = typist(key, "why", { files: { [DRAFT]: broken.context.disk.text(DRAFT)! } });
      await audit(resumed.context);
      expect(resumed.seen[0]).toEqual(TYPED);
      expect(resumed.context.disk.text(FILE)).toBe(whole.context.disk.text(FILE));
    },
  );

  it.each(["why", "back"] as const)("keeps the lines of a list where %s is wished for in it", async (wish) => {
    const { context, seen } = typist("steps:status-report", wish);
    expect((await audit(context)).exit).toBe(0);
    expect(seen.slice(0, 2)).toEqual([[], TYPED]);
  });

  it("goes back, says why, and changes any answer on the review screen", async () => {
    const world = at({
      ...STOP,
      "performer:status-report": { inTurn: [{ wish: "why" }, { wish: "back" }, "me"] },
      review: { inTurn: ["doing:code", { wish: "why" }, "save"] },
      "doing:code": { inTurn: ["all", "most"] },
      "rest:code": ["design"],
    });
    const { context } = world;
    const { stderr } = await audit(context);
    expect(world.asked.filter((key) => key === "doing:code")).toHaveLength(2);
    expect(stderr).toContain("One question back.");
    expect(stderr).toContain("Work that others make under your direction");
    expect(parse(context.disk.text(FILE)!).tasks[3]).toMatchObject({ id: "code", doing: "most", rest: ["design"] });
  });

  it("goes back to what was answered last, also where that opened a question before it", async () => {
    const world = at({
      ...STOP,
      review: { inTurn: ["performer:code", "save"] },
      "performer:code": { inTurn: ["me", "others", "me"] },
      "by-hand:code": { wish: "back" },
    });
    const { exit, stderr } = await audit(world.context);
    expect(exit, stderr).toBe(0);
    expect(world.asked.slice(-5)).toEqual(["review", "performer:code", "by-hand:code", "performer:code", "review"]);
  });

  it("takes enter for none where another destination has all the hours that come free", async () => {
    const all = { "freed:status-report": "2h", "reinvested-hours:system-design": "2h" };
    const world = at({ ...WHOLE, ...all, destinations: ["system-design", "relationships"] });
    const { exit, stderr } = await audit(world.context);
    expect(exit, stderr).toBe(0);
    const { reinvestment } = parse(world.context.disk.text(FILE)!);
    expect(reinvestment).toMatchObject([{ into: "system-design" }]);
    expect(reinvestment).toHaveLength(1);
    expect(world.asked).toContain("reinvested-hours:relationships");
    expect(world.asked).not.toContain("intent:relationships");
  });

  it("counts in order the tasks it asks about, also where some of them were asked about before", async () => {
    const grown = ["status report, 30h", "hiring, 4h-6h", "release train, 2h", "code, 20h", "budget, 25h"];
    const ratings = { "repeatable:budget": "3", "replaceable:budget": "3" };
    const world = at({
      ...WHOLE,
      ...ratings,
      tasks: { inTurn: [[...grown.slice(1, 4), "status report, 3h", "budget, 1h"], grown] },
      choice: "-none",
      review: { inTurn: ["tasks", "save"] },
    });
    const { exit, stderr } = await audit(world.context);
    expect(exit, stderr).toBe(0);
    const counted = stderr.slice(stderr.indexOf("Step 2")).match(/^\S.* {2}\d of \d$/gm);
    expect(counted).toEqual(["code  1 of 3", "mail  2 of 3", "status report  3 of 3", "budget  3 of 3"]);
  });

  it("says how many answers an audit goes on from", async () => {
    const stopped = at({ ...WHOLE, tasks: "ctrl-c" });
    await audit(stopped.context);
    const { stderr } = await audit(at(STOP, { files: { [DRAFT]: stopped.context.disk.text(DRAFT)! } }).context);
    expect(stderr.replace(/\s+/g, " ")).toContain("1 answer is kept");
  });

  it("presses once for quality that somebody else could check", async () => {
    const { context } = at(WHOLE);
    const { stderr } = await audit(context);
    expect(stderr).toContain("“looks good”");
    expect(parse(context.disk.text(FILE)!).designs[0].quality).toEqual(["ready Monday 09:00"]);
  });

  it("keeps comments and quoting of a portfolio it changes", async () => {
    const text =
      "# mine\nformat: orchestrate/portfolio@1\nperiod: '2026-Q4'\ntasks:\n  - name: \"report\" # the Monday one\n    hours: 3\n    performer: me\n";
    const { context } = at({ "doing:report": "all" }, { files: { [FILE]: text } });
    const { exit, stderr } = await audit(context, "--task report");
    expect(exit, stderr).toBe(0);
    expect(context.disk.text(FILE)).toBe(`${text.replace("tasks:", "audited: 2026-11-23\ntasks:")}    doing: all\n`);
  });

  it.each(["performer:code", "review"])("leaves what another audit of the same quarter wrote at %s", async (key) => {
    const script = interviewer(STOP);
    const context: TestContext = testContext({
      today: "2026-11-23",
      prompter: {
        ask: async (prompt) => {
          if (prompt.key === key) await context.disk.replace(DRAFT, "{}");
          return script.ask(prompt);
        },
      },
    });
    const { exit, stderr } = await audit(context);
    expect([exit, context.disk.text(DRAFT), context.disk.text(FILE)]).toEqual([4, "{}", undefined]);
    expect(stderr).toContain("another audit of 2026-Q4 is writing p/2026-Q4.draft.yaml");
  });

  it("asks in the first weeks of a quarter which one is meant", async () => {
    const { context } = at({ ...STOP, period: "2026-Q3" }, { today: "2026-10-08" });
    await audit(context);
    expect(context.disk.text("/home/p/2026-Q3.yaml")).toContain("period: 2026-Q3");
  });

  it("asks in short for names, hours and hands, and once more only where that settles nothing", async () => {
    const world = at({
      tasks: ["data entry, 5h", "hiring, 4h", "qzxv, 2h"],
      "performer:hiring": "shared",
      "performer:qzxv": "shared",
    });
    const { exit, stderr } = await audit(world.context, "--quick");
    expect(exit, stderr).toBe(0);
    expect(world.asked).toEqual([
      "week",
      "tasks",
      "tasks/take",
      "performer:data-entry",
      "performer:hiring",
      "performer:qzxv",
      "doing:qzxv",
      "review",
    ]);
  });

  it("offers what the words suggest as a guess with its reason, and writes it only where it is taken", async () => {
    const prompter = interviewer({
      week: "40h",
      tasks: ["invoice data entry, 5h", "qzxv, 4h"],
      "repeatable:qzxv": "2",
      "replaceable:qzxv": "2",
    });
    const context = testContext({ prompter, today: "2026-11-23" });
    await audit(context);
    const guessed = prompter.asked.find(({ key }) => key === "repeatable:invoice-data-entry")!;
    expect(guessed).toMatchObject({
      kind: "select",
      default: "",
      hint: 'a guess is marked, going by "entry" and "invoice"; choose it only where you find it right',
    });
    if (guessed.kind !== "select") throw new Error("a rating is chosen");
    expect(guessed.choices.filter(({ label }) => label.endsWith("(a guess)"))).toHaveLength(1);
    expect(guessed.choices.at(-1)).toMatchObject({ value: "", label: "can't say" });
    expect(prompter.asked.find(({ key }) => key === "repeatable:qzxv")).toMatchObject({ hint: undefined });
    const [entry, other] = parse(context.disk.text(FILE)!).tasks;
    expect(entry).not.toHaveProperty("repeatable");
    expect(other.repeatable).toBe(2);
  });

  it("gives no advice to whoever only presses enter", async () => {
    const world = at({ ...WEEK, "performer:hiring": "me", "doing:hiring": "all" });
    const { exit, stdout, stderr } = await audit(world.context);
    expect([exit, world.asked.includes("forces:code")], stderr).toEqual([0, false]);
    expect(stdout + stderr).not.toMatch(/gives most|could come back/);
    const said = await run("shift --dir p", testContext({ files: { [FILE]: world.context.disk.text(FILE)! } }));
    expect(said.stdout).toContain("Nothing can be ranked yet");
  });

  it("suggests the oversight and the hours back that the ranking counts, also after another oversight was stated", async () => {
    const prompter = interviewer({ ...WHOLE, "oversight:status-report": "1h" });
    const context = testContext({ prompter, today: "2026-11-23" });
    await audit(context);
    const shown = (key: string) => prompter.asked.find((prompt) => prompt.key === `${key}:status-report`)!;
    // 3 h that all could go: 45 min of oversight, then the stated hour
    expect(shown("oversight")).toMatchObject({ default: "45m", hint: expect.stringContaining("of the 3 h") });
    expect(shown("freed")).toMatchObject({ default: "2h", hint: expect.stringContaining("less 1 h of briefing") });
    const ranked = await run("shift --dir p --json", testContext({ files: { [FILE]: context.disk.text(FILE)! } }));
    expect(JSON.parse(ranked.stdout).candidates[0]).toMatchObject({ oversight_minutes: 60, net_minutes: 120 });
  });

  it("asks the person's own name once, where a brief would print it", async () => {
    const first = at({ ...WHOLE, "own-name": "Ada" });
    await audit(first.context);
    const text = first.context.disk.text(FILE)!;
    expect(first.asked.filter((key) => key === "own-name")).toHaveLength(1);
    expect(parse(text).practitioner.name).toBe("Ada");
    const again = at({ review: { inTurn: ["own-name", "save"] }, "own-name": "Ada L." }, { files: { [FILE]: text } });
    await audit(again.context, "--step 3");
    expect(again.asked.indexOf("own-name")).toBeGreaterThan(again.asked.indexOf("review"));
    expect(parse(again.context.disk.text(FILE)!).practitioner.name).toBe("Ada L.");
  });

  it("leaves a promise that stands as it is where its task is chosen again, and tells it", async () => {
    const first = at(WHOLE);
    await audit(first.context);
    const text = first.context.disk.text(FILE)!;
    const prompter = interviewer({ choice: "status-report" });
    const later = testContext({ prompter, today: "2026-12-21", files: { [FILE]: text } });
    const { exit } = await audit(later, "--step 2");
    expect(exit).toBe(0);
    expect(parse(later.disk.text(FILE)!).shift).toEqual(parse(text).shift);
    const choice = prompter.asked.find(({ key }) => key === "choice")!;
    if (choice.kind !== "select") throw new Error("a task is chosen");
    expect(choice.default).toBe("status-report");
    expect(choice.choices[0]!.help).toMatch(/^chosen; it is to give back 2h15m a week from 2026-11-30/);
  });

  it("tells at once of by-hand hours that no one person has, and asks once more", async () => {
    const script = (again: Script[string]) => ({ ...STOP, "by-hand:hiring": { inTurn: ["140", again] } }) as Script;
    const byHand = async (again: Script[string]) => {
      const { context } = at(script(again));
      const { stderr } = await audit(context);
      expect(stderr.replace(/\s+/g, " ")).toContain("140 h is more than your whole week of 40 h");
      return parse(context.disk.text(FILE)!).tasks.find(({ id }: { id: string }) => id === "hiring").by_hand;
    };
    expect(await byHand("8h")).toBe("8h");
    expect(await byHand({ wish: "why" })).toBe("unknown");
    expect(await byHand("140")).toBe(140); // what is said twice stands
  });

  it("takes unknown for the hours of a task and for the week, and says what it assumes", async () => {
    const first = at({ ...STOP, week: "unknown" });
    await audit(first.context);
    const text = first.context.disk.text(FILE)!;
    expect(parse(text).practitioner.week).toBe("unknown");
    const again = at(
      { "hours-now:code": "unknown", changed: ["code"] },
      { files: { [FILE]: text }, today: "2027-02-23" },
    );
    const { exit, stderr } = await audit(again.context);
    expect(exit, stderr).toBe(0);
    const next = again.context.disk.text("/home/p/2027-Q1.yaml")!;
    expect(parse(next).tasks.find(({ id }: { id: string }) => id === "code").hours).toBe("unknown");
    const score = await run("score --dir p", testContext({ files: { "/home/p/2027-Q1.yaml": next } }));
    expect(score.stdout).toContain("40 h is assumed");
  });

  it("adds tasks without the whole walk", async () => {
    const first = at(STOP);
    await audit(first.context);
    const files = { [FILE]: first.context.disk.text(FILE)! };
    const adding = at({ "anything-else": ["budget, 2h"] }, { files });
    const { context } = adding;
    await audit(context, "--add");
    expect(adding.asked).toEqual([
      "anything-else",
      "anything-else/take",
      "performer:budget",
      "doing:budget",
      "compounding",
      "review",
    ]);
    expect(parse(context.disk.text(FILE)!).tasks.at(-1)).toMatchObject({ id: "budget", performer: "me" });
  });
});

describe("without a terminal", () => {
  it("says what to do", async () => {
    const { exit, stderr } = await run("audit --dir p");
    expect(exit).toBe(2);
    expect(stderr).toContain("--answers");
  });

  it("says with --no-input at a terminal that the answers are missing, and not the terminal", async () => {
    const { context, asked } = at(WHOLE);
    const { exit, stderr } = await audit(context, "--no-input");
    expect([exit, asked]).toEqual([2, []]);
    expect(stderr).toContain("an audit needs answers");
    expect(stderr).toContain("--answers FILE");
    expect(stderr).not.toContain("terminal");
  });

  it("lists every missing required answer at its place and writes nothing", async () => {
    const answers =
      "format: orchestrate/portfolio@1\nperiod: 2026-Q4\ntasks:\n  - {name: a, hours: 3}\n  - {name: b, hours: 2, performer: me}\n";
    const { exit, stderr, disk } = await run("audit --dir p --answers a.yaml --no-input", {
      files: { "/home/a.yaml": answers },
    });
    expect(exit).toBe(3);
    expect(stderr).toContain("a.yaml:4:");
    for (const place of ["tasks[a].performer", "tasks[a].doing", "tasks[b].doing"]) expect(stderr).toContain(place);
    expect(disk.text(FILE)).toBeUndefined();
  });

  it("does not write over a portfolio that is there", async () => {
    const answers =
      "format: orchestrate/portfolio@1\nperiod: 2026-Q4\ntasks: [{name: a, hours: 3, performer: me, doing: all}]\n";
    const files = { "/home/a.yaml": answers, [FILE]: answers };
    const { exit, stderr } = await run("audit --dir p --answers a.yaml --no-input", { files });
    expect([exit, stderr]).toEqual([2, expect.stringContaining("is there already")]);
  });
});

describe("three people's first audit from their answers", () => {
  const people = new URL("../../scenarios/first/", import.meta.url);

  it.each(["manager", "freelancer", "maintainer"])("%s", async (name) => {
    const answers = readFileSync(new URL(`${name}.yaml`, people), "utf8");
    const context = testContext({ files: { "/home/a.yaml": answers } });
    const { exit, stdout, stderr } = await run("audit --dir p --answers a.yaml --no-input", context);
    expect(exit, stderr).toBe(0);
    expect(stdout).toContain("hours a week are doing");
    expect(stderr).toContain("On Monday");
    const period = (parse(answers) as { period: string }).period;
    const written = context.disk.text(`/home/p/${period}.yaml`)!;
    expect(parse(written).tasks.map((task: { id: string }) => task.id)).toEqual(
      parse(answers).tasks.map((task: { id: string }) => task.id),
    );
    // what was written is taken as answers again, to the same bytes
    const again = testContext({ files: { "/home/b.yaml": written } });
    await run("audit --dir p --answers b.yaml --no-input", again);
    expect(again.disk.text(`/home/p/${period}.yaml`)).toBe(written);
  });
});
