import { describe, expect, test } from "vitest";
import { importSchema } from "../../../src/core/reports/import.ts";
import { run, testContext } from "../../helpers/context.ts";
import { interviewer } from "../../helpers/interviewer.ts";

const portfolio = `format: orchestrate/portfolio@1
period: 2026-Q3
tasks:
  - { id: notes, name: Release notes, hours: 3h }
  - { name: Mail, hours: 3h }
`;
const ics = `BEGIN:VCALENDAR
BEGIN:VEVENT
UID:a
SUMMARY:Release notes
DTSTART:20260706T080000
DTEND:20260706T103000
RRULE:FREQ=WEEKLY;COUNT=13
END:VEVENT
BEGIN:VEVENT
UID:b
SUMMARY:Board
DTSTART:20260707T080000Z
DTEND:20260707T093000Z
END:VEVENT
BEGIN:VEVENT
UID:c
SUMMARY:Broken
DTSTART:soon
END:VEVENT
END:VCALENDAR
`;
const env = { TZ: "Europe/Berlin" };
const world = { files: { "/home/me.ics": ics }, env };
const json = async (args: string[], given: Parameters<typeof run>[1]) => {
  const { exit, stdout, stderr } = await run(["import", ...args, "--json"], given);
  return { exit, stderr, document: exit === 0 ? importSchema.parse(JSON.parse(stdout)) : undefined };
};

test("without a portfolio everything is told and nothing is matched", async () => {
  const { exit, stdout, stderr } = await run(["import", "me.ics", "--window", "2026-Q3"], world);
  expect([exit, stderr]).toEqual([0, ""]);
  expect(stdout).toBe(`15 entries from 2026-07-01 to 2026-09-30: 13 weeks worked.

- me.ics: a calendar (iCalendar), 15 entries

In no task
Title          A week   In all  Entries
─────────────  ──────  ───────  ───────
Release notes  2 h 30  32 h 30       13
Board           7 min   1 h 30        1

Not understood
- me.ics, line 15: Broken
  The start of the event is not a time.

Of 15 entries 14 count whole, 0 in part, 0 not, and 1 was not understood.
Of 34 h 34 h count, 0 min lie outside the window, 0 min do not count.
`);
});

test("what has no title is shown as such", async () => {
  const files = { "/home/r.csv": "Date,Time Spent (seconds),Efficiency\n2026-07-01T00:00:00,3600,10\n" };
  const { stdout } = await run(["import", "r.csv", "--window", "2026-Q3"], { env, files });
  expect(stdout).toMatch(/^\(no title\) +5 min +1 h +1$/m);
});

test("beside a portfolio its tasks are found by their names, and what would change is told", async () => {
  const { document } = await json(["me.ics"], { ...world, files: { ...world.files, "/data/2026-Q3.yaml": portfolio } });
  expect(document?.window).toMatchObject({ from: "2026-07-01", to: "2026-09-30", zone: "Europe/Berlin" });
  expect(document?.tasks).toMatchObject([{ id: "notes", total_minutes: 1950, minutes: 150, entries: 13 }]);
  expect(document?.changes).toEqual([
    { id: "notes", path: "tasks[1].hours", old: 180, new: 150, source: "measured", old_source: "estimated" },
  ]);
});

test("rules beside the portfolios are used; a broken one is told with its place", async () => {
  const rules = "format: orchestrate/rules@1\nrules:\n  - { words: board, ignore: true }\n";
  const { document } = await json(["me.ics", "--window", "2026-Q3"], {
    ...world,
    files: { ...world.files, "/data/rules.yaml": rules },
  });
  expect(document?.ignored).toEqual([{ why: "rule", entries: 1, minutes: 90 }]);
  const broken = "format: orchestrate/rules@1\nrules:\n  - { words: board }\n";
  const told = await json(["me.ics", "--rules", "mine.yaml"], {
    ...world,
    files: { ...world.files, "/home/mine.yaml": broken },
  });
  expect(told.exit).toBe(3);
  expect(told.stderr).toContain("mine.yaml:3:5");
  expect(told.stderr).toContain("a rule leads to one thing");
});

