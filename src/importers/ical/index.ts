import { RecordReader, type Records } from "../../core/intake/records/entry.ts";
import { dayOfWall } from "../../core/intake/records/zone.ts";
import { count } from "../../core/text.ts";
import type { Importer, ReadingOptions } from "../importer.ts";
import { type Event, eventOf } from "./event.ts";
import { blocksOf, type Component, plainText } from "./lines.ts";
import { type Instance, instancesOf } from "./series.ts";
import { Zones } from "./zones.ts";

const DAY = 86_400_000;
/** Whole days of which the title says that nobody worked. Others (a birthday, a fair) say nothing of hours. */
const ABSENT =
  /\b(vacations?|holidays?|annual leave|parental leave|sick( leave| day)?|on leave|day off|days off|time off|pto|ooo|out of( the)? office|urlaub|krank\w*|ferien|feiertag|elternzeit|cong[ée]s?|vacances|vacaciones|ferie|vakantie|ziek)\b/i;

const ZONE_END = "END:VTIMEZONE";

/** So many events are read between two words about how far it is, and so much of the time goes into taking them apart. */
const OFTEN = 500;
const PARSING = 0.6;

export const ical: Importer = {
  kind: "ical",
  called: "a calendar (iCalendar)",
  recognises: (text) => /^\ufeff?[ \t]*BEGIN:(VCALENDAR|VEVENT)[ \t]*\r?$/im.test(text.slice(0, 5000)),
  read,
};

function read(text: string, options: ReadingOptions): Records {
  const out = new RecordReader();
  const zones = new Zones(options.zone);
  let calendar = "";
  // Zones first: an event may stand before the rules it refers to. Most stand at the top, so this is soon done.
  const last = text.lastIndexOf(ZONE_END);
  const head = last < 0 ? "" : text.slice(0, last + ZONE_END.length);
  for (const block of blocksOf(head)) if (block.name === "VTIMEZONE") zones.bring(block);
  const byUid = new Map<string, Event[]>();
  let declined = 0;
  const take = (block: Component) => {
    const doubt = (because: string) => out.doubt(block.line, summary(block.properties), because);
    const event = eventOf(block, zones, options.me, (because) => out.remark(`Line ${block.line}: ${because}`));
    if (typeof event === "string") return doubt(event);
    if (event.declined) declined++;
    const uid = event.uid || `without-uid ${event.title} ${event.start.instant} ${event.exact}`;
    const versions = byUid.get(uid);
    if (versions) versions.push(event);
    else byUid.set(uid, [event]);
  };
  const lines = options.progress ? linesIn(text) : 1;
  let seen = 0;
  for (const block of blocksOf(text)) {
    if (block.name === "VEVENT") take(block);
    if (++seen % OFTEN === 0) options.progress?.((block.line / lines) * PARSING);
    const name = block.name === "VCALENDAR" && block.properties.find((property) => property.name === "X-WR-CALNAME");
    if (name && calendar === "") calendar = plainText(name.value);
  }
  let made = 0;
  for (const [uid, events] of byUid) {
    if (++made % OFTEN === 0) options.progress?.(PARSING + (made / byUid.size) * (1 - PARSING));
    const broken = (event: Event, because: string) => out.doubt(event.line, event.title, because);
    const outdated = ({ title, line, exact, allDay }: Event) =>
      out.leave("repeated", title, line, allDay ? 0 : exact / 60_000);
    for (const instance of instancesOf(events, options, { broken, outdated }))
      add(out, uid, calendar || options.file, instance);
  }
  if (declined > 0 && options.me.length === 0)
    out.remark(
      `${count(declined, "event was", "events were")} declined by somebody: where that was you, say --me with your address, and it is left out.`,
    );
  for (const id of zones.unknown)
    out.remark(
      `The time zone “${id}” is no known one and the file does not describe it: its times are read as those of ${options.zone.name}.`,
    );
  return out;
}

function linesIn(text: string): number {
  let lines = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}

function add(out: RecordReader, uid: string, calendar: string, { event, start, minutes, key }: Instance): void {
  const { title, tags, marks, line } = event;
  const common = { uid: `${uid}#${key}`, title, tags, marks, line, calendar };
  const absent = event.outOfOffice || ABSENT.test(title);
  // some write a vacation from the first morning to the last evening
  if (event.allDay || (absent && event.days * DAY + event.exact >= DAY)) {
    const from = dayOfWall(start.wall);
    const to = dayOfWall(start.wall + Math.max(1, event.days * DAY + event.exact) - 1);
    out.add({ ...common, minutes: 0, time: { kind: "all-day", from, to, absent } });
    return;
  }
  const byCalendar = start.zone.toInstant(start.wall + event.days * DAY);
  const end = minutes === undefined ? byCalendar + event.exact : start.instant + minutes * 60_000;
  out.interval(start.instant, end, common);
}

const summary = (properties: readonly { name: string; value: string }[]): string =>
  plainText(properties.find(({ name }) => name === "SUMMARY")?.value ?? "an event without a title");
