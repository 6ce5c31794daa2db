import { describe, expect, it } from "vitest";
import { version } from "../../package.json";
import { tell } from "../../src/cli/exit.ts";
import { run, testContext } from "../helpers/context.ts";

describe("the command line", () => {
  it.each([[""], ["--help"], ["-h"], ["help"]])("%j lists what there is on stdout", async (args) => {
    const { exit, stdout, stderr } = await run(args);
    expect([exit, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("Usage: orchestrate");
    expect(stdout).toMatch(/\n {2}check +find mistakes/);
    expect(stdout).toContain("--dir <directory>");
  });

  it.each([["check --help"], ["help check"], ["check -h"], ["check --format nonsense --min-leverage much -h"]])(
    "%j tells of one command",
    async (args) => {
      const { exit, stdout } = await run(args);
      expect(exit).toBe(0);
      expect(stdout).toContain("Usage: orchestrate check [options] [portfolio...]");
      expect(stdout).toContain("--format <format>");
      expect(stdout).toContain("--dir <directory>");
    },
  );

  it.each([
    [["score", ""], "one of the words behind the command is empty"],
    [["check", "2026-Q4", ""], "one of the words behind the command is empty"],
    [["score", "--dir", ""], "what stands behind --dir is empty"],
    [["brief", "a", "-o", ""], "what stands behind --output is empty"],
    [["shift", "--what-if", ""], "what stands behind --what-if is empty"],
    [["import", "a.csv", "--rules="], "what stands behind --rules is empty"],
  ])("%j takes nothing in the place of an empty word", async (args, message) => {
    const { exit, stderr } = await run(args, { files: { "/data/2026-Q4.yaml": "broken: [" } });
    expect({ exit, stderr }).toEqual({
      exit: 2,
      stderr: `orchestrate: ${message}\nis a variable of a script not set?\n`,
    });
  });

  it("leads with what to type, and ends with the exit codes", async () => {
    const { stdout } = await run("help");
    expect(stdout.startsWith("Start with one of these:\n  orchestrate audit ")).toBe(true);
    expect(stdout).toMatch(/\nExit codes:\n {2}0 +done\n(.*\n)+ {2}130 +cancelled; your draft is kept\n$/);
    for (const [, args] of stdout.matchAll(/^ {2}orchestrate (\S+) /gm))
      expect((await run(`${args} --help`)).exit).toBe(0);
  });

  it("stands out in its titles where colours are shown, and holds no escape elsewhere", async () => {
    const titles = ["For example:", "Usage:", "Arguments:", "Options:", "For every command:", "Exit codes:"];
    const { stdout } = await run("check --help", { columns: 80, colors: 1 });
    for (const title of titles) expect(stdout).toContain(`\u001b[1m${title}\u001b[22m`);
    const plain = [
      await run("check --help", { colors: 1 }),
      await run("check --help --no-color", { columns: 80, colors: 1 }),
      await run("check --help", { columns: 80, colors: 1, env: { NO_COLOR: "1" } }),
    ];
    for (const { stdout } of plain) expect(stdout).not.toContain("\u001b");
  });

  it("has the commands before the flags, and no line that is too wide", async () => {
    const { stdout } = await run("--help", { columns: 80 });
    expect(stdout.indexOf("Commands:")).toBeLessThan(stdout.indexOf("Options:"));
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });

  it.each([
    ["help scor", "there is no command or topic called scor\ndid you mean score?"],
    ["help numbrs", "there is no command or topic called numbrs\ndid you mean numbers?"],
    ["scor --help", "there is no command called scor\ndid you mean score?"],
    ["help constructor", /^orchestrate: there is no command or topic called constructor\nthere is audit, /],
    ["help __proto__", /^orchestrate: there is no command or topic called __proto__\n/],
    ["schema __proto__", /^orchestrate: there is no document called __proto__\n/],
    ["schema constructor", /^orchestrate: there is no document called constructor\n/],
    ["schema toString", /^orchestrate: there is no document called toString\n/],
    ["audit --example constructor", /^orchestrate: there is no example called constructor\n/],
    ["score --format constructor", /^orchestrate: --format constructor is not one of/],
  ])("%s asks for what is not there", async (args, says) => {
    const files = { "/program/patterns/examples/one.yaml": "" };
    const { exit, stdout, stderr } = await run(args, { files });
    expect([exit, stdout]).toEqual([2, ""]);
    expect(stderr).toEqual(typeof says === "string" ? `orchestrate: ${says}\n` : expect.stringMatching(says));
  });

  it.each([["--version"], ["-V"], ["check --version"]])("%j prints the version", async (args) => {
    expect(await run(args)).toMatchObject({ exit: 0, stdout: `${version}\n`, stderr: "" });
  });

  it("words every summary alike: short, small letter, no full stop", async () => {
    const { stdout } = await run("--help");
    const summaries = [
      ...stdout
        .split("Commands:\n")[1]!
        .split("\n\n")[0]!
        .matchAll(/^ {2}\S+ +(.*)$/gm),
    ].map(([, summary]) => summary!);
    expect(summaries.length).toBeGreaterThan(1);
    for (const summary of summaries) expect(summary).toMatch(/^[a-z].{5,58}[^.]$/);
  });

  it.each([
    ["chek", "orchestrate: there is no command called chek\ndid you mean check?\n"],
    ["--quiet chek", "orchestrate: there is no command called chek\ndid you mean check?\n"],
    ["check --fromat json", "orchestrate: unknown option '--fromat'\ndid you mean --format?\n"],
    ["check --format yaml", "orchestrate: --format yaml is not one of text, json, markdown, github or sarif\n"],
    ["check --json --format text", "orchestrate: --json and --format text contradict each other\n"],
    ["check --now yesterday", "orchestrate: --now yesterday is not a day of the calendar\nwrite it like 2026-12-18\n"],
    ["--quiet", "orchestrate: no command was given\norchestrate --help lists them\n"],
    [
      "schema",
      /^orchestrate: missing required argument 'name'\norchestrate schema --help .*\n {2}orchestrate schema portfolio /,
    ],
    ["check -v", "orchestrate: unknown option '-v'\norchestrate check --help tells what may stand here\n"],
    ["-v", "orchestrate: unknown option '-v'\norchestrate --help tells what may stand here\n"],
    ["schema check score", /^orchestrate: too many arguments/],
    ["schema chek", "orchestrate: there is no document called chek\ndid you mean check?\n"],
    ["check --output", /argument missing/],
  ])("%j is wrong use, said on stderr", async (args, expected) => {
    const { exit, stdout, stderr } = await run(args);
    expect([exit, stdout]).toEqual([2, ""]);
    expect(stderr).toEqual(typeof expected === "string" ? expected : expect.stringMatching(expected));
  });

  it("shows what a hostile argument holds, and does not do it", async () => {
    const { stderr } = await run(["\u001b[2Jcheck"]);
    expect(stderr).toContain("\\u{1b}[2Jcheck");
    expect(stderr).not.toContain("\u001b");
  });

  it("takes what holds for every command before or after the command's name", async () => {
    const files = {
      "/team/2026-Q4.yaml": "format: orchestrate/portfolio@1\nperiod: 2026-Q4\ntasks: [{ nam: Mail }]\n",
    };
    const said = expect.stringContaining("/team/2026-Q4.yaml:3:");
    expect(await run("--dir /team check", { files })).toMatchObject({ exit: 3, stdout: said });
    expect(await run("check --dir /team", { files })).toMatchObject({ exit: 3, stdout: said });
  });
});

describe("what went wrong becomes a sentence and an exit code", () => {
  const told = async (error: unknown, ...argv: string[]) => {
    const context = testContext();
    return { exit: await tell(error, argv, context), ...context.said };
  };

  it("our own fault is 70, and only --debug shows where it was", async () => {
    const error = new TypeError("x is not a function");
    const { exit, stdout, stderr } = await told(error);
    expect([exit, stdout]).toEqual([70, ""]);
    expect(stderr).toMatch(/^orchestrate: something went wrong that should not have: x is not a function\n/);
    expect(stderr).not.toContain("program.test.ts");
    expect((await told(error, "--debug")).stderr).toContain("program.test.ts");
    expect((await told("only a text")).exit).toBe(70);
  });

  it("a part that went missing while it ran, as in an update, is told as that", async () => {
    const error = Object.assign(new Error("Cannot find module './compare.cjs'\nRequire stack:\n- a"), {
      code: "MODULE_NOT_FOUND",
    });
    expect(await told(error)).toMatchObject({
      exit: 70,
      stderr: expect.stringMatching(/updated while it ran\?\nrun it again: what was answered or saved is kept\n$/),
    });
  });

  it("an error of the operating system is 4, with its file", async () => {
    const error = Object.assign(new Error("EACCES: permission denied"), {
      code: "EACCES",
      syscall: "open",
      path: "/x/y",
    });
    expect(await told(error)).toMatchObject({ exit: 4, stderr: "orchestrate: /x/y: permission denied\n" });
    const rare = Object.assign(new Error("?"), { code: "EXDEV", syscall: "rename", path: "/x/y" });
    expect((await told(rare)).stderr).toBe("orchestrate: /x/y: EXDEV\n");
  });
});
