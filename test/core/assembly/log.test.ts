import { describe, expect, test } from "vitest";
import { afterWriting, type Logged, listLog, periodFor, withLogEntry } from "../../../src/core/assembly/log.ts";
import type { PortfolioInput } from "../../../src/core/portfolio/schema.ts";
import { portfolioOf } from "../../helpers/pattern.ts";
import { wholeDesign } from "../../helpers/portfolio.ts";

type Entry = NonNullable<PortfolioInput["log"]>[number];
const A = { id: "a", name: "Answers", hours: "2h" };
const quarter = (
  period: string,
  log: Entry[],
  tasks: PortfolioInput["tasks"] = [A],
  designs = [] as string[],
): Logged => ({
  file: `${period}.yaml`,
  portfolio: portfolioOf({ period, tasks, log, designs: designs.map(wholeDesign) }),
});
const stepped = (date: string, more: object = {}): Entry => ({ date, task: "a", kind: "intervention", ...more });
const shown = ({ entries }: ReturnType<typeof listLog>) =>
  entries.map(({ date, task, file }) => `${date} ${task} ${file}`);

test.each([
  ["2026-08-15", "2026-Q3"],
  ["2026-10-01", "2026-Q4"],
  ["2027-02-01", "2026-Q4"], // not on file yet: the newest
  ["2026-02-01", "2026-Q4"],
] as const)("an entry of %s belongs to %s", (date, period) => {
  expect(periodFor(date, ["2026-Q2", "2026-Q3", "2026-Q4"])).toBe(period);
  expect(periodFor(date, [])).toBeUndefined();
});

test("an entry comes behind those that are there, which stay", () => {
  const raw = { format: "orchestrate/portfolio@1", period: "2026-Q4", tasks: [A] } as PortfolioInput;
  const first = withLogEntry(raw, stepped("2026-11-02"));
  expect(first).toEqual({ ...raw, log: [stepped("2026-11-02")] });
  expect(withLogEntry(first, stepped("2026-10-02")).log).toEqual([stepped("2026-11-02"), stepped("2026-10-02")]);
});

describe("what the logs hold", () => {
  test("all of it, the newest first, of one day as it stands in the files", () => {
    const log = listLog([
      quarter("2026-Q3", [stepped("2026-08-01"), stepped("2026-09-01")]),
      quarter("2026-Q4", [stepped("2026-11-01"), stepped("2026-09-01")]),
    ]);
    expect(shown(log)).toEqual([
      "2026-11-01 a 2026-Q4.yaml",
      "2026-09-01 a 2026-Q3.yaml",
      "2026-09-01 a 2026-Q4.yaml",
      "2026-08-01 a 2026-Q3.yaml",
    ]);
    expect(log).toMatchObject({ written: null, counts_in: null, failed_before: [], designed: null, next: null });
  });

  test("every figure of an entry, and null for what it does not say", () => {
    const full = { hours: "90m", cause: "deadline", failed: "quality", fix: "a check", note: "late" };
    const { entries } = listLog([
      quarter("2026-Q4", [
        stepped("2026-11-03", full),
        stepped("2026-11-02"),
        { date: "2026-11-01", task: "a", kind: "evaluation", met: 3, of: 4 },
      ]),
    ]);
    const nothing = { minutes: null, cause: null, failed: null, fix: null, met: null, of: null, note: null };
    const about = { task: "a", name: "Answers", file: "2026-Q4.yaml", period: "2026-Q4" };
    expect(entries).toEqual([
      { ...nothing, ...about, date: "2026-11-03", kind: "intervention", ...full, hours: undefined, minutes: 90 },
      { ...nothing, ...about, date: "2026-11-02", kind: "intervention" },
      { ...nothing, ...about, date: "2026-11-01", kind: "evaluation", met: 3, of: 4 },
    ]);
  });

  test("of one task, whatever it was called in other quarters", () => {
    const before = quarter(
      "2026-Q3",
      [
        { ...stepped("2026-08-01"), task: "mail" },
        { ...stepped("2026-08-02"), task: "a" },
      ],
      [
        { id: "mail", name: "Mail", hours: "1h" },
        { id: "a", name: "Other", hours: "1h" },
      ],
    );
    const tasks = [
      { id: "post", name: "Post", hours: "1h", was: ["mail"] },
      { id: "a", name: "Other", hours: "1h" },
    ];
    const now = quarter("2026-Q4", [{ ...stepped("2026-11-01"), task: "post" }, stepped("2026-11-02")], tasks);
    const of = (id: string) => shown(listLog([before, now], { id, portfolio: now.portfolio }));
    expect(of("post")).toEqual(["2026-11-01 post 2026-Q4.yaml", "2026-08-01 mail 2026-Q3.yaml"]);
    expect(of("a")).toEqual(["2026-11-02 a 2026-Q4.yaml", "2026-08-02 a 2026-Q3.yaml"]);
    expect(of("nothing")).toEqual([]);
  });

  test("an empty log says how one is begun", () => {
    expect(listLog([quarter("2026-Q4", [])]).next).toEqual({
      message: "The log is empty. When you step back in:",
      command: "orchestrate log TASK --hours 1h --failed quality",
      argv: ["log", "TASK", "--hours", "1h", "--failed", "quality"],
    });
  });
});

