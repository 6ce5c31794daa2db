import { expect, test } from "vitest";
import { checkSchema } from "../../../src/core/reports/check.ts";
import { run } from "../../helpers/context.ts";
import { EXAMPLES } from "../../helpers/examples.ts";

const WEEK = `format: orchestrate/portfolio@1
period: 2026-Q4
tasks:
  - { name: Report, hours: 4h }
  - { name: Minutes, hours: 1h }
shift: [{ task: report }]
designs:
  - task: report
    output: one page with five numbers
    audience: the board
    owner: { kind: ai, name: status agent }
    quality: [ready Monday 09:00, high quality]
    steps: [{ do: write it, by: agent }, { do: sign it, by: me }]
    feedback: [{ what: a call }]
    failure: the numbers are late
  - task: minutes # not chosen, so not looked at
`;

test("what the design of a chosen shift lacks, each at its line; the file is valid and the answer is no", async () => {
  const { exit, stdout } = await run("check week.yaml", { files: { "/home/week.yaml": WEEK } });
  expect(exit).toBe(1);
  expect(stdout).toContain(`week.yaml:12:35: error: “high quality” cannot be checked by somebody else
   12 |     quality: [ready Monday 09:00, high quality]
      |                                   ^^^^^^^^^^^^
        how will somebody else see it? write a count, a time, an example to lay it beside, or a list to check it against
`);
  expect(stdout).toMatch(/^week\.yaml:8:\d+: error: nothing says when to stop and ask you$/m);
  expect(stdout).toMatch(/^week\.yaml:13:13: warning: the work passes from “agent” to “me”, and nothing says/m);
  expect(stdout).toMatch(/^week\.yaml:14:16: warning: “a call” happens at no set time$/m);
  expect(stdout).toContain("2 errors and 3 warnings in week.yaml\nweek.yaml: “report” is not ready to hand over\n");
});

test("the same for programs", async () => {
  const { exit, stdout } = await run("check week.yaml --json", { files: { "/home/week.yaml": WEEK } });
  const { files, passed } = checkSchema.parse(JSON.parse(stdout));
  expect(exit).toBe(1);
  expect(passed).toBe(false);
  expect(files[0]!.not_ready).toEqual(["report"]);
  expect(files[0]!.findings).toContainEqual(
    expect.objectContaining({
      code: "quality-testable",
      severity: "error",
      path: "designs[1].quality[2]",
      line: 12,
      column: 35,
    }),
  );
});

test("warnings alone leave it ready; the levels come from the pattern", async () => {
  const fine = WEEK.replace(", high quality", "").replace(
    "    failure",
    "    escalate: a number moves by 20 %\n    failure",
  );
  const { exit, stdout } = await run("check week.yaml", { files: { "/home/week.yaml": fine } });
  expect(exit).toBe(0);
  expect(stdout).toContain("3 warnings in week.yaml\n");
  expect(stdout).not.toContain("not ready");
});

test("a shift that is not designed yet is no mistake", async () => {
  const bare = WEEK.slice(0, WEEK.indexOf("designs:"));
  const { exit, stdout } = await run("check week.yaml", { files: { "/home/week.yaml": bare } });
  expect(exit).toBe(0);
  expect(stdout).toMatch(/^week\.yaml:6:17: warning: “report” has no design yet$/m);
  expect(stdout).toContain("week.yaml: “report” is not ready to hand over\n");
});

test("a file that is not valid stays exit 3, the highest of several", async () => {
  const { exit } = await run("check week.yaml other.yaml", {
    files: { "/home/week.yaml": WEEK, "/home/other.yaml": WEEK.replace("hours: 4h", "hours: lots") },
  });
  expect(exit).toBe(3);
});

test.each(EXAMPLES)("$name is ready to hand over", async ({ text }) => {
  expect(await run("check example.yaml", { files: { "/home/example.yaml": text } })).toMatchObject({
    exit: 0,
    stdout: "",
  });
});
