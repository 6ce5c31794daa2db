import width from "fast-string-width";
import { describe, expect, test } from "vitest";
import { scoreReport } from "../../src/core/assembly/score.ts";
import type { PortfolioInput, TaskInput } from "../../src/core/portfolio/schema.ts";
import type { ScoreReport } from "../../src/core/reports/score.ts";
import { csv as csvOf } from "../../src/formats/csv.ts";
import { markdownPage } from "../../src/formats/markdown.ts";
import { drawPage } from "../../src/formats/terminal.ts";
import { scorePage } from "../../src/pages/score/page.ts";
import { unsureSentence } from "../../src/pages/score/remarks.ts";
import { taskRows } from "../../src/rows/tasks.ts";
import { portfolioOf, shipped } from "../helpers/pattern.ts";

const report = (tasks: TaskInput[], more: Partial<PortfolioInput> = {}) =>
  scoreReport(portfolioOf({ tasks, ...more }), shipped, { file: "week.yaml" });
const markdown = (of: ScoreReport) => markdownPage(scorePage(of, Number.POSITIVE_INFINITY));
const csv = (of: ScoreReport) => csvOf(taskRows(of), { colors: 0 });
const shown = (tasks: TaskInput[], more: Partial<PortfolioInput> = {}, columns = 100) =>
  drawPage(scorePage(report(tasks, more), columns), { columns, colors: 0 });
const flat = (text: string) => text.replace(/\s+/g, " ");
const me = (name: string, hours: string | number): TaskInput => ({ name, hours, performer: "me", doing: "all" });
const others = (name: string, hours: string | number, by_hand: string): TaskInput => ({
  name,
  hours,
  by_hand,
  performer: "others",
  doing: "none",
});

describe("the first sentence is about hours", () => {
  test.each([
    [[], "No hours are described yet."],
    [[me("a", "40h")], "All of your 40 hours a week are doing."],
    [[others("a", "40h", "unknown")], "None of your 40 hours a week is doing."],
    [[me("a", "28h"), others("b", "10h", "unknown")], "28 of your 38 hours a week are doing."],
    [[me("a", "1h"), others("b", "10h", "unknown")], "1 of your 11 hours a week is doing."],
    [[me("a", "2h15m"), others("b", "1h", "unknown")], "2 h 15 of your 3 h 15 a week are doing."],
  ])("%#: %s", (tasks, sentence) => {
    const first = shown(tasks)
      .split("\n")
      .slice(2)
      .find((line) => /^[A-Z\d]/.test(line));
    expect(first).toBe(sentence);
  });

  test("what could come back stands beside it", () => {
    const text = shown([{ ...me("status report", "4h"), repeatable: 5, replaceable: 4 }, me("mail", "20h")]);
    expect(text).toContain(
      "All of your 24 hours a week are doing. About 2 h 15 a week could come back from “status report”.",
    );
    expect(text).toMatch(
      /Next: look at handing over “status report”: 4 h to set it up, paid back in 2 weeks\.\n {2}orchestrate shift week\.yaml\n\nEach hour/,
    );
  });
});

describe("leverage in words", () => {
  test.each([
    [[me("a", "3h")], "Each hour of yours yields exactly one hour of hand work: you make it all yourself."],
    [
      [others("a", "3h", "unknown")],
      "What an hour of yours yields is not known: no task says what its output would take by hand.",
    ],
    [[others("a", 0, "3h")], "Output comes without any hour of yours, so there is no finite leverage."],
  ])("%#: %s", (tasks, sentence) => {
    expect(shown(tasks)).toContain(sentence);
  });

  test("does not claim for the person what nobody has said", () => {
    expect(shown([me("a", "3h"), others("b", "1h", "unknown")])).toMatch(
      /exactly one hour of hand work: as far as is known, you\s+make it all\s+yourself\./,
    );
  });

  test("says between what it lies", () => {
    expect(shown([others("a", "2h", "6h"), me("b", "8h")])).toMatch(
      /Each hour of yours yields 1\.4 hours of hand work; between 1\.\d and 1\.\d is where it lies in 8 of 10\s+cases\./,
    );
  });

  test("takes another digit where the two ends would look the same", () => {
    expect(shown([others("a", "30m", "1h"), me("b", "18h")])).toMatch(
      /yields 1\.03 hours of hand work; between 1\.0\d and 1\.0\d/,
    );
  });

  test("what an output without hours yields is marked, and what is unknown is said", () => {
    const text = shown([others("robot", 0, "3h"), others("talks", "1h", "unknown"), me("mail", "1h")]);
    expect(text).toMatch(/robot .*∞/);
    expect(text).toMatch(/talks .*unknown/);
  });
});

describe("the share of orchestration in words", () => {
  test("what was answered stands beside where careful readers would put it, which is not a range around it", () => {
    expect(flat(shown([me("a", "9h"), others("b", "1h", "unknown")]))).toMatch(
      /By your own answers 10 % of your hours are orchestration; careful readers of such answers would put it at \d+ to 2\d %\./,
    );
  });

  test("where nothing was answered it lies in a range", () => {
    expect(flat(shown([{ name: "a", hours: "9h" }]))).toMatch(
      /(\d+) % of your hours are orchestration, going by names and what little was said; it lies between \d+ and \d+ % in 8 of 10 cases\./,
    );
  });
});