describe("after an entry was written", () => {
  const write = (date: string, failed: string | undefined, earlier: Entry[], designs: string[] = []) => {
    const entry = stepped(date, failed ? { failed } : {});
    const into = quarter("2026-Q4", [...earlier, entry], [A], designs);
    return afterWriting(into.portfolio.log!.at(-1)!, into, [into]);
  };

  test("it is told as it was written, and whether there is a design", () => {
    const log = write("2026-11-05", "quality", [], ["a"]);
    expect(log).toMatchObject({ written: { date: "2026-11-05", failed: "quality" }, designed: true, next: null });
    expect(log.failed_before).toEqual([]);
    expect(write("2026-11-05", undefined, [stepped("2026-11-04")])).toMatchObject({
      designed: false,
      failed_before: [],
      next: null,
    });
  });

  test("when the same part failed before: other parts, and entries that name none, do not count", () => {
    const earlier = [
      stepped("2026-11-03", { failed: "quality" }),
      stepped("2026-11-02", { failed: "steps" }),
      stepped("2026-11-01"),
      stepped("2026-10-20", { failed: "quality" }),
      stepped("2026-11-03", { failed: "quality" }),
    ];
    const log = write("2026-11-05", "quality", earlier, ["a"]);
    expect(log.failed_before).toEqual(["2026-10-20", "2026-11-03", "2026-11-03"]);
    expect(log.next).toMatchObject({
      message:
        "The same part, the quality list, failed on 2026-10-20 and twice on 2026-11-03 too. That is the design's doing; reopen it:",
      argv: ["audit", "2026-Q4.yaml", "--step", "3", "--task", "a"],
    });
    expect(write("2026-11-05", "quality", earlier).next!.message).toContain(
      "No design says how it is done; write one:",
    );
  });

  test("the entry itself is not among them, though its day may be", () => {
    const same = [stepped("2026-11-05", { failed: "quality" }), stepped("2026-11-05", { failed: "quality" })];
    expect(write("2026-11-05", "quality", [])).toMatchObject({ failed_before: [] });
    expect(write("2026-11-05", "quality", same).failed_before).toEqual(["2026-11-05", "2026-11-05"]);
    const log = write("2026-11-05", "quality", [...same, same[0]!]);
    expect(log.next!.message).toContain("failed 3 times on 2026-11-05 too");
  });

  test("it counts in the quarter of its date, where that is on file and knows the task", () => {
    const q3 = quarter("2026-Q3", []);
    const q4 = quarter("2026-Q4", [stepped("2026-11-05"), stepped("2026-08-05"), stepped("2026-05-05")]);
    const others = quarter("2026-Q3", [], [{ id: "b", name: "B", hours: "1h" }]);
    const [own, earlier, nowhere] = q4.portfolio.log!;
    expect(afterWriting(own!, q4, [q3, q4]).counts_in).toBe("2026-Q4");
    expect(afterWriting(earlier!, q4, [q3, q4]).counts_in).toBe("2026-Q3");
    expect(afterWriting(nowhere!, q4, [q3, q4]).counts_in).toBeNull();
    expect(afterWriting(earlier!, q4, [others, q4]).counts_in).toBeNull();
  });
});
