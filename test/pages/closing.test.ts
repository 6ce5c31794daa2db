import { describe, expect, test } from "vitest";
import { scoreReport } from "../../src/core/assembly/score.ts";
import { lintShifts } from "../../src/core/brief/lint.ts";
import type { PortfolioInput } from "../../src/core/portfolio/schema.ts";
import { drawUnder } from "../../src/formats/terminal.ts";
import { closingPage } from "../../src/pages/interview/closing.ts";
import { portfolioOf, shipped } from "../helpers/pattern.ts";
import { wholeDesign } from "../helpers/portfolio.ts";

const designed = wholeDesign("numbers-for-the-board-and-the-bank");

function pageOf(more: Partial<PortfolioInput>, columns = 80): string {
  const tasks = [{ id: designed.task, name: "Numbers", hours: "4h", performer: "me" as const }];
  const portfolio = portfolioOf({ tasks, ...more });
  const report = scoreReport(portfolio, shipped, { file: "week.yaml" });
  const gaps = lintShifts(portfolio, shipped).flatMap(({ findings }) =>
    findings.filter(({ severity }) => severity === "error"),
  );
  const end = { portfolio, report, file: "week.yaml", origin: { file: "week.yaml" }, since: undefined, gaps };
  return drawUnder(closingPage(end), { columns, colors: 0 });
}

const commands = (more: Partial<PortfolioInput>) => {
  const page = pageOf(more);
  return page.slice(page.indexOf("\nNext\n") + 1);
};

test("by-hand hours are an estimate where the person gave them, and nowhere else", () => {
  const tasks: PortfolioInput["tasks"] = [
    { id: "roadmap", name: "Roadmap", hours: "5h", performer: "me" }, // by hand: its hours, and those that serve it
    { id: "review", name: "Review", hours: "2h", performer: "others", supports: "roadmap" },
    { id: "agents", name: "Agents", hours: "1h", performer: "others", by_hand: "20h" },
    { id: "hiring", name: "Hiring", hours: "4h", performer: "others", by_hand: "unknown" },
  ];
  expect(pageOf({ tasks })).toContain("The by-hand hours of “Agents” are your estimate.");
});

test("nothing is handed over on Monday that nobody has designed", () => {
  const shift = [{ task: designed.task, promise: { freed: "2h" } }];
  expect(pageOf({ shift })).toContain(`Get “Numbers” ready to hand over: 2 h a week back.
  First step: write down its design.`);
  expect(pageOf({ shift, designs: [designed] })).toContain("Hand “Numbers” over");
});

describe("the commands on the last page", () => {
  const shift = [{ task: designed.task }];

  test("what they are for stands beside them, or below where that is too wide", () => {
    expect(commands({})).toBe(`Next
  orchestrate shift week.yaml            what handing over would bring
  orchestrate audit --step 2 week.yaml   choose a task to hand over
  orchestrate score week.yaml --explain  why each task is called what it is`);
    expect(commands({ shift, designs: [designed] })).toBe(`Next
  orchestrate shift week.yaml
    what handing over would bring
  orchestrate brief numbers-for-the-board-and-the-bank week.yaml
    the design, for whoever makes it
  orchestrate score week.yaml --explain
    why each task is called what it is`);
  });

  test("no brief is named before the design is whole: it would be refused", () => {
    for (const designs of [[], [{ ...designed, quality: ["high quality"] }]])
      expect(commands({ shift, designs })).toContain(
        "\n  orchestrate audit --step 3 week.yaml   what the design still lacks\n",
      );
  });
});
