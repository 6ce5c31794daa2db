import type { Frequency } from "../portfolio/amounts/frequency.ts";
import { tokens } from "../portfolio/amounts/tokens.ts";
import type { HoursInput, Per } from "../portfolio/amounts.ts";
import { type Measure, spell, WHOLE_WEEK } from "../portfolio/hours.ts";
import { NAME_LIMIT } from "../portfolio/schema.ts";
import { type Problem, problem, warning } from "../problem.ts";
import { frequenciesOf } from "./frequency-in-name.ts";
import { type Cut, cutCells, cutLine, type Unknown } from "./line.ts";
import { cleanName, isRule, linesOf, withoutMarkers } from "./lines.ts";
import { cellsOf, type ListTable, listHeader, mayBeTitles, rowOf } from "./table.ts";
import { isSumOfBelow, Sums, saysTotal } from "./totals.ts";
import { type ListedHours, minutesAWeek, weekly, workedOut } from "./weekly.ts";

/** Where an entry stands: the line counted from 1, and its text as it stood. */
interface Standing {
  readonly line: number;
  readonly text: string;
}

/** What a reading takes a word of frequency for: what the name says, once in every week, every other period, or twice in one. */
type Means = "as-named" | "each-week" | "every-other" | "twice";

/** One way to read a line. */
interface Understood extends ListedHours {
  readonly name: string;
}

/** One of several ways to read a line. */
export interface OneReading extends Understood {
  readonly means: Means;
}

/** What became of one line that is not blank. */
export type ListEntry = Standing &
  (
    | ({ readonly kind: "task"; readonly notes: readonly Problem[]; readonly hours: HoursInput } & Omit<
        Understood,
        "hours"
      >)
    /** A task of which the person says that its hours are not known. */
    | { readonly kind: "unknown"; readonly name: string; readonly notes: readonly Problem[] }
    /** Two readings or three, the likelier first. Those whose readings mean the same are settled by one question. */
    | {
        readonly kind: "question";
        /** The words in doubt, as they stand. */
        readonly word: string;
        readonly readings: readonly OneReading[];
        readonly notes: readonly Problem[];
      }
    | { readonly kind: "header" }
    /** The sum of the lines above it, which is not counted. Minutes a week. */
    | { readonly kind: "total"; readonly minutes: number }
    | { readonly kind: "refusal"; readonly reason: Problem }
  );

/** A line of a task that is there already: it is what it is, however it would read. */
export interface StandingLine {
  readonly name: string;
  readonly hours: HoursInput;
  /** Minutes a week; undefined where they are not known. */
  readonly minutes: number | undefined;
}

/**
 * Reads a list: every line that is not blank comes back as one entry, in order. Minutes a week; days from 1 to 7. `standing`
 * are lines of tasks that are there already, by their number.
 */
export function readList(text: string, week: Measure, standing?: ReadonlyMap<number, StandingLine>): ListEntry[] {
  const entries: ListEntry[] = [];
  const read: SoFar = { week, lineOfName: new Map(), sums: new Sums() };
  let table: ListTable | undefined;
  /** The line of titles that are not understood; null once another line that is no heading went before. */
  let titles: number | null | undefined;
  for (const [index, raw] of linesOf(text).entries()) {
    if (cleanBlank(raw) === "") continue;
    const at = { line: index + 1, text: raw };
    const known = standing?.get(at.line);
    if (known) {
      entries.push({ ...at, ...standingEntry(known, read, at.line) });
      titles ??= null;
      continue;
    }
    const header = isRule(raw) ? table : listHeader(withoutMarkers(raw));
    if (header !== undefined || isRule(raw)) {
      table = header;
      entries.push({ ...at, kind: "header" });
      continue;
    }
    const cut = cutRow(table, raw) ?? cutLine(flat(raw));
    if ("code" in cut) {
      const isHeading = /^\s*#{1,6}\s/.test(raw) && cut.code === "list-no-hours";
      if (titles === undefined && !isHeading) titles = NO_TASK.has(cut.code) && mayBeTitles(raw) ? at.line : null;
      entries.push(isHeading ? { ...at, kind: "header" } : { ...at, kind: "refusal", reason: cut });
      continue;
    }
    titles ??= null;
    if (titles !== null && !table && "phrase" in cut && cut.phrase.bare) {
      const reason = problem("list-untitled", [], { name: cut.name, number: cut.written, titles });
      entries.push({ ...at, kind: "refusal", reason });
      continue;
    }
    entries.push({ ...at, ...entryOf(cut, read, at.line) });
  }
  return entries.map((entry, index) =>
    entry.kind === "task" && !standing?.has(entry.line) && isSumOfBelow(entries, index)
      ? { line: entry.line, text: entry.text, kind: "refusal", reason: problem("list-sum-of-below", [], entry) }
      : entry,
  );
}

/** What a line is refused for that names no amount of time. */
const NO_TASK: ReadonlySet<string> = new Set(["list-no-hours", "list-bare-number"]);

/** What is known when a line is read. */
interface SoFar {
  readonly week: Measure;
  /** Where each name stood first, letter case aside. */
  readonly lineOfName: Map<string, number>;
  readonly sums: Sums;
}

const cleanBlank = (line: string): string => line.replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, "");

/** A line for itself: its tabs and the bars around it are separators. */
function flat(raw: string): string {
  const line = withoutMarkers(raw);
  if (/(?:^|[,;\t])"/.test(line)) {
    for (const separator of ["\t", ";", ","]) {
      const cells = cellsOf(line, separator);
      if (cells.length > 1) return cells.join(" | ");
    }
  }
  const bare = line.startsWith("|") ? line.slice(1).replace(/\|$/, "") : line;
  return withoutMarkers(
    bare
      .split("\t")
      .map((cell) => cell.trim())
      .filter((cell) => cell !== "")
      .join(" | "),
  );
}

