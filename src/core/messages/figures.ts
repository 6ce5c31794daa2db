import { orList } from "../text.ts";
import { define, quote } from "./define.ts";

interface Coverage {
  readonly described: string;
  readonly week: string;
  readonly percent: number;
  /** Names of the tasks whose hours are not known. */
  readonly unknown: readonly string[];
}

const without = (unknown: readonly string[]) =>
  unknown.length === 0 ? "" : `; not in it: ${orList(unknown.map(quote), "and")}, whose hours are not known`;

/** What a reader of the figures must know before they trust them. */
export const figures = define({
  "coverage-low": (a: Coverage) => ({
    message: `only ${a.described} of your ${a.week} week is described (${a.percent} %)${without(a.unknown)}; what is missing may change every figure here`,
    hint: "add what is missing",
  }),
  "coverage-high": (a: Coverage) => ({
    message: `${a.described} is described, more than your ${a.week} week (${a.percent} %)${without(a.unknown)}`,
    hint: "look for hours counted twice or a figure that is per month",
  }),
  "hours-unknown": (a: { name: string; serves?: string }) => ({
    message: `the hours of ${quote(a.name)} are not known: it counts in no figure here${a.serves ? `, nor does the output of ${quote(a.serves)}, which it serves, in leverage` : ""}`,
    hint: "write its hours as soon as you can say, a range like 2h-6h if need be",
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
