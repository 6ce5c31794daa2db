import type { Entry } from "../../../../src/core/intake/records/entry.ts";
import { type Settled, type SettleOptions, settle } from "../../../../src/core/intake/records/settle.ts";
import { berlin, quarter } from "../../../helpers/importing.ts";

/** An hour of the person's on a day of the quarter, with whatever else is said of it. */
export const hour = (title: string, more: Partial<Entry> = {}): Entry => ({
  uid: `${title} ${JSON.stringify(more)}`,
  title,
  project: "",
  tags: [],
  calendar: "",
  by: "person",
  time: { kind: "dated", date: "2026-07-06" },
  minutes: 60,
  marks: [],
  once: undefined,
  line: 1,
  ...more,
});

type Files = Readonly<Record<string, readonly Entry[]>>;

/** What becomes of the entries of one file or more, as an import of the third quarter settles them, and the days away. */
export function settledIn(files: Files, more: Partial<SettleOptions> = {}) {
  const sources = Object.entries(files).map(([file, entries]) => ({ file, reading: { entries } as never }));
  return settle(sources, {
    window: quarter,
    zone: berlin,
    overlaps: "count",
    leaveOut: ["cancelled", "transparent"],
    rules: [],
    ...more,
  });
}

export const settled = (files: Files, rules: readonly Settled["rule"][] = []) =>
  settledIn(files, { rules: rules as never }).settled;

/** The file of a tracker. */
export const csv = (...rows: string[]) => ["Description,Project,Tags,Start,End", ...rows].join("\n");

/** A row of it: an hour on a day of 2026, by Berlin's clocks in summer. */
export const tracked = (title: string, day: string, from = "10:00", to = "11:00") =>
  `${title},,,2026-${day}T${from}:00+02:00,2026-${day}T${to}:00+02:00`;
