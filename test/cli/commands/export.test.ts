import * as fc from "fast-check";
import { parquetReadObjects } from "hyparquet";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import type { ExportedRow } from "../../../src/core/reports/row.ts";
import { exportedRowSchema } from "../../../src/core/reports/row.ts";
import type { ScoreReport } from "../../../src/core/reports/score.ts";
import { portfolioInput } from "../../helpers/arbitrary.ts";
import { run, testContext } from "../../helpers/context.ts";

const WEEK = `format: orchestrate/portfolio@1
period: 2026-Q4
practitioner: { name: Ada }
tasks:
  - { name: Report, hours: 4h, performer: me, doing: all }
  - { name: Someday, hours: unknown }
shift:
  - { task: report, promise: { freed: 3h } }
`;
const LATER = WEEK.slice(0, WEEK.indexOf("shift:"))
  .replace("2026-Q4", "2027-Q1")
  .replace("hours: 4h, performer: me", "hours: 1h, performer: others, by_hand: 4h");
const BROKEN = WEEK.replace("4h", "lots");

const rowsOf = (stdout: string): ExportedRow[] =>
  stdout.split("\n").flatMap((line) => (line === "" ? [] : exportedRowSchema.parse(JSON.parse(line))));
const sum = (rows: readonly ExportedRow[], pick: (row: ExportedRow) => number | null) =>
  rows.reduce((total, row) => total + (pick(row) ?? 0), 0);

test("on a terminal it says how many files are left, however long their names are", async () => {
  const long = (at: number) => `/home/${"a long way down/".repeat(8)}${at}.yaml`;
  const files = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [long(at), WEEK]));
  const context = testContext({ files, columns: 80 });
  const { stderr } = await run("export .", { ...context, milliseconds: () => (context.clock += 300) });
  const lines = stderr.split("\r").filter((line) => line.includes("%"));
  const left = lines.map((line) => Number(/(\d+) files? left/.exec(line)?.[1]));
  expect(left).toEqual(lines.map((_, at) => lines.length - 1 - at));
  expect(left.length).toBeGreaterThan(4);
  for (const line of lines) expect(line.replace("\u001b[K", "").length).toBeLessThan(80);
  expect(stderr.endsWith("8.yaml\u001b[K\r\u001b[K\r")).toBe(true);
});

