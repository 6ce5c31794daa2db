import { describe, expect, test } from "vitest";
import type { PortfolioInput } from "../../../../src/core/portfolio/schema.ts";
import { type About, asking } from "./asking.ts";

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
const { read, write, current, choices, show } = asking(answers);
const offered = (about: About) => choices(about)!.all.map(({ value }) => value);

test("a place is one of the list, from 1", () => {
  const place = (subject: string): About => ({ kind: "place", subject });
  expect(["1", "3", "0", "4", "1.5", "x"].map((given) => read(given, place("b")))).toEqual([
    1,
    3,
    ...Array(4).fill("out-of-range"),
  ]);
  expect(current(place("b"))).toBe(2);
  expect(write(1, place("c")).answers!.tasks.map(({ id }) => id)).toEqual(["c", "a", "b"]);
  expect(write(undefined, place("c")).answers).toBe(answers);
});

describe("a keep", () => {
  const keep = (value?: unknown): About => ({ kind: "keep", path: "keep", subject: "a", value });
  const of = (given: unknown, value?: unknown) => read(given, keep(value));

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
    const [open, ...ahead] = offered(keep());
    expect(ahead).toEqual(["2027-Q1", "2027-Q2", "2027-Q4", "always"]);
    expect(choices(keep())!.enter).toBe(open);
    expect(offered(keep({ until: "2026-Q1" })).slice(1)).toEqual(["2026-Q1", ...ahead]);
    expect(choices(keep({ until: "2026-Q1" }))!.enter).toBe("2026-Q1");
    expect(choices(keep({}))!.enter).toBe("always");
  });

  test("is shown with its reason", () => {
    expect([{ until: "2027-Q1", because: "mine" }, { because: "mine" }, {}].map((one) => show(one, keep()))).toEqual([
      "until 2027-Q1: mine",
      "for good: mine",
      "for good",
    ]);
  });
});

describe("a task that only serves another", () => {
  const serves = (subject = "a"): About => ({ kind: "serves", path: "supports", subject });

  test("serves one of the list that is not itself", () => {
    expect(["b", "a", "x"].map((given) => read(given, serves()))).toEqual(["b", "supports-itself", "unknown-task"]);
    expect(offered(serves("b")).slice(1)).toEqual(["a", "c"]);
  });

  test("has no output of its own; taken back, what stood beside it stays", () => {
    expect(write("c", serves()).answers!.tasks[0]).toEqual({ id: "a", name: "A", hours: 1, supports: "c" });
    expect(write(undefined, serves("b")).answers!.tasks[1]).toEqual({ id: "b", name: "B", hours: 1 });
    expect(write(undefined, serves()).answers!.tasks[0]).toEqual(answers.tasks[0]);
  });
});

test("a verdict is one of two, and taken back with its reason", () => {
  const about: About = { kind: "verdict", path: "verdict.class", subject: "a" };
  expect(["execution", "orchestration", "x"].map((given) => read(given, about))).toEqual([
    "execution",
    "orchestration",
    "not-a-choice",
  ]);
  const verdict = { class: "execution" as const, because: "so" };
  const said = asking({ ...answers, tasks: [{ ...answers.tasks[0]!, verdict }] });
  expect(said.write(undefined, about).answers!.tasks[0]).toEqual(answers.tasks[0]);
  expect(said.write("orchestration", about).answers!.tasks[0]!.verdict).toEqual({ ...verdict, class: "orchestration" });
});

test("two tasks or more in the place of one, in the person's own week", () => {
  const about: About = { kind: "split", subject: "a" };
  const of = (given: unknown) => read(given, about);
  const [triage, news] = [
    { name: "triage", hours: "2h" },
    { name: "newsletters", hours: "1d" },
  ];
  expect(of("triage, 2h; newsletters, 1d")).toMatchObject([triage, news]);
  expect(of("triage, 2h\n\n newsletters, 1d ")).toMatchObject([triage, news]);
  expect(of([triage, news])).toMatchObject([triage, news]);
  expect([of("triage, 2h"), of("triage, 2h;"), of(";")]).toEqual(Array(3).fill("split-in-two"));
  expect(of("triage, 2h; newsletters, 169h")).toBe("more-than-a-week");
  expect(write([triage, news], about)).toMatchObject({
    reopens: "by-hand:a",
    answers: { tasks: [{ id: "a", name: "triage" }, { id: "newsletters", was: ["a"] }, { id: "b" }, { id: "c" }] },
  });
  expect(write(undefined, about)).toEqual({ answers });
});

describe("a task that is taken off the list", () => {
  const remove = (subject: string): About => ({ kind: "remove", subject });

  test("goes with what was planned for it, which is said before", () => {
    const { answers: after } = write("off", remove("a"));
    expect(after!.tasks.map(({ id }) => id)).toEqual(["b", "c"]);
    expect(after!.shift ?? []).toEqual([]);
    expect(write(undefined, remove("a")).answers).toBe(answers);
    expect(["a", "c"].map((id) => choices(remove(id))!.all.at(-1)!.help)).toEqual([
      "with its shift and its design",
      "with all that was said of it",
    ]);
  });

  test("stays while the log speaks of it", () => {
    expect([read("off", remove("a")), read("off", remove("b")), read("x", remove("a"))]).toEqual([
      "off",
      "task-in-log",
      "not-a-choice",
    ]);
  });
});
