import { expect, test } from "vitest";
import { explain } from "../../../../src/core/intake/records/explain.ts";
import { readRules } from "../../../../src/core/intake/records/rules.ts";
import { expression } from "../../../../src/importers/expression.ts";
import { berlin } from "../../../helpers/importing.ts";
import { portfolioOf } from "../../../helpers/pattern.ts";
import { hour, settled } from "./entries.ts";

const { tasks } = portfolioOf({
  tasks: [
    { id: "mail", name: "Mail", hours: 1 },
    { name: "Plans", hours: 1 },
  ],
});
const [led] = readRules([{ words: "letters", task: "mail" }], expression).rules;
const at = (date: string) => ({ kind: "dated", date }) as const;

const found = settled(
  {
    "a.ics": [
      hour("Mail", { time: at("2026-08-03"), line: 3 }),
      hour("Letters", { time: at("2026-07-20"), line: 2 }),
      hour("Mail", { time: at("2026-07-20"), line: 1 }),
      hour("Mail", { by: "agent", time: { kind: "undated" }, minutes: 30, line: 9 }),
      hour("Mail", {
        marks: ["cancelled"],
        time: { kind: "all-day", from: "2026-09-01", to: "2026-09-01", absent: false },
        line: 4,
      }),
      hour("Mail", {
        time: { kind: "interval", start: Date.UTC(2026, 6, 21, 22, 30), end: Date.UTC(2026, 6, 21, 23, 30) },
        line: 5,
      }),
      hour("Sprint 14 review", { time: { kind: "span", from: "2026-07-01", to: "2026-07-02" }, line: 6 }),
      hour("Sprint 15 review", { time: at("2026-07-15"), minutes: 90, line: 7 }),
      hour("Lunch", { minutes: 20 }),
    ],
  },
  [led],
);
const explained = (name: string) => {
  const answer = explain(name, found, tasks, berlin);
  if ("nearest" in answer) return answer;
  return {
    of: [answer.id, answer.name, answer.total_minutes, answer.agent_total_minutes],
    entries: answer.entries.map((one) => [one.date, one.line, one.title, one.counted_minutes, one.ignored, one.rule]),
  };
};

test("every entry of a task stands behind its figure, the earliest first, with what left it out or led it there", () => {
  expect(explained("MAIL")).toEqual({
    of: ["mail", "Mail", 240, 30],
    entries: [
      [null, 9, "Mail", 30, null, null],
      ["2026-07-20", 1, "Mail", 60, null, null],
      ["2026-07-20", 2, "Letters", 60, null, "letters"],
      ["2026-07-22", 5, "Mail", 60, null, null], // half past midnight in Berlin
      ["2026-08-03", 3, "Mail", 60, null, null],
      ["2026-09-01", 4, "Mail", 0, expect.any(String), null],
    ],
  });
});

test("a title that no task took, with what is like it", () => {
  expect(explained("sprint 3 review")).toEqual({
    of: [null, "Sprint 15 review", 150, null],
    entries: [
      ["2026-07-01", 6, "Sprint 14 review", 60, null, null],
      ["2026-07-15", 7, "Sprint 15 review", 90, null, null],
    ],
  });
});

test("a task without an entry is explained by none; what is neither has its nearest", () => {
  expect(explained("plans")).toEqual({ of: ["plans", "Plans", 0, null], entries: [] });
  expect(explained("Lnuch")).toEqual({ nearest: "Lunch" });
  expect(explained("something else")).toEqual({ nearest: undefined });
});