test("a folder of sessions is read whole, and several sessions at once are one person", async () => {
  const line = (id: string, type: string, clock: string) =>
    JSON.stringify({
      type,
      uuid: `${id}${clock}`,
      sessionId: id,
      cwd: `/w/${id}`,
      timestamp: `2026-07-01T${clock}:00.000Z`,
      message: { content: "x" },
    });
  const session = (id: string) =>
    [line(id, "user", "08:00"), line(id, "assistant", "08:04"), line(id, "user", "08:08")].join("\n");
  const files = {
    "/home/s/a/one.jsonl": session("one"),
    "/home/s/a/.b/two.jsonl": session("two"),
    "/home/s/note.txt": "no record",
  };
  const { document } = await json(["s", "--window", "2026-Q3"], { env, files });
  expect(document?.sources.map(({ file, kind }) => [file, kind])).toEqual([
    ["s/a/.b/two.jsonl", "claude-code"],
    ["s/a/one.jsonl", "claude-code"],
  ]);
  expect(document?.unmatched.reduce((sum, { total_minutes }) => sum + total_minutes, 0)).toBe(4);
  expect(document?.unmatched.reduce((sum, { agent_total_minutes }) => sum + agent_total_minutes!, 0)).toBe(8);
});

describe("--explain", () => {
  const day = (uid: string, start: string, end: string, more = "") =>
    `BEGIN:VEVENT\nUID:${uid}\nSUMMARY:Release notes\nDTSTART:${start}\nDTEND:${end}\n${more}END:VEVENT\n`;
  const calendar = `BEGIN:VCALENDAR\n${day("x", "20260930T230000Z", "20261001T010000Z")}${day("y", "20260701T080000", "20260701T090000")}${day("z", "20260702T080000", "20260702T090000", "STATUS:CANCELLED\n")}END:VCALENDAR\n`;
  const files = { "/home/me.ics": calendar, "/data/2026-Q3.yaml": portfolio };
  const explain = ["me.ics", "--zone", "UTC", "--explain"];

  test("lists what is behind a figure with its days, and it adds up", async () => {
    const { document } = await json([...explain, "Release notes"], { env, files });
    const { entries, total_minutes } = document!.explained!;
    expect(
      entries.map(({ date, minutes, counted_minutes, ignored }) => [date, minutes, counted_minutes, ignored]),
    ).toEqual([
      ["2026-07-01", 60, 60, null],
      ["2026-07-02", 60, 0, "cancelled"],
      ["2026-09-30", 120, 60, null],
    ]);
    expect(total_minutes).toBe(120);
    expect(document?.tasks[0]?.total_minutes).toBe(120);
  });

  test("is a page of its own", async () => {
    const { stdout } = await run(["import", ...explain, "notes"], { env, files });
    expect(stdout).toBe(`“Release notes” from 2026-07-01 to 2026-09-30: 2 entries count, 1 more does not.
They come to 2 h of yours; over 13 weeks worked that is 9 min a week.

Day         Title                   Stands in  Minutes  Counts
──────────  ──────────────────────  ─────────  ───────  ──────
2026-07-01  Release notes           me.ics:8       1 h     1 h
2026-07-02  Release notes           me.ics:14      1 h       –
            cancelled
2026-09-30  Release notes           me.ics:2       2 h     1 h
            1 h outside the window
`);
  });

  test("also of a title that no task took; of anything else it says so", async () => {
    const { document } = await json([...explain, "release NOTES"], { env, files: { "/home/me.ics": calendar } });
    expect(document?.explained).toMatchObject({ id: null, name: "Release notes", total_minutes: 60 });
    const { exit, stderr } = await json([...explain, "Release note"], { env, files });
    expect(exit).toBe(2);
    expect(stderr).toContain("did you mean Release notes?");
  });
});

