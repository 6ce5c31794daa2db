import { describe, expect, it } from "vitest";
import { InvalidDocument, type Problem } from "../../../src/core/problem.ts";
import { readPortfolio } from "../../../src/files/read/read.ts";

const HEAD = "format: orchestrate/portfolio@1\nperiod: 2026-Q4\n";

function problems(text: string): readonly Problem[] {
  try {
    readPortfolio(text, "test.yaml");
    return [];
  } catch (error) {
    if (error instanceof InvalidDocument) return error.problems;
    throw error;
  }
}

/** What is wrong with a text: line:column code. */
const faults = (text: string): string[] => problems(text).map(({ at, code }) => `${at?.line}:${at?.column} ${code}`);

describe("a portfolio that holds together", () => {
  const text = `${HEAD}tasks:\n  - name: Weekly report # mine\n    hours: 3h\n  - {id: mail, name: Mail, hours: 2}\n`;

  it("gives the values, with an id for every task", () => {
    const { portfolio, raw, warnings } = readPortfolio(text, "test.yaml");
    expect(portfolio.tasks.map(({ id }) => id)).toEqual(["weekly-report", "mail"]);
    expect(raw.tasks[0]).toEqual({ name: "Weekly report", hours: "3h" });
    expect(warnings).toEqual([]);
  });

  it("knows where each of them stands", () => {
    const { place } = readPortfolio(text, "test.yaml");
    expect(place(["period"])).toEqual({ line: 2, column: 9, length: 7 });
    expect(place(["tasks", 0, "hours"])).toEqual({ line: 5, column: 12, length: 2 });
    expect(place(["tasks", 1, "hours"], true)).toEqual({ line: 6, column: 28, length: 5 });
    expect(place(["tasks", 0])).toEqual({ line: 4, column: 5, length: 4 });
    expect(place(["tasks", 1])).toEqual({ line: 6, column: 5, length: 32 });
    expect(place(["tasks", 1, "doing"])).toEqual({ line: 6, column: 6, length: 2 });
    expect(place(["shift", 3, "task"])).toEqual({ line: 1, column: 1, length: 6 });
  });

  it("counts characters, not the units they are stored in", () => {
    const { place } = readPortfolio(`${HEAD}tasks: [{name: "🦜🦜 x", hours: 2}]\n`, "test.yaml");
    expect(place(["tasks", 0, "name"])).toEqual({ line: 3, column: 16, length: 6 });
    expect(place(["tasks", 0, "hours"])).toEqual({ line: 3, column: 31, length: 1 });
  });

  it("does not mind a byte order mark or the line ends of Windows", () => {
    const windows = readPortfolio(`\uFEFF${text.replaceAll("\n", "\r\n")}`, "test.yaml");
    expect(windows.raw).toEqual(readPortfolio(text, "test.yaml").raw);
    expect(windows.place(["tasks", 0, "hours"])).toEqual({ line: 5, column: 12, length: 2 });
  });

  it("reads words as words, whatever older YAML made of them", () => {
    const { raw } = readPortfolio(
      `${HEAD}tasks:\n  - {name: yes, hours: 2}\n  - {name: 2026-10-01, hours: 3}\n`,
      "test.yaml",
    );
    expect(raw.tasks.map(({ name }) => name)).toEqual(["yes", "2026-10-01"]);
  });
});

