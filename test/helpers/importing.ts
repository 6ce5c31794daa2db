import type { Records } from "../../src/core/intake/records/entry.ts";
import { importDocument, type WeeklyOptions } from "../../src/core/intake/records/weekly.ts";
import { edgesOf, readWindow } from "../../src/core/intake/records/window.ts";
import { zoneOf } from "../../src/core/intake/records/zone.ts";
import type { ReadingOptions } from "../../src/importers/importer.ts";
import { importerOf, recognise } from "../../src/importers/index.ts";

export const berlin = zoneOf("Europe/Berlin")!;
export const quarter = readWindow("2026-Q3")!;

export const readOptions = (more: Partial<ReadingOptions> = {}): ReadingOptions => ({
  file: "records",
  zone: berlin,
  ...edgesOf(quarter, berlin),
  me: [],
  idle: 5,
  ...more,
});

/** A text as the importer reads it that recognises it, or the one that is named. */
export function readText(
  text: string,
  more: Partial<ReadingOptions> = {},
  kind?: string,
): { kind: string; reading: Records } {
  const importer = kind === undefined ? recognise(text) : importerOf(kind);
  return { kind: importer?.kind ?? "none", reading: importer!.read(text, readOptions(more)) };
}

/** The document of one or several texts. */
export function documentOf(
  texts: readonly string[],
  more: Partial<WeeklyOptions> = {},
  reading: Partial<ReadingOptions> = {},
) {
  const options = {
    window: quarter,
    zone: berlin,
    overlaps: "count",
    leaveOut: ["cancelled", "declined", "transparent"],
    rules: [],
    days: 5,
    tasks: [],
    ...more,
  } as const;
  const edges = edgesOf(options.window, options.zone);
  const sources = texts.map((text, at) => {
    const { kind, reading: read } = readText(text, { ...edges, ...reading });
    return { file: `file-${at + 1}`, kind, called: kind, reading: read };
  });
  return importDocument(sources, options);
}

/** Minutes a title, of the person. */
export function minutesOf(reading: Records, by: "person" | "agent" = "person"): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const entry of reading.entries) {
    if (entry.by === by) sums[entry.title] = Math.round(((sums[entry.title] ?? 0) + entry.minutes) * 1e6) / 1e6;
  }
  return sums;
}