describe("--apply", () => {
  const files = {
    "/home/me.ics": ics,
    "/data/2026-Q3.yaml": `${portfolio}# mine\n`,
  };
  const applied = `format: orchestrate/portfolio@1
period: 2026-Q3
tasks:
  - { id: notes, name: Release notes, hours: 2h30m, source: measured }
  - { name: Mail, hours: 3h }
# mine
`;
  const apply = "import me.ics --apply";

  /** The world as the first import leaves it, with nothing said yet. */
  const afterImport = async () => {
    const { disk } = await run(apply, { env, files });
    return testContext({ env, files: Object.fromEntries(disk.files) });
  };

  test("writes measured hours in place of those that were said, and names the command that undoes it", async () => {
    const { exit, stdout, stderr, disk } = await run(apply, { env, files });
    expect(exit).toBe(0);
    expect(disk.text("/data/2026-Q3.yaml")).toBe(applied);
    expect(stdout).toContain("- “Release notes”: you said 3 h, the calendar says 2 h 30.\n");
    expect(stderr).toBe("written: /data/2026-Q3.yaml; orchestrate import --undo /data/2026-Q3.yaml undoes it\n");
  });

  test("the same records again change nothing, and what undoes the first time stays", async () => {
    const context = await afterImport();
    const held = new Map(context.disk.files);
    const { stdout, stderr } = await run(apply, context);
    expect(context.disk.files).toEqual(held);
    expect(stdout).not.toContain("Beside your portfolio");
    expect(stderr).toContain("nothing changes: /data/2026-Q3.yaml");
  });

  describe("beside an earlier import", () => {
    const day = (date: string, task: string, hours: number) => `2026-${date},${task},${hours}`;
    const table = (...rows: string[]) => `${["Date,Task,Hours", ...rows].join("\n")}\n`;
    const september = [day("09-01", "Mail", 13), day("09-02", "Mail", 13)];
    const quarter = [day("07-01", "Mail", 52), ...september];
    const tables = {
      "/home/september.csv": table(...september),
      "/home/quarter.csv": table(...quarter),
      "/home/july.csv": table(quarter[0]!),
      "/home/notes.csv": table(day("07-06", "Release notes", 13)),
      "/data/2026-Q3.yaml": portfolio,
    };
    const mail = (disk: { text(path: string): string | undefined }) =>
      /name: Mail, hours: (\w+)/.exec(disk.text("/data/2026-Q3.yaml")!)?.[1];
    /** Imports one after the other; the last has the answer. */
    async function imports(...commands: string[]) {
      let context = testContext({ env, files: tables });
      let last = await run(`import ${commands[0]}`, context);
      for (const command of commands.slice(1)) {
        context = testContext({ env, files: Object.fromEntries(context.disk.files) });
        last = await run(`import ${command}`, context);
      }
      return { ...last, hours: mail(context.disk), kept: context.disk.text("/data/2026-Q3.imported.yaml") };
    }

    test("more records with all of the first among them take their place, each counted once", async () => {
      expect(await imports("september.csv --apply", "quarter.csv --apply")).toMatchObject({ exit: 0, hours: "6h" });
      expect((await imports("september.csv quarter.csv --apply")).hours).toBe("6h");
    });

    test.each([
      ["fewer", ["quarter.csv", "september.csv"], "6h", "2h", "1 record that is not among these (of quarter.csv)"],
      ["others", ["september.csv", "july.csv"], "2h", "4h", "2 records that are not among these (of september.csv)"],
    ])("%s do not, unless --again says so", async (_, [first, second], before, after, says) => {
      const refused = await imports(`${first} --apply`, `${second} --apply`);
      expect([refused.exit, refused.hours]).toEqual([2, before]);
      expect(refused.stderr).toContain(`“Mail” was measured already, from ${says}`);
      const again = await imports(`${first} --apply`, `${second} --apply --again`);
      expect([again.exit, again.hours]).toEqual([0, after]);
    });

    test("records of other tasks stand beside it, and each import is undone on its own", async () => {
      const both = ["september.csv --apply", "notes.csv --apply"];
      expect((await imports(...both, "july.csv --apply")).stderr).toContain("(of september.csv)");
      expect((await imports(...both, "--undo 2026-Q3")).stdout).toBe("As before the import: “Release notes”.\n");
      expect((await imports(...both, "--undo 2026-Q3", "july.csv --apply")).exit).toBe(2);
      const undone = await imports(...both, "--undo 2026-Q3", "--undo 2026-Q3");
      expect([undone.hours, undone.kept]).toEqual(["3h", undefined]);
    });

    test("what the person has said since is replaced as anything they said", async () => {
      const context = testContext({ env, files: tables });
      await run("import september.csv --apply", context);
      const text = context.disk.text("/data/2026-Q3.yaml")!.replace("Mail, hours: 2h", "Mail, hours: 5h");
      const then = testContext({
        env,
        files: { ...Object.fromEntries(context.disk.files), "/data/2026-Q3.yaml": text },
      });
      expect((await run("import july.csv --apply", then)).exit).toBe(0);
    });

    test("a measured figure of which nothing is kept is told where it is replaced", async () => {
      const measured = portfolio.replace("Mail, hours: 3h", "Mail, hours: 3h, source: measured");
      const { document } = await json(["july.csv"], { env, files: { ...tables, "/data/2026-Q3.yaml": measured } });
      expect(document?.changes).toMatchObject([{ old: 180, new: 240, source: "measured", old_source: "measured" }]);
      expect(document?.warnings.map(({ code }) => code)).toContain("records-replace");
    });
  });

  test("is undone to the letter, and only once", async () => {
    const context = await afterImport();
    const { exit, stdout } = await run("import --undo 2026-Q3", context);
    expect([exit, stdout]).toEqual([0, "As before the import: “Release notes”.\n"]);
    expect(context.disk.text("/data/2026-Q3.yaml")).toBe(files["/data/2026-Q3.yaml"]);
    expect((await run("import --undo 2026-Q3", context)).exit).toBe(4);
  });

  test("what the person changed since is not undone, and is named", async () => {
    const context = await afterImport();
    context.disk.files.set("/data/2026-Q3.yaml", new TextEncoder().encode(applied.replace("2h30m", "4h")));
    const { stdout } = await run("import --undo 2026-Q3", context);
    expect(stdout).toBe("Nothing is taken back.\nChanged since, and left as it is: “Release notes”.\n");
    expect(context.disk.text("/data/2026-Q3.yaml")).toContain("hours: 4h");
  });

  test.each([
    ["write", 0, applied],
    ["leave", 1, `${portfolio}# mine\n`],
  ])("asks in a terminal, after all is shown: %s", async (said, code, text) => {
    const prompter = interviewer({ apply: said });
    const { exit, disk, stdout } = await run(apply, { env, files, prompter });
    expect([exit, disk.text("/data/2026-Q3.yaml")]).toEqual([code, text]);
    expect(stdout).toContain("you said 3 h");
    expect(prompter.asked.map(({ key }) => key)).toEqual(["apply"]);
  });

  test("hours of a list are what somebody says, and stay estimated", async () => {
    const { disk } = await run("import list.txt --apply", { env, files: { ...files, "/home/list.txt": "Mail, 5h\n" } });
    expect(disk.text("/data/2026-Q3.yaml")).toContain("- { name: Mail, hours: 5h, source: estimated }");
  });

  test("agents' hours are written beside the person's, which stay what they were where nobody measured them", async () => {
    const at = (clock: string) => `2026-07-01T${clock}:00.000Z`;
    const session = [
      { type: "user", uuid: "1", timestamp: at("08:00") },
      ...["08:10", "08:20", "08:30", "08:40", "08:50", "09:00", "09:10", "09:20"].map((clock, n) => ({
        type: "assistant",
        uuid: `a${n}`,
        timestamp: at(clock),
      })),
    ];
    const text = session
      .map((one) => JSON.stringify({ ...one, sessionId: "s", cwd: "/w/mail", message: { content: "x" } }))
      .join("\n");
    const { document } = await json(["s.jsonl", "--window", "2026-07-01..2026-07-07"], {
      env,
      files: { ...files, "/home/s.jsonl": text },
    });
    expect(document?.changes.map(({ path, source }) => [path, source])).toEqual([["tasks[2].agent_hours", "measured"]]);
  });

  test.each([
    [["me.ics", "--apply", "--window", "2026-Q4"], 2, "is not within 2026-Q3"],
    [["me.ics", "--apply", "--window", "2026-06-01..2026-07-31"], 2, "is not within 2026-Q3"],
    [["me.ics", "--apply", "--dir", "/none"], 2, "there is no portfolio to write into"],
    [["me.ics", "--apply", "--explain", "mail"], 2, "cannot be combined"],
    [["me.ics", "--again"], 2, "say --apply --again"],
    [["me.ics", "--dry-run"], 2, "--dry-run shows what --apply or --undo would write"],
    [["me.ics", "--undo", "2026-Q3"], 2, "--undo takes nothing but a portfolio"],
    [["--undo", "2026-Q3"], 4, "nothing was imported into /data/2026-Q3.yaml"],
    [[], 2, "which records?"],
    [["me.ics", "2026-Q3"], 4, "said with --window 2026-Q3"],
  ])("%j is refused", async (args, code, says) => {
    const { exit, stderr, disk } = await run(["import", ...args], { env, files });
    expect([exit, stderr]).toEqual([code, expect.stringContaining(says)]);
    expect(disk.text("/data/2026-Q3.yaml")).toBe(files["/data/2026-Q3.yaml"]);
  });
});

