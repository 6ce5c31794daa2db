import { asRefusal, type ListEntry, readList } from "../core/intake/list.ts";
import { RecordReader } from "../core/intake/records/entry.ts";
import { countWeek } from "../core/portfolio/hours.ts";
import { sentenceOf } from "../core/problem.ts";
import type { Importer } from "./importer.ts";

/** As much as is looked at before a text is taken for a list. */
const GLANCE = 20_000;

/**
 * A week as a list: text, a Markdown table, or columns of no tracker. Its hours are what somebody says of a normal week,
 * so they are a week's already. Nobody is asked here: a line of two readings is not understood.
 */
export const list: Importer = {
  kind: "list",
  called: "a list of a week",
  recognises(text) {
    const start = text.slice(0, GLANCE);
    if (/^\s*[{<]|^\s*\[\s*[[{]/.test(start)) return false;
    const entries = readList(start, countWeek(undefined));
    const read = entries.filter(({ kind }) => kind === "task" || kind === "question").length;
    return read > 0 && read >= entries.filter(({ kind }) => kind === "refusal").length;
  },
  read(text, { week = countWeek(undefined) }) {
    const out = new RecordReader();
    for (const entry of readList(text, week)) take(entry, out);
    return out;
  },
};

function take(entry: ListEntry, out: RecordReader): void {
  const { line } = entry;
  const text = entry.text.trim();
  if (entry.kind === "header") out.leave("header", text, line);
  else if (entry.kind === "total")
    out.leave("summary-row", text, line); // its minutes are those of the lines above it
  else if (entry.kind === "unknown") out.leave("no-time", entry.name, line);
  else if (entry.kind === "refusal") out.doubt(line, text, sentenceOf(entry.reason));
  else if (entry.kind === "question") out.doubt(line, text, sentenceOf(asRefusal(entry)));
  else {
    for (const note of entry.notes) out.remark(`line ${line}: ${sentenceOf(note)}`);
    out.add({ uid: out.nameFor(text), title: entry.name, line, time: { kind: "weekly" }, minutes: entry.minutes });
  }
}
