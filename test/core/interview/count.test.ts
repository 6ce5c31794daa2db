import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { linesOf } from "../../../src/core/intake/lines.ts";
import { weekAnswered } from "../../../src/core/interview/candidates.ts";
import { questionsOf, readTaskList, refusedOf } from "../../../src/core/interview/task-list.ts";
import type { PortfolioInput } from "../../../src/core/portfolio/schema.ts";
import { turnsOf } from "../../keyboard/person.ts";

const stranger = (name: string) => readFileSync(new URL(`../../scenarios/strangers/${name}`, import.meta.url), "utf8");

/** What is answered about a list that is pasted: how often, where that is doubtful, and that it was read rightly. */
function aboutList(name: string, answers: PortfolioInput): number {
  const list = readTaskList(linesOf(stranger(`${name}.txt`)), [], weekAnswered(answers));
  expect(refusedOf(list)).toEqual([]);
  return questionsOf(list).length + 1;
}

/** A week of twelve tasks is told before anybody has had enough of it. */
test.each(["nurse", "translator", "officer", "student"])("%s: answers to the first score", (name) => {
  const answers = parse(stranger(`${name}.yaml`)) as PortfolioInput;
  expect(answers.tasks).toHaveLength(12);
  const whole = [...turnsOf(answers)].findIndex(({ ask }) => ask.question.kind === "go-on");
  expect(whole).toBeGreaterThan(12);
  expect(whole + aboutList(name, answers)).toBeLessThanOrEqual(45);
  expect([...turnsOf(answers, { quick: true })].length + aboutList(name, answers)).toBeLessThanOrEqual(20);
});
