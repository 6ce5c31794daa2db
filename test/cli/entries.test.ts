import { describe, expect, test } from "vitest";
import type { Comparison } from "../../src/core/reports/comparison.ts";
import type { LogDocument } from "../../src/core/reports/log.ts";
import type { ScoreReport } from "../../src/core/reports/score.ts";
import { run } from "../helpers/context.ts";
import { interviewer } from "../helpers/interviewer.ts";

/* One leverage for a quarter in every command: the entries of the log that count are the same. */

const quarter = (period: string, train: string, more = "") => `format: orchestrate/portfolio@1
period: ${period}
practitioner: { week: 40h }
tasks:
  - { id: mail, name: Mail, hours: 20h, performer: me, doing: all }
  - ${train}
${more}`;
const TRAIN = "{ id: train, name: Train, hours: 20h, performer: others, doing: little, by_hand: 50h }";
const RIDE = "{ id: ride, name: Ride, was: [train], hours: 20h, performer: others, doing: little, by_hand: 50h }";
const ENTRY = "log:\n  - { date: 2027-01-20, task: train, kind: intervention, hours: 26h }\n";
const json = async <T>(args: string, files: Record<string, string>): Promise<T> =>
  JSON.parse((await run(`${args} --json`, { files, today: "2027-03-21" })).stdout) as T;

describe.each([
  ["by its id", TRAIN],
  ["by was", RIDE],
])("an entry that an earlier quarter's file holds, its task followed %s", (_, train) => {
  const files = {
    "/data/2026-Q4.yaml": quarter("2026-Q4", TRAIN, ENTRY),
    "/data/2027-Q1.yaml": quarter("2027-Q1", train),
  };

  test("counts alike in score, compare, trend, shift and audit", async () => {
    const { totals } = await json<ScoreReport>("score 2027-Q1", files);
    expect(totals).toMatchObject({ intervention_minutes: 120, invested_minutes: 2520 });
    const { new: now, old } = await json<Comparison>("compare", files);
    expect(now.totals).toEqual(totals);
    expect(old.totals.intervention_minutes).toBeNull();
    const three = { ...files, "/data/2027-Q2.yaml": quarter("2027-Q2", train) };
    const { periods } = await json<{ periods: { totals: unknown }[] }>("compare --all", three);
    expect(periods[1]!.totals).toEqual(totals);
    const { leverage_now } = await json<{ leverage_now: number }>("shift 2027-Q1", files);
    expect(leverage_now).toBe(totals.leverage);
    const prompter = interviewer({});
    const { stdout } = await run("audit 2027-Q1 --json", { files, today: "2027-03-21", prompter });
    expect((JSON.parse(stdout) as ScoreReport).totals.intervention_minutes).toBeGreaterThan(0);
  });

  test("is not told of as elsewhere", async () => {
    const { warnings } = await json<ScoreReport>("score 2027-Q1", files);
    expect(warnings.filter(({ code }) => code.startsWith("log-"))).toEqual([]);
  });
});

test("an entry about a task that the quarter does not have is a warning", async () => {
  const files = {
    "/data/2026-Q4.yaml": quarter("2026-Q4", TRAIN, ENTRY),
    "/data/2027-Q1.yaml": quarter("2027-Q1", "{ id: other, name: Other, hours: 1h }"),
  };
  const { warnings, totals } = await json<ScoreReport>("score 2027-Q1", files);
  expect(totals.intervention_minutes).toBeNull();
  expect(warnings).toContainEqual(
    expect.objectContaining({
      code: "log-task-elsewhere",
      message: "the entry of 2027-01-20 about “train”, in 2026-Q4, counts nowhere: 2027-Q1 has no such task",
    }),
  );
});

test("a file of elsewhere is looked at by itself", async () => {
  const files = {
    "/data/2026-Q4.yaml": quarter("2026-Q4", TRAIN, ENTRY),
    "/home/2027-Q1.yaml": quarter("2027-Q1", TRAIN),
  };
  expect((await json<ScoreReport>("score ./2027-Q1.yaml", files)).totals.intervention_minutes).toBeNull();
});

describe("where an entry is written", () => {
  const files = { "/data/2026-Q4.yaml": quarter("2026-Q4", TRAIN), "/home/mine.yaml": quarter("2026-Q3", TRAIN) };

  test.each([
    ["2026-11-02", "2026-Q4", ""],
    ["2026-09-30", null, "It counts nowhere until there is a portfolio for 2026-Q3.\n"],
    ["2027-01-05", null, "It counts nowhere until there is a portfolio for 2027-Q1.\n"],
  ])("of %s it is told whether it counts", async (date, counts_in, says) => {
    const args = `log train --hours 3h --date ${date} --json`;
    const { exit, stdout, stderr } = await run(args, { files, today: "2027-01-20" });
    expect([exit, (JSON.parse(stdout) as LogDocument).counts_in, stderr]).toEqual([0, counts_in, says]);
  });

  test("the portfolio may be named, as for every command", async () => {
    const { exit, disk, stderr } = await run("log train mine.yaml --hours 3h --date 2026-09-30", {
      files,
      today: "2027-01-20",
    });
    expect([exit, stderr]).toEqual([0, ""]);
    expect(disk.text("/home/mine.yaml")).toContain("date: 2026-09-30");
    expect(disk.text("/data/2026-Q4.yaml")).toBe(files["/data/2026-Q4.yaml"]);
    const mine = { "/home/mine.yaml": disk.text("/home/mine.yaml")! };
    expect((await run("log train mine.yaml --list", { files: mine })).stdout).toContain("2026-09-30");
  });

  test("a task answers to what it was called before, also in the list", async () => {
    const renamed = {
      "/data/2026-Q4.yaml": quarter("2026-Q4", TRAIN, ENTRY),
      "/data/2027-Q1.yaml": quarter("2027-Q1", RIDE),
    };
    const { stdout } = await run("log train --hours 1h --json", { files: renamed, today: "2027-02-01" });
    const { written, entries } = JSON.parse(stdout) as LogDocument;
    expect(written).toMatchObject({ task: "ride", period: "2027-Q1" });
    expect(entries.map(({ task }) => task)).toEqual(["ride", "train"]);
  });
});
