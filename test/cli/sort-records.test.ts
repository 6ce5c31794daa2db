import { expect, test } from "vitest";
import { run, testContext } from "../helpers/context.ts";
import { interviewer, type Script } from "../helpers/interviewer.ts";

const portfolio = `format: orchestrate/portfolio@1
period: 2026-Q3
tasks:
  - { id: planning, name: Planning, hours: 3h }
  - { id: mail, name: Mail, hours: 3h }
`;
const record = [
  "Date,Task,Hours",
  "2026-07-06,Sprint 14 review,13",
  "2026-07-20,Sprint 15 review,13",
  "2026-07-07,Design review,13",
  "2026-07-08,Lunch,26",
  "2026-07-09,Yoga,6.5",
  "2026-07-10,Vacation,6.5",
  "2026-07-13,Vacation,6.5",
  "2026-07-14,Dentist,1",
].join("\n");
const files = { "/home/r.csv": record, "/data/2026-Q3.yaml": portfolio };
const RULES = "/data/rules.yaml";

async function sort(script: Script, more: Record<string, string> = {}, args = "import r.csv") {
  const prompter = interviewer(script);
  const context = testContext({ files: { ...files, ...more }, prompter, columns: 100 });
  const result = await run(args, context);
  return { ...result, keys: prompter.asked.map(({ key }) => key), asked: prompter.asked, context };
}

const answers: Script = {
  "loose:Sprint 14 review": "planning",
  "loose:Lunch": "-out",
  "loose:Vacation": "-away",
  "loose:Yoga": "-stop",
};

test("what is in no task is asked about, most hours first, and each answer is a rule that holds at once", async () => {
  const { exit, stdout, stderr, keys, asked, context } = await sort(answers);
  expect(exit, stderr).toBe(0);
  expect(keys).toEqual([
    "sort",
    "loose:Lunch",
    "loose:Sprint 14 review",
    "loose:Design review",
    "loose:Vacation",
    "loose:Yoga",
  ]);
  expect(asked[0]?.message).toBe("5 titles of 6 h 30 a week are in no task. Say where they belong?");
  expect(asked[2]?.message).toBe("“Sprint 14 review” and 1 like it: 2 h a week, 2 entries. What is it? (2 of 5)");
  expect(context.disk.text(RULES)).toBe(`# Which records are whose hours. The first rule that matches holds.
format: orchestrate/rules@1
rules:
  - { words: lunch, in: [title], ignore: true }
  - { words: sprint review, in: [title], task: planning }
  - { words: vacation, in: [title], absence: true }
`);
  expect(stderr).toContain("“sprint review” takes 2 entries; kept in /data/rules.yaml.");
  // two days away: 26 hours over 12.6 weeks
  expect(stdout).toContain("12.6 weeks worked, 2 working days away");
  expect(stdout).toMatch(/Planning +2 h 04 +26 h +2/);
  expect(stdout).toContain("- “sprint review” to planning: 2 entries, 26 h");
});

test("is on disk before the next question, and kept where the person stops", async () => {
  const { exit, context } = await sort({ "loose:Lunch": "-out", "loose:Sprint 14 review": "ctrl-c" });
  expect(exit).toBe(130);
  expect(context.disk.text(RULES)).toContain("words: lunch");
});

test("words that other titles have as well would take too much: then the titles themselves are the rule", async () => {
  const more = { "/home/r.csv": "Date,Task,Hours\n2026-07-06,Review (A),13\n2026-07-07,Review (A) of B,13\n" };
  const { context, stdout } = await sort({ "loose:Review (A)": "mail", "loose:Review (A) of B": "-later" }, more);
  expect(context.disk.text(RULES)).toContain("expression: ^Review \\(A\\)$");
  expect(stdout).toMatch(/Mail +1 h +13 h +1/);
});

test("joins the rules that are there, comments and all", async () => {
  const own = "format: orchestrate/rules@1\n# mine\nrules:\n  - { words: yoga, ignore: true } # at noon\n";
  const { context, keys } = await sort({ "loose:Lunch": "-out" }, { [RULES]: own });
  expect(keys).not.toContain("loose:Yoga");
  expect(context.disk.text(RULES)).toBe(`${own}  - { words: lunch, in: [title], ignore: true }\n`);
});

test.each([
  ["as JSON", "import r.csv --json", {}],
  ["of one figure", "import r.csv --explain Lunch", {}],
  ["without questions", "import r.csv --no-input", {}],
  ["without a portfolio", "import r.csv --dir /none", {}],
])("nothing is asked %s", async (_, args) => {
  const { exit, keys, context } = await sort({}, {}, args);
  expect([exit, keys, context.disk.text(RULES)]).toEqual([0, [], undefined]);
});

test("who does not want to is not asked again, and nothing is written", async () => {
  const { exit, keys, context } = await sort({ sort: "-later" });
  expect([exit, keys, context.disk.text(RULES)]).toEqual([0, ["sort"], undefined]);
});
