import { describe, expect, test } from "vitest";
import type { Entry } from "../../../../src/core/intake/records/entry.ts";
import { readRules } from "../../../../src/core/intake/records/rules.ts";
import type { SettleOptions } from "../../../../src/core/intake/records/settle.ts";
import { expression } from "../../../../src/importers/expression.ts";
import { hour, settledIn } from "./entries.ts";

/** Minutes counted, or why none are. */
const fate = (more: Partial<Entry>, options: Partial<SettleOptions> = {}) => {
  const [one] = settledIn({ a: [hour("A", more)] }, options).settled;
  return one!.ignored ?? one!.counted;
};

const at = (instant: string) => Date.parse(instant);
const interval = (start: string, end: string) => ({ kind: "interval" as const, start: at(start), end: at(end) });
const allDay = (from: string, to: string, absent: boolean) => ({ kind: "all-day" as const, from, to, absent });
const spanOf = (from: string, to: string) => ({ kind: "span" as const, from, to });

test.each([
  [{ kind: "dated", date: "2026-06-30" }, "outside"],
  [{ kind: "dated", date: "2026-07-01" }, 60],
  [{ kind: "dated", date: "2026-09-30" }, 60],
  [{ kind: "dated", date: "2026-10-01" }, "outside"],
  [spanOf("2026-07-01", "2026-09-30"), 60],
  [spanOf("2026-06-30", "2026-07-05"), "straddles"],
  [spanOf("2026-09-01", "2026-10-01"), "straddles"],
  [spanOf("2026-06-01", "2026-06-30"), "outside"],
  [spanOf("2026-10-01", "2026-10-02"), "outside"],
  [{ kind: "undated" }, 60],
  [{ kind: "weekly" }, 60],
  // the quarter begins and ends at Berlin's midnight
  [interval("2026-06-30T21:00Z", "2026-06-30T22:00Z"), "outside"],
  [interval("2026-06-30T21:30Z", "2026-06-30T22:30Z"), 30],
  [interval("2026-06-30T22:00Z", "2026-06-30T23:00Z"), 60],
  [interval("2026-06-30T22:00Z", "2026-06-30T22:00Z"), 60],
  [interval("2026-09-30T21:15Z", "2026-09-30T22:15Z"), 45],
  [interval("2026-09-30T22:00Z", "2026-09-30T23:00Z"), "outside"],
  [allDay("2026-07-06", "2026-07-06", true), "absence"],
  [allDay("2026-07-06", "2026-07-06", false), "all-day"],
  [allDay("2026-06-29", "2026-07-01", true), "absence"],
  [allDay("2026-06-29", "2026-06-30", true), "outside"],
] as const)("an hour at %j counts: %s", (time, expected) => expect(fate({ time })).toBe(expected));

test("a cut takes no more than an entry has", () => {
  const night = interval("2026-06-30T18:00Z", "2026-06-30T23:00Z");
  expect(fate({ time: night, minutes: 300 })).toBe(60);
  expect(fate({ time: night, minutes: 60 })).toBe(0);
  expect(fate({ time: night, minutes: -30 })).toBe(-30);
});

test("marks that were named keep an event from counting, and a free day away is one away still", () => {
  expect(fate({ marks: ["cancelled"] })).toBe("cancelled");
  expect(fate({ marks: ["tentative"] })).toBe(60);
  expect(fate({ marks: ["tentative", "transparent"] })).toBe("transparent");
  expect(fate({ marks: ["cancelled"] }, { leaveOut: [] })).toBe(60);
  expect(fate({ marks: ["transparent"], time: allDay("2026-07-06", "2026-07-06", true) })).toBe("absence");
  expect(fate({ marks: ["cancelled"], time: allDay("2026-07-06", "2026-07-06", true) })).toBe("cancelled");
});

test("the same record counts in the first file that has it, and another one's hands or another kind of time are another", () => {
  const files = {
    first: [hour("A", { uid: "1" }), hour("B", { uid: "2" })],
    second: [
      hour("A", { uid: "1" }),
      hour("A", { uid: "1", by: "agent" }),
      hour("A", { uid: "1", time: { kind: "undated" } }),
    ],
  };
  expect(settledIn(files).settled.map(({ file, ignored, counted }) => [file, ignored, counted])).toEqual([
    ["first", undefined, 60],
    ["first", undefined, 60],
    ["second", "duplicate", 0],
    ["second", undefined, 60],
    ["second", undefined, 60],
  ]);
});

describe("days away", () => {
  const away = (more: Partial<Entry>, options: Partial<SettleOptions> = {}) => [
    ...settledIn({ a: [hour("Away", more)] }, options).away,
  ];
  const rules = readRules([{ words: "away", absence: true }], expression).rules;

  test("are those of the entry, within the window", () => {
    expect(away({ time: allDay("2026-06-29", "2026-07-02", true) })).toEqual(["2026-07-01", "2026-07-02"]);
    expect(away({ time: allDay("2026-07-06", "2026-07-06", false) })).toEqual([]);
    expect(away({ time: spanOf("2026-07-06", "2026-07-07") }, { rules })).toEqual(["2026-07-06", "2026-07-07"]);
    expect(away({ time: { kind: "dated", date: "2026-07-06" } }, { rules })).toEqual(["2026-07-06"]);
    expect(away({ time: { kind: "undated" } }, { rules })).toEqual([]);
    expect(away({ time: { kind: "weekly" } }, { rules })).toEqual([]);
  });

  test("are Berlin's, and one that ends at midnight is of the day before", () => {
    const days = (start: string, end: string) => away({ time: interval(start, end) }, { rules });
    expect(days("2026-07-05T22:00Z", "2026-07-06T22:00Z")).toEqual(["2026-07-06"]);
    expect(days("2026-07-06T22:30Z", "2026-07-06T22:30Z")).toEqual(["2026-07-07"]);
  });

  test("take along what a calendar holds on them, and nothing that was tracked, where that is asked for", () => {
    const on = (title: string, day: string, calendar: string) =>
      hour(title, { calendar, time: interval(`2026-07-${day}T08:00Z`, `2026-07-${day}T09:00Z`) });
    const entries = [
      hour("Away", { time: allDay("2026-07-06", "2026-07-06", true) }),
      on("meeting", "06", "work"),
      on("timer", "06", ""),
      on("next day", "07", "work"),
      hour("booked", { calendar: "work" }),
    ];
    const counted = (options: Partial<SettleOptions> = {}) =>
      settledIn({ a: entries }, options).settled.map((one) => one.ignored ?? one.counted);
    expect(counted()).toEqual(["absence", 60, 60, 60, 60]);
    expect(counted({ leaveOut: ["days-away"] })).toEqual(["absence", "absence", 60, 60, 60]);
  });
});
