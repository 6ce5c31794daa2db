import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { drawTopic } from "../../src/formats/topic.ts";

const DOCUMENTS = ["patterns/numbers.md", "patterns/portfolio.md", "patterns/README.md"];
/** Letters and digits alone, in no order: cells of a table stand beside one another. */
const signs = (text: string) => [...text.replace(/[^\p{L}\p{N}]/gu, "")].sort().join("");
/** What nobody is to see in a terminal. */
const MARKS = /<!--.*?-->|^```.*$|\]\([^)]*\)/gm;

describe.each(DOCUMENTS)("%s in a terminal", (file) => {
  const text = readFileSync(file, "utf8").replaceAll("\r\n", "\n");
  const code = new Set([...text.matchAll(/^```.*\n([\s\S]*?)^```/gm)].flatMap(([, lines]) => lines!.split("\n")));

  test.each([60, 80, 120])("loses no word and is no wider than %d columns, but for code", (columns) => {
    const drawn = drawTopic(text, { columns, colors: 0 });
    expect(signs(drawn)).toBe(signs(text.replace(MARKS, "")));
    expect(
      drawn.split("\n").filter((line) => line.length > columns && !code.has(line.trim()) && !code.has(line.slice(2))),
    ).toEqual([]);
  });

  test("holds no mark of Markdown", () => {
    const words = drawTopic(text, { columns: 120, colors: 0 })
      .split("\n")
      .filter((line) => !code.has(line.slice(2)));
    expect(words.filter((line) => /^#|\*\*|\]\(|^\|/.test(line))).toEqual([]);
  });
});

test("headings and heads of tables stand out where there are colours", () => {
  const drawn = drawTopic("## Exit codes\n\n| code | means |\n|--:|---|\n| 0 | done |\n", { columns: 80, colors: 1 });
  expect(drawn).toContain("\u001b[1mExit codes\u001b[22m\n\n\u001b[1mcode\u001b[22m");
});
