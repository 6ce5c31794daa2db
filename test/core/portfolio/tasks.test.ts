import { expect, test } from "vitest";
import { isBare, taskCalled } from "../../../src/core/portfolio/tasks.ts";
import { portfolio } from "../../helpers/portfolio.ts";

const tasks = [
  { id: "mail", name: "Post" },
  { id: "Mail", name: "Letters", was: ["post-office", "report"] },
  { id: "report", name: "MAIL" },
  { id: "post-2", name: "Weekly report", was: ["letters"] },
];
const idOf = (word: string) => {
  const found = taskCalled(word, tasks);
  return "task" in found ? found.task.id : found;
};

test.each([
  ["mail", "mail"],
  ["Mail", "Mail"],
  [" report ", "report"],
  ["MAIL", "mail"], // an id before a name, as far as letters go
  ["REPORT", "report"],
  ["post", "mail"],
  ["letters", "Mail"], // a name before what another was called
  ["weekly REPORT", "post-2"],
  ["post-office", "Mail"],
])("a task by its id, its name or a former id: %s is %s", (word, id) => expect(idOf(word)).toBe(id));

test("no task: the likeliest, else all that are here", () => {
  expect(idOf("psot-2")).toEqual({ wrong: "no task is called psot-2", hint: "did you mean post-2?" });
  expect(idOf("zzzzzzzz")).toEqual({
    wrong: "no task is called zzzzzzzz",
    hint: "tasks here: mail, Mail, report, post-2",
  });
  expect(idOf("POST-OFFICE")).toHaveProperty("wrong");
});

test("bare is a task of which a list said no more than name and hours", () => {
  const [bare, made, answered] = portfolio([
    { name: "a", hours: 1 },
    { name: "b", hours: 1, performer: "me" },
    { name: "c", hours: 1, doing: "all" },
  ]).tasks.map(isBare);
  expect([bare, made, answered]).toEqual([true, false, false]);
});
