import { describe, expect, test } from "vitest";
import {
  changesOf,
  type Imported,
  importedSchema,
  lostBy,
  withImport,
  withoutImport,
} from "../../../../src/core/intake/records/measured.ts";
import type { PortfolioInput, TaskInput } from "../../../../src/core/portfolio/schema.ts";
import type { ImportDocument, ImportedTask } from "../../../../src/core/reports/import.ts";
import { portfolioOf } from "../../../helpers/pattern.ts";
import { hour, settled } from "./entries.ts";

const heldOf = (...tasks: TaskInput[]) => {
  const raw: PortfolioInput = { format: "orchestrate/portfolio@1", period: "2026-Q3", tasks };
  return { raw, portfolio: portfolioOf(raw) };
};
const mail: TaskInput = { id: "mail", name: "Mail", hours: "3h", note: "mine" };
const imported = (minutes: number | null, agent_minutes: number | null = null, total_minutes = 780) =>
  ({ id: "mail", name: "Mail", minutes, agent_minutes, total_minutes }) as ImportedTask;
const changed = (task: TaskInput, found: ImportedTask, source: "measured" | "estimated" = "measured") =>
  changesOf(found, heldOf({ name: "First", hours: 1 }, task).portfolio.tasks, source).map(
    ({ path, old, new: now, source: from, old_source }) => [path, old, now, from, old_source],
  );

describe("what changes of a task", () => {
  const hours = (old: number | null, now: number, old_source = "estimated", source = "measured") => [
    ["tasks[2].hours", old, now, source, old_source],
  ];
  const measured: TaskInput = { ...mail, source: "measured" };

  test.each<[says: string, task: TaskInput, found: ImportedTask, changes: unknown[]]>([
    ["another figure", mail, imported(200), hours(180, 200)],
    ["the same figure, measured now", mail, imported(180.3), hours(180, 180.3)],
    ["the same figure, measured before", measured, imported(180.3), []],
    ["another figure, measured before", measured, imported(190), hours(180, 190, "measured")],
    ["a range around the same", { ...measured, hours: "2h-4h" }, imported(180), hours(180, 180, "measured")],
    ["unknown hours", { ...mail, hours: "unknown" }, imported(60), hours(null, 60)],
    ["no person's record", mail, imported(null), []],
    ["nothing that rounds to a minute", mail, imported(0.4), []],
    ["corrections that leave nothing", mail, imported(60, null, 0), []],
    ["a task that is not there", { ...mail, id: "post" }, imported(200), []],
  ])("%s", (_, task, found, changes) => expect(changed(task, found)).toEqual(changes));

  test("hours of agents are always measured, and only news where they are others", () => {
    const agents = (old: number | null, now: number) => [
      ["tasks[2].agent_hours", old, now, "measured", old === null ? null : "measured"],
    ];
    expect(changed(mail, imported(null, 120))).toEqual(agents(null, 120));
    expect(changed({ ...mail, agent_hours: "2h" }, imported(null, 150))).toEqual(agents(120, 150));
    expect(changed({ ...mail, agent_hours: "2h" }, imported(null, 120))).toEqual([]);
    expect(changed(mail, imported(null, 0))).toEqual([]);
  });

  test("hours of a list are what somebody said", () => {
    expect(changed(mail, imported(200), "estimated")).toEqual(hours(180, 200, "estimated", "estimated"));
    expect(changed(mail, imported(180), "estimated")).toEqual(hours(180, 180, "estimated", "estimated"));
    expect(changed({ ...mail, source: "estimated" }, imported(180), "estimated")).toEqual([]);
  });
});

