import { meant, orList } from "../text.ts";
import { define, fixedDate, fixedId, fixedPeriod, fixedWord, HOURS_HINT, quote } from "./define.ts";

/** What a value of a file must look like. */
export const shape = define({
  "unknown-key": (a: { key: string; nearest: string | undefined; allowed: readonly string[]; bare: boolean }) => ({
    message: `${quote(a.key)} is not a key that belongs here`,
    hint: meant(
      a.nearest,
      `${a.bare ? "a text with a comma needs quotes between { and }; " : ""}known keys: ${a.allowed.join(", ")}`,
    ),
    ...fixedWord(a.key, a.nearest),
  }),
  "missing-key": (a: { key: string }) => ({ message: `${quote(a.key)} is missing`, hint: `add a line ${a.key}: ...` }),
  "wrong-type": (a: { expected: string; got: unknown }) => ({
    message: `expected ${a.expected}, found ${quote(a.got)}`,
    ...(a.expected === "a text" && typeof a.got !== "object" ? { hint: `put it in quotes: "${a.got}"` } : {}),
  }),
  "not-a-choice": (a: { got: unknown; allowed: readonly string[]; nearest: string | undefined }) => ({
    message: `${quote(a.got)} is not one of the choices`,
    hint: meant(a.nearest, `write ${orList(a.allowed)}`),
    ...fixedWord(a.got, a.nearest),
  }),
  "out-of-range": (a: { got: unknown; low: number | string; high: number | string }) => ({
    message: `${quote(a.got)} is outside ${a.low} to ${a.high}`,
    hint: `write a number from ${a.low} to ${a.high}`,
  }),
  "empty-text": () => ({ message: "nothing is written here", hint: "write something, or remove it" }),
  "too-long": (a: { most: number }) => ({
    message: `longer than ${a.most} characters`,
    hint: "shorten it; details belong in the note",
  }),
  "bad-id": (a: { got: unknown }) => ({
    message: `${quote(a.got)} cannot be an id`,
    hint: "an id starts with a letter or digit and holds letters, digits, dots, hyphens and underscores, 80 at most",
    ...fixedId(a.got),
  }),
  "bad-date": (a: { got: unknown }) => ({
    message: `${quote(a.got)} is not a day of the calendar`,
    hint: "write it like 2026-12-18",
    ...fixedDate(a.got),
  }),
  "bad-period": (a: { got: unknown }) => ({
    message: `${quote(a.got)} is not a quarter`,
    hint: "write it like 2026-Q4",
    ...fixedPeriod(a.got),
  }),
  "hours-unreadable": (a: { got: unknown }) => ({
    message: `${quote(a.got)} is not an amount of time`,
    hint: HOURS_HINT,
  }),
  "hours-negative": (a: { got: unknown }) => ({ message: `${quote(a.got)} is below zero`, hint: HOURS_HINT }),
  "hours-endless": (a: { got: unknown }) => ({ message: `${quote(a.got)} is not a finite number`, hint: HOURS_HINT }),
  "hours-reversed": (a: { got: unknown }) => ({
    message: `the range ${quote(a.got)} is the wrong way round`,
    hint: "write the smaller figure first, like 2h-4h; likely lies between low and high",
  }),
  "hours-empty-range": (a: { got: unknown }) => ({
    message: `the range ${quote(a.got)} needs both ends`,
    hint: "write {low: 2h, high: 5h}, and likely: 3h where you know it",
  }),
  "hours-a-rate": (a: { got: unknown }) => ({
    message: `${quote(a.got)} is so much for each day, week or month`,
    hint: "write one amount of time, like 6h, 1h30m or 45m",
  }),
  "format-missing": (a: { expected: string }) => ({
    message: "this file does not say what it is",
    hint: `the first line should read format: ${a.expected}`,
  }),
  "format-wrong": (a: { got: unknown; expected: string }) => ({
    message: `${quote(a.got)} is not a format this command reads`,
    hint: `it reads format: ${a.expected}`,
  }),
  "format-newer": (a: { got: string; expected: string }) => ({
    message: `this file is ${a.got}, from a newer orchestrate than this one, which reads up to ${a.expected}`,
    hint: "update orchestrate and run the command again",
  }),
});
