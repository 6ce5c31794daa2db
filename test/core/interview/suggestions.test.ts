import { describe, expect, test } from "vitest";
import { startWalk } from "../../../src/core/interview/state.ts";
import { suggest } from "../../../src/core/interview/suggestions.ts";
import type { Question } from "../../../src/core/pattern/schema.ts";
import type { PortfolioInput } from "../../../src/core/portfolio/schema.ts";
import { portfolioOf, shipped } from "../../helpers/pattern.ts";

const report = {
  id: "report",
  name: "Report",
  hours: "4h",
  performer: "me",
  doing: "all",
  repeatable: 5,
  replaceable: 5,
} as const;
const suggested = (more: Partial<PortfolioInput> = {}, others: Parameters<typeof suggest>[3] = []) => {
  const answers = { format: "orchestrate/portfolio@1", period: "2026-Q4", tasks: [report], ...more } as PortfolioInput;
  return suggest(startWalk(answers, {}, 1), shipped, "2026-11-25", others);
};
const ask = (path: string, subject: string | undefined = "report", more: Partial<Question> = {}) => ({
  question: { id: path, path, scope: "task", ...more } as Question,
  subject,
  key: path,
  step: 1,
  value: undefined,
  place: "",
});
const both = (from: ReturnType<typeof suggest>, ...given: Parameters<typeof ask>) => [
  from.of(ask(...given)),
  from.because(ask(...given)),
];

describe("a promise follows from the ranking", () => {
  test("its figures, and how the ranking comes to them", () => {
    const from = suggested();
    expect(both(from, "promise.freed")).toEqual(["3h", "4 h that could go, less 1 h of briefing and checking"]);
    expect(both(from, "promise.oversight")).toEqual(["1h", "of the 4 h that could go, as the ranking counts it"]);
    expect(both(from, "promise.setup")).toEqual(["4h", undefined]);
    expect(both(from, "promise.from")).toEqual(["2026-11-30", undefined]);
  });

  test("what came of earlier promises is a factor, and said", () => {
    const before = portfolioOf({
      period: "2026-Q3",
      tasks: [{ ...report, hours: "6h" }],
      shift: [{ task: "report", promise: { freed: "4h" } }],
    });
    const from = suggested({ tasks: [{ ...report, by_hand: "6h" }] }, [before]);
    // (120 realised + 120) / (240 promised + 120)
    expect(both(from, "promise.freed")).toEqual([
      "2h",
      "4 h that could go, less 1 h of briefing and checking, times 0.67 for what came of your promises",
    ]);
  });

  test("nothing of a task that is no candidate but the usual setup", () => {
    const from = suggested({ tasks: [{ ...report, gates: ["craft"] }] });
    expect(both(from, "promise.freed")).toEqual([undefined, undefined]);
    expect(both(from, "promise.oversight")).toEqual([undefined, undefined]);
    expect(both(from, "promise.setup")).toEqual(["4h", undefined]);
  });
});

describe("how often one stepped back in, as the log says", () => {
  const stepped = (...hours: (string | undefined)[]) =>
    hours.map((one, at) => ({
      date: `2026-11-0${at + 1}`,
      task: "report",
      kind: "intervention" as const,
      ...(one && { hours: one }),
    }));
  const said = (log: PortfolioInput["log"]) => both(suggested({ log }), "stepped_back");

  test.each<[PortfolioInput["log"], (string | undefined)[]]>([
    [stepped("1h", "30m"), ["2, 1h30m", "as the log says"]],
    [stepped(undefined), ["1", "as the log says"]],
    [[], [undefined, undefined]],
    [undefined, [undefined, undefined]],
    [[{ date: "2026-11-01", task: "report", kind: "evaluation", met: 1, of: 2 }], [undefined, undefined]],
  ])("%j", (log, expected) => expect(said(log)).toEqual(expected));

  test("of this task alone", () => {
    expect(suggested({ log: stepped("1h") }).of(ask("stepped_back", "other"))).toBeUndefined();
  });
});

test("hours that come free and are given to nothing yet are what a destination may have", () => {
  const shift = [{ task: "report", promise: { freed: "3h" } }];
  const into = (
    reinvestment: PortfolioInput["reinvestment"],
    subject: string,
    scope: Question["scope"] = "destination",
  ) => suggested({ shift, reinvestment }).of(ask("hours", subject, { scope }));
  const given = [{ into: "relationships" as const, hours: "1h" }];
  expect(into(given, "system-design")).toBe("2h");
  expect(into(given, "relationships")).toBe("3h");
  expect(into([{ into: "relationships", hours: "3h" }], "system-design")).toBeUndefined();
  expect(into(given, "report", "task")).toBeUndefined();
  expect(suggested().of(ask("hours", "system-design", { scope: "destination" }))).toBeUndefined();
});

test("what the pattern has as a default, and nothing before the first task", () => {
  expect(both(suggested(), "else", undefined, { default: 3 as never })).toEqual(["3", undefined]);
  expect(both(suggested(), "else")).toEqual([undefined, undefined]);
  expect(both(suggested(), "repeatable")).toEqual([undefined, undefined]);
  const empty = suggested({ tasks: [] });
  expect([empty.ranking, empty.of(ask("promise.setup")), empty.of(ask("stepped_back"))]).toEqual([
    undefined,
    "4h",
    undefined,
  ]);
});

test("how many tasks there are to look at that were not looked at", () => {
  const others = ["b", "c"].map((id) => ({ ...report, id, name: id }));
  expect(suggested().moreCandidates).toBe(0);
  expect(suggested({ tasks: [report, ...others] }).moreCandidates).toBe(2);
  expect(suggested({ tasks: [] }).moreCandidates).toBe(0);
});
