import type { EventMark } from "../../core/intake/records/entry.ts";
import { type Component, type Property, plainText } from "./lines.ts";
import { lengthOf, type When, whenOf, whensOf } from "./when.ts";
import type { Zones } from "./zones.ts";

/** A VEVENT, taken apart. */
export interface Event {
  readonly uid: string;
  readonly title: string;
  readonly line: number;
  readonly tags: readonly string[];
  readonly marks: readonly EventMark[];
  /** Whether anybody declined it, whoever it was. */
  readonly declined: boolean;
  readonly start: When;
  /** Whole days, counted by the calendar, and milliseconds beside them, counted by the clock. */
  readonly days: number;
  readonly exact: number;
  readonly allDay: boolean;
  readonly outOfOffice: boolean;
  readonly rules: readonly string[];
  readonly more: readonly { when: When; minutes?: number }[];
  readonly except: readonly When[];
  /** Rules of occurrences that do not take place: out of use, and still found in old calendars. */
  readonly exceptRules: readonly string[];
  /** Which occurrence of a recurring event this one replaces. */
  readonly replaces: When | undefined;
  readonly andLater: boolean;
  readonly sequence: number;
}

const DAY = 86_400_000;

/** An event, or why it is none. What is broken beside its time is told through `broken` and left out. */
export function eventOf(
  block: Component,
  zones: Zones,
  me: readonly string[],
  broken: (because: string) => void,
): Event | string {
  const all = (name: string) => block.properties.filter((property) => property.name === name);
  const one = (name: string): Property | undefined => block.properties.find((property) => property.name === name);
  const text = (name: string) => one(name)?.value.trim().toUpperCase() ?? "";
  const method = block.within?.properties
    .find(({ name }) => name === "METHOD")
    ?.value.trim()
    .toUpperCase();
  if (!block.closed) return "The event is cut off.";
  const dtstart = one("DTSTART");
  if (dtstart === undefined) return "The event has no start.";
  const start = whenOf(dtstart.value, dtstart, zones);
  if (start === undefined) return "The start of the event is not a time.";
  const length = lengthOfEvent(start, one("DTEND"), one("DURATION"), zones);
  if (typeof length === "string") return length;
  const replaced = one("RECURRENCE-ID");
  const replaces = replaced && whenOf(replaced.value, replaced, zones);
  if (replaced && !replaces) return "The occurrence that the event replaces is not a time.";
  const list = (name: string) =>
    all(name).flatMap((property) => whensOf(property, zones, () => broken(`A date of ${name} is not a time.`)));
  const title = plainText(one("SUMMARY")?.value ?? "");
  return {
    uid: one("UID")?.value.trim() ?? "",
    title,
    line: block.line,
    tags: all("CATEGORIES").flatMap(({ value }) => value.split(/(?<!\\),/).map((tag) => plainText(tag).trim())),
    declined: all("ATTENDEE").some(declines),
    marks: marksOf(all("ATTENDEE"), me, text, method),
    start,
    ...length,
    allDay: start.isDay || text("X-MICROSOFT-CDO-ALLDAYEVENT") === "TRUE",
    outOfOffice: text("X-MICROSOFT-CDO-BUSYSTATUS") === "OOF",
    rules: all("RRULE").map(({ value }) => value),
    more: list("RDATE"),
    except: list("EXDATE").map(({ when }) => when),
    exceptRules: all("EXRULE").map(({ value }) => value),
    replaces,
    andLater: replaced?.params.RANGE?.toUpperCase() === "THISANDFUTURE",
    sequence: Number(one("SEQUENCE")?.value) || 0,
  };
}

function lengthOfEvent(start: When, dtend: Property | undefined, duration: Property | undefined, zones: Zones) {
  if (dtend) {
    const end = whenOf(dtend.value, dtend, zones);
    if (end === undefined) return "The end of the event is not a time.";
    if (start.isDay) return { days: Math.max(1, Math.round((end.wall - start.wall) / DAY)), exact: 0 };
    if (end.instant < start.instant) return "The event ends before it begins.";
    return { days: 0, exact: end.instant - start.instant };
  }
  const length = duration && lengthOf(duration.value);
  if (duration && !length) return "The length of the event is not a length.";
  if (length && length.days * DAY + length.exact < 0) return "The event ends before it begins.";
  if (start.isDay) return { days: Math.max(1, length?.days ?? 1), exact: 0 };
  return length ?? { days: 0, exact: 0 };
}

const answers = (status: string) => (attendee: Property) => attendee.params.PARTSTAT?.toUpperCase() === status;
const declines = answers("DECLINED");

/** `method` is what the calendar was sent for: one that was sent to cancel says so of everything in it. */
function marksOf(
  attendees: readonly Property[],
  me: readonly string[],
  text: (name: string) => string,
  method: string | undefined,
): EventMark[] {
  // some programs name a person by a number, and the address beside it
  const mine = attendees.filter(({ value, params: { EMAIL = value } }) =>
    [value, EMAIL].some((address) =>
      me.includes(
        address
          .trim()
          .toLowerCase()
          .replace(/^mailto:/, ""),
      ),
    ),
  );
  const [status, visibility, busy] = [text("STATUS"), text("CLASS"), text("X-MICROSOFT-CDO-BUSYSTATUS")];
  const marks: EventMark[] = [];
  if (status === "CANCELLED" || method === "CANCEL") marks.push("cancelled");
  if (mine.some(declines)) marks.push("declined");
  if (text("TRANSP") === "TRANSPARENT" || busy === "FREE") marks.push("transparent");
  if ([status, busy].includes("TENTATIVE") || mine.some(answers("TENTATIVE"))) marks.push("tentative");
  if (visibility === "PRIVATE" || visibility === "CONFIDENTIAL") marks.push("private");
  return marks;
}
