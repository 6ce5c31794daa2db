import { describe, expect, test } from "vitest";
import { asksAboutRecords, listFromRecords } from "../../../src/core/interview/from-records.ts";
import { type State, startWalk } from "../../../src/core/interview/state.ts";
import type { TaskInput } from "../../../src/core/portfolio/schema.ts";
import type { ImportDocument } from "../../../src/core/reports/import.ts";

type Part<K extends keyof ImportDocument> = Partial<ImportDocument[K] extends readonly (infer T)[] ? T : never>;
const title = (name: string, minutes: number | null, agent_minutes: number | null = null) => ({
  title: name,
  minutes,
  agent_minutes,
});
/** What matters here of what an import answers. */
const holds = (more: {
  tasks?: Part<"tasks">[];
  unmatched?: Part<"unmatched">[];
  changes?: Part<"changes">[];
  kind?: string;
}) =>
  ({
    tasks: [],
    unmatched: [],
    changes: [],
    window: { from: "2026-07-01", to: "2026-09-30" },
    ...more,
    sources: [{ file: "a", kind: more.kind ?? "ical", called: "a", entries: 1 }],
  }) as unknown as ImportDocument;
const stateOf = (...tasks: TaskInput[]): State =>
  startWalk({ format: "orchestrate/portfolio@1", period: "2026-Q3", tasks }, {}, 3);
const LISTING = "orchestrate import a";

describe("an empty page", () => {
  const listed = (...unmatched: Part<"unmatched">[]) => listFromRecords(stateOf(), holds({ unmatched }), LISTING);

  test("takes what has hours enough, in whole minutes, and says what is not on it", () => {
    const { state, says } = listed(title("Standup", 90.4), title("Calls", 15), title("Lunch", 14.4), title("Chat", 3));
    expect(state.answers.tasks).toEqual([
      { id: "standup", name: "Standup", hours: "1h30m", source: "measured" },
      { id: "calls", name: "Calls", hours: "15m", source: "measured" },
    ]);
    expect(says).toEqual([
      "From 2026-07-01 to 2026-09-30 the calendar says 1 h 45 a week in 2 things. They are on the list already: take off what is no task of yours, and add what no record covers.",
      "2 smaller ones are not on it, 17 min a week together; orchestrate import a shows what they are.",
    ]);
    expect(listed(title("Standup", 90), title("Chat", 3)).says.at(-1)).toBe(
      "1 smaller one is not on it, 3 min a week; orchestrate import a shows what they are.",
    );
    expect(listed(title("Standup", 90)).says).toHaveLength(1);
  });

  test("takes what agents worked on, made by others, of hours that nobody measured", () => {
    const { state, says } = listed(title("Port it", null, 900), title("Review", 60, 15), title("Small", 0, 14));
    expect(state.answers.tasks).toEqual([
      { id: "port-it", name: "Port it", hours: "unknown", performer: "others", agent_hours: "15h" },
      { id: "review", name: "Review", hours: "1h", source: "measured", performer: "others", agent_hours: "15m" },
    ]);
    expect(says[1]).toBe("Your 1 h directed 15 h 29 of agents a week.");
  });

  test("takes forty at most, each under an id and a name of its own, that the file can hold", () => {
    const many = listed(...Array.from({ length: 42 }, () => title("Same", 60)));
    expect(many.state.answers.tasks.map(({ id }) => id).slice(0, 3)).toEqual(["same", "same-2", "same-3"]);
    expect(many.state.answers.tasks).toHaveLength(40);
    expect(many.says.at(-1)).toMatch(/^2 smaller ones are not on it, 2 h a week together;/);
    const odd = listed(title(`  ${"x".repeat(500)}`, 60), title("   ", 60)).state.answers.tasks;
    expect(odd[0]!.name).toMatch(/^x+$/);
    expect(odd[0]!.name.length).toBeLessThan(500);
    expect(odd[1]).toMatchObject({ id: "untitled", name: "untitled" });
  });

  test("takes the tasks that rules name as well, and hours of a list as what somebody said", () => {
    const document = holds({ kind: "list", tasks: [{ id: "post", name: "Post", minutes: 60, agent_minutes: null }] });
    const { state, says } = listFromRecords(stateOf(), document, LISTING);
    expect(state.answers.tasks).toEqual([{ id: "post", name: "Post", hours: "1h", source: "estimated" }]);
    expect(says[0]).toMatch(/the list says 1 h a week in 1 thing\./);
  });
});

