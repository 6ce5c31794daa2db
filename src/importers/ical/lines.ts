/** One property of a calendar: NAME;PARAM=value:value, unfolded. */
export interface Property {
  readonly name: string;
  readonly params: Readonly<Record<string, string>>;
  readonly value: string;
}

/** A BEGIN..END block: its own properties, without those of the blocks inside it. */
export interface Component {
  readonly name: string;
  readonly line: number;
  /** The block it stands in: an event says less than its calendar does. */
  readonly within: Component | undefined;
  readonly properties: Property[];
  /** The block as it was written, for a parser that wants it whole; kept for time zones alone. */
  readonly source: string[];
  /** False where the file ended before the block did. */
  closed: boolean;
}

/** What an event may be read from; the rest of it is not even taken apart. */
const READ = new Set(
  "ATTENDEE CLASS DTEND DTSTART DURATION EXDATE EXRULE METHOD RDATE RECURRENCE-ID RRULE SEQUENCE STATUS SUMMARY TRANSP UID CATEGORIES X-MICROSOFT-CDO-ALLDAYEVENT X-MICROSOFT-CDO-BUSYSTATUS X-WR-CALNAME X-LIC-LOCATION TZID TZOFFSETTO".split(
    " ",
  ),
);

/**
 * The blocks of a calendar, one after the other. A library reads a whole file or none of it; a file in which one line is
 * broken must lose that line alone, so the lines are taken apart here and only what they mean is left to the library.
 */
export function* blocksOf(text: string): Generator<Component> {
  const open: Component[] = [];
  /** The time zone that is open. It is the outermost: none stands within another. */
  let zone: Component | undefined;
  for (const { line, content } of unfolded(text)) {
    const edge = EDGE.test(content) ? /^(BEGIN|END):([\w-]+)\s*$/i.exec(content) : null;
    const name = edge === null ? undefined : edge[2]!.toUpperCase();
    const begins = edge !== null && /^b/i.test(edge[1]!);
    if (begins) {
      const lost = name === "VEVENT" ? open.findIndex((block) => block.name === "VEVENT") : -1;
      if (lost >= 0) yield* open.splice(lost).filter((block) => block.name === "VEVENT");
      open.push({ name: name!, line, within: open.at(-1), properties: [], source: [], closed: false });
      if (name === "VTIMEZONE") zone ??= open.at(-1);
    }
    zone?.source.push(content);
    if (edge && !begins) {
      const at = open.findLastIndex((block) => block.name === name);
      if (at < 0) continue;
      const ended = open[at]!;
      open.splice(at);
      ended.closed = true;
      if (zone && !open.includes(zone)) zone = undefined;
      yield ended;
    } else if (!edge && open.length > 0) {
      const key = /^[\w-]+/.exec(content)?.[0].toUpperCase() ?? "";
      const property = READ.has(key) ? propertyOf(key, content) : undefined;
      if (property) open.at(-1)!.properties.push(property);
    }
  }
  yield* open;
}

const EDGE = /^(?:BEGIN|END):/i;
const [BLANK, TAB, RETURN] = [32, 9, 13];

/** Lines that begin with a blank go on with the one before. */
function* unfolded(text: string): Generator<{ line: number; content: string }> {
  let content = "";
  let first = 1;
  let line = 0;
  for (let at = text.charCodeAt(0) === 0xfeff ? 1 : 0; at <= text.length; ) {
    const found = text.indexOf("\n", at);
    const end = found < 0 ? text.length : found;
    const raw = text.slice(at, text.charCodeAt(end - 1) === RETURN ? end - 1 : end);
    at = end + 1;
    line++;
    const begins = raw.charCodeAt(0);
    if ((begins === BLANK || begins === TAB) && content !== "") content += raw.slice(1);
    else {
      if (content !== "") yield { line: first, content };
      content = raw.charCodeAt(0) === 0xfeff ? raw.slice(1) : raw;
      first = line;
    }
  }
  if (content !== "") yield { line: first, content };
}

/** Of these the value is a time, in which no colon stands: those before the last belong to the name of a zone that nobody quoted. */
const TIMES = new Set(["DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE", "RDATE"]);
const PARAM = /;([\w-]+)=((?:"[^"]*"|[^";:]+)*)/y;
const PARAM_OF_TIME = /;([\w-]+)=((?:"[^"]*"|[^";]+)*)/y;
/** Of most properties: nothing is ever written into it. */
const NO_PARAMS: Record<string, string> = {};

/** Quotes guard colons and semicolons. `SUMMARY=x`, which some programs write, is read as if it had its colon. */
function propertyOf(name: string, content: string): Property | undefined {
  let colon = TIMES.has(name) ? content.lastIndexOf(":") : -1;
  const head = colon < 0 ? content : content.slice(0, colon);
  const pattern = colon < 0 ? PARAM : PARAM_OF_TIME;
  const params: Record<string, string> = head[name.length] === ";" ? {} : NO_PARAMS;
  let at = name.length;
  while (head[at] === ";") {
    pattern.lastIndex = at;
    const param = pattern.exec(head);
    if (!param) break;
    params[param[1]!.toUpperCase()] = param[2]!.replaceAll('"', "");
    at = pattern.lastIndex;
  }
  if (colon < 0) colon = content[at] === "=" ? at : content.indexOf(":", at);
  return colon < 0 ? undefined : { name, params, value: content.slice(colon + 1) };
}

/** \n, \, and \; as they were typed. */
export const plainText = (value: string): string =>
  value.replace(/\\([\\;,nN])/g, (_, char: string) => (/n/i.test(char) ? " " : char));
