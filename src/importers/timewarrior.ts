import { RecordReader, type Records } from "../core/intake/records/entry.ts";
import type { Importer } from "./importer.ts";
import { isRecord, objectsIn, textOf, textsOf } from "./json.ts";
import { eachLine } from "./lines.ts";

const STAMP = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

/** `timew export`: a list of objects, times in UTC. Its order of tags is that of the alphabet, not the person's. */
export const timewarriorJson: Importer = {
  kind: "timewarrior",
  called: "an export of timewarrior",
  recognises: (text) => /"start"\s*:\s*"\d{8}T\d{6}Z"/.test(text.slice(0, 5000)) && /^\s*\ufeff?\[/.test(text),
  read(text): Records {
    const out = new RecordReader();
    for (const { line, value, text: raw } of objectsIn(text) ?? []) {
      if (!isRecord(value)) out.doubt(line, raw || JSON.stringify(value), "The interval is not readable JSON.");
      else
        add(
          out,
          line,
          textOf(value.start),
          value.end === undefined ? undefined : textOf(value.end),
          textsOf(value.tags),
          textOf(value.annotation),
        );
    }
    return out;
  },
};

/** The files it keeps: `inc 20260701T063000Z - 20260701T070000Z # "Inbox & Slack" admin # "a note"`. */
export const timewarriorData: Importer = {
  kind: "timewarrior-data",
  called: "a data file of timewarrior",
  recognises: (text) => /^\ufeff?inc \d{8}T\d{6}Z/m.test(text.slice(0, 5000)),
  read(text, options): Records {
    const out = new RecordReader();
    eachLine(text, options, (raw, line) => {
      if (raw.trim() === "") return;
      const match = /^\ufeff?inc (\S+)(?: - (\S+))?(?: # ?(.*))?$/.exec(raw.trim());
      if (!match) return out.doubt(line, raw, "The line is not an interval.");
      const words = [...(match[3] ?? "").matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)];
      const divided = words.findIndex(([whole]) => whole === "#");
      const plain = (list: typeof words) =>
        list.map(([, quotedWord, word]) => (quotedWord ?? word ?? "").replace(/\\(.)/g, "$1"));
      const tags = plain(divided < 0 ? words : words.slice(0, divided));
      add(out, line, match[1]!, match[2], tags, divided < 0 ? "" : plain(words.slice(divided + 1)).join(" "));
    });
    return out;
  },
};

function add(
  out: RecordReader,
  line: number,
  from: string,
  to: string | undefined,
  typed: string[],
  annotation: string,
) {
  const tags = typed.toSorted(); // as an export has them, whose order the files do not keep
  const [start, end] = [stampOf(from), to === undefined ? undefined : stampOf(to)];
  const title = activityOf(tags) || annotation || "(no tag)";
  const shown = `${from} - ${to ?? ""} ${tags.join(" ")}`;
  if (Number.isNaN(start) || Number.isNaN(end)) return out.doubt(line, shown, "The interval has a time that is none.");
  if (end === undefined) return out.leave("running", title, line);
  if (end < start) return out.doubt(line, shown, "The interval ends before it begins.");
  const project = tags.find((tag) => /^(project|client):/i.test(tag))?.replace(/^\w+:/, "") ?? "";
  out.interval(start, end, { uid: `${from}-${tags.join("|")}`, title, project, tags, line });
}

function stampOf(text: string): number {
  const match = STAMP.exec(text);
  if (!match) return Number.NaN;
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number);
  return Date.UTC(year!, month! - 1, day, hour, minute, second);
}

/** The tag that says most: a tag of several words, else the longest that is not of the form key:value. */
function activityOf(tags: readonly string[]): string {
  const plain = tags.filter((tag) => !/^[\w.-]+:\S+$/.test(tag));
  const spoken = plain.filter((tag) => /\s/.test(tag));
  const likely = spoken.length > 0 ? spoken : plain;
  return likely.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? tags[0] ?? "";
}
