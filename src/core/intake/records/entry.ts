/** What a record says about one stretch of work, whatever program wrote it. One importer turns one kind of file into these. */
export interface Entry {
  /** Where it came from: the same record read again has the same one, so that nothing is counted twice. */
  readonly uid: string;
  readonly title: string;
  readonly project: string;
  readonly tags: readonly string[];
  /** The name of the calendar it stood in; empty where the record knows no calendars. */
  readonly calendar: string;
  /** Who worked: the person, or an agent that the person directed. */
  readonly by: "person" | "agent";
  readonly time: EntryTime;
  /** Minutes as the record means them, never rounded; 0 for an absence. A correction may be negative. */
  readonly minutes: number;
  readonly marks: readonly EventMark[];
  /** Entries that share this name are one pair of hands: what they have in common counts once, not once each. */
  readonly once: string | undefined;
  readonly line: number;
}

/**
 * An interval is cut at the edges of a window; its ends are instants, in milliseconds. A dated duration belongs to its
 * day whole. A span is a total over days, or over days that nobody wrote down. Days are ISO days and `to` is included.
 * What is said of a normal week is the minutes of one week, whichever weeks were worked.
 */
export type EntryTime =
  | { readonly kind: "interval"; readonly start: number; readonly end: number }
  | { readonly kind: "dated"; readonly date: string }
  | { readonly kind: "span"; readonly from: string; readonly to: string }
  | { readonly kind: "undated" }
  | { readonly kind: "weekly" }
  | { readonly kind: "all-day"; readonly from: string; readonly to: string; readonly absent: boolean };

const MARKS = ["cancelled", "declined", "transparent", "tentative", "private"] as const;
/** What a calendar says about an event that may keep it from being work. */
export type EventMark = (typeof MARKS)[number];

/** What keeps an event from counting where somebody says so: its marks, and that it lies on a day away. */
export const LEAVE_OUT = [...MARKS, "days-away"] as const;
export type LeaveOut = (typeof LEAVE_OUT)[number];

/** A part of a file that is not an entry, in the file's own order. */
export interface NotUnderstood {
  readonly line: number;
  readonly text: string;
  readonly because: string;
}

/** What the importer itself left out, because the format says that it is not work that was done. */
export interface LeftOutRecord {
  readonly why:
    | "running"
    | "break"
    | "time-off"
    | "away"
    | "somebody-else"
    | "no-time"
    | "parent"
    | "summary-row"
    | "header"
    | "repeated";
  readonly title: string;
  readonly minutes: number;
  readonly line: number;
}

const NONE: readonly never[] = [];

/** What an importer must say of an entry; the rest is as it mostly is. */
type Told = Pick<Entry, "uid" | "title" | "line"> & Partial<Omit<Entry, "time" | "minutes">>;

export interface Records {
  readonly entries: readonly Entry[];
  readonly not_understood: readonly NotUnderstood[];
  readonly left_out: readonly LeftOutRecord[];
  /** Sentences about the file as a whole. */
  readonly remarks: readonly string[];
}

/** How many records a file holds, whatever became of them. */
export const readIn = ({ entries, left_out, not_understood }: Records): number =>
  entries.length + left_out.length + not_understood.length;

/** What one file was taken for, and what was read from it. */
export interface RecordSource {
  readonly file: string;
  readonly kind: string;
  readonly called: string;
  readonly reading: Records;
}

/** Collects what an importer finds; each record ends in exactly one of the three lists. */
export class RecordReader implements Records {
  readonly entries: Entry[] = [];
  readonly not_understood: NotUnderstood[] = [];
  readonly left_out: LeftOutRecord[] = [];
  readonly remarks: string[] = [];
  readonly #said = new Map<string, number>();

  add(entry: Told & Pick<Entry, "time" | "minutes">): void {
    this.#push(entry, entry.time, entry.minutes);
  }

  /** `minutes` where they are not those from start to end. */
  interval(start: number, end: number, entry: Told, minutes = (end - start) / 60_000): void {
    this.#push(entry, { kind: "interval", start, end }, minutes);
  }

  /** Spelled out: there are hundreds of thousands of them, and spreads cost many times as much. */
  #push(told: Told, time: EntryTime, minutes: number): void {
    this.entries.push({
      uid: told.uid,
      title: told.title,
      project: told.project ?? "",
      tags: told.tags ?? NONE,
      calendar: told.calendar ?? "",
      by: told.by ?? "person",
      time,
      minutes,
      marks: told.marks ?? NONE,
      once: told.once,
      line: told.line,
    });
  }

  /** A name for a record that has none of its own: what it says, and how often the file has said that. */
  nameFor(content: string): string {
    const times = (this.#said.get(content) ?? 0) + 1;
    this.#said.set(content, times);
    return times === 1 ? content : `${content}#${times}`;
  }

  doubt(line: number, text: string, because: string): void {
    this.not_understood.push({ line, text: text.slice(0, 200), because });
  }

  leave(why: LeftOutRecord["why"], title: string, line: number, minutes = 0): void {
    this.left_out.push({ why, title, minutes, line });
  }

  remark(sentence: string): void {
    if (!this.remarks.includes(sentence)) this.remarks.push(sentence);
  }
}
