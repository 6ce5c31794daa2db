import { spell } from "../../portfolio/hours.ts";
import { daysBetween, periodOf } from "../../portfolio/period.ts";
import { type Problem, warning } from "../../problem.ts";
import type { ImportDocument } from "../../reports/import.ts";
import { reported, rounded } from "../../reports/origin.ts";
import { absencesIn, weeksWorked } from "./absences.ts";
import { sourceOf } from "./beside.ts";
import type { Entry, LeftOut, Records } from "./entry.ts";
import { type Group, groupsOf, type KnownTask, minutesBy, titlesOf } from "./groups.ts";
import { changesOf } from "./measured.ts";
import { lostMinutes } from "./overlaps.ts";
import { isMissed, isTaken, type Settled, type SettleOptions, settle, stretchOf } from "./settle.ts";
import { edgesOf } from "./window.ts";
import { dayOfWall, type Zone } from "./zone.ts";

/** What one file was taken for, and what was read from it. */
export interface Source {
  readonly file: string;
  readonly kind: string;
  readonly called: string;
  readonly reading: Records;
}

export interface WeeklyOptions extends SettleOptions {
  /** Instead of the weeks worked. */
  readonly weeks?: number | undefined;
  /** Days of the person's working week, 1 to 7. */
  readonly days: number;
  readonly tasks: readonly KnownTask[];
}

/** Hours a week from records: all of one way for every kind of file. Beside the document, every entry and what became of it. */
export function importDocument(
  sources: readonly Source[],
  options: WeeklyOptions,
): { document: ImportDocument; settled: Settled[] } {
  const { window, zone } = options;
  const { settled: once, away } = settle(sources, options);
  const absences = absencesIn(away, options.days);
  const weeks = options.weeks ?? weeksWorked(window, absences, options.days);
  const settled = once.map((one) => (one.entry.time.kind === "weekly" ? inAll(one, weeks) : one));
  const groups = groupsOf(settled, options.tasks);
  const hours = hoursOver(weeks);
  const left = sources.flatMap(({ reading }) => reading.left_out);
  const tasks = groups.tasks.map((group) => ({
    id: group.id,
    name: group.name,
    ...hours(group),
    titles: titlesOf(group.settled).slice(0, 20),
  }));
  const source = sourceOf(sources);
  const changes = tasks.flatMap((task) => changesOf(task, options.tasks, source));
  const document: ImportDocument = {
    format: "orchestrate/import@1",
    window: {
      from: window.from,
      to: window.to,
      weeks,
      days_absent: absences.working,
      calendar_days_absent: absences.calendar,
      zone: zone.name,
    },
    sources: sources.map(({ file, kind, called, reading }) => ({ file, kind, called, entries: readIn(reading) })),
    tasks,
    ignored: ignoredOf(settled, left),
    unmatched: groups.unmatched.map((group) => ({
      title: group.name,
      ...hours(group),
      titles: titlesOf(group.settled).slice(0, 20),
      projects: [...new Set(group.settled.map(({ entry }) => entry.project))]
        .filter((project) => project !== "")
        .slice(0, 20),
    })),
    not_understood: sources.flatMap(({ file, reading }) => reading.not_understood.map((one) => ({ file, ...one }))),
    rules: rulesOf(settled),
    accounts: accountsOf(sources, settled, left),
    explained: null,
    changes,
    warnings: [
      ...warningsOf(sources, settled, left, weeks, options),
      ...missedIn(settled, away, options),
      ...replacing(changes, options.tasks),
    ].map((problem) => reported(problem, { file: "" })),
  };
  return { document: rounded(document), settled };
}

/** What is said of one week, in all the weeks worked. */
const inAll = ({ entry, counted, ...one }: Settled, weeks: number): Settled => ({
  ...one,
  entry: { ...entry, minutes: entry.minutes * weeks },
  counted: counted * weeks,
});

const readIn = ({ entries, left_out, not_understood }: Records): number =>
  entries.length + left_out.length + not_understood.length;

