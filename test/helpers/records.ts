import { expect } from "vitest";
import type { Overlaps } from "../../src/core/intake/records/overlaps.ts";
import { importDocument } from "../../src/core/intake/records/weekly.ts";
import type { Importer } from "../../src/importers/importer.ts";
import { recognise } from "../../src/importers/index.ts";
import { samples } from "../importers/samples.ts";
import { berlin, quarter, readOptions } from "./importing.ts";

const CALENDAR = `BEGIN:VCALENDAR
BEGIN:VTIMEZONE
TZID:Ours
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:+0330
TZOFFSETTO:+0330
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:a
SUMMARY:Standup
DTSTART;TZID=Ours:20260706T093000
DTEND;TZID=Ours:20260706T094500
RRULE:FREQ=WEEKLY;BYDAY=MO,WE;COUNT=9
EXDATE;TZID=Ours:20260713T093000
RDATE:20260707T080000Z
END:VEVENT
BEGIN:VEVENT
UID:a
RECURRENCE-ID;TZID=Ours:20260720T093000
DTSTART:20260721T100000Z
DURATION:PT1H
END:VEVENT
END:VCALENDAR
`;
const record = (more: object) =>
  JSON.stringify({
    uuid: "u",
    sessionId: "s",
    cwd: "/a/b",
    timestamp: "2026-07-01T08:00:00.000Z",
    message: { content: "x" },
    ...more,
  });
const SESSION = [
  record({ type: "user" }),
  record({ type: "assistant", uuid: "v", timestamp: "2026-07-01T08:09:00.000Z" }),
  record({ type: "user", uuid: "w", timestamp: "2026-07-01T08:12:00.000Z" }),
].join("\n");
const item = (type: string, payload: object, clock: string) =>
  JSON.stringify({ timestamp: `2026-07-01T${clock}:00.000Z`, type, payload });
const ROLLOUT = [
  item("session_meta", { id: "c", cwd: "/a/b" }, "08:00"),
  item("event_msg", { type: "user_message" }, "08:01"),
  item("response_item", { type: "reasoning" }, "08:05"),
].join("\n");

/** A text of each kind of records. */
export const RECORDS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(samples.map(({ kind, text }) => [kind, text])),
  ical: CALENDAR,
  "claude-code": SESSION,
  codex: ROLLOUT,
};
/** What breaks readers: signs of every format, numbers out of range, other alphabets, halves of pairs. */
export const RECORD_PIECES = [
  "",
  "\u0000",
  "\n",
  "\r",
  '"',
  ",",
  ";",
  ":",
  "=",
  "{",
  "}",
  "[",
  "]",
  "-",
  "--",
  "null",
  "NaN",
  "1e309",
  "-1",
  "99999999999999999999",
  "20260231T250000Z",
  "0000-00-00",
  "9999-12-31",
  "T",
  "Z",
  "\ud800",
  "é",
  "BEGIN:VEVENT\n",
  "END:VEVENT\n",
  ";FREQ=SECONDLY",
  ";INTERVAL=0",
  "__proto__",
  "constructor",
  "#",
  "\t",
  "  ",
];

/** What holds of any text that is read as any kind: nothing is thrown, every entry is accounted for once, and so is every minute. */
export function expectSums(importer: Importer, text: string, overlaps: Overlaps): void {
  const { kind } = importer;
  recognise(text);
  const source = { file: "f", kind, called: kind, reading: importer.read(text, readOptions()) };
  const { document, settled } = importDocument([source, source], {
    window: quarter,
    zone: berlin,
    overlaps,
    leaveOut: ["cancelled"],
    rules: [],
    days: 5,
    tasks: [],
  });
  const { entries, minutes } = document.accounts;
  const near = (one: number, other: number) => expect(Math.abs(one - other)).toBeLessThan(1e-3);
  expect(entries.read).toBe(entries.counted + entries.clipped + entries.ignored + entries.not_understood);
  expect(entries.not_understood).toBe(document.not_understood.length);
  expect(entries.ignored).toBe(document.ignored.reduce((sum, one) => sum + one.entries, 0));
  near(minutes.read, minutes.counted + minutes.clipped + minutes.overlapping + minutes.ignored);
  near(
    minutes.ignored,
    document.ignored.reduce((sum, one) => sum + one.minutes, 0),
  );
  near(
    minutes.counted,
    document.unmatched.reduce((sum, one) => sum + one.total_minutes + (one.agent_total_minutes ?? 0), 0),
  );
  for (const { counted, clipped, overlapping } of settled)
    expect(Number.isFinite(counted) && clipped >= 0 && overlapping >= 0).toBe(true);
  // The same file twice counts once.
  const twice = settled.filter(({ ignored }) => ignored === "duplicate").length;
  expect(twice).toBeGreaterThanOrEqual(source.reading.entries.length);
}
