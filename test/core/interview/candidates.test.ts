import { describe, expect, test } from "vitest";
import {
  asRead,
  executionTasks,
  freeMinutes,
  isNothingLeft,
  minutesOf,
} from "../../../src/core/interview/candidates.ts";
import type { Question } from "../../../src/core/pattern/schema.ts";
import type { PortfolioInput, TaskInput } from "../../../src/core/portfolio/schema.ts";
import { shipped as pattern } from "../../helpers/pattern.ts";

const WEEK = { minutes: 40 * 60, days: 5, given: true };
const portfolio = (tasks: TaskInput[], more: Partial<PortfolioInput> = {}): PortfolioInput => ({
  format: "orchestrate/portfolio@1",
  period: "2026-Q4",
  tasks: tasks.map((task) => ({ id: task.name, ...task })),
  ...more,
});
const doing = (name: string, hours: TaskInput["hours"], more: Partial<TaskInput> = {}): TaskInput => ({
  name,
  hours,
  performer: "me",
  doing: "all",
  ...more,
});

test("tasks of execution stand by their hours of doing, those of none and those not known left out", () => {
  const answers = portfolio([
    doing("few", 2),
    doing("most", 5),
    doing("half", 6, { doing: "half", rest: ["design"] }),
    doing("unknown", "unknown"),
    doing("none", "0h"),
    { name: "lead", hours: 20, performer: "others", doing: "none" },
    doing("orchestration-by-word", 30, { verdict: { class: "orchestration" } }),
    doing("execution-by-word", 4, { verdict: { class: "execution" } }),
  ]);
  expect(executionTasks(answers, pattern)).toEqual(["most", "execution-by-word", "half", "few"]);
  expect(executionTasks(portfolio([]), pattern)).toEqual([]);
});

describe("hours that come free", () => {
  const freed = (...promised: (string | undefined)[]): PortfolioInput =>
    portfolio([doing("a", 9), doing("b", 9), doing("c", 9)], {
      shift: promised.map((hours, at) => ({ task: "abc"[at]!, ...(hours && { promise: { freed: hours } }) })),
      reinvestment: [
        { into: "relationships", hours: "1h" },
        { into: "purpose-design", hours: "30m" },
      ],
    });

  test("are what all shifts free less what was given away, one destination aside", () => {
    expect(freeMinutes(freed("2h", undefined, "1h"))).toBe(90);
    expect(freeMinutes(freed("2h"), "relationships")).toBe(90);
    expect(freeMinutes(freed("2h"), "system-design")).toBe(30);
    expect(freeMinutes(freed("30m"))).toBe(-60);
  });

  test("are not known where no shift says what it frees", () => {
    expect(freeMinutes(freed(undefined))).toBeUndefined();
    expect(freeMinutes(portfolio([doing("a", 9)]))).toBeUndefined();
    expect(freeMinutes(portfolio([]))).toBeUndefined();
  });

  test("are gone for a destination where the others have them, to half a minute", () => {
    const about = (subject: string, more: Partial<Question> = {}) => ({
      question: { scope: "destination", path: "hours", ...more } as Question,
      subject,
    });
    expect(isNothingLeft(about("system-design"), freed("90m"))).toBe(true);
    expect(isNothingLeft(about("system-design"), freed("91m"))).toBe(false);
    expect(isNothingLeft(about("relationships"), freed("90m"))).toBe(false);
    expect(isNothingLeft(about("system-design"), freed(undefined))).toBe(false);
    expect(isNothingLeft(about("system-design", { path: "task" }), freed("90m"))).toBe(false);
    expect(isNothingLeft(about("a", { scope: "task" }), freed("90m"))).toBe(false);
  });
});

test("what is still being answered is left out of what the engine reads", () => {
  const answers = portfolio([doing("a", 9)], {
    reinvestment: [
      { into: "relationships", hours: "1h" },
      { into: "system-design", hours: undefined as never },
    ],
  });
  expect(asRead(answers)?.reinvestment).toMatchObject([{ into: "relationships", hours: { mean: 60 } }]);
});

test("a written figure counts by its mean, and what is none as nothing", () => {
  expect(["2h-4h", "1d", "lots", undefined].map((written) => minutesOf(written, WEEK))).toEqual([180, 480, 0, 0]);
});