const hoursOver = (weeks: number) => (group: Group) => {
  const [own, agents] = [minutesBy(group.settled, "person"), minutesBy(group.settled, "agent")];
  const measured = group.settled.some(({ entry }) => entry.by === "agent");
  const perWeek = (minutes: number) => (weeks > 0 ? minutes / weeks : null);
  return {
    total_minutes: own,
    minutes: perWeek(own),
    agent_total_minutes: measured ? agents : null,
    agent_minutes: measured ? perWeek(agents) : null,
    entries: group.settled.length,
  };
};

function ignoredOf(settled: readonly Settled[], left: readonly LeftOut[]): ImportDocument["ignored"] {
  const found = new Map<string, { why: string; entries: number; minutes: number }>();
  const add = (why: string, minutes: number) => {
    const row = found.get(why) ?? { why, entries: 0, minutes: 0 };
    found.set(why, { why, entries: row.entries + 1, minutes: row.minutes + minutes });
  };
  for (const { ignored, entry } of settled) if (ignored) add(ignored, entry.minutes);
  for (const { why, minutes } of left) add(why, minutes);
  return [...found.values()].sort((a, b) => (a.why < b.why ? -1 : 1));
}

/** What each rule took of the window, what it left out among it: a rule that takes too much shows in its minutes. */
function rulesOf(settled: readonly Settled[]): ImportDocument["rules"] {
  const found = new Map<Settled["rule"], { rule: string; to: string; entries: number; total_minutes: number }>();
  for (const one of settled) {
    const { rule, fate, ignored, counted, entry } = one;
    if (!rule || !isTaken(one)) continue;
    const to = typeof fate === "object" ? fate.task : fate!;
    const row = found.get(rule) ?? { rule: rule.shown, to, entries: 0, total_minutes: 0 };
    found.set(rule, {
      ...row,
      entries: row.entries + 1,
      total_minutes: row.total_minutes + (ignored ? entry.minutes : counted),
    });
  }
  return [...found.values()].sort((a, b) => b.total_minutes - a.total_minutes);
}

function accountsOf(
  sources: readonly Source[],
  settled: readonly Settled[],
  left: readonly LeftOut[],
): ImportDocument["accounts"] {
  const kept = settled.filter(({ ignored }) => !ignored);
  const gone = settled.filter(({ ignored }) => ignored);
  const clipped = kept.filter(({ clipped }) => clipped > 0).length;
  const sum = (list: readonly Settled[], of: (one: Settled) => number) =>
    list.reduce((total, one) => total + of(one), 0);
  const leftMinutes = left.reduce((total, { minutes }) => total + minutes, 0);
  return {
    entries: {
      read: sources.reduce((total, { reading }) => total + readIn(reading), 0),
      counted: kept.length - clipped,
      clipped,
      ignored: gone.length + left.length,
      not_understood: sources.reduce((total, { reading }) => total + reading.not_understood.length, 0),
    },
    minutes: {
      read: sum(settled, ({ entry }) => entry.minutes) + leftMinutes,
      counted: sum(kept, ({ counted }) => counted),
      clipped: sum(kept, ({ clipped }) => clipped),
      overlapping: sum(kept, ({ overlapping }) => overlapping),
      ignored: sum(gone, ({ entry }) => entry.minutes) + leftMinutes,
    },
  };
}

function warningsOf(
  sources: readonly Source[],
  settled: readonly Settled[],
  left: readonly LeftOut[],
  weeks: number,
  options: WeeklyOptions,
): Problem[] {
  const running = left.filter(({ why }) => why === "running").length;
  const twice = options.overlaps === "count" ? overlapOf(settled, options) : 0;
  const unknown = new Map<string, Problem>();
  const words = new Set(
    options.tasks.flatMap(({ id, name, was = [] }) => [id, name, ...was]).map((word) => word.toLowerCase()),
  );
  for (const { fate, rule } of settled) {
    if (options.tasks.length === 0 || typeof fate !== "object" || words.has(fate.task.toLowerCase())) continue;
    unknown.set(fate.task, warning("records-task-unknown", [], { task: fate.task, rule: rule!.shown }));
  }
  return [
    ...(weeks > 0 ? [] : [warning("records-no-weeks", [], undefined)]),
    ...(twice >= 1 ? [warning("records-overlap", [], { time: spell(Math.round(twice)) })] : []),
    ...longIn(settled),
    ...(running > 0 ? [warning("records-running", [], { entries: running })] : []),
    ...unknown.values(),
    ...coverOf(settled, weeks, options),
    ...sources.flatMap(({ file, reading }) =>
      reading.remarks.map((sentence) => warning("records-file", [], { file, sentence })),
    ),
  ];
}

