import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { WordsModel } from "../../../src/core/pattern/words-model.ts";
import { suggestRatings } from "../../../src/core/scoring/ratings.ts";
import type { RatingsModel } from "../../../src/core/scoring/words/ratings-model.ts";
import { stem } from "../../../src/core/scoring/words/stem.ts";
import { shown, tokens } from "../../../src/core/scoring/words/tokens.ts";
import { vocabulary } from "../../../src/core/scoring/words/vocabulary.ts";
import { readWords } from "../../../src/core/scoring/words.ts";

test("plain text is cut as it would be beside letters that are not plain", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(..."abz 1:0-'?&/.,#ToOne"), { maxLength: 30 }), (signs) => {
      const text = `1 ${signs.join("")}`;
      expect([...tokens(text), "ж"]).toEqual(tokens(`${text} ж`));
    }),
  );
});

test.each([
  ["Fixing the CI", ["fixing", "the", "ci"]],
  ["1:1s, 1-1, one on one, 1 to 1 and 1on1", ["oneonone", "oneonone", "oneonone", "oneonone", "and", "oneonone"]],
  ["M&M, m & m", ["casereview", "casereview"]],
  ["A/B tests", ["abtest", "tests"]],
  ["Q&A, q & a", ["qanda", "qanda"]],
  ["R&D, r & d", ["research", "research"]],
  ["chat w/ Zoë", ["chat", "with", "zoe"]],
  ["Ada’s, we`ll, don't", ["ada", "we", "dont"]],
  ["why? 3 of 40h, v2", ["why", "?", "#", "of", "#", "v2"]],
  ["naïve\u0301\u0302 cafe\u0301", ["naive", "cafe"]],
  ["a\u2003b\r\n\tc", ["a", "b", "c"]],
  ["…", []],
  ["", []],
])("%j is read as these words", (text, words) => expect(tokens(text)).toEqual(words));

test("no more than sixty words and a thousand characters are read", () => {
  expect(tokens("word ".repeat(100))).toHaveLength(60);
  expect(tokens(`${"-".repeat(999)}ab`)).toEqual(["a"]);
});

test("what was put into one word is shown as it is written", () => {
  expect(["oneonone", "casereview", "abtest", "qanda", "review"].map(shown)).toEqual([
    "1:1",
    "M&M",
    "A/B",
    "Q&A",
    "review",
  ]);
});

test.each([
  [["plan", "plans", "planned", "planning"], "plan"],
  [["evaluate", "evaluates", "evaluating", "evaluation", "evaluations"], "evalu"],
  [["coach", "coaches", "coaching"], "coach"],
  [["policy", "policies"], "polici"],
  [["decide", "deciding", "decided"], "decid"],
  [["designer", "designers"], "designer"],
  [["standardise", "standardising", "standardize"], "standard"],
  [["assessment", "assess", "assesses"], "assess"],
  [["bus"], "bus"],
  [["sing"], "sing"],
  [["staff", "staffing"], "staff"],
  [["off"], "off"],
])("%j have the stem %s", (words, expected) => expect(words.map(stem)).toEqual(words.map(() => expected)));

describe("a word that is not known", () => {
  const known = vocabulary(
    { report: 0, resort: 0, invoic: 0 },
    { playbook: "rule", sign: "", off: "", "sign off": "rule piece" },
  );
  test.each([
    ["report", "report"],
    ["reports", "report"],
    ["reprot", "report"],
    ["repport", "report"],
    ["reporx", "report"],
    ["invoicce", "invoic"],
    ["plaaybook", "playbook"],
    ["off", "off"],
    // Two edits, another first letter, too short or too long to be sure.
    ["rpeotr", undefined],
    ["deport", undefined],
    ["sgn", undefined],
    ["playbookplaybookplaybook", undefined],
  ])("%s is taken for %s", (typed, found) => expect(known.find(typed)).toBe(found));

  test("is taken for the commoner of two as near", () => {
    expect(known.find("resport")).toBe("report");
    expect(vocabulary({ resort: 0, report: 0 }, {}).find("resport")).toBe("resort");
  });

  test("a pair is of a kind that its words are not", () => {
    expect(known.kinds("sign off")).toEqual(["rule", "piece"]);
    expect(known.kinds("sign")).toEqual([]);
  });
});

const zero = { anywhere: 0, first: 0, head: 0 };
const words: WordsModel = {
  format: "orchestrate/words@1",
  provenance: {},
  prior: 0,
  cap: 300,
  kinds: {
    rule: { anywhere: 1, first: 2, head: 4 },
    make: zero,
    plain: zero,
  },
  lexicon: { playbook: "rule", sign: "", off: "", "sign off": "rule", writ: "make", deck: "plain" },
  neighbours: { "make rule": 8 },
  words: { writ: 16, deck: 0, team: -1, for: 0 },
  first: { writ: 32 },
  head: { deck: 64 },
  note: { deck: 128 },
};

describe("each weight counts once, where it belongs", () => {
  test.each([
    ["playbook", undefined, 1 + 2 + 4],
    ["team playbook", undefined, -1 + 1 + 4],
    ["playbook for team", undefined, 1 + 2 + 4 - 1],
    ["write playbook", undefined, 16 + 32 + 8 + 1 + 4],
    ["write write", undefined, 16 + 32],
    ["deck", undefined, 64],
    ["team", "deck", -1 + 128 + 64],
    ["sign off", undefined, 1 + 2],
    ["write the deck", undefined, 16 + 32 + 64],
  ])("%s, %s", (name, note, weight) => expect(readWords(words, name, note).weight).toBe(weight));

  test("and is told of the words it was seen in, the heaviest first", () => {
    expect(readWords(words, "Team writes Playbook").terms).toEqual([
      { term: "writes", weight: 16 },
      { term: "writes playbook", weight: 8 },
      { term: "playbook", weight: 1 + 4 },
      { term: "team", weight: -1 },
    ]);
  });
});

describe("a suggestion", () => {
  const ratings: RatingsModel = {
    format: "orchestrate/ratings@1",
    provenance: {},
    base: 0.5,
    repeatable: { at_zero: 0, slope: 6 },
    replaceable: { at_zero: -1, slope: 6 },
    kinds: {
      rule: { anywhere: 0.1, first: 0.2 },
      make: { anywhere: 0, first: 0 },
      plain: { anywhere: 0, first: 0 },
    },
    words: { writ: -0.2, invoic: 0.03, post: 0.1, fil: 0.05, for: 0.3 },
    first: { writ: -0.1, post: 0.05 },
  };
  const suggest = (name: string) => {
    const { repeatable, replaceable } = suggestRatings(ratings, words, name);
    return [repeatable?.value, replaceable?.value, repeatable?.because];
  };

  test.each([
    ["post", [4, 3, 'going by "post"']],
    ["file post", [4, 3, 'going by "post" and "file"']],
    ["post file invoice", [4, 3, 'going by "post" and "file"']],
    ["invoice", [3, 2, 'going by "invoice"']],
    ["write", [1, 1, 'going by "write"']],
    ["playbook", [5, 4, 'going by "playbook"']],
    ["post playbook", [5, 4, 'going by "post" and "playbook"']],
    ["for", [undefined, undefined, undefined]],
    ["deck", [undefined, undefined, undefined]],
  ])("%s", (name, expected) => expect(suggest(name)).toEqual(expected));
});
