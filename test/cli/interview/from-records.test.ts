import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Prompt } from "../../../src/core/interview/prompt.ts";
import type { PortfolioInput } from "../../../src/core/portfolio/schema.ts";
import { run, testContext } from "../../helpers/context.ts";
import { interviewer, type Script } from "../../helpers/interviewer.ts";

const FILE = "/home/p/2026-Q4.yaml";
/** Hours over the seven weeks from the first of October to the day before 2026-11-19. */
const record = (hours: Record<string, number>) =>
  ["Date,Task,Hours", ...Object.entries(hours).map(([task, n]) => `2026-10-05,${task},${n * 7}`)].join("\n");
const TODAY = "2026-11-19";

async function audit(records: string, script: Script = {}, files: Record<string, string> = {}, args = "--quick") {
  const prompter = interviewer({ "go-on": "no", ...script });
  const context = testContext({ prompter, today: TODAY, files: { "/home/r.csv": records, ...files } });
  const result = await run(`audit --dir p ${args} --import r.csv`, context);
  const written = context.disk.text(FILE);
  const portfolio = written === undefined ? undefined : (parse(written) as PortfolioInput);
  const asked = (key: string) => prompter.asked.find((one) => one.key === key) as Prompt & { lines?: string[] };
  return { ...result, asked, portfolio, context };
}

const said = (...tasks: string[]) =>
  ["format: orchestrate/portfolio@1", "period: 2026-Q4", "practitioner: { week: 40h }", "tasks:", ...tasks, ""].join(
    "\n",
  );

describe("on an empty page", () => {
  test("what the records hold is the list, and is measured", async () => {
    const { asked, portfolio, stderr, exit } = await audit(record({ Reports: 3, Mail: 5, Party: 0.1 }));
    expect(exit, stderr).toBe(0);
    expect(asked("tasks").lines).toEqual(["Mail, 5h", "Reports, 3h"]);
    expect(portfolio?.tasks).toMatchObject([
      { name: "Mail", hours: "5h", source: "measured" },
      { name: "Reports", hours: "3h", source: "measured" },
    ]);
    const flat = stderr.replace(/\s+/g, " ");
    expect(flat).toContain("From 2026-10-01 to 2026-11-18 the records say 8 h a week in 2 things.");
    expect(flat).toContain("The list holds 8 h of your 40 h; the other 32 h are for you to name.");
    expect(flat).toContain("1 smaller one is not on it, 6 min a week");
  });

  test("a figure that is typed over is what the person says, and no longer measured", async () => {
    const { portfolio } = await audit(record({ Reports: 3, Mail: 5 }), {
      tasks: ["Mail, 4h", "Reports, 3h", "Calls, 2h"],
    });
    expect(portfolio?.tasks.map(({ name, hours, source }) => [name, hours, source])).toEqual([
      ["Mail", "4h", undefined],
      ["Reports", "3h", "measured"],
      ["Calls", "2h", undefined],
    ]);
  });
});

test("of a task that was to be handed over, what is typed holds against what was measured", async () => {
  const last = said(
    "  - { id: mail, name: Mail, hours: 3h, performer: me, doing: all }",
    "shift:",
    "  - { task: mail, promise: { freed: 1h } }",
  ).replace("2026-Q4", "2026-Q3");
  const files = { "/home/p/2026-Q3.yaml": last };
  const records = record({ Mail: 5.5 });
  const kept = await audit(records, {}, files, "");
  expect(kept.asked("hours-now:mail")).toMatchObject({ default: "5h30m" });
  expect(kept.portfolio?.tasks[0]).toMatchObject({ hours: "5h30m", source: "measured" });
  const typed = await audit(records, { "hours-now:mail": "2h" }, files, "");
  expect(typed.portfolio?.tasks[0]).toMatchObject({ hours: "2h" });
  expect(typed.portfolio?.tasks[0]).not.toHaveProperty("source");
});

describe("how the records are read is said as it is for import", () => {
  const calendar = `BEGIN:VCALENDAR
BEGIN:VEVENT
UID:a
SUMMARY:Board
DTSTART:20261005T080000
DTEND:20261005T150000
END:VEVENT
BEGIN:VEVENT
UID:b
SUMMARY:Fair
DTSTART:20261006T080000
DTEND:20261006T150000
ATTENDEE;PARTSTAT=DECLINED:mailto:Me@example.org
END:VEVENT
END:VCALENDAR
`;
  test.each([
    ["", ["Board, 1h", "Fair, 1h"]],
    ["--me ME@example.org", ["Board, 1h"]],
    ["--weeks 2 --me x@example.org --me me@example.org", ["Board, 3h30m"]],
    ["--window 2026-10-01..2026-10-14 --leave-out declined --me me@example.org", ["Board, 3h30m"]],
  ])("%s", async (flags, lines) => {
    const { asked } = await audit(calendar, {}, {}, `--quick ${flags}`);
    expect(asked("tasks").lines).toEqual(lines);
  });

  test.each([
    ["--window 2026-Q3", "2026-07-01 to 2026-09-30 is not within 2026-Q4"],
    ["--as tally", "--as tally is not one of ical, "],
    ["--overlaps twice", "--overlaps twice is not one of"],
  ])("%s is refused", async (flags, says) => {
    const { exit, stderr } = await audit(calendar, {}, {}, `--quick ${flags}`);
    expect([exit, stderr]).toEqual([2, expect.stringContaining(says)]);
  });

  test("and of no records it cannot be said", async () => {
    const { exit, stderr } = await run("audit --zone UTC", testContext({ prompter: interviewer({}) }));
    expect([exit, stderr]).toEqual([2, expect.stringContaining("--zone says how records are read")]);
  });
});

