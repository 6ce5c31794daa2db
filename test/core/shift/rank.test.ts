import { describe, expect, test } from "vitest";
import type { PortfolioInput } from "../../../src/core/portfolio/schema.ts";
import { type RankOptions, rankShifts } from "../../../src/core/shift/rank.ts";
import { portfolio as portfolioOf, pattern as shipped, wholeDesign } from "../../helpers/portfolio.ts";

type TaskInput = PortfolioInput["tasks"][number];
const report: TaskInput = { name: "report", hours: "4h", performer: "me", doing: "all", repeatable: 5, replaceable: 5 };
const rank = (tasks: TaskInput[], more: Partial<PortfolioInput> = {}, options: RankOptions = {}) =>
  rankShifts(portfolioOf(tasks, more), shipped, options);
const first = (task: Partial<TaskInput>, more: Partial<PortfolioInput> = {}, options: RankOptions = {}) =>
  rank([{ ...report, ...task }], more, options).candidates[0]!;

describe("the figures of one task", () => {
  test("all of it could go: a quarter of it becomes oversight, four hours go into setup", () => {
    expect(first({})).toMatchObject({
      rank: 1,
      execution_minutes: 240,
      repeatable: 1,
      replaceable: 1,
      gross_minutes: 240,
      oversight_minutes: 60,
      net_minutes: 180,
      setup_minutes: 240,
      gain_minutes: 13 * 180 - 240,
      payback_weeks: 1.333333,
    });
  });

  test("only the part that is execution counts", () => {
    expect(first({ doing: "half" }).execution_minutes).toBe(120);
  });

  test("what was stated replaces setup, and oversight where it is more", () => {
    const promise = (oversight: string) => ({ shift: [{ task: "report", promise: { oversight, setup: "1h" } }] });
    expect(first({}, promise("2h"))).toMatchObject({ oversight_minutes: 120, net_minutes: 120, setup_minutes: 60 });
    expect(first({}, promise("10m"))).toMatchObject({ oversight_minutes: 60, net_minutes: 180 });
  });

  test("leverage afterwards: the same output over fewer hours", () => {
    const other: TaskInput = { name: "other", hours: "4h", performer: "me", doing: "all" };
    const shifts = rank([report, other]);
    expect(shifts.leverage_now).toBe(1);
    expect(shifts.candidates[0]!.leverage_after).toBe(1.6); // 480 / (480 - 180)
  });

  test("no leverage afterwards where the output is not known", () => {
    expect(first({ performer: "shared", by_hand: "unknown" }).leverage_after).toBeNull();
  });
});

describe("gates", () => {
  test.each(["unverifiable", "irreversible"] as const)("%s caps P, and says so", (gate) => {
    expect(first({ hours: "10h", gates: [gate] })).toMatchObject({ replaceable: 0.25, capped_by: [gate] });
  });

  test("a cap lowers only", () => {
    expect(rank([{ ...report, replaceable: 1, gates: ["irreversible"] }]).candidates).toEqual([]);
  });

  test("why it is capped, in the pattern's words", () => {
    expect(first({ hours: "10h", gates: ["irreversible"] }).capped_because).toEqual([shipped.gates.irreversible.label]);
  });

  test.each(["regulated", "relationship", "craft"] as const)("%s takes the task off the list, visibly", (gate) => {
    const { candidates, excluded } = rank([{ ...report, gates: [gate] }]);
    expect(candidates).toEqual([]);
    expect(excluded).toMatchObject([{ id: "report", code: gate, because: shipped.gates[gate].label }]);
  });
});

