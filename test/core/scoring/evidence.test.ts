import { describe, expect, it } from "vitest";
import type { Pattern } from "../../../src/core/pattern/schema.ts";
import type { Weekly } from "../../../src/core/portfolio/hours.ts";
import { DOING, type Portfolio, type TaskInput } from "../../../src/core/portfolio/schema.ts";
import { classOf, logOddsOf, questionThatSettles, weighEvidence } from "../../../src/core/scoring/classify.ts";
import { byHand } from "../../../src/core/scoring/evidence/by-hand.ts";
import { doing } from "../../../src/core/scoring/evidence/doing.ts";
import { performer } from "../../../src/core/scoring/evidence/performer.ts";
import { rest, restParts } from "../../../src/core/scoring/evidence/rest.ts";
import {
  addedMinutes,
  interventionMinutes,
  interventionTimes,
  isIntervention,
} from "../../../src/core/scoring/interventions.ts";
import { doubtOf, shareOf, statedClass } from "../../../src/core/scoring/share.ts";
import { portfolioOf, shipped } from "../../helpers/pattern.ts";

/** Weights that one can add in the head; no words. */
const pattern: Pattern = {
  ...shipped,
  evidence: {
    ...shipped.evidence,
    prior: -0.5,
    performer: { me: -1, shared: 0.25, others: 2 },
    doing: { all: -2, most: -1, half: -0.5, little: 1, none: 3 },
    rest: { purpose: 0.5, design: 1, direction: 0.25, compass: -0.25, cap: 1.25 },
    by_hand: { per_doubling: 0.5, cap: 1 },
  },
};
const task = (given: Partial<TaskInput>) => portfolioOf({ tasks: [{ name: "qzxv", hours: "2h", ...given }] }).tasks[0]!;
const weigh = (kind: typeof performer, given: Partial<TaskInput>) => {
  const found = kind.weigh(task(given), pattern, 0);
  return found && { weight: found.weight, detail: found.detail() };
};
const opinion = (given: Partial<TaskInput>) => weighEvidence(task(given), pattern);

describe("who makes it", () => {
  it.each([
    ["me", -1, "you make it yourself"],
    ["shared", 0.25, "you and others make it"],
    ["others", 2, "others make it"],
  ] as const)("%s", (answer, weight, detail) =>
    expect(weigh(performer, { performer: answer })).toEqual({ weight, detail }),
  );

  it("adds nothing and is open where it was not answered", () => {
    expect([weigh(performer, {}), performer.open(task({})), performer.open(task({ performer: "me" }))]).toEqual([
      undefined,
      true,
      false,
    ]);
    expect(performer.answers(task({}))).toEqual([
      { performer: "me" },
      { performer: "shared" },
      { performer: "others" },
    ]);
  });
});

describe("how much is doing", () => {
  it.each([
    ["all", -2, "all of your time in it is doing"],
    ["most", -1, "most of your time in it is doing"],
    ["half", -0.5, "about half of your time in it is doing"],
    ["little", 1, "little of your time in it is doing"],
    ["none", 3, "none of your time in it is doing"],
  ] as const)("%s", (answer, weight, detail) => expect(weigh(doing, { doing: answer })).toEqual({ weight, detail }));

  it("adds nothing and is open where it was not answered", () => {
    expect([weigh(doing, {}), doing.open(task({})), doing.open(task({ doing: "all" }))]).toEqual([
      undefined,
      true,
      false,
    ]);
    expect(doing.answers(task({}))).toEqual(DOING.map((answer) => ({ doing: answer })));
  });
});

describe("what the rest is", () => {
  it("counts for the part of the hours that it is", () => {
    const weightAt = (answer: TaskInput["doing"]) => weigh(rest, { doing: answer, rest: ["design"] })?.weight;
    expect(["all", "most", "half", "little", "none"].map((answer) => weightAt(answer as TaskInput["doing"]))).toEqual([
      undefined,
      0.2,
      0.5,
      0.8,
      1,
    ]);
    expect(weightAt(undefined)).toBe(1);
  });

  it("adds up what is named, up to the cap", () => {
    expect(weigh(rest, { doing: "none", rest: ["purpose", "direction"] })).toEqual({
      weight: 0.75,
      detail: "the rest of it is purpose and direction",
    });
    expect(weigh(rest, { doing: "none", rest: ["purpose", "design"] })?.weight).toBe(1.25);
    expect(weigh(rest, { doing: "none", rest: ["compass"] })?.weight).toBe(-0.25);
    expect(weigh(rest, { doing: "none", rest: { design: 40, compass: 0 } })).toEqual({
      weight: 1,
      detail: "the rest of it is design",
    });
  });

  it("adds nothing where none is named, and is open only where there is a remainder", () => {
    expect([weigh(rest, { doing: "half", rest: [] }), weigh(rest, { doing: "half" })]).toEqual([undefined, undefined]);
    expect(
      [{}, { doing: "all" }, { doing: "half" }, { doing: "half", rest: [] }].map((given) =>
        rest.open(task(given as TaskInput)),
      ),
    ).toEqual([false, false, true, false]);
    expect(rest.answers(task({}))).toEqual([
      { rest: [] },
      { rest: ["purpose"] },
      { rest: ["design"] },
      { rest: ["direction"] },
      { rest: ["compass"] },
    ]);
  });

  it("is divided equally, or by its percentages", () => {
    expect(restParts({ rest: undefined })).toEqual({});
    expect(restParts({ rest: ["purpose", "design", "purpose"] })).toEqual({ purpose: 0.5, design: 0.5 });
    expect(restParts({ rest: { purpose: 30, compass: 20 } })).toEqual({ purpose: 0.3, compass: 0.2 });
    expect(restParts({ rest: { purpose: 100.02, compass: 0 } })).toEqual({ purpose: 1, compass: 0 });
  });
});

