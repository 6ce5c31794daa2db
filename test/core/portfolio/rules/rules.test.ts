import { describe, expect, it } from "vitest";
import { counted } from "../../../../src/core/portfolio/counted.ts";
import { checkMeaning } from "../../../../src/core/portfolio/rules/index.ts";
import { type PortfolioInput, portfolioSchema } from "../../../../src/core/portfolio/schema.ts";
import { readShape } from "../../../../src/core/portfolio/shape.ts";
import { pathText } from "../../../../src/core/problem.ts";

type Parts = Partial<Omit<PortfolioInput, "format">>;
type TaskParts = Partial<PortfolioInput["tasks"][number]>;

const task = (name: string, more: TaskParts = {}) => ({ name, hours: 2, ...more });
const A_AND_B = [task("a"), task("b")];

/** What the rules find: severity, code and place. */
function found(parts: Parts): string[] {
  const raw = { format: "orchestrate/portfolio@1", period: "2026-Q4", tasks: A_AND_B, ...parts };
  const read = readShape(portfolioSchema, raw);
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  return checkMeaning(counted(read.value), { pattern: "orchestration-over-execution@1", written: read.value }).map(
    ({ severity, code, path }) => `${severity} ${code} ${pathText(path)}`,
  );
}

const tasks = (...all: TaskParts[]) => ({ tasks: all.map((more, index) => task(`t${index}`, more)) });
const shift = (...promises: object[]) => promises.map((promise, index) => ({ task: index === 0 ? "a" : "b", promise }));

