import type { Importer } from "../importer.ts";
import { type Plan, readRows } from "./rows.ts";
import { column, has, headerOf, type RecordTable, recordTable } from "./table.ts";

/** The exports of trackers that are tables. They differ in the names of their columns and in which of them to believe. */

function tracker(
  kind: string,
  called: string,
  knows: (names: readonly string[], text: string) => boolean,
  plan: (names: readonly string[]) => Plan,
): Importer {
  return {
    kind,
    called,
    recognises: (text) => knows(headerOf(text), text),
    read: (text, options) => {
      const table: RecordTable = recordTable(text);
      return readRows(table, plan(table.names), options);
    },
  };
}

/** The first of these cells that is not empty. */
const firstOf =
  (...places: (number | undefined)[]): Plan["title"] =>
  (cell) =>
    places.map(cell).find((text) => text !== "") ?? "";

/**
 * Toggl and Clockify write the same facts. What comes back each week is the project; descriptions are mostly said once
 * ("ACM-138 migrate"), so they are a row's title only where it has no project. A break that somebody took is no work.
 */
function detailed(names: readonly string[]): Plan {
  const at = (...wanted: string[]) => column(names, ...wanted);
  const type = at("type");
  return {
    title: firstOf(at("project"), at("task", "activity"), at("description"), at("client")),
    project: at("project"),
    tags: [at("tags")],
    more: [at("client"), at("task", "activity"), at("description")],
    date: at("start date"),
    start: at("start time"),
    endDate: at("end date", "stop date"),
    end: at("end time", "stop time"),
    duration: at("duration (h)", "duration", "duration (decimal)"),
    unit: "hours",
    trust: "clocks",
    leaves: (cell) => NO_WORK[cell(type).toLowerCase().replace(/[_-]/g, " ")],
  };
}

/** What Clockify says of a row that is no work. */
const NO_WORK: Readonly<Record<string, "break" | "time-off">> = {
  break: "break",
  "time off": "time-off",
  holiday: "time-off",
};

const isDetailed = (names: readonly string[]) =>
  has(names, "project", "start date", "start time", "end date", "end time");
/** Toggl says since 2025 when an entry stopped, and has the columns that somebody ticked. */
const isToggl = (names: readonly string[]) =>
  has(names, "start date", "start time", "stop date", "stop time") &&
  (has(names, "project") || has(names, "description"));
const isClockify = (names: readonly string[]) =>
  has(names, "duration (h)") || has(names, "billable rate (*") || has(names, "group") || !has(names, "duration");

export const togglDetailed = tracker(
  "toggl",
  "a detailed report of Toggl Track",
  (names) => isToggl(names) || (isDetailed(names) && !isClockify(names)),
  detailed,
);

export const clockifyDetailed = tracker(
  "clockify",
  "a detailed report of Clockify",
  (names) => isDetailed(names) && isClockify(names),
  detailed,
);

/** Toggl counts seconds; hours in a table of such columns may be those of somebody's normal week. */
const SECONDS = /\d:\d\d:\d\d/;

export const togglSummary = tracker(
  "toggl-summary",
  "a summary report of Toggl Track",
  (names, text) =>
    SECONDS.test(text.slice(0, 5000)) &&
    has(names, "project", "duration") &&
    ["title", "description", "client"].some((name) => has(names, name)) &&
    !names.some((name) => /date|start|time|datum/.test(name)),
  (names) => ({
    title: firstOf(column(names, "project"), column(names, "title", "description")),
    project: column(names, "project"),
    more: [column(names, "client"), column(names, "title", "description")],
    duration: column(names, "duration"),
    unit: "hours",
    trust: "duration",
  }),
);

export const clockifySummary = tracker(
  "clockify-summary",
  "a summary report of Clockify",
  (names) => has(names, "time (h)") || has(names, "time (decimal)"),
  (names) => ({
    title: firstOf(
      column(names, "project"),
      column(names, "task"),
      column(names, "description"),
      column(names, "client"),
    ),
    project: column(names, "project"),
    tags: [column(names, "tags")],
    more: [column(names, "client"), column(names, "description")],
    date: column(names, "date"),
    duration: column(names, "time (h)", "time (decimal)"),
    unit: "hours",
    trust: "duration",
  }),
);

/** Hours, never `Hours Rounded`: what was rounded up was not worked. */
export const harvest = tracker(
  "harvest",
  "a detailed report of Harvest",
  (names) => has(names, "date", "client", "project", "task", "hours"),
  (names) => ({
    title: firstOf(column(names, "task"), column(names, "notes"), column(names, "project")),
    project: column(names, "project"),
    more: [column(names, "client"), column(names, "notes")],
    date: column(names, "date"),
    duration: column(names, "hours"),
    unit: "hours",
    trust: "duration",
  }),
);

/** Applications and sites, in buckets of five minutes, an hour or a day that begin at `Date`. */
export const rescuetime = tracker(
  "rescuetime",
  "an activity report of RescueTime",
  (names) => has(names, "time spent (seconds)"),
  (names) => ({
    title: firstOf(column(names, "activity"), column(names, "category")),
    project: column(names, "category"),
    more: [column(names, "document")],
    date: column(names, "date"),
    dayOnly: true,
    duration: column(names, "time spent (seconds)"),
    unit: "seconds",
    trust: "duration",
  }),
);

export const orgClockCsv = tracker(
  "org-clock-csv",
  "the clock table of org-clock-csv",
  (names) => has(names, "task", "parents", "start", "end"),
  (names) => ({
    title: firstOf(column(names, "task"), column(names, "headline")),
    project: column(names, "parents"),
    tags: [column(names, "category")],
    start: column(names, "start"),
    end: column(names, "end"),
    trust: "clocks",
  }),
);
