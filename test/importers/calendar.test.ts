import { describe, expect, test } from "vitest";
import { zoneOf } from "../../src/core/intake/records/zone.ts";
import { documentOf, minutesOf, readText } from "../helpers/importing.ts";

const event = (...lines: string[]) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"].join("\r\n");
const calendar = (...parts: string[]) =>
  `${["BEGIN:VCALENDAR", "VERSION:2.0", ...parts, "END:VCALENDAR"].join("\r\n")}\r\n`;
const read = (text: string, more = {}) => readText(text, more).reading;
const starts = (text: string, more = {}) =>
  read(text, more).entries.map(({ time }) =>
    time.kind === "interval" ? new Date(time.start).toISOString().slice(0, 16) : "day",
  );

const standup = [
  "UID:standup",
  "SUMMARY:Standup",
  "DTSTART;TZID=Europe/Berlin:20260706T093000",
  "DTEND;TZID=Europe/Berlin:20260706T094500",
  "RRULE:FREQ=WEEKLY;COUNT=4",
];

describe("recurrence", () => {
  test("an endless one ends with the window, however long ago it began", () => {
    const text = calendar(
      event("UID:a", "SUMMARY:Mail", "DTSTART:19990104T080000Z", "DURATION:PT30M", "RRULE:FREQ=DAILY"),
    );
    // 92 days of half an hour; those on the edges of the window are looked at and cut off by the window itself.
    expect(documentOf([text]).document.unmatched[0]?.total_minutes).toBe(92 * 30);
  });

  test.each([
    "FREQ=DAILY",
    "FREQ=DAILY;INTERVAL=3;COUNT=50",
    "FREQ=WEEKLY;BYDAY=WE",
    "FREQ=WEEKLY;INTERVAL=2;UNTIL=20260831T220000Z",
    "FREQ=WEEKLY;COUNT=30",
    "FREQ=HOURLY;INTERVAL=100",
  ])("steps of %s are those that the library counts out", (rule) => {
    const at = (text: string) =>
      calendar(
        event("UID:a", "SUMMARY:Mail", "DTSTART;TZID=Europe/Berlin:20260318T093000", "DURATION:PT30M", `RRULE:${text}`),
      );
    const [even, counted] = [at(rule), at(`${rule};BYSECOND=0`)];
    expect(starts(even).length).toBeGreaterThan(2);
    expect(starts(even)).toEqual(starts(counted));
  });

  test("exceptions in another zone, as a day, or in UTC take the occurrence away", () => {
    const text = calendar(
      event(
        ...standup,
        "EXDATE:20260713T073000Z",
        "EXDATE;VALUE=DATE:20260720",
        "EXDATE;TZID=America/New_York:20260727T033000",
      ),
    );
    expect(starts(text)).toEqual(["2026-07-06T07:30"]);
  });

  test("an occurrence that was moved or cancelled is what its own event says, the latest version of it", () => {
    const text = calendar(
      event(...standup),
      event(
        "UID:standup",
        "SUMMARY:Standup",
        "RECURRENCE-ID:20260713T073000Z",
        "DTSTART:20260714T100000Z",
        "DTEND:20260714T110000Z",
        "SEQUENCE:2",
      ),
      event(
        "UID:standup",
        "SUMMARY:Standup",
        "RECURRENCE-ID:20260713T073000Z",
        "DTSTART:20260715T100000Z",
        "DTEND:20260715T110000Z",
        "SEQUENCE:1",
      ),
      event(
        "UID:standup",
        "SUMMARY:Standup",
        "RECURRENCE-ID;TZID=Europe/Berlin:20260720T093000",
        "DTSTART:20260720T073000Z",
        "DTEND:20260720T074500Z",
        "STATUS:CANCELLED",
      ),
    );
    const { document } = documentOf([text]);
    // Two of 15 min as planned, one moved to an hour, one cancelled.
    expect(document.unmatched.map(({ title, total_minutes }) => [title, total_minutes])).toEqual([["Standup", 90]]);
    expect(document.ignored).toEqual([
      { why: "cancelled", entries: 1, minutes: 15 },
      { why: "repeated", entries: 1, minutes: 60 },
    ]);
  });

  test("a change of this and all later ones moves them all", () => {
    const text = calendar(
      event(...standup),
      event(
        "UID:standup",
        "SUMMARY:Standup",
        "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20260720T093000",
        "DTSTART;TZID=Europe/Berlin:20260721T100000",
        "DTEND;TZID=Europe/Berlin:20260721T103000",
      ),
    );
    expect(starts(text).sort()).toEqual([
      "2026-07-06T07:30",
      "2026-07-13T07:30",
      "2026-07-21T08:00",
      "2026-07-28T08:00",
    ]);
  });

  test.each([
    "RECURRENCE-ID;TZID=W. Europe Standard Time:20260713T000000",
    "RECURRENCE-ID:20260713T000000Z",
    "RECURRENCE-ID:20260712T220000Z",
    "RECURRENCE-ID;VALUE=DATE:20260713",
  ])("whole days are replaced by their day, whatever clock stands beside it: %s", (replaces) => {
    const days = ["UID:d", "SUMMARY:Fair", "DTSTART;VALUE=DATE:20260706"];
    const series = event(...days, "RRULE:FREQ=WEEKLY;COUNT=4", "EXDATE;TZID=Europe/Berlin:20260720T000000");
    const moved = event("UID:d", replaces, "DTSTART;VALUE=DATE:20260714");
    expect(
      read(calendar(series, moved))
        .entries.map(({ time }) => time.kind === "all-day" && time.from)
        .sort(),
    ).toEqual(["2026-07-06", "2026-07-14", "2026-07-27"]);
  });

  test("an override without its series stands alone", () => {
    const text = calendar(
      event(
        "UID:x",
        "SUMMARY:Review",
        "RECURRENCE-ID:20260713T073000Z",
        "DTSTART:20260714T100000Z",
        "DTEND:20260714T110000Z",
      ),
    );
    expect(minutesOf(read(text))).toEqual({ Review: 60 });
  });

  test("dates are added, with a period of their own, and none twice", () => {
    const text = calendar(
      event(
        "UID:b",
        "SUMMARY:Board",
        "DTSTART:20260706T080000Z",
        "DURATION:PT1H",
        "RDATE:20260707T080000Z,20260706T080000Z",
        "RDATE;VALUE=PERIOD:20260708T080000Z/PT2H",
      ),
    );
    expect(minutesOf(read(text))).toEqual({ Board: 60 + 60 + 120 });
  });

  test("a rule of exceptions takes its occurrences away", () => {
    const text = calendar(event(...standup, "EXRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=2"));
    expect(starts(text)).toEqual(["2026-07-13T07:30", "2026-07-27T07:30"]);
  });

  test("two rules are both followed", () => {
    const text = calendar(
      event(
        "UID:c",
        "SUMMARY:Desk",
        "DTSTART:20260706T080000Z",
        "DURATION:PT1H",
        "RRULE:FREQ=DAILY;COUNT=2",
        "RRULE:FREQ=WEEKLY;COUNT=2",
      ),
    );
    expect(starts(text)).toEqual(["2026-07-06T08:00", "2026-07-07T08:00", "2026-07-13T08:00"]);
  });

  test("numbers of weeks are told, not passed over", () => {
    const weeks = event("UID:w", "DTSTART:20260706T080000Z", "DURATION:PT1H", "RRULE:FREQ=YEARLY;BYWEEKNO=28;BYDAY=MO");
    const reading = read(calendar(weeks));
    expect([reading.entries.length, reading.not_understood.length]).toEqual([1, 1]);
  });

  test("monthly on the 31st skips the months without one", () => {
    const text = calendar(
      event("UID:d", "SUMMARY:Books", "DTSTART:20260731T080000Z", "DURATION:PT1H", "RRULE:FREQ=MONTHLY"),
    );
    expect(documentOf([text]).document.unmatched[0]?.total_minutes).toBe(120);
  });

  const withRule = (rule: string) =>
    read(
      calendar(
        event("UID:e", "SUMMARY:Odd", "DTSTART:20000103T080000Z", "DURATION:PT1S", `RRULE:${rule}`),
        event("UID:f", "SUMMARY:Sound", "DTSTART:20260706T080000Z", "DURATION:PT1H"),
      ),
    );

  test.each([
    "FREQ=SECONDLY",
    "FREQ=MINUTELY",
    "FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=DAILY;INTERVAL=999999999",
    "FREQ=NEVER",
    "UNTIL=20260801",
    "FREQ=DAILY;UNTIL=soon",
  ])("%s cannot be followed: it is told, adds nothing, and the rest is read", (rule) => {
    const reading = withRule(rule);
    expect(minutesOf(reading)).toEqual({ Sound: 60 });
    expect(reading.not_understood.map(({ text }) => text)).toEqual(["Odd"]);
  });

  test.each(["FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31", "FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=31", "FREQ=YEARLY;INTERVAL=9999"])(
    "%s never falls into the window, and the search for it ends",
    (rule) => {
      const reading = withRule(rule);
      expect(minutesOf(reading)).toEqual({ Sound: 60 });
      expect(reading.not_understood).toEqual([]);
    },
  );
});

