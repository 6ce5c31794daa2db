import type { Entry } from "../../../../src/core/intake/records/entry.ts";
import { type Settled, settle } from "../../../../src/core/intake/records/settle.ts";
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

/** What becomes of the entries of one file or more, as an import of the third quarter settles them. */
export function settled(files: Readonly<Record<string, readonly Entry[]>>, rules: readonly Settled["rule"][] = []) {
  const sources = Object.entries(files).map(([file, entries]) => ({ file, reading: { entries } as never }));
  return settle(sources, {
    window: quarter,
    zone: berlin,
    overlaps: "count",
    leaveOut: ["cancelled"],
    rules: rules as never,
  }).settled;
}
