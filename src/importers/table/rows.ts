import { RecordReader } from "../../core/intake/records/entry.ts";
import { dayOfWall, wallOfDay } from "../../core/intake/records/zone.ts";
import { Sums, saysTotal } from "../../core/intake/totals.ts";
import { sentenceOf } from "../../core/problem.ts";
import { count } from "../../core/text.ts";
import type { DateOrder, ReadingOptions } from "../importer.ts";
import { clockOf, dayOf, looksDated, orderOf } from "./dates.ts";
import { type BareUnit, decimalMark, durationMinutes, unclear, unitOf } from "./durations.ts";
import { People } from "./people.ts";
import type { RecordRow, RecordTable } from "./table.ts";

const DAY = 86_400_000;
/** So many rows are read between two words about how far it is. */
const OFTEN = 2000;

/** What the columns of one kind of table mean. Columns are places in a row. */
export interface Plan {
  readonly title: (cell: (at: number | undefined) => string) => string;
  readonly project?: number | undefined;
  /** Columns of tags, several in a cell. */
  readonly tags?: readonly (number | undefined)[];
  /** Columns that say more about the row: each cell is one tag, so that a rule can look at it. */
  readonly more?: readonly (number | undefined)[];
  readonly id?: number | undefined;
  readonly date?: number | undefined;
  /** A day with a time of day, or the time of day alone where `date` has the day. */
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  /** The day of the end where it stands in a column of its own. */
  readonly endDate?: number | undefined;
  readonly duration?: number | undefined;
  /** What a bare number counts; undefined where the column does not say. */
  readonly unit?: BareUnit | undefined;
  /** The time of day in `date` is that of a collection, not of the work: only the day counts. */
  readonly dayOnly?: true;
  /** Which of the two holds where a row has both an end and another duration. */
  readonly trust: "clocks" | "duration";
  /** A row that is no work, with the reason. */
  readonly leaves?: (cell: (at: number | undefined) => string) => "break" | "time-off" | undefined;
}

/** A point as it was written: an instant where the zone stands beside it, else what the clock showed. */
type Moment = { readonly instant: number } | { readonly wall: number } | { readonly day: string };

/** The rows of a table as entries. What one row cannot decide (the order of a date, a comma) the whole table decides. */
export function readRows(table: RecordTable, plan: Plan, options: ReadingOptions): RecordReader {
  const out = new RecordReader();
  const texts = table.rows.map((row) => textsOf(row, plan));
  const dated = texts.flatMap(({ start, end }) => [start, end]).filter(looksDated);
  const mark = decimalMark(texts.map(({ duration }) => duration));
  const unit =
    plan.unit ??
    unitOf(
      texts.map(({ duration }) => duration),
      mark,
    );
  const found = options.dateOrder
    ? { order: options.dateOrder }
    : orderOf(dated, (order) => texts.every((text) => agrees(text, order, mark, unit)));
  const sums = new Sums();
  const people = new People(table, options);
  let differing = 0;
  const take = (row: RecordRow, at: number) => {
    if (at % OFTEN === 0) options.progress?.(at / table.rows.length);
    const cell = (place: number | undefined) => (place === undefined ? "" : (row.cells[place] ?? ""));
    const doubt = (because: string) => out.doubt(row.line, row.cells.join(", "), because);
    if (row.fault) return doubt(`The row is not written as a table's: ${row.fault}.`);
    const title = plan.title(cell);
    const { start, end, clockEnd, duration } = texts[at]!;
    const given = duration === "" ? undefined : durationMinutes(duration, mark, unit);
    if (given !== undefined && !looksDated(start) && !looksDated(end) && saysTotal(firstWord(row))) {
      const wrong = sums.total(given);
      return wrong ? doubt(sentenceOf(wrong)) : out.leave("summary-row", title, row.line);
    }
    sums.add(given ?? 0);
    const leaves = people.leavesOut(row) ? "somebody-else" : plan.leaves?.(cell);
    if (leaves) return out.leave(leaves, title, row.line, given ?? 0);
    if (duration !== "" && given === undefined) return doubt(unclear(duration, mark, unit));
    const order = "order" in found ? found.order : undefined;
    const [from, to] = [momentOf(start, order), momentOf(end, order)];
    const isOpen = order === undefined && [start && !from, end && !to].some(Boolean);
    if (isOpen && (looksDated(start) || looksDated(end))) return doubt(unordered(start || end));
    const unread = (start !== "" && !from && start) || (end !== "" && !to && end);
    if (unread)
      return doubt(
        clockOf(unread) === undefined ? `“${unread}” is not a day or a time.` : `No day stands beside “${unread}”.`,
      );
    const entry = {
      uid: cell(plan.id) || out.nameFor(row.cells.join("\u0000")),
      title,
      project: cell(plan.project),
      tags: [
        ...(plan.tags ?? []).flatMap((place) => cell(place).split(/[,;]\s*/)),
        ...(plan.more ?? []).map(cell),
      ].filter((tag) => tag !== ""),
      line: row.line,
    };
    const begins = from && instantOf(from, options);
    let ends = to && instantOf(to, options);
    if (plan.dayOnly && begins !== undefined && given !== undefined)
      return out.add({ ...entry, time: { kind: "dated", date: dayAt(begins, options) }, minutes: given });
    if (begins === undefined || (ends === undefined && given === undefined)) {
      if (given === undefined)
        return begins !== undefined ? out.leave("running", title, row.line) : doubt("The row has no duration.");
      const time = from && "day" in from ? { kind: "dated" as const, date: from.day } : { kind: "undated" as const };
      return out.add({ ...entry, time, minutes: given });
    }
    if (ends === undefined) return out.interval(begins, begins + given! * 60_000, entry);
    if (ends < begins && clockEnd) ends += DAY;
    if (ends < begins) return doubt("The row ends before it begins.");
    const measured = (ends - begins) / 60_000;
    const shown = "wall" in from! && "wall" in to! ? (to.wall - from.wall) / 60_000 : measured;
    const crosses = !clockEnd && Math.abs(shown - measured) > 1;
    if (given !== undefined && !crosses && Math.abs(given - measured) > 1) differing++;
    const takesGiven = given !== undefined && (crosses || plan.trust === "duration");
    out.interval(begins, ends, entry, takesGiven ? given : measured);
  };
  table.rows.forEach(take);
  if (people.remark) out.remark(people.remark);
  if (differing > 0) {
    const which = plan.trust === "clocks" ? "start and end" : "the duration";
    out.remark(`In ${count(differing, "row")} the duration is not the time from start to end; ${which} was counted.`);
  }
  if (out.entries.some(({ time }) => time.kind === "undated"))
    out.remark("The rows have no dates: all of them are taken to lie in the window.");
  return out;
}

