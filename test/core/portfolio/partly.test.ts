import { expect, test } from "vitest";
import { partly } from "../../../src/core/portfolio/partly.ts";
import { portfolioSchema } from "../../../src/core/portfolio/schema.ts";
import { readShape } from "../../../src/core/portfolio/shape.ts";
import { pathText } from "../../../src/core/problem.ts";

const PATTERN = "orchestration-over-execution@1";

/** What the rules find in a file whose shape is wrong, beside what is wrong with its shape. */
function found(parts: object) {
  const raw = { format: "orchestrate/portfolio@1", period: "2026-Q4", tasks: [{ name: "a", hours: 2 }], ...parts };
  const before = structuredClone(raw);
  const read = readShape(portfolioSchema, raw);
  if (!("problems" in read)) throw new Error("its shape is right");
  const meaning = partly(raw, read.problems, PATTERN).map(({ code, path }) => `${code} ${pathText(path)}`);
  expect(raw).toEqual(before);
  return { shape: read.problems.map(({ code, path }) => `${code} ${pathText(path)}`), meaning };
}

const twice = [
  { name: "a", hours: 2 },
  { name: "b", id: "a", hours: 2 },
];
const TWICE = "duplicate-id tasks[2].id";

test.each<[says: string, parts: object, shape: string[], meaning: string[]]>([
  [
    "no format and no period",
    { format: 1, period: "soon", tasks: twice },
    ["not-a-choice format", "bad-period period"],
    [TWICE],
  ],
  ["a key that nobody knows", { tasks: twice, colour: "red" }, ["unknown-key colour"], [TWICE]],
  [
    "tasks that are no list",
    { tasks: 3, shift: [{ task: "a" }, { task: "a" }] },
    ["wrong-type tasks"],
    ["unknown-task shift[1].task", "unknown-task shift[2].task", "duplicate-entry shift[2].task"],
  ],
  [
    "a task of which neither name nor hours can be read, and what refers to another",
    { tasks: [{ hours: "soon" }, ...twice], shift: [{ task: "a" }, { task: "x" }] },
    ["missing-key tasks[1].name", "hours-unreadable tasks[1].hours"],
    ["duplicate-id tasks[3].id", "unknown-task shift[2].task"],
  ],
  [
    "a task by whose name others know it",
    { tasks: [{ name: "Long mails", hours: "soon" }], shift: [{ task: "long-mails" }] },
    ["hours-unreadable tasks[1].hours"],
    [],
  ],
  [
    "a task by whose id others know it",
    { tasks: [{ id: "mails", hours: 3 }], shift: [{ task: "mails" }] },
    ["missing-key tasks[1].name"],
    [],
  ],
  [
    "tasks that are no tasks",
    { tasks: [7, null, ...twice] },
    ["wrong-type tasks[1]", "empty-text tasks[2]"],
    ["duplicate-id tasks[4].id"],
  ],
  [
    "entries that cannot be kept: those behind them stand where they stood",
    { shift: [5, { task: "a" }, { promise: {} }, { task: "a" }] },
    ["wrong-type shift[1]", "missing-key shift[3].task"],
    ["duplicate-entry shift[4].task"],
  ],
  ["a part that is no map", { practitioner: [{ week: 3 }], tasks: twice }, ["wrong-type practitioner"], [TWICE]],
  [
    "a key of the person's that is wrong; what is well formed counts",
    { practitioner: { week: "200h", days: 9 } },
    ["out-of-range practitioner.days"],
    ["more-than-a-week practitioner.week"],
  ],
  [
    "what is only odd is not told before the file is right",
    { tasks: [{ name: "a", hours: 2, doing: "all", rest: ["design"] }], colour: "red" },
    ["unknown-key colour"],
    [],
  ],
  [
    "what is wrong in shape is not told once more in meaning",
    { tasks: [{ name: "a", hours: 2, rest: { design: 80, purpose: 80, compass: "much" } }] },
    ["wrong-type tasks[1].rest.compass"],
    [],
  ],
])("the meaning is told beside %s", (_, parts, shape, meaning) => {
  expect(found(parts)).toEqual({ shape, meaning });
});