describe("text that is no YAML we read", () => {
  it.each([
    ["", "1:1 empty-file"],
    ["# only a comment\n", "1:1 empty-file"],
    ["hello", "1:1 not-a-map"],
    ["- a\n", "1:3 not-a-map"],
    ["a:\n\t- b\n", "2:1 yaml-tab"],
    ['a: 1\nb: "open\nc: 2\n', "2:4 yaml-quote"],
    ["b: 'open\n", "1:4 yaml-quote"],
    ["a: [1, 2\nb: 3\n", "1:4 yaml-bracket"],
    ["a: {x: 1\n", "1:4 yaml-bracket"],
    ["a:\n  b: 1\n   c: 2\n", "3:4 yaml-indent"],
    ["a:\n  - b: 1\n   c: 2\n", "3:4 yaml-indent"],
    ["note: this: that\n", "1:7 yaml-colon"],
    ["a: 1\nperiod 2026\n", "2:1 yaml-no-colon"],
    ["a: @b\n", "1:4 yaml-start"],
    ['a: "\\q"\n', "1:5 yaml-escape"],
    ["a: [1]]\n", "1:7 yaml-syntax"],
    ["? a\n: b\n", "1:1 yaml-question"],
    ["{ ? a : b }\n", "1:3 yaml-question"],
    ["[a]: b\n", "1:1 yaml-syntax"],
    ["a: 1\n---\nb: 2\n", "2:1 yaml-several"],
    ["%YAML 1.1\n---\na: 1\n", "1:1 yaml-version"],
    ["a: &x 1\nb: *x\n", "1:4 yaml-alias", "2:4 yaml-alias"],
    ["a: !secret b\n", "1:4 yaml-tag"],
    ["a: 1\nb: 2\na: 3\n", "3:1 duplicate-key"],
    ["[".repeat(5000), "1:101 yaml-deep"],
    [`tasks:\n  # [{\n  note: "[["\n  b: ${"[x, {a: ".repeat(60)}`, "4:406 yaml-deep"],
    [`a:\n${"- ".repeat(200)}x`, "2:201 yaml-deep"],
  ])("%j", (text, ...expected) => expect(faults(text)).toEqual(expected));

  it.each([
    ["a: 1\n\t- b", "5:1+1 yaml-tab"],
    ['b: "open\nc: 2', "4:4+1 yaml-quote"],
    ["b: 'it's'", "4:8+2 yaml-syntax"],
    ["a: [1, [2], 3\nb: 3", "4:4+1 yaml-bracket"],
    ["a: [1, {x: 2]", "4:8+1 yaml-bracket"],
    ["a:\n  b: 1\n   c: 2", "6:4+4 yaml-indent"],
    ["a:\n  - b\n - c", "6:2+3 yaml-indent"],
    ["a:\n  - b: 1\n   c:", "6:4+2 yaml-indent"],
    ["a: b\n  c: d", "5:3+4 yaml-indent"],
    ["note: this: that", "4:7+10 yaml-colon"],
    ["note: this:", "4:7+5 yaml-colon"],
    ["period 2026", "4:1+11 yaml-no-colon"],
    ["a:1\nb: 2", "4:1+3 yaml-no-colon"],
    ["a: @b", "4:4+1 yaml-start"],
    ['a: "\\q"', "4:5+2 yaml-escape"],
    ["a: 1\n--- # next\nb: 2", "5:1+3 yaml-several"],
    ["a: &mark\n  b: 1", "4:4+5 yaml-alias"],
    ["a: !secret b", "4:4+7 yaml-tag"],
    ["? a\n: b", "4:1+3 yaml-question"],
  ])("points into the middle of a file: %j", (text, expected) => {
    const [found] = problems(`x: 1\ny: [1, {a: 2}]\nz: 'q'\n${text}\n`);
    const { line, column, length } = found!.at!;
    expect(`${line}:${column}+${length} ${found!.code}`).toBe(expected);
    expect(found!.path).toEqual([]);
  });

  it.each([
    ['a: "\\q"', "“\\q” means nothing between double quotes"],
    ["a: %b", "a text cannot start with %"],
    ["a: {b: 1", "this { is never closed"],
    ["a: !!binary b", "the tag “!!binary” is not read"],
    ["- a", "expected keys and values at the top, found a list"],
    ["a", "expected keys and values at the top, found a text"],
    ["format: orchestrate/portfolio@3", /^this file is orchestrate\/portfolio@3, from a newer/],
    ["format: other/thing@1", "“other/thing@1” is not a format this command reads"],
  ])("says what it found: %j", (text, message) => expect(problems(text)[0]!.message).toMatch(message));

  it("refuses millions of brackets as quickly as a few", () => {
    expect(faults("[".repeat(4_000_000))).toEqual(["1:101 yaml-deep"]);
    expect(faults("- ".repeat(2_000_000))).toEqual(["1:201 yaml-deep"]);
    expect(faults(`format: orchestrate/portfolio@1\n${" ".repeat(4_000_000)}`)).toEqual([
      "1:1 missing-key",
      "1:1 missing-key",
    ]);
  });

  it("does not mind many brackets that are closed again", () => {
    const tasks = Array.from({ length: 150 }, (_, i) => `  - {name: task ${i}, hours: 1m, rest: [design], gates: []}`);
    expect(faults(`${HEAD}tasks:\n${tasks.join("\n")}\n`)).toEqual([]);
  });

  it("refuses a text that would fill the memory when it is expanded, before expanding it", () => {
    const layers = Array.from({ length: 30 }, (_, i) => `l${i}: &l${i} [${i ? `*l${i - 1},`.repeat(9) : "x"}]`);
    expect(new Set(faults(layers.join("\n")).map((fault) => fault.split(" ")[1]))).toEqual(new Set(["yaml-alias"]));
  });
});

