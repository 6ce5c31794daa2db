import { describe, expect, test } from "vitest";
import { absencesIn, daysAway } from "../../../../src/core/intake/records/absences.ts";
import type { TaskToMatch } from "../../../../src/core/intake/records/groups.ts";
import { lostMinutes, type Overlaps } from "../../../../src/core/intake/records/overlaps.ts";
import { readRules } from "../../../../src/core/intake/records/rules.ts";
import { readWindow, windowOf } from "../../../../src/core/intake/records/window.ts";
import { zoneOf } from "../../../../src/core/intake/records/zone.ts";
import { ofMinutes } from "../../../../src/core/portfolio/hours.ts";
import { importSchema } from "../../../../src/core/reports/import.ts";
import { expression } from "../../../../src/importers/expression.ts";
import { documentOf } from "../../../helpers/importing.ts";
import { csv, tracked } from "./entries.ts";

describe("the window", () => {
  test("a quarter has 13 weeks, and one that is not over ends before today", () => {
    expect(windowOf("2026-Q3")).toEqual({ from: "2026-07-01", to: "2026-09-30", weeks: 13 });
    expect(windowOf("2026-Q3", "2026-07-29")).toEqual({ from: "2026-07-01", to: "2026-07-28", weeks: 4 });
    for (const today of ["2026-12-01", "2026-10-01", "2026-07-01", "2026-06-01"])
      expect(windowOf("2026-Q3", today)).toEqual(windowOf("2026-Q3"));
    expect(windowOf("2026-Q3", "2026-07-02")).toMatchObject({ to: "2026-07-01" });
  });

  test("days of one's own", () => {
    expect(readWindow("2026-07-06..2026-07-19")).toMatchObject({ weeks: 2 });
    expect(readWindow("2026-07-06..2026-07-06")).toMatchObject({ weeks: 1 / 7 });
    for (const text of [
      "July",
      "2026-07-06..2026-07-01",
      "2026-02-30..2026-03-01",
      "2026-09-01..2026-09-31",
      "x2026-07-01..2026-07-06",
      "2026-07-01..2026-07-061",
    ])
      expect(readWindow(text)).toBeUndefined();
  });

  test("cuts intervals at its edges, and leaves dated durations whole", () => {
    const text = csv(
      "Night,,,2026-06-30T23:00:00+02:00,2026-07-01T01:00:00+02:00",
      "Night,,,2026-09-30T23:30:00+02:00,2026-10-01T01:00:00+02:00",
    );
    const dated = "Date,Task,Hours\n2026-06-30,Dated,2\n2026-09-30,Dated,3\n";
    const { document } = documentOf([text, dated]);
    expect(document.unmatched.map(({ title, total_minutes }) => [title, total_minutes])).toEqual([
      ["Dated", 180],
      ["Night", 90],
    ]);
    expect(document.accounts).toEqual({
      entries: { read: 4, counted: 1, clipped: 2, ignored: 1, not_understood: 0 },
      minutes: { read: 510, counted: 270, clipped: 120, overlapping: 0, ignored: 120 },
    });
  });
});

describe("weeks worked", () => {
  test("days away count once, and only working days shorten the weeks", () => {
    const window = readWindow("2026-Q3")!;
    // Friday 3 to Monday 6 July, the Friday twice; the second span begins before the window.
    const away = daysAway(
      [
        { from: "2026-07-03", to: "2026-07-06" },
        { from: "2026-06-29", to: "2026-07-03" },
      ],
      window,
    );
    expect(absencesIn(away, 5)).toEqual({ calendar: 6, working: 4 });
    expect(absencesIn(away, 4)).toEqual({ calendar: 6, working: 3 });
  });

  test("given weeks take the place of those that were found", () => {
    expect(documentOf([csv(tracked("A", "07-01"))], { weeks: 4 }).document.unmatched[0]?.minutes).toBe(15);
  });

  test("without a week worked there are no hours a week, not zero", () => {
    const { document } = documentOf([csv(tracked("A", "07-01"))], { weeks: 0 });
    expect(document.unmatched[0]?.minutes).toBeNull();
    expect(document.warnings[0]?.code).toBe("records-no-weeks");
  });
});