describe("what takes longer than a second", () => {
  const many = `BEGIN:VCALENDAR\n${Array.from({ length: 3000 }, (_, n) => `BEGIN:VEVENT\nUID:${n}\nSUMMARY:A\nDTSTART:20260706T080000\nDURATION:PT1H\nEND:VEVENT\n`).join("")}END:VCALENDAR\n`;
  /** A world in which each look at the clock finds it so much later. */
  const slow = (step: number, text = many) => {
    const context = testContext({ env, files: { "/home/me.ics": text }, columns: 80 });
    return { ...context, milliseconds: () => (context.clock += step) };
  };
  const row = "2026-07-06,A,1\n";
  const args = ["import", "me.ics", "--window", "2026-Q3", "--no-input"];

  test.each([
    ["a calendar", many],
    ["a table", `Date,Task,Hours\n${row.repeat(20_000)}`],
    ["lines", `2026-07-06\n${"  1m A\n".repeat(20_000)}`],
  ])("shows on a terminal how far it is, and leaves nothing behind: %s", async (_, text) => {
    const { stderr } = await run(args, slow(300, text));
    const drawn = stderr.split("\r").flatMap((line) => /(\d+) %/.exec(line)?.[1] ?? []);
    expect(drawn.length).toBeGreaterThan(2);
    expect(drawn.map(Number)).toEqual(drawn.map(Number).toSorted((a, b) => a - b));
    expect(stderr.endsWith("me.ics\u001b[K\r\u001b[K\r")).toBe(true);
  });

  test.each([
    ["where it takes less", args, slow(10)],
    ["with --quiet", [...args, "--quiet"], slow(300)],
    ["where nobody looks", args, { ...slow(300), stderr: testContext().stderr }],
  ])("is quiet %s", async (_, words, context) => {
    expect((await run(words, context)).stderr).toBe("");
  });
});

