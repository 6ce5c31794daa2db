import { describe, expect, test } from "vitest";
import { compare } from "../../../src/core/compare/compare.ts";
import { trend } from "../../../src/core/compare/trend.ts";
import type { Portfolio } from "../../../src/core/portfolio/schema.ts";
import { trendSchema } from "../../../src/core/reports/trend.ts";
import { pattern, portfolio, quarters } from "./people.ts";

const over = (...portfolios: Portfolio[]) =>
  trend(
    portfolios.map((one) => ({ portfolio: one, origin: { file: `${one.period}.yaml` } })),
    pattern,
  );
const minutes = (all: ReturnType<typeof trend>, id: string) =>
  all.tasks.find((task) => task.id === id)?.by_period.map((cell) => cell?.minutes ?? null);

test("three quarters of who holds it", () => {
  const all = over(...quarters("holds").toReversed());
  expect(trendSchema.parse(all)).toEqual(all);
  expect(all.periods.map(({ totals }) => totals?.leverage)).toEqual([1, 1.136364, 1.263298]);
  expect(minutes(all, "receipts")).toEqual([480, 210, 180]);
  expect(minutes(all, "monthly-one-pager")).toEqual([210, 195, 195]);
  expect(minutes(all, "monthly-reports")).toBeUndefined();
  expect(minutes(all, "circle")).toEqual([null, 30, 30]);
  expect(all.tasks.at(-1)).toMatchObject({ id: "new-clients", by_period: [{ minutes: 60 }, { minutes: 60 }, null] });
  expect(all.record).toEqual({ factor: 1.206667, promised_minutes: 330, realised_minutes: 423, promises: 2 });
  expect(all.promises.map(({ made, judged, outcome }) => [made, judged, outcome])).toEqual([
    ["2026-Q1", "2026-Q2", "kept"],
    ["2026-Q2", "2026-Q3", "kept"],
  ]);
  expect(all.signs.map(({ period, code }) => `${period} ${code}`)).toEqual([
    "2026-Q2 leverage-up",
    "2026-Q2 compounding-up",
    "2026-Q3 leverage-up",
    "2026-Q3 compounding-up",
    "2026-Q3 interventions-down",
  ]);
});

