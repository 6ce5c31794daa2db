import { expect, it } from "vitest";
import { run } from "../helpers/context.ts";

const week = (period: string, task: string) =>
  `format: orchestrate/portfolio@1\nperiod: ${period}\ntasks:\n  - { name: ${task}, hours: 3h }\n  - { name: Mail, hours: 2h }\n`;
const files = {
  "/data/2026-Q3.yaml": week("2026-Q3", "Status report"),
  "/data/2026-Q4.yaml": week("2026-Q4", "Weekly report"),
  "/team/2026-Q1.yaml": week("2026-Q1", "Team news"),
};
const offered = async (...words: string[]) => {
  const { exit, stdout, stderr } = await run(["completion", "words", "--", ...words], { files });
  expect([exit, stderr]).toEqual([0, ""]);
  return stdout.split("\n").slice(0, -1);
};

it.each([
  [["sc"], ["score", "schema"]],
  [["help", "f"], ["file"]],
  [
    ["score", ""],
    ["2026-Q4", "2026-Q3", "latest", "previous"],
  ],
  [["score", "2026-Q3"], ["2026-Q3"]],
  [["score", "2026-Q3", ""], []],
  [["compare", "2026-Q3", "l"], ["latest"]],
  [["compare", "2026-Q3", "latest", "p"], ["previous"]],
  [
    ["log", ""],
    ["weekly-report", "mail"],
  ],
  [
    ["brief", "weekly-report", "2026-Q"],
    ["2026-Q4", "2026-Q3"],
  ],
  [["shift", "2026-Q3", "--choose", "st"], ["status-report"]],
  [["shift", "--format", "csv", "--choose", "w"], ["weekly-report"]],
  [
    ["--dir", "/team", "log", ""],
    ["team-news", "mail"],
  ],
  [
    ["score", "--dir", "/team", ""],
    ["2026-Q1", "latest", "previous"],
  ],
  [
    ["score", "--fo"],
    ["--format", "--for-spreadsheets", "--force"],
  ],
  [
    ["score", "--format", ""],
    ["table", "json", "markdown", "csv", "ndjson"],
  ],
  [["score", "--format", "=", "js"], ["json"]],
  [
    ["score", "--format", "="],
    ["table", "json", "markdown", "csv", "ndjson"],
  ],
  [["check", "--baseline", "lat"], ["latest"]],
  [["check", "--fail-on", "re"], ["regression"]],
  [
    ["score", "--explain", ""],
    ["weekly-report", "mail", "2026-Q4", "2026-Q3", "latest", "previous"],
  ],
  [["score", "--explain", "mail", "2026-Q3"], ["2026-Q3"]],
  [["score", "--explain", "--json", "2026-Q3"], ["2026-Q3"]],
  [["score", "-o", ""], []],
  [["schema", "sh"], ["shifts"]],
  [
    ["completion", ""],
    ["bash", "zsh", "fish"],
  ],
  [["nothing", ""], []],
])("%j may go on with %j", async (words, expected) => {
  expect(await offered(...words)).toEqual(expected);
});

it("leaves whoever types alone where a portfolio cannot be read", async () => {
  const broken = { files: { "/data/2026-Q4.yaml": "lots" } };
  expect(await run(["completion", "words", "--", "log", ""], broken)).toMatchObject({
    exit: 0,
    stdout: "",
    stderr: "",
  });
});

it.each(["bash", "zsh", "fish"])("has a script for %s, and says where it goes", async (shell) => {
  const { exit, stdout } = await run(`completion ${shell}`);
  expect(exit).toBe(0);
  expect(stdout).toContain("# put into ~/");
  expect(stdout).toContain("orchestrate completion words -- ");
});

it("has none for other shells", async () => {
  expect(await run("completion powershell")).toMatchObject({ exit: 2, stdout: "" });
});
