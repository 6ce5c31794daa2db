import { describe, expect, test } from "vitest";
import type { PortfolioInput } from "../../../src/core/portfolio.ts";
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
    expect(tried(["report=little"], {}, past).changes[0]).toMatchObject({ minutes: [240, 150], net_minutes: 90 });
  });

  test("what the ranking would not propose is tried out and said so", () => {
    expect(tried(["calls=little"]).changes[0]!.off_the_list).toBe(shipped.gates.relationship.label);
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
    expect(tried(["mail=2h"]).assumptions.map(({ assumption, low, high }) => [assumption, low, high])).toEqual([
      ["hours", "3 h 45", "6 h 15"],
      ["hours-after", "1 h 30", "2 h 30"],
      ["setup", "2 h", "8 h"],
    ]);
  });
});

test.each([
  ["report", "“report” does not say what would change", "write TASK="],
  ["rpeort=little", "no task is called rpeort", "did you mean report?"],
  ["zzzzzzzz=little", "no task is called zzzzzzzz", "tasks here: report, support, calls, mail"],
  ["report=lots", "“lots” is neither all, most, half, little or none nor an amount of time", "write TASK="],
  ["report=", "“” is neither", "write TASK="],
  ["report=little,review=soon", "“review=soon” is neither", "write TASK="],
  ["report=little,half", "gives doing twice", "write TASK="],
  ["report=review=30m", "what would become of “Report”?", "write TASK="],
  ["report=45m,review=30m", "review is part of the hours that were given", "leave it out"],
  ["support=most", "“Support” holds no more doing than that today", "give the hours: support=most,2h"],
  ["mail=little", "the hours of “Mail” cannot be predicted: not answered: repeatable, replaceable", "mail=45m"],
])("%s: %s", (text, message, hint) => {
  expect(read([text])).toMatchObject({ wrong: expect.stringContaining(message), hint: expect.stringContaining(hint) });
});

test("a task by its name, but not twice", () => {
  expect(read(["REPORT=little"])).toHaveProperty("suppositions");
  expect(read(["report=little", "Report=2h"])).toMatchObject({ wrong: "“Report” is tried out twice" });
});
