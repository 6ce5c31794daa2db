import { RecordReader, type Records } from "../core/intake/records/entry.ts";
import { isDate } from "../core/period.ts";
import type { Importer } from "./importer.ts";
import { isList, isRecord, type Json, parsed, part, textOf, textsOf } from "./json.ts";
import { eachLine } from "./lines.ts";

const DATE = /^(\d{4})([-/])(\d\d)\2(\d\d)(?:\s+\(.*\))?\s*$/;
const CLOCK = String.raw`<?\d{1,2}:\d{2}(?:am|pm)?>?`;
const DURATION = /^([+-]?)(?:(\d+)h)?(?:(\d+)m)?(?=\s|$)/;
const RANGE = new RegExp(String.raw`^(${CLOCK})\s*-\s*(${CLOCK}|\?+)(?=\s|$)`, "i");
const TAG = /#([\p{L}\p{N}_-]+)(?:=("[^"]*"|'[^']*'|[\p{L}\p{N}_-]+))?/gu;

/** klog's own files. What stands under a date belongs to that date, whole; breaks are negative. */
export const klog: Importer = {
  kind: "klog",
  called: "a klog file",
  recognises: (text) =>
    /^\s*\d{4}[-/]\d\d[-/]\d\d(?:[ \t]+\([^)\n]*\))?[ \t]*\r?\n/.test(text) &&
    /^(?: {2,4}|\t)(?:[+-]?\d+[hm]|<?\d{1,2}:\d{2})/m.test(text),
  read(text, options): Records {
    const out = new RecordReader();
    let date: string | undefined;
    let recordTags: string[] = [];
    let step = 0;
    let skips = false;
    eachLine(text, options, (raw, line) => {
      if (raw.trim() === "") {
        date = undefined;
        skips = false;
        return;
      }
      if (skips) return out.doubt(line, raw, "It belongs to a record without a date.");
      const indent = raw.length - raw.trimStart().length;
      if (date === undefined) {
        const match = DATE.exec(raw);
        date = match ? `${match[1]}-${match[3]}-${match[4]}` : "";
        recordTags = [];
        step = 0;
        if (isDate(date)) return;
        skips = true;
        return out.doubt(line, raw, "A record begins with its date: 2026-07-01.");
      }
      if (indent === 0) {
        recordTags.push(...tagsOf(raw));
        return;
      }
      // A summary goes on in a line that is indented twice as far as entries are.
      if (step > 0 && indent >= 2 * step) return;
      step ||= indent;
      readEntry(out, line, raw.trim(), date, recordTags);
    });
    return out;
  },
};

function readEntry(out: RecordReader, line: number, entry: string, date: string, recordTags: readonly string[]) {
  const range = RANGE.exec(entry);
  const duration = DURATION.exec(entry);
  const found = range ?? (duration && /\d/.test(duration[0]) ? duration : null);
  if (!found) return out.doubt(line, entry, "An entry begins with a duration (1h30m) or a range (8:00 - 9:00).");
  const summary = entry.slice(found[0].length).trim();
  const tags = [...new Set([...recordTags, ...tagsOf(summary)])];
  const title = titleOf(summary, tags);
  if (range !== null && range[2]!.startsWith("?")) return out.leave("running", title, line);
  const minutes = range ? rangeMinutes(range[1]!, range[2]!) : durationMinutes(duration!);
  if (minutes === undefined)
    return out.doubt(line, entry, "The range does not go from an earlier time to a later one.");
  out.add({ uid: uidOf(out, date, minutes, summary), title, tags, line, minutes, time: { kind: "dated", date } });
}

/** The same for a file and for its JSON. */
const uidOf = (out: RecordReader, date: string, minutes: number, summary: string) =>
  out.nameFor(`${date} ${minutes} ${summary}`);

function durationMinutes([, sign, hours, minutes]: RegExpExecArray): number {
  return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}

function rangeMinutes(from: string, to: string): number | undefined {
  const [start, end] = [clockMinutes(from), clockMinutes(to)];
  return start === undefined || end === undefined || end < start ? undefined : end - start;
}

/** `<23:00` is yesterday's, `1:45>` is tomorrow's. */
function clockMinutes(text: string): number | undefined {
  const match = /^(<?)(\d{1,2}):(\d{2})(am|pm)?(>?)$/i.exec(text)!;
  const half = match[4]?.toLowerCase();
  const hour = half ? (Number(match[2]) % 12) + (half === "pm" ? 12 : 0) : Number(match[2]);
  const isOutside = half ? Number(match[2]) < 1 || Number(match[2]) > 12 : hour * 60 + Number(match[3]) > 24 * 60;
  if (isOutside || Number(match[3]) > 59) return undefined;
  return hour * 60 + Number(match[3]) + (match[5] ? 1440 : 0) - (match[1] ? 1440 : 0);
}

const tagsOf = (text: string): string[] =>
  [...text.matchAll(TAG)].map(([, name, value]) =>
    value === undefined ? name!.toLowerCase() : `${name!.toLowerCase()}=${value.replace(/^["']|["']$/g, "")}`,
  );

/** What stands before the first tag; a summary of tags alone is called after the first of them. */
function titleOf(summary: string, tags: readonly string[]): string {
  const before = summary.split(/#[\p{L}\p{N}_-]/u)[0]!.trim();
  return before || summary.replace(TAG, "").trim() || tags[0] || "(no summary)";
}

/** `klog json`. */
export const klogJson: Importer = {
  kind: "klog-json",
  called: "the JSON of klog",
  recognises: (text) =>
    /^\ufeff?\s*\{/.test(text) &&
    /"records"\s*:/.test(text.slice(0, 2000)) &&
    /"(total_mins|should_total_mins|errors)"/.test(text.slice(0, 5000)),
  read(text): Records {
    const out = new RecordReader();
    const whole = parsed(text);
    const [records, errors] = [part(whole, "records"), part(whole, "errors")];
    if (!isList(records)) {
      const told = isList(errors) ? errors : [];
      for (const error of told)
        out.doubt(
          Number(part(error, "line")) || 1,
          textOf(part(error, "title")),
          textOf(part(error, "details")) || "klog could not read its file.",
        );
      if (told.length === 0) out.doubt(1, text.slice(0, 80), "The file has no records.");
      return out;
    }
    const take = (record: Json, at: number) => {
      const date = textOf(part(record, "date")).replaceAll("/", "-");
      const entries = part(record, "entries");
      if (!isDate(date)) return out.doubt(at + 1, JSON.stringify(record), "The record has no date.");
      for (const entry of isList(entries) ? entries : []) addJson(out, at + 1, date, entry);
    };
    records.forEach(take);
    return out;
  },
};

function addJson(out: RecordReader, line: number, date: string, entry: Json) {
  const summary = textOf(part(entry, "summary")).split("\n")[0]!;
  const tags = textsOf(part(entry, "tags")).map((tag) => tag.replace(/^#/, ""));
  const title = titleOf(summary, tags);
  const minutes = isRecord(entry) ? entry.total_mins : undefined;
  if (part(entry, "type") === "open_range") return out.leave("running", title, line);
  if (typeof minutes !== "number" || !Number.isFinite(minutes))
    return out.doubt(line, JSON.stringify(entry), "The entry has no total_mins.");
  out.add({ uid: uidOf(out, date, minutes, summary), title, tags, line, minutes, time: { kind: "dated", date } });
}
