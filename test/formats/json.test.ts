import fc from "fast-check";
import { expect, test } from "vitest";
import { unseen } from "../../src/core/text.ts";
import { json, jsonLine } from "../../src/formats/json.ts";

const text = fc.string({
  unit: fc.constantFrom(
    "a",
    "1",
    " ",
    "“",
    "é",
    "\n",
    "\u007f",
    "\u200b",
    "\u200d",
    "\ufe0f",
    "\u20e3",
    "👩",
    "م",
    "\u2028",
    "\r",
    "\u001b",
  ),
});

test("a program reads what was there, and line by line nothing is overlooked", () => {
  const hidden = (sign: string) => (sign === "\n" ? sign : `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
  fc.assert(
    fc.property(fc.dictionary(text, fc.array(text)), (document) => {
      expect(JSON.parse(json(document))).toEqual(document);
      expect(json(document)).toBe(`${JSON.stringify(document, null, 2).replace(unseen(), hidden)}\n`);
      expect(jsonLine(document)).toBe(`${JSON.stringify(document).replace(unseen(), hidden)}\n`);
    }),
  );
});

test("what belongs to the sign before it stays, also after a digit", () => {
  expect(json(["1\ufe0f\u20e3", "a\ufe0f", "“quoted”…"])).toBe(
    '[\n  "1\ufe0f\u20e3",\n  "a\\ufe0f",\n  "“quoted”…"\n]\n',
  );
});
