import { describe, expect, test } from "vitest";
import { scoreSchema } from "../../../src/core/reports/score.ts";
import { codes, scored, scoredTask } from "../../helpers/portfolio.ts";

const me = (name: string, hours: string | number) => ({ name, hours, performer: "me" as const, doing: "all" as const });
const others = (name: string, hours: string | number, by_hand: string | number = "unknown") => ({
  name,
  hours,
  by_hand,
  performer: "others" as const,
  doing: "none" as const,
});
/** Ten hours yield twenty: four of mine give fourteen, six give six. */
const mixed = [others("releases", "4h", "14h"), me("mail", "6h")];

describe("time", () => {
  test.each([
    ["all", 0],
    ["most", 0.2],
    ["half", 0.5],
    ["little", 0.8],
    ["none", 1],
  ] as const)("doing %s: %s of the hours is orchestration", (doing, share) => {
    const task = scoredTask({ doing, hours: "10h" });
    expect(task).toMatchObject({ share, share_from: "answer", minutes: 600 });
    expect(task.execution_minutes).toBeCloseTo(600 * (1 - share), 6);
  });

  test("not answered: the share is the probability from the evidence", () => {
    const task = scoredTask({ performer: "others" });
    expect(task.share_from).toBe("evidence");
    expect(task.share).toBe(task.probability);
  });

  test("a range counts with its mean, not its middle", () => {
    expect(scoredTask({ hours: { low: "1h", likely: "2h", high: "6h" } }).minutes).toBe(180);
    expect(scoredTask({ hours: "2h-4h" }).minutes).toBe(180);
  });

  test("sums of hours", () => {
    const { totals } = scored([
      { ...me("a", "3h"), compounding: true },
      { name: "b", hours: "1h", doing: "little" },
    ]);
    expect(totals).toMatchObject({
      minutes: 240,
      execution_minutes: 192,
      orchestration_minutes: 48,
      orchestration_share: 0.2,
      compounding_minutes: 180,
      invested_minutes: 240,
    });
  });

  test("agents' hours stand beside the person's, and are part of no other figure", () => {
    const own = { name: "b", hours: "4h", performer: "others", doing: "none", by_hand: "8h" } as const;
    const [without, beside] = [scored([own]).totals, scored([{ ...own, agent_hours: "31h" }]).totals];
    expect(without).toMatchObject({ agent_minutes: null, directing_minutes: null });
    expect(beside).toEqual({ ...without, agent_minutes: 1860, directing_minutes: 240 });
    expect(scored([{ ...own, hours: "unknown", agent_hours: "31h" }]).totals).toMatchObject({
      agent_minutes: 1860,
      directing_minutes: null,
    });
  });

  test("a day is a fifth of the person's week, 8 h where it is not known", () => {
    expect(scored([me("a", "1d")]).totals.minutes).toBe(480);
    expect(scored([me("a", "1d")], { practitioner: { week: "30h" } }).totals.minutes).toBe(360);
  });

  test("no tasks: no share, no leverage, and no division by nothing", () => {
    expect(scored([]).totals).toMatchObject({
      minutes: 0,
      orchestration_share: null,
      leverage: null,
      leverage_interval: null,
      leverage_covers: null,
    });
  });
});

describe("activities", () => {
  const kinds = (rest: unknown, doing = "little") =>
    scored([{ name: "a", hours: "10h", doing, rest } as never]).activities;

  test("the rest is divided equally, or by its percentages", () => {
    expect(kinds(["purpose", "direction"])).toMatchObject({ doing: 120, purpose: 240, direction: 240, unassigned: 0 });
    expect(kinds({ purpose: 75, design: 25 })).toMatchObject({ doing: 120, purpose: 360, design: 120, unassigned: 0 });
  });

  test("what names nothing is unassigned", () => {
    expect(kinds([])).toMatchObject({ doing: 120, unassigned: 480 });
    expect(kinds({ compass: 50 })).toMatchObject({ compass: 240, unassigned: 240 });
  });

  test("a kind named twice counts once", () => {
    expect(kinds(["purpose", "purpose"])).toMatchObject({ purpose: 480 });
  });

  test("percentages that add up to a hair above 100 do not make hours", () => {
    const sums = Object.values(kinds({ purpose: 33.34, design: 33.34, direction: 33.34 }));
    expect(sums.reduce((total, minutes) => total + minutes, 0)).toBeCloseTo(600, 5);
  });

  test("where all is doing the rest is nothing", () => {
    expect(kinds(["purpose"], "all")).toMatchObject({ doing: 600, purpose: 0 });
  });
});

