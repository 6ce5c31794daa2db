import { describe, expect, test } from "vitest";
import { DOING, type Task } from "../../../src/core/portfolio/schema.ts";
import { weighEvidence } from "../../../src/core/scoring/classify.ts";
import { doubtOf, shareOf } from "../../../src/core/scoring/share.ts";
import { fitEvidence } from "../../bench/verdicts/fit/evidence.ts";
import { readShares } from "../../bench/verdicts/fit/shares.ts";
import { shippedPattern } from "../../bench/verdicts/fit/shipped.ts";
import { vignettes } from "../../bench/verdicts/fit/vignettes.ts";
import { portfolioOf } from "../../helpers/pattern.ts";

const pattern = shippedPattern();

test("the weights of the pattern are what the fit on the vignettes makes of them", () => {
  const fitted = fitEvidence(vignettes(), pattern);
  for (const kind of Object.keys(fitted) as (keyof typeof fitted)[]) {
    const shipped: Record<string, number> = pattern.evidence[kind];
    for (const [answer, weight] of Object.entries(fitted[kind])) {
      // One step of the rounding either way: a platform's exponential may differ in its last bit.
      expect(Math.abs(shipped[answer]! - weight), `${kind} ${answer}`).toBeLessThan(0.06);
    }
  }
});

test("weights rise with what the answers say", () => {
  const { performer, doing } = pattern.evidence;
  const rising = (weights: number[]) => expect(weights).toEqual(weights.toSorted((a, b) => a - b));
  rising([performer.me, performer.shared, performer.others]);
  rising(DOING.map((answer) => doing[answer]));
});

test.each(DOING)("the interval of “%s” lies where careful readers put such answers", (answer) => {
  const { low, likely, high } = pattern.shares[answer];
  const read = readShares(vignettes())[answer];
  expect(Math.abs((low + likely + high) / 3 - read.mean)).toBeLessThan(0.03);
});

describe("what one sets up or judges oneself, with few minutes of doing, is directing", () => {
  test.each([
    ["runbook for the on-call rota", ["design"]],
    ["term base for translators", ["design"]],
    ["sales playbook", ["design"]],
    ["test and CI set-up", ["design"]],
    ["checklists", ["purpose"]],
    ["interviewing candidates", ["direction"]],
    ["assessing my people", ["direction"]],
  ])("%s: %j", (name, rest) => {
    const given = { name, hours: "4h", performer: "me", doing: "little", rest };
    const task: Task = portfolioOf({ tasks: [given] } as never).tasks[0]!;
    const opinion = weighEvidence(task, pattern);
    expect(opinion.class).toBe("orchestration");
    expect(doubtOf(opinion, shareOf(task, opinion, pattern))).toBeNull();
  });
});
