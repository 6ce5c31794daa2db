import { linkSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { realDisk } from "../../src/cli/disk.ts";
import { run, temporaryDirectory, testContext } from "../helpers/context.ts";

const WEEK = `format: orchestrate/portfolio@1
period: 2026-Q4
tasks:
  - { name: Report, hours: 4h, performer: me, doing: all, repeatable: 5, replaceable: 5 }
`;
const OLD = WEEK.replace("2026-Q4", "2026-Q3");

/** Every command that gives an answer, on a portfolio in the current directory that is also the one of its quarter. */
const COMMANDS = {
  score: "score 2026-Q4.yaml",
  "score as csv": "score 2026-Q4.yaml --format csv",
  shift: "shift 2026-Q4.yaml",
  "shift --choose": "shift 2026-Q4.yaml --choose report",
  compare: "compare 2026-Q3.yaml 2026-Q4.yaml",
  trend: "compare --all",
  brief: "brief report 2026-Q4.yaml --draft",
  log: "log report --hours 1h",
  "log --list": "log --list",
  check: "check 2026-Q4.yaml",
  audit: "audit 2027-Q1.yaml --answers answers.yaml --no-input",
  schema: "schema score",
};
const commands = Object.entries(COMMANDS).map(([name, args]) => ({ name, args }));

/** A world on a real disk: links exist only there. */
function world() {
  const home = temporaryDirectory();
  const files = {
    "2026-Q3.yaml": OLD,
    "2026-Q4.yaml": WEEK,
    "answers.yaml": WEEK.replace("2026-Q4", "2027-Q1"),
    "2026-Q4.draft-1.yaml": "{}",
    "pattern.yaml": "format: orchestrate/pattern@1\n",
    "kept.txt": "mine\n",
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(home, name), text);
  symlinkSync(join(home, "2026-Q4.yaml"), join(home, "link.txt"));
  linkSync(join(home, "2026-Q4.yaml"), join(home, "hard.txt"));
  mkdirSync(join(home, "folder"));
  symlinkSync(home, join(home, "again"));
  const context = { ...testContext({ env: { ORCHESTRATE_DIR: home } }), disk: realDisk as never, cwd: home };
  const all = [...Object.keys(files), "link.txt", "hard.txt"];
  return { context, home, held: () => all.map((name) => readFileSync(join(home, name), "utf8")) };
}

describe.each(commands)("$name -o", ({ args }) => {
  test.each([
    ["2026-Q4.yaml", "the portfolio"],
    ["folder/../2026-Q4.yaml", "it by another path"],
    ["link.txt", "a link to it"],
    ["hard.txt", "another name of it"],
    ["2026-Q3.yaml", "another portfolio"],
    ["2026-Q2.yaml", "where a portfolio belongs"],
    ["again/2026-Q2.yaml", "where a portfolio belongs, by another path"],
    ["2026-q2.yaml", "where a portfolio belongs, on a disk to which q is Q"],
    ["2026-Q2.draft.yaml", "where a draft belongs"],
    ["2026-Q4.draft-1.yaml", "a draft"],
    ["pattern.yaml", "a pattern"],
  ])("%s never replaces %s, and nothing is written before that is said", async (output) => {
    for (const force of [[], ["--force"]]) {
      const { context, held } = world();
      const before = held();
      const { exit, stdout, stderr } = await run([...args.split(" "), "-o", output, ...force], context);
      expect({ exit, stdout }).toEqual({ exit: 4, stdout: "" });
      expect(stderr).toMatch(/an answer does not replace it\nname another file with -o\n$/);
      expect(held()).toEqual(before);
    }
  });

  test("a file that is there is kept without --force, and said so before anything is written", async () => {
    const { context, held } = world();
    const before = held();
    const { exit, stderr } = await run([...args.split(" "), "-o", "kept.txt"], context);
    expect({ exit, stderr }).toEqual({ exit: 4, stderr: expect.stringContaining("kept.txt is there already") });
    expect(held()).toEqual(before);
  });

  test("with --force it is replaced, and a new file is named on stderr", async () => {
    for (const [output, force] of [
      ["kept.txt", ["--force"]],
      ["new.txt", []],
    ] as const) {
      const { context, home } = world();
      const { exit, stdout, stderr } = await run([...args.split(" "), "-o", output, ...force], context);
      expect({ exit, stdout }).toEqual({ exit: 0, stdout: "" });
      expect(stderr).toContain(`written: ${output}\n`);
      expect(readFileSync(join(home, output), "utf8")).not.toBe("mine\n");
    }
  });
});

test.each(commands.filter(({ name }) => name !== "brief"))(
  "$name -o FOLDER and -o FOLDER/NONE/x are refused first",
  async ({ args }) => {
    for (const [output, why] of [
      ["folder", "folder is a directory"],
      ["none/x.txt", "there is no directory none"],
    ]) {
      const { context, held } = world();
      const before = held();
      const { exit, stderr } = await run([...args.split(" "), "-o", output!], context);
      expect({ exit, stderr }).toEqual({ exit: 4, stderr: expect.stringContaining(why!) });
      expect(held()).toEqual(before);
    }
  },
);

test("a file that was read is not replaced, though it is no portfolio any more", async () => {
  const { context, home } = world();
  writeFileSync(join(home, "broken.txt"), "tasks: [\n");
  const { exit, stderr } = await run("check broken.txt -o broken.txt --force", context);
  expect({ exit, stderr }).toEqual({ exit: 4, stderr: expect.stringContaining("was read for this answer") });
  expect(readFileSync(join(home, "broken.txt"), "utf8")).toBe("tasks: [\n");
});

test("a portfolio in one line is one as well, wherever its format stands", async () => {
  const { context, home } = world();
  const text = '{"period": "2026-Q4", "format": "orchestrate/portfolio@1", "tasks": []}';
  writeFileSync(join(home, "week.json"), text);
  const { exit, stderr } = await run("schema score -o week.json --force", context);
  expect({ exit, stderr }).toEqual({ exit: 4, stderr: expect.stringContaining("week.json is a portfolio") });
  expect(readFileSync(join(home, "week.json"), "utf8")).toBe(text);
});

test("a file is replaced though what was read beside it leads in a circle", async () => {
  const { context, home } = world();
  symlinkSync("loop.yaml", join(home, "loop.yaml"));
  const { exit, stderr } = await run("export 2026-Q4.yaml loop.yaml -o kept.txt --force", context);
  expect(stderr).toContain("left out: loop.yaml cannot be read: its links lead in a circle");
  expect(exit).toBe(4);
  expect(readFileSync(join(home, "kept.txt"), "utf8")).toMatch(/^period,/);
});

test("--force without a file is wrong use", async () => {
  const { exit } = await run("score week.yaml --force", { files: { "/home/week.yaml": WEEK } });
  expect(exit).toBe(2);
});

test("CSV holds what was written, but for what a terminal would obey; what nobody sees is shown in a terminal", async () => {
  const name = 'name: "\\e[2J- phone\\u200b screens", id: report';
  const files = { "/home/week.yaml": WEEK.replace("name: Report", name) };
  const piped = await run("score week.yaml --format csv", { files });
  expect(piped.stdout).toContain("\nreport,\\u{1b}[2J- phone\u200b screens,240,");
  const seen = await run("score week.yaml --format csv", { files, columns: 80 });
  expect(seen.stdout).toContain("\nreport,\\u{1b}[2J- phone\\u{200b} screens,240,");
});

test("a remark shows what a name holds, and a terminal does not obey it", async () => {
  const files = { "/home/week.yaml": WEEK.replace("name: Report", 'name: "\\e[2JReport", id: report') };
  const { exit, stderr } = await run("shift week.yaml --choose report", { files });
  expect([exit, stderr]).toEqual([0, expect.stringContaining("“\\u{1b}[2JReport”")]);
  expect(stderr).not.toContain("\u001b");
});