describe("what is taken off the list", () => {
  const off = (task: Partial<TaskInput>) => rank([{ ...report, ...task }]).excluded[0];

  test("a keep that runs; not one that has ended", () => {
    expect(off({ keep: { because: "I like it", until: "2027-Q1" } })?.because).toBe(
      "you keep it until 2027-Q1: I like it",
    );
    expect(off({ keep: {} })).toMatchObject({ code: "keep", because: "you keep it" });
    expect(off({ keep: { until: "2026-Q4" } })).toBeUndefined();
  });

  test("what was not answered, by name", () => {
    expect(off({ replaceable: undefined })?.because).toBe("it is not answered who else could make it");
    expect(off({ repeatable: undefined })?.because).toBe("it is not answered how alike two rounds are");
    expect(off({ replaceable: undefined, repeatable: undefined })?.because).toBe(
      "it is not answered how alike two rounds are and who else could make it",
    );
  });

  test("a gain of zero or less, with its figures", () => {
    expect(off({ hours: "20m" })).toMatchObject({
      code: "not-worth-it",
      because: "3 h 15 would come back in a quarter, 4 h goes into setting it up",
    });
    expect(off({ repeatable: 1 })?.because).toBe("nothing would come back in a quarter, 4 h goes into setting it up");
  });

  test("even is not worth it: what comes back in the quarter goes into setting it up", () => {
    const ofSetup = (setup: string) => rank([report], { shift: [{ task: "report", promise: { setup } }] });
    expect(ofSetup("39h").excluded).toMatchObject([{ code: "not-worth-it" }]); // 13 weeks of 3 h
    expect(ofSetup("2339m").candidates).toMatchObject([{ gain_minutes: 1 }]);
  });

  test("unknown hours with some doing in them come last; a gate is the stronger reason", () => {
    const unknown = { hours: "unknown", performer: "me" } as const;
    const { excluded } = rank(
      [
        { name: "b", doing: "all", ...unknown },
        { name: "a", doing: "all", gates: ["craft"], ...unknown },
        { name: "directed", doing: "none", ...unknown },
        { name: "known", hours: "1h", performer: "me", doing: "all" },
      ],
      { shift: [{ task: "b" }] },
    );
    expect(excluded).toEqual([
      expect.objectContaining({ id: "known", execution_minutes: 60 }),
      {
        id: "a",
        name: "a",
        execution_minutes: null,
        chosen: false,
        code: "craft",
        because: shipped.gates.craft.label,
      },
      {
        id: "b",
        name: "b",
        execution_minutes: null,
        chosen: true,
        code: "hours-unknown",
        because: "its hours are not known",
      },
    ]);
  });

  test("a task without execution hours is on neither list", () => {
    const shifts = rank([{ ...report, doing: "none", performer: "others" }]);
    expect(shifts).toMatchObject({ candidates: [], excluded: [] });
  });
});

describe("the record of past shifts", () => {
  test.each([
    [[], 1],
    [[{ promised: 240, realised: 288 }], 1.133333],
    [[{ promised: 240, realised: 0 }], 0.333333],
    [[{ promised: 600, realised: -600 }], 0.25],
    [[{ promised: 60, realised: 600 }], 1.25],
  ])("%j is %f", (past, factor) => {
    const shifts = rank([report], {}, { past });
    expect(shifts.record.factor).toBe(factor);
    expect(shifts.candidates[0]?.net_minutes ?? 0).toBeCloseTo(180 * factor, 3);
  });
});

test("the past that the record is made of stands beside it, minutes a week", () => {
  const past = [
    { task: "old", promised: 240, realised: 288 },
    { promised: 60, realised: -30 },
  ];
  expect(rank([report], {}, { past }).record.past).toEqual([
    { task: "old", promised_minutes: 240, realised_minutes: 288 },
    { task: null, promised_minutes: 60, realised_minutes: -30 },
  ]);
  expect(rank([report]).record.past).toEqual([]);
});

describe("a chosen task and its design", () => {
  const shift = [{ task: "report" }];

  test("ready when its design lacks nothing, else what is missing is said", () => {
    expect(first({})).toMatchObject({ chosen: false, ready: null, missing: [] });
    expect(first({}, { shift })).toMatchObject({ chosen: true, ready: false, missing: ["“report” has no design yet"] });
    const designs = [wholeDesign("report")];
    expect(first({}, { shift, designs })).toMatchObject({ chosen: true, ready: true, missing: [] });
  });
});

describe("what comes next, in the order of what was decided already", () => {
  const origin = { file: "week.yaml" };
  const next = (tasks: TaskInput[], more: Partial<PortfolioInput> = {}) => {
    const step = rank(tasks, more, { origin }).next;
    return step && [step.message, ...step.argv!];
  };
  const other: TaskInput = { ...report, name: "other", hours: "9h" };
  const open: TaskInput = { name: "open", hours: "4h", performer: "me", doing: "all" };
  const shift = [{ task: "report" }, { task: "other" }];

  test("a chosen one that is not designed, before one that is", () => {
    expect(next([other, report], { shift, designs: [wholeDesign("other")] })).toEqual([
      "design the hand-over of “report”.",
      ...["audit", "--step", "3", "week.yaml"],
    ]);
  });

  test("a chosen one that is ready, before one that could be chosen", () => {
    expect(next([other, report], { shift: [{ task: "report" }], designs: [wholeDesign("report")] })).toEqual([
      "hand over “report”.",
      ...["brief", "report", "week.yaml"],
    ]);
  });

  test("nothing while a chosen one is off the list", () => {
    expect(next([other, open], { shift: [{ task: "open" }] })).toBeNull();
  });

  test("the one that would bring most: chosen, or first asked about where it rests on evidence alone", () => {
    expect(next([report, other, open])).toEqual([
      "choose one, and only one.",
      ...["shift", "--choose", "other", "week.yaml"],
    ]);
    expect(next([report, { ...other, hours: "20h", doing: undefined }])).toEqual([
      "say how much of “other” is doing.",
      ...["audit", "--task", "other", "week.yaml"],
    ]);
  });

  test("what is open, where nothing else could be chosen; nothing where nothing is open", () => {
    expect(next([open, { ...report, gates: ["craft"] }])).toEqual([
      "answer what is open.",
      ...["audit", "--step", "2", "week.yaml"],
    ]);
    expect(next([{ ...report, gates: ["craft"] }])).toBeNull();
    expect(next([])).toBeNull();
  });
});

