import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { importDocument } from "../../src/core/intake/records/weekly.ts";
import { importers } from "../../src/importers/index.ts";
import { berlin, quarter, readOptions } from "../helpers/importing.ts";
import { changesOf, mutated } from "../helpers/mutated.ts";
import { samples } from "./samples.ts";

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

const texts: Record<string, string> = {
  ...Object.fromEntries(samples.map(({ kind, text }) => [kind, text])),
  ical: CALENDAR,
  "claude-code": SESSION,
  codex: ROLLOUT,
};
/** What breaks readers: signs of every format, numbers out of range, other alphabets, halves of pairs. */
const PIECES = [
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

describe.each(importers.map((importer) => [importer.kind, importer] as const))("%s", (kind, importer) => {
  test("survives whatever was done to its file, and its sums add up", () => {
    fc.assert(
      fc.property(changesOf(PIECES), fc.constantFrom("count", "split", "first" as const), (changes, overlaps) => {
        const text = mutated(texts[kind]!, changes);
        importers.some((one) => one.recognises(text));
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
        expect(entries.read).toBe(entries.counted + entries.clipped + entries.ignored + entries.not_understood);
        expect(
          Math.abs(minutes.read - minutes.counted - minutes.clipped - minutes.overlapping - minutes.ignored),
        ).toBeLessThan(1e-3);
        const shown = document.unmatched.reduce(
          (sum, one) => sum + one.total_minutes + (one.agent_total_minutes ?? 0),
          0,
        );
        expect(Math.abs(shown - minutes.counted)).toBeLessThan(1e-3);
        expect(
          settled.every(
            ({ counted, clipped, overlapping }) => Number.isFinite(counted) && clipped >= 0 && overlapping >= 0,
          ),
        ).toBe(true);
        // The same file twice counts once.
        expect(settled.filter(({ ignored }) => ignored === "duplicate").length).toBeGreaterThanOrEqual(
          source.reading.entries.length,
        );
      }),
      { numRuns: 60 },
    );
  });
});
