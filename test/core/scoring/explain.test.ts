import { describe, expect, test } from "vitest";
import wordsData from "../../../patterns/words.json";
import type { TaskInput } from "../../../src/core/portfolio/schema.ts";
import { score } from "../../../src/core/scoring/score.ts";
import type { WordsModel } from "../../../src/core/scoring/words.ts";
import { pattern, portfolio, scored, scoredTask } from "../../helpers/portfolio.ts";

const mine: Partial<TaskInput> = { performer: "me", doing: "all" };

describe("the account", () => {
  test("starts with the prior and runs to the probability", () => {
    const { evidence, probability } = scoredTask({ performer: "others", doing: "little", rest: ["direction"] });
    expect(evidence[0]).toMatchObject({ source: "prior" });
    expect(evidence.at(-1)!.probability).toBe(probability);
  });

  test("each line moves the probability to the side it speaks for", () => {
    const { evidence } = scoredTask({ performer: "others", doing: "most", rest: ["direction"], by_hand: "9h" });
    let before = 0.5;
    for (const { weight, probability } of evidence) {
      expect(Math.sign(probability - before)).toBe(Math.sign(weight));
      before = probability;
    }
  });
});

describe("the one answer that would turn it", () => {
  test("turns it", () => {
    for (const task of [mine, { performer: "others" as const, doing: "none" as const }, { doing: "half" as const }]) {
      const { flips, class: now } = scoredTask(task);
      expect(flips).not.toBeNull();
      expect(flips!.class).not.toBe(now);
      if (flips!.question === "by_hand" || flips!.question === "rest") continue;
      expect(scoredTask({ ...task, [flips!.question]: flips!.answer }).class).toBe(flips!.class);
    }
  });

  test("is the smallest step: rather most than all", () => {
    expect(scoredTask({ performer: "shared", doing: "little" }).flips).toMatchObject({ class: "execution" });
    expect(scoredTask({ performer: "shared", doing: "little" }).flips!.answer).not.toBe("all");
  });

  test("may not exist", () => {
    const sure = { ...pattern, evidence: { ...pattern.evidence, prior: -9 } };
    const report = score(portfolio([{ name: "a", hours: 1 }]), sure, { file: "" });
    expect(report.tasks[0]!.flips).toBeNull();
  });
});

describe("how a leverage came about", () => {
  test.each([
    [{ ...mine }, "hours"],
    [{ ...mine, by_hand: "5h" }, "answer"],
    [{ performer: "others", by_hand: "unknown" }, "unknown"],
    [{ performer: "others" }, "unknown"],
    [{}, "unknown"],
  ] as const)("%j: by hand from %s", (task, from) => {
    expect(scoredTask(task).leverage_from).toMatchObject({ by_hand: from, behind_minutes: 120, serving: [] });
  });

  test("names the tasks that serve it, however far", () => {
    const report = scored([
      { name: "c", hours: "30m", performer: "me", supports: "b" },
      { name: "a", hours: "2h", performer: "others", by_hand: "7h" },
      { name: "b", hours: "1h", performer: "me", supports: "a" },
    ]);
    expect(report.tasks[1]!.leverage_from).toEqual({
      by_hand: "answer",
      behind_minutes: 210,
      serving: [
        { id: "b", minutes: 60 },
        { id: "c", minutes: 30 },
      ],
    });
    expect(report.tasks[1]!.leverage).toBe(2);
    expect(report.tasks[0]!.leverage_from).toMatchObject({ by_hand: "supports", serving: [] });
  });
});

describe("what was taken where nothing was answered", () => {
  const fields = (task: Partial<TaskInput>) => scoredTask(task).defaults.map(({ field }) => field);

  test.each([
    [{ ...mine, hours: "2h-3h", by_hand: "2h30m" }, []],
    [{ ...mine, hours: "2h" }, ["hours", "by_hand"]],
    [{ performer: "others", doing: "none", hours: "1h-2h", by_hand: "4h" }, ["by_hand"]],
    [{ performer: "others", doing: "none", hours: "1h-2h", by_hand: "4h-8h" }, []],
    [{ performer: "others", doing: "none", hours: "1h-2h", by_hand: "unknown" }, []],
    [{ hours: "1h-2h" }, ["doing"]],
  ] as const)("%j: %j", (task, expected) => {
    expect(fields(task as Partial<TaskInput>)).toEqual(expected);
  });

  test("says that nothing says where hours come from", () => {
    expect(scoredTask({ hours: "2h" }).defaults[0]!.message).toBe(
      "one figure, estimated, as nothing says where it comes from: it may lie 25 % either way",
    );
    expect(scoredTask({ hours: "2h", source: "measured" }).defaults[0]!.message).toBe(
      "one figure, measured: it may lie 5 % either way",
    );
  });
});

describe("its words", () => {
  const spoken = (name: string) => {
    const words = wordsData as unknown as WordsModel;
    return score(portfolio([{ name, hours: 1 }]), { ...pattern, words }, { file: "" }).tasks[0]!;
  };

  test("are listed with what each weighs, the furthest first, without small ones", () => {
    const { words, evidence } = spoken("delegating the report to the team");
    expect(words.map(({ term }) => term)).toContain("delegating");
    expect(words.map(({ term }) => term)).not.toContain("to");
    const sizes = words.map(({ weight }) => Math.abs(weight));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(evidence.at(-1)!.source).toBe("words");
  });

  test("listed and not listed, they add up to what was heard", () => {
    const { words, other_words, evidence } = spoken("receipts for the accountant");
    const sum = words.reduce((total, { weight }) => total + weight, other_words);
    expect(sum).toBeCloseTo(evidence.at(-1)!.weight, 5);
    expect(other_words).not.toBe(0);
  });

  test("that are not known are not listed", () => {
    expect(spoken("qwxz").words).toEqual([]);
  });
});
