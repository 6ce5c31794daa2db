import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import type { PortfolioInput } from "../../../src/core/portfolio/schema.ts";
import type { Comparison } from "../../../src/core/reports/comparison.ts";
import { run, testContext } from "../../helpers/context.ts";
import { interviewer, type Script } from "../../helpers/interviewer.ts";

/** Freed hours that were meant for work that is not on the list yet: named in one quarter, found in the next. */

const SPRING: PortfolioInput = {
  format: "orchestrate/portfolio@1",
  period: "2026-Q3",
  practitioner: { week: "40h" },
  tasks: [
    { id: "mail", name: "Mail", hours: "8h", performer: "me", doing: "all", compounding: false },
    { id: "code", name: "Code", hours: "20h", performer: "me", doing: "all", compounding: false },
  ],
  shift: [{ task: "mail", promise: { freed: "4h", from: "2026-09-01" } }],
  reinvestment: [{ into: "purpose-design", hours: "4h", name: "Product bets" }],
};
const OLD = "/home/p/2026-Q3.yaml";
const NEW = "/home/p/2026-Q4.yaml";

async function autumn(script: Script) {
  const handedOver = { "hours-now:mail": "4h", "performer:mail": "others", "doing:mail": "none" };
  const prompter = interviewer({ ...handedOver, "go-on": "no", ...script });
  const files = { [OLD]: stringify(SPRING) };
  const context = testContext({ prompter, today: "2026-11-23", files });
  const { exit, stderr } = await run("audit --dir p", context);
  expect(exit, stderr).toBe(0);
  const text = context.disk.text(NEW)!;
  const compared = await run("compare --dir p --json", testContext({ files: { ...files, [NEW]: text } }));
  return {
    asked: prompter.asked,
    tasks: (parse(text) as PortfolioInput).tasks,
    went: (JSON.parse(compared.stdout) as Comparison).reinvestment!,
  };
}

describe("work that was not on the list", () => {
  it("is asked about, and found under another name", async () => {
    const { asked, tasks, went } = await autumn({
      added: ["bet scouting, 4h"],
      "appeared:Product bets": "bet-scouting",
    });
    const question = asked.find(({ key }) => key === "appeared:Product bets")!;
    if (question.kind !== "select") throw new Error("a task is chosen");
    expect(question.choices.map(({ value }) => value)).toEqual(["", "bet-scouting", "mail", "code"]);
    expect(tasks.at(-1)).toMatchObject({ id: "bet-scouting", was: ["product-bets"] });
    expect(went).toMatchObject({ freed: 240, found: 240, leaked: 0, not_accounted: 0 });
    expect(went.places).toMatchObject([{ task: "bet-scouting", found_minutes: 240 }]);
  });

  it("is found by its name where nobody is asked", async () => {
    const { tasks, went } = await autumn({ added: ["product bets, 3h"] });
    expect(tasks.at(-1)).not.toHaveProperty("was");
    expect(went).toMatchObject({ found: 180, leaked: 0, not_accounted: 60 });
  });

  it("never counts as leaked where it has not appeared", async () => {
    const { went } = await autumn({ added: ["more tickets, 4h"], "appeared:Product bets": "" });
    expect(went).toMatchObject({ freed: 240, found: 0, leaked: 0, not_accounted: 240 });
    expect(went.places).toMatchObject([{ task: null, name: "Product bets", found_minutes: null }]);
  });

  it("gets its name in step 5, where no task of the list is named", async () => {
    const script = (task: string): Script => ({
      ...{ "hours-now:mail": "8h", "repeatable:code": "5", "replaceable:code": "5", choice: "code" },
      ...{ destinations: ["purpose-design"], "reinvested-hours:purpose-design": "1h", "go-on": "yes" },
      ...{ "reinvested-task:purpose-design": task, "reinvested-name:purpose-design": "Research" },
    });
    const context = (task: string) => {
      const prompter = interviewer({ tasks: ["code, 20h"], ...script(task) });
      return testContext({ prompter, today: "2026-11-23" });
    };
    for (const [task, expected] of [
      ["", { into: "purpose-design", hours: "1h", name: "Research" }],
      ["code", { into: "purpose-design", hours: "1h", task: "code" }],
    ] as const) {
      const world = context(task);
      await run("audit --dir p", world);
      expect(parse(world.disk.text(NEW)!).reinvestment).toEqual([expected]);
    }
  });
});