describe("clocks", () => {
  test("the night in which they go back is as long as it was", () => {
    const night = calendar(
      event(
        "UID:n",
        "SUMMARY:Cut-over",
        "DTSTART;TZID=Europe/Berlin:20261024T233000",
        "DTEND;TZID=Europe/Berlin:20261025T040000",
      ),
    );
    expect(minutesOf(read(night))).toEqual({ "Cut-over": 330 });
  });

  test.each([
    ["W. Europe Standard Time", "2026-07-06T07:30"],
    ["/freeassociation.sourceforge.net/Tzfile/America/New_York", "2026-07-06T13:30"],
    ['"(UTC-05:00) Eastern Time (US & Canada)"', "2026-07-06T13:30"],
    ['"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna"', "2026-07-06T07:30"],
    ['"(GMT +01:00)"', "2026-07-06T08:30"],
    ["(UTC-05:00) Eastern Time (US & Canada)", "2026-07-06T13:30"],
    ["tzone://Microsoft/Utc", "2026-07-06T09:30"],
    ["UTC+11", "2026-07-05T22:30"],
  ])("TZID=%s", (id, start) => {
    expect(starts(calendar(event("UID:z", `DTSTART;TZID=${id}:20260706T093000`, "DURATION:PT1H")))).toEqual([start]);
  });

  test("a zone of no one is read as the person's and told", () => {
    const reading = read(calendar(event("UID:z", "DTSTART;TZID=Moon/Base:20260706T093000", "DURATION:PT1H")), {
      zone: zoneOf("Asia/Tokyo"),
    });
    expect(reading.entries[0]?.time).toMatchObject({ start: Date.parse("2026-07-06T00:30Z") });
    expect(reading.remarks[0]).toContain("Moon/Base");
  });

  test("a zone that only the file knows is taken from the file", () => {
    const zone = [
      "BEGIN:VTIMEZONE",
      "TZID:Ours",
      "BEGIN:STANDARD",
      "DTSTART:19700101T000000",
      "TZOFFSETFROM:+0330",
      "TZOFFSETTO:+0330",
      "END:STANDARD",
      "END:VTIMEZONE",
    ];
    expect(starts(calendar(event("UID:z", "DTSTART;TZID=Ours:20260706T093000", "DURATION:PT1H"), ...zone))).toEqual([
      "2026-07-06T06:00",
    ]);
  });

  test("a floating time is the person's own", () => {
    const text = calendar(event("UID:z", "DTSTART:20260706T093000", "DURATION:PT1H"));
    expect(starts(text)).toEqual(["2026-07-06T07:30"]);
    expect(starts(text, { zone: zoneOf("America/New_York") })).toEqual(["2026-07-06T13:30"]);
  });
});