describe("what two screens show at one time", () => {
  const bucket = (hostname: string, timestamp: string, app: string) => ({
    ...{ id: hostname, type: "currentwindow", hostname },
    events: [{ timestamp: `2026-07-01T${timestamp}:00+00:00`, duration: 3600, data: { app, title: app } }],
  });
  const screens = JSON.stringify({ buckets: { a: bucket("a", "08:00", "Editor"), b: bucket("b", "08:30", "Mail") } });
  const minutes = (overlaps: Overlaps, ...texts: string[]) =>
    Object.fromEntries(
      documentOf([screens, ...texts], { overlaps }).document.unmatched.map((one) => [one.title, one.total_minutes]),
    );

  test.each(["count", "split", "first"] as const)("counts once: %s", (overlaps) => {
    expect(minutes(overlaps)).toEqual({ Editor: 60, Mail: 30 });
  });

  test("shares what is left of it with a tracker", () => {
    const talk = csv(tracked("Talk", "07-01", "10:00", "11:00"));
    expect(minutes("count", talk)).toEqual({ Editor: 60, Mail: 30, Talk: 60 });
    expect(minutes("split", talk)).toEqual({ Editor: 30, Mail: 30, Talk: 30 });
    expect(minutes("first", talk)).toEqual({ Editor: 60, Mail: 30, Talk: 0 });
  });
});

describe("two things at one time", () => {
  const text = csv(
    tracked("A", "07-01", "10:00", "12:00"),
    tracked("B", "07-01", "11:00", "13:00"),
    tracked("C", "07-01", "11:00", "12:00"),
  );
  test.each([
    ["count", { A: 120, B: 120, C: 60 }],
    // From 11 to 12 there are three of them: twenty minutes each.
    ["split", { A: 80, B: 80, C: 20 }],
    ["first", { A: 120, B: 60, C: 0 }],
  ] as const)("%s", (overlaps, minutes) => {
    const { document } = documentOf([text], { overlaps });
    expect(Object.fromEntries(document.unmatched.map(({ title, total_minutes }) => [title, total_minutes]))).toEqual(
      minutes,
    );
  });

  test("time that counts twice is told", () => {
    expect(documentOf([text]).document.warnings[0]?.message).toBe(
      "2 h in all lie at the same time as another entry and count twice",
    );
  });

  test("what does not count is at nobody's time", () => {
    const rules = readRules([{ words: "B", ignore: true }], expression).rules;
    const two = csv(tracked("A", "07-01"), tracked("B", "07-01"));
    expect(documentOf([two], { rules }).document.warnings.map(({ code }) => code)).not.toContain("records-overlap");
    expect(documentOf([two]).document.warnings.map(({ code }) => code)).toContain("records-overlap");
  });

  test("time at the keyboard that a tracker has too is told, after what one pair of hands gave up", () => {
    const said = (clock: string, session: string, type = "user") =>
      JSON.stringify({
        ...{ type, uuid: `${session}-${clock}`, sessionId: session, timestamp: `2026-07-01T${clock}:00.000Z` },
        message: { content: "x" },
      });
    const sessions = ["a", "b"].map((name) => [said("08:00", name), said("08:04", name)].join("\n")).join("\n");
    const { warnings, accounts } = documentOf([sessions, csv(tracked("A", "07-01", "10:01", "11:00"))]).document;
    expect(accounts.minutes.overlapping).toBe(4);
    expect(warnings.find(({ code }) => code === "records-overlap")?.message).toContain("3 min in all lie");
  });

  test("what began first keeps its time, wherever it stands in the file; of two that began together, the first one", () => {
    const [late, early] = [
      { start: 60_000, end: 180_000 },
      { start: 0, end: 120_000 },
    ];
    expect(lostMinutes([late, early], "first")).toEqual([1, 0]);
    expect(lostMinutes([early, late], "first")).toEqual([0, 1]);
    expect(lostMinutes([early, early], "first")).toEqual([0, 2]);
  });

  test("stretches that only touch, or have no length, lose nothing", () => {
    const stretches = [
      { start: 0, end: 60_000 },
      { start: 60_000, end: 120_000 },
      { start: 60_000, end: 60_000 },
    ];
    expect(lostMinutes(stretches, "split")).toEqual([0, 0, 0]);
    expect(lostMinutes(stretches, "first")).toEqual([0, 0, 0]);
  });
});

