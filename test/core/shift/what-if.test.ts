import { describe, expect, test } from "vitest";
import type { PortfolioInput } from "../../../src/core/portfolio/schema.ts";
import { rankShifts } from "../../../src/core/shift/rank.ts";
import { readSuppositions } from "../../../src/core/shift/supposition.ts";
import { portfolio as portfolioOf, pattern as shipped } from "../../helpers/portfolio.ts";

const tasks: PortfolioInput["tasks"] = [
  { name: "Report", hours: "4h", performer: "me", doing: "all", repeatable: 5, replaceable: 5 },
  { name: "Support", hours: "6h", performer: "shared", doing: "half", by_hand: "9h", repeatable: 3, replaceable: 4 },
  {
    name: "Calls",
    hours: "2h-4h",
    performer: "me",
    doing: "most",
    gates: ["relationship"],
    repeatable: 2,
    replaceable: 2,
  },
  { name: "Mail", hours: "5h", performer: "me", doing: "all" },
  { name: "Nobody knows", hours: "unknown" },
];
const read = (texts: string[], more: Partial<PortfolioInput> = {}) =>
  readSuppositions(texts, portfolioOf(tasks, more), shipped);
function tried(
  texts: string[],
  more: Partial<PortfolioInput> = {},
  past: { promised: number; realised: number }[] = [],
) {
  const found = read(texts, more);
  if ("wrong" in found) throw new Error(`${found.wrong} / ${found.hint}`);
  return rankShifts(portfolioOf(tasks, more), shipped, { whatIf: found.suppositions, past }).what_if!;
}

describe("a word for how much is still doing takes the hours the ranking predicts", () => {
  test("the whole sum by hand", () => {
    const { changes, before, after, gain_minutes } = tried(["report=little"]);
    // E 240, R = P = 1: gross 240, oversight 60, net 180; setup 240; 13 * 180 - 240
    expect(changes).toMatchObject([
      {
        id: "report",
        minutes: [240, 60],
        doing: ["all", "little"],
        net_minutes: 180,
        oversight_minutes: 60,
        gain_minutes: 2100,
      },
    ]);
    expect(gain_minutes).toBe(2100);
    // by hand 240 + 540 + 180 + 300 over 240 + 360 + 180 + 300, then over 180 less
    expect(before).toMatchObject({ leverage: 1.166667, minutes: 1080, execution_minutes: 240 + 180 + 144 + 300 });
    expect(after).toMatchObject({ leverage: 1.4, minutes: 900, execution_minutes: 12 + 180 + 144 + 300 });
    expect(after.leverage_interval![0]).toBeGreaterThan(before.leverage_interval![0]);
  });

  test("review and setup are taken as they are said, review never below what the ranking holds back", () => {
    expect(tried(["report=little,review=2h,setup=8h"]).changes[0]).toMatchObject({
      minutes: [240, 120],
      oversight_minutes: 120,
      setup_minutes: 480,
      gain_minutes: 13 * 120 - 480,
    });
    expect(tried(["report=little,review=5m"]).changes[0]!.oversight_minutes).toBe(60);
  });

  test("with a record of half-kept promises, half comes back", () => {
    const past = [{ promised: 480, realised: 180 }]; // (180 + 120) / (480 + 120)
    const { changes, assumptions } = tried(["report=little,review=90m"], {}, past);
    expect(changes[0]).toMatchObject({ minutes: [240, 165], net_minutes: 75 });
    expect(assumptions.find(({ assumption }) => assumption === "oversight")).toMatchObject({
      gain_minutes: [13 * 195 * 0.5 - 240, 13 * 60 * 0.5 - 240],
    });
  });

  test("what is not to be handed over has no prediction; hours of one's own are tried out, and it is said", () => {
    const refused = read(["calls=little"]);
    expect(refused).toMatchObject({ wrong: expect.stringContaining(shipped.gates.relationship.label) });
    expect(tried(["calls=1h,little"]).changes[0]!.off_the_list).toBe(shipped.gates.relationship.label);
  });
});

