import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ACTIVITIES, DOING, PERFORMERS, type Task } from "../../../src/core/portfolio/schema.ts";
import { weighEvidence } from "../../../src/core/scoring/classify.ts";
import { shippedWithWords as pattern, portfolioOf, shipped } from "../../helpers/pattern.ts";

function taskOf(given: Record<string, unknown>): Task {
  return portfolioOf({ tasks: [{ name: "x", hours: "4h", ...given }] } as never).tasks[0]!;
}
const weigh = (given: Record<string, unknown>, by = pattern) => weighEvidence(taskOf(given), by);
const heard = (given: Record<string, unknown>) => weigh(given).evidence.find(({ source }) => source === "words");

const STRONG = "delegating and coaching: strategy, priorities and the playbook for the team";
const WEAK = "typing invoices and fixing bugs myself";
const name = fc.constantFrom(STRONG, WEAK, "1:1s", "meeting notes", "qzxvw", "hiring", "email", "reviewing designs");
const answers = fc.record(
  {
    performer: fc.constantFrom(...PERFORMERS),
    doing: fc.constantFrom(...DOING),
    rest: fc.uniqueArray(fc.constantFrom(...ACTIVITIES), { minLength: 1 }),
    by_hand: fc.constantFrom("1h", "4h", "9h", "40h", "900h"),
  },
  { requiredKeys: [] },
);

describe("the words as evidence", () => {
  test("say what they sound like, and which of them", () => {
    expect(heard({ name: "Coaching new managers" })?.detail()).toBe('"coaching" and "managers" sound like directing');
    expect(heard({ name: "what they do" })?.detail()).toBe("its words sound like directing");
    expect(heard({ name: "email" })?.detail()).toBe('"email" sounds like doing');
  });

  test("say nothing where no word is known or the weights were not loaded", () => {
    expect(heard({ name: "qzxvw" })).toBeUndefined();
    expect(weigh({ name: STRONG }, shipped).evidence.map(({ source }) => source)).toEqual(["prior"]);
  });

  test("were learned beside the prior of the pattern", () => expect(pattern.words?.prior).toBe(pattern.evidence.prior));

  test("decide where nothing was answered", () => {
    expect(weigh({ name: STRONG }).class).toBe("orchestration");
    expect(weigh({ name: WEAK }).class).toBe("execution");
  });

  test("never alone turn what was answered", () => {
    const decided = answers.filter(
      ({ doing, performer }) => doing !== undefined || (performer ?? "shared") !== "shared",
    );
    fc.assert(
      fc.property(name, decided, (said, given) => {
        expect(weigh({ name: said, ...given }).class).toBe(weigh({ name: said, ...given }, shipped).class);
      }),
    );
  });

  test.each([
    [{ performer: "me" }, STRONG, "execution"],
    [{ performer: "others" }, WEAK, "orchestration"],
    [{ doing: "half" }, STRONG, "execution"],
    [{ doing: "little" }, WEAK, "orchestration"],
    [{ performer: "shared" }, STRONG, "orchestration"],
    [{ performer: "shared" }, WEAK, "execution"],
  ])("%j and %s: %s", (given, said, expected) => expect(weigh({ name: said, ...given }).class).toBe(expected));

  test("at most three of them are named", () => {
    expect(heard({ name: STRONG })?.detail().match(/"/g)).toHaveLength(6);
  });

  test("yet are heard: against an answer they leave it less sure", () => {
    const given = { performer: "me", doing: "most" };
    expect(weigh({ name: STRONG, ...given }).confidence).toBeLessThan(weigh({ name: WEAK, ...given }).confidence);
  });

  test("never alone make a clear pair of answers unsure", () => {
    const pair = fc.constantFrom(
      { performer: "me", doing: "all" },
      { performer: "me", doing: "most" },
      { performer: "others", doing: "little" },
      { performer: "others", doing: "none" },
    );
    fc.assert(
      fc.property(name, pair, fc.subarray([...ACTIVITIES]), (said, given, rest) => {
        expect(weigh({ name: said, ...given, rest }).unsure).toBe(false);
      }),
    );
  });

  test("may leave a pair unsure whose answers speak for two sides", () => {
    expect(weigh({ name: WEAK, performer: "others", doing: "half" }).unsure).toBe(true);
  });
});

describe("evidence for orchestration never lowers the probability", () => {
  const more: [string, readonly unknown[]][] = [
    ["performer", PERFORMERS],
    ["doing", DOING],
    ["by_hand", ["1h", "4h", "9h", "40h", "900h"]],
  ];
  test.each(more)("a %s that says more of it", (key, steps) => {
    fc.assert(
      fc.property(name, answers, (said, given) => {
        const { performer, ...others } = given;
        // By-hand hours say nothing where the person makes it themselves, whatever they are.
        const base = key === "by_hand" && performer === "me" ? others : given;
        const risen = steps.map((step) => weigh({ name: said, ...base, [key]: step }).probability);
        for (const [i, probability] of risen.entries()) {
          if (i > 0) expect(probability).toBeGreaterThanOrEqual(risen[i - 1]! - 1e-12);
        }
      }),
    );
  });

  test("an answer that speaks for it, where there was none", () => {
    fc.assert(
      fc.property(name, answers, fc.constantFrom("others", "little", "none"), (said, given, answer) => {
        const key = answer === "others" ? "performer" : "doing";
        const before = { name: said, ...given, [key]: undefined };
        expect(weigh({ ...before, [key]: answer }).probability).toBeGreaterThanOrEqual(
          weigh(before).probability - 1e-12,
        );
      }),
    );
  });
});