test("the projects of what is in no task are named once each", () => {
  const row = (project: string, day: string) => tracked("A", day).replace("A,", `A,${project}`);
  const { document } = documentOf([
    csv(row("Ops", "07-01"), row("", "07-02"), row("Ops", "07-03"), row("Lab", "07-06")),
  ]);
  expect(document.unmatched).toMatchObject([{ title: "A", entries: 4, projects: ["Ops", "Lab"] }]);
});

describe("rules", () => {
  const rules = (...texts: Parameters<typeof readRules>[0]) => readRules(texts, expression);
  const text = csv(
    tracked("Sprint 14 planning", "07-01"),
    tracked("Sprint 15 planning", "07-15"),
    tracked("Lunch", "07-01", "12:00", "13:00"),
    tracked("Away", "07-02", "08:00", "16:00"),
    tracked("Mail", "07-03"),
  );

  test("the first that matches holds, and what each took is told", () => {
    const { rules: used, wrong } = rules(
      { words: "planning sprint", task: "planning" },
      { expression: "^sprint", ignore: true },
      { words: "lunch", ignore: true },
      { words: "away", absence: true },
    );
    expect(wrong).toEqual([]);
    const { document } = documentOf([text, csv(tracked("Lunch", "10-05"))], { rules: used });
    expect(document.tasks).toMatchObject([
      { id: "planning", total_minutes: 120, entries: 2, titles: ["Sprint 14 planning", "Sprint 15 planning"] },
    ]);
    expect(document.unmatched.map(({ title }) => title)).toEqual(["Mail"]);
    expect(document.ignored).toEqual([
      { why: "absence", entries: 1, minutes: 480 },
      { why: "outside", entries: 1, minutes: 60 },
      { why: "rule", entries: 1, minutes: 60 },
    ]);
    expect(document.window.days_absent).toBe(1);
    expect(document.rules).toEqual([
      { rule: "away", to: "absence", entries: 1, total_minutes: 480 },
      { rule: "planning sprint", to: "planning", entries: 2, total_minutes: 120 },
      { rule: "lunch", to: "ignore", entries: 1, total_minutes: 60 },
    ]);
  });

  test("words are whole words, and a field can be named", () => {
    const { rules: used } = rules({ words: "print", ignore: true }, { words: "mail", in: ["project"], ignore: true });
    expect(documentOf([text], { rules: used }).document.ignored).toEqual([]);
  });

  test("what is wrong with a rule is told", () => {
    const { wrong } = rules(
      { task: "a" },
      { words: "a" },
      { words: "a", task: "b", ignore: true },
      { expression: "(", ignore: true },
      { words: "--", ignore: true },
      { words: " ", ignore: true },
    );
    expect(wrong.map(({ at }) => at)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test("an expression that would hang others takes no longer here", () => {
    expect(expression("^(a+)+$")!(`${"a".repeat(5000)}b`)).toBe(false);
  });
});

describe("the portfolio", () => {
  const tasks = [
    { id: "mail", name: "E-mail", hours: ofMinutes({ low: 180, likely: 180, high: 180 }) },
    { id: "report", name: "Weekly report", was: ["status"], hours: "unknown" },
  ] as const satisfies TaskToMatch[];
  test("the name, the id or a former id of a task is that task; what the file would say stands beside what it says", () => {
    const text = csv(
      tracked("mail", "07-01"),
      tracked("e-mail", "07-02"),
      tracked("Status", "07-03"),
      tracked("Mailing", "07-06"),
    );
    const { document } = documentOf([text], { tasks, weeks: 2 });
    expect(document.tasks.map(({ id, minutes }) => [id, minutes])).toEqual([
      ["mail", 60],
      ["report", 30],
    ]);
    expect(document.unmatched.map(({ title }) => title)).toEqual(["Mailing"]);
    expect(document.changes).toEqual([
      { id: "mail", path: "tasks[1].hours", old: 180, new: 60, source: "measured", old_source: "estimated" },
      { id: "report", path: "tasks[2].hours", old: null, new: 30, source: "measured", old_source: "estimated" },
    ]);
  });

  test("a rule goes before the name, and may lead to a task that is yet to come", () => {
    const led = (task: string) =>
      documentOf([csv(tracked("mail", "07-01"), tracked("Mails", "07-02"))], {
        tasks,
        rules: readRules([{ words: "mail", task }], expression).rules,
      }).document.tasks.map(({ id, name, entries }) => [id, name, entries]);
    expect(led("status")).toEqual([["report", "Weekly report", 1]]);
    expect(led("E-Mail")).toEqual([["mail", "E-mail", 1]]);
    expect(led("Yet to come")).toEqual([["yet-to-come", "Yet to come", 1]]);
  });

  const warned = (more: Parameters<typeof documentOf>[1]) =>
    documentOf([csv(tracked("mail", "07-01"))], { tasks, ...more }).document.warnings.map(({ code }) => code);

  test("a rule that leads to no task of it is told; a former id leads to one", () => {
    const ledTo = (task: string) => warned({ rules: readRules([{ words: "mail", task }], expression).rules });
    expect(ledTo("post")).toContain("records-task-unknown");
    for (const task of ["report", "Weekly Report", "status"]) expect(ledTo(task)).not.toContain("records-task-unknown");
  });

  test("a figure that another import measured is told before it is replaced", () => {
    const [mail] = tasks;
    expect(warned({ tasks: [{ ...mail, source: "measured" }] })).toContain("records-replace");
    expect(warned({ tasks: [{ ...mail, source: "estimated" }] })).not.toContain("records-replace");
    const same = { ...mail, source: "measured", hours: ofMinutes({ low: 5, likely: 5, high: 5 }) } as const;
    expect(warned({ tasks: [same], weeks: 12 })).not.toContain("records-replace");
  });
});

test("the document is what its schema says", () => {
  const { document } = documentOf([csv(tracked("A", "07-01"), "broken")]);
  expect(importSchema.parse(document)).toEqual(document);
});

describe("wall clocks", () => {
  const berlin = zoneOf("Europe/Berlin")!;
  const wall = (text: string) => Date.parse(`${text}Z`);
  test.each([
    ["2026-07-01T12:00", "2026-07-01T10:00"],
    ["2026-01-01T12:00", "2026-01-01T11:00"],
    // Of the two half past two the first; a time that never was is as if the clock had not been moved.
    ["2026-10-25T02:30", "2026-10-25T00:30"],
    ["2026-03-29T02:30", "2026-03-29T01:30"],
    ["2026-10-25T03:30", "2026-10-25T02:30"],
  ])("%s in Berlin is %s", (shown, instant) => expect(berlin.toInstant(wall(shown))).toBe(wall(instant)));

  test("a zone of half an hour, and none", () => {
    expect(zoneOf("Australia/Lord_Howe")!.toWall(wall("2026-07-01T00:00"))).toBe(wall("2026-07-01T10:30"));
    expect(zoneOf("Moon/Base")).toBeUndefined();
  });
});
