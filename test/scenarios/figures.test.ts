import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { score } from "../../src/core/scoring/score.ts";
import { readPortfolio } from "../../src/files/read/read.ts";
import { shipped as pattern } from "../helpers/pattern.ts";

/** The people of this folder and of patterns/examples hold together, and score as their stories worked out by hand. */

const here = new URL("./", import.meta.url);

const read = (file: URL) => readPortfolio(readFileSync(file, "utf8"), file.pathname);
const portfolios = (folder: URL): [string, URL][] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => [name, new URL(name, folder)]);

describe.each(["holds", "regresses", "leaks", "first"])("%s", (person) => {
  it.each(portfolios(new URL(`${person}/`, here)))("%s reads without a warning", (_name, file) => {
    expect(read(file).warnings).toEqual([]);
  });
});

describe("shipped examples", () => {
  it.each(portfolios(new URL("../../patterns/examples/", here)))(
    "%s is a whole week with all five steps answered",
    (_name, file) => {
      const { portfolio, warnings } = read(file);
      expect(warnings).toEqual([]);
      expect(portfolio.tasks.length).toBeGreaterThanOrEqual(10);
      expect(portfolio.tasks.length).toBeLessThanOrEqual(14);
      for (const section of ["shift", "designs", "capability", "reinvestment", "log"] as const) {
        expect(portfolio[section], section).toBeDefined();
      }
      const { totals } = score(portfolio, pattern, { file: file.pathname });
      expect(totals.coverage).toBeGreaterThan(0.85);
      expect(totals.coverage).toBeLessThan(1.05);
      expect(totals.leverage).toBeGreaterThan(1);
      expect(totals.leverage).toBeLessThan(2.2);
    },
  );
});

describe("figures of the stories, each file read alone", () => {
  //  file                 minutes execution compounding interventions by hand L         covers
  it.each([
    ["holds/2026-Q1", 2235, 2043, 150, null, 2235, 1, 1],
    ["holds/2026-Q2", 2130, 1674, 240, 12, 2400, 1.136364, 2100 / 2130],
    ["holds/2026-Q3", 1910, 1451, 270, 0, 2375, 1.263298, 1880 / 1910],
    ["regresses/2026-Q1", 2310, 1770, 360, null, 2010, 1.046875, 1920 / 2310],
    ["regresses/2026-Q2", 2190, 1497, 420, 5, 1995, 1.133523, 1755 / 2190],
    ["regresses/2026-Q3", 2505, 2070, 180, 30, 2160, 1.006993, 2115 / 2505],
    ["leaks/2026-Q1", 2340, 1830, 150, null, 2670, 1.141026, 1],
    ["leaks/2026-Q2", 2310, 1731, 150, 3, 2850, 1.232166, 1],
    ["leaks/2026-Q3", 2370, 1803, 165, 2, 2550, 1.147615, 2220 / 2370],
  ])("%s", (name, minutes, execution, compounding, interventions, byHand, leverage, covers) => {
    const { totals } = score(read(new URL(`${name}.yaml`, here)).portfolio, pattern, { file: name });
    expect(totals.minutes).toBe(minutes);
    expect(totals.execution_minutes).toBeCloseTo(execution, 6);
    expect(totals.compounding_minutes).toBe(compounding);
    expect(totals.intervention_minutes).toBe(interventions);
    expect(totals.by_hand_minutes).toBe(byHand);
    expect(totals.leverage).toBeCloseTo(leverage, 6);
    expect(totals.leverage_covers).toBeCloseTo(covers, 6);
  });
});