describe("a portfolio behind the records", () => {
  test.each([
    ["a quarter", "2026-Q3", "/home/p/2026-Q3.yaml"],
    ["a file", "mine.yaml", "/home/mine.yaml"],
  ])("is the portfolio: %s", async (_, named, file) => {
    const prompter = interviewer({ "go-on": "no" });
    const context = testContext({
      prompter,
      today: TODAY,
      files: { "/home/r.csv": record({ Mail: 5 }).replace("10-05", named === "2026-Q3" ? "07-05" : "10-05") },
    });
    const { exit, stderr } = await run(`audit --dir p --quick --import r.csv ${named}`, context);
    expect(exit, stderr).toBe(0);
    expect(context.disk.text(file)).toContain("name: Mail");
  });

  test("alone names no records", async () => {
    const { exit, stderr } = await run("audit --import 2026-Q3", testContext({ prompter: interviewer({}) }));
    expect([exit, stderr]).toEqual([2, expect.stringContaining("--import 2026-Q3 names no records")]);
  });
});

describe("beside tasks that are there", () => {
  const files = { [FILE]: said("  - { id: mail, name: Mail, hours: 3h, performer: me } # mine") };

  test("what was said stands beside what the records say, and the person decides", async () => {
    const { asked, portfolio, context } = await audit(
      record({ Mail: 5.5, Calls: 2 }),
      { "records-new": ["0"] },
      files,
      "",
    );
    expect(asked("records-figures")).toMatchObject({
      choices: [{ label: "“Mail”: you said 3 h, the records say 5 h 30" }],
      checked: ["tasks[1].hours"],
    });
    expect(asked("records-new")).toMatchObject({ choices: [{ label: "Calls: 2 h a week" }], checked: [] });
    expect(portfolio?.tasks).toMatchObject([
      { id: "mail", hours: "5h30m", source: "measured" },
      { name: "Calls", hours: "2h", source: "measured" },
    ]);
    expect(context.disk.text(FILE)).toContain("# mine");
  });

  test("what is not ticked stays as it was", async () => {
    const { portfolio } = await audit(record({ Mail: 5.5, Calls: 2 }), { "records-figures": [] }, files, "");
    expect(portfolio?.tasks).toEqual([{ id: "mail", name: "Mail", hours: "3h", performer: "me" }]);
  });

  test("of a quarter that goes on from the last, a measured task has changed, and keeps its figure", async () => {
    const last = {
      "/home/p/2026-Q3.yaml": said(
        "  - { id: mail, name: Mail, hours: 3h, performer: me, doing: all, source: measured }",
        "  - { id: calls, name: Calls, hours: 1h, performer: me, doing: all }",
      ).replace("2026-Q4", "2026-Q3"),
    };
    const { portfolio, stderr, exit } = await audit(record({ Mail: 5.5 }), {}, last, "");
    expect(exit, stderr).toBe(0);
    expect(portfolio?.tasks).toMatchObject([
      { id: "mail", hours: "5h30m", source: "measured", doing: "all" },
      { id: "calls", hours: "1h", source: "carried" },
    ]);
  });
});

test("what agents were directed in is made by others", async () => {
  const line = (type: string, clock: string) =>
    JSON.stringify({
      type,
      uuid: `${type}${clock}`,
      sessionId: "s",
      cwd: "/w/shop",
      timestamp: `2026-10-05T${clock}:00.000Z`,
      message: { content: "x" },
    });
  const clocks = Array.from(
    { length: 90 },
    (_, at) => `${String(8 + Math.floor(at / 10)).padStart(2, "0")}:${String((at % 10) * 6).padStart(2, "0")}`,
  );
  const session = clocks.map((clock, at) => line(at % 2 === 0 ? "user" : "assistant", clock)).join("\n");
  const { portfolio, stderr } = await audit(session);
  expect(stderr.replace(/\s+/g, " ")).toMatch(/Your \d+ min directed \d+ min of agents a week\./);
  const [task] = portfolio!.tasks;
  expect(task).toMatchObject({ name: "shop", performer: "others", source: "measured" });
  expect(task?.agent_hours).toMatch(/^\d+m$|^\d+h/);
});

test("an audit that is not finished goes on, and says that the records are not read now", async () => {
  const first = await audit(record({ Mail: 5 }), { tasks: "ctrl-c" });
  expect(first.exit).toBe(130);
  const draft = first.context.disk.text("/home/p/2026-Q4.draft.yaml")!;
  const { stderr, portfolio } = await audit(record({ Mail: 7 }), {}, { "/home/p/2026-Q4.draft.yaml": draft });
  expect(stderr.replace(/\s+/g, " ")).toContain("The records are not read now");
  expect(portfolio?.tasks).toMatchObject([{ name: "Mail", hours: "5h", source: "measured" }]);
});

test.each([
  [
    "records of another quarter",
    "Date,Task,Hours\n2026-02-02,Mail,3\n",
    "",
    4,
    "nothing of these records counts from 2026-10-01",
  ],
  ["beside answers", record({ Mail: 1 }), "--answers a.yaml", 2, "--answers and --import cannot be combined"],
  ["beside a part", record({ Mail: 1 }), "--step 2", 2, "--import and --step cannot be combined"],
])("%s: refused", async (_, records, args, code, says) => {
  const { exit, stderr } = await audit(records, {}, {}, args);
  expect([exit, stderr]).toEqual([code, expect.stringContaining(says)]);
});