describe("coverage", () => {
  test("described hours over the hours of the week", () => {
    expect(scored([me("a", "36h")], { practitioner: { week: "40h" } }).totals.coverage).toBe(0.9);
  });

  test("not known where the week is not given", () => {
    expect(scored([me("a", "36h")]).totals.coverage).toBeNull();
  });

  test.each([
    ["31h59m", ["coverage-low"]],
    ["32h", []],
    ["44h", []],
    ["44h1m", ["coverage-high"]],
  ])("%s of 40h warns %j", (hours, expected) => {
    expect(codes(scored([me("a", hours)], { practitioner: { week: "40h" } }))).toEqual(expected);
  });

  test("heads the warnings", () => {
    const report = scored([{ ...me("a", "1h"), performer: "others" }], { practitioner: { week: "40h" } });
    expect(codes(report)).toEqual(["coverage-low", "others-but-all-doing"]);
  });
});

describe("interventions", () => {
  const log = (...entries: object[]) => ({ log: entries.map((entry) => ({ task: "releases", ...entry })) }) as never;
  const stepped = { date: "2026-11-03", kind: "intervention", hours: "2h10m" };
  const measured = [{ ...mixed[0]!, source: "measured" as const }, mixed[1]!];

  test("none recorded is null, not zero", () => {
    expect(scored(mixed).totals).toMatchObject({ intervention_minutes: null, invested_minutes: 600 });
    expect(scored(mixed, log()).totals.intervention_minutes).toBeNull();
    expect(scored(mixed, log({ date: "2026-11-03", kind: "evaluation", met: 1, of: 2 })).totals).toMatchObject({
      intervention_minutes: null,
    });
  });

  test("those of another quarter are not this one's", () => {
    expect(scored(mixed, log({ ...stepped, date: "2026-09-30" })).totals.intervention_minutes).toBeNull();
  });

  test("spread over the thirteen weeks of the quarter", () => {
    expect(scored(mixed, log(stepped)).totals).toMatchObject({
      minutes: 600,
      intervention_minutes: 10,
      invested_minutes: 610,
      leverage: 1.967213, // 1200 / 610
    });
  });

  test.each([
    ["2026-10-15", 65], // two weeks after the start
    ["2026-10-03", 130], // less than a week counts as one
    ["2027-01-05", 10], // after the quarter: all of it
  ])("audited on %s: %s minutes a week", (audited, minutes) => {
    const early = log({ ...stepped, date: "2026-10-02" }) as object;
    expect(scored(mixed, { audited, ...early }).totals.intervention_minutes).toBe(minutes);
  });

  test("what was logged after the audit is spread over the weeks up to it, not over those before the audit", () => {
    const later = log({ ...stepped, date: "2026-10-29" }) as object; // four weeks after the start
    expect(scored(mixed, { audited: "2026-10-03", ...later }).totals.intervention_minutes).toBe(32.5);
  });

  test("measured hours contain them: recorded, and not added again", () => {
    const report = scored(measured, log(stepped));
    expect(report.totals).toMatchObject({ intervention_minutes: 0, invested_minutes: 600, leverage: 2 });
    expect(report.tasks.map((task) => task.intervention_minutes)).toEqual([10, null]);
  });

  test("asked and answered with never is zero, which none recorded is not", () => {
    const asked = (stepped_back: object) => [{ ...mixed[0]!, stepped_back }, mixed[1]!] as never;
    expect(scored(asked({ times: 0 })).totals.intervention_minutes).toBe(0);
    expect(scored(asked({ times: 3 })).totals.intervention_minutes).toBe(0);
    expect(scored(asked({ times: 2, hours: "2h10m" })).totals.intervention_minutes).toBe(10);
  });

  test.each([
    ["1h5m", 10],
    ["4h20m", 20],
  ])("an answer of %s beside 2h10m in the log: the larger counts, not both", (hours, minutes) => {
    const asked = [{ ...mixed[0]!, stepped_back: { times: 2, hours } }, mixed[1]!];
    expect(scored(asked, log(stepped)).totals.intervention_minutes).toBe(minutes);
  });

  test("without hours it is recorded and adds nothing", () => {
    expect(scored(mixed, log({ date: "2026-11-03", kind: "intervention" })).totals.intervention_minutes).toBe(0);
  });

  test("where only interventions took time there is still a leverage, with its interval", () => {
    const { totals } = scored([others("releases", 0, "3h")], log(stepped));
    expect(totals.leverage).toBe(18);
    expect(totals.leverage_interval).not.toBeNull();
  });
});