test("ranked by gain, ties by id, whatever the order of the file", () => {
  const tasks = [
    { ...report, name: "b" },
    { ...report, name: "a" },
    { ...report, name: "c", hours: "6h" },
  ];
  const ids = (given: TaskInput[]) => rank(given).candidates.map(({ id }) => id);
  expect(ids(tasks)).toEqual(["c", "a", "b"]);
  expect(ids(tasks.toReversed())).toEqual(["c", "a", "b"]);
});

describe("cautions for a chosen shift", () => {
  const codes = (more: Partial<PortfolioInput>) => first({}, more).cautions.map(({ code }) => code);

  test("none where nothing was chosen", () => {
    expect(first({})).toMatchObject({ chosen: false, cautions: [] });
  });

  test("credibility not shown, the force that holds it, and low skills with the practice", () => {
    const shift = [{ task: "report", proven: false, forces: ["comfort" as const] }];
    const capability = [
      { for: "report", literacy: 2, briefing: 3, evaluation: 1, practice: "brief it with last month" },
    ];
    expect(codes({ shift, capability })).toEqual([
      "credibility-not-shown",
      "force-comfort",
      "capability-literacy",
      "capability-evaluation",
    ]);
    expect(first({}, { shift, capability }).cautions[2]!.advice).toBe(
      "Start lower and practise: brief it with last month",
    );
  });

  test("shown and able: nothing", () => {
    expect(codes({ shift: [{ task: "report", proven: true }] })).toEqual([]);
  });
});

test("what is off the list: the most hours of doing first, the same by id", () => {
  const ids = rank([
    { name: "b", hours: "1h", performer: "me", doing: "all" },
    { name: "c", hours: "3h", performer: "me", doing: "all" },
    { name: "a", hours: "1h", performer: "me", doing: "all" },
    { name: "d", hours: "4h", performer: "me", doing: "half" },
  ]).excluded.map(({ id }) => id);
  expect(ids).toEqual(["c", "d", "a", "b"]);
});

test("what was stated for one task is not taken for another", () => {
  const shift = [
    { task: "other", promise: { oversight: "3h", setup: "20h" }, proven: false, forces: ["status" as const] },
  ];
  const capability = [{ for: "other", literacy: 1 }];
  const other: TaskInput = { ...report, name: "other", hours: "20h" };
  const { candidates } = rank([report, other], { shift, capability });
  expect(candidates.find(({ id }) => id === "report")).toMatchObject({
    setup_minutes: 240,
    oversight_minutes: 60,
    cautions: [],
  });
});

test("the warnings of the file stand in the document, at their lines", () => {
  const problem = { code: "coverage-low", severity: "warning", path: ["tasks"], message: "m" } as const;
  const origin = { file: "week.yaml", warnings: [problem], place: () => ({ line: 4, column: 1 }) };
  expect(rank([report], {}, { origin })).toMatchObject({
    portfolio: { file: "week.yaml", period: "2026-Q4" },
    warnings: [{ code: "coverage-low", path: "tasks", message: "m", line: 4 }],
  });
});

test("cautions in the pattern's words", () => {
  const told = (more: Partial<PortfolioInput>) =>
    first({}, more).cautions.map(({ message, advice }) => `${message} / ${advice}`);
  const { label, anchors } = shipped.scales.briefing;
  expect(told({ shift: [{ task: "report" }], capability: [{ for: "report", briefing: 2 }] })).toEqual([
    "you have not said whether those you would direct have seen you do this well / Do one round of it in their sight first, and say aloud how you judge it.",
    `${label} You said: “${anchors[1]}.” / Start lower and practise: hand over a small part first, and check all of it against the quality list`,
  ]);
  const { label: force, truth, practice } = shipped.forces.status;
  expect(told({ shift: [{ task: "report", proven: false }] })).toEqual([
    "those you would direct have not seen you do this well / Do one round of it in their sight first, and say aloud how you judge it.",
  ]);
  expect(told({ shift: [{ task: "report", proven: true, forces: ["status"] }] })).toEqual([
    `You said: “${force}” ${truth} / ${practice}`,
  ]);
});
