import { define, quote } from "./define.ts";

/** What a reader of the figures must know before they trust them. */
export const figures = define({
  "coverage-low": (a: { described: string; week: string; percent: number }) => ({
    message: `only ${a.described} of your ${a.week} week is described (${a.percent} %); what is missing may change every figure here`,
    hint: "add what is missing with orchestrate audit --add",
  }),
  "coverage-high": (a: { described: string; week: string; percent: number }) => ({
    message: `${a.described} is described, more than your ${a.week} week (${a.percent} %)`,
    hint: "look for hours counted twice or a figure that is per month",
  }),
  "one-task-dominates": (a: { name: string; without: string }) => ({
    message: `more than half of the gain comes from ${quote(a.name)}; without it the leverage is ${a.without}`,
    hint: "check how its by-hand hours were estimated",
  }),
  "by-hand-over-week": (a: { name: string; hours: string }) => ({
    message: `the output of ${quote(a.name)} is put at ${a.hours} by hand every week, more than your whole week`,
    hint: "by hand means by your own hands; a whole team's work is not one person's by-hand hours",
  }),
  "others-but-all-doing": (a: { name: string }) => ({
    message: `${quote(a.name)}: others make it, yet all your time in it is doing`,
    hint: "say who makes the output, or what you do in it",
  }),
  "me-but-no-doing": (a: { name: string }) => ({
    message: `${quote(a.name)}: you make it, yet none of your time in it is doing`,
    hint: "say who makes the output, or what you do in it",
  }),
});