describe("leverage", () => {
  test("by-hand hours over hours invested", () => {
    const { totals, tasks } = scored(mixed);
    expect(totals).toMatchObject({ leverage: 2, by_hand_minutes: 1200, leverage_covers: 1, neutral_tasks: 1 });
    expect(tasks.map(({ leverage }) => leverage)).toEqual([3.5, 1]);
  });

  test("what I make by hand is by hand: exactly 1, with no width", () => {
    const { totals, tasks } = scored([me("a", "3h"), me("b", "1h-5h")]);
    expect(totals).toMatchObject({ leverage: 1, leverage_interval: [1, 1], leverage_without_largest: null });
    expect(tasks.map((task) => task.leverage_interval)).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  test("equal by-hand hours say the same", () => {
    expect(scored([{ ...me("a", "3h"), by_hand: "180m" }]).totals).toMatchObject({
      leverage_interval: [1, 1],
      neutral_tasks: 1,
    });
  });

  test("by hand all the way, also where one task of mine serves another", () => {
    const { totals, tasks } = scored([me("book", "3h"), { ...me("index", "1h"), supports: "book" }]);
    expect(totals).toMatchObject({ leverage: 1, leverage_interval: [1, 1], by_hand_minutes: 240, leverage_covers: 1 });
    expect(tasks[0]).toMatchObject({ by_hand_minutes: 240, leverage: 1, leverage_interval: [1, 1] });
    expect(tasks[1]).toMatchObject({ by_hand_minutes: null, leverage: null, supports: "book" });
  });

  test("a tool in the hand may make more than the hours", () => {
    const { totals } = scored([{ ...me("a", "2h"), by_hand: "4h" }]);
    expect(totals).toMatchObject({ leverage: 2, neutral_tasks: 0 });
    expect(totals.leverage_interval![0]).toBeLessThan(totals.leverage_interval![1]);
  });

  test.each(["shared", "others"] as const)("performer %s without by-hand hours: unknown, and left out", (performer) => {
    const { totals, tasks } = scored([...mixed, { name: "c", hours: "10h", performer }]);
    expect(totals).toMatchObject({ leverage: 2, leverage_covers: 0.5, unknown_output_tasks: 1 });
    expect(tasks[2]).toMatchObject({ by_hand_minutes: null, leverage: null, leverage_interval: null });
  });

  test("unknown stays unknown, also where I make it", () => {
    expect(scored([{ ...me("a", "3h"), by_hand: "unknown" }]).totals).toMatchObject({
      leverage: null,
      leverage_covers: 0,
      unknown_output_tasks: 1,
    });
  });

  test("an unknown performer makes nothing known", () => {
    expect(scoredTask({}).leverage).toBeNull();
  });

  test("no hours of mine: no finite figure of its own, but counted in the total", () => {
    const { totals, tasks } = scored([others("robot", 0, "6h"), me("mail", "6h")]);
    expect(tasks[0]).toMatchObject({ leverage: null, leverage_interval: null, by_hand_minutes: 360 });
    expect(totals.leverage).toBe(2);
  });

  test("a task that serves another adds its hours to that output's denominator, through a chain", () => {
    const { totals, tasks } = scored([
      others("releases", "2h", "8h"),
      { ...me("runbook", "1h"), supports: "releases" },
      { ...me("reading", "1h"), supports: "runbook" },
    ]);
    expect(tasks[0]!.leverage).toBe(2);
    expect(totals).toMatchObject({ leverage: 2, leverage_covers: 1, unknown_output_tasks: 0 });
  });

  test("what serves an unknown output is not covered either", () => {
    const tasks = [others("team", "1h"), { ...me("runbook", "1h"), supports: "team" }, me("mail", "2h")];
    expect(scored(tasks).totals).toMatchObject({ leverage: 1, leverage_covers: 0.5, unknown_output_tasks: 2 });
  });

  test("without its largest task, the hours that serve it go too", () => {
    const { totals } = scored([...mixed, { ...me("runbook", "1h"), supports: "releases" }]);
    expect(totals.leverage_without_largest).toEqual({ id: "releases", leverage: 1 });
  });

  test("the largest is by hours gained, not by ratio", () => {
    const { totals } = scored([others("tiny", "1m", "1h"), others("big", "10h", "20h"), me("mail", "1h")]);
    expect(totals.leverage_without_largest!.id).toBe("big");
  });

  test("of two that gain the same, the order of the file does not decide", () => {
    const two = [others("b", "1h", "3h"), others("a", "1h", "3h"), me("mail", "1h")];
    const id = (tasks: typeof two) => scored(tasks).totals.leverage_without_largest!.id;
    expect(id(two)).toBe(id(two.toReversed()));
  });

  test("nothing is left without the only task", () => {
    expect(scored([others("a", "1h", "3h")]).totals.leverage_without_largest).toBeNull();
  });
});

describe("warnings about outputs", () => {
  test.each([
    ["10h", "12h", ["one-task-dominates"]], // 6 h of the 8 gained
    ["10h", "8h", []], // 2 of 4: not more than half
    ["1h", "1h50m", []], // under an hour is too little to speak of
  ])("by hand %s and %s: %j", (b, a, expected) => {
    const [hoursB, hoursA] = b === "1h" ? ["1h", "1h"] : ["8h", "6h"];
    expect(codes(scored([others("b", hoursB, b), others("a", hoursA, a), me("mail", "1h")]))).toEqual(expected);
  });

  test("by-hand hours beyond the week are a team's", () => {
    const week = { practitioner: { week: "30h" } };
    expect(codes(scored([others("team", "20h", "31h"), others("b", "10h", "25h")], week))).toContain(
      "by-hand-over-week",
    );
    expect(codes(scored([others("team", "30h", "30h")], week))).toEqual([]);
  });

  test("each says where it stands, counted as people count", () => {
    const { warnings } = scored([me("mail", "5h"), others("team", "5h", "41h")]);
    expect(warnings.map(({ code, path }) => [code, path])).toEqual([
      ["by-hand-over-week", "tasks[2].by_hand"],
      ["one-task-dominates", "tasks[2].by_hand"],
    ]);
  });
});

describe("verdicts", () => {
  test("clear answers give a sure verdict", () => {
    expect(scoredTask(me("a", 1))).toMatchObject({ class: "execution", unsure: false, settles: null, doubt: null });
    expect(scoredTask(others("a", 1))).toMatchObject({ class: "orchestration", unsure: false, doubt: null });
  });

  test("without an answer it is unsure, and one question would settle it most", () => {
    const task = scoredTask({});
    expect(task.unsure).toBe(true);
    expect(task.settles).not.toBeNull();
    expect(task.evidence.map(({ source }) => source)).not.toContain("performer");
  });

  test("confidence is the larger of p and 1 - p", () => {
    for (const doing of ["all", "none"] as const) {
      const { probability, confidence } = scoredTask({ doing });
      expect(confidence).toBeCloseTo(Math.max(probability, 1 - probability), 6);
    }
  });

  test("the weights of the evidence add up to the probability", () => {
    const { evidence, probability } = scoredTask({ ...others("a", "1h", "4h"), doing: "little", rest: ["direction"] });
    const logOdds = evidence.reduce((sum, item) => sum + item.weight, 0);
    expect(1 / (1 + Math.exp(-logOdds))).toBeCloseTo(probability, 5);
  });

  test("what I say overrules the class and nothing else", () => {
    const plain = scored([me("a", "3h")]);
    const mine = scored([{ ...me("a", "3h"), verdict: { class: "orchestration", because: "I only press go" } }]);
    expect(mine.tasks[0]).toMatchObject({
      class: "orchestration",
      engine_class: "execution",
      verdict_by: "user",
      verdict_because: "I only press go",
    });
    expect(plain.tasks[0]).toMatchObject({ verdict_by: "engine", verdict_because: null });
    expect({ ...mine.totals, doubts: 0 }).toEqual(plain.totals);
    expect(mine.activities).toEqual(plain.activities);
  });

  test("my verdict is not counted among the unsure", () => {
    const unsure = { name: "a", hours: "3h" };
    expect(scored([unsure]).totals.unsure_tasks).toBe(1);
    expect(scored([{ ...unsure, verdict: { class: "execution" } }]).totals.unsure_tasks).toBe(0);
  });
});

describe("doubts", () => {
  const flattering = { name: "a", hours: "3h", performer: "me" as const, doing: "little" as const };

  test("a stated share that the evidence contradicts is doubted, and kept in the sums", () => {
    const { totals, tasks } = scored([flattering]);
    expect(tasks[0]).toMatchObject({ class: "execution", share: 0.8 });
    expect(tasks[0]!.doubt).toContain("little of your time in it is doing");
    expect(totals).toMatchObject({ doubts: 1, orchestration_share: 0.8 });
  });

  test("where nothing was said of the share there is nothing to doubt", () => {
    expect(scoredTask({ performer: "me" }).doubt).toBeNull();
  });

  test("half is execution: half or more of the hours are doing", () => {
    expect(scoredTask({ doing: "half", performer: "me" }).doubt).toBeNull();
  });

  test("my own verdict answers the engine's doubt", () => {
    expect(scored([{ ...flattering, verdict: { class: "orchestration" } }]).totals.doubts).toBe(0);
  });

  test("a verdict of mine that contradicts what I said of the share is doubted", () => {
    const task = scoredTask({ ...me("a", "3h"), verdict: { class: "orchestration" } });
    expect(task.doubt).toContain("your own verdict is orchestration");
  });
});

describe("contradictions", () => {
  test("others make it, yet all of it is doing", () => {
    expect(codes(scored([{ ...me("a", 1), performer: "others", by_hand: "unknown" }]))).toEqual([
      "others-but-all-doing",
    ]);
  });

  test("I make it, yet none of it is doing", () => {
    expect(codes(scored([{ ...me("a", 1), doing: "none" }]))).toEqual(["me-but-no-doing"]);
  });
});

test("the document names the file and its period", () => {
  expect(scored([]).portfolio).toEqual({ file: "test.yaml", period: "2026-Q4" });
});

describe("warnings stand at what they are about", () => {
  const told = (...tasks: Parameters<typeof scored>[0]) =>
    scored(tasks, { practitioner: { week: "30h" } }).warnings.map(({ code, path }) => [code, path]);

  test("a contradiction at the answer, in the order of the tasks", () => {
    expect(
      told(
        me("a", "29h"),
        { ...me("b", 1), doing: "none" },
        { ...me("c", 1), performer: "others", by_hand: "unknown" },
      ),
    ).toEqual([
      ["me-but-no-doing", "tasks[2].doing"],
      ["others-but-all-doing", "tasks[3].doing"],
    ]);
  });

  test("unknown hours at the hours, and whose output is not counted either", () => {
    expect(told(me("a", "29h"), { name: "b", hours: "unknown" })).toEqual([["hours-unknown", "tasks[2].hours"]]);
    const serving = scored([me("a", "29h"), { name: "b", hours: "unknown", supports: "a" }]).warnings;
    expect(serving.map(({ message }) => message)).toEqual([
      "the hours of “b” are not known: it counts in no figure here, nor does the output of “a”, which it serves, in leverage",
    ]);
    const alone = scored([me("a", "29h"), { name: "b", hours: "unknown" }]).warnings;
    expect(alone.map(({ message }) => message)).toEqual([
      "the hours of “b” are not known: it counts in no figure here",
    ]);
  });
});

describe("how sure the figures are", () => {
  const width = ([low, high]: [number, number]) => high - low;
  const measured = mixed.map((task) => ({ ...task, source: "measured" as const }));

  test("where one share was answered, the interval does not reach to what nobody would put there", () => {
    const { orchestration_share, orchestration_share_interval } = scored([
      me("a", "100h"),
      { name: "b", hours: "1m" },
    ]).totals;
    expect(orchestration_share_interval![0]).toBeGreaterThan(orchestration_share! * 2);
  });

  test("the interval holds the figure", () => {
    const { leverage, leverage_interval, orchestration_share, orchestration_share_interval } = scored(mixed).totals;
    expect(leverage_interval![0]).toBeLessThan(leverage!);
    expect(leverage_interval![1]).toBeGreaterThan(leverage!);
    expect(orchestration_share_interval![0]).toBeLessThan(orchestration_share!);
    expect(orchestration_share_interval![1]).toBeGreaterThan(orchestration_share!);
  });

  test("measured hours are surer than estimated ones, carried ones less sure", () => {
    const carried = mixed.map((task) => ({ ...task, source: "carried" as const }));
    const [m, e, c] = [measured, mixed, carried].map((tasks) => width(scored(tasks).totals.leverage_interval!));
    expect(m).toBeLessThan(e!);
    expect(e).toBeLessThan(c!);
  });

  test("a range is taken as it is written", () => {
    const narrow = scored([others("a", "119m-121m", "4h")]).tasks[0]!.leverage_interval!;
    const wide = scored([others("a", "1h-3h", "4h")]).tasks[0]!.leverage_interval!;
    expect(width(narrow)).toBeLessThan(width(wide));
  });

  test("one person, one optimism: many tasks do not average it away", () => {
    const many = Array.from({ length: 40 }, (_, i) => others(`t${i}`, "1h", "3h"));
    const [low, high] = scored(many).totals.leverage_interval!;
    // the person's factor alone spreads 3 over exp(-0.2563) .. exp(0.2563) of it in eight of ten draws
    expect(low).toBeCloseTo(3 * Math.exp(-0.2 * 1.2816), 0);
    expect(high).toBeCloseTo(3 * Math.exp(0.2 * 1.2816), 0);
  });

  test("a second task changes nothing in the interval of the first", () => {
    const alone = scored([mixed[0]!]).tasks[0]!;
    expect(scored(mixed).tasks[0]).toEqual(alone);
  });
});

describe("the document", () => {
  const report = scored([...mixed, { name: "c", hours: "1h/month" }], { practitioner: { week: "40h" } });

  test("is what its schema says", () => {
    expect(scoreSchema.parse(report)).toEqual(report);
  });

  test("holds no number with more than six decimals", () => {
    const numbers: number[] = [];
    JSON.stringify(report, (_, value) => (typeof value === "number" ? numbers.push(value) && value : value));
    expect(numbers.length).toBeGreaterThan(50);
    expect(numbers.filter((value) => Math.abs(value * 1e6 - Math.round(value * 1e6)) > 1e-3)).toEqual([]);
  });

  test("says what made it", () => {
    expect(report).toMatchObject({
      format: "orchestrate/score@1",
      portfolio: { file: "test.yaml", period: "2026-Q4" },
      method: { version: "1", pattern: "orchestration-over-execution@1" },
    });
  });
});
