import { RecordReader, type Records } from "../core/intake/records/entry.ts";
import type { Importer } from "./importer.ts";
import { isList, type Json, momentOf, parsed, part, textOf } from "./json.ts";

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The buckets of ActivityWatch: the window in front, where somebody was there. Browsers and editors report the same time
 * once more and are passed over; so is a host's time that another host has already.
 */
export const activitywatch: Importer = {
  kind: "activitywatch",
  called: "an export of ActivityWatch",
  recognises: (text) => /^\ufeff?\s*\{/.test(text) && /"buckets"\s*:/.test(text.slice(0, 500)),
  read(text): Records {
    const out = new RecordReader();
    const found = part(parsed(text), "buckets");
    const buckets = isList(found)
      ? found
      : typeof found === "object" && found !== null
        ? Object.values(found)
        : undefined;
    if (buckets === undefined) {
      out.doubt(1, text.slice(0, 80), "The export is not readable JSON with buckets in it.");
      return out;
    }
    const present = new Map<string, Span[]>();
    for (const bucket of buckets.filter((one) => part(one, "type") === "afkstatus")) {
      const host = textOf(part(bucket, "hostname"));
      const here = eventsOf(bucket, out).filter(({ data }) => part(data, "status") === "not-afk");
      present.set(host, united([...(present.get(host) ?? []), ...here]));
    }
    for (const bucket of buckets) {
      const type = part(bucket, "type");
      const id = textOf(part(bucket, "id"));
      if (type !== "currentwindow" && type !== "afkstatus")
        out.remark(`The bucket “${id}” repeats time of the windows and was passed over.`);
      if (type !== "currentwindow") continue;
      const host = textOf(part(bucket, "hostname"));
      const here = present.get(host);
      if (here === undefined) out.remark(`Nothing says when somebody sat at “${host}”: all its windows were counted.`);
      for (const { start, end, data, line } of eventsOf(bucket, out)) {
        const window = textOf(part(data, "title"));
        const entry = {
          title: textOf(part(data, "app")) || window,
          tags: window === "" ? [] : [window],
          line,
          once: "screen",
        };
        const spans = here === undefined ? [{ start, end }] : common({ start, end }, here);
        const away = spans.reduce((rest, span) => rest - (span.end - span.start), end - start) / 60_000;
        if (start === end) out.leave("no-time", entry.title, line);
        else if (away > 0) out.leave("away", entry.title, line, away);
        for (const span of spans)
          out.interval(span.start, span.end, { ...entry, uid: `${id}-${span.start}-${entry.title}` });
      }
    }
    return out;
  },
};

function eventsOf(bucket: Json, out: RecordReader): (Span & { data: Json | undefined; line: number })[] {
  const events = part(bucket, "events");
  return (isList(events) ? events : []).flatMap((event, at) => {
    const [start, duration] = [momentOf(part(event, "timestamp")), part(event, "duration")];
    const sound = !Number.isNaN(start) && typeof duration === "number" && duration >= 0;
    if (!sound) out.doubt(at + 1, JSON.stringify(event), "The event has no time or no duration.");
    return sound ? [{ start, end: start + duration * 1000, data: part(event, "data"), line: at + 1 }] : [];
  });
}

/** The same time without overlaps, in order. */
function united(spans: readonly Span[]): Span[] {
  const whole: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = whole.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else whole.push({ start, end });
  }
  return whole;
}

/** The parts of a span that lie in these, which are in order and apart. */
function common({ start, end }: Span, within: readonly Span[]): Span[] {
  let low = 0;
  for (let high = within.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (within[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  const spans: Span[] = [];
  for (let at = low; at < within.length && within[at]!.start < end; at++)
    spans.push({ start: Math.max(start, within[at]!.start), end: Math.min(end, within[at]!.end) });
  return spans;
}