test("hours that are given are taken, and the share stays as it is", () => {
  const { changes, after } = tried(["mail=2h,setup=1h"]);
  expect(changes).toMatchObject([
    {
      minutes: [300, 120],
      doing: ["all", "all"],
      net_minutes: 180,
      oversight_minutes: null,
      gain_minutes: 13 * 180 - 60,
    },
  ]);
  expect(after).toMatchObject({ minutes: 900, leverage: 1.4 });
  expect(tried(["mail=2h,little"]).changes[0]).toMatchObject({ minutes: [300, 120], doing: ["all", "little"] });
});

test("several at once add up", () => {
  const both = tried(["report=little", "mail=2h"]);
  expect(both.after.minutes).toBe(1080 - 180 - 180);
  expect(both.gain_minutes).toBe(tried(["report=little"]).gain_minutes + tried(["mail=2h"]).gain_minutes);
});

test.each([
  "report=4h",
  "report=all",
  "report=all,4h,setup=9h",
  "calls=2h-4h",
  "calls=3h",
  "calls=most",
  "support=half",
  "mail=300m",
])("today's values change nothing: %s", (text) => {
  const { before, after, gain_minutes, assumptions } = tried([text]);
  expect(after).toEqual(before);
  expect(gain_minutes).toBe(0);
  expect(assumptions).toEqual([]);
});

describe("which assumption matters most", () => {
  test("each alone, the widest swing first, with the gain at both ends", () => {
    const { assumptions, gain_minutes } = tried(["report=little,review=90m"]);
    expect(assumptions[0]).toEqual({
      task: "report",
      assumption: "oversight",
      low: "45 min",
      high: "3 h",
      gain_minutes: [13 * 195 - 240, 13 * 60 - 240],
    });
    expect(assumptions.map(({ assumption }) => assumption)).toEqual([
      "oversight",
      "hours",
      "doing",
      "repeatable",
      "replaceable",
      "setup",
    ]);
    for (const { gain_minutes: ends } of assumptions) {
      expect(Math.min(...ends)).toBeLessThanOrEqual(gain_minutes);
      expect(Math.max(...ends)).toBeGreaterThanOrEqual(gain_minutes);
    }
  });

  test("where hours were given: today's, those to come, the setup", () => {
    const gain = (freed: number, setup = 240) => 13 * freed - setup;
    const alone = tried(["mail=2h"]).assumptions;
    expect(alone.map(({ assumption, low, high, gain_minutes }) => [assumption, low, high, ...gain_minutes])).toEqual([
      ["hours", "3 h 45", "6 h 15", gain(225 - 120), gain(375 - 120)],
      ["hours-after", "1 h 30", "2 h 30", gain(300 - 90), gain(300 - 150)],
      ["setup", "2 h", "8 h", gain(180, 120), gain(180, 480)],
    ]);
    // beside another change, which costs its setup at both ends
    expect(tried(["mail=2h", "report=4h,little"]).assumptions[0]).toMatchObject({
      task: "mail",
      gain_minutes: [gain(225 - 120) - 240, gain(375 - 120) - 240],
    });
  });
});

test.each([
  ["report", "“report” does not say what would change", "write TASK="],
  ["rpeort=little", "no task is called rpeort", "did you mean report?"],
  ["zzzzzzzz=little", "no task is called zzzzzzzz", "tasks here: report, support, calls, mail, nobody-knows"],
  ["report=lots", "“lots” is neither all, most, half, little or none nor an amount of time", "write TASK="],
  ["report=", "“” is neither", "write TASK="],
  ["report=little,review=soon", "“review=soon” is neither", "write TASK="],
  ["report=little,half", "gives doing twice", "write TASK="],
  ["report=little,review", "“review” is neither", "write TASK="],
  ["report=little,preview=30m", "“preview=30m” is neither", "write TASK="],
  ["report=little,reviews=30m", "“reviews=30m” is neither", "write TASK="],
  ["report=little,setup=8h/week", "setup=8h/week is so much for each day, week or month", "like setup=8h"],
  ["nobody knows=1h", "the hours of “Nobody knows” are not known", "write them in the file"],
  ["report=review=30m", "what would become of “Report”?", "write TASK="],
  ["report=45m,review=30m", "review is part of the hours that were given", "leave it out"],
  ["support=most", "“Support” holds no more doing than that today", "give the hours: support=most,2h"],
  [
    "mail=little",
    "the hours of “Mail” cannot be predicted: it is not answered how alike two rounds are and who else could make it",
    "mail=45m",
  ],
])("%s: %s", (text, message, hint) => {
  expect(read([text])).toMatchObject({ wrong: expect.stringContaining(message), hint: expect.stringContaining(hint) });
});

