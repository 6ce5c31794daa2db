// Totals of ours beside those that the clients themselves report, file by file. The exports are not in this repository:
// IMPORT_DATA names the directory that holds clients/ and samples/. Where it is not set there is nothing to compare with.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { importDocument } from "../../src/core/intake/records/weekly.ts";
import { edgesOf, readWindow } from "../../src/core/intake/records/window.ts";
import { zoneOf } from "../../src/core/intake/records/zone.ts";
import { slug } from "../../src/core/text.ts";
import { recognise } from "../../src/importers/index.ts";

const root = process.env.IMPORT_DATA ?? "";
const zone = zoneOf("Europe/Berlin")!;

/** A client's table of totals: activity and hours, whichever column they are in. */
interface Case {
  file: string;
  expected: string;
  /** The column of the hours. */
  column?: number;
  window?: string;
  /** Hours by which one entry may differ, where the client rounds each. */
  perEntry?: number;
  /** Titles that the client names otherwise. */
  named?: (title: string) => string;
  why?: string;
}

const CASES: Case[] = [
  { file: "timewarrior/export-2026Q3.json", expected: "timewarrior/expected.tsv" },
  { file: "watson/frames.json", expected: "watson/expected.tsv" },
  { file: "org/org-clock-csv.csv", expected: "org/expected.tsv" },
  {
    file: "hledger/quarter.timeclock",
    expected: "hledger/expected-timeclock.tsv",
    perEntry: 0.005,
    why: "hledger rounds each entry to 0.01 h",
  },
  {
    file: "hledger/quarter.timedot",
    expected: "hledger/expected-timedot.tsv",
    perEntry: 0.005,
    why: "hledger rounds each entry to 0.01 h",
  },
  {
    file: "klog/quarter.klg",
    expected: "klog/expected.tsv",
    named: klogTag,
    why: "klog's table is by tag, ours by summary",
  },
  { file: "csv-synthetic/toggl-detailed-improved.csv", expected: "csv-synthetic/expected.tsv", column: 2 },
  { file: "csv-synthetic/clockify-detailed-us.csv", expected: "csv-synthetic/expected.tsv", column: 2 },
  { file: "csv-synthetic/harvest-detailed-en.csv", expected: "csv-synthetic/expected.tsv", column: 3 },
  { file: "csv-synthetic/generic-semicolon-decimal-comma.csv", expected: "csv-synthetic/expected.tsv", column: 3 },
  {
    file: "csv-synthetic/rescuetime-interval-hour.csv",
    expected: "csv-synthetic/expected-rescuetime.tsv",
    window: "2026-07-01..2026-10-01",
    why: "its table is of the whole file",
  },
  { file: "activitywatch/aw-buckets-export.json", expected: "activitywatch/expected.tsv", column: 2 },
  { file: "khal/khal-quarter.ics", expected: "khal/expected-2026Q3.tsv" },
  { file: "khal/khal-quarter.ics", expected: "khal/expected-2026-10_11-dst.tsv", window: "2026-10-01..2026-11-30" },
];

function klogTag(title: string): string {
  return slug(title.replace("ü", "ue").replace("ö", "oe"));
}

const clients = join(root, "clients");
if (root === "" || !existsSync(clients)) {
  console.log("Set IMPORT_DATA to a directory with clients/ and samples/.");
} else {
  console.log("file".padEnd(50), "ours".padStart(10), "theirs".padStart(10), "entries".padStart(8), " agrees");
  for (const one of CASES) console.log(compare(one));
  compareCalendars(join(root, "samples"));
}

function read(path: string, windowText: string) {
  const text = readFileSync(path, "utf8");
  const window = readWindow(windowText)!;
  const importer = recognise(text)!;
  const options = { file: path, zone, ...edgesOf(window, zone), me: [], idle: 5 };
  const source = { file: path, kind: importer.kind, called: importer.called, reading: importer.read(text, options) };
  return importDocument([source], { window, zone, overlaps: "count", leaveOut: [], rules: [], days: 5, tasks: [] });
}

