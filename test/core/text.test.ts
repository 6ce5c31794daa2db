import { describe, expect, test } from "vitest";
import { guesser, harmless, nearest, visible, visibleSigns } from "../../src/core/text.ts";

describe("a sign that is obeyed or not seen is shown", () => {
  test.each([
    ["an escape sequence", "\u001b[2J", "\\u{1b}[2J"],
    ["a control character of the upper half", "a\u009bm", "a\\u{9b}m"],
    ["a mark that reorders", "\u202egnp", "\\u{202e}gnp"],
    ["a line separator", "a\u2028b", "a\\u{2028}b"],
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