/** Events of days away count in hours that are divided by fewer weeks. */
function missedIn(settled: readonly Settled[], away: ReadonlySet<string>, { zone }: WeeklyOptions): Problem[] {
  const missed = settled.filter((one) => isMissed(one, away, zone));
  const minutes = missed.reduce((sum, { counted }) => sum + counted, 0);
  if (minutes < 1) return [];
  return [warning("records-days-away", [], { entries: missed.length, time: spell(Math.round(minutes)) })];
}

const DAY = 24 * 60;

/** A timer that nobody stopped, or an event that goes on by night: nobody works so long, and no record says how long it was. */
function longIn(settled: readonly Settled[]): Problem[] {
  const long = settled
    .filter(({ entry, counted }) => entry.by === "person" && entry.time.kind === "interval" && counted > DAY)
    .sort((a, b) => b.counted - a.counted);
  if (long.length === 0) return [];
  const { entry, counted } = long[0]!;
  return [warning("records-long", [], { entries: long.length, title: entry.title, time: spell(Math.round(counted)) })];
}

/** Days at an edge of the window from which on somebody may have kept no records, rather than done nothing. */
const SILENCE = 14;

/** Where records begin long after the window, or end long before it, it is told over how many weeks they are spread; and where all of them lie outside. */
function coverOf(settled: readonly Settled[], weeks: number, { window, zone, weeks: given }: WeeklyOptions): Problem[] {
  let [from, to] = ["9999", ""];
  for (const { entry } of settled) {
    const [begins, ends] = daysOf(entry, zone);
    if (begins === undefined) return []; // of these nobody knows what they cover
    if (begins < from) from = begins;
    if (ends > to) to = ends;
  }
  if (to !== "" && (from > window.to || to < window.from))
    return [warning("records-outside", [], { from, to, period: periodOf(to) })];
  const late = from > window.from ? daysBetween(window.from, from) : 0;
  const early = to < window.to ? daysBetween(to, window.to) : 0;
  if (given !== undefined || weeks <= 0 || to === "" || Math.max(late, early) < SILENCE) return [];
  const [first, last] = [late > 0 ? from : window.from, early > 0 ? to : window.to];
  const own = Math.max(1, (daysBetween(first, last) + 1) / 7);
  const short = (number: number) => String(Number(number.toFixed(1)));
  return [warning("records-cover", [], { from, to, weeks: short(weeks), own: short(own) })];
}

function daysOf({ time }: Entry, zone: Zone): readonly [string, string] | readonly [undefined] {
  if (time.kind === "interval")
    return [dayOfWall(zone.toWall(time.start)), dayOfWall(zone.toWall(Math.max(time.start, time.end - 1)))];
  if (time.kind === "dated") return [time.date, time.date];
  return time.kind === "undated" || time.kind === "weekly" ? [undefined] : [time.from, time.to];
}

/** Hours that another import measured are replaced, never added to. */
function replacing(changes: ImportDocument["changes"], tasks: readonly KnownTask[]): Problem[] {
  const measured = changes.filter(
    ({ id, path, old }) =>
      old !== null && path.endsWith(".hours") && tasks.find((task) => task.id === id)?.source === "measured",
  );
  return measured.length === 0 ? [] : [warning("records-replace", [], { tasks: measured.length })];
}

/** Minutes of the window that are counted more than once. */
function overlapOf(settled: readonly Settled[], { window, zone }: WeeklyOptions): number {
  const edges = edgesOf(window, zone);
  const stretches = settled
    .filter(({ entry: { time, by }, ignored }) => !ignored && by === "person" && time.kind === "interval")
    .map((one) => stretchOf(one, edges));
  return lostMinutes(stretches, "first").reduce((sum, lost) => sum + lost, 0);
}