function compare({
  file,
  expected,
  column = 1,
  window = "2026-Q3",
  perEntry = 0,
  named = (title) => title,
  why = "",
}: Case): string {
  const { document } = read(join(clients, file), window);
  const ours = new Map<string, { hours: number; entries: number }>();
  for (const { title, total_minutes, entries } of document.unmatched) {
    const known = ours.get(named(title)) ?? { hours: 0, entries: 0 };
    ours.set(named(title), { hours: known.hours + total_minutes / 60, entries: known.entries + entries });
  }
  const rows = readFileSync(join(clients, expected), "utf8")
    .trim()
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .slice(1)
    .map((line) => line.split("\t"));
  const theirs = rows.filter(
    ([name]) => !/^(TOTAL|billable|admin|people|sales|learning)$|^client:|\[all-day\]$/.test(name!),
  );
  const wrong = theirs.filter(([name, ...cells]) => {
    const own = ours.get(name!);
    const allowed = 0.5 / 60 + perEntry * (own?.entries ?? 0);
    return own === undefined || Math.abs(own.hours - Number(cells[column - 1])) > allowed;
  });
  const missing = [...ours.keys()].filter((name) => !theirs.some(([other]) => other === name));
  const total = (list: number[]) =>
    list
      .reduce((sum, hours) => sum + hours, 0)
      .toFixed(4)
      .padStart(10);
  const verdict =
    wrong.length + missing.length === 0
      ? `yes ${why}`
      : `NO: ${[...wrong.map(([name]) => name), ...missing].join("; ")}`;
  return `${file.padEnd(50)} ${total([...ours.values()].map(({ hours }) => hours))} ${total(theirs.map((cells) => Number(cells[column])))} ${String(document.accounts.entries.read).padStart(8)}  ${verdict}`;
}

interface Expected {
  start: string;
  end: string;
  timed_hours: Record<string, number>;
  occurrences: Record<string, number>;
  allday_days: Record<string, number>;
}

/** Calendars against references that agree with one another: hours, how often, and whole days. */
function compareCalendars(samples: string): void {
  const list = join(samples, "ics-expected.json");
  if (!existsSync(list)) return;
  const { cases } = JSON.parse(readFileSync(list, "utf8")) as {
    cases: { file: string; agreement: string; windows: Expected[] }[];
  };
  for (const { file, agreement, windows } of cases) {
    for (const expected of windows) {
      const last = new Date(Date.parse(`${expected.end.slice(0, 10)}T00:00:00Z`) - 86_400_000)
        .toISOString()
        .slice(0, 10);
      const { settled } = read(join(samples, file), `${expected.start.slice(0, 10)}..${last}`);
      const hours: Record<string, number> = {};
      const occurrences: Record<string, number> = {};
      const days: Record<string, number> = {};
      for (const { entry, counted, ignored } of settled) {
        if (ignored === "outside") continue;
        const { time, title } = entry;
        if (time.kind === "all-day") {
          const [from, to] = [
            time.from < expected.start.slice(0, 10) ? expected.start.slice(0, 10) : time.from,
            time.to > last ? last : time.to,
          ];
          days[title] = (days[title] ?? 0) + (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
        } else {
          hours[title] = (hours[title] ?? 0) + counted / 60;
          occurrences[title] = (occurrences[title] ?? 0) + 1;
        }
      }
      const same =
        agree(hours, expected.timed_hours) &&
        agree(occurrences, expected.occurrences) &&
        agree(days, expected.allday_days);
      console.log(`${file.padEnd(75)} ${expected.start.slice(0, 10)} ${agreement.padEnd(7)} ${same ? "yes" : "NO"}`);
    }
  }
}

function agree(ours: Record<string, number>, theirs: Record<string, number>): boolean {
  const names = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
  return [...names].every((name) => Math.abs((ours[name] ?? -1) - (theirs[name] ?? -1)) < 0.0001);
}
