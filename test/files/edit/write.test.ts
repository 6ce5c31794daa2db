import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writePortfolio } from "../../../src/files/edit/write.ts";
import { readPortfolio } from "../../../src/files/read/read.ts";
import { portfolios } from "../../helpers/portfolios.ts";

describe("a portfolio that is written", () => {
  it("reads back as it was", () => {
    fc.assert(
      fc.property(portfolios, (portfolio) => {
        expect(readPortfolio(writePortfolio(portfolio), "test.yaml").raw).toEqual(portfolio);
      }),
    );
  });

  it("is the same in whatever order its keys came", () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, entry]) => [key, turned(entry)]),
      );
    };
    fc.assert(
      fc.property(portfolios, (portfolio) => {
        expect(writePortfolio(turned(portfolio) as typeof portfolio)).toBe(writePortfolio(portfolio));
      }),
    );
  });

  it("has a line for what is long and one line for what is short", () => {
    const text = writePortfolio({
      format: "orchestrate/portfolio@1",
      period: "2026-Q4",
      practitioner: { week: "40h", name: "Ada" },
      tasks: [
        {
          name: "a: b, c",
          hours: 3.5,
          note: "first line\nsecond line",
          rest: ["direction"],
          gates: [],
          by_hand: { low: 1, high: 2 },
        },
        { name: "true", hours: "3" },
      ],
      shift: [{ task: "true", promise: { freed: "2h", from: "2027-01-04" } }],
      designs: [
        {
          task: "true",
          quality: ["ready Monday, 09:00", "two\nlines"],
          steps: [
            { do: "check outliers", by: "me" },
            {
              do: "write one sentence for every number that moved by more than five percent since last week",
              by: "me",
            },
          ],
        },
      ],
      log: [{ kind: "evaluation", task: "true", date: "2026-11-03", note: "late", met: 4, of: 5 }],
    });
    expect(text).toBe(`format: orchestrate/portfolio@1
period: 2026-Q4
practitioner: { name: Ada, week: 40h }
tasks:
  - name: "a: b, c"
    note: |-
      first line
      second line
    hours: 3.5
    rest: [direction]
    by_hand: { low: 1, high: 2 }
    gates: []
  - name: "true"
    hours: "3"
shift:
  - task: "true"
    promise: { freed: 2h, from: 2027-01-04 }
designs:
  - task: "true"
    quality:
      - ready Monday, 09:00
      - |-
        two
        lines
    steps:
      - { do: check outliers, by: me }
      - do: write one sentence for every number that moved by more than five percent since last week
        by: me
log:
  - { date: 2026-11-03, task: "true", kind: evaluation, met: 4, of: 5, note: late }
`);
  });
});
