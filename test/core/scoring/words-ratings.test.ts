import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wordsModel } from "../../../src/core/pattern/words-model.ts";
import { suggestRatings } from "../../../src/core/scoring/ratings.ts";
import { ratingsModel } from "../../../src/core/scoring/words/ratings-model.ts";

const text = readFileSync("patterns/words-ratings.json", "utf8");
const model = ratingsModel.parse(JSON.parse(text));
const words = wordsModel.parse(JSON.parse(readFileSync("patterns/words.json", "utf8")));
const suggest = (name: string, note?: string) => suggestRatings(model, words, name, note);

describe("a default for repeatable and replaceable", () => {
  test("is high for what is done the same way by rote, low for what hangs on a person", () => {
    const routine = suggest("posting invoices and data entry");
    const personal = suggest("counselling a grieving family");
    expect(routine.repeatable!.value).toBeGreaterThan(personal.repeatable!.value);
    expect(routine.replaceable!.value).toBeGreaterThan(personal.replaceable!.value);
  });

  test("says which words it goes by", () => {
    expect(suggest("Weekly report").replaceable?.because).toBe('going by "report"');
    expect(suggest("1-1s, then payroll").repeatable?.because).toBe('going by "payroll"');
  });

  test("never goes by a letter alone", () => {
    expect(suggest("e-mails")).toEqual({});
    expect(suggest("e-mails and reports").repeatable!.because).toBe('going by "reports"');
  });

  test("hears the note", () => {
    expect(suggest("Mondays", "data entry").repeatable).toBeDefined();
  });

  test.each(["", "qzxvw", "with the", "??? 12", "constructor", "🙂"])("is not made up for %j", (name) =>
    expect(suggest(name)).toEqual({}),
  );

  test("stays on the scale for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom(...Object.keys(model.words)), (typed, word) => {
        for (const { value } of Object.values(suggest(`${word} ${typed} ${word}`)))
          expect([1, 2, 3, 4, 5]).toContain(value);
      }),
    );
  });
});

test("the shipped ratings are small and name whom to credit", () => {
  expect(text.length).toBeLessThan(60_000);
  expect(model.provenance.data).toMatch(/O\*NET 18\.1.*CC BY 4\.0.*Copyright \(c\) 2024 OpenAI/);
});
