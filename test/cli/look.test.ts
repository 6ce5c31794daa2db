import { describe, expect, it, test } from "vitest";
import { lookAt } from "../../src/cli/look.ts";
import { run, testContext } from "../helpers/context.ts";
import { EXAMPLES } from "../helpers/examples.ts";

describe("how a stream is looked at", () => {
  it.each<[what: string, env: Record<string, string>, columns: number | undefined, width: number | undefined]>([
    ["the terminal's width", {}, 100, 100],
    ["$COLUMNS before it", { COLUMNS: "60" }, 100, 60],
    ["$COLUMNS where nobody says", { COLUMNS: "60" }, undefined, 60],
    ["$COLUMNS that is no width", { COLUMNS: "0" }, 100, 100],
    ["nothing", {}, undefined, undefined],
  ])("%s", (_what, env, columns, width) => {
    const context = testContext({ env, ...(columns ? { columns } : {}) });
    expect(lookAt(context, context.stdout, undefined).columns).toBe(width);
  });

  it.each<[env: Record<string, string>, columns: number | undefined, ascii: boolean]>([
    [{ LANG: "C" }, 80, true],
    [{ LANG: "de_DE.ISO-8859-1" }, 80, true],
    [{ LANG: "C.UTF-8" }, 80, false],
    [{ LANG: "C", LC_ALL: "en_US.utf8" }, 80, false],
    [{ LANG: "C", LC_ALL: "" }, 80, true],
    [{}, 80, false],
    [{ LANG: "C" }, undefined, false],
  ])("ASCII alone with %o at %s columns: %s", (env, columns, ascii) => {
    const context = testContext({ env, ...(columns ? { columns } : {}) });
    expect(lookAt(context, context.stdout, undefined).ascii).toBe(ascii);
  });
});

const [EXAMPLE] = EXAMPLES;
const files = { "/home/week.yaml": EXAMPLE!.text };

describe("an answer longer than the screen", () => {
  const asked = async (
    args: string,
    world: { rows?: number; env?: Record<string, string>; shows?: boolean; files?: Record<string, string> } = {},
  ) => {
    const pages: [program: readonly string[] | string, text: string][] = [];
    const pager = (program: readonly string[] | string, text: string) => pages.push([program, text]) > 0;
    const { rows = 24, env = {}, shows = true } = world;
    const ran = await run(args, {
      files: { ...files, ...world.files },
      columns: 80,
      rows,
      env,
      pager: (...all) => pager(...all) && shows,
    });
    return { ...ran, pages };
  };

  it("is shown page by page", async () => {
    const { exit, stdout, pages } = await asked("score week.yaml");
    expect([exit, stdout, pages.length]).toEqual([0, "", 1]);
    const [program, text] = pages[0]!;
    expect(program).toContain("-FRX");
    expect(text).toBe((await asked("score week.yaml --no-pager")).stdout);
  });

  it("as a topic of the help is", async () => {
    const document = { "/program/patterns/numbers.md": "Doing is making.\n\n".repeat(30) };
    const { pages } = await asked("help numbers", { files: document });
    expect(pages.map(([, text]) => `${text}\n`)).toEqual(Object.values(document));
    expect((await asked("help numbers --no-pager", { files: document })).pages).toEqual([]);
  });

  it("by the program of $PAGER", async () => {
    expect((await asked("score week.yaml", { env: { PAGER: "most -w" } })).pages[0]![0]).toBe("most -w");
  });

  it.each<[what: string, args: string, world: Parameters<typeof asked>[1]]>([
    ["with --no-pager", "score week.yaml --no-pager", {}],
    ["with --no-input: a pager waits for a key", "score week.yaml --no-input", {}],
    ["with an empty $PAGER", "score week.yaml", { env: { PAGER: "" } }],
    ["in a dumb terminal", "score week.yaml", { env: { TERM: "dumb" } }],
    ["where it fits", "score week.yaml", { rows: 200 }],
  ])("is not, %s", async (_what, args, world) => {
    const { exit, stdout, pages } = await asked(args, world);
    expect([exit, pages]).toEqual([0, []]);
    expect(stdout).toContain("Each hour of yours");
  });

  it("is written as it is where the pager shows nothing", async () => {
    const { stdout, pages } = await asked("score week.yaml", { shows: false });
    expect(stdout).toBe(pages[0]![1]);
  });

  it("is written as it is where nobody looks", async () => {
    const { stdout } = await run("score week.yaml", { files, pager: () => expect.unreachable() });
    expect(stdout).toContain("Each hour of yours");
  });
});

describe("the first 24 lines of a score", () => {
  test.each(EXAMPLES)("$name at 80 columns hold the bar, the headline and the next step", async ({ text }) => {
    const { stdout } = await run("score week.yaml", { files: { "/home/week.yaml": text }, columns: 80 });
    const seen = stdout.split("\n").slice(0, 23).join("\n");
    expect(seen).toMatch(/█+.*\n█ doing/);
    expect(seen).toMatch(/\d+ of your \d+ hours a week are doing/);
    expect(seen).toMatch(/\nNext: .*(?:\n.*)?\n {2}orchestrate \S/);
  });
});

test("a terminal of ASCII alone is given nothing else", async () => {
  const { stdout } = await run("score week.yaml", { files, columns: 80, env: { LANG: "C" } });
  expect(stdout).toMatch(/^[ -~\n]*$/);
  expect(stdout).toMatch(/\n#+.*\n# doing/);
});

describe("what is said beside the answer", () => {
  it("ends its lines between words, and keeps a command whole", async () => {
    const { stderr } = await run("score", { columns: 44, env: { ORCHESTRATE_DIR: "/a/directory/that/is/not/there" } });
    expect(stderr).toBe(
      "orchestrate: there is no portfolio in\n/a/directory/that/is/not/there\n  orchestrate audit  starts one\n",
    );
    const broken = { "/data/2026-Q1.yaml": "tasks: 1\n", "/data/2026-Q2.yaml": "tasks: 1\n" };
    const { stderr: remarks } = await run("compare --all", { columns: 62, files: broken });
    expect(remarks).toContain("left out;\norchestrate check 2026-Q1 shows them\n");
  });
});
