import { describe, expect, test } from "vitest";
import type { Ask } from "../../../../src/core/interview/ask.ts";
import { kindOf, readAnswer } from "../../../../src/core/interview/kinds/index.ts";
import { startWalk } from "../../../../src/core/interview/state.ts";
import { suggest } from "../../../../src/core/interview/suggestions.ts";
import type { Question } from "../../../../src/core/pattern/schema.ts";
import type { PortfolioInput } from "../../../../src/core/portfolio/schema.ts";
import { shipped as pattern } from "../../../helpers/pattern.ts";

const answers: PortfolioInput = {
  format: "orchestrate/portfolio@1",
  period: "2026-Q4",
  practitioner: { week: "20h", days: 5 },
  tasks: [
    { id: "a", name: "A", hours: 1, by_hand: "3h" },
    { id: "b", name: "B", hours: 1, supports: "a" },
    { id: "c", name: "C", hours: 1 },
  ],
  shift: [{ task: "a" }],
  log: [{ date: "2026-11-03", task: "b", kind: "intervention" }],
};
const state = startWalk(answers, {}, 3);
const ask = (kind: Question["kind"], path: string, subject = "a", value?: unknown): Ask => ({
  question: { id: kind, kind, path, scope: "task", text: "?", why: "?" } as unknown as Question,
  subject,
  key: kind,
  step: 1,
  place: "",
  value,
});
/** The answer that is read, or the code of what is wrong with it. */
const read = (given: unknown, ...of: Parameters<typeof ask>) => {
  const reading = readAnswer(ask(...of), given, answers);
  return "problem" in reading ? reading.problem.code : reading.value;
};
const write = (answer: unknown, ...of: Parameters<typeof ask>) => kindOf(ask(...of)).write(state, ask(...of), answer);
const prompt = (...of: Parameters<typeof ask>) =>
  kindOf(ask(...of)).prompt(ask(...of), { pattern, state, suggestions: suggest(state, pattern, "2026-11-25") });
const choices = (...of: Parameters<typeof ask>) => {
  const form = prompt(...of);
  return form.kind === "select" ? [form.default, ...form.choices.map(({ value }) => value)] : undefined;
};

test("a place is one of the list, from 1", () => {
  const at = (given: unknown) => read(given, "place", "", "b");
  expect(["1", "3", "0", "4", "1.5", "x"].map(at)).toEqual([1, 3, ...Array(4).fill("out-of-range")]);
  expect(kindOf(ask("place", "")).current(state, ask("place", "", "b"))).toBe(2);
  expect(write(1, "place", "", "c").answers!.tasks.map(({ id }) => id)).toEqual(["c", "a", "b"]);
  expect(write(undefined, "place", "", "c").answers).toBe(answers);
});

describe("a keep", () => {
  const of = (given: unknown, value?: unknown) => read(given, "keep", "keep", "a", value);

  test("runs until a quarter that comes, or for good; its reason stays", () => {
    expect(of("2027-Q1")).toEqual({ until: "2027-Q1" });
    expect(of("2027-Q4", { until: "2027-Q1", because: "mine" })).toEqual({ because: "mine", until: "2027-Q4" });
    expect(of("always", { until: "2027-Q1", because: "mine" })).toEqual({ because: "mine" });
    expect(of("always")).toEqual({});
    expect([of("2026-Q4"), of("2026-Q3"), of("soon")]).toEqual(Array(3).fill("not-a-choice"));
    // one that ran out may be left as it is
    expect(of("2026-Q1", { until: "2026-Q1" })).toEqual({ until: "2026-Q1" });
  });

  test("is offered for a quarter, two and a year, with what stands there", () => {
    const offered = (value?: unknown) => {
      const [standing, _open, ...others] = choices("keep", "keep", "a", value)!;
      return [standing, ...others];
    };
    expect(offered().slice(1)).toEqual(["2027-Q1", "2027-Q2", "2027-Q4", "always"]);
    expect(offered({ until: "2026-Q1" })).toEqual(["2026-Q1", "2026-Q1", "2027-Q1", "2027-Q2", "2027-Q4", "always"]);
    expect(offered({})[0]).toBe("always");
  });

  test("is shown with its reason", () => {
    const show = (keep: object) => kindOf(ask("keep", "keep")).show(keep, {} as never);
    expect([{ until: "2027-Q1", because: "mine" }, { because: "mine" }, {}].map(show)).toEqual([
      "until 2027-Q1: mine",
      "for good: mine",
      "for good",
    ]);
  });
});

