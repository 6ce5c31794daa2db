import { describe, expect, test } from "vitest";
import { run, type TestWorld } from "../../helpers/context.ts";

const quarter = (period: string, hours: string) =>
  `format: orchestrate/portfolio@1\nperiod: ${period}\ntasks:\n  - {name: Mail, hours: ${hours}, performer: me, doing: all}\n`;
const files = {
  "/data/2026-Q1.yaml": quarter("2026-Q1", "10h"),
  "/data/2026-Q2.yaml": quarter("2026-Q2", "9h"),
  "/data/2026-Q3.yaml": quarter("2026-Q3", "8h"),
  "/home/own.yaml": quarter("2026-Q2", "7h"),
};
const world: TestWorld = { files };
const reported = async (args: string, at = world) => {
  const { exit, stdout, stderr } = await run(`report ${args} --format markdown`, at);
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: "" });
  return stdout;
};

describe("which quarters", () => {
  test.each([
    ["", "2026-Q3", ["2026-Q1", "2026-Q2", "2026-Q3"]],
    ["previous", "2026-Q2", ["2026-Q1", "2026-Q2"]],
    ["2026-Q1", "2026-Q1", []],
    ["2026-Q3 2026-Q1", "2026-Q3", ["2026-Q1", "2026-Q2", "2026-Q3"]],
    ["/data", "2026-Q3", ["2026-Q1", "2026-Q2", "2026-Q3"]],
    ["/data/2026-Q?.yaml", "2026-Q3", ["2026-Q1", "2026-Q2", "2026-Q3"]],
    ["own.yaml", "2026-Q2", []],
  ])("report %s: of %s, with %j", async (args, period, rows) => {
    const page = await reported(args);
    expect(page).toContain(`# Your hours in ${period}\n`);
    const trend = page.split("## Quarter by quarter")[1]?.split("##")[0] ?? "";
    expect([...trend.matchAll(/^\| (\d{4}-Q\d) /gm)].map(([, row]) => row)).toEqual(rows);
  });

  test("one that is not named between those that are is not on file for them", async () => {
    const page = await reported("2026-Q1 2026-Q3");
    expect(page).toMatch(/^\| 2026-Q2 \| – \|/m);
    expect(page).toContain("## What changed since 2026-Q1");
  });

  test("two of one period cannot stand in a row", async () => {
    const { exit, stderr } = await run("report own.yaml 2026-Q2 --format markdown", world);
    expect([exit, stderr]).toEqual([3, expect.stringContaining("own.yaml and /data/2026-Q2.yaml are both of 2026-Q2")]);
  });

  test("an earlier one with mistakes is left out and said", async () => {
    const broken = { files: { ...files, "/data/2026-Q2.yaml": "x: 1" } };
    const { exit, stdout, stderr } = await run("report --format markdown", broken);
    expect([exit, stderr]).toEqual([0, expect.stringContaining("/data/2026-Q2.yaml has mistakes and is left out")]);
    expect(stdout).toContain("## What changed since 2026-Q1");
  });

  test("an audit that is not finished is named", async () => {
    const drafts = { files: { ...files, "/data/2026-Q3.draft.yaml": "format: orchestrate/draft@1\n" } };
    const { stderr } = await run("report --format markdown", drafts);
    expect(stderr).toContain("An audit of /data/2026-Q3.yaml is not finished");
  });

  test("none at all is told as everywhere", async () => {
    expect(await run("report")).toMatchObject({ exit: 4, stdout: "" });
  });
});

describe("where it goes", () => {
  test("a pipe gets the page", async () => {
    const { exit, stdout, stderr } = await run("report", world);
    expect([exit, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^<!doctype html>\n<html lang="en">[\s\S]*<\/html>\n$/);
  });

  test("a terminal does not, and is told what to write instead", async () => {
    const { exit, stdout, stderr } = await run("report", { ...world, columns: 80 });
    expect([exit, stdout]).toEqual([2, ""]);
    for (const command of ["orchestrate report --open", "orchestrate report -o report.html"])
      expect(stderr).toContain(command);
    expect((await run("report --format markdown", { ...world, columns: 80 })).stdout).toContain("# Your hours");
  });

  test("-o keeps it, and replaces nothing that was read", async () => {
    const { exit, stdout, stderr, disk } = await run("report -o page.html", { ...world, columns: 80 });
    expect([exit, stdout, stderr]).toEqual([0, "", "written: page.html\n"]);
    expect(disk.text("/home/page.html")).toContain("<!doctype html>");
    expect(await run("report own.yaml -o own.yaml --force", world)).toMatchObject({ exit: 4 });
  });
});

describe("--open", () => {
  const opening = (answer: boolean) => {
    const opened: string[] = [];
    return { opened, world: { ...world, columns: 80, opener: (path: string) => opened.push(path) > 0 && answer } };
  };

  test("writes a new file that does not last, says where, and opens it", async () => {
    const { opened, world } = opening(true);
    const { exit, stderr, disk } = await run("report --open", world);
    expect([exit, stderr]).toEqual([0, "written: /tmp/new/orchestrate-2026-Q3.html\n"]);
    expect(opened).toEqual(["/tmp/new/orchestrate-2026-Q3.html"]);
    expect(disk.text(opened[0]!)).toContain("Your hours in 2026-Q3");
  });

  test("opens the file of -o", async () => {
    const { opened, world } = opening(true);
    expect(await run("report --open -o page.html", world)).toMatchObject({ exit: 0 });
    expect(opened).toEqual(["/home/page.html"]);
  });

  test("says so where nothing can show it; the page is written all the same", async () => {
    const { exit, stderr, disk } = await run("report --open -o page.html", opening(false).world);
    expect([exit, stderr]).toEqual([
      4,
      "written: page.html\norchestrate: no program was found that shows page.html\nopen it in a browser\n",
    ]);
    expect(disk.text("/home/page.html")).toBeDefined();
  });

  test.each([["--format markdown"], ["-o -"], ["--format markdown -o page.md"]])(
    "does not go with %s",
    async (more) => {
      expect(await run(`report --open ${more}`, opening(true).world)).toMatchObject({ exit: 2, stdout: "" });
    },
  );
});

test("there is no JSON of it: programs read the documents it is made of", async () => {
  expect(await run("report --json", world)).toMatchObject({ exit: 2, stdout: "" });
  expect((await run("report --help")).stdout).not.toContain("--json");
});
