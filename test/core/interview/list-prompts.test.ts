import { expect, test } from "vitest";
import { EDIT, questionPrompt, refusedPrompt, TAKE, takePrompt } from "../../../src/core/interview/list-prompts.ts";
import { questionsOf, readTaskList } from "../../../src/core/interview/task-list.ts";

const WEEK = { minutes: 40 * 60, days: 5, given: true };
const asked = (...lines: string[]) => questionsOf(readTaskList(lines, [], WEEK)).map((one) => questionPrompt("q", one));
const back = (label: string) => ({ value: EDIT, label, short: "back to the list" });

test("lines that are not understood lead back to the list, or are left out", () => {
  const form = { key: "q/refused", kind: "select" };
  expect(refusedPrompt("q", 1)).toEqual({
    ...form,
    message: "1 line is not understood.",
    choices: [back("go on with the list"), { value: "leave-out", label: "leave that line out" }],
  });
  expect(refusedPrompt("q", 3)).toEqual({
    ...form,
    message: "3 lines are not understood.",
    choices: [back("go on with the list"), { value: "leave-out", label: "leave these 3 lines out" }],
  });
});

test("one line is asked about by its figures", () => {
  expect(asked("- Monthly board report, 6h")).toEqual([
    {
      key: "q/as-named,each-week",
      kind: "select",
      message: '"Monthly" may say how often. Which is meant in "Monthly board report, 6h"?',
      choices: [
        { value: "0", label: "6 h a month" },
        { value: "1", label: "6 h a week" },
        back("neither: go on with the list"),
      ],
    },
  ]);
});

test("several are asked about by what the word means, three of them by name and figure", () => {
  const many = ["Monthly report, 6h", "Daily mail, 15 min", "Monthly call, 1h", "Weekly call, 2h", "Yearly plan, 4h"];
  const [prompt, ...more] = asked(...many.toSpliced(3, 1));
  expect(more).toEqual([]);
  expect(prompt).toEqual({
    key: "q/as-named,each-week",
    kind: "select",
    message: '"Monthly", "Daily" and "Yearly" may say how often. Which is meant in these 4 lines?',
    choices: [
      {
        value: "0",
        label: "as often as the name says",
        help: "Monthly report, 6 h a month; Daily mail, 15 min a day; Monthly call, 1 h a month; and 1 more",
      },
      {
        value: "1",
        label: "so much in every week",
        help: "Monthly report, 6 h a week; Daily mail, 15 min a week; Monthly call, 1 h a week; and 1 more",
      },
      back("neither: go on with the list"),
    ],
  });
  const words = asked(
    "Monthly report, 6h",
    "Daily mail, 1h",
    "Yearly plan, 6h",
    "Quarterly review, 6h",
    "Weekly audit, 6h",
  )[0]!;
  expect(words.message).toBe(
    '"Monthly", "Daily", "Yearly" and 1 more may say how often. Which is meant in these 4 lines?',
  );
  const twofold = asked("1:1s, 1h biweekly", "Sync, 2h bi-weekly")[0]!;
  expect(twofold).toMatchObject({
    key: "q/every-other,twice",
    choices: [
      { label: "every other time", help: "1:1s, 1 h every 2 weeks; Sync, 2 h every 2 weeks" },
      { label: "twice in that time", help: "1:1s, 1 h, 2 times a week; Sync, 2 h, 2 times a week" },
      { value: EDIT },
    ],
  });
});

test("a list that was read is taken, or gone on with", () => {
  expect(takePrompt("q")).toEqual({
    key: "q/take",
    kind: "select",
    message: "Is that right?",
    choices: [{ value: TAKE, label: "yes" }, back("no, go on with the list")],
  });
});
