import { expect, test } from "vitest";
import { reportOn } from "../../../src/core/assembly/report.ts";
import { scoreReport } from "../../../src/core/assembly/score.ts";
import { compare } from "../../../src/core/compare/compare.ts";
import { trend } from "../../../src/core/compare/trend.ts";
import { rankShifts } from "../../../src/core/shift/rank.ts";
import { portfolioOf, shipped } from "../../helpers/pattern.ts";

const quarter = (period: string, hours: string, by_hand?: string) => ({
  portfolio: portfolioOf({
    period,
    tasks: [{ id: "a", name: "A", hours, performer: "others", doing: "little", ...(by_hand && { by_hand }) }],
  }),
  origin: { file: `${period}.yaml` },
});
const [q1, q2, q3, q4] = [
  quarter("2026-Q1", "5h", "9h"),
  quarter("2026-Q2", "4h"),
  quarter("2026-Q3", "3h"),
  quarter("2026-Q4", "2h"),
];
const past = [{ task: "a", promised: 60, realised: 30 }];

test("a report has the documents of the same quarters, whatever order they are named in", () => {
  const report = reportOn([q4, q2, q3], shipped, [q1.portfolio], past);
  const others = [q1, q2, q3, q4].map(({ portfolio }) => portfolio);
  expect(report).toEqual({
    score: scoreReport(q4.portfolio, shipped, q4.origin, past),
    shifts: rankShifts(q4.portfolio, shipped, { origin: q4.origin, past }),
    comparison: compare(q3, q4, shipped, others),
    trend: trend([q2, q3, q4], shipped),
  });
  expect(report.comparison!.leverage.new).toBe(4.5); // by hand as the first of them said, over two hours
});

test("one quarter has nothing to be compared with", () => {
  expect(reportOn([q1], shipped, [], [])).toMatchObject({
    score: { portfolio: { period: "2026-Q1" } },
    comparison: null,
    trend: null,
  });
});
