import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { markedSection, placeSection } from "../../../src/core/brief/marked-section.ts";

const placed = (file: string | undefined, id: string, section: string) => {
  const result = placeSection(file, id, section);
  if ("fault" in result) throw new Error(result.fault);
  return result.text;
};
const MARKED = "<!-- orchestrate:begin report -->\n## Report\n\nDo it.\n<!-- orchestrate:end report -->\n";

test("a file of its own where there is none, or an empty one", () => {
  expect(markedSection("report", "## Report\n\nDo it.\n")).toBe(MARKED);
  expect(placed(undefined, "report", "## Report\n\nDo it.\n")).toBe(MARKED);
  expect(placed("", "report", "## Report\n\nDo it.\n")).toBe(MARKED);
});

test("at the end of a file, with an empty line before it", () => {
  expect(placed("# Mine\n", "report", "x")).toBe(`# Mine\n\n${markedSection("report", "x")}`);
  expect(placed("# Mine", "report", "x")).toBe(`# Mine\n\n${markedSection("report", "x")}`);
});

test("in the place of the one that is there; that of another task stays", () => {
  const file = `# Mine\n\n${markedSection("other", "o")}\n${markedSection("report", "old\nold")}after`;
  expect(placed(file, "report", "new")).toBe(
    `# Mine\n\n${markedSection("other", "o")}\n${markedSection("report", "new")}after`,
  );
});

test("the last line keeps that it has no end", () => {
  const file = markedSection("report", "old").trimEnd();
  expect(placed(file, "report", "new")).toBe(markedSection("report", "new").trimEnd());
});

describe("markers that are not one pair are left alone", () => {
  const [begin, end] = ["<!-- orchestrate:begin report -->", "<!-- orchestrate:end report -->"];
  test.each([[`${begin}\n`], [`${end}\n`], [`${end}\n${begin}\n`], [`${begin}\n${begin}\n${end}\n`]])("%j", (file) => {
    expect(placeSection(file, "report", "x")).toEqual({ fault: expect.stringContaining("are not one pair") });
  });

  test("one within a line is only spoken of", () => {
    const file = `- the marker is ${begin}\n`;
    expect(placed(file, "report", "x")).toBe(`${file}\n${markedSection("report", "x")}`);
  });
});

describe("a marker within a code fence is an example", () => {
  const example = markedSection("report", "example");
  test.each([
    ["```md", "```"],
    ["~~~", "~~~~"],
    ["````", "```\n````"],
    ["  ```", "   ```"],
    ["- ```md", "  ```"],
    ["1. ~~~", "   ~~~"],
    ["```", "~~~\n``` x\n```"],
  ])("%j to %j", (open, close) => {
    const file = `# How it works\n\n${open}\n${example}${close}\n\n# Rules\n`;
    const twice = placed(placed(file, "report", "old"), "report", "new");
    expect(twice).toBe(`${file}\n${markedSection("report", "new")}`);
  });

  test.each([["a `` ` `` b"], ["```not a fence``` but code"], ["> ```"], ["``"]])("%j opens none", (line) => {
    const file = `${line}\n\n${example}`;
    expect(placed(file, "report", "new")).toBe(`${line}\n\n${markedSection("report", "new")}`);
  });

  test("nothing is put behind a fence that does not end", () => {
    expect(placeSection(`a\n\n\`\`\`\n${example}`, "report", "x")).toEqual({
      fault: expect.stringContaining("begins on line 3 and does not end"),
    });
  });

  test("what stands in a section opens none, whose section it may be", () => {
    const file = markedSection("other", "```") + markedSection("report", "~~~\nold");
    expect(placed(file, "report", "new")).toBe(markedSection("other", "```") + markedSection("report", "new"));
  });
});

test.each([
  ["  ", ""],
  ["", "  "],
  [" ", "\t"],
])("a marker may have blanks around it: %j and %j", (before, behind) => {
  const file = `a\n${before}<!-- orchestrate:begin report -->${behind}\nold\n${before}<!-- orchestrate:end report -->${behind}\nb\n`;
  expect(placed(file, "report", "new")).toBe(`a\n${markedSection("report", "new")}b\n`);
});

test.each(["    ", "\t"])("one that is indented like code may be an example, and is left alone: %j", (indent) => {
  const file = `a\n\n${indent}<!-- orchestrate:begin report -->\n${indent}<!-- orchestrate:end report -->\n`;
  expect(placeSection(file, "report", "x")).toEqual({ fault: expect.stringContaining("are not one pair") });
});

describe("a task that had another id", () => {
  const file = `a\n${markedSection("status", "old")}b\n`;
  test("has its section there", () =>
    expect(placeSection(file, "report", "new", ["status"])).toEqual({
      text: `a\n${markedSection("report", "new")}b\n`,
    }));
  test("keeps the one it has now", () => {
    const both = file + markedSection("report", "old");
    expect(placeSection(both, "report", "new", ["status"])).toEqual({ text: file + markedSection("report", "new") });
  });
  test("that was two with a section each is told, and nothing is changed", () => {
    const two = file + markedSection("mail", "old");
    expect(placeSection(two, "report", "new", ["status", "mail"])).toEqual({
      fault: expect.stringContaining("a section for each of status, mail"),
    });
  });
});

const eol = fc.constantFrom("\n", "\r\n");
const prose = fc.array(fc.constantFrom("# Rules", "", "- a", "  indented", "<!-- a comment -->", "\ttab", "ü 長"), {
  maxLength: 6,
});
const section = fc.array(fc.constantFrom("## Report", "", "- [ ] a", "text"), { minLength: 1, maxLength: 5 });

test("whatever stands outside the markers stays byte for byte, and a second run changes nothing", () => {
  fc.assert(
    fc.property(eol, prose, section, section, prose, fc.boolean(), (end, before, first, second, after, open) => {
      const [text, old, fresh] = [before.join(end), `x\n${first.join("\n")}`, `y\n${second.join("\n")}`];
      const file = placed(text + (open || text === "" ? "" : end), "report", old);
      expect(file.startsWith(text)).toBe(true);
      const longer = file + after.join(end);
      const again = placed(longer, "report", fresh);
      const [head, tail] = [file.slice(0, file.indexOf("<!-- orchestrate:begin")), after.join(end)];
      expect(again.startsWith(head)).toBe(true);
      expect(again.endsWith(tail)).toBe(true);
      const inside = again.slice(head.length, again.length - tail.length).replaceAll("\r\n", "\n");
      expect(inside).toBe(markedSection("report", fresh));
      expect(placed(again, "report", fresh)).toBe(again);
      const plain = (given: string) => given.replaceAll("\r\n", "\n"); // a file that began empty may mix line ends
      expect(plain(placed(again, "report", old))).toBe(plain(longer));
    }),
  );
});
