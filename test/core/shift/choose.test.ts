import { describe, expect, test } from "vitest";
import type { PortfolioInput } from "../../../src/core/portfolio/schema.ts";
import { promiseOf, promiseText, samePromise, withoutShift, withShift } from "../../../src/core/shift/choose.ts";
import { rankShifts } from "../../../src/core/shift/rank.ts";
import { readSuppositions } from "../../../src/core/shift/supposition.ts";
import { portfolio, pattern as shipped } from "../../helpers/portfolio.ts";

const tasks: PortfolioInput["tasks"] = [
  { name: "good", hours: "4h", performer: "me", doing: "all", repeatable: 5, replaceable: 5 },
  { name: "small", hours: "20m", performer: "me", doing: "all", repeatable: 5, replaceable: 5 },
  { name: "open", hours: "4h", performer: "me", doing: "all" },
  { name: "craft", hours: "4h", performer: "me", doing: "all", gates: ["craft"] },
  { name: "trust", hours: "4h", performer: "me", doing: "all", gates: ["relationship"] },
  { name: "kept", hours: "4h", performer: "me", doing: "all", keep: { because: "I like it" } },
  { name: "theirs", hours: "4h", performer: "others", doing: "none" },
];

function choose(id: string, ...texts: string[]) {
  const given = portfolio(tasks);
  const found = readSuppositions(texts, given, shipped);
  if ("wrong" in found) throw new Error(found.wrong);
  return promiseOf(id, rankShifts(given, shipped, { whatIf: found.suppositions }), "2027-01-04");
}

test("the ranking's figures, or those that were tried out for this very task", () => {
  expect(choose("good")).toEqual({ promise: { freed: "3h", oversight: "1h", setup: "4h", from: "2027-01-04" } });
  expect(choose("good", "open=1h")).toEqual(choose("good"));
  expect(choose("good", "open=1h", "good=2h,setup=30m")).toEqual({
    promise: { freed: "2h", setup: "30m", from: "2027-01-04" },
  });
});

describe("refused, with what would have to change", () => {
  test.each([
    ["small", "3 h 15 would come back in a quarter", "--what-if TASK=little,review=10m,setup=1h"],
    ["craft", shipped.gates.craft.label, "take the gate away"],
    ["trust", shipped.gates.relationship.label, "take the gate away"],
    ["kept", "you keep it: I like it", "take keep away"],
    ["theirs", "there is no doing in it to hand over", "choose one from the list"],
  ])("%s", (id, refused, hint) => {
    expect(choose(id)).toEqual({ wrong: expect.stringContaining(refused), hint: expect.stringContaining(hint) });
  });

  test("what is open can be asked for", () => {
    expect(choose("open")).toEqual({
      wrong: "it is not answered how alike two rounds are and who else could make it",
      hint: "answer it, or try hours of your own with --what-if TASK=45m",
      open: true,
    });
  });

  test.each(["craft", "trust", "kept"])("%s stays with the person, whatever is tried out", (id) => {
    expect(choose(id, `${id}=10m`)).toEqual(choose(id));
  });

  test("what is not worth it by the ranking may be by hours of one's own", () => {
    expect(choose("small", "small=0h,setup=10m")).toEqual({
      promise: { freed: "20m", setup: "10m", from: "2027-01-04" },
    });
  });

  test("what was tried out must bring something", () => {
    const nothing = { wrong: "what was tried out for it brings nothing", hint: "try out other figures" };
    expect(choose("open", "open=5h")).toEqual(nothing);
    expect(choose("good", "good=220m,setup=260m")).toEqual(nothing); // 13 * 20 = 260: even is not enough
  });
});

test("a shift is added at the end; of one that is there only the promise changes", () => {
  const raw = { format: "orchestrate/portfolio@1", period: "2026-Q4", tasks } as PortfolioInput;
  const first = withShift(raw, "good", { freed: "3h" });
  expect(first.shift).toEqual([{ task: "good", promise: { freed: "3h" } }]);
  const both = withShift({ ...first, shift: [{ task: "open", proven: true }, ...first.shift!] }, "good", {
    setup: "1h",
  });
  expect(both.shift).toEqual([
    { task: "open", proven: true },
    { task: "good", promise: { setup: "1h" } },
  ]);
});

test("a shift is taken back, and no other; without one there is nothing left to be said", () => {
  const raw = { format: "orchestrate/portfolio@1", period: "2026-Q4", tasks } as PortfolioInput;
  const [good, open] = [{ task: "good" }, { task: "open" }];
  expect(withoutShift({ ...raw, shift: [good, open] }, "good")).toEqual({ ...raw, shift: [open] });
  expect(withoutShift({ ...raw, shift: [good] }, "good")).toEqual(raw);
  expect(withoutShift(raw, "good")).toEqual(raw);
});

test("a promise in words, as it is written", () => {
  expect(promiseText({ freed: "2h" })).toBe("2h a week");
  expect(
    promiseText({ freed: 2, from: "2027-01-04", setup: "1h-3h", oversight: { low: 1, likely: 2, high: "4h" } }),
  ).toBe("2h a week from 2027-01-04, for 1h-3h of setup and 1 to 2 to 4h of oversight a week");
  expect(promiseText({ freed: { low: "1h", high: "2h" } })).toBe("1h to 2h a week");
});

test("the same promise whatever day it starts from; any other figure makes another", () => {
  const one = { freed: "2h", setup: "4h", from: "2027-01-04" };
  expect(samePromise(one, { ...one, from: "2027-02-01" })).toBe(true);
  expect(samePromise(one, { ...one, setup: "5h" })).toBe(false);
  expect(samePromise(one, { ...one, oversight: "30m" })).toBe(false);
});
