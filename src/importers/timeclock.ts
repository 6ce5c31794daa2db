import { RecordReader, type Records } from "../core/intake/records/entry.ts";
import { wallOfDay } from "../core/intake/records/zone.ts";
import { isDate } from "../core/period.ts";
import type { Importer, ReadingOptions } from "./importer.ts";
import { eachLine } from "./lines.ts";

const LINE =
  /^([io])\s+(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*[+-]\d{4})?(?:\s+(.*))?$/;

interface Session {
  readonly account: string;
  readonly wall: number;
  readonly line: number;
  readonly tags: readonly string[];
}

/** hledger's and ledger's timeclock: in and out by the clock on the wall, as hledger counts them; offsets are not read. */
export const timeclock: Importer = {
  kind: "timeclock",
  called: "a timeclock file",
  recognises: (text) => /^\ufeff?i \d{4}[-/.]\d{1,2}[-/.]\d{1,2}\s+\d{1,2}:\d{2}/m.test(text.slice(0, 20_000)),
  read(text, options): Records {
    const out = new RecordReader();
    const open: Session[] = [];
    eachLine(text, options, (raw, line) => {
      if (/^\s*([#;*bhO]|$)/.test(raw)) return;
      const match = LINE.exec(raw);
      const day = match && `${match[2]}-${match[3]!.padStart(2, "0")}-${match[4]!.padStart(2, "0")}`;
      const [hour, minute, second] = match ? match.slice(5, 8).map((part) => Number(part ?? 0)) : [];
      if (!match || !isDate(day!) || hour! > 24 || minute! > 59 || second! > 59)
        return out.doubt(line, raw, "The line is not `i` or `o`, a date, a time and an account.");
      const wall = wallOfDay(day!) + ((hour! * 60 + minute!) * 60 + second!) * 1000;
      const [account = "", ...rest] = (match[8] ?? "")
        .split(";")[0]!
        .trim()
        .split(/\s{2,}/);
      if (match[1] === "i") {
        const running = open.findIndex((session) => session.account === account);
        if (running >= 0)
          out.doubt(open[running]!.line, account, "The same account is clocked in again before it is clocked out.");
        if (running >= 0) open.splice(running, 1);
        open.push({ account, wall, line, tags: rest });
        return;
      }
      const named = account === "" ? open.length - 1 : open.findLastIndex((session) => session.account === account);
      const session = open[named];
      if (!session) return out.doubt(line, raw, "Nothing was clocked in that this could clock out.");
      open.splice(named, 1);
      if (wall < session.wall)
        return out.doubt(session.line, session.account, "It is clocked out before it is clocked in.");
      addSession(out, session, wall, options);
    });
    for (const session of open) out.leave("running", session.account, session.line);
    return out;
  },
};

/** Minutes are those between what the clock showed, also in a night in which it was moved: so hledger reports them. */
function addSession(out: RecordReader, { account, wall, line, tags }: Session, ends: number, { zone }: ReadingOptions) {
  const project = account.includes(":") ? account.slice(0, account.indexOf(":")) : "";
  const [start, end] = [zone.toInstant(wall), zone.toInstant(ends)];
  out.interval(
    start,
    Math.max(start, end),
    { uid: out.nameFor(`${account}-${wall}-${ends}`), title: account || "(no account)", project, tags, line },
    (ends - wall) / 60_000,
  );
}

/** Minutes a unit. A month is 30 days here and a year 365, which is how hledger reads them. */
const UNITS: Readonly<Record<string, number>> = { s: 1 / 60, m: 1, h: 60, d: 1440, w: 10_080, mo: 43_200, y: 525_600 };
const DAY_LINE = /^(?:\*+\s+)?(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:\s|$)/;

/** hledger's timedot: a quarter of an hour a dot, under the date it belongs to. */
export const timedot: Importer = {
  kind: "timedot",
  called: "a timedot file",
  recognises(text) {
    const lines = text
      .slice(0, 20_000)
      .split(/\r\n|\r|\n/)
      .filter((line) => !isRemark(line));
    const first = DAY_LINE.test(lines[0]?.replace(/^\ufeff/, "") ?? "");
    return first && lines.slice(1, 20).some((line) => postingOf(line)?.amounts !== undefined);
  },
  read(text, options): Records {
    const out = new RecordReader();
    let date = "";
    eachLine(text, options, (raw, line) => {
      const dated = DAY_LINE.exec(raw);
      if (dated) {
        date = `${dated[1]}-${dated[2]!.padStart(2, "0")}-${dated[3]!.padStart(2, "0")}`;
        return isDate(date) ? undefined : out.doubt(line, raw, "The day does not exist.");
      }
      if (isRemark(raw)) return;
      const posting = postingOf(raw);
      // A heading without an amount is a heading.
      if (posting === undefined && /^\*+ /.test(raw)) return;
      if (!isDate(date)) return out.doubt(line, raw, "No day stands above the line.");
      if (!posting?.amounts) return out.doubt(line, raw, "The line is not an account, two blanks and an amount.");
      const { account, amounts } = posting;
      const project = account.includes(":") ? account.slice(0, account.indexOf(":")) : "";
      for (const [tag, minutes] of amounts) {
        out.add({
          uid: out.nameFor(`${date}-${account}-${tag}-${minutes}`),
          title: account,
          project,
          tags: tag === "" ? [] : [`t:${tag}`],
          line,
          minutes,
          time: { kind: "dated", date },
        });
      }
    });
    return out;
  },
};

const isRemark = (line: string): boolean => /^\s*([#;]|$)/.test(line);

/** An account, two blanks or a tab, and what may be an amount. */
function postingOf(line: string): { account: string; amounts: [string, number][] | undefined } | undefined {
  const body = line.split(";")[0]!.trim().replace(/^\*+ /, "");
  const at = body.search(/ {2}|\t/);
  return at < 0 ? undefined : { account: body.slice(0, at), amounts: amountsOf(body.slice(at).trim()) };
}

/** Minutes by letter; dots and numbers have none. */
function amountsOf(text: string): [string, number][] | undefined {
  if (/^[.\s]+$/.test(text)) return [["", text.replace(/\s/g, "").length * 15]];
  const number = /^(\d+(?:\.\d+)?|\.\d+)\s*(s|m|h|d|w|mo|y)?$/.exec(text);
  if (number) return [["", Number(number[1]) * UNITS[number[2] ?? "h"]!]];
  if (!/^[a-z]+$/i.test(text)) return undefined;
  const letters = new Map<string, number>();
  for (const letter of text) letters.set(letter, (letters.get(letter) ?? 0) + 15);
  return [...letters];
}
