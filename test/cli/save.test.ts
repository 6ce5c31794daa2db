import { describe, expect, test } from "vitest";
import { run, type TestWorld, testContext } from "../helpers/context.ts";

/*
 * Everything that writes a portfolio, on one list: what holds for one holds for all.
 */
const file = (period: string, more = "") => `format: orchestrate/portfolio@1
period: ${period}
# as it is
tasks:
  - { id: rota, name: Duty rota, hours: 6h, performer: me, doing: all, repeatable: 5, replaceable: 5 }
  - { id: mail, name: Mail, hours: 3h, performer: me, doing: all, repeatable: 5, replaceable: 5 }
designs:
  - { task: rota, quality: [every room covered], steps: [{ do: draft, by: me }] }
shift:
  - { task: mail, promise: { freed: 1h } }
${more}`;
const Q2 = "/data/2026-Q2.yaml";
const Q3 = "/data/2026-Q3.yaml";
const RECORD = "Date,Task,Hours\n2026-07-06,Duty rota,10\n";
const files = { "/home/record.csv": RECORD, [Q2]: file("2026-Q2").replaceAll("rota", "rooms"), [Q3]: file("2026-Q3") };
const world = (more: Record<string, string> = {}): TestWorld => ({ files: { ...files, ...more }, today: "2026-08-03" });

const WRITERS: [args: string, says: RegExp][] = [
  ["log rota --hours 1h", /kind: intervention/],
  ["shift --choose rota", /freed: /],
  ["shift --choose mail --again", /freed: /],
  ["shift --withdraw mail", /^-shift:/m],
  ["compare --same rota=rooms", /was:/],
  ["import record.csv --apply", /source: measured/],
  ["brief rota --evaluate --met all", /kind: evaluation/],
];
const AUDIT = "audit --answers 2026-Q3 later.yaml --no-input --quick";
const ALL: [args: string, target: string][] = [
  ...WRITERS.map(([args]): [string, string] => [args, Q3]),
  [AUDIT, "/home/later.yaml"],
];

/** What the world held, but for locks. */
const held = (disk: { files: Map<string, unknown> }) => [...disk.files.keys()].sort();

describe.each(ALL)("%s", (args, target) => {
  test("writes", async () => {
    const before = testContext(world()).disk.text(target);
    const { exit, disk } = await run(args, world());
    expect(exit).toBe(0);
    expect(disk.text(target)).not.toBe(before);
  });

  test("--dry-run shows the difference and writes nothing", async () => {
    const context = testContext(world());
    const before = held(context.disk);
    const { exit, stdout, disk } = await run(`${args} --dry-run`, context);
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^--- .*\n\+\+\+ .*\n@@ /m);
    expect(held(disk)).toEqual(before);
    expect(disk.text(target)).toBe(testContext(world()).disk.text(target));
    expect((await run(`${args} --dry-run -o x`, world())).exit).toBe(2);
  });

  test("is refused beside an unfinished audit, in one sentence", async () => {
    const draft = target.replace(".yaml", ".draft.yaml");
    const { exit, stdout, stderr, disk } = await run(args, world({ [draft]: "" }));
    expect([exit, stdout]).toEqual([2, ""]);
    const name = target.replace("/home/", "");
    const word = name.replace(/^\/data\/(.*)\.yaml$/, "$1");
    expect(stderr).toContain(
      `orchestrate: an audit of ${name} is not finished\n  orchestrate audit ${word}            goes on with it\n  orchestrate audit ${word} --discard  drops it\n`,
    );
    expect(disk.text(target)).toBe(testContext(world()).disk.text(target));
  });

  test.each([
    ["-o nodir/x", 4],
    ["-o /data", 4],
    ["--json --format csv", 2],
    ["--pattern none.yaml", 4],
    ["--pattern broken.yaml", 3],
  ])("with %s nothing is written, and it says so by its code", async (more, code) => {
    const { exit, disk } = await run(`${args} ${more}`, world({ "/home/broken.yaml": "a: 1\n" }));
    // brief --evaluate takes no -o at all; a format that a command does not have is wrong use
    expect(more.startsWith("-o") ? [2, 4] : [code]).toContain(exit);
    expect(disk.text(target)).toBe(testContext(world()).disk.text(target));
  });
});