describe("by-hand hours against own hours", () => {
  const of = (
    by_hand: TaskInput["by_hand"],
    who: TaskInput["performer"] = "others",
    hours: TaskInput["hours"] = "2h",
  ) => weigh(byHand, { performer: who, hours, by_hand });

  it("counts each doubling beyond twice the own hours, up to the cap", () => {
    expect(of("8h")).toEqual({ weight: 0.5, detail: "its output would take 4.0 times your hours by hand" });
    expect(of("80h")?.weight).toBe(1);
    expect(of("8h", "shared")?.weight).toBe(0.5);
    expect(of("8h", undefined)?.weight).toBe(0.5);
  });

  it("says nothing up to twice, where I make it, and where a side is zero or unknown", () => {
    expect([of("4h"), of("1h"), of("8h", "me"), of("unknown"), of(undefined), of("8h", "others", 0), of(0)]).toEqual(
      Array(7).fill(undefined),
    );
  });

  it("is open only where others make a part and nothing is said of the output", () => {
    const isOpen = (given: Partial<TaskInput>) => byHand.open(task(given));
    expect([{ performer: "shared" }, { performer: "others" }].map((given) => isOpen(given as TaskInput))).toEqual([
      true,
      true,
    ]);
    expect(
      [{}, { performer: "me" }, { performer: "others", by_hand: "3h" }, { performer: "others", supports: "x" }].map(
        (given) => isOpen(given as TaskInput),
      ),
    ).toEqual([false, false, false, false]);
    const tried = byHand.answers(task({})).map(({ by_hand }) => (by_hand as Weekly).likely);
    expect(tried).toEqual([120, 960]);
  });
});

describe("the account", () => {
  it("adds up from the prior, with the probability so far behind each line", () => {
    const { evidence, probability, confidence, unsure } = opinion({ performer: "others", doing: "half" });
    expect(evidence.map(({ source, weight }) => [source, weight])).toEqual([
      ["prior", -0.5],
      ["performer", 2],
      ["doing", -0.5],
    ]);
    expect(evidence[0]!.detail()).toBe("before anything is known of the task");
    const logistic = (sum: number) => 1 / (1 + Math.exp(-sum));
    expect(evidence.map((line) => line.probability)).toEqual([logistic(-0.5), logistic(1.5), logistic(1)]);
    expect([probability, confidence, unsure]).toEqual([logistic(1), logistic(1), true]);
    expect(logOddsOf(task({ performer: "others", doing: "half" }), pattern)).toBe(1);
  });

  it("is execution at even odds and below, and sure from the threshold on", () => {
    expect([classOf(0), classOf(-1), classOf(1e-9)]).toEqual(["execution", "execution", "orchestration"]);
    expect(opinion({ performer: "me", doing: "all" })).toMatchObject({ class: "execution", unsure: false });
    expect(opinion({ performer: "me", doing: "all" }).confidence).toBeCloseTo(1 / (1 + Math.exp(-3.5)), 12);
  });

  it("names the open question that would settle it most, and none where it is sure or nothing is open", () => {
    const settles = (given: Partial<TaskInput>) => questionThatSettles(task(given), pattern);
    expect([settles({}), settles({ performer: "shared" }), settles({ doing: "half" })]).toEqual([
      "doing",
      "doing",
      "performer",
    ]);
    expect([
      settles({ performer: "me", doing: "all" }),
      settles({ performer: "shared", doing: "half", rest: [], by_hand: "unknown" }),
    ]).toEqual([null, null]);
  });
});

