import { describe, expect, it, test } from "vitest";
import { asRefusal, readList, unmistakable } from "../../../src/core/intake/list.ts";
import { FOREIGN } from "./foreign-lines.ts";
import { LINES } from "./lines.ts";

const WEEK = { minutes: 40 * 60, days: 5 };
const read = (text: string, week = WEEK) => readList(text, week);

/** What became of every line: name and minutes, the readings asked about, a kind, or the code of a refusal. */
const told = (text: string, week = WEEK) =>
  read(text, week).map((entry) => {
    if (entry.kind === "task") return `${entry.name} ${entry.minutes}`;
    if (entry.kind === "question") return `${entry.word}? ${entry.readings.map(({ minutes }) => minutes).join("/")}`;
    return entry.kind === "refusal" ? entry.reason.code : entry.kind;
  });

describe("a line for itself", () => {
  it("is tried in as many forms as people have", () => expect(LINES.length + FOREIGN.length).toBeGreaterThan(600));

  test.each([...LINES, ...FOREIGN].map(([line, name, minutes]) => ({ line, name, minutes })))(
    "$line",
    ({ line, name, minutes }) => {
      const entries = read(line);
      expect(entries).toHaveLength(1);
      const entry = entries[0]!;
      expect(entry.text).toBe(line);
      if (entry.kind === "task") expect([entry.name, entry.minutes]).toEqual([name, minutes]);
      else if (entry.kind === "unknown") expect(`${entry.name}: not known`).toBe(name);
      else if (entry.kind === "question")
        expect([`asks about ${entry.word}`, entry.readings.map((one) => one.minutes)]).toEqual([name, minutes]);
      else expect<unknown[]>([entry.kind === "refusal" ? entry.reason.code : entry.kind]).toEqual([name]);
    },
  );
});