describe("the rules of meaning", () => {
  it.each<[says: string, parts: Parts, expected: string[]]>([
    ["a plain portfolio is fine", {}, []],
    ["no tasks are fine", { tasks: [] }, []],

    ["two tasks of one name", { tasks: [task("Mail"), task("Mail")] }, ["error duplicate-name tasks[2].name"]],
    [
      "two tasks of one name with ids of their own",
      { tasks: [task("Mail", { id: "x" }), task("Mail", { id: "y" })] },
      [],
    ],
    [
      "an id twice",
      tasks({ id: "x" }, { id: "x" }, { id: "x" }),
      ["error duplicate-id tasks[2].id", "error duplicate-id tasks[3].id"],
    ],
    ["names that make one id", { tasks: [task("Mail!"), task("mail?")] }, ["error duplicate-id tasks[2].id"]],
    [
      "a name that makes an id that is given elsewhere",
      { tasks: [task("Mail"), task("Post", { id: "mail" })] },
      ["error duplicate-id tasks[2].id"],
    ],
    [
      "a name without a letter",
      { tasks: [task("!!!"), task("?")] },
      ["error no-id tasks[1].name", "error no-id tasks[2].name"],
    ],
    ["a name without a letter that has an id", { tasks: [task("!!!", { id: "x" })] }, []],

    ["days and hours in order in a short week", { practitioner: { week: "20h" }, ...tasks({ hours: "2d-10h" }) }, []],
    [
      "days and hours the wrong way round in a long week",
      { practitioner: { week: "60h" }, ...tasks({ hours: "1d-10h" }) },
      ["error hours-reversed tasks[1].hours"],
    ],
    ["and in order where no week is given", tasks({ hours: "1d-10h" }), []],
    ["the wrong way round where no week is given", tasks({ hours: "2d-10h" }), ["error hours-reversed tasks[1].hours"]],
    [
      "every amount of time in the file",
      {
        practitioner: { week: "20h" },
        tasks: [
          task("a", { hours: 9, by_hand: "5h-1d" }),
          task("b", { stepped_back: { times: 2, hours: { low: "5h", high: "1d" } } }),
        ],
        shift: shift({ freed: "1d-3h" }, { oversight: "1h", setup: { low: "2d", likely: "7h", high: "9h" } }),
        reinvestment: [{ into: "relationships", hours: "10h-2d/month" }],
        log: [{ date: "2026-11-03", task: "a", kind: "intervention", hours: "9h-2d" }],
      },
      [
        "error hours-reversed tasks[1].by_hand",
        "error hours-reversed tasks[2].stepped_back.hours",
        "error hours-reversed shift[1].promise.freed",
        "error hours-reversed shift[2].promise.setup",
        "error hours-reversed reinvestment[1].hours",
        "error hours-reversed log[1].hours",
      ],
    ],
    [
      "a week of its own, in days of eight hours",
      { practitioner: { week: "5d-30h" } },
      ["error hours-reversed practitioner.week"],
    ],

    ["a week of half of itself", { practitioner: { week: "50%" } }, ["error week-of-itself practitioner.week"]],
    ["a week of nothing", { practitioner: { week: 0 } }, ["error week-of-nothing practitioner.week"]],
    ["a week of all hours", { practitioner: { week: 168 } }, []],
    [
      "a week of four days that has five",
      { practitioner: { week: "4 days", days: 5 } },
      ["error week-in-other-days practitioner.week"],
    ],
    ["a week of four days that has four", { practitioner: { week: "4 days", days: 4 } }, []],
    ["a week of hours in four days", { practitioner: { week: "40h", days: 4 } }, []],
    ["a week that is not known", { practitioner: { week: "unknown" } }, ["warning week-assumed practitioner.week"]],
    ["days of a week that is not given", { practitioner: { days: 4 } }, ["warning week-assumed practitioner.days"]],
    ["nothing said of the week", { practitioner: { name: "Ada" } }, []],

    ["exactly all hours of a week", tasks({ hours: 168 }), []],
    ["a minute more", tasks({ hours: "168h1m" }), ["error more-than-a-week tasks[1].hours"]],
    ["a range whose upper end is more", tasks({ hours: "2h-200h" }), ["error more-than-a-week tasks[1].hours"]],
    ["three hundred hours a quarter are few a week", tasks({ hours: "300h/quarter" }), []],
    ["a week of more", { practitioner: { week: 169 } }, ["error more-than-a-week practitioner.week"]],
    ["a total of more", tasks({ hours: 100 }, { hours: 69 }), ["error total-more-than-a-week tasks"]],
    ["a total of exactly all", tasks({ hours: 100 }, { hours: 68 }), []],
    [
      "one that is too much is told, not the total as well",
      tasks({ hours: 100 }, { hours: 169 }),
      ["error more-than-a-week tasks[2].hours"],
    ],
    ["days count by the person's own week", { practitioner: { week: 10 }, tasks: [task("a", { hours: "21d" })] }, []],

    [
      "ids that no task has",
      {
        tasks: [task("a", { supports: "x" }), task("b")],
        shift: [{ task: "x" }],
        designs: [{ task: "x" }],
        capability: [{ for: "x" }],
        reinvestment: [
          { into: "relationships", hours: 0, task: "x" },
          { into: "relationships", hours: 0 },
        ],
        log: [{ date: "2026-11-03", task: "x", kind: "intervention" }],
      },
      [
        "error unknown-task tasks[1].supports",
        "error unknown-task shift[1].task",
        "error unknown-task designs[1].task",
        "error unknown-task capability[1].for",
        "error unknown-task reinvestment[1].task",
        "error unknown-task log[1].task",
      ],
    ],
    ["former ids may be of other files", { tasks: [task("a", { was: ["x"] })] }, []],

    [
      "a task that supports itself",
      { tasks: [task("a", { supports: "a" })] },
      ["error supports-itself tasks[1].supports"],
    ],
    [
      "a circle, told once, where it begins",
      {
        tasks: [
          task("in", { supports: "a" }),
          task("a", { supports: "b" }),
          task("b", { supports: "c" }),
          task("c", { supports: "a" }),
        ],
      },
      ["error supports-itself tasks[2].supports"],
    ],
    [
      "two circles",
      { tasks: [task("a", { supports: "b" }), task("b", { supports: "a" }), task("c", { supports: "c" })] },
      ["error supports-itself tasks[1].supports", "error supports-itself tasks[3].supports"],
    ],
    ["a chain", { tasks: [task("a", { supports: "b" }), task("b", { supports: "c" }), task("c")] }, []],
    [
      "an output that counts twice",
      { tasks: [task("a", { supports: "b", by_hand: "unknown" }), task("b")] },
      ["error supports-and-by-hand tasks[1].by_hand"],
    ],

    ["a rest of more than all", tasks({ rest: { purpose: 70, design: 31 } }), ["error rest-over-100 tasks[1].rest"]],
    ["a rest that is not all named", tasks({ rest: { purpose: 50 } }), []],
    ["thirds", tasks({ rest: { purpose: 33.4, design: 33.3, compass: 33.3 } }), []],
    [
      "a rest where all is doing",
      tasks({ doing: "all", rest: ["design"] }),
      ["warning rest-without-remainder tasks[1].rest"],
    ],
    ["no rest where all is doing", tasks({ doing: "all", rest: [] }, { doing: "all", rest: { design: 0 } }), []],

    ["a task that was itself", tasks({ was: ["x", "t0"] }), ["error was-itself tasks[1].was[2]"]],
    [
      "two tasks that were each other, told once",
      tasks({ was: ["x"] }, { was: ["t2"] }, { was: ["t1"] }),
      ["error was-circle tasks[2].was"],
    ],
    [
      "a circle of three that another task leads into",
      tasks({ was: ["t1"] }, { was: ["t2"] }, { was: ["t3"] }, { was: ["t1"] }),
      ["error was-circle tasks[2].was"],
    ],
    ["two tasks that were one", tasks({ was: ["t2"] }, { was: ["t2"] }, {}), []],
    ["another pattern", { pattern: "mine@1" }, ["warning other-pattern pattern"]],
    ["the pattern at hand", { pattern: "orchestration-over-execution@1" }, []],

    [
      "a second of what a task has one of",
      {
        shift: [{ task: "a" }, { task: "b" }, { task: "a" }],
        designs: [{ task: "a" }, { task: "a" }],
        capability: [{ for: "b" }, { for: "b" }],
      },
      [
        "error duplicate-entry shift[3].task",
        "error duplicate-entry designs[2].task",
        "error duplicate-entry capability[2].for",
      ],
    ],

    [
      "a promise of more than the task takes",
      { shift: shift({ freed: 3 }) },
      ["warning promise-over-hours shift[1].promise.freed"],
    ],
    ["a promise of all of it", { shift: shift({ freed: 2 }) }, []],
    [
      "more given away than comes free",
      { shift: shift({ freed: 1 }), reinvestment: [{ into: "relationships", hours: "1h1m" }] },
      ["warning reinvested-over-freed reinvestment"],
    ],
    [
      "all of it given away",
      { shift: shift({ freed: 1 }, { freed: 1 }), reinvestment: [{ into: "relationships", hours: 2 }] },
      [],
    ],
    [
      "given away where one promise is open",
      { shift: shift({ freed: 1 }, {}), reinvestment: [{ into: "relationships", hours: 9 }] },
      [],
    ],
    [
      "given away where nothing is shifted",
      { reinvestment: [{ into: "relationships", hours: 1 }] },
      ["warning reinvested-over-freed reinvestment"],
    ],

    [
      "more met than asked",
      {
        log: [
          { date: "2026-11-03", task: "a", kind: "evaluation", met: 3, of: 2 },
          { date: "2026-11-03", task: "a", kind: "evaluation", met: 2, of: 2 },
        ],
      },
      ["error met-more-than-asked log[1].met"],
    ],
    [
      "days before the quarter; later ones wait for their own file",
      {
        log: ["2026-09-30", "2026-10-01", "2026-12-31", "2027-01-01"].map((date) => ({
          date,
          task: "a",
          kind: "intervention" as const,
        })),
      },
      ["warning log-outside-period log[1].date"],
    ],
  ])("%s", (_says, parts, expected) => expect(found(parts)).toEqual(expected));

  it("find ten thousand tasks in a row of support no trouble", () => {
    const row = Array.from({ length: 10_000 }, (_, index) => ({ hours: 0, supports: `t${index + 1}` }));
    expect(found(tasks(...row, { hours: 0 }))).toEqual([]);
    expect(found(tasks(...row, { hours: 0, supports: "t0" }))).toEqual(["error supports-itself tasks[1].supports"]);
  });
});
