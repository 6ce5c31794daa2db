import { RecordReader, type Records } from "../core/intake/records/entry.ts";
import type { Importer } from "./importer.ts";
import { isList, isRecord, momentOf, objectsIn, parsed, part, textOf, textsOf } from "./json.ts";
import { readRows } from "./table/rows.ts";
import { column, has, headerOf, recordTable } from "./table/table.ts";

/** The file Watson keeps: [start, stop, project, id, tags, updated] in seconds; older ones end earlier. */
export const watsonFrames: Importer = {
  kind: "watson-frames",
  called: "the frames of Watson",
  recognises: (text) => /^\ufeff?\s*\[\s*\[\s*"?\d+(\.\d+)?"?\s*,\s*"?\d/.test(text.slice(0, 500)),
  read(text): Records {
    const out = new RecordReader();
    for (const { line, value, text: raw } of objectsIn(text) ?? []) {
      const [from, to, project, id, tags] = isList(value) ? value : [];
      const [start, end] = [Number(from), Number(to)].map((seconds) => seconds * 1000) as [number, number];
      const sound = isList(value) && value.length >= 3 && typeof project === "string" && from != null && to != null;
      if (!sound || !Number.isFinite(start) || !Number.isFinite(end))
        out.doubt(line, raw || JSON.stringify(value), "The frame is not [start, stop, project, …].");
      else if (end < start) out.doubt(line, JSON.stringify(value), "The frame ends before it begins.");
      else
        out.interval(start, end, {
          uid: textOf(id) || `${from}-${project}`,
          title: project,
          tags: textsOf(tags),
          line,
        });
    }
    return out;
  },
};

/** `watson log --json`. */
export const watsonLog: Importer = {
  kind: "watson-log",
  called: "a log of Watson",
  recognises: (text) => {
    const head = text.slice(0, 3000);
    return (
      /^\ufeff?\s*\[\s*\{/.test(head) && ["id", "project", "start", "stop"].every((key) => head.includes(`"${key}"`))
    );
  },
  read(text): Records {
    const out = new RecordReader();
    for (const { line, value, text: raw } of objectsIn(text) ?? []) {
      const [start, end] = [momentOf(part(value, "start")), momentOf(part(value, "stop"))];
      const title = textOf(part(value, "project"));
      if (Number.isNaN(start) || Number.isNaN(end) || end < start)
        out.doubt(line, raw || JSON.stringify(value), "The frame has no start and stop that follow one another.");
      else {
        const uid = textOf(part(value, "id")) || `${start}-${title}`;
        out.interval(start, end, { uid, title, tags: textsOf(part(value, "tags")), line });
      }
    }
    return out;
  },
};

/** `watson log --csv`: times of the place, without a zone. */
export const watsonLogCsv: Importer = {
  kind: "watson-log-csv",
  called: "a log of Watson",
  recognises: (text) => has(headerOf(text), "id", "start", "stop", "project"),
  read(text, options): Records {
    const table = recordTable(text);
    const at = (name: string) => column(table.names, name);
    const title = at("project");
    const plan = { title: (cell: (place?: number) => string) => cell(title), tags: [at("tags")], id: at("id") };
    return readRows(table, { ...plan, start: at("start"), end: at("stop"), trust: "clocks" }, options);
  },
};

/** `watson report` and `aggregate` as CSV: seconds a project over days; rows with a tag repeat a part of the project's. */
export const watsonReportCsv: Importer = {
  kind: "watson-report-csv",
  called: "a report of Watson",
  recognises: (text) => has(headerOf(text), "from", "to", "project", "tag", "time"),
  read(text): Records {
    const out = new RecordReader();
    const { names, rows } = recordTable(text);
    const at = (name: string) => column(names, name)!;
    for (const { cells, line } of rows) {
      const [from, to, project, tag, time] = ["from", "to", "project", "tag", "time"].map(
        (name) => cells[at(name)] ?? "",
      );
      const seconds = time === "" ? Number.NaN : Number(time);
      if (tag !== "") out.leave("summary-row", `${project} +${tag}`, line);
      else addTotal(out, line, project!, seconds, dayIn(from!), dayIn(to!));
    }
    return out;
  },
};

/** `watson report --json` and `aggregate --json`: the second is a list of the first, one a day. */
export const watsonReport: Importer = {
  kind: "watson-report",
  called: "a report of Watson",
  recognises: (text) => {
    const head = text.slice(0, 20_000);
    return /^\ufeff?\s*(\[\s*)?\{/.test(head) && /"projects"\s*:\s*\[/.test(head) && /"(timespan|time)"\s*:/.test(head);
  },
  read(text): Records {
    const out = new RecordReader();
    const whole = parsed(text);
    if (whole === undefined) out.doubt(1, text.slice(0, 80), "The report is not readable JSON.");
    (isList(whole) ? whole : [whole]).forEach((report, at) => {
      const timespan = part(report, "timespan");
      const [from, to] = [dayIn(textOf(part(timespan, "from"))), dayIn(textOf(part(timespan, "to")))];
      const projects = part(report, "projects");
      for (const project of isList(projects) ? projects : []) {
        if (isRecord(project))
          addTotal(out, at + 1, textOf(project.name), Number(project.time ?? Number.NaN), from, to);
      }
    });
    return out;
  },
};

function addTotal(out: RecordReader, line: number, title: string, seconds: number, from?: string, to?: string) {
  if (!Number.isFinite(seconds)) return out.doubt(line, title, "The time of the project is not a number of seconds.");
  if (from === undefined || to === undefined)
    return out.doubt(line, title, "The report does not say over which days it goes.");
  const minutes = seconds / 60;
  const time = from === to ? ({ kind: "dated", date: from } as const) : ({ kind: "span", from, to } as const);
  out.add({ uid: `report-${from}-${to}-${title}`, title, line, minutes, time });
}

/** The day as it is written: a report goes from midnight to midnight where it was made. */
const dayIn = (text: string): string | undefined => /^\d{4}-\d\d-\d\d/.exec(text)?.[0];
