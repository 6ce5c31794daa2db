import { daysBetween, periodOf } from "../../period.ts";
import { spell } from "../../portfolio/hours.ts";
import { type Problem, warning } from "../../problem.ts";
import type { ImportDocument } from "../../reports/import.ts";
import { type LeftOutRecord, type RecordSource, readIn } from "./entry.ts";
import type { TaskToMatch } from "./groups.ts";
import { lostMinutes } from "./overlaps.ts";
import { isMissed, type Settled, type SettleOptions, stretchOf } from "./settle.ts";
import { edgesOf } from "./window.ts";
import { dayOfWall, type Zone } from "./zone.ts";

export interface CautionOptions extends SettleOptions {
  /** Instead of the weeks worked. */
  readonly weeks?: number | undefined;
  readonly tasks: readonly TaskToMatch[];
}

/** What the hours rest on. */
interface Found {
  readonly weeks: number;
  readonly away: ReadonlySet<string>;
  readonly left: readonly LeftOutRecord[];
  readonly changes: ImportDocument["changes"];
}

/** What should make the reader of these hours careful. */
export function cautionsOf(
  sources: readonly RecordSource[],
  settled: readonly Settled[],
  { weeks, away, left, changes }: Found,
  options: CautionOptions,
): Problem[] {
  const running = left.filter(({ why }) => why === "running").length;
  const twice = options.overlaps === "count" ? overlapOf(settled, options) : 0;
  const empty = sources.filter(({ reading }) => readIn(reading) === 0);
  return [
    ...empty.map(({ file, called }) => warning("records-empty", [], { file, called })),
    ...(weeks > 0 ? [] : [warning("records-no-weeks", [], undefined)]),
    ...(twice >= 1 ? [warning("records-overlap", [], { time: spell(Math.round(twice)) })] : []),
    ...longIn(settled),
    ...(running > 0 ? [warning("records-running", [], { entries: running })] : []),
    ...unknownIn(settled, options),
    ...coverOf(settled, weeks, options),
    ...sources.flatMap(({ file, reading }) =>
      reading.remarks.map((sentence) => warning("records-file", [], { file, sentence })),
    ),
    ...missedIn(settled, away, options),
    ...replacing(changes, options.tasks),
  ];
}

/** Tasks that rules lead to and that are none. */
function unknownIn(settled: readonly Settled[], { tasks }: CautionOptions): Problem[] {
  const unknown = new Map<string, Problem>();
  const words = new Set(
    tasks.flatMap(({ id, name, was = [] }) => [id, name, ...was]).map((word) => word.toLowerCase()),
  );
  for (const { fate, rule } of settled) {
    if (tasks.length === 0 || typeof fate !== "object" || words.has(fate.task.toLowerCase())) continue;
    unknown.set(fate.task, warning("records-task-unknown", [], { task: fate.task, rule: rule!.shown }));
  }
  return [...unknown.values()];
}

/** Events of days away count in hours that are divided by fewer weeks. */
function missedIn(settled: readonly Settled[], away: ReadonlySet<string>, { zone }: CautionOptions): Problem[] {
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

/**
 * Where records begin long after the window, or end long before it, it is told over how many weeks they are spread; and
 * where all of them lie outside, in which quarter they end.
 */
function coverOf(
  settled: readonly Settled[],
  weeks: number,
  { window, zone, weeks: given }: CautionOptions,
): Problem[] {
  const days = coveredBy(settled, zone);
  if (days === undefined) return [];
  const [from, to] = days;
  if (from > window.to || to < window.from) return [warning("records-outside", [], { from, to, period: periodOf(to) })];
  const late = from > window.from ? daysBetween(window.from, from) : 0;
  const early = to < window.to ? daysBetween(to, window.to) : 0;
  if (given !== undefined || weeks <= 0 || Math.max(late, early) < SILENCE) return [];
  const [first, last] = [late > 0 ? from : window.from, early > 0 ? to : window.to];
  const own = Math.max(1, (daysBetween(first, last) + 1) / 7);
  const short = (number: number) => String(Number(number.toFixed(1)));
  return [warning("records-cover", [], { from, to, weeks: short(weeks), own: short(own) })];
}

/** The first and the last day of records; undefined where there are none, or of some nobody knows what they cover. */
function coveredBy(settled: readonly Settled[], zone: Zone): readonly [string, string] | undefined {
  let [from, to] = ["9999", ""];
  let [start, end] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const {
    entry: { time },
  } of settled) {
    if (time.kind === "undated" || time.kind === "weekly") return undefined;
    if (time.kind === "interval") {
      start = Math.min(start, time.start);
      end = Math.max(end, time.start, time.end - 1);
      continue;
    }
    const [first, last] = time.kind === "dated" ? [time.date, time.date] : [time.from, time.to];
    if (first < from) from = first;
    if (last > to) to = last;
  }
  if (start <= end) {
    const [first, last] = [dayOfWall(zone.toWall(start)), dayOfWall(zone.toWall(end))];
    return [first < from ? first : from, last > to ? last : to];
  }
  return to === "" ? undefined : [from, to];
}

/** Hours that another import measured are replaced, never added to. */
function replacing(changes: ImportDocument["changes"], tasks: readonly TaskToMatch[]): Problem[] {
  const measured = changes.filter(
    ({ id, path, old }) =>
      old !== null && path.endsWith(".hours") && tasks.find((task) => task.id === id)?.source === "measured",
  );
  return measured.length === 0 ? [] : [warning("records-replace", [], { tasks: measured.length })];
}

/** Minutes of the window that are counted more than once. */
function overlapOf(settled: readonly Settled[], { window, zone }: CautionOptions): number {
  const edges = edgesOf(window, zone);
  const stretches = settled
    .filter(({ entry: { time, by }, ignored }) => !ignored && by === "person" && time.kind === "interval")
    .map((one) => stretchOf(one, edges));
  return lostMinutes(stretches, "first").reduce((sum, lost) => sum + lost, 0);
}
