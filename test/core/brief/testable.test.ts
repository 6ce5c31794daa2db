import { describe, expect, test } from "vitest";
import { isTestable, whyNotTestable } from "../../../src/core/brief/testable.ts";

describe("can be checked by somebody else", () => {
  test.each([
    "ready Monday 09:00",
    "every number links to its source",
    "at most 300 words",
    "one page",
    "a good page has five numbers",
    "spot colours match the values on the sheet exactly",
    "names follow client_mark_colour_size without exception",
    "no issue is closed by the agent",
    "the client signs it off after one round",
    "passes the accessibility checklist",
    "clear to somebody new: they find the file within a minute",
    "short, such as last week's",
    "ready before the release",
    "accurate to 1 %",
    "delivered the same day",
    "all files of the list are there and none is empty",
    "the invoice leaves on the day the job is delivered",
    "nobody works two late shifts in a row",
    "a second reader finds no spelling mistake",
    "the board can decide from it without a meeting",
    "100 % of the invoices carry an order number",
    "jede Zahl nennt ihre Quelle",
    "毎週月曜日の朝九時までに公開する",
    "كل رقم يذكر مصدره",
  ])("%s", (line) => expect(isTestable(line)).toBe(true));
});

describe("only judges", () => {
  test.each([
    ["good", "how will somebody else see it?"],
    ["high quality", "how will somebody else see it?"],
    ["high-quality", "how will somebody else see it?"],
    ["professional", "how will somebody else see it?"],
    ["looks professional and polished", "how will somebody else see it?"],
    ["meets our high standards", "how will somebody else see it?"],
    ["a 5-star result", "how will somebody else see it?"],
    ["100% professional", "how will somebody else see it?"],
    ["sent on time", "by when?"],
    ["everything is up to date", "by when?"],
    ["accurate", "checked against what"],
    ["100 % accurate", "checked against what"],
    ["short and to the point", "how long?"],
    ["clear and easy to read", "who must be able"],
    ["complete", "which parts"],
    ["the client is happy", "how would you see it?"],
    ["no mistakes", "checked against what"],
    ["there are no errors.", "checked against what"],
    ["not too long", "how long?"],
    ["well researched", "how will somebody else see it?"],
    ["up to scratch", "how will somebody else see it?"],
    ["meets our expectations", "how will somebody else see it?"],
    ["makes sense", "who must be able"],
    ["spelling", "say what must be so"],
    ["???", "say what must be so"],
  ])("%s", (line, hint) => expect(whyNotTestable(line)).toContain(hint));
});
