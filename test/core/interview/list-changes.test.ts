import { expect, test } from "vitest";
import { moved, renamed, splitUp } from "../../../src/core/interview/list-changes.ts";
import type { PortfolioInput, TaskInput } from "../../../src/core/portfolio/schema.ts";

const [a, b, c]: [TaskInput, TaskInput, TaskInput] = [
  { id: "a", name: "A", hours: 1 },
  {
    id: "b",
    name: "B",
    hours: "9h",
    source: "measured",
    agent_hours: "2h",
    note: "mine",
    performer: "shared",
    doing: "half",
    rest: ["design"],
    by_hand: "20h",
    repeatable: 4,
    was: ["old"],
  },
  { id: "b-2", name: "C", hours: 1 },
];
const answers: PortfolioInput = { format: "orchestrate/portfolio@1", period: "2026-Q4", tasks: [a, b, c] };
const ids = ({ tasks }: PortfolioInput) => tasks.map(({ id }) => id);

test("a task of another name is the same task; one that is not there changes nothing", () => {
  expect(renamed(answers, "b", "Bee")).toEqual({ ...answers, tasks: [a, { ...b, name: "Bee" }, c] });
  expect(renamed(answers, "x", "Bee")).toEqual(answers);
});

test.each<[id: string, to: number, order: string[]]>([
  ["a", 0, ["a", "b", "b-2"]],
  ["a", 1, ["b", "a", "b-2"]],
  ["a", 2, ["b", "b-2", "a"]],
  ["b-2", 0, ["b-2", "a", "b"]],
  ["x", 0, ["a", "b", "b-2"]],
])("%s at place %i", (id, to, order) => expect(ids(moved(answers, id, to))).toEqual(order));

test("the first part goes on as the task; each other begins with who makes it, and says what it was", () => {
  const lines = ["One", "B", "B"].map((name, at) => ({ name, hours: `${at + 1}h` }));
  const said = { performer: "shared", doing: "half", rest: ["design"], was: ["b", "old"] };
  expect(splitUp(answers, "b", lines)).toEqual({
    ...answers,
    tasks: [
      a,
      { id: "b", name: "One", hours: "1h", note: "mine", repeatable: 4, ...said, was: ["old"] },
      { id: "b-3", name: "B", hours: "2h", ...said },
      { id: "b-4", name: "B", hours: "3h", ...said },
      c,
    ],
  });
  expect(splitUp(answers, "a", lines.slice(0, 2)).tasks[1]).toEqual({ id: "b-3", name: "B", hours: "2h", was: ["a"] });
  expect(splitUp(answers, "x", lines)).toEqual(answers);
});
