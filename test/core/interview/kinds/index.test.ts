import { describe, expect, it } from "vitest";
import { isUnknown } from "../../../../src/core/intake/line.ts";
import type { Ask } from "../../../../src/core/interview/ask.ts";
import { carriedForward } from "../../../../src/core/interview/carry.ts";
import { give } from "../../../../src/core/interview/give.ts";
import { KINDS, kindOf, readAnswer } from "../../../../src/core/interview/kinds/index.ts";
import { emptyPortfolio, type State, startWalk } from "../../../../src/core/interview/state.ts";
import { suggest } from "../../../../src/core/interview/suggestions.ts";
import type { Question } from "../../../../src/core/pattern/schema.ts";
import type { PortfolioInput } from "../../../../src/core/portfolio/schema.ts";
import { shipped as pattern } from "../../../helpers/pattern.ts";

/** Whatever kinds there are: what holds of each of them is tried on all answers in the form of the file that are named here. */

type KindName = Question["kind"];

const last: PortfolioInput = {
  ...emptyPortfolio("2026-Q3", "orchestration-over-execution@1"),
  tasks: ["a", "b", "left"].map((id) => ({
    id,
    name: `Task ${id}`,
    hours: id === "b" ? "unknown" : "9h",
    performer: "me",
    doing: "all",
  })),
};
const page = carriedForward(last, "2026-Q4", last.pattern!);
const answers: PortfolioInput = {
  ...page,
  tasks: [
    ...page.tasks.filter(({ id }) => id !== "left"),
    { id: "new", name: "- new, 2h", hours: { low: 1, high: 3 }, performer: "shared" },
  ],
  shift: [{ task: "a", promise: { freed: "4h" } }],
  designs: [{ task: "a", output: "a page" }],
  reinvestment: [{ into: "system-design", hours: "1h", task: "b" }],
};
const now: State = { ...startWalk(answers, {}, 3), previous: last };

/** Answers of every kind; a kind without any does not compile. */
const ANSWERS: Record<KindName, readonly unknown[]> = {
  tasks: [answers.tasks.map(({ id, name, hours }) => ({ id, name, hours }))],
  "more-tasks": [[{ name: "mail", hours: "1h" }]],
  choice: ["me", "shared", "others"],
  choices: [[], ["design"], ["purpose", "compass"], { design: 60, purpose: 40 }],
  scale: [1, 5],
  hours: [
    "unknown",
    "4d",
    3.5,
    "3h30m",
    "2h-4h",
    "6h/month",
    { low: 1, high: 3 },
    { low: "1h", likely: "2h", high: "9h" },
  ],
  duration: [0, 6, "1h30m", { low: 1, high: 2 }],
  date: ["2026-12-18"],
  text: ["a page", "two\nlines", "\u202eturned", "60%"],
  lines: [["one"], ["one", "two; three", "\u202eturned"]],
  "yes-no": [true, false],
  "by-hand": [3, "8h", { low: 1, high: 3 }, "unknown", { supports: "b" }],
  "tick-tasks": [[], ["a"], ["a", "new"]],
  "tick-changed": [[], ["a"], ["a", "b"]],
  "tick-gone": [[], ["a"], ["a", "b"], ["left"]],
  "tick-origin": [["left"]],
  "stepped-back": [{ times: 0 }, { times: 3, hours: "2h" }, { times: 3, hours: 2 }],
  "pick-task": [[], ["a"], ["b"], ["a", "b"]],
  steps: [
    [{ do: "pull" }],
    [
      { do: "pull | push", by: "agent" },
      { do: "check", hand_off: "draft" },
    ],
  ],
  feedback: [[{ what: "marks a wrong number", cadence: "weekly" }, { what: "asks" }]],
  destinations: [[], ["system-design"], ["relationships", "system-design"]],
  "task-link": ["a", "new"],
  "go-on": [true, false],
  appeared: ["a", "new"],
  name: ["mail", "- mail, 3h"],
  place: [1, 3],
  verdict: ["execution", "orchestration"],
  serves: ["a", "b"],
  keep: [{}, { because: "I like it" }, { until: "2027-Q1" }, { until: "2031-Q1", because: "the law" }],
  split: [
    [
      { name: "mail", hours: "1h" },
      { name: "post", hours: "2h" },
    ],
  ],
  remove: ["off"],
};

const SUBJECTS = {
  ...{ portfolio: undefined, task: "new", candidate: "a", shift: "a", design: "a", capability: "a" },
  ...{ destination: "system-design", planned: "Bets" },
};

/** One question of the kind as the shipped pattern asks it. */
function askOf(kind: KindName, state: State): Ask {
  const question = pattern.steps.flatMap(({ questions }) => questions).find((one) => one.kind === kind)!;
  const subject = SUBJECTS[question.scope];
  const about = { question, ...(subject === undefined ? {} : { subject }) };
  return { ...about, key: kind, step: 1, place: kind, value: KINDS[kind].current(state, about) };
}

/** What a person gives who only presses enter. */
function enter(ask: Ask, state: State): unknown {
  const suggestions = suggest(state, pattern, "2026-11-23");
  const form = kindOf(ask).prompt(ask, { pattern, state, suggestions });
  if (form.kind === "checkbox") return form.checked;
  return form.kind === "lines" ? form.lines : form.default;
}

const cases = (Object.keys(KINDS) as KindName[]).flatMap((kind) =>
  ANSWERS[kind].map((answer) => [kind, answer] as const),
);
/** No file keeps an answer to these: the one steers, the other adds to what is there. */
const isKept = (kind: KindName) => !KINDS[kind].steers && !KINDS[kind].unanswered;

