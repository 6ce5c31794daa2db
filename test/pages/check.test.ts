import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import width from "fast-string-width";
import { describe, expect, it } from "vitest";
import { type Problem, problem, warning } from "../../src/core/problem.ts";
import type { Look } from "../../src/formats/look.ts";
import { drawPage } from "../../src/formats/terminal.ts";
import { type CheckedSource, problemsPage } from "../../src/pages/check.ts";

const PLAIN: Look = { columns: undefined, colors: 0 };
const showProblems = (files: readonly CheckedSource[], look: Look) => drawPage(problemsPage(files), look);
const at = (line: number, column: number, length: number) => ({ line, column, length });
const lots = (place: Problem["at"]): Problem => ({
  ...problem("hours-unreadable", ["x"], { got: "lots" }),
  ...(place ? { at: place } : {}),
});
const shown = (source: string, place: Problem["at"], look = PLAIN) =>
  showProblems([{ file: "a.yaml", problems: [lots(place)], source }], look).split("\n");

describe("a problem that is shown", () => {
  it("has its place, its line, carets under it, and what to write instead", () => {
    expect(shown("first: 1\nhours: lots # x\n", at(2, 8, 4)).slice(0, 4)).toEqual([
      "a.yaml:2:8: error: “lots” is not an amount of time",
      "    2 | hours: lots # x",
      "      |        ^^^^",
      "        write hours per week like 3, 3.5, 3h30m, 45m, 2h-4h, 6h/month or 30m/day",
    ]);
  });

  it.each([
    ["wide characters", "予算: lots", 5, "    1 | 予算: lots", "      |       ^^^^"],
    ["a tab", "\thours: lots", 9, "    1 | \\thours: lots", "      |          ^^^^"],
    ["an escape sequence", "\u001b[2Ja: lots", 8, "    1 | \\u{1b}[2Ja: lots", "      |             ^^^^"],
    ["signs of several parts", "é\u0301👩‍👩‍👧: lots", 10, "    1 | é\u0301👩‍👩‍👧: lots", "      |      ^^^^"],
  ])("stands under its value behind %s", (_what, source, column, line, carets) => {
    const [, second, third] = shown(source, at(1, column, 4));
    expect([second, width(third!)]).toEqual([line, width(carets)]);
  });

  it("shows the part of a long line that matters, in the width there is", () => {
    const source = `${"a".repeat(500)} lots ${"b".repeat(500)}`;
    const [, line, carets] = shown(source, at(1, 502, 4), { columns: 60, colors: 0 });
    expect(line).toMatch(/^ {4}1 \| \.\.\.a+ lots b+\.\.\.$/);
    expect(width(line!)).toBeLessThanOrEqual(60);
    expect(line!.slice(carets!.indexOf("^"), carets!.lastIndexOf("^") + 1)).toBe("lots");
  });

  it("keeps every line in the width, with the carets inside, whatever the line holds", () => {
    const source = fc.string({ unit: "grapheme", maxLength: 300 }).map((text) => text.replaceAll("\n", " "));
    fc.assert(
      fc.property(
        source,
        fc.nat(),
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 50, max: 120 }),
        (text, from, length, columns) => {
          fc.pre(text.trim() !== "");
          const column = (from % [...text].length) + 1;
          const [, line, carets] = shown(text, at(1, column, length), { columns, colors: 0 });
          expect(width(line!)).toBeLessThanOrEqual(columns);
          expect(carets).toMatch(/^ {6}\| *\^+$/);
          expect(width(carets!)).toBeLessThanOrEqual(columns + 2);
        },
      ),
    );
  });

  it("has its place alone where there is no line to show", () => {
    expect(showProblems([{ file: "a.bin", problems: [problem("not-text", [], undefined)] }], PLAIN)).toBe(
      "a.bin: error: this is not a text file (UTF-8)\n        a portfolio is a YAML text file\n\n1 error in a.bin\n",
    );
  });

  it("is the same with colours, but for the colours", () => {
    const colored = shown("hours: lots", at(1, 8, 4), { columns: 80, colors: 1 }).join("\n");
    expect(colored).toContain("\u001b[31m^^^^\u001b[39m");
    expect(stripVTControlCharacters(colored)).toBe(shown("hours: lots", at(1, 8, 4)).join("\n"));
  });
});

describe("several problems", () => {
  it("come in the order of the file, with a count that tells errors and warnings apart", () => {
    const late = { ...warning("log-outside-period", [], { date: "2026-01-01", period: "2026-Q4" }), at: at(2, 1, 1) };
    const text = showProblems([{ file: "a.yaml", problems: [late, lots(at(1, 1, 1))], source: "a\nb" }], PLAIN);
    expect(text.indexOf("a.yaml:1:1: error")).toBeLessThan(text.indexOf("a.yaml:2:1: warning"));
    expect(text).toMatch(/\n\n1 error and 1 warning in a\.yaml\n$/);
  });

  it("are counted rather than shown when there are very many", () => {
    const many = Array.from({ length: 25 }, (_, index) => lots(at(index + 1, 1, 1)));
    const text = showProblems([{ file: "a.yaml", problems: many, source: "x" }], PLAIN);
    expect(text.match(/: error: /g)).toHaveLength(20);
    expect(text).toContain("a.yaml: and 5 more\n\n25 errors in a.yaml\n");
  });

  it("of several files are counted together; a file without any is not spoken of", () => {
    const files = ["a.yaml", "b.yaml", "c.yaml"].map((file) => ({
      file,
      problems: file === "b.yaml" ? [] : [lots(at(1, 1, 1))],
      source: "x",
    }));
    expect(showProblems(files, PLAIN)).toMatch(/2 errors in 2 files\n$/);
    expect(showProblems([files[1]!], PLAIN)).toBe("");
  });

  it("show a file's name, and do not obey it", () => {
    expect(showProblems([{ file: "\u001b[2J", problems: [lots(undefined)] }], PLAIN)).not.toContain("\u001b");
  });
});
