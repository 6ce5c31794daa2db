import { describe, expect, it } from "vitest";
import { EXIT } from "../../../src/cli/failure.ts";
import { checkSchema } from "../../../src/core/reports/check.ts";
import { run } from "../../helpers/context.ts";

const FINE = "format: orchestrate/portfolio@1\nperiod: 2026-Q4\ntasks:\n  - { name: Mail, hours: 2 }\n";
const WARNED = `${FINE}log:\n  - { date: 2026-01-01, task: mail, kind: intervention }\n`;
const BROKEN = FINE.replace("2 }", "lots }");
const files = {
  "/home/fine.yaml": FINE,
  "/home/warned.yaml": WARNED,
  "/home/broken.yaml": BROKEN,
  "/data/2026-Q4.yaml": FINE,
};

describe("check", () => {
  it.each([
    ["check", 0, ""],
    ["check fine.yaml", 0, ""],
    ["check fine.yaml 2026-Q4", 0, ""],
    ["check --format markdown fine.yaml", 0, ""],
    ["check --format github fine.yaml", 0, ""],
    ["check warned.yaml", 0, /warned\.yaml:6:13: warning: 2026-01-01 is not in 2026-Q4/],
    ["check fine.yaml broken.yaml", 3, /broken\.yaml:4:26: error: “lots”.*1 error in broken\.yaml\n$/s],
    [
      "check broken.yaml none.yaml",
      4,
      /broken\.yaml:4:26: error.*none\.yaml: error: there is no file none\.yaml.*2 errors in 2 files/s,
    ],
    ["check --dir /nowhere", 4, /there is no portfolio in \/nowhere/],
  ])("%s ends with %i", async (args, code, expected) => {
    const { exit, stdout, stderr } = await run(args, { files });
    expect([exit, stderr]).toEqual([code, ""]);
    expect(stdout).toEqual(typeof expected === "string" ? expected : expect.stringMatching(expected));
  });

  it("tells its exit codes in its help", async () => {
    const { stdout } = await run("check --help");
    const told = [...stdout.split("Exit codes")[1]!.matchAll(/^ {2}(\d) {2}(\S.*)$/gm)].map(([, code]) => Number(code));
    expect(told).toEqual([EXIT.done, EXIT.no, EXIT.invalid, EXIT.unreachable]);
  });

  it("answers programs with the same findings and the same exit code", async () => {
    const { exit, stdout } = await run("check --json fine.yaml broken.yaml warned.yaml none.yaml", { files });
    expect(exit).toBe(4);
    const document = checkSchema.parse(JSON.parse(stdout));
    expect(document.passed).toBe(false);
    expect(
      document.files.map(({ file, findings }) => [
        file,
        ...findings.map(({ code, path, line, column }) => [code, path, line, column]),
      ]),
    ).toEqual([
      ["fine.yaml"],
      ["broken.yaml", ["hours-unreadable", "tasks[1].hours", 4, 26]],
      ["warned.yaml", ["log-outside-period", "log[1].date", 6, 13]],
      ["none.yaml", ["cannot-read", "", null, null]],
    ]);
    expect((await run("check --json warned.yaml", { files })).exit).toBe(0);
    expect(JSON.parse((await run("check --json warned.yaml", { files })).stdout).passed).toBe(true);
  });

  it("shows a hostile name of a file, and does not obey it", async () => {
    const { stdout } = await run(["check", "\u001b[2J.yaml"]);
    expect(stdout).toContain("there is no file \\u{1b}[2J.yaml");
    expect(stdout).not.toContain("\u001b");
  });

  it("reads standard input", async () => {
    expect(await run("check -", { stdin: FINE })).toMatchObject({
      exit: 0,
      stdout: "",
    });
    expect((await run("check -", { stdin: "" })).stdout).toMatch(
      /^standard input:1:1: error: there is nothing in this file/,
    );
  });

  it("writes its answer to a file where that is asked, and nothing to stdout", async () => {
    const { exit, stdout, disk } = await run("check --json -o report.json broken.yaml", { files });
    expect([exit, stdout]).toEqual([3, ""]);
    expect(JSON.parse(disk.text("/home/report.json")!).format).toBe("orchestrate/check@1");
    expect(await run("check -o none/report.json fine.yaml", { files })).toMatchObject({
      exit: 4,
      stderr: "orchestrate: there is no directory none\nmake it first\n",
    });
  });

  it("is colourful on a terminal, and never in a file", async () => {
    const world = { files, columns: 80, colors: 2 as const };
    expect((await run("check broken.yaml", world)).stdout).toContain("\u001b[31m");
    expect((await run("check --no-color broken.yaml", world)).stdout).not.toContain("\u001b");
    const { disk } = await run("check -o report.txt broken.yaml", world);
    expect(disk.text("/home/report.txt")).not.toContain("\u001b");
  });
});
