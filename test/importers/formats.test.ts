import { describe, expect, test } from "vitest";
import { importers, recognise } from "../../src/importers/index.ts";
import { documentOf, minutesOf, readOptions, readText } from "../helpers/importing.ts";
import { samples } from "./samples.ts";

describe.each(samples.map((sample) => [sample.kind, sample] as const))(
  "%s",
  (kind, { text, minutes, left = [], doubts = [] }) => {
    test("is recognised by what stands in it, with any ends of lines", () => {
      expect(recognise(text)?.kind).toBe(kind);
      expect(recognise(text.replaceAll("\n", "\r\n"))?.kind).toBe(kind);
    });

    test.each([
      ["as it is", text],
      ["with the ends of lines of Windows", text.replaceAll("\n", "\r\n")],
    ])("has the minutes that were worked out by hand, %s", (_, written) => {
      const { reading } = readText(written);
      expect(minutesOf(reading)).toEqual(minutes);
      expect(reading.left_out.map(({ why }) => why)).toEqual(left);
      expect(reading.not_understood.map(({ line }) => line)).toEqual(doubts);
    });

    test("gives each record a name of its own, the same each time", () => {
      const uids = readText(text).reading.entries.map(({ uid }) => uid);
      expect(new Set(uids).size).toBe(uids.length);
      expect(readText(text).reading.entries.map(({ uid }) => uid)).toEqual(uids);
    });
  },
);

test("every kind has a sample or a test file of its own", () => {
  const elsewhere = ["ical", "claude-code", "codex"];
  expect([...samples.map(({ kind }) => kind), ...elsewhere].sort()).toEqual(importers.map(({ kind }) => kind).sort());
});

test("a text without hours, or of which more is not understood than is, is of no kind", () => {
  expect(recognise("Mail\nReports, when they are due\n")).toBeUndefined();
  expect(recognise("Weekly report, 3h\nMail\nCalls\n")).toBeUndefined();
  expect(recognise("")).toBeUndefined();
  expect(recognise('{"name": "package", "version": "1.0.0"}')).toBeUndefined();
});

test.each([
  ["klog: two records of one day", "2026-07-01\n  1h Mail\n\n2026-07-01\n  1h Mail\n  30m Mail\n"],
  ["timedot: one day twice", "2026-07-01\nMail  ....\n\n2026-07-01\nMail  ....\nMail  ..\n"],
  ["a table", "Date,Task,Hours\n2026-07-01,Mail,1\n2026-07-01,Mail,1\n2026-07-01,Mail,.5\n"],
  ["org", `* Mail\n${"CLOCK: [2026-07-01 Wed 08:00]--[2026-07-01 Wed 09:15]\n".repeat(2)}`],
])("what a file says twice was done twice: %s", (_, text) => {
  expect(documentOf([text]).document.accounts.minutes.counted).toBe(150);
});

test.each([
  [
    "klog",
    "2026-07-01\n    1h30m Mail #x\n    2h Calls\n        with Ada\n    1h30m Mail #x\n",
    JSON.stringify({
      records: [
        {
          date: "2026-07-01",
          total_mins: 300,
          entries: [
            { type: "duration", summary: "Mail #x", tags: ["#x"], total_mins: 90 },
            { type: "duration", summary: "Calls\nwith Ada", tags: [], total_mins: 120 },
            { type: "duration", summary: "Mail #x", tags: ["#x"], total_mins: 90 },
          ],
        },
      ],
      errors: null,
    }),
    300,
  ],
  [
    "timewarrior",
    "inc 20260701T063000Z - 20260701T070000Z # typed order here",
    '[{"id":1,"start":"20260701T063000Z","end":"20260701T070000Z","tags":["here","order","typed"]}]',
    30,
  ],
  [
    "Watson",
    '[[1782885600, 1782889200, "acme", "a1", [], 1]]',
    '[{"id":"a1","project":"acme","start":"2026-07-01T08:00:00+02:00","stop":"2026-07-01T09:00:00+02:00","tags":[]}]',
    60,
  ],
])("the same of %s in two forms counts once", (_, one, other, minutes) => {
  const { document } = documentOf([one, other]);
  expect(document.accounts.minutes.counted).toBe(minutes);
  expect(document.unmatched).toEqual(documentOf([one]).document.unmatched);
});

test.each([
  ["13:00am - 14:00", 0],
  ["24:30 - 25:00>", 0],
  ["12:30am - 1:00am", 30],
  ["23:00 - 24:00", 60],
])("klog: %s is %i minutes", (range, minutes) => {
  expect(documentOf([`2026-07-01\n  1h x\n  ${range} y\n`]).document.accounts.minutes.counted).toBe(60 + minutes);
});

test("org: a heading without the words that the file marks headings with, and of a link what is shown", () => {
  const text =
    "#+TODO: OPEN(o) | SHUT(s@/!)\n* OPEN [[https://x.org][Site]] build\nCLOCK: [2026-07-01 Mi 08:00]--[2026-07-01 Mi 09:00]\n* SHUT Mail\nCLOCK: [2026-07-02 Do 08:00]--[2026-07-02 Do 09:00]\n* Open door\nCLOCK: [2026-07-03 Fr 08:00]--[2026-07-03 Fr 09:00]\n";
  expect(minutesOf(readText(text).reading)).toEqual({ "Site build": 60, Mail: 60, "Open door": 60 });
});

test("a report of Watson is of the days that it names, wherever it is read", () => {
  const report =
    '{"projects":[{"name":"acme","time":3600,"tags":[]}],"time":3600,"timespan":{"from":"2026-07-01T00:00:00+09:00","to":"2026-09-30T23:59:59.999999+09:00"}}';
  expect(documentOf([report]).document.accounts.minutes.counted).toBe(60);
});

test("an encrypted backup is told as such", () => {
  const { reading } = readText('{"timestamp":1,"data":"pf_CE7Y3Xq","crossModelVersion":4.5}');
  expect(reading.not_understood[0]?.because).toContain("encrypted");
});

test.each([
  ["blanks", " "],
  ["lines", "\n"],
  ["dots", "."],
  ["digits", "1"],
  ["quotes", '"'],
  ["brackets", "[{"],
])("a text of many %s is given up soon", (_, piece) => {
  const long = piece.repeat(20_000);
  for (const text of [
    long,
    `2026-07-01\na${long}b`,
    `* a${long}b\nCLOCK: [${long}`,
    `Date,Task,Hours\n2026-07-01,A,1h${long}x\n`,
  ]) {
    for (const importer of importers) {
      importer.recognises(text);
      const { entries } = importer.read(text, readOptions());
      expect(entries.every(({ minutes }) => Number.isFinite(minutes))).toBe(true);
    }
  }
});