describe("a list", () => {
  const week = `period: 2026-Q3\npractitioner: { week: 30h, days: 3 }\n`;
  const files = {
    "/home/list.txt": "- Status report, 3h\n- Mail 1d\n- Reviews\nTotal: 13h\n",
    "/home/duties.csv": "Aufgabe;Stunden\nPflege;12,5\nSchichtplan;2\n",
    "/data/2026-Q3.yaml": portfolio.replace("period: 2026-Q3\n", week),
  };

  test("is what a normal week takes, with the person's own days, whichever weeks were worked", async () => {
    const { document } = await json(["list.txt"], { env, files });
    expect(document?.sources).toMatchObject([{ kind: "list", entries: 4 }]);
    expect(document?.tasks).toMatchObject([{ name: "Mail", minutes: 600, total_minutes: 7800 }]);
    expect(document?.unmatched).toMatchObject([{ title: "Status report", minutes: 180 }]);
    expect(document?.not_understood).toMatchObject([{ line: 3, text: "- Reviews" }]);
    expect(document?.ignored).toEqual([{ why: "summary-row", entries: 1, minutes: 0 }]);
    const shorter = await json(["list.txt", "--window", "2026-07-01..2026-07-31"], { env, files });
    expect(shorter.document?.tasks[0]?.minutes).toBe(600);
  });

  test("may be a table of no tracker", async () => {
    const { document } = await json(["duties.csv"], { env, files });
    expect(document?.unmatched.map(({ title, minutes }) => [title, minutes])).toEqual([
      ["Pflege", 750],
      ["Schichtplan", 120],
    ]);
  });

  test("beside a record of what was done is refused: the same hours would count twice", async () => {
    const { exit, stderr } = await json(["list.txt", "me.ics"], { env, files: { ...files, "/home/me.ics": ics } });
    expect(exit).toBe(2);
    expect(stderr).toContain("together they would count hours twice");
  });

  test("is not what a table of the person's own columns is taken for", async () => {
    const table = "Was;Std\nPflege;12,5\n";
    const own = { env, files: { ...files, "/home/own.csv": table } };
    const { document } = await json(["own.csv", "--columns", "title=Was,hours=Std"], own);
    expect(document?.sources).toMatchObject([{ kind: "csv" }]);
    expect(document?.unmatched[0]?.total_minutes).toBe(750);
  });
});

describe("what cannot be done ends with its code", () => {
  const csv = "Date,Task,Start,End\n07/01/2026,A,10:00,11:00\n";
  test.each([
    [["nothing.ics"], 4, "there is no file nothing.ics"],
    [["plain.txt"], 3, "this is no kind of records that is known"],
    [["latin.csv"], 3, "this is not text in UTF-8"],
    [["me.ics", "--as", "diary"], 2, "--as diary is not one of"],
    [["me.ics", "--window", "July"], 2, "--window July is neither a quarter nor two days"],
    [["me.ics", "--zone", "Moon/Base"], 2, "Moon/Base is not a time zone"],
    [["me.ics", "--weeks", "0"], 2, "--weeks 0 is not a number above zero"],
    [["me.ics", "--columns", "what=Activity"], 2, "--columns what=Activity is not like"],
    [["two-ways.csv"], 3, ""],
    [["two-ways.csv", "--date-format", "mdy"], 0, ""],
  ])("%j: %s", async (args, exit, message) => {
    const files = {
      ...world.files,
      "/home/plain.txt": "Hello there\n",
      "/home/latin.csv": Buffer.from("Tätigkeit", "latin1"),
      "/home/two-ways.csv": csv,
    };
    const result = await run(["import", ...args], { env, files });
    expect(result.exit).toBe(exit);
    expect(result.stderr).toContain(message);
  });
});
