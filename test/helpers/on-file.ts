import { EXAMPLES } from "./examples.ts";

const manager = EXAMPLES.find(({ name }) => name === "engineering-manager")!;

const CALENDAR = `BEGIN:VCALENDAR
BEGIN:VEVENT
UID:a
SUMMARY:Release train
DTSTART:20260706T090000Z
DTEND:20260706T110000Z
RRULE:FREQ=WEEKLY
END:VEVENT
END:VCALENDAR
`;

/** A machine on which the documents can be followed: the examples, a calendar, and two quarters of audits. */
export const onFile: Readonly<Record<string, string>> = {
  ...Object.fromEntries(EXAMPLES.map(({ file, text }) => [`/home/${file}`, text])),
  "/home/calendar.ics": CALENDAR,
  "/data/2026-Q2.yaml": manager.text.replaceAll("2026-Q3", "2026-Q2"),
  "/data/2026-Q3.yaml": manager.text,
};