describe("one broken event loses itself alone", () => {
  const sound = event("UID:s", "SUMMARY:Sound", "DTSTART:20260706T080000Z", "DTEND:20260706T090000Z");
  test.each([
    ["no start", event("UID:q", "SUMMARY:Odd")],
    ["a start that is none", event("UID:q", "SUMMARY:Odd", "DTSTART:20260231T080000Z")],
    ["an end before the start", event("UID:q", "SUMMARY:Odd", "DTSTART:20260706T080000Z", "DTEND:20260706T070000Z")],
    ["a length that is none", event("UID:q", "SUMMARY:Odd", "DTSTART:20260706T080000Z", "DURATION:long")],
    ["no end of its own", "BEGIN:VEVENT\r\nUID:q\r\nSUMMARY:Odd\r\nDTSTART:20260706T080000Z"],
  ])("%s", (_, broken) => {
    const reading = read(calendar(broken, sound));
    expect(minutesOf(reading)).toEqual({ Sound: 60 });
    expect(reading.not_understood).toMatchObject([{ text: "Odd", line: 3 }]);
  });

  test("lines that other programs get wrong are read as they were meant", () => {
    const text = event(
      "UID:q",
      "SUMMARY=Meant\\, all",
      " the same",
      "DTSTART:20260706T080000Z",
      "DTEND:20260706T090000Z",
    );
    expect(minutesOf(read(`\ufeff${text}`))).toEqual({ "Meant, allthe same": 60 });
    expect(starts(calendar(event("UID:q", "DTSTART:20260706")))).toEqual(["day"]);
  });

  test("zones that are opened over and over take no longer than others", () => {
    const zones = "BEGIN:VTIMEZONE\r\n".repeat(20_000) + "END:VTIMEZONE\r\n".repeat(20_000);
    expect(minutesOf(read(calendar(zones, sound)))).toEqual({ Sound: 60 });
  });

  test("several calendars in one file are all read; the same event twice counts once", () => {
    expect(
      minutesOf(
        read(
          calendar(sound) +
            calendar(sound, event("UID:t", "SUMMARY:More", "DTSTART:20260707T080000Z", "DURATION:PT1H")),
        ),
      ),
    ).toEqual({ Sound: 60, More: 60 });
    expect(documentOf([calendar(sound), calendar(sound)]).document).toMatchObject({
      unmatched: [{ total_minutes: 60 }],
      ignored: [{ why: "duplicate", entries: 1, minutes: 60 }],
    });
  });
});