/** What the first cell that is not empty says, without what explains it: "Total (July):" is a total. */
const firstWord = ({ cells }: RecordRow): string =>
  (cells.find((cell) => cell !== "") ?? "").replace(/[:(].*$/s, "").trim();

const unordered = (text: string): string =>
  `“${text}” may be read as day-month or as month-day, and the file does not say which: say --date-format dmy or --date-format mdy.`;

interface Texts {
  readonly start: string;
  readonly end: string;
  readonly duration: string;
  /** The end was written as a time of day: it is the first such after the start. */
  readonly clockEnd: boolean;
}

/** A time of day takes the day of its row; an end without one takes the day of the start. */
function textsOf({ cells }: RecordRow, plan: Plan): Texts {
  const cell = (at: number | undefined) => (at === undefined ? "" : (cells[at] ?? ""));
  const at = (text: string, day: string) => (text !== "" && !looksDated(text) && day !== "" ? `${day} ${text}` : text);
  const start = at(cell(plan.start), cell(plan.date)) || cell(plan.date);
  const end = cell(plan.end);
  const clockEnd = cell(plan.endDate) === "" && end !== "" && !looksDated(end);
  const endDay = cell(plan.endDate) || (looksDated(start) ? start.split(/[ T]/)[0]! : "");
  return { start, end: at(end, endDay), duration: cell(plan.duration), clockEnd };
}

/** In this order, is the time from start to end what the duration says? A row without one of the three says nothing. */
function agrees(
  { start, end, duration, clockEnd }: Texts,
  order: DateOrder,
  mark: "," | "." | undefined,
  unit: BareUnit | undefined,
): boolean {
  const [from, to] = [momentOf(start, order), momentOf(end, order)];
  const given = duration === "" ? undefined : durationMinutes(duration, mark, unit);
  if (!from || !to || !("wall" in from) || !("wall" in to) || clockEnd) return true;
  const shown = (to.wall - from.wall) / 60_000;
  return shown >= 0 && (given === undefined || Math.abs(shown - given) <= 61);
}

function momentOf(text: string, order: DateOrder | undefined): Moment | undefined {
  if (text === "") return undefined;
  const found = dayOf(text, order ?? "ymd");
  if (!found) return undefined;
  const rest = found.rest.trim();
  if (rest === "") return { day: found.day };
  const zoned = /^(.*\d)\s*(Z|UTC|[+-]\d{2}:?\d{2})$/i.exec(rest);
  const time = clockOf((zoned?.[1] ?? rest).replace(/^T/, ""));
  if (time === undefined) return undefined;
  const wall = wallOfDay(found.day) + time;
  if (!zoned) return { wall };
  const offset = /^([+-])(\d{2}):?(\d{2})$/.exec(zoned[2]!);
  const ahead = offset ? Number(`${offset[1]}1`) * (Number(offset[2]) * 60 + Number(offset[3])) : 0;
  return { instant: wall - ahead * 60_000 };
}

function instantOf(moment: Moment, { zone }: ReadingOptions): number | undefined {
  if ("instant" in moment) return moment.instant;
  return "wall" in moment ? zone.toInstant(moment.wall) : undefined;
}

/** The day on which an instant falls where the person is. */
const dayAt = (instant: number, { zone }: ReadingOptions): string => dayOfWall(zone.toWall(instant));
