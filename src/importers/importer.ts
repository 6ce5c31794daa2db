import type { Records } from "../core/intake/records/entry.ts";
import type { Zone } from "../core/intake/records/zone.ts";
import type { Measure } from "../core/portfolio/hours.ts";

/** What reading a file takes beside its text. */
export interface ReadingOptions {
  /** The name of the file, for what is called after it. */
  readonly file: string;
  /** Where clocks without a zone hung. */
  readonly zone: Zone;
  /** Instants between which something must lie to matter, milliseconds: endless recurrences end here. */
  readonly from: number;
  readonly to: number;
  /** The person's own addresses, lower case: whose refusal of an invitation counts. */
  readonly me: readonly string[];
  /** The order of day, month and year where a file leaves it open. */
  readonly dateOrder?: DateOrder | undefined;
  /** Which column is what, in a table that is no tracker's export: {title: "Activity", hours: "Std."}. */
  readonly columns?: Readonly<Partial<Record<ColumnRole, string>>> | undefined;
  /** The person's week: what a day and a part of the week are in a list. 40 h and 5 days where nobody says. */
  readonly week?: Measure | undefined;
  /** Told now and then how much of the text is read, from 0 to 1, by importers that may take long. */
  readonly progress?: ((part: number) => void) | undefined;
  /** The longest pause before a message that still counts as the person's work on it, minutes. */
  readonly idle: number;
}

export const DATE_ORDERS = ["ymd", "dmy", "mdy"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

export const COLUMN_ROLES = [
  "title",
  "project",
  "tags",
  "date",
  "start",
  "end",
  "hours",
  "minutes",
  "seconds",
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** One kind of file. It is recognised by what stands in it, never by its name. */
export interface Importer {
  readonly kind: string;
  /** What a person calls such a file. */
  readonly called: string;
  recognises(text: string): boolean;
  read(text: string, options: ReadingOptions): Records;
}
