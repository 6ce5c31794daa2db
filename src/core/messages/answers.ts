import { define, quote } from "./define.ts";

/** What was answered in the interview or found in a file of answers. */
export const answers = define({
  "answer-required": () => ({ message: "this one needs an answer" }),
  "answer-missing": (a: { place: string; ask: string }) => ({
    message: `${a.place} is missing: ${a.ask}`,
    hint: `add ${a.place} to the answers`,
  }),
  "split-in-two": (a: { got: unknown }) => ({
    message: `${quote(a.got)} is not two tasks`,
    hint: "write both with their hours and a semicolon between them: triage, 2h; newsletters, 3h",
  }),
  "task-in-log": () => ({
    message: "the log of this portfolio says that you stepped back into it, so it stays on the list",
    hint: "take its entries out of the log in the file first",
  }),
  "by-hand-over-own-week": (a: { byHand: string; week: string }) => ({
    message: `${a.byHand} is more than your whole week of ${a.week}: what would you alone need, or ? when you cannot say`,
  }),
  "not-times": (a: { got: unknown }) => ({
    message: `${quote(a.got)} is not how often`,
    hint: "write 0, or 3, or 3, 2h where all three together took two hours",
  }),
  "more-than-freed": (a: { wanted: string; left: string; write: string }) => ({
    message: `${a.wanted} is more than is left of the freed hours: ${a.left}`,
    hint:
      a.write === "0h" ? "nothing is left of them; make another one smaller, or write 0h" : `write ${a.write} or less`,
  }),
});