describe("tasks that are there already", () => {
  const mail: TaskInput = { id: "mail", name: "Mail", hours: "3h" };
  const calls: TaskInput = { id: "calls", name: "Calls", hours: "1h", agent_hours: "2h" };
  const change = (id: string, key: string, old: number | null, now: number) => ({
    id,
    path: `tasks[${id === "mail" ? 1 : 2}].${key}`,
    old,
    new: now,
    source: "measured" as const,
    old_source: "estimated" as const,
  });
  const changes = [
    change("mail", "hours", 180, 150),
    change("calls", "hours", 60, 75),
    change("calls", "agent_hours", 120, 240),
  ];

  test("which figures take the place of the person's is asked with both; all of them, where nothing is taken off", () => {
    const state = stateOf(mail, calls);
    const [ask, ...more] = asksAboutRecords(holds({ changes }), state, LISTING);
    expect(more).toEqual([]);
    expect(ask!.prompt).toMatchObject({
      key: "records-figures",
      kind: "checkbox",
      choices: [
        { value: "tasks[1].hours", label: "“Mail”: you said 3 h, the calendar says 2 h 30", short: "Mail" },
        { value: "tasks[2].hours", label: "“Calls”: you said 1 h, the calendar says 1 h 15" },
        { value: "tasks[2].agent_hours", label: "“Calls”: agents 4 h a week, before it was 2 h" },
      ],
      checked: changes.map(({ path }) => path),
    });
    const written = (...ticked: string[]) => ask!.write(state, ticked).answers.tasks;
    expect(written()).toEqual([mail, calls]);
    expect(written("tasks[1].hours")).toEqual([{ ...mail, hours: "2h30m", source: "measured" }, calls]);
    expect(written("tasks[2].agent_hours")).toEqual([mail, { ...calls, agent_hours: "4h" }]);
  });

  test("what is in no task is added where it is ticked, behind what is there", () => {
    const unmatched = [title("Mail", 60), title("Small", 14), title("Talks", 120)];
    const tasks = [
      { id: "mail", name: "Mail", minutes: 60, agent_minutes: null },
      { id: "named", name: "Named by a rule", minutes: 30, agent_minutes: null },
    ];
    const state = stateOf(mail);
    const [ask, ...more] = asksAboutRecords(holds({ unmatched, tasks }), state, LISTING);
    expect(more).toEqual([]);
    expect(ask!.prompt).toMatchObject({
      key: "records-new",
      kind: "checkbox",
      choices: [
        { value: "0", label: "Named by a rule: 30 min a week", short: "Named by a rule" },
        { value: "1", label: "Mail: 1 h a week" },
        { value: "2", label: "Talks: 2 h a week" },
      ],
      checked: [],
    });
    expect(ask!.write(state, []).answers.tasks).toEqual([mail]);
    expect(ask!.write(state, ["1", "2"]).answers.tasks).toEqual([
      mail,
      { id: "mail-2", name: "Mail", hours: "1h", source: "measured" },
      { id: "talks", name: "Talks", hours: "2h", source: "measured" },
    ]);
  });

  test("both are asked where there is both, and nothing where there is nothing", () => {
    const both = holds({ changes, unmatched: [title("Talks", 120)] });
    expect(asksAboutRecords(both, stateOf(mail, calls), LISTING).map(({ prompt }) => prompt.key)).toEqual([
      "records-figures",
      "records-new",
    ]);
    expect(asksAboutRecords(holds({ unmatched: [title("Small", 14)] }), stateOf(mail), LISTING)).toEqual([]);
  });
});