describe("a task that only serves another", () => {
  const of = (given: unknown, subject = "a") => read(given, "serves", "supports", subject);

  test("serves one of the list that is not itself", () => {
    expect([of("b"), of("a"), of("x")]).toEqual(["b", "supports-itself", "unknown-task"]);
    expect(choices("serves", "supports", "b")).not.toContain("b");
    expect(choices("serves", "supports", "b")).toContain("a");
  });

  test("has no output of its own; taken back, what stood beside it stays", () => {
    expect(write("c", "serves", "supports").answers!.tasks[0]).toEqual({ id: "a", name: "A", hours: 1, supports: "c" });
    expect(write(undefined, "serves", "supports", "b").answers!.tasks[1]).toEqual({ id: "b", name: "B", hours: 1 });
    expect(write(undefined, "serves", "supports").answers!.tasks[0]).toEqual(answers.tasks[0]);
  });
});

test("a verdict is one of two, and taken back with its reason", () => {
  const of = (given: unknown) => read(given, "verdict", "verdict.class");
  expect([of("execution"), of("orchestration"), of("x")]).toEqual(["execution", "orchestration", "not-a-choice"]);
  const verdict = { class: "execution" as const, because: "so" };
  const said = { ...state, answers: { ...answers, tasks: [{ ...answers.tasks[0]!, verdict }] } };
  const about = ask("verdict", "verdict.class");
  expect(kindOf(about).write(said, about, undefined).answers!.tasks[0]).toEqual(answers.tasks[0]);
  expect(kindOf(about).write(said, about, "orchestration").answers!.tasks[0]!.verdict).toEqual({
    ...verdict,
    class: "orchestration",
  });
});

test("two tasks or more in the place of one, in the person's own week", () => {
  const of = (given: unknown) => read(given, "split", "");
  const [triage, news] = [
    { name: "triage", hours: "2h" },
    { name: "newsletters", hours: "1d" },
  ];
  expect(of("triage, 2h; newsletters, 1d")).toMatchObject([triage, news]);
  expect(of("triage, 2h\n\n newsletters, 1d ")).toMatchObject([triage, news]);
  expect(of([triage, news])).toMatchObject([triage, news]);
  expect([of("triage, 2h"), of("triage, 2h;"), of(";")]).toEqual(Array(3).fill("split-in-two"));
  expect(of("triage, 2h; newsletters, 169h")).toBe("more-than-a-week");
  expect(write([triage, news], "split", "")).toMatchObject({
    reopens: "by-hand:a",
    answers: { tasks: [{ id: "a", name: "triage" }, { id: "newsletters", was: ["a"] }, { id: "b" }, { id: "c" }] },
  });
  expect(write(undefined, "split", "")).toEqual({ answers });
});

describe("a task that is taken off the list", () => {
  test("goes with what was planned for it, which is said before", () => {
    const { answers: after } = write("off", "remove", "");
    expect(after!.tasks.map(({ id }) => id)).not.toContain("a");
    expect(after!.shift ?? []).toEqual([]);
    expect(write(undefined, "remove", "").answers).toBe(answers);
    const help = (subject: string) => {
      const form = prompt("remove", "", subject);
      return form.kind === "select" && form.choices.at(-1)!.help;
    };
    expect([help("a"), help("c")]).toEqual(["with its shift and its design", "with all that was said of it"]);
  });

  test("stays while the log speaks of it", () => {
    const of = (subject: string) => read("off", "remove", "", subject);
    expect([of("a"), of("b"), read("x", "remove", "", "a")]).toEqual(["off", "task-in-log", "not-a-choice"]);
  });
});