test.each(WRITERS)("the difference of %s is of that change alone", async (args, says) => {
  const { stdout } = await run(`${args} --dry-run`, world());
  expect(stdout).toMatch(says);
  const lines = stdout.split("\n").filter((line) => /^[-+][^-+]/.test(line));
  expect(lines.length).toBeLessThan(9);
});

test("another quarter's broken file does not keep an entry from being written, and is told", async () => {
  const broken = world({ "/data/2026-Q1.yaml": "broken: 1\n" });
  const { exit, stderr, disk } = await run("log rota --hours 1h", broken);
  expect([exit, stderr]).toEqual([
    0,
    "/data/2026-Q1.yaml has mistakes and is left out; orchestrate check 2026-Q1 shows them\n",
  ]);
  expect(disk.text(Q3)!.match(/kind: intervention/g)).toHaveLength(1);
  expect((await run("log --list", broken)).exit).toBe(0);
});

describe("an audit that is not finished", () => {
  const draft = JSON.stringify({
    format: "orchestrate/draft@1",
    answers: { period: "2026-Q3", tasks: [{ id: "a", name: "Ask\u001b around" }] },
    put: ["week", "tasks"],
    walk: {},
    candidates: 3,
    goingOn: true,
    before: [],
    basedOn: null,
  });
  const at = "/data/2026-Q3.draft.yaml";

  test.each(["score", "shift", "check", "compare", "log --list", "brief rota --draft"])(
    "is named by %s",
    async (args) => {
      const { exit, stderr } = await run(args, world({ [at]: draft }));
      expect(exit).toBe(0);
      expect(stderr).toContain(
        `An audit of ${Q3} is not finished, and its answers do not count yet:\n  orchestrate audit 2026-Q3            goes on`,
      );
      expect((await run(`${args} -q`, world({ [at]: draft }))).stderr).toBe("");
    },
  );

  test("is shown and dropped by --discard", async () => {
    const holds = `${at} holds 2 answers; 1 task:\n  Ask\\u{1b} around\n`;
    const dry = await run("audit --discard --dry-run", world({ [at]: draft }));
    expect([dry.exit, dry.stdout, dry.disk.text(at)]).toEqual([0, holds, draft]);
    const { exit, stdout, disk } = await run("audit --discard", world({ [at]: draft }));
    expect([exit, stdout, disk.text(at), disk.text(Q3)]).toEqual([0, holds, undefined, files[Q3]]);
  });

  test("is asked about by name where there are several, and missed where there is none", async () => {
    const two = world({ [at]: draft, "/data/2026-Q2.draft.yaml": "cut o" });
    expect((await run("audit --discard", two)).stderr).toBe(
      "orchestrate: there are unfinished audits of 2026-Q2 and 2026-Q3\nname the one to drop\n",
    );
    expect((await run("audit 2026-Q2 --discard", two)).disk.text("/data/2026-Q2.draft.yaml")).toBeUndefined();
    expect(await run("audit --discard", world())).toMatchObject({ exit: 4, stdout: "" });
    expect((await run("audit --discard --quick", world())).exit).toBe(2);
  });
});

test("a change that its text leaves no room for is refused with a reason, and is no fault of the program", async () => {
  const { changedText } = await import("../../src/cli/save.ts");
  const raw = { format: "orchestrate/portfolio@1" as const, period: "2026-Q4", tasks: [] };
  expect(() => changedText({ file: "x.yaml", source: "- 1\n", raw }, { ...raw, period: "2027-Q1" })).toThrow(
    expect.objectContaining({ exit: 3, message: expect.stringContaining("x.yaml is left as it was") }),
  );
});
