import { describe, expect, test } from "vitest";
import { documentOf } from "../../../helpers/importing.ts";
import { csv, tracked } from "./entries.ts";

test("a file in which nothing is found is told", () => {
  const { warnings } = documentOf(["BEGIN:VCALENDAR\nEND:VCALENDAR\n"]).document;
  expect(warnings.map(({ message }) => message)).toEqual(["file-1, read as ical, holds no entry"]);
});

describe("records of a part of the window", () => {
  const codes = (from: string, to: string, more = {}) =>
    documentOf([csv(tracked("A", from), tracked("A", to))], more).document.warnings.map(({ code }) => code);
  test("are told with the weeks they are spread over, since the rest may be silence rather than rest", () => {
    const { warnings } = documentOf([csv(tracked("A", "08-03"), tracked("A", "08-30"))]).document;
    expect(warnings[0]).toMatchObject({
      code: "records-cover",
      message: "these records begin on 2026-08-03 and end on 2026-08-30, and their hours are spread over 13 weeks",
      hint: "where the rest of that time was worked without a record, say --weeks 4",
    });
    expect(codes("07-01", "09-16")).toEqual(["records-cover"]);
  });

  test("are measured by the days of what has no hours of the day too", () => {
    const { warnings } = documentOf(["Date,Task,Hours\n2026-08-30,A,1\n2026-08-03,A,1\n2026-08-10,A,1\n"]).document;
    expect(warnings).toMatchObject([
      {
        message: "these records begin on 2026-08-03 and end on 2026-08-30, and their hours are spread over 13 weeks",
        hint: "where the rest of that time was worked without a record, say --weeks 4",
      },
    ]);
    const both = [csv(tracked("A", "08-10")), "Date,Task,Hours\n2026-07-01,A,1\n2026-09-02,A,1\n"];
    expect(documentOf(both).document.warnings).toMatchObject([
      {
        message: expect.stringContaining("begin on 2026-07-01 and end on 2026-09-02"),
        hint: expect.stringMatching(/ 9\.1$/),
      },
    ]);
  });

  test("of two weeks are told, and of a day less are not", () => {
    expect(codes("07-15", "09-30")).toEqual(["records-cover"]);
    expect(codes("07-14", "09-30")).toEqual([]);
    expect(codes("07-01", "09-17")).toEqual([]);
  });

  test("of another quarter name it", () => {
    const { warnings } = documentOf([csv(tracked("A", "04-07"), tracked("A", "06-28"))]).document;
    expect(warnings).toMatchObject([
      {
        message: "all of these records lie outside the window: they begin on 2026-04-07 and end on 2026-06-28",
        hint: "say --window 2026-Q2 to look at the quarter in which they end",
      },
    ]);
    expect(documentOf([csv(tracked("A", "10-07"))]).document.warnings).toMatchObject([
      { code: "records-outside", hint: "say --window 2026-Q4 to look at the quarter in which they end" },
    ]);
    expect(documentOf(["Date,Task,Hours\nsoon,A,1\n"]).document.warnings).toEqual([]);
  });

  test("but not where they reach near both edges or beyond, or where the weeks were given", () => {
    expect(codes("07-10", "09-25")).toEqual([]);
    expect(codes("06-20", "10-03")).toEqual([]);
    expect(codes("08-03", "08-30", { weeks: 4 })).toEqual([]);
  });
});

test("events on days away are told, with their hours", () => {
  const event = (name: string, ...lines: string[]) =>
    ["BEGIN:VEVENT", `UID:${name}`, `SUMMARY:${name}`, ...lines, "END:VEVENT"].join("\n");
  const at = (day: string) => [`DTSTART:202607${day}T080000Z`, `DTEND:202607${day}T093000Z`];
  const away = event(
    "Away",
    "DTSTART;VALUE=DATE:20260706",
    "DTEND;VALUE=DATE:20260708",
    "X-MICROSOFT-CDO-BUSYSTATUS:OOF",
  );
  const told = (...events: string[]) =>
    documentOf([["BEGIN:VCALENDAR", "X-WR-CALNAME:work", ...events, "END:VCALENDAR"].join("\n")]).document.warnings;
  const days = (...events: string[]) => told(...events).filter(({ code }) => code === "records-days-away");
  expect(days(away, event("A", ...at("06")), event("B", ...at("07")), event("C", ...at("08")))).toMatchObject([
    { message: "2 events of 3 h in all lie on days on which you were away, and count" },
  ]);
  expect(days(away, event("C", ...at("08")))).toEqual([]);
});

test("what is longer than a day is told: nobody works so long", () => {
  const night = (from: string, to: string) => `Timer,,,2026-07-${from}:00+02:00,2026-07-${to}:00+02:00`;
  const long = (...rows: string[]) =>
    documentOf([csv(...rows)]).document.warnings.filter(({ code }) => code === "records-long");
  expect(long(night("03T09:00", "06T09:00"), night("07T09:00", "08T10:00"))).toMatchObject([
    { message: "2 entries are longer than a day and count whole, like “Timer” of 72 h" },
  ]);
  expect(long(night("03T09:00", "04T09:00"))).toEqual([]);
});
