/** One property of a calendar: NAME;PARAM=value:value, unfolded. */
export interface Property {
  readonly name: string;
  readonly params: Readonly<Record<string, string>>;
  readonly value: string;
}

/** A BEGIN..END block: its own properties, without those of the blocks inside it. */
export interface Block {
  readonly name: string;
  readonly line: number;
  readonly properties: Property[];
  /** The block as it was written, for a parser that wants it whole; kept for time zones alone. */
  readonly source: string[];
  /** False where the file ended before the block did. */
  closed: boolean;
}

/** What an event may be read from; the rest of it is not even taken apart. */
const READ = new Set(
  "ATTENDEE CLASS DTEND DTSTART DURATION EXDATE RDATE RECURRENCE-ID RRULE SEQUENCE STATUS SUMMARY TRANSP UID CATEGORIES X-MICROSOFT-CDO-ALLDAYEVENT X-MICROSOFT-CDO-BUSYSTATUS X-WR-CALNAME X-LIC-LOCATION TZID TZOFFSETTO".split(
    " ",
  ),
);

/**
 * The blocks of a calendar, one after the other. A library reads a whole file or none of it; a file in which one line is
 * broken must lose that line alone, so the lines are taken apart here and only what they mean is left to the library.
 */
export function* blocksOf(text: string): Generator<Block> {
  const open: Block[] = [];
  for (const { line, content } of unfolded(text)) {
    const begin = /^BEGIN:([\w-]+)\s*$/i.exec(content);
    if (begin) {
      const lost = begin[1]!.toUpperCase() === "VEVENT" ? open.findIndex(({ name }) => name === "VEVENT") : -1;
      if (lost >= 0) yield* open.splice(lost).filter(({ name }) => name === "VEVENT");
      open.push({ name: begin[1]!.toUpperCase(), line, properties: [], source: [], closed: false });
    }
    const inZone = open.some(({ name }) => name === "VTIMEZONE");
    if (inZone) for (const block of open) block.source.push(content);
    const end = begin ? null : /^END:([\w-]+)\s*$/i.exec(content);
    if (end) {
      const at = open.findLastIndex(({ name }) => name === end[1]!.toUpperCase());
      if (at < 0) continue;
      const ended = open[at]!;
      open.splice(at);
      ended.closed = true;
      yield ended;
    } else if (!begin) {
      const name = /^[\w-]+/.exec(content)?.[0].toUpperCase() ?? "";
      const property = READ.has(name) ? propertyOf(name, content) : undefined;
      if (property) (open.at(-1)?.properties ?? []).push(property);
    }
  }
  yield* open;
}

/** Lines that begin with a blank go on with the one before. */
function* unfolded(text: string): Generator<{ line: number; content: string }> {
  let content = "";
  let first = 1;
  let line = 0;
  for (let at = 0; at <= text.length; ) {
    const end = text.indexOf("\n", at) < 0 ? text.length : text.indexOf("\n", at);
    const raw = text.slice(at, end).replace(/^\ufeff|\r$/g, "");
    at = end + 1;
    line++;
    if (/^[ \t]/.test(raw) && content !== "") content += raw.slice(1);
    else {
      if (content !== "") yield { line: first, content };
      content = raw;
      first = line;
    }
  }
  if (content !== "") yield { line: first, content };
}

/** Quotes guard colons and semicolons. `SUMMARY=x`, which some programs write, is read as if it had its colon. */
function propertyOf(name: string, content: string): Property | undefined {
  const params: Record<string, string> = {};
  let at = name.length;
  while (content[at] === ";") {
    const param = /^;([\w-]+)=((?:"[^"]*"|[^";:])*)/.exec(content.slice(at));
    if (!param) break;
    params[param[1]!.toUpperCase()] = param[2]!.replaceAll('"', "");
    at += param[0].length;
  }
  if (content[at] === ":" || content[at] === "=") return { name, params, value: content.slice(at + 1) };
  const colon = content.indexOf(":", at);
  return colon < 0 ? undefined : { name, params, value: content.slice(colon + 1) };
}

/** \n, \, and \; as they were typed. */
export const plainText = (value: string): string =>
  value.replace(/\\([\\;,nN])/g, (_, char: string) => (/n/i.test(char) ? " " : char));
