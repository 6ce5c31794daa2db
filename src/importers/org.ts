import { RecordReader, type Records } from "../core/intake/records/entry.ts";
import { wallOfDay } from "../core/intake/records/zone.ts";
import { isDate } from "../core/period.ts";
import type { Importer } from "./importer.ts";
import { eachLine } from "./lines.ts";

const STAMP = String.raw`\[(\d{4}-\d\d-\d\d)(?:\s+[^\]\d\s]+)?\s+(\d{1,2}:\d{2})\]`;
const CLOCK = new RegExp(String.raw`^\s*CLOCK:\s*${STAMP}(?:--${STAMP})?(?:\s*=>\s*(-?\d+):(\d{2}))?\s*$`, "i");
const TAGS = /^:[\p{L}\p{N}_@#%:]+:$/u;

/** CLOCK lines of an Org file. Names of weekdays are in any language, so only digits are read. */
export const org: Importer = {
  kind: "org",
  called: "an Org file",
  recognises: (text) => /^[ \t]*CLOCK:[ \t]*\[\d{4}-\d\d-\d\d/im.test(text) && /^\*+\s/m.test(text),
  read(text, options): Records {
    const { zone } = options;
    const out = new RecordReader();
    const keywords = new Set(KEYWORDS);
    const path: { level: number; title: string; tags: string[] }[] = [];
    eachLine(text, options, (raw, line) => {
      const heading = /^(\*+)\s+/.exec(raw);
      if (heading) {
        const level = heading[1]!.length;
        const said = raw.slice(heading[0].length).trimEnd();
        const last = said.slice(Math.max(said.lastIndexOf(" "), said.lastIndexOf("\t")) + 1);
        const tags = TAGS.test(last) ? last.split(":").filter((tag) => tag !== "") : [];
        while (path.length > 0 && path.at(-1)!.level >= level) path.pop();
        path.push({ level, title: titleOf(TAGS.test(last) ? said.slice(0, -last.length) : said, keywords), tags });
        return;
      }
      const own = /^#\+(?:SEQ_|TYP_)?TODO:(.*)$/i.exec(raw)?.[1] ?? "";
      for (const word of own.split(/\s+/)) keywords.add(word.replace(/\(.*$/, ""));
      if (!/^\s*CLOCK:/i.test(raw)) return;
      const match = CLOCK.exec(raw);
      const title = path.at(-1)?.title || "(no heading)";
      const [from, to] = match
        ? [wallOf(match[1]!, match[2]!), match[3] ? wallOf(match[3], match[4]!) : undefined]
        : [];
      if (!match || Number.isNaN(from) || Number.isNaN(to ?? 0))
        return out.doubt(line, raw.trim(), "The clock line is not two times in brackets.");
      if (to === undefined) return out.leave("running", title, line);
      const [start, end] = [zone.toInstant(from!), zone.toInstant(to)];
      if (end < start) return out.doubt(line, raw.trim(), "The clock stops before it starts.");
      const project = path
        .slice(0, -1)
        .map((parent) => parent.title)
        .join("/");
      out.interval(start, end, {
        uid: out.nameFor(`${title}-${from}-${to}`),
        title,
        project,
        tags: path.flatMap(({ tags }) => tags),
        line,
      });
    });
    return out;
  },
};

/** What people mark headings with, beside the words that the file itself names. */
const KEYWORDS = ["TODO", "DONE", "NEXT", "WAITING", "HOLD", "CANCELLED", "CANCELED"];

/** A heading without its keyword, its priority and its progress; of a link what is shown of it. */
const titleOf = (heading: string, keywords: ReadonlySet<string>): string =>
  heading
    .replace(/^\S+\s+/, (word) => (keywords.has(word.trimEnd()) ? "" : word))
    .replace(/\[\[([^\]]*)\](?:\[([^\]]*)\])?\]/g, (_, target: string, shown?: string) => shown ?? target)
    .replace(/^\[#[A-Z0-9]\]\s*/, "")
    .replace(/ ?\[\d*(?:\/\d*|%)\]/g, "")
    .trim();

function wallOf(day: string, clock: string): number {
  const [hour, minute] = clock.split(":").map(Number);
  return isDate(day) && hour! <= 24 && minute! < 60 ? wallOfDay(day) + (hour! * 60 + minute!) * 60_000 : Number.NaN;
}