describe("an import that is made, and taken back", () => {
  const talks: TaskInput = { name: "Talks", hours: 1 };
  const held = heldOf(mail, talks, { id: "plans", name: "Plans", hours: 2 });
  const change = (id: string, key: string, minutes: number) =>
    ({ id, path: `tasks[1].${key}`, source: "measured", new: minutes }) as ImportDocument["changes"][number];
  const document = (...changes: ImportDocument["changes"]) =>
    ({
      changes,
      window: { from: "2026-07-01", to: "2026-09-30", weeks: 13 },
      sources: [{ file: "a.ics", kind: "ical", called: "a calendar", entries: 3 }],
    }) as unknown as ImportDocument;
  const records = (...uids: string[]) =>
    settled({ "a.ics": [...uids.map((uid) => hour("Mail", { uid })), hour("Mail", { uid: "agent", by: "agent" })] });
  const both = [change("mail", "hours", 200), change("mail", "agent_hours", 60), change("talks", "hours", 90)];
  const { raw, made } = withImport(held, document(...both), records("x", "y"));

  test("changes those figures and nothing else", () => {
    expect(raw).toEqual({
      ...held.raw,
      tasks: [
        { ...mail, hours: "3h20m", source: "measured", agent_hours: "1h" },
        { ...talks, hours: "1h30m", source: "measured" },
        held.raw.tasks[2],
      ],
    });
  });

  test("keeps what stood there, what stands there now, and the records behind each figure", () => {
    expect(made).toMatchObject({
      window: { from: "2026-07-01", to: "2026-09-30" },
      sources: [{ file: "a.ics", kind: "ical", entries: 3 }],
      tasks: [
        {
          id: "mail",
          name: "Mail",
          before: { hours: "3h" },
          after: { hours: "3h20m", source: "measured", agent_hours: "1h" },
        },
        { id: "talks", name: "Talks", before: { hours: 1 }, after: { hours: "1h30m", source: "measured" } },
      ],
    });
    expect(made.tasks[0]!.records.hours).toHaveLength(2);
    expect(made.tasks[0]!.records.agent_hours).toHaveLength(1);
    expect(made.tasks[1]!.records).toEqual({ hours: undefined, agent_hours: undefined });
    const kept: Imported = { format: "orchestrate/imported@1", imports: [made] };
    expect(importedSchema.parse(JSON.parse(JSON.stringify(kept)))).toEqual(JSON.parse(JSON.stringify(kept)));
  });

  test("the records of a figure are kept where that figure changed", () => {
    const { made: hours } = withImport(held, document(change("mail", "hours", 200)), records("x"));
    expect(hours.tasks.map((task) => task.records)).toEqual([{ hours: [expect.any(String)], agent_hours: undefined }]);
  });

  test("what changes nothing is not kept", () => {
    expect(withImport(held, document(), records("x"))).toMatchObject({ raw: held.raw, made: { tasks: [] } });
  });

  test("taken back, the file is what it was; what was changed since stays, and is named", () => {
    const now = heldOf(...raw.tasks);
    expect(withoutImport(now, made)).toEqual({ raw: held.raw, undone: ["Mail", "Talks"], changedSince: [] });
    const [first, ...others] = raw.tasks as [TaskInput, ...TaskInput[]];
    const since = heldOf({ ...first, hours: "5h" }, { ...others[0]!, note: "new" });
    expect(withoutImport(since, made)).toEqual({
      raw: {
        ...since.raw,
        tasks: [
          { ...first, hours: "5h" },
          { ...talks, note: "new" },
        ],
      },
      undone: ["Talks"],
      changedSince: ["Mail"],
    });
    expect(withoutImport(heldOf(others[0]!), made)).toMatchObject({ undone: ["Talks"], changedSince: ["Mail"] });
  });

  test("a figure that other records made is told before it is replaced", () => {
    const kept: Imported = { format: "orchestrate/imported@1", imports: [made] };
    const now = heldOf(...raw.tasks);
    const again = (uids: string[], figures = kept, standing = now) => {
      const next = withImport(standing, document(change("mail", "hours", 100)), records(...uids)).made;
      return lostBy(next, figures, standing);
    };
    expect(again(["z"])).toEqual([{ name: "Mail", records: 2, files: ["a.ics"] }]);
    expect(again(["y", "z"])).toEqual([{ name: "Mail", records: 1, files: ["a.ics"] }]);
    expect(again(["x", "y", "z"])).toEqual([]);
    expect(again(["z"], { ...kept, imports: [] })).toEqual([]);
    // the last import that measured it stands for what is there
    const other = { ...made, sources: [{ file: "b.csv", kind: "toggl", entries: 1 }] };
    expect(again(["z"], { ...kept, imports: [made, other] })[0]!.files).toEqual(["b.csv"]);
    // a figure that the person changed since is theirs to replace
    expect(again(["z"], kept, heldOf({ ...raw.tasks[0]!, hours: "5h" }, ...raw.tasks.slice(1)))).toEqual([]);
  });
});