describe("what must be known first", () => {
  const week = { practitioner: { week: "40h" } };

  test("a week that is hardly described heads the report, and leads to the next step", () => {
    const text = shown([me("a", "10h")], week);
    expect(text.split("\n")[1]).toMatch(/^Warning: only 10 h of your 40 h week is described \(25 %\)/);
    expect(text).toContain("Next: add what your week also holds.");
  });

  test("nothing recorded is not taken for nothing", () => {
    expect(shown([me("a", "40h")])).toContain("No stepping back in is recorded; that does not mean there was none.");
  });
});

describe("the table", () => {
  test("has the most hours of doing first", () => {
    const text = shown([others("little", "9h", "unknown"), me("some", "2h"), me("most", "5h")]);
    const at = (name: string) => text.indexOf(`\n${name} `);
    expect(at("most")).toBeLessThan(at("some"));
    expect(at("some")).toBeLessThan(at("little"));
  });

  test("says under a task which one it serves", () => {
    const text = shown([others("releases", "1h", "4h"), { ...me("runbook", "1h"), supports: "releases" }]);
    expect(text).toMatch(/runbook .*\nserves releases\n/);
  });

  test("keeps its columns under wide signs", () => {
    const names = ["plain", "週報をまとめて送る", "👩‍👩‍👧 family 🌱", "한국어 이름", "ไทยภาษา"];
    const rows = shown(names.map((name) => me(name, "3h")))
      .split("\n")
      .filter((line) => line.includes("3 h") && line.includes("execution"));
    expect(rows).toHaveLength(names.length);
    expect(new Set(rows.map((line) => width(line.slice(0, line.indexOf("execution"))))).size).toBe(1);
  });

  test("wraps a name that is too long, and loses nothing of it", () => {
    const name = "writing the long quarterly letter that goes to everybody who ever asked for anything";
    const text = shown([me(name, "3h")], {}, 80);
    expect(text.replace(/\s+/g, " ")).toContain("writing the long");
    for (const word of name.split(" ")) expect(text).toContain(word);
  });

  test("shows a control character and does not send it", () => {
    expect(shown([me("\u001b[2Jgone", "3h")])).toContain("\\u{1b}[2Jgone");
  });
});

describe("remarks beneath", () => {
  test("a doubt, with its reasons", () => {
    expect(flat(shown([{ name: "a", hours: 3, performer: "me", doing: "little" }]))).toContain(
      "- “a”: you said that little of your time in it is doing; yet you make it yourself: is it mostly doing after all?",
    );
  });

  test("what would settle an unsure verdict", () => {
    expect(flat(shown([{ name: "a", hours: 3 }]))).toMatch(
      /- “a”: probably execution \(\d+ %\); saying .* would settle it most\./,
    );
  });

  test("a verdict that says no more than a coin is not called probable", () => {
    const [task] = report([{ name: "a", hours: 3 }]).tasks;
    const said = (confidence: number) => unsureSentence({ ...task!, engine_class: "orchestration", confidence });
    expect(said(0.5)).toMatch(/^it could go either way \(orchestration 50 %\); /);
    expect(said(0.554)).toMatch(/^it could go either way \(orchestration 55 %\); /);
    expect(said(0.556)).toMatch(/^probably orchestration \(56 %\); /);
  });

  test("a verdict of one's own beside the engine's", () => {
    const text = shown([{ ...me("a", 3), verdict: { class: "orchestration", because: "I only press go" } }]);
    expect(flat(text)).toMatch(
      /you say orchestration, because: I only press go; by your answers it would be execution \(\d+ %\)\./,
    );
    expect(text).toContain("your verdict");
  });

  test("no more than a dozen of a kind, and how many there are", () => {
    const many = Array.from({ length: 20 }, (_, i) => ({ name: `task ${i}`, hours: 1 }));
    expect(shown(many)).toContain("- and 8 more; --json has them all");
    expect(markdown(report(many))).toContain("task 19");
  });
});

describe("CSV", () => {
  const line = (name: string) => csv(report([{ ...me(name, "1h"), id: "x" }])).split("\r\n")[1]!;

  test.each(["=1+1", "- phone screens", "@SUM(A1)", "＝1", "'quoted'", "a\u200bb"])(
    "%j stays as it was written",
    (name) => {
      expect(line(name)).toContain(`x,${name},60,`);
    },
  );

  test("quotes what would break a field", () => {
    expect(line('say "hi", twice')).toContain('x,"say ""hi"", twice",60,');
  });

  test("what a terminal would obey is shown", () => expect(line("\u001b[2J")).toContain("x,\\u{1b}[2J,60,"));

  test("blanks and ends of lines within a field are quoted, and so kept", () => {
    const { columns } = taskRows(report([]));
    const rows = [
      [" a ", "b\nc", null],
      ["d\te", "f\r\ng", 1],
    ];
    const text = csvOf({ columns: columns.slice(0, 3), rows }, { colors: 0 });
    expect(text).toBe('id,name,minutes\r\n" a ","b\nc",\r\n"d\te","f\\u{d}\ng",1\r\n');
  });

  test("what is not known is empty", () => {
    expect(line("a").split(",").length).toBe(21);
    expect(csv(report([{ id: "x", name: "a", hours: 1 }])).split("\n")[1]).toMatch(/^x,a,60,[\d.]+,,,,,,/);
  });
});

describe("Markdown", () => {
  test("shows markup in a name as it is written", () => {
    const text = markdown(report([me("| a | **b** [c](d) <i> # ` \\", 1)]));
    expect(text).toContain("| \\| a \\| \\*\\*b\\*\\* \\[c](d) \\<i> # \\` \\\\ |");
  });
});
