import { describe, expect, test } from "vitest";
import { compare } from "../../../src/core/compare/compare.ts";
import { lineOf } from "../../../src/core/compare/line.ts";
import { trend } from "../../../src/core/compare/trend.ts";
import { pattern, portfolio } from "./people.ts";

const tasks = "tasks:\n  - {id: deck, name: Deck, hours: 3h, performer: others, doing: little, by_hand: 6h}\n";
const entry = (date: string) => `  - {date: ${date}, task: deck, kind: intervention, hours: 2h}\n`;
const quarter = (period: string, ...dates: string[]) =>
  portfolio(period, tasks + (dates.length > 0 ? `log:\n${dates.map(entry).join("")}` : ""));
const origin = { file: "" };

describe("a log entry counts in the quarter of its date, whichever file holds it", () => {
  const [first, second] = [quarter("2026-Q1"), quarter("2026-Q2", "2026-05-04")];
  const third = quarter("2026-Q3", "2026-05-04", "2026-06-01");

  test("in a third file too; one that stands in several files once", () => {
    const minutes = lineOf([third, first, second]).quarters.map(({ interventions }) => interventions?.get("deck"));
    expect(minutes).toEqual([undefined, (2 * 2 * 60) / 13, undefined]);
  });

  test("so a comparison and a trend give a quarter the same figures", () => {
    const quarters = [first, second, third].map((one) => ({ portfolio: one, origin }));
    const { periods } = trend(quarters, pattern);
    const { old } = compare(quarters[1]!, quarters[2]!, pattern, [first]);
    expect(periods[1]!.totals).toEqual(old.totals);
    expect(old.totals.intervention_minutes).toBeCloseTo((2 * 2 * 60) / 13, 5);
  });
});

test("a task that is not in the file of the entry's quarter is followed to what it was called then", () => {
  const before = portfolio("2026-Q1", tasks);
  const after = portfolio(
    "2026-Q2",
    `${tasks.replace("id: deck,", "id: board-deck, was: [deck],")}log:\n${entry("2026-02-02").replace("deck", "board-deck")}`,
  );
  expect([...lineOf([before, after]).quarters[0]!.interventions!]).toEqual([["deck", 120 / 13]]);
});
