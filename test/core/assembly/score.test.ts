import { describe, expect, test } from "vitest";
import { nextFor, scoreReport } from "../../../src/core/assembly/score.ts";
import type { PortfolioInput, TaskInput } from "../../../src/core/portfolio/schema.ts";
import { portfolioOf, shipped } from "../../helpers/pattern.ts";
import { wholeDesign } from "../../helpers/portfolio.ts";

const report = (tasks: TaskInput[], more: Partial<PortfolioInput> = {}, file = "week.yaml") =>
  scoreReport(portfolioOf({ tasks, ...more }), shipped, { file });
const next = (...given: Parameters<typeof report>) => report(...given).next!;
/** Nothing can be drawn by it. */
const undrawn = { ...shipped, uncertainty: { ...shipped.uncertainty, draws: -1 } };

const status: TaskInput = {
  id: "status",
  name: "Status",
  hours: "4h",
  performer: "me",
  doing: "all",
  repeatable: 5,
  replaceable: 4,
};
const letter: TaskInput = { ...status, id: "letter", name: "Letter", hours: "2h" };
const kept: TaskInput = { ...status, keep: {} };

const designed = wholeDesign("letter");

describe("the next step is the first that applies", () => {
  test.each<[string, TaskInput[], Partial<PortfolioInput>, string | null, RegExp]>([
    ["nothing is described", [], {}, "audit week.yaml", /describe a week/],
    ["half of the week is missing", [status], { practitioner: { week: "40h" } }, "audit --add week.yaml", /also holds/],
    [
      "a shift is chosen",
      [status, letter],
      { shift: [{ task: "letter" }] },
      "audit --step 3 week.yaml",
      /design the hand-over of “Letter”/,
    ],
    [
      "its design has gaps, with which no brief is written",
      [status, letter],
      { shift: [{ task: "letter" }], designs: [{ ...designed, owner: undefined, quality: ["high quality"] }] },
      "audit --step 3 week.yaml",
      /^finish the design of “Letter”: .+ \(and 1 more gap\)\.$/,
    ],
    [
      "it is designed too",
      [status, letter],
      { shift: [{ task: "letter" }], designs: [designed] },
      "brief letter week.yaml",
      /write the brief for “Letter”/,
    ],
    [
      "a task could be handed over",
      [letter, status],
      {},
      "shift week.yaml",
      /“Status”: 4 h to set it up, paid back in 2 weeks/,
    ],
    [
      "a task is a name and hours alone",
      [status, { name: "Mail", hours: 3 }],
      {},
      "audit week.yaml",
      /who makes what, and how much of it is doing/,
    ],
    [
      "a verdict is open",
      [kept, { name: "Mail", hours: 3, performer: "shared" }],
      {},
      "audit --task mail week.yaml",
      /what is open about “Mail”/,
    ],
    [
      "step 2 is not answered",
      [{ name: "Mail", hours: 3, performer: "me", doing: "all" }],
      {},
      "audit --step 2 week.yaml",
      /whether “Mail” repeats and who else could make it: 3 h of doing/,
    ],
    [
      "the ranking rests on a guess",
      [{ ...status, doing: undefined }],
      {},
      "audit --task status week.yaml",
      /how much of “Status” is doing: its place in the ranking rests on a guess/,
    ],
    [
      "only hours are missing",
      [kept, { ...kept, id: "calls", name: "Calls", hours: "unknown", keep: undefined }],
      {},
      null,
      /^find out what “Calls” takes, and write its hours in the file\.$/,
    ],
    ["nothing is worth it", [kept], {}, null, /nothing here is worth handing over now/],
  ])("%s", (_, tasks, more, command, message) => {
    const step = next(tasks, more);
    expect(step.command).toBe(command && `orchestrate ${command}`);
    expect(step.message).toMatch(message);
    expect(nextFor(portfolioOf({ tasks, ...more }), undrawn, { file: "week.yaml" })).toEqual(step);
  });
});

describe("what could come back", () => {
  test("from the chosen shift, else from the first of the ranking", () => {
    expect(report([status, letter]).could_return).toMatchObject({ id: "status", net_minutes: 135, chosen: false });
    const chosen = report([status, letter], { shift: [{ task: "letter" }] });
    expect(chosen.could_return).toMatchObject({ id: "letter", chosen: true });
  });

  test("nothing, where nothing is worth it", () => {
    expect(report([kept]).could_return).toBeNull();
  });
});

describe("the command can be pasted", () => {
  test.each([
    ["audits/2026-Q4.yaml", " audits/2026-Q4.yaml"],
    ["C:\\audits\\2026-Q4.yaml", " C:\\audits\\2026-Q4.yaml"],
    ["my audits/2026-Q4.yaml", ' "my audits/2026-Q4.yaml"'],
    ["週.yaml", " 週.yaml"],
    ["$(rm).yaml", " '$(rm).yaml'"],
    ["a`b.yaml", " 'a`b.yaml'"],
    ['a"b.yaml', " 'a\"b.yaml'"],
    ["it's $5.yaml", " 'it'\\''s $5.yaml'"],
    ["-x.yaml", " ./-x.yaml"],
  ])("%s", (file, operand) => {
    expect(next([status], {}, file).command).toBe(`orchestrate shift${operand}`);
  });

  test.each(["standard input", "a\u001bb.yaml", "a\nb.yaml"])("or is left out: %j", (file) => {
    expect(next([status], {}, file).command).toBeNull();
  });
});
