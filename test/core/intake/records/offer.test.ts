import { expect, test } from "vitest";
import { looseIn, ruleFor } from "../../../../src/core/intake/records/offer.ts";
import { readRules } from "../../../../src/core/intake/records/rules.ts";
import { expression } from "../../../../src/importers/expression.ts";
import { portfolioOf } from "../../../helpers/pattern.ts";
import { hour, settled } from "./entries.ts";

const compile = (text: Parameters<typeof readRules>[0][number]) => readRules([text], expression).rules[0];

test("what is in no task is offered, most minutes first, those of enough minutes", () => {
  const { tasks } = portfolioOf({ tasks: [{ name: "Mail", hours: 1 }] });
  const found = settled({
    a: [
      hour("Mail"),
      hour("Lunch", { minutes: 20 }),
      hour("Sprint 14 review"),
      hour("Sprint 15 review", { minutes: 90 }),
      hour("Sprint 16 review", { by: "agent", minutes: 30 }),
    ],
  });
  const sprints = {
    title: "Sprint 15 review",
    titles: ["Sprint 15 review", "Sprint 14 review", "Sprint 16 review"],
    minutes: 180,
    entries: 3,
  };
  expect(looseIn(found, tasks, 20)).toEqual([sprints, { title: "Lunch", titles: ["Lunch"], minutes: 20, entries: 1 }]);
  expect(looseIn(found, tasks, 21)).toEqual([sprints]);
});

test("a rule takes the words that its titles share, or the very titles where others have these words", () => {
  const titles = ["Sprint 15 review", "Sprint 14 review"];
  const of = (own: string[], fate: Parameters<typeof ruleFor>[1], ...others: string[]) =>
    ruleFor({ titles: own }, fate, settled({ a: [...own, ...others].map((title) => hour(title)) }), compile);
  expect(of(titles, { task: "mail" }, "Sprint", "Lunch")).toEqual({
    words: "sprint review",
    in: ["title"],
    task: "mail",
  });
  expect(of(titles, "absence", "Review of the sprint")).toEqual({
    expression: "^(?:Sprint 15 review|Sprint 14 review)$",
    in: ["title"],
    absence: true,
  });
  expect(of(["a", "b"], "ignore")).toEqual({ expression: "^(?:a|b)$", in: ["title"], ignore: true });
  const odd = of(["C++ (a.b)"], "ignore", "c a b");
  expect(odd.expression).toBe(String.raw`^C\+\+ \(a\.b\)$`);
  expect(compile(odd)!.matches(hour("C++ (a.b)"))).toBe(true);
});