describe("every kind of question", () => {
  it.each(cases)("%s reads %j from a file as what it is", (kind, answer) => {
    const ask = { ...askOf(kind, now), value: isKept(kind) ? answer : undefined };
    const reading = readAnswer(ask, structuredClone(answer), now.answers);
    expect(reading).toEqual({ value: answer });
    if (isKept(kind)) expect((reading as { value: unknown }).value).toBe(answer);
  });

  it.each(cases)("%s gives back %j once it is written", (kind, answer) => {
    const after = give(now, askOf(kind, now), answer);
    expect(after.put).toEqual([kind]);
    if (isKept(kind)) expect(askOf(kind, after).value).toEqual(answer);
    // and a second time nothing changes
    const again = askOf(kind, after);
    if (isKept(kind)) expect(give(after, again, again.value).answers).toEqual(after.answers);
  });

  it.each(cases)("%s takes enter at %j for that", (kind, answer) => {
    if (!isKept(kind)) return;
    const after = give(now, askOf(kind, now), answer);
    const ask = askOf(kind, after);
    expect(readAnswer(ask, enter(ask, after), after.answers)).toEqual({ value: ask.value });
  });

  it.each(cases)("%s shows %j on one line that a terminal does not obey", (kind, answer) => {
    const shown = KINDS[kind].show(answer, { answers, question: askOf(kind, now).question, pattern });
    expect(shown).toMatch(/^[^\p{Cc}\u202e]+$/u);
    expect(shown).not.toMatch(/undefined|\[object/);
  });

  it.each(Object.keys(KINDS) as KindName[])("%s takes nothing for open, and removes what stood there", (kind) => {
    const ask = { ...askOf(kind, now), question: { ...askOf(kind, now).question, required: false } };
    for (const nothing of [undefined, "", " ", "-"])
      expect(readAnswer(ask, nothing, answers)).toEqual({ value: undefined });
    if (["tasks", "name", "place"].includes(kind) || !isKept(kind)) return;
    const emptied = give(give(now, ask, ANSWERS[kind].at(-1)), ask, undefined);
    expect([undefined, []]).toContainEqual(askOf(kind, emptied).value);
  });
});

describe("a task that is chosen beside another", () => {
  it("stays chosen where the one that is shown is only confirmed", () => {
    const two = give(now, askOf("pick-task", now), ["a", "b"]);
    expect(enter(askOf("pick-task", two), two)).toBe("a");
    expect(readAnswer(askOf("pick-task", two), "b", two.answers)).toEqual({ value: ["b"] });
  });
});

describe("an amount of time in the words of a list", () => {
  const read = (kind: KindName, given: string) => readAnswer({ ...askOf(kind, now), value: undefined }, given, answers);

  it.each<[KindName, string, unknown]>([
    ["hours", "36 Std.", "36h"],
    ["duration", "30 Min.", "30m"],
    ["by-hand", "4h/Monat", "4h/month"],
    ["stepped-back", "3, 2 Std.", { times: 3, hours: "2h" }],
  ])("answers %s: %s", (kind, given, value) => expect(read(kind, given)).toEqual({ value }));

  it.each<[KindName, string]>([
    ["duration", "30 Min. pro Woche"],
    ["duration", "2h every 2 weeks"],
    ["stepped-back", "3, 2 Std. täglich"],
  ])("is so much a week, which %s does not take: %s", (kind, given) =>
    expect(read(kind, given)).toMatchObject({ problem: { code: "hours-a-rate" } }),
  );
});

describe("lines that are pasted", () => {
  const pasted = ["- ready by noon", "2. every number has a source", "[ ] > 99 % right", "5 % at most"];
  const kept = ["ready by noon", "every number has a source", "> 99 % right", "5 % at most"];

  it.each([
    ["lines", kept],
    ["steps", kept.map((line) => ({ do: line }))],
    ["feedback", kept.map((line) => ({ what: line }))],
  ] as const)("are kept as %s without their bullets, and shown so", (kind, value) => {
    const ask = { ...askOf(kind, now), value: undefined };
    expect(readAnswer(ask, pasted, answers)).toEqual({ value });
    const form = kindOf(ask).prompt(ask, { pattern, state: now, suggestions: suggest(now, pattern, "2026-11-23") });
    if (form.kind !== "lines") throw new Error("they are typed in lines");
    expect(form.echoes([...pasted, ""])).toEqual([...kept, ""].map((shown) => ({ shown })));
  });

  it("stay as they stood where a file has them so", () => {
    const ask = { ...askOf("lines", now), value: ["- by hand"] };
    expect(readAnswer(ask, ["- by hand", "- more"], answers)).toEqual({ value: ["- by hand", "more"] });
  });
});

describe("a task of which nobody knows the hours", () => {
  it("is told so in the list, and a name in it cannot turn the line", () => {
    const tasks = [{ id: "a", name: "mail\u202e", hours: "unknown" }];
    const state = { ...now, answers: { ...answers, tasks } };
    const ask = askOf("tasks", state);
    const form = kindOf(ask).prompt(ask, { pattern, state, suggestions: suggest(state, pattern, "2026-11-23") });
    if (form.kind !== "lines") throw new Error("a list is typed in lines");
    expect(form.echoes(form.lines)).toEqual([{ shown: expect.stringMatching(/^mail[^\u202e]+ · hours not known$/) }]);
  });
});

it.each(["?", "unknown", "I can't say", "don’t know", "unbekannt", "inconnu"])(
  "%s is as much an answer as in a list",
  (said) => {
    expect(isUnknown(said)).toBe(true);
    expect(isUnknown(`${said} 3h`)).toBe(false);
  },
);
