import { expect, test } from "vitest";
import { lately } from "../../src/core/lately.ts";

const texts = (many: number) => Array.from({ length: many }, (_, at) => `text ${at}`);

test("what comes back soon is made once", () => {
  const made = new Map<string, object>();
  const first = lately(made, "3h", () => ({}));
  expect(lately(made, "3h", () => ({}))).toBe(first);
  expect(lately(made, "4h", () => ({}))).not.toBe(first);
});

test("however many texts there are, few are held", () => {
  const made = new Map<string, string>();
  for (const text of texts(5000)) expect(lately(made, text, () => text)).toBe(text);
  expect(made.size).toBeLessThanOrEqual(200);
});
