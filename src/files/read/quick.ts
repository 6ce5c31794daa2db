import {
  COLLECTION_STYLE,
  CORE_SCHEMA,
  constructFromEvents,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
} from "js-yaml";
import { type PortfolioDocument, portfolioFrom, type ReadOptions } from "./document.ts";
import { type Part, placesIn, plain, refuseFlood, type YamlText } from "./places.ts";

/*
 * A second reader for what is plainly right: js-yaml reads the same text in a fifth of the time, but cannot say what is wrong
 * as well, nor change it. Whatever is wrong, unusual or in doubt is left to the other reader; both give the same (a test holds
 * them to it).
 */

/**
 * Where one of the readers is more forgiving than the other: tabs, single carriage returns, byte order marks, a question mark
 * before a key, a number beyond all numbers.
 */
const DOUBTFUL = /[\t\r\ufeff]|(?<![^\s{[,-])\?(?:\s|$)|\d[eE]\+?\d{3}/m;
/** Characters. In a longer line a colon may be far behind its key. */
const LONG = 1000;

function isDoubtful(source: string): boolean {
  if (DOUBTFUL.test(source)) return true;
  for (let from = 0; from < source.length; ) {
    const end = source.indexOf("\n", from);
    const next = end < 0 ? source.length : end;
    if (isDoubtfulLine(source, from, next)) return true;
    from = next + 1;
  }
  return false;
}

/** The same at the start of a line: a colon whose key stands above, a document's mark that is indented, the end of a document. */
function isDoubtfulLine(source: string, from: number, end: number): boolean {
  let at = from;
  while (source.charCodeAt(at) === 32) at++;
  return source[at] === ":" || source.startsWith("---", at) || source.startsWith("...", from) || end - from >= LONG;
}

/** Text to portfolio where nothing is wrong with it and nothing in it is unusual; else undefined. */
export function readQuickly(text: string, file: string, options: ReadOptions = {}): PortfolioDocument | undefined {
  const yaml = quickYaml(text, file);
  const read = yaml && portfolioFrom(yaml, text, options);
  return read && "document" in read ? read.document : undefined;
}

/** YAML 1.2 in block or flow style, without anchors, aliases, tags, directives, values left empty, block texts, lines run on. */
export function quickYaml(text: string, file: string): YamlText | undefined {
  const source = plain(text);
  if (isDoubtful(source)) return undefined;
  refuseFlood(source, file);
  try {
    const events = parseEvents(source, {});
    if (!events.every((event) => isPlain(event, source)) || hidesAnEnd(events, source)) return undefined;
    const [value, ...more] = constructFromEvents(events, { source, schema: CORE_SCHEMA });
    if (value === undefined || value === null || more.length > 0) return undefined;
    return { file, source, value, place: placesIn(source, () => partsOf(events, source)) };
  } catch {
    return undefined; // the other reader says what is wrong with it
  }
}

function isPlain(event: Event, source: string): boolean {
  switch (event.type) {
    case EVENT_ID.DOCUMENT:
      return event.directives.length === 0;
    case EVENT_ID.SCALAR:
      return (
        event.valueStart >= 0 &&
        event.anchorStart < 0 &&
        event.tagStart < 0 &&
        event.style !== SCALAR_STYLE.LITERAL_BLOCK &&
        event.style !== SCALAR_STYLE.FOLDED_BLOCK &&
        (event.fast || !isBroken(source, event.valueStart, event.valueEnd))
      );
    case EVENT_ID.POP:
      return true;
    case EVENT_ID.ALIAS:
      return false;
    default:
      return event.anchorStart < 0 && event.tagStart < 0;
  }
}

/** Whether a line ends in a piece of the text. */
function isBroken(source: string, from: number, to: number): boolean {
  const end = source.indexOf("\n", from);
  return end >= 0 && end < to;
}

const CLOSING: Readonly<Record<string, string>> = { "[": "]", "{": "}" };

/** Whether a comment may hold the bracket that seems to close a list or map: the events do not say where one ends. */
function hidesAnEnd(events: readonly Event[], source: string): boolean {
  const open: string[] = [];
  let last = 0;
  for (const event of events) {
    if (event.type === EVENT_ID.SCALAR) last = event.valueEnd;
    else if (event.type === EVENT_ID.POP) {
      const bracket = open.pop();
      if (!bracket) continue;
      const end = source.indexOf(bracket, last);
      if (source.slice(last, end).includes("#")) return true;
      last = end + 1;
    } else if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING) {
      const bracket = event.style === COLLECTION_STYLE.FLOW ? CLOSING[source.charAt(event.start)] : "";
      if (bracket === undefined) return true; // a pair in a list, with no brackets of its own
      open.push(bracket);
      last = event.start + 1;
    } else open.push("");
  }
  return false;
}

/** The parts of a document as the events tell them: whatever was opened holds what comes until it is closed. */
function partsOf(events: readonly Event[], source: string): Part | undefined {
  let at = 1; // the first opens the document
  const next = (): Part | undefined => {
    const event = events[at++];
    switch (event?.type) {
      case EVENT_ID.SCALAR: {
        const quote = event.style === SCALAR_STYLE.PLAIN ? 0 : 1;
        return { span: [event.valueStart - quote, event.valueEnd + quote], flow: false };
      }
      case EVENT_ID.SEQUENCE: {
        const flow = event.style === COLLECTION_STYLE.FLOW;
        const items: (Part | undefined)[] = [];
        while (events[at]?.type !== EVENT_ID.POP) items.push(next());
        at++;
        const last = items.at(-1)?.span[1] ?? event.start + 1;
        return { span: [event.start, flow ? source.indexOf("]", last) + 1 : last], flow, items };
      }
      case EVENT_ID.MAPPING: {
        const flow = event.style === COLLECTION_STYLE.FLOW;
        const pairs: { name: string; key: Part["span"]; value: Part | undefined }[] = [];
        while (events[at]?.type !== EVENT_ID.POP) {
          const name = events[at] as ScalarEvent;
          pairs.push({ name: getScalarValue(source, name), key: next()!.span, value: next() });
        }
        at++;
        const last = pairs.at(-1)?.value?.span[1] ?? event.start + 1;
        return { span: [event.start, flow ? source.indexOf("}", last) + 1 : last], flow, pairs };
      }
      default:
        return undefined;
    }
  };
  return next();
}