test("a refusal is a whole sentence, with what to write", () => {
  for (const [line] of [...LINES, ...FOREIGN])
    for (const entry of read(line)) {
      if (entry.kind !== "refusal") continue;
      const { message, hint, path } = entry.reason;
      expect(path, line).toEqual([]); // it is a line's, and no place of a file
      expect(`${message} / ${hint}`, line).not.toMatch(/undefined|\[object/);
    }
  const [first] = read("2h email");
  expect(first).toMatchObject({ reason: { code: "list-hours-first", hint: expect.stringContaining("email, 2h") } });
});

describe("a list", () => {
  const lines = ["Meetings 2h", "Email: 1h", "", "lots of things", "Report, 3h"];
  const expected = ["Meetings 120", "Email 60", "list-no-hours", "Report 180"];

  it.each(["\n", "\r\n", "\r"])("reads the same with lines that end in %j", (end) =>
    expect(told(lines.join(end))).toEqual(expected),
  );

  it("knows the marks of a paste, and blanks and digits of other kinds", () => {
    expect(told(`\u001b[200~${lines.join("\r")}\u001b[201~`)).toEqual(expected);
    expect(told("\ufeffMeetings\u00a02\u202fh\nEmail： １h\n\u200fReport, 3h\u200e")).toEqual([
      "Meetings 120",
      "Email 60",
      "Report 180",
    ]);
  });

  it.each([
    "Task;Story points",
    "Task,Score",
    "Task\tHours last month",
    "| Task | Jahresstunden |",
    "Monatsstunden je Monat",
  ])("does not guess what a bare figure counts under the title %s, which is not understood", (title) => {
    const separator = /[;,\t|]/.exec(title)?.[0] ?? ";";
    const rows = [
      ["Mail", "3"],
      ["Code", "3h"],
      ["Board", "2"],
    ].map((cells) => cells.join(separator));
    expect(told([title, ...rows].join("\n"))).toEqual(["list-no-hours", "list-untitled", "Code 180", "list-untitled"]);
    // a title that is known, and none at all
    expect(told(["Task;Prozent", "Mail;10"].join("\n"))).toEqual(["header", "Mail 240"]);
    expect(told(rows.join("\n"))).toEqual(["Mail 180", "Code 180", "Board 120"]);
  });

  it("takes no line for titles behind a task that stands there already", () => {
    const standing = new Map([[1, { name: "Mail", hours: "3h", minutes: 180 }]]);
    const entries = readList("Mail, 3h\nTask;Points\nChat; 2", WEEK, standing);
    expect(entries.map(({ kind }) => kind)).toEqual(["task", "refusal", "task"]);
  });

  it.each([
    [
      "Meetings 5h\n  standup 2h\n  planning 3h\nMail 1h",
      ["list-sum-of-below", "standup 120", "planning 180", "Mail 60"],
    ],
    ["Meetings (5h):\n- standup 2h\n- planning 3h", ["list-sum-of-below", "standup 120", "planning 180"]],
    [
      "- Work 6h\n  - calls 4h\n    - one 1h\n    - two 3h\n  - mail 2h",
      ["list-sum-of-below", "list-sum-of-below", "one 60", "two 180", "mail 120"],
    ],
    // each figure may be half a minute off
    ["Mail 300 min\n  inbox 150 min\n  chat 149 min", ["list-sum-of-below", "inbox 150", "chat 149"]],
    ["Mail 300 min\n  inbox 150 min\n  chat 148 min", ["Mail 300", "inbox 150", "chat 148"]],
    ["Mail 3h\n  inbox 1h\n  chat 1h", ["Mail 180", "inbox 60", "chat 60"]],
    ["Mail 3h\n  inbox 3h", ["Mail 180", "inbox 180"]],
    ["Mail 3h\ninbox 1h\nchat 2h", ["Mail 180", "inbox 60", "chat 120"]],
    ["Mail 3h\nChat 2h\nΣ 5h", ["Mail 180", "Chat 120", "total"]],
  ])("counts no hour of an outline twice: %j", (text, expected) => expect(told(text)).toEqual(expected));

  it("takes a first line of prose for no title", () => {
    expect(told("Stationery, now and then\nMail, 3")).toEqual(["list-no-hours", "Mail 180"]);
    expect(told("My tasks\nMail, 3")).toEqual(["list-no-hours", "Mail 180"]);
  });

  it("takes how often from the cell where that says it, else from the column", () => {
    const rows = ["Task | Hours per week", "Mail | 3", "Budget | 2h/month", "Chat | 1h/day", "Mail, 30 min/day"];
    expect(told(rows.join("\n"))).toEqual(["header", "Mail 180", "Budget 28", "Chat 300", "Mail 150"]);
    expect(told("Task;Minutes per day\nMail;30\nBoard;90 min/month")).toEqual(["header", "Mail 150", "Board 21"]);
  });

  it("keeps a line that is not understood as it stood, with its place, and glues it to none", () => {
    const pasted = "Daily standups (15 min)\r  Sprint planning (2 hours-ish)\rOversight (1-2 hours/week)";
    expect(read(pasted)[1]).toMatchObject({ line: 2, text: "  Sprint planning (2 hours-ish)", kind: "refusal" });
    expect(told(pasted)).toEqual(["Daily? 75/15", "list-not-understood", "Oversight 90"]);
  });

  it("keeps a name that comes twice twice, and says so", () => {
    const [, , again] = read("Meetings 2h\nEmail 1h\nmeetings 3h");
    expect(again).toMatchObject({ name: "meetings", minutes: 180, notes: [{ code: "list-same-name" }] });
    expect(again?.kind === "task" && again.notes[0]?.message).toContain("line 1");
  });

  it("refuses a table of weekdays with its reason, and reads no row of it", () => {
    const week = told("Task\tMon\tTue\tWed\tThu\tFri\nEmail\t1\t1\t1\t1\t1\nReport\t0\t2\t0\t0\t3");
    expect(week.slice(1)).toEqual(["list-columns", "list-columns"]);
    expect(told("Task,Mon,Tue,Total\nEmail,1,1,2").slice(1)).toEqual(["list-columns"]);
    expect(told("Aufgabe;Mo;Di\nE-Mail;1;1\nBericht;;2;3").slice(1)).toEqual(["list-two-amounts", "list-two-amounts"]);
  });

  it("leaves a total out where it is the sum of the lines above it, and only there", () => {
    expect(told("Support\t2h\nModeration\t30 min\nTotal\t2.5h")).toEqual(["Support 120", "Moderation 30", "total"]);
    expect(told("Support\t2h\nModeration\t30 min\nTotal\t~5 hours/week").at(-1)).toBe("list-total-differs");
    expect(told("A, 1h\nSubtotal, 1h\nB, 2h\nSubtotal, 2h\nTotal, 3h")).toEqual([
      "A 60",
      "total",
      "B 120",
      "total",
      "total",
    ]);
    expect(told("Gesamt: 3 Std")).toEqual(["list-total-differs"]);
    expect(told("Total rewards review, 3h")).toEqual(["Total rewards review 180"]);
  });

  it("tells more than the person's own week in one line, and refuses it where no unit is written", () => {
    expect(read("Email, 50h")[0]).toMatchObject({ kind: "task", notes: [{ code: "list-more-than-your-week" }] });
    expect(told("Email, 50\nEmail, 50h/month\nEmail, 200h")).toEqual([
      "list-more-than-your-week",
      "Email 692",
      "more-than-a-week",
    ]);
  });

  it("counts days and parts of the person's own week", () => {
    const week = { minutes: 32 * 60, days: 4 };
    expect(told("Client A, 2 days\nClient B, 2 days", week)).toEqual(["Client A 960", "Client B 960"]);
    expect(told("Mail 1h/day\nMail 25%\nMail 0.5 FTE", week)).toEqual(["Mail 240", "Mail 480", "Mail 960"]);
  });

  it("refuses a question that nobody can be asked with every reading as a line that has no other", () => {
    const asked = LINES.flatMap(([line]) => read(line)).filter((entry) => entry.kind === "question");
    expect(asked.length).toBeGreaterThan(10);
    for (const question of asked) {
      const again = question.readings.map(unmistakable);
      expect(again.flatMap((line) => told(line))).toEqual(
        question.readings.map(({ name, minutes }) => `${name} ${minutes}`),
      );
      const { code, hint } = asRefusal(question);
      expect([code, hint]).toEqual(["list-frequency", `write ${again.map((line) => `"${line}"`).join(" or ")}`]);
    }
  });

  it("offers a spelling that reads for hours before the name, and for a remark", () => {
    for (const [line, name, minutes] of [
      ["2h email", "email", 120],
      ["~30 min daily chat", "chat", 150],
      ["Email, 15h (mostly mornings)", "Email (mostly mornings)", 900],
      ["Email 2h/day, mostly mornings", "Email (mostly mornings)", 600],
    ] as const) {
      const [entry] = read(line);
      const instead = /"([^"]+)"$/.exec((entry?.kind === "refusal" && entry.reason.hint) || "")?.[1] ?? "";
      expect(read(instead)).toMatchObject([{ kind: "task", name, minutes }]);
    }
  });

  it("keeps a task whose hours are not known, in a line or in a cell, and counts it in no total", () => {
    expect(read("Mail, 2h\nMentoring, unknown\nTotal, 2h").map(({ kind }) => kind)).toEqual([
      "task",
      "unknown",
      "total",
    ]);
    expect(read("Task,Hours\nMail,2\nMentoring,?").map(({ kind }) => kind)).toEqual(["header", "task", "unknown"]);
    expect(read("Mail, 2h\nmail, unknown")[1]).toMatchObject({ notes: [{ code: "list-same-name" }] });
  });

  it("takes a line that stands already for what it is, and counts it", () => {
    const standing = new Map([[1, { name: "SOC 2", hours: 3, minutes: 180 }]]);
    expect(readList("SOC 2\nMail, 1h\nTotal, 4h", WEEK, standing)).toMatchObject([
      { kind: "task", name: "SOC 2", hours: 3, minutes: 180 },
      { kind: "task" },
      { kind: "total" },
    ]);
  });

  it("says what each reading takes the word for", () => {
    const means = (line: string) =>
      read(line).map((entry) => entry.kind === "question" && entry.readings.map((one) => one.means))[0];
    expect(means("Monthly board report, 6h")).toEqual(["as-named", "each-week"]);
    expect(means("Sync, 1h biweekly")).toEqual(["every-other", "twice"]);
    expect(means("Biweekly sync, 1h")).toEqual(["every-other", "twice", "each-week"]);
    expect(means("Daily coding, 10h")).toEqual(["each-week", "as-named"]);
  });

  it("offers both spellings of a number that may belong to the name", () => {
    const [entry] = read("SOC 2");
    expect(entry?.kind === "refusal" && entry.reason.hint).toBe('write "SOC, 2 min", "SOC, 2 h" or "SOC 2, 3h"');
  });
});

