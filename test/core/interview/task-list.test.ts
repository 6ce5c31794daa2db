import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { questionPrompt, refusedPrompt } from "../../../src/core/interview/list-prompts.ts";
import { type TaskLine, withTaskLines } from "../../../src/core/interview/task-lines.ts";
import {
  type Chosen,
  questionsOf,
  readTaskList,
  settledLines,
  spellTask,
  taken,
} from "../../../src/core/interview/task-list.ts";
import { spell } from "../../../src/core/portfolio/hours.ts";
import { writePortfolio } from "../../../src/files/edit/write.ts";
import { readPortfolio } from "../../../src/files/read/read.ts";
import { taskListPage } from "../../../src/pages/interview/task-list.ts";
import { LINES } from "../intake/lines.ts";

const WEEK = { minutes: 40 * 60, days: 5, given: true };
const read = (...lines: string[]) => readTaskList(lines, [], WEEK);
const questions = questionsOf(read(...LINES.map(([line]) => line)));
const settled = (first: number): Chosen => new Map(questions.map(({ key }) => [key, first]));

describe("what a list of tasks comes to", () => {
  it("is what is shown, what is summed and what is kept", () => {
    const line = fc.oneof(
      fc.constantFrom(...LINES.map(([one]) => one)),
      fc.constantFrom("Mentoring, unknown", "Task,Hours", "Mail, 1h15-2h", "mail, 25%", "Total, 3h", "C: 1-4h"),
    );
    const lists = fc.tuple(fc.array(line, { maxLength: 20 }), fc.constantFrom(0, 1));
    let tasks = 0;
    fc.assert(
      fc.property(lists, ([lines, reading]) => {
        const result = taken(read(...lines), settled(reading));
        const kept = withTaskLines(
          [],
          result.lines.map(({ task }) => task),
        );
        const text = writePortfolio({
          format: "orchestrate/portfolio@1",
          period: "2026-Q4",
          practitioner: { week: "40h" },
          tasks: kept,
        });
        const { portfolio } = kept.length > 0 ? readPortfolio(text, "list") : { portfolio: { tasks: [] } };
        const minutes = portfolio.tasks.map(({ hours }) => (hours === "unknown" ? undefined : hours.mean));
        expect(result.lines.map((one) => one.minutes)).toEqual(minutes);
        expect(result.minutes).toBeCloseTo(
          minutes.reduce<number>((sum, one = 0) => sum + one, 0),
          6,
        );

        const shown = taskListPage(result).flatMap((block) => (block.kind === "grid" ? block.grid.rows : []));
        expect(shown.map((row) => row.slice(0, 2).map(({ text: cell }) => cell))).toEqual([
          ...portfolio.tasks.map(({ name }, at) => [
            name,
            minutes[at] === undefined ? "not known" : spell(minutes[at]!),
          ]),
          ["Together", spell(result.minutes)],
        ]);
        tasks += kept.length;
      }),
    );
    expect(tasks).toBeGreaterThan(200);
  });

  it("leaves no line out without a word", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LINES.map(([one]) => one)), { maxLength: 20 }), (lines) => {
        const { lines: tasks, refused, headers, totals } = taken(read(...lines), new Map());
        const notBlank = lines.filter((one) => one.replace(/[\s\u200b-\u200f\u2060\ufeff]/g, "") !== "");
        expect(tasks.length + refused.length + headers + totals.length).toBe(notBlank.length);
      }),
    );
  });

  it.each([0, 1])("is asked about once: the lines say reading %i from then on", (first) => {
    const lines = LINES.map(([line]) => line).filter((line) => questionsOf(read(line)).length > 0);
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines) {
      const list = read(line);
      const again = read(...settledLines([line], list, settled(first)));
      expect(questionsOf(again), line).toEqual([]);
      const minutes = (one: typeof list, chosen: Chosen) => taken(one, chosen).lines.map((task) => task.minutes);
      expect(minutes(again, new Map()), line).toEqual(minutes(list, settled(first)));
    }
  });

  it("tells how hours were worked out, and goes on telling it when the list is looked at again", () => {
    const shown = (lines: string[], tasks: TaskLine[] = []) =>
      taskListPage(taken(readTaskList(lines, tasks, WEEK), new Map())).flatMap((block) =>
        block.kind === "grid"
          ? [block.grid.columns.map(({ title }) => title), ...block.grid.rows.map((row) => row[2]?.text)]
          : [],
      );
    const lines = ["Mail, 30 min/day", "Board, 2h/month", "Budget, 25%", "Code, 3h"];
    const from = ["30 min a day", "2 h a month", "25 % of 40 h", "", ""];
    expect(shown(lines)).toEqual([["Task", "A week", "From"], ...from]);
    const tasks = taken(read(...lines), new Map()).lines.map(({ task }, at) => ({ ...task, id: `t${at}` }));
    expect(shown(tasks.map(spellTask), tasks)).toEqual([["Task", "A week", "From"], ...from]);
    // nothing stands under a heading where nothing had to be worked out
    expect(shown(["Code, 3h"])).toEqual([["Task", "A week"], undefined, undefined]);
  });

  it("keeps a task whose line stands as it did, whatever that reads as", () => {
    const tasks = [
      { id: "soc", name: "SOC", hours: 3 },
      { id: "odd", name: "2h mail, 3h", hours: { low: "1h", high: "2h" } },
      { id: "odd-2", name: "2h mail, 3h", hours: { low: "1h", high: "2h" } },
      { id: "open", name: "Mentoring", hours: "unknown" },
    ];
    const { lines, minutes } = taken(readTaskList([...tasks.map(spellTask), "new, 1h"], tasks, WEEK), new Map());
    expect(lines.map(({ task }) => task)).toEqual([...tasks, { name: "new", hours: "1h" }]);
    expect(minutes).toBe(180 + 90 + 90 + 60);
  });
});

