import { activitywatch } from "./activitywatch.ts";
import { ical } from "./ical/index.ts";
import type { Importer } from "./importer.ts";
import { klog, klogJson } from "./klog.ts";
import { list } from "./list.ts";
import { org } from "./org.ts";
import { claudeCode } from "./sessions/claude-code.ts";
import { codex } from "./sessions/codex.ts";
import { superProductivity } from "./super-productivity.ts";
import { genericCsv } from "./table/generic.ts";
import {
  clockifyDetailed,
  clockifySummary,
  harvest,
  orgClockCsv,
  rescuetime,
  togglDetailed,
  togglSummary,
} from "./table/trackers.ts";
import { timeclock, timedot } from "./timeclock.ts";
import { timewarriorData, timewarriorJson } from "./timewarrior.ts";
import { watsonFrames, watsonLog, watsonLogCsv, watsonReport, watsonReportCsv } from "./watson.ts";

/** Every kind of file that hours are read from. The first that recognises a text takes it, so the particular stand before the general. */
export const importers: readonly Importer[] = [
  ical,
  claudeCode,
  codex,
  timewarriorJson,
  timewarriorData,
  watsonFrames,
  watsonLog,
  watsonReport,
  klogJson,
  activitywatch,
  superProductivity,
  timeclock,
  org,
  klog,
  timedot,
  watsonLogCsv,
  watsonReportCsv,
  togglDetailed,
  clockifyDetailed,
  clockifySummary,
  harvest,
  rescuetime,
  orgClockCsv,
  togglSummary,
  genericCsv,
  list,
];

/** The importer for a text, by what stands in it; undefined where it is of no kind that is known. */
export function recognise(text: string): Importer | undefined {
  return importers.find((importer) => importer.recognises(text));
}

/** The importer for a table of which the person says what its columns are: they know it better than its header shows. */
export const tableImporter = genericCsv;

export const importerOf = (kind: string): Importer | undefined => importers.find((importer) => importer.kind === kind);