describe("a flood", () => {
  it.each([
    ["entries", `a: [${"{},".repeat(300_000)}]`],
    ["keys", Array.from({ length: 300_000 }, (_, index) => `k${index}: 1\n`).join("")],
    ["comments", "# c\n".repeat(600_000)],
  ])("of %s is refused before it is parsed", (_what, text) =>
    expect(faults(text)).toEqual(["undefined:undefined too-many-parts"]),
  );

  it("of faults is told up to a thousand, also where they all stand on one line", { timeout: 20_000 }, () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join(", ");
    expect(faults(`${HEAD}tasks: []\nlog: {${keys}}\n`).length).toBeLessThanOrEqual(1000);
    expect(faults(`{ ${"a: 1, ".repeat(20_000)} }`)).toHaveLength(1000);
    expect(faults(`a: [${"*x, ".repeat(20_000)}]\nb: *x\n`)).toEqual(["1:5 yaml-alias", "2:4 yaml-alias"]);
    expect(faults(`a:\n${"\t- b\n".repeat(20_000)}`)).toHaveLength(1000);
    expect(faults(`${HEAD}tasks: [{ name: x, hours: 1, ${keys} }]\n`)).toHaveLength(1000);
  });
});

describe("values that do not go together", () => {
  it("are refused where that is an error, with the warnings beside it", () => {
    const text = `${HEAD}pattern: mine@1\ntasks: []\nshift: [{task: none}]\n`;
    expect(faults(text)).toEqual(["3:10 other-pattern", "5:16 unknown-task"]);
    expect(problems(text).map(({ severity }) => severity)).toEqual(["warning", "error"]);
  });

  it("are read where it is a warning, which is handed on with its place", () => {
    const { warnings } = readPortfolio(`${HEAD}pattern: mine@1\ntasks: []\n`, "test.yaml");
    expect(warnings).toMatchObject([{ code: "other-pattern", at: { line: 3, column: 10, length: 6 } }]);
    expect(readPortfolio(`${HEAD}pattern: mine@1\ntasks: []\n`, "test.yaml", { pattern: "mine@1" }).warnings).toEqual(
      [],
    );
  });
});

describe("a file of another kind", () => {
  it.each([
    ["image: postgres\nports: [5432]\n", "1:1 format-missing"],
    ["format: orchestrate/score@1\ntotals: {}\n", "1:9 format-wrong"],
    ["format: orchestrate/portfolio\nperiod: 2026-Q4\n", "1:9 format-wrong"],
    ["format: orchestrate/portfolio@2\nplans: {}\n", "1:9 format-newer"],
    ["format: 1\n", "1:9 format-wrong"],
  ])("%j is told by its first fault alone", (text, expected) => expect(faults(text)).toEqual([expected]));

  it("that only forgot to say what it is hears of everything else too", () => {
    expect(faults("period: 2026-Q9\ntasks: []\n")).toEqual(["1:1 format-missing", "1:9 bad-period"]);
  });
});

describe("an entry of the log that does not say its kind", () => {
  it.each([
    ["{date: 2026-11-03, task: a}", "4:8 missing-key"],
    ["{date: 2026-11-03, task: a, kind: null}", "4:41 empty-text"],
    ["{date: 2026-11-03, task: a, kind:}", "4:35 empty-text"],
    ["{date: 2026-11-03, task: a, kind: visit}", "4:41 not-a-choice"],
    ["kind", "4:7 wrong-type"],
  ])("%s", (entry, expected) => {
    expect(faults(`${HEAD}tasks: [{name: a, hours: 1}]\nlog: [${entry}]\n`)).toEqual([expected]);
  });
});

describe("everything at once", () => {
  it("names faults of shape and of meaning, each at its place", () => {
    const text = `${HEAD}tasks:
  - name: Report
    hours: lots
  - {name: Mail, hours: 200, supports: letters}
  - name: Calls
  - {nam: Travel, hours: 2}
  - only words
shift:
  - {task: report, promise: {freed: -1}}
  - {task: reprot, forces: [fear]}
  - {task: report}
log:
  - {date: 2026-11-3, task: nobody, kind: evaluation, met: 3, of: 1}
  - {date: 2026-11-03, task: nobody, kind: evaluation, met: 3, of: 1}
`;
    expect(faults(text)).toEqual([
      "5:12 hours-unreadable",
      "6:25 more-than-a-week",
      "6:40 unknown-task",
      "7:5 missing-key",
      "8:6 unknown-key",
      "9:5 wrong-type",
      "11:37 hours-negative",
      "12:12 unknown-task",
      "12:29 not-a-choice",
      "13:12 duplicate-entry",
      "15:12 bad-date",
      "16:30 unknown-task",
      "16:61 met-more-than-asked",
    ]);
  });
});