describe("the share of the hours", () => {
  it("is what was answered, with the spread of careful readers", () => {
    const given = { doing: "little" } as const;
    const { low, likely, high } = pattern.shares.little;
    expect(shareOf(task(given), opinion(given), pattern)).toEqual({ value: likely, from: "answer", low, high });
  });

  it("is the probability where nothing was answered, and stays between 0 and 1", () => {
    for (const given of [{ performer: "me" }, { performer: "others" }, {}] as const) {
      const { probability } = opinion(given);
      const half = pattern.uncertainty.share_from_evidence;
      expect(shareOf(task(given), opinion(given), pattern)).toEqual({
        value: probability,
        from: "evidence",
        low: Math.max(0, probability - half),
        high: Math.min(1, probability + half),
      });
    }
  });

  it("is execution at exactly half", () =>
    expect([statedClass(0.5), statedClass(0.51), statedClass(0.2)]).toEqual([
      "execution",
      "orchestration",
      "execution",
    ]));
});

describe("a doubt", () => {
  const doubt = (given: Partial<TaskInput>, own?: "execution" | "orchestration") =>
    doubtOf(opinion(given), shareOf(task(given), opinion(given), pattern), own);

  it("gives the evidence against what was said, the heaviest first", () => {
    expect(doubt({ performer: "me", doing: "little", rest: ["compass"] })).toBe(
      "you said that little of your time in it is doing; yet you make it yourself; the rest of it is compass: is it mostly doing after all?",
    );
    expect(doubt({ performer: "others", doing: "half", rest: ["direction"] })).toBe(
      "you said that about half of your time in it is doing; yet others make it; the rest of it is direction: is it mostly directing after all?",
    );
  });

  it("holds one's own verdict against one's own figure", () => {
    expect(doubt({ performer: "me", doing: "all" }, "orchestration")).toBe(
      "you said that all of your time in it is doing; yet your own verdict is orchestration: which of the two holds?",
    );
    expect(doubt({ performer: "me", doing: "little" }, "orchestration")).toBeNull();
  });

  it("is none where the two agree, or where nothing was said", () => {
    expect([
      doubt({ performer: "me", doing: "all" }),
      doubt({ performer: "me" }),
      doubt({ performer: "others" }, "execution"),
    ]).toEqual([null, null, null]);
  });
});

describe("stepping back in", () => {
  const log = [
    { date: "2026-10-05", task: "a", kind: "intervention", hours: "13h" },
    { date: "2026-11-05", task: "a", kind: "intervention" },
    { date: "2026-09-30", task: "a", kind: "intervention", hours: "13h" },
    { date: "2026-10-06", task: "b", kind: "evaluation", met: 1, of: 2 },
  ] as const;
  const of = (more: Partial<Portfolio> | object, steppedBack?: object) =>
    portfolioOf({
      tasks: [
        { id: "a", name: "a", hours: 2, ...(steppedBack ? { stepped_back: steppedBack } : {}) } as TaskInput,
        { id: "b", name: "b", hours: 1 },
      ],
      ...more,
    });

  it("is spread over the weeks of its own quarter, and not recorded where neither log nor answer speaks", () => {
    expect([...interventionMinutes(of({ log: [...log] }))!]).toEqual([["a", 60]]);
    expect([
      interventionMinutes(of({})),
      interventionTimes(of({})),
      interventionMinutes(of({ log: [log[3]] })),
    ]).toEqual([null, null, null]);
    expect(interventionTimes(of({ log: [...log] }))).toBe(2);
    expect(log.map((entry) => isIntervention(entry as never))).toEqual([true, true, true, false]);
  });

  it("takes the larger of the log and the answer for the whole quarter", () => {
    expect([...interventionMinutes(of({ log: [...log] }, { times: 5, hours: "26h" }))!]).toEqual([["a", 120]]);
    expect([...interventionMinutes(of({ log: [...log] }, { times: 1, hours: "1h" }))!]).toEqual([["a", 60]]);
    expect([
      interventionTimes(of({ log: [...log] }, { times: 5 })),
      interventionTimes(of({ log: [...log] }, { times: 1 })),
      interventionTimes(of({}, { times: 0 })),
    ]).toEqual([5, 2, 0]);
    expect([...interventionMinutes(of({}, { times: 0 }))!]).toEqual([["a", 0]]);
  });

  it("adds nothing to measured hours", () => {
    const minutes = new Map([["a", 60]]);
    expect([
      addedMinutes({ id: "a" }, minutes),
      addedMinutes({ id: "a", source: "measured" }, minutes),
      addedMinutes({ id: "b" }, minutes),
      addedMinutes({ id: "a" }, null),
    ]).toEqual([60, 0, 0, 0]);
  });

  it("knows the person's week, forty hours where it is not given", () =>
    expect([of({}), of({ practitioner: { week: "30h" } })].map(({ practitioner }) => practitioner.week)).toEqual([
      { minutes: 2400, days: 5, given: false },
      { minutes: 1800, days: 5, given: true },
    ]));
});