describe("a table", () => {
  it.each([
    [
      "Markdown",
      "| Task | Hours |\n|---|---:|\n| Email | 3 |\n| **Report** | 6h/month |",
      ["header", "header", "Email 180", "Report 83"],
    ],
    [
      "CSV",
      'Task,Hours,Frequency\nEmail,3,weekly\n"Report, board",6,monthly\nChat,30 min,daily',
      ["header", "Email 180", "Report, board 83", "Chat 150"],
    ],
    [
      "semicolons and minutes",
      "Tätigkeit;Minuten;Turnus\nE-Mail;90;wöchentlich\nBericht;45;täglich",
      ["header", "E-Mail 90", "Bericht 225"],
    ],
    ["tabs", "Activity\tTime (min)\nInbox\t90\nCalls\t1h", ["header", "Inbox 90", "Calls 60"]],
    [
      "a rate in the header",
      "Tâche ; Heures par mois\nCourriel ; 13\nRéunion ; 26 h",
      ["header", "Courriel 180", "Réunion 360"],
    ],
    [
      "times and minutes apart",
      "Task | Times per week | Minutes each\n1:1s | 3 | 30\nMail | 5 | 20",
      ["header", "1:1s 90", "Mail 100"],
    ],
    ["columns drawn with blanks", "Task      Hours\nBob       3\nMail      1,5", ["header", "Bob 180", "Mail 90"]],
    [
      "clock notation",
      "Description,Duration (h:mm)\nDeep work,9:30\nCalls,1:15:00",
      ["header", "Deep work 570", "Calls 75"],
    ],
    ["parts of the week", "Task\t% of time\nMail\t25\nCalls\t10-20", ["header", "Mail 600", "Calls 360"]],
    ["a total", "Task,Hours\nMail,3\nCalls,2\nTotal,5", ["header", "Mail 180", "Calls 120", "total"]],
    ["numbered rows", "#,Task,Hours\n1,Mail,3\n2,Calls,2", ["header", "Mail 180", "Calls 120"]],
    ["columns nobody asked for", "Project;Task;Hours\nA;B;3", ["header", "list-columns"]],
    ["a column of notes", "Task;Hours;Notes\nMail;3;\nCalls;2;mostly mornings", ["header", "Mail 180", "list-columns"]],
    ["two frequencies", "Task,Hours per week,Frequency\nMail,3,monthly", ["header", "list-not-understood"]],
    ["a word of two meanings", "Task,Hours,Frequency\nSync,1,biweekly", ["header", "biweekly? 30/120"]],
  ])("%s", (_, text, expected) => expect(told(text)).toEqual(expected));
});
