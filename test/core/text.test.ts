import { describe, expect, test } from "vitest";
import {
  capital,
  count,
  editDistance,
  fileSize,
  guessed,
  guesser,
  harmless,
  hash,
  nearest,
  orList,
  slug,
  someOf,
  visible,
  visibleSigns,
} from "../../src/core/text.ts";

describe("a sign that is obeyed or not seen is shown", () => {
  test.each([
    ["an escape sequence", "\u001b[2J", "\\u{1b}[2J"],
    ["a control character of the upper half", "a\u009bm", "a\\u{9b}m"],
    ["a mark that reorders", "\u202egnp", "\\u{202e}gnp"],
    ["a line separator", "a\u2028b", "a\\u{2028}b"],
    ["the end of a line", "a\nb\tc", "a\\nb\\tc"],
    ["no width", "pay\u200broll", "pay\\u{200b}roll"],
    ["a soft hyphen", "pay\u00adroll", "pay\\u{ad}roll"],
    ["a filler", "\u3164", "\\u{3164}"],
    ["tag characters behind nothing", "a\u{e0061}\u{e0062}", "a\\u{e0061}\\u{e0062}"],
    ["a variant of a letter", "a\ufe0f", "a\\u{fe0f}"],
    ["a joiner of letters that do not join", "a\u200db", "a\\u{200d}b"],
    ["a non-joiner that keeps nothing apart", "می\u200c\u200cخ", "می\\u{200c}\\u{200c}خ"],
  ])("%s", (_what, text, shown) => expect(visible(text)).toBe(shown));
});

test.each([
  "👩‍👩‍👧‍👦 family 🏳️‍🌈",
  "❤️ 1️⃣ ☎︎",
  "🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}",
  "می‌خواهم",
  "क्‍ष",
  "葛\u{e0100}城",
  "naïve e\u0301",
])("what belongs to the signs around it stays: %s", (text) => expect(visible(text)).toBe(text));

test("sign by sign, each in its place", () => {
  expect(visibleSigns("👩‍👧\u200b!")).toEqual(["👩", "\u200d", "👧", "\\u{200b}", "!"]);
});

test("in data what is not seen stays, and what is obeyed does not", () => {
  expect(harmless("pay\u200broll\u00ad\u001b[2J")).toBe("pay\u200broll\u00ad\\u{1b}[2J");
});

test("a guess at each of several words, until there are too many to look at", () => {
  const known = ["weekly-deck", "payroll", "hiring"];
  const guess = guesser(known);
  expect(["payrol", "hirng", "xyz"].map(guess)).toEqual(["payrol", "hirng", "xyz"].map((word) => nearest(word, known)));
  const long = "x".repeat(80);
  const many = guesser(Array.from({ length: 2000 }, () => long));
  expect(Array.from({ length: 3 }, () => many(long))).toEqual([long, undefined, undefined]);
});

test.each([
  ["", "", 0],
  ["", "abc", 3],
  ["abc", "", 3],
  ["mail", "mail", 0],
  ["mail", "mails", 1],
  ["mail", "mall", 1],
  ["mail", "mial", 1], // neighbours that changed places
  ["ab", "ba", 1],
  ["abc", "cab", 2],
  ["kitten", "sitting", 3],
  ["🙂a", "🙁a", 1],
])("from %j to %j it takes %i edits", (one, other, edits) => {
  expect(editDistance(one, other)).toBe(edits);
  expect(editDistance(other, one)).toBe(edits);
});

test.each<[word: string, candidates: string[], found: string | undefined]>([
  ["Mial", ["report", "mail"], "mail"],
  ["MAIL", ["Mail"], "Mail"],
  ["pay", ["payroll", "day"], "payroll"], // one that it begins counts as near
  ["payroll-2026", ["payroll"], "payroll"],
  ["pa", ["payroll"], undefined], // two letters begin many words
  ["roll", ["payroll"], undefined],
  ["a", ["b"], undefined],
  ["ab", ["ac"], "ac"],
  ["abcde", ["abxyz"], undefined], // three of five are more than two fifths
  ["abcde", ["abcxy"], "abcxy"],
  ["MAIL", ["nail", "mail"], "mail"], // the same but for capitals goes before one that is near
  ["x".repeat(300), ["x".repeat(100)], "x".repeat(100)],
  ["mail", [], undefined],
])("%s among %j is near to %s", (word, candidates, found) => {
  expect(nearest(word, candidates)).toBe(found);
  if (candidates.length > 1) expect(guessed(word, candidates)).toBe(`did you mean ${found}?`);
});

test("what is known is told where nothing is near", () => {
  expect(guessed("xyz", ["mail", "report"])).toBe("there is mail and report");
  expect(guessed("xyz", ["mail"], "write it")).toBe("write it");
});

test("lists as a sentence has them", () => {
  expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map((words) => orList(words))).toEqual([
    "",
    "a",
    "a or b",
    "a, b or c",
  ]);
  expect(orList(["a", "b"], "and")).toBe("a and b");
  const many = Array.from({ length: 13 }, (_, at) => `t${at}`);
  expect(someOf(many.slice(0, 12))).toBe(many.slice(0, 12).join(", "));
  expect(someOf(many)).toBe(`${many.slice(0, 12).join(", ")}, ...`);
});

test.each([
  ["Weekly status report", "weekly-status-report"],
  ["  Q&A:  the team's (new) deck! ", "q-a-the-teams-new-deck"],
  ["Ａｄａ’s １:1", "adas-1-1"],
  ["Über-Größe 予算", "über-größe-予算"],
  ["--a--", "a"],
  ["\u0301a e\u0301", "a-é"],
  ["!!!", ""],
  [`${"a".repeat(59)} b`, "a".repeat(59)],
  ["a".repeat(70), "a".repeat(60)],
])("the id of %j is %s", (name, id) => expect(slug(name)).toBe(id));

test("counts, sizes and capitals as people read them", () => {
  expect([count(1, "task"), count(0, "task"), count(2, "entry", "entries")]).toEqual([
    "1 task",
    "0 tasks",
    "2 entries",
  ]);
  expect([0, 999, 1000, 64_400, 999_999, 1_000_000, 12_345_678].map(fileSize)).toEqual([
    "0 bytes",
    "999 bytes",
    "1 KB",
    "64 KB",
    "1000 KB",
    "1 MB",
    "12.3 MB",
  ]);
  expect([capital("say so"), capital("")]).toEqual(["Say so", ""]);
});

/** The same by the book, in whole numbers of any length. */
function byTheBook(text: string): number {
  const bits = (value: bigint) => BigInt.asUintN(32, value);
  let mixed = 0x811c9dc5n;
  for (let at = 0; at < text.length; at++) mixed = bits((mixed ^ BigInt(text.charCodeAt(at))) * 0x01000193n);
  mixed = bits((mixed ^ (mixed >> 16n)) * 0x85ebca6bn);
  mixed = bits((mixed ^ (mixed >> 13n)) * 0xc2b2ae35n);
  return Number(mixed ^ (mixed >> 16n));
}

test.each(["", "a", "weekly-report/hours", "予算", "🙂", "x".repeat(500)])("the number of %j is for ever", (text) =>
  expect(hash(text)).toBe(byTheBook(text)),
);