describe("what is no work", () => {
  test("a vacation is days, never hours, and shortens the weeks", () => {
    const text = calendar(
      event(
        "UID:v",
        "SUMMARY:Vacation",
        "TRANSP:TRANSPARENT",
        "DTSTART;VALUE=DATE:20260810",
        "DTEND;VALUE=DATE:20260822",
      ),
      event("UID:b", "SUMMARY:Ada's birthday", "DTSTART;VALUE=DATE:20260907", "RRULE:FREQ=YEARLY"),
      event("UID:w", "SUMMARY:Write", "DTSTART:20260706T080000Z", "DURATION:PT11H"),
    );
    const { document } = documentOf([text]);
    // Monday 10 to Friday 21 August: ten working days of twelve, two weeks of thirteen.
    expect(document.window).toMatchObject({ days_absent: 10, calendar_days_absent: 12, weeks: 11 });
    expect(document.unmatched).toMatchObject([{ title: "Write", total_minutes: 660, minutes: 60 }]);
    expect(document.ignored.map(({ why }) => why)).toEqual(["absence", "all-day"]);
  });

  test("what a calendar plans on days away counts and is told, or is left out as asked; what was tracked was worked", () => {
    const away = event("UID:v", "SUMMARY:Vacation", "DTSTART;VALUE=DATE:20260713", "DTEND;VALUE=DATE:20260718");
    const tracked = "Date,Task,Start,End\n2026-07-14,Notes,10:00,11:00\n";
    const both = [calendar(event(...standup), away), tracked];
    const { document } = documentOf(both);
    expect(document.warnings.find(({ code }) => code === "records-days-away")).toMatchObject({
      message: "one event of 15 min in all lies on days on which you were away, and counts",
    });
    expect(document.unmatched).toMatchObject([{ total_minutes: 60 }, { total_minutes: 60 }]);
    const left = documentOf(both, { leaveOut: ["days-away"] }).document;
    expect(left.unmatched).toMatchObject([{ title: "Notes", total_minutes: 60 }, { total_minutes: 45 }]);
    expect(left.ignored).toEqual([{ why: "absence", entries: 2, minutes: 15 }]);
    expect(left.warnings.map(({ code }) => code)).not.toContain("records-days-away");
  });

  test("one from the first morning to the last evening is days as well; a short event of such a name is none", () => {
    const text = calendar(
      event("UID:v", "SUMMARY:Summer vacation", "DTSTART:20260727T090000", "DTEND:20260731T170000"),
      event(
        "UID:o",
        "SUMMARY:Away",
        "DTSTART:20260803T000000",
        "DTEND:20260804T000000",
        "X-MICROSOFT-CDO-BUSYSTATUS:OOF",
      ),
      event("UID:p", "SUMMARY:Vacation planning", "DTSTART:20260706T090000", "DURATION:PT1H"),
      event("UID:s", "SUMMARY:Semester", "DTSTART;VALUE=DATE:20260801", "DTEND;VALUE=DATE:20260930"),
    );
    const { document } = documentOf([text]);
    expect(document.window.days_absent).toBe(6);
    expect(document.unmatched).toMatchObject([{ title: "Vacation planning", total_minutes: 60 }]);
  });

  test("a calendar that was sent to cancel has nothing in it that takes place", () => {
    const sent = (method: string, ...lines: string[]) =>
      calendar(
        `METHOD:${method}`,
        event("UID:c", "SUMMARY:Fair", "DTSTART:20260706T080000Z", "DURATION:PT1H", ...lines),
      );
    const series = sent("REQUEST", "RRULE:FREQ=DAILY;COUNT=3");
    const one = sent("CANCEL", "RECURRENCE-ID:20260706T080000Z");
    expect(documentOf([series + one]).document).toMatchObject({
      unmatched: [{ total_minutes: 120 }],
      ignored: [{ why: "cancelled", entries: 1, minutes: 60 }],
    });
    expect(documentOf([series + sent("CANCEL", "SEQUENCE:1")]).document.unmatched).toEqual([]);
  });

  test("an invitation is declined by the person alone", () => {
    const text = calendar(
      event(
        "UID:i",
        "SUMMARY:Party",
        "DTSTART:20260706T080000Z",
        "DURATION:PT1H",
        "ATTENDEE;PARTSTAT=DECLINED:mailto:Ada@example.org",
        'ATTENDEE;CN="B: C";PARTSTAT=ACCEPTED:mailto:b@example.org',
      ),
    );
    expect(documentOf([text], {}, { me: ["ada@example.org"] }).document.ignored).toEqual([
      { why: "declined", entries: 1, minutes: 60 },
    ]);
    expect(documentOf([text], {}, { me: ["b@example.org"] }).document.ignored).toEqual([]);
    const told = (me: string[]) => read(text, { me }).remarks.some((remark) => remark.includes("say --me"));
    expect([told([]), told(["b@example.org"])]).toEqual([true, false]);
    const numbered = text
      .replace("mailto:Ada@", "urn:uuid:1-2")
      .replace("DECLINED:", "DECLINED;EMAIL=ada@example.org:");
    expect(documentOf([numbered], {}, { me: ["ada@example.org"] }).document.ignored).toHaveLength(1);
  });

  test("transparent, tentative and private events are left out as asked", () => {
    const text = calendar(
      event("UID:1", "SUMMARY:A", "DTSTART:20260706T080000Z", "DURATION:PT1H", "TRANSP:TRANSPARENT"),
      event("UID:2", "SUMMARY:B", "DTSTART:20260706T090000Z", "DURATION:PT1H", "STATUS:TENTATIVE"),
      event("UID:3", "SUMMARY:C", "DTSTART:20260706T100000Z", "DURATION:PT1H", "CLASS:PRIVATE"),
    );
    const left = (leaveOut: ("transparent" | "tentative" | "private")[]) =>
      documentOf([text], { leaveOut }).document.ignored.map(({ why }) => why);
    expect(left([])).toEqual([]);
    expect(left(["transparent"])).toEqual(["transparent"]);
    expect(left(["tentative", "private"])).toEqual(["private", "tentative"]);
    const busy = (status: string) =>
      documentOf(
        [calendar(event("UID:4", "DTSTART:20260706T080000Z", "DURATION:PT1H", `X-MICROSOFT-CDO-BUSYSTATUS:${status}`))],
        { leaveOut: ["transparent", "tentative"] },
      ).document.ignored.map(({ why }) => why);
    expect([busy("FREE"), busy("TENTATIVE"), busy("BUSY")]).toEqual([["transparent"], ["tentative"], []]);
  });
});
