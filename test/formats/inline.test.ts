import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { visible } from "../../src/core/text.ts";
import { ended, headingText, inline, withCapital } from "../../src/formats/inline.ts";
import { HOSTILE_NAMES } from "../helpers/hostile.ts";
import { blocksOf, markupIn } from "../helpers/markdown.ts";

const LINES = [
  ...HOSTILE_NAMES,
  "--- name: evil ---",
  "---\nname: evil\n---",
  "# a heading",
  "#hashtag",
  "ends with hashes ##",
  "```js\nalert(1)\n```",
  "~~~",
  "~~gone~~ and ~5 min",
  "1) first",
  "12. December",
  "> quoted",
  "- [x] done",
  "* star",
  "5 * 3 * 2",
  "*emphasis* and **more**",
  "client_mark_colour_size and _this_ and __that__",
  "[link](http://example.org) ![image](x.png) [ref]: http://example.org",
  "[ref]: http://example.org",
  "<script>alert(1)</script> <!-- comment --> <http://example.org>",
  "a < b > c && d &amp; &#35; &nbsp;",
  "C:\\Users\\ada \\* \\",
  "`code` and ``more",
  "===",
  "$5 and $6",
  "| a | b |",
  "    four spaces",
  "***",
  "+ plus",
  "<!-- orchestrate:end report -->",
];

const seen = (text: string) => visible(text.replace(/\s+/gu, " ").trim());

describe("what was typed is what a reader sees", () => {
  test.each(LINES)("%j", (line) => {
    for (const [before, type] of [
      ["", "paragraph"],
      ["- [ ] ", "item"],
      ["- ", "item"],
      ["1. **You:** ", "item"],
      ["It is for: ", "paragraph"],
    ] as const) {
      const markdown = before + inline(line);
      expect(markupIn(markdown)).toEqual([]);
      expect(blocksOf(markdown)).toEqual([{ type, text: before.replace(/^(- |1\. )|\*\*/g, "") + seen(line) }]);
    }
    expect(blocksOf(`## ${headingText(line)}`)).toEqual([{ type: "h2", text: seen(line) }]);
  });

  test("whatever it is", () => {
    const sign = fc.constantFrom(..."\\`*_[]()<>#~|!&$-+=.:1a ü長\n\t\u001b");
    const text = fc.oneof(
      fc.array(sign, { minLength: 1, maxLength: 14 }).map((chars) => chars.join("")),
      fc.string(),
    );
    fc.assert(
      fc.property(
        text.filter((one) => seen(one) !== ""),
        (line) => {
          expect(markupIn(`- ${inline(line)}`)).toEqual([]);
          expect(blocksOf(`- ${inline(line)}`)).toEqual([{ type: "item", text: seen(line) }]);
          expect(blocksOf(`# ${headingText(line)}`)).toEqual([{ type: "h1", text: seen(line) }]);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

test.each([
  "client_mark_colour_size",
  "5 * 3 < 20 & 4 > 3",
  "a number moves by more than 20 %",
  "C:\\Users\\ada",
  "~5 min",
  "$5",
  "#hashtag",
  "-5 degrees",
])("what no reader would obey is left as it is: %s", (line) => expect(inline(line)).toBe(line));

test.each([
  ["the model", "The model"],
  ["iOS build", "iOS build"],
  ["snake_case names", "snake_case names"],
  ["e.g. this", "e.g. this"],
  ["über", "Über"],
  ["長い", "長い"],
])("a capital for %s", (text, expected) => expect(withCapital(text)).toBe(expected));

test.each(["2024", "1", "99"])("a text of digits alone stays a paragraph with its full stop: %s", (digits) => {
  expect(blocksOf(ended(digits))).toEqual([{ type: "paragraph", text: `${digits}.` }]);
});

test.each([
  ["看到风险", "看到风险。"],
  ["週報", "週報。"],
  ["好！", "好！"],
  ["Μία σελίδα", "Μία σελίδα."],
])("a sentence ends with the full stop of its script: %s", (text, expected) => expect(ended(text)).toBe(expected));
