import { describe, expect, it, test } from "vitest";
import { cellsOf, listHeader, mayBeTitles, rowOf } from "../../../src/core/intake/table.ts";

describe("the cells of a row", () => {
  it.each([
    ["a; b ;c", ";", ["a", "b", "c"]],
    ["| a | b |", "|", ["a", "b"]],
    ["a | b", "|", ["a", "b"]],
    ["a\tb  c\td", "\t", ["a", "b  c", "d"]],
    ["a   b c     d", "\t", ["a", "b c", "d"]],
    ['"a, b",c', ",", ["a, b", "c"]],
    ['  "a ""b"" c" ,d', ",", ['a "b" c', "d"]],
    ['5" screen,"x', ",", ['5" screen', "x"]],
    ['a,  "b, c"', ",", ["a", "b, c"]],
    ['"",b,', ",", ["", "b", ""]],
  ])("of %j, cut at %j, are %j", (line, separator, cells) => expect(cellsOf(line, separator)).toEqual(cells));
});

/** What a bare 3 counts as under each title beside "Task". */
const under = (title: string) => {
  const table = listHeader(`Task;${title}`);
  return table && rowOf(table, "Mail;3")?.time;
};

describe("a bare figure counts as the title of its column says", () => {
  it.each([
    ["Hours", "3 h"],
    ["Time", "3 h"],
    ["h:mm", "3 h"],
    ["Duration (hh:mm:ss)", "3 h"],
    ["**Minutes**", "3 min"],
    ["Time [min]", "3 min"],
    ["Avg. hours", "3 h"],
    ["Hours per week", "3 h per week"],
    ["Minutes per day", "3 min per day"],
    ["Std. pro Monat", "3 h per month"],
    ["Hours/month", "3 h per month"],
    ["Hours spent weekly", "3 h per week"],
    ["%", "3 %"],
    ["% of week", "3 %"],
    ["Prozent", "3 %"],
    ["Days", "3 d"],
  ])("%s: %s", (title, time) => expect(under(title)).toBe(time));

  it.each(["Story points", "Hours and minutes", "Hours?", "Level", "Hours last month"])(
    "and where it says %j, that is no title of a time",
    (title) => expect(under(title)).toBeUndefined(),
  );
});

test("a row of titles names the tasks and one time, and how often at most once", () => {
  for (const line of [
    "Task;Hours",
    "Task, Hours",
    "| Task | Hours |",
    "Task\tHours",
    "Hours;Task",
    "Task;Project;Hours",
    "Task;Hours;Owner",
    "Task;Hours;Frequency",
    "No.;Task;Hours",
    `Task;Hours;${"x".repeat(40)}`,
  ])
    expect(listHeader(line), line).toBeDefined();
  for (const line of [
    "Task",
    "Hours",
    "Owner;Hours",
    "Task;Owner",
    "Task;Hours;Minutes",
    "Task;Frequency",
    "Task;Hours;Frequency;Cadence",
    "Task;Hours in 2026",
    `Task;Hours;${"x".repeat(41)}`,
    `Task;Hours;${"x;".repeat(200)}`,
  ])
    expect(listHeader(line), line).toBeUndefined();
});

describe("a row", () => {
  const row = (header: string, line: string) => rowOf(listHeader(header)!, line);

  it("has the name of the first column that names something; another one keeps it from being understood", () => {
    expect(row("Task;Project;Hours", "Mail;Ops;3")).toEqual({ name: "Mail", time: "3 h", more: true });
    expect(row("Task;Project;Hours", "Mail;;3")).toEqual({ name: "Mail", time: "3 h", more: false });
    expect(row("Task;Owner;Hours", "Mail;Ada;3")).toEqual({ name: "Mail", time: "3 h", more: true });
    expect(row("No.;Task;Hours", "1;Mail;3")).toEqual({ name: "Mail", time: "3 h", more: false });
  });

  it("has as many cells as there are titles; empty ones behind them are none", () => {
    expect(row("Task;Hours", "Mail;3;;")).toEqual({ name: "Mail", time: "3 h", more: false });
    expect(row("Task;Hours", "Mail;")).toEqual({ name: "Mail", time: "", more: false });
    expect(row("Task;Hours", ";3")).toEqual({ name: "", time: "3 h", more: false });
    expect(row("Task;Hours", "Mail;3;x")).toBeUndefined();
    expect(row("Task;Hours;Frequency", "Mail;3")).toBeUndefined();
  });

  it("says how often in its own cell; a bare figure there is so many times", () => {
    expect(row("Task;Hours;Frequency", "Mail;2;daily")?.time).toBe("2 h, daily");
    expect(row("Task;Minutes;Times per week", "Mail;30;3")?.time).toBe("30 min, 3 x per week");
    expect(row("Task;Frequency;Hours", "Mail;daily;2")?.time).toBe("2 h, daily");
    expect(row("Task;Hours;Times per week", "Mail;2;3 or 4")?.time).toBe("2 h, 3 or 4");
  });

  it("keeps the unit and the rate that a cell says itself", () => {
    const cells = ["3", "2-4", "~3", "90 min", "1h/day", "2h a month", "3 x"];
    expect(cells.map((cell) => row("Task;Minutes per week", `Mail;${cell}`)?.time)).toEqual([
      "3 min per week",
      "2-4 min per week",
      "~3 min per week",
      "90 min per week",
      "1h/day",
      "2h a month",
      "3 x per week",
    ]);
  });
});

test("what may be titles has columns, or a word for what a figure could count", () => {
  for (const line of [
    "Task;Points",
    "Task\tPoints",
    "Task | Points",
    "Task,Points",
    "Monthly",
    "Hours",
    "%",
    "Stunden",
  ])
    expect(mayBeTitles(line), line).toBe(true);
  for (const line of ["My tasks", "Stationery, now and then", "Ops"]) expect(mayBeTitles(line), line).toBe(false);
});