test("the interview can ask for what a prediction lacks; not for what a task's gate forbids", () => {
  expect(read(["mail=little"])).toHaveProperty("open", true);
  expect(read(["calls=little"])).not.toHaveProperty("open");
  expect(read(["calls=little"])).toHaveProperty("hint", "what it would take then is yours to say: calls=45m");
});

test("blanks and capitals of what is tried out are its writer's own; a review may be so much a day", () => {
  const { changes } = tried([" report = Little , REVIEW = 24m/day , setup=8h"]);
  expect(changes).toMatchObject([
    { oversight_minutes: 120, review_minutes: 120, setup_minutes: 480, payback_weeks: 4 },
  ]);
  expect(tried(["report=little"]).changes).toMatchObject([{ review_minutes: null }]);
});

test("a predicted figure is as sure as an estimate, and what is delivered stays what it is", () => {
  const [report, ...others] = tasks as [PortfolioInput["tasks"][number]];
  const { after } = tried(["report=little"]);
  const written = portfolioOf([{ ...report, hours: "45m-75m", doing: "little", by_hand: "4h" }, ...others]);
  const read = readSuppositions(["mail=5h"], written, shipped);
  if ("wrong" in read) throw new Error(read.wrong);
  expect(after).toEqual(rankShifts(written, shipped, { whatIf: read.suppositions }).what_if!.before);
});

test("days are those of the person's own week", () => {
  const inAWeekOf = (week: string) => read(["mail=1d-3h"], { practitioner: { week } });
  expect(inAWeekOf("40h")).toMatchObject({ wrong: expect.stringContaining("“1d-3h” is neither") });
  expect(inAWeekOf("10h")).toHaveProperty("suppositions");
});

test("a task by its name, but not twice", () => {
  expect(read(["REPORT=little"])).toHaveProperty("suppositions");
  expect(read(["report=little", "Report=2h"])).toMatchObject({ wrong: "“Report” is tried out twice" });
});