describe("rows", () => {
  const q = (period: string, ...tasks: string[]) =>
    portfolio(period, `tasks:\n${tasks.map((task) => `  - {${task}}\n`).join("")}`);
  const whole = (all: ReturnType<typeof trend>) =>
    all.periods.map((_, column) =>
      all.tasks.reduce((sum, { by_period }) => sum + (by_period[column]?.minutes ?? 0), 0),
    );

  test("merged tasks add up in one row", () => {
    const first = q("2026-Q1", "name: Mail, hours: 3h, doing: all", "name: Chat, hours: 1h, doing: none");
    const all = over(first, q("2026-Q2", "name: Messages, hours: 2h, was: [mail, chat]"));
    expect(all.tasks).toMatchObject([
      { id: "messages", by_period: [{ minutes: 240, share: 0.25, class: "execution" }, { minutes: 120 }] },
    ]);
  });

  test("the class of merged tasks is that of most of their hours, as in a comparison, whatever their order", () => {
    const parts = [
      "name: Mail, hours: 5h, performer: me, doing: all",
      "name: Chat, hours: 4h, performer: me, doing: none",
      "name: Calls, hours: 4h, performer: me, doing: none",
    ];
    const next = q("2026-Q2", "name: Messages, hours: 2h, performer: me, was: [mail, chat, calls]");
    for (const order of [parts, parts.toReversed(), [parts[1]!, parts[0]!, parts[2]!]]) {
      const first = q("2026-Q1", ...order);
      const [old, now] = [first, next].map((one) => ({ portfolio: one, origin: { file: "" } }));
      const said = compare(old!, now!, pattern).contributions.find(({ id }) => id === "messages")!.old!.class;
      expect(said).toBe("orchestration");
      expect(over(first, next).tasks[0]).toMatchObject({
        by_period: [{ minutes: 780, class: said }, { minutes: 120 }],
      });
    }
    const even = q("2026-Q1", "name: Mail, hours: 4h, doing: none", "name: Chat, hours: 4h, doing: all");
    const messages = q("2026-Q2", "name: Messages, hours: 2h, was: [mail, chat]");
    expect(over(even, messages).tasks[0]!.by_period[0]!.class).toBe("execution");
  });

  test("a split row ends and names its parts; the part that kept the id keeps the row", () => {
    const first = q("2026-Q1", "name: Decks, hours: 3h");
    const split = over(
      first,
      q("2026-Q2", "name: Pitch, hours: 2h, was: [decks]", "name: Pages, hours: 2h, was: [decks]"),
    );
    expect(split.tasks.map(({ id, became }) => [id, became])).toEqual([
      ["pitch", []],
      ["pages", []],
      ["decks", ["pitch", "pages"]],
    ]);
    expect(whole(split)).toEqual([180, 240]);
    const off = over(first, q("2026-Q2", "name: Decks, hours: 2h", "name: Pages, hours: 2h, was: [decks]"));
    expect(off.tasks.map(({ id, became }) => [id, became])).toEqual([
      ["decks", []],
      ["pages", []],
    ]);
    expect(minutes(off, "decks")).toEqual([180, 120]);
  });

  test("a quarter that is not on file is a gap, not a zero", () => {
    const all = over(q("2026-Q1", "name: Mail, hours: 3h"), q("2026-Q4", "name: Mail, hours: 2h"));
    expect(all.periods.map(({ period, file, totals }) => [period, file, totals?.minutes ?? null])).toEqual([
      ["2026-Q1", "2026-Q1.yaml", 180],
      ["2026-Q2", null, null],
      ["2026-Q3", null, null],
      ["2026-Q4", "2026-Q4.yaml", 120],
    ]);
    expect(minutes(all, "mail")).toEqual([180, null, null, 120]);
  });

  test("quarters a lifetime apart stand side by side", () => {
    const all = over(q("1970-Q1", "name: Mail, hours: 3h"), q("2026-Q4", "name: Mail, hours: 2h"));
    expect(all.periods.map(({ period }) => period)).toEqual(["1970-Q1", "2026-Q4"]);
  });

  test("a task that came back goes on in its row", () => {
    const mail = "name: Mail, hours: 3h";
    const all = over(q("2026-Q1", mail), q("2026-Q2", "name: Chat, hours: 1h"), q("2026-Q3", mail));
    expect(minutes(all, "mail")).toEqual([180, null, 180]);
  });
});

test("a quarter that has a neighbour on either side is warned of once", () => {
  const quarter = (period: string, hours: string) =>
    portfolio(period, `tasks: [{name: A, hours: 1h}, {name: B, hours: ${hours}}]\n`);
  const { warnings } = over(quarter("2026-Q1", "1h"), quarter("2026-Q2", "unknown"), quarter("2026-Q3", "1h"));
  expect(warnings).toMatchObject([{ code: "hours-unknown", file: "2026-Q2.yaml" }]);
});

test("why a leverage is not the one of the quarter's own score is told beside it", () => {
  const q = (period: string, task: string) =>
    portfolio(period, `tasks:\n  - { name: Mail, hours: 2h, performer: me }\n  - { name: Report, ${task} }\n`);
  const asked = q("2026-Q1", "hours: 2h, performer: others, by_hand: 6h");
  const notAsked = q("2026-Q2", "hours: 1h, performer: others");
  const alone = portfolio("2026-Q3", "tasks:\n  - { name: Report, hours: 1h, performer: others }\n");
  const { notes, periods } = over(asked, notAsked, alone);
  expect(periods.map(({ totals }) => totals?.leverage)).toEqual([2, 2.666667, 6]);
  expect(notes).toEqual([
    {
      period: "2026-Q2",
      code: "leverage-differs",
      message:
        "Read alone, 2026-Q2 has a leverage of 1.00; here it stands with the by-hand hours of the quarter before for “Report”",
    },
    {
      period: "2026-Q3",
      code: "leverage-differs",
      message:
        "Read alone, the leverage of 2026-Q3 is not known; here it stands with the by-hand hours of the quarter before for “Report”",
    },
  ]);
});
