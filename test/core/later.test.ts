import { expect, test } from "vitest";
import { later } from "../../src/core/later.ts";

test("an expression is made when it is first asked for, and once", () => {
  const broken = later("(", "u");
  expect(broken).toThrow(SyntaxError);
  const letters = later(String.raw`\p{L}+`, "gu");
  expect("ab, ü".match(letters())).toEqual(["ab", "ü"]);
  expect(letters()).toBe(letters());
});