describe("words of frequency", () => {
  const list = read("Monthly board report, 6h", "Daily standup, 15 min", "- Sync, 1h biweekly", "Mail, 3h");

  it("are asked about once for all lines of their kind, the likelier reading first", () => {
    const [named, twofold, ...more] = questionsOf(list);
    expect(more).toEqual([]);
    const { message, ...prompt } = questionPrompt("tasks", named!);
    expect(message).toContain("these 2 lines");
    expect(prompt).toMatchObject({
      choices: [
        { value: "0", help: "Monthly board report, 6 h a month; Daily standup, 15 min a day" },
        { value: "1", help: "Monthly board report, 6 h a week; Daily standup, 15 min a week" },
        { value: "edit" },
      ],
    });
    expect(questionPrompt("tasks", twofold!)).toMatchObject({
      message: '"biweekly" may say how often. Which is meant in "Sync, 1h biweekly"?',
      choices: [{ label: "1 h every 2 weeks" }, { label: "1 h, 2 times a week" }, { value: "edit" }],
    });
  });

  it("count as was chosen, each line by the reading of its own", () => {
    const chosen = new Map(questionsOf(list).map(({ key }, at) => [key, at]));
    expect(taken(list, chosen).lines.map(({ minutes }) => minutes)).toEqual([83, 75, 120, 180]);
    expect(taken(list, new Map()).refused.map(({ line }) => line)).toEqual([1, 2, 3]);
  });

  it("are asked about apart where the likelier reading is another", () => {
    expect(questionsOf(read("Daily coding, 10h", "Daily standup, 15 min"))).toHaveLength(2);
  });
});

it("a line that is left out is named", () => {
  const result = taken(read("Task, Hours", "Mail, 3h", "lots", "Total, 3h"), new Map());
  expect(taskListPage(result)).toContainEqual({
    kind: "aside",
    text: "Left out: 1 heading, a total of 3 h and “lots”.",
  });
  expect(refusedPrompt("tasks", 2)).toMatchObject({
    choices: [{ value: "edit" }, { label: "leave these 2 lines out" }],
  });
});

it("more than the week is told, and a name that comes twice", () => {
  const page = taskListPage(taken(read("Mail, 30h", "mail, 20h"), new Map()));
  expect(page).toContainEqual({ kind: "warning", text: "Together that is 50 h, more than your week of 40 h." });
  expect(JSON.stringify(page)).toContain("“mail” stands in line 1 too");
});
