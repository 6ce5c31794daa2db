import { describe, expect, it } from "vitest";
import { run } from "../../helpers/context.ts";

const portfolio = (task: string, more = "") =>
  `format: orchestrate/portfolio@1\nperiod: 2026-Q4\ntasks:\n  - ${task} # kept\n${more}`;
const fixed = async (text: string, args = "check --fix week.yaml") => {
  const result = await run(args, { files: { "/home/week.yaml": text } });
  return { ...result, text: result.disk.text("/home/week.yaml") };
};

describe("check --fix writes what can be meant in one way only", () => {
  it.each([
    [
      "a choice in capitals",
      "{ name: Mail, hours: 2, performer: Others }",
      "{ name: Mail, hours: 2, performer: others }",
    ],
    ["a key with a hyphen", "{ name: Mail, hours: 2, by-hand: 3 }", "{ name: Mail, hours: 2, by_hand: 3 }"],
    ["a key in capitals", "{ Name: Mail, hours: 2 }", "{ name: Mail, hours: 2 }"],
    ["an id with a blank", "{ name: Mail, id: 'My Mail', hours: 2 }", "{ name: Mail, id: 'my-mail', hours: 2 }"],
    ["a no-break space", "{ name: Mail, hours: 2 }\nlog:\u00a0[]", "{ name: Mail, hours: 2 }\nlog: []"],
    ["faults behind one another", "{ Name: Mail, hours: 2, performer: ME }", "{ name: Mail, hours: 2, performer: me }"],
  ])("%s", async (_kind, written, meant) => {
    const { exit, stdout, stderr, text } = await fixed(portfolio(written));
    expect([exit, stdout]).toEqual([0, ""]);
    expect(text).toBe(portfolio(meant));
    expect(stderr).toContain("--- week.yaml\n+++ week.yaml\n");
  });

  it.each([
    ["2026/1/4", "2026-01-04"],
    ["2026.11.3", "2026-11-03"],
  ])("the day %s, the year first", async (written, meant) => {
    const log = (date: string) => `log:\n  - { date: ${date}, task: mail, kind: intervention }\n`;
    const { text } = await fixed(portfolio("{ name: Mail, hours: 2 }", log(written)));
    expect(text).toBe(portfolio("{ name: Mail, hours: 2 }", log(meant)));
  });

  it.each(["2026q4", "2026/Q4", "Q4 2026", "q4-2026"])("the quarter %s", async (written) => {
    const { text } = await fixed(portfolio("{ name: Mail, hours: 2 }").replace("2026-Q4", written));
    expect(text).toBe(portfolio("{ name: Mail, hours: 2 }"));
  });

  it("a name where an id belongs, which is the id made of it", async () => {
    const shift = (task: string) => `shift:\n  - { task: ${task}, promise: { freed: 1h } }\n`;
    const { text } = await fixed(portfolio("{ name: Weekly Report, hours: 2 }", shift("Weekly Report")));
    expect(text).toBe(portfolio("{ name: Weekly Report, hours: 2 }", shift("weekly-report")));
  });

  it.each(["\ufeff", "\ufeff\ufeff"])("in a file of Windows line ends behind byte order marks: %j", async (marks) => {
    const windows = (mark: string, task: string) => `${mark}${portfolio(task)}`.replaceAll("\n", "\r\n");
    const { disk } = await fixed(windows(marks, "{ name: 𝕄ail, hours: 2, performer: Me }"));
    const bytes = await disk.read("/home/week.yaml");
    expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)).toBe(
      windows("\ufeff", "{ name: 𝕄ail, hours: 2, performer: me }"),
    );
  });

  it("and leaves a file alone that needs its owner, with its findings", async () => {
    const text = portfolio("{ name: Mail, hours: lots, performer: Me }");
    const result = await fixed(text);
    expect(result.text).toBe(text);
    expect(result).toMatchObject({ exit: 3, stdout: expect.stringContaining("“lots” is not an amount of time") });
    expect(result.stderr).toMatch(/^week\.yaml is left as it is/);
  });

  it.each([
    ["what is only near", "{ name: Mail, hours: 2, preformer: me }"],
    ["a day that can be a month", "{ name: Mail, hours: 2, keep: { because: mine, until: 03/04/2026 } }"],
  ])("but not %s", async (_kind, task) => {
    expect((await fixed(portfolio(task))).text).toBe(portfolio(task));
  });

  it("shows the difference and writes nothing with --dry-run", async () => {
    const text = portfolio("{ name: Mail, hours: 2, performer: Me }");
    const result = await fixed(text, "check --fix --dry-run week.yaml");
    expect(result.text).toBe(text);
    expect(result).toMatchObject({
      exit: 0,
      stdout: expect.stringContaining("+  - { name: Mail, hours: 2, performer: me }"),
    });
  });

  it("once where a file is named twice", async () => {
    const result = await fixed(
      portfolio("{ name: Mail, hours: 2, performer: Me }"),
      "check --fix week.yaml ./week.yaml",
    );
    expect(result).toMatchObject({
      exit: 0,
      stderr: expect.stringContaining("./week.yaml is the same file as week.yaml"),
    });
    expect(result.text).toBe(portfolio("{ name: Mail, hours: 2, performer: me }"));
  });

  it("tells programs beforehand what it would write", async () => {
    const { stdout } = await fixed(portfolio("{ name: Mail, hours: 2, performer: Me }"), "check --json week.yaml");
    expect(JSON.parse(stdout).files[0].findings[0]).toMatchObject({ fix: { old: "Me", new: "me" } });
  });

  it.each([
    "{ name: Mail, hours: 2, performer: Others }",
    "{ name: 𝕄ail, hours: 2, by-hand: 3 }",
    "{ name: Mail, hours: 2, id: 'My Mail' }",
    '{ name: Mail, hours: 2, doing: "ALL" }',
  ])("tells an editor the same in SARIF: %s", async (task) => {
    const [text, lines] = [portfolio(task), portfolio(task).split("\n")];
    const { stdout } = await fixed(text, "check --format sarif week.yaml");
    const [{ fixes }] = JSON.parse(stdout).runs[0].results;
    const [{ deletedRegion: at, insertedContent }] = fixes[0].artifactChanges[0].replacements;
    const signs = [...lines[at.startLine - 1]!];
    signs.splice(at.startColumn - 1, at.endColumn - at.startColumn, insertedContent.text);
    lines[at.startLine - 1] = signs.join("");
    expect(lines.join("\n")).toBe((await fixed(text)).text);
  });

  it.each([
    ["check --dry-run week.yaml", /--dry-run shows what --fix would write/],
    ["check --fix -", /standard input cannot be changed/],
  ])("%s is refused", async (args, said) => {
    const result = await run(args, { stdin: portfolio("{ name: Mail, Hours: 2 }") });
    expect(result).toMatchObject({ exit: 2, stderr: expect.stringMatching(said) });
  });
});