function cutRow(table: ListTable | undefined, raw: string): Cut | Unknown | Problem | undefined {
  const row = table && rowOf(table, withoutMarkers(raw));
  if (!row) return undefined;
  if (row.more) return problem("list-columns", [], { line: raw.trim() });
  return cutCells(raw.trim(), withoutMarkers(row.name), row.time);
}

type Said = ListEntry extends infer E ? (E extends Standing ? Omit<E, keyof Standing> : never) : never;

function standingEntry({ name, hours, minutes }: StandingLine, { week, lineOfName, sums }: SoFar, line: number): Said {
  const notes = sameName(name, lineOfName, line);
  if (minutes === undefined) return { kind: "unknown", name, notes };
  sums.add(minutes);
  const worked = workedOut(hours, week);
  return { kind: "task", name, hours, minutes, notes, ...(worked === undefined ? {} : { workedOut: worked }) };
}

function entryOf(cut: Cut | Unknown, { week, lineOfName, sums }: SoFar, line: number): Said {
  if (cut.name.length > NAME_LIMIT) return { kind: "refusal", reason: problem("too-long", [], { most: NAME_LIMIT }) };
  if ("unknown" in cut) return { kind: "unknown", name: cut.name, notes: sameName(cut.name, lineOfName, line) };
  const readings = readingsOf(cut, week);
  if ("code" in readings) return { kind: "refusal", reason: readings };
  const [first] = readings;
  if (saysTotal(cut.name)) {
    const { minutes } = first!;
    const reason = sums.total(minutes);
    return reason ? { kind: "refusal", reason } : { kind: "total", minutes };
  }
  if (readings.length > 1) {
    sums.add(first!.minutes);
    const doubtful = cut.phrase.frequency?.doubtful !== undefined;
    return {
      kind: "question",
      word: (doubtful ? frequenciesOf(tokens(cut.written), cut.written) : cut.inName)
        .map(({ word }) => word)
        .join(", "),
      readings,
      notes: sameName(cut.name, lineOfName, line),
    };
  }
  const wide = moreThanWeek(first!.minutes, week);
  if (wide && cut.phrase.bare) return { kind: "refusal", reason: wide };
  const notes = sameName(cut.name, lineOfName, line);
  if (wide) notes.push({ ...wide, severity: "warning" });
  sums.add(first!.minutes);
  const { means: _, ...understood } = first!;
  return { kind: "task", ...understood, notes };
}

/** That a name stands above already; both are kept. */
function sameName(name: string, lineOfName: Map<string, number>, line: number): Problem[] {
  const key = name.toLowerCase();
  const before = lineOfName.get(key);
  if (before === undefined) lineOfName.set(key, line);
  return before === undefined ? [] : [warning("list-same-name", [], { name, line: before })];
}

/** Every way to read the time of a line, the likelier first, or why there is none. */
function readingsOf({ name, phrase, written, inName }: Cut, week: Measure): readonly OneReading[] | Problem {
  const { frequency } = phrase;
  const said = weekly(phrase, written, week);
  if (!said) return problem("hours-reversed", [], { got: written });
  const top = minutesAWeek(withHigh(phrase, written, week), week) ?? said.minutes;
  if (top > WHOLE_WEEK) return problem("more-than-a-week", [], { hours: `${Math.round(top / 60)} h` });
  type Meant = { readonly means: Means; readonly frequency: Frequency };
  const both = (per: Per): Meant[] => [
    { means: "every-other", frequency: { per, every: 2 } },
    { means: "twice", frequency: { per, times: { low: 2, high: 2 } } },
  ];
  let meant: readonly Meant[] = [];
  if (frequency?.doubtful) meant = both(frequency.doubtful);
  else if (frequency?.per === undefined)
    meant = inName
      .flatMap(({ frequency: one }): Meant[] =>
        one.doubtful ? both(one.doubtful) : [{ means: "as-named", frequency: one }],
      )
      .filter(({ frequency: one }) => !(frequency?.times && (one.per === "day" || one.times)));
  const readings: OneReading[] = [];
  const add = (one: ListedHours | undefined, means: Means) => {
    if (one && !readings.some(({ minutes }) => minutes === one.minutes)) readings.push({ name, ...one, means });
  };
  for (const { means, frequency: one } of meant)
    add(weekly({ ...phrase, frequency: { ...frequency, doubtful: undefined, ...one } as Frequency }, "", week), means);
  if (!frequency?.doubtful) add(said, "each-week");
  return readings.sort((a, b) => Number(a.minutes > week.minutes) - Number(b.minutes > week.minutes));
}

/** The upper end alone, as a file would hold it. */
function withHigh(phrase: Cut["phrase"], written: string, week: Measure): number | string | undefined {
  return weekly({ ...phrase, low: phrase.high }, phrase.low === phrase.high ? written : "", week)?.hours;
}

const moreThanWeek = (minutes: number, { minutes: weekMinutes }: Measure): Problem | undefined =>
  minutes > weekMinutes
    ? problem("list-more-than-your-week", [], { hours: spell(minutes), week: spell(weekMinutes) })
    : undefined;

/** Why a line of two readings cannot be taken as it stands where nobody can be asked. */
export function asRefusal({ word, readings }: Extract<ListEntry, { kind: "question" }>): Problem {
  const [likelier, ...others] = readings.map(unmistakable);
  return problem("list-frequency", [], { word, likelier: likelier!, other: others.join('" or "') });
}

/** A reading as a line that has no other. */
export function unmistakable({ name, hours }: OneReading): string {
  return `${cleanName(name)}, ${/\/\w+$/.test(String(hours)) ? hours : `${hours}/week`}`;
}
