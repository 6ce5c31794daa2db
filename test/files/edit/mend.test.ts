import { expect, test } from "vitest";
import { type Problem, problem } from "../../../src/core/problem.ts";
import { mend } from "../../../src/files/edit/mend.ts";

const fault = (line: number, column: number, old: string, now: string, length = old.length): Problem => ({
  ...problem("week-of-nothing", [], undefined),
  at: { line, column, length },
  fix: { old, new: now },
});

test("each is written in its place, in the quotes it has; the rest stays byte for byte", () => {
  const text = "a: 3 hrs # b\r\nb: \"4 hrs\"\nc: '5 hrs'\n";
  expect(mend(text, [fault(1, 4, "3 hrs", "3h"), fault(2, 4, "4 hrs", "4h", 7), fault(3, 4, "5 hrs", "5h", 7)])).toBe(
    "a: 3h # b\r\nb: \"4h\"\nc: '5h'\n",
  );
});

test("two on one line, in whichever order they were found; columns count characters, not halves of one", () => {
  const line = "- {🙂: 1 hr, b: 2 hrs}\n";
  const [first, second] = [fault(1, 7, "1 hr", "1h"), fault(1, 16, "2 hrs", "2h")];
  expect(mend(line, [first, second])).toBe("- {🙂: 1h, b: 2h}\n");
  expect(mend(line, [second, first])).toBe("- {🙂: 1h, b: 2h}\n");
});

test("places are counted behind a byte order mark, on the first line alone", () => {
  expect(mend("\ufeffa: x\nb: x\n", [fault(1, 4, "x", "y"), fault(2, 4, "x", "y")])).toBe("\ufeffa: y\nb: y\n");
});

test("what is not there as it was said is left, and so is what has no remedy", () => {
  const text = "a: >\n  x\n";
  expect(mend(text, [fault(1, 4, "x", "y")])).toBe(text);
  expect(mend(text, [{ ...fault(2, 3, "x", "y"), fix: undefined } as never])).toBe(text);
});

test("a remedy is written as it is, whatever signs are in it", () => {
  expect(mend("a: x\n", [fault(1, 4, "x", "$&$1")])).toBe("a: $&$1\n");
});
