import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { PortfolioInput } from "../../../src/core/portfolio/schema.ts";
import { turnsOf } from "../../keyboard/person.ts";

const WEEKS = new URL("../../scenarios/strangers/", import.meta.url);

/** A week of twelve tasks is told before anybody has had enough of it. */
test.each(["nurse", "translator", "officer", "student"])("%s: answers to the first score", (name) => {
  const answers = parse(readFileSync(new URL(`${name}.yaml`, WEEKS), "utf8")) as PortfolioInput;
  expect(answers.tasks).toHaveLength(12);
  const whole = [...turnsOf(answers)].findIndex(({ ask }) => ask.question.kind === "go-on");
  expect(whole).toBeGreaterThan(12);
  expect(whole).toBeLessThanOrEqual(45);
  expect([...turnsOf(answers, { quick: true })].length).toBeLessThanOrEqual(20);
});