describe("export", () => {
  test("takes every quarter on file where none is named", async () => {
    const files = { "/data/2026-Q4.yaml": WEEK, "/data/2027-Q1.yaml": LATER };
    const { exit, stdout } = await run("export --format ndjson", { files });
    expect(exit).toBe(0);
    expect(rowsOf(stdout).map(({ period, task, minutes }) => [period, task, minutes])).toEqual([
      ["2026-Q4", "report", 240],
      ["2026-Q4", "someday", null],
      ["2027-Q1", "report", 60],
      ["2027-Q1", "someday", null],
    ]);
  });

  test("a promise is held against the next quarter in the folder, whether that is exported or not", async () => {
    const files = { "/home/ada/2026-Q4.yaml": WEEK, "/home/ada/2027-Q1.yaml": LATER };
    const alone = rowsOf((await run("export ada/2026-Q4.yaml --format ndjson", { files })).stdout);
    expect(alone[0]).toMatchObject({ promised_minutes: 180, realised_minutes: 180, outcome: "kept" });
    expect(alone).toHaveLength(2);
    const without = await run("export ada/2026-Q4.yaml --format ndjson", { files: { "/home/ada/2026-Q4.yaml": WEEK } });
    expect(rowsOf(without.stdout)[0]).toMatchObject({ realised_minutes: null, outcome: "unknown" });
  });

  test.each([
    ["csv", "a file that is not valid is named, counted and left out", "export fine.yaml broken.yaml", 3],
    ["csv", "one that is not there, too, and that is the higher code", "export broken.yaml none.yaml fine.yaml", 4],
  ])("as %s: %s", async (_format, _what, args, code) => {
    const files = { "/home/fine.yaml": WEEK, "/home/broken.yaml": BROKEN };
    const { exit, stdout, stderr } = await run(args, { files });
    expect(exit).toBe(code);
    expect(stdout.split("\r\n")).toHaveLength(4);
    expect(stderr).toContain("left out: broken.yaml:5:28: “lots”");
    expect(stderr).toContain(`${code === 4 ? "2 files of 3" : "1 file of 2"} left out: 1 not valid`);
  });

  test.each([
    ["lines", "a/x.yaml\nb.yaml\n"],
    ["names ended by NUL, where one holds an end of line", "a/x.yaml\0b\nc.yaml\0"],
  ])("a list on standard input: %s", async (_what, stdin) => {
    const files = { "/home/a/x.yaml": WEEK, "/home/b.yaml": WEEK, "/home/b\nc.yaml": WEEK };
    const { exit, stdout } = await run("export - --format ndjson", { files, stdin });
    expect([exit, rowsOf(stdout).length]).toEqual([0, 4]);
  });

  test("a portfolio on standard input", async () => {
    const { exit, stdout } = await run("export - --format ndjson", { stdin: WEEK });
    expect([exit, rowsOf(stdout)[0]!.file]).toEqual([0, "standard input"]);
  });

  test("a folder stands for the portfolios below it, and what else lies there is told", async () => {
    const files = { "/home/t/ada/2026-Q4.yaml": WEEK, "/home/t/bo.yaml": WEEK, "/home/t/other.yaml": "a: 1\n" };
    const { exit, stdout, stderr } = await run("export t --format ndjson", { files });
    expect([exit, stderr]).toEqual([0, "t/other.yaml is no portfolio and is passed over\n"]);
    expect(new Set(rowsOf(stdout).map(({ file }) => file))).toEqual(new Set(["t/ada/2026-Q4.yaml", "t/bo.yaml"]));
  });

  test("however many portfolios there are, no more wait for their rows to leave", async () => {
    const mostWaiting = async (folders: number) => {
      const quarters = ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"];
      const paths = Array.from({ length: folders }, (_, at) =>
        quarters.map((quarter) => `/home/all/${at}/${quarter}.yaml`),
      );
      const text = (path: string) => WEEK.replace("2026-Q4", path.slice(-12, -5));
      const context = testContext({ files: Object.fromEntries(paths.flat().map((path) => [path, text(path)])) });
      const read = context.disk.read.bind(context.disk);
      let [opened, most] = [0, 0];
      context.disk.read = async (path) => {
        most = Math.max(most, opened++ - context.said.stdout.split("\n").length / 2);
        return read(path);
      };
      const { exit, stdout } = await run("export all --format ndjson", context);
      expect([exit, rowsOf(stdout).length, opened]).toEqual([0, folders * 8, folders * 4]);
      return most;
    };
    expect(await mostWaiting(80)).toBe(await mostWaiting(40));
  });

  test("an old export is replaced without being read: it may be larger than memory", async () => {
    const old = "x".repeat(10_000_001);
    const context = testContext({ files: { "/home/week.yaml": WEEK, "/home/rows.csv": old } });
    const read = context.disk.read.bind(context.disk);
    const paths: string[] = [];
    context.disk.read = async (path) => {
      paths.push(path);
      return read(path);
    };
    const { exit } = await run("export week.yaml -o rows.csv --force", context);
    expect([exit, paths]).toEqual([0, ["/home/week.yaml"]]);
    expect(context.disk.text("/home/rows.csv")).toMatch(/^period,/);
  });

  test("no bytes are sent to a terminal", async () => {
    const { exit, stdout, stderr } = await run("export a.yaml --format parquet", {
      files: { "/home/a.yaml": WEEK },
      columns: 80,
    });
    expect([exit, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("write it to a file with -o");
  });

  test("parquet holds the same rows as ndjson", async () => {
    const files = { "/home/a.yaml": WEEK };
    const { disk } = await run("export a.yaml --format parquet -o a.parquet", { files });
    const bytes = disk.files.get("/home/a.parquet")!;
    const read = await parquetReadObjects({ file: new Uint8Array(bytes).buffer });
    expect(read).toEqual(rowsOf((await run("export a.yaml --format ndjson", { files })).stdout));
  });
});

describe("sums over the rows are the totals of the score", () => {
  test("whatever the portfolio", async () => {
    await fc.assert(
      fc.asyncProperty(portfolioInput, async ({ tasks, more }) => {
        const text = stringify({ format: "orchestrate/portfolio@1", period: "2026-Q4", tasks, ...more });
        const files = { "/home/a.yaml": text };
        const scored = await run("score a.yaml --json", { files });
        fc.pre(scored.exit === 0);
        const { totals, activities } = JSON.parse(scored.stdout) as ScoreReport;
        const exported = await run("export a.yaml --format ndjson", { files });
        expect(exported.exit).toBe(0);
        const rows = rowsOf(exported.stdout);
        const covered = rows.filter((row) => row.covered);
        const sums = [
          [sum(rows, (row) => row.minutes), totals.minutes],
          [sum(rows, (row) => row.execution_minutes), totals.execution_minutes],
          [sum(rows, (row) => row.orchestration_minutes), totals.orchestration_minutes],
          [sum(rows, (row) => row.intervention_minutes), totals.intervention_minutes ?? 0],
          [sum(rows, (row) => row.by_hand_minutes), totals.by_hand_minutes],
          [sum(covered, (row) => row.minutes! + (row.intervention_minutes ?? 0)), totals.covered_minutes],
          [sum(rows, (row) => (row.compounding ? row.minutes : 0)), totals.compounding_minutes],
          [sum(rows, (row) => row.direction_minutes), activities.direction],
          [sum(rows, (row) => row.unassigned_minutes), activities.unassigned],
        ] as const;
        for (const [ours, total] of sums) expect(ours).toBeCloseTo(total, 4);
      }),
      { numRuns: 60 },
    );
  });

  test("with the entries that other quarters of the folder hold", async () => {
    const entry = `log:\n  - { date: 2026-11-03, task: report, kind: intervention, hours: 13h }\n`;
    const files = { "/home/p/2026-Q4.yaml": WEEK, "/home/p/2027-Q1.yaml": LATER + entry };
    const { totals } = JSON.parse((await run("score 2026-Q4 --dir p --json", { files })).stdout) as ScoreReport;
    const rows = rowsOf((await run("export p/2026-Q4.yaml --format ndjson", { files })).stdout);
    expect([sum(rows, (row) => row.intervention_minutes), totals.intervention_minutes]).toEqual([60, 60]);
  });
});

describe("--for-spreadsheets", () => {
  test.each([
    ["=1+1", "=1+1", "'=1+1"],
    ["x;=1+1", '"x;=1+1"', `"x;'=1+1"`],
    [" +1", "+1", "'+1"],
    ["@a", "@a", "'@a"],
    ["a-b", "a-b", "a-b"],
    ["＝1", "＝1", "'＝1"],
  ])("%j is the cell %s, and %s where it is defused", async (name, cell, defused) => {
    const text = `format: orchestrate/portfolio@1\nperiod: 2026-Q4\ntasks:\n  - { id: a, name: ${JSON.stringify(name)}, hours: 1h }\n`;
    const files = { "/home/a.yaml": text };
    const cellOf = async (flag: string) => (await run(`export a.yaml ${flag}`, { files })).stdout.split("\r\n")[1]!;
    expect(await cellOf("--for-spreadsheets")).toContain(`,a,${defused},60,`);
    expect(await cellOf("")).toContain(`,a,${cell},60,`);
  });
});

describe("--redact", () => {
  const KEY = { "/home/key": "0123456789abcdef0123456789abcdef", "/home/other": "another key that is long enough" };

  test("gives the same pseudonyms under the same key, and keeps the numbers", async () => {
    const files = { ...KEY, "/home/a.yaml": WEEK };
    const by = async (key: string) =>
      rowsOf((await run(`export a.yaml --format ndjson --redact --key-file ${key}`, { files })).stdout);
    const [first, again, other] = [await by("key"), await by("key"), await by("other")];
    expect(first).toEqual(again);
    expect(first[0]!.person).not.toBe(other[0]!.person);
    expect(first[0]).toMatchObject({ minutes: 240, period: "2026-Q4" });
  });

  test("a key of its own each run is said; a short one is refused", async () => {
    const files = { "/home/a.yaml": WEEK, "/home/short": "abc" };
    expect((await run("export a.yaml --redact", { files })).stderr).toContain("of this run alone");
    expect((await run("export a.yaml --redact --key-file short", { files })).exit).toBe(2);
    expect((await run("export a.yaml --key-file short", { files })).exit).toBe(2);
  });

  test.each(["csv", "ndjson", "parquet"])("no four letters of what was typed survive in %s", async (format) => {
    const typed = fc.stringMatching(/^[b-df-hj-np-tv-z]{4,12}$/); // words that no key of ours has
    await fc.assert(
      fc.asyncProperty(fc.array(typed, { minLength: 7, maxLength: 7 }), async (words) => {
        const [person, role, id, name, note, file, quality] = words as [string, ...string[]];
        const text = stringify({
          format: "orchestrate/portfolio@1",
          period: "2026-Q4",
          practitioner: { name: person, role },
          tasks: [
            { id, name, note, hours: "1h" },
            { id: `${id}-2`, name: note, hours: "1h", supports: id },
          ],
          designs: [{ task: id, quality: [quality] }],
        });
        const { exit, stdout } = await run(`export ${file}.yaml --redact --format ${format}`, {
          files: { [`/home/${file}.yaml`]: text },
        });
        expect(exit).toBe(0);
        for (const word of words)
          for (let at = 0; at + 4 <= word.length; at++)
            expect(stdout.toLowerCase()).not.toContain(word.slice(at, at + 4));
      }),
      { numRuns: 20 },
    );
  });
});
