import { expect, test } from "vitest";
import type { PortfolioInput } from "../../../../src/core/portfolio/schema.ts";
import { asking } from "./asking.ts";

const answers: PortfolioInput = {
  format: "orchestrate/portfolio@1",
  period: "2026-Q4",
  tasks: [{ id: "mail", name: "Mail", hours: "3h", performer: "me" }],
};
const { read, write, current, lines, show } = asking(answers);
const tasks = { kind: "tasks", scope: "portfolio" } as const;
const more = { kind: "more-tasks", scope: "portfolio" } as const;

test("each line shows how it was understood, or what is wrong with it", () => {
  const typed = ["Task\tHours", "Report\t90 min", "", "Mentoring\tunknown", "Chat\t1h, 1h", "Total\t1h 30"];
  const echoes = lines(tasks)!.echoes(typed);
  expect(echoes).toEqual([
    { shown: "Task  Hours", note: "a heading, not counted" },
    { shown: "Report · 1 h 30 a week" },
    { shown: "" },
    { shown: "Mentoring · hours not known" },
    { shown: "Chat  1h, 1h", wrong: expect.stringContaining("Chat") },
    { shown: "Total  1h 30", note: "the sum of the lines above it, not counted" },
  ]);
  expect(lines(tasks)!.echoes([" Monthly report, 6h"])).toEqual([
    { shown: "Monthly report, 6h", note: '"Monthly" is asked about when the list is done' },
  ]);
});

test("a list is read as its lines say, and refused with the first that says nothing", () => {
  expect(read("Report, 90 min\r\n\nMentoring, unknown", tasks)).toEqual([
    { name: "Report", hours: "90 min" },
    { name: "Mentoring", hours: "unknown" },
  ]);
  expect(read([{ id: "mail", name: "Mail", hours: "3h" }], tasks)).toEqual([{ id: "mail", name: "Mail", hours: "3h" }]);
  expect(read(["Report, 3h", "lots"], tasks)).toBe("list-no-hours");
  expect(read([], tasks)).toBeUndefined();
  expect(read("", more)).toBeUndefined();
});

test("the whole list takes the place of what is there, and more tasks stand behind it", () => {
  const typed = [{ name: "Report", hours: "1h" }];
  const report = { id: "report", ...typed[0]! };
  expect(write(typed, tasks).answers?.tasks).toEqual([report]);
  expect(write(typed, more).answers?.tasks).toEqual([...answers.tasks, report]);
  expect(write(undefined, tasks).answers?.tasks).toEqual([]);
  expect(write(undefined, more).answers?.tasks).toEqual(answers.tasks);
});

test("a list begins with the lines that are there, and more tasks with none; a name that stays is told", () => {
  const value = [{ id: "mail", name: "Mail", hours: "3h" }];
  expect(current(tasks)).toEqual(value);
  expect(current(more)).toBeUndefined();
  expect([lines({ ...tasks, value })!.lines, lines(more)!.lines]).toEqual([["Mail, 3h"], []]);
  expect(lines(more)!.echoes(["mail, 1h"])).toEqual([
    { shown: "mail · 1 h a week", note: expect.stringContaining("mail") },
  ]);
  expect(lines({ ...tasks, value })!.echoes(["Mail, 3h"])).toEqual([{ shown: "Mail · 3 h a week" }]);
});

test("what was answered is told as a number of tasks or lines", () => {
  expect([show([], tasks), show([{}], tasks), show([], more), show([{}, {}], more)]).toEqual([
    "0 tasks",
    "1 task",
    "none",
    "2 tasks",
  ]);
  expect([[], ["a"], ["a", "b"]].map((typed) => lines(tasks)!.done!(typed))).toEqual(["none", "1 line", "2 lines"]);
});