describe("figures by hand, one part at a time", () => {
  const one = (task: Partial<PortfolioInput["tasks"][number]>, text: string, more: Partial<PortfolioInput> = {}) => {
    const given = portfolioOf(
      [{ name: "x", hours: "10h", performer: "me", doing: "all", repeatable: 3, replaceable: 3, ...task }],
      more,
    );
    const found = readSuppositions([text], given, shipped);
    if ("wrong" in found) throw new Error(found.wrong);
    return rankShifts(given, shipped, { whatIf: found.suppositions }).what_if!;
  };

  test("a share of the hours, and a gate that caps", () => {
    // E = 600 * 0.5; R = 0.5, P = 0.5: gross 75, net 56.25; capped P = 0.25: gross 37.5, net 28.125
    expect(one({ doing: "half" }, "x=little").changes[0]).toMatchObject({ net_minutes: 56.25, minutes: [600, 544] });
    const capped = one({ doing: "half", gates: ["irreversible"] }, "x=little");
    expect(capped.changes[0]).toMatchObject({ net_minutes: 28.125, oversight_minutes: 9.375 });
    // 2 is 0.25 as well, and more is capped: this assumption moves nothing
    expect(capped.assumptions.map(({ assumption }) => assumption)).not.toContain("replaceable");
  });

  test("every assumption at both of its ends", () => {
    const ends = Object.fromEntries(
      one({ doing: "half" }, "x=little").assumptions.map(({ assumption, low, high, gain_minutes }) => [
        assumption,
        [low, high, ...gain_minutes],
      ]),
    );
    const share = shipped.shares.half;
    const gain = (net: number, setup = 240) => 13 * net - setup;
    expect(ends).toEqual({
      hours: ["7 h 30", "12 h 30", gain(56.25 * 0.75), gain(56.25 * 1.25)],
      doing: [
        `${Math.round(100 * (1 - share.high))} % doing`,
        `${Math.round(100 * (1 - share.low))} % doing`,
        gain((56.25 * (1 - share.high)) / 0.5),
        gain((56.25 * (1 - share.low)) / 0.5),
      ],
      repeatable: ["2", "4", gain(56.25 / 2), gain(56.25 * 1.5)],
      replaceable: ["2", "4", gain(56.25 / 2), gain(56.25 * 1.5)],
      oversight: ["9 min", "38 min", gain(75 - 9.375), gain(75 - 37.5)],
      setup: ["2 h", "8 h", gain(56.25, 120), gain(56.25, 480)],
    });
  });

  test("an answer at the end of its scale moves one way only", () => {
    const scale = (task: object) =>
      one(task, "x=little").assumptions.find(({ assumption }) => assumption === "repeatable");
    expect(scale({ repeatable: 5 })).toMatchObject({ low: "4", high: "5" });
    expect(scale({ repeatable: 1 })).toMatchObject({ low: "1", high: "2" });
  });

  test("what was promised is the figure until another is given", () => {
    const promised = { shift: [{ task: "x", promise: { oversight: "100m", setup: "7h" } }] };
    expect(one({ repeatable: 5 }, "x=little", promised).changes[0]).toMatchObject({
      oversight_minutes: 100,
      setup_minutes: 420,
    });
    expect(one({ repeatable: 5 }, "x=little,review=2h,setup=1h", promised).changes[0]).toMatchObject({
      oversight_minutes: 120,
      setup_minutes: 60,
    });
    expect(one({}, "x=5h", promised).changes[0]).toMatchObject({ setup_minutes: 420 });
  });

  test("more hours than today are never paid back", () => {
    const tried = one({}, "x=11h");
    expect(tried.changes[0]).toMatchObject({ net_minutes: -60, payback_weeks: null, gain_minutes: -13 * 60 - 240 });
  });

  test("the same hours with less doing in them cost the setup and free nothing", () => {
    const tried = one({}, "x=little,10h");
    expect(tried.changes[0]).toMatchObject({
      minutes: [600, 600],
      net_minutes: 0,
      gain_minutes: -240,
      payback_weeks: null,
    });
    expect([tried.before.execution_minutes, tried.after.execution_minutes]).toEqual([600, 120]);
    expect(tried.after.leverage).toBe(1);
  });

  test("an output that is not known stays so, and one that another task delivers is not counted here", () => {
    expect(one({ performer: "shared" }, "x=5h").after.leverage).toBeNull();
    const served = portfolioOf([
      { name: "train", hours: "4h", performer: "others", doing: "none", by_hand: "12h" },
      { name: "notes", hours: "2h", performer: "me", doing: "all", supports: "train" },
    ]);
    const found = readSuppositions(["notes=1h"], served, shipped);
    if ("wrong" in found) throw new Error(found.wrong);
    const { before, after } = rankShifts(served, shipped, { whatIf: found.suppositions }).what_if!;
    expect([before.leverage, after.leverage]).toEqual([2, 2.4]); // 12 over 6, then over 5
  });

  test.each<[text: string, leverage: number]>([
    ["a=little", 2], // 15 h by hand over 2 h 30 and 5 h
    ["b=little", 1.333333], // over 10 h and 1 h 15
    ["a=10h,little", 1],
    ["b=6h", 0.9375],
  ])("an output that others serve stays all hours behind it today: %s", (text, leverage) => {
    const answered = { performer: "me", doing: "all", repeatable: 5, replaceable: 5 } as const;
    const given = portfolioOf([
      { name: "a", hours: "10h", ...answered },
      { name: "b", hours: "5h", supports: "a", ...answered },
    ]);
    const found = readSuppositions([text], given, shipped);
    if ("wrong" in found) throw new Error(found.wrong);
    const { candidates, what_if } = rankShifts(given, shipped, { whatIf: found.suppositions });
    expect(what_if).toMatchObject({ before: { leverage: 1 }, after: { leverage } });
    const [{ oversight_minutes, id }] = what_if!.changes as [NonNullable<typeof what_if>["changes"][number]];
    if (oversight_minutes !== null) expect(candidates.find((one) => one.id === id)!.leverage_after).toBe(leverage);
  });

  test("what would not be worth it is said", () => {
    expect(one({}, "x=little").changes[0]!.off_the_list).toBeNull();
    expect(one({ repeatable: 1 }, "x=little").changes[0]!.off_the_list).toBe(
      "nothing would come back in a quarter, 4 h goes into setting it up",
    );
  });
});
