import type { ColumnRole, Importer, ReadingOptions } from "../importer.ts";
import type { BareUnit } from "./durations.ts";
import { type Plan, readRows } from "./rows.ts";
import { column, headerOf, type RecordTable, recordTable } from "./table.ts";

/** What tables call their columns, the likelier first; a name that ends in `*` is a beginning. */
const NAMES: Readonly<Record<ColumnRole, readonly string[]>> = {
  title: ["activity", "description", "task", "title", "subject", "name", "summary", "note", "notes", "description*"],
  project: ["project", "project*", "client", "customer", "account"],
  tags: ["tags", "tag", "labels", "category"],
  date: ["date", "day", "tag", "start date", "work date"],
  start: ["start", "start time", "started", "started at", "from", "begin", "start*"],
  end: ["end", "end time", "ended", "ended at", "stop", "stop time", "to", "finish", "end*"],
  hours: ["hours", "duration", "time", "duration*", "hours*", "time spent*"],
  minutes: ["minutes", "minutes*"],
  seconds: ["seconds*"],
};
/** The day of the end, where it stands in a column of its own. */
const END_DATES = ["end date", "stop date"];

/** Any table that says what, when and how long; `--columns` names those that have other names. */
export const genericCsv: Importer = {
  kind: "csv",
  called: "a table",
  recognises(text) {
    const names = headerOf(text);
    const placed = placesIn({ names, header: names }, {});
    const timed =
      amountIn(placed, names, {}).at !== undefined || (placed.start !== undefined && placed.end !== undefined);
    const when = placed.date ?? placed.start;
    return names.length > 1 && (placed.title ?? placed.project) !== undefined && when !== undefined && timed;
  },
  read(text, options) {
    const table = recordTable(text);
    const given = options.columns ?? {};
    const placed = placesIn(table, given);
    const amount = amountIn(placed, table.names, given);
    const { title, project, tags, date, start, end } = placed;
    const plan: Plan = {
      title: (cell) => cell(title) || cell(project),
      project,
      tags: [tags],
      date,
      start,
      endDate: column(table.names, ...END_DATES),
      end,
      duration: amount.at,
      unit: amount.unit,
      trust: "duration",
    };
    return readRows(table, plan, options);
  },
};

type Places = Readonly<Record<ColumnRole, number | undefined>>;

/** The column of how long, and what a bare number in it counts: as the person named it, else as its title says. */
function amountIn(placed: Places, names: readonly string[], given: NonNullable<ReadingOptions["columns"]>) {
  const named = UNITS.find((unit) => given[unit] !== undefined);
  if (named !== undefined) return { at: placed[named], unit: named };
  const at = placed.hours ?? placed.minutes ?? placed.seconds;
  return { at, unit: UNITS.find((unit) => WORDS_OF_UNIT[unit].test(names[at ?? -1] ?? "")) };
}

const UNITS = ["seconds", "minutes", "hours"] as const;
/** "Duration" alone names none. */
const WORDS_OF_UNIT: Readonly<Record<BareUnit, RegExp>> = {
  seconds: /sec|sek/,
  minutes: /min/,
  hours: /\bh\b|hour|stunde|\bstd/,
};

function placesIn(
  { names, header }: Pick<RecordTable, "names" | "header">,
  given: NonNullable<ReadingOptions["columns"]>,
) {
  const plain = (text: string) => text.toLowerCase().trim();
  const place = (role: ColumnRole) => {
    const named = given[role];
    return named === undefined ? column(names, ...NAMES[role]) : column(header.map(plain), plain(named));
  };
  const roles = Object.keys(NAMES) as ColumnRole[];
  return Object.fromEntries(roles.map((role) => [role, place(role)])) as Places;
}
