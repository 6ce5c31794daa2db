import { describe, expect, test } from "vitest";
import { importers, recognise } from "../../src/importers/index.ts";
import { minutesOf, readOptions, readText } from "../helpers/importing.ts";
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
