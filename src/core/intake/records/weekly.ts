import type { ImportDocument } from "../../reports/import.ts";
import { reported, rounded } from "../../reports/origin.ts";
import { absencesIn, weeksWorked } from "./absences.ts";
import { sourceOf } from "./beside.ts";
import { type CautionOptions, cautionsOf } from "./cautions.ts";
import { type LeftOutRecord, type RecordSource, readIn } from "./entry.ts";
import { type EntryGroup, groupsOf, minutesBy, titlesOf } from "./groups.ts";
import { changesOf } from "./measured.ts";
import { isTaken, type Settled, settle } from "./settle.ts";

export interface WeeklyOptions extends CautionOptions {
  /** Days of the person's working week, 1 to 7. */
  readonly days: number;
}

/** Hours a week from records: all of one way for every kind of file. Beside the document, every entry and what became of it. */
export function importDocument(
  sources: readonly RecordSource[],
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
    warnings: cautionsOf(sources, settled, { weeks, away, left, changes }, options).map((problem) =>
      reported(problem, { file: "" }),
    ),
  };
  return { document: rounded(document), settled };
}

/** What is said of one week, in all the weeks worked. */
const inAll = ({ entry, counted, ...one }: Settled, weeks: number): Settled => ({
  ...one,
  entry: { ...entry, minutes: entry.minutes * weeks },
  counted: counted * weeks,
});

const hoursOver = (weeks: number) => (group: EntryGroup) => {
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

function ignoredOf(settled: readonly Settled[], left: readonly LeftOutRecord[]): ImportDocument["ignored"] {
  const sums = new Map<string, { why: string; entries: number; minutes: number }>();
  const add = (why: string, minutes: number) => {
    const row = sums.get(why) ?? { why, entries: 0, minutes: 0 };
    sums.set(why, { why, entries: row.entries + 1, minutes: row.minutes + minutes });
  };
  for (const { ignored, entry } of settled) if (ignored) add(ignored, entry.minutes);
  for (const { why, minutes } of left) add(why, minutes);
  return [...sums.values()].sort((a, b) => (a.why < b.why ? -1 : 1));
}

/** What each rule took of the window, what it left out among it: a rule that takes too much shows in its minutes. */
function rulesOf(settled: readonly Settled[]): ImportDocument["rules"] {
  const sums = new Map<Settled["rule"], { rule: string; to: string; entries: number; total_minutes: number }>();
  for (const one of settled) {
    const { rule, fate, ignored, counted, entry } = one;
    if (!rule || !isTaken(one)) continue;
    const to = typeof fate === "object" ? fate.task : fate!;
    const row = sums.get(rule) ?? { rule: rule.shown, to, entries: 0, total_minutes: 0 };
    sums.set(rule, {
      ...row,
      entries: row.entries + 1,
      total_minutes: row.total_minutes + (ignored ? entry.minutes : counted),
    });
  }
  return [...sums.values()].sort((a, b) => b.total_minutes - a.total_minutes);
}

function accountsOf(
  sources: readonly RecordSource[],
  settled: readonly Settled[],
  left: readonly LeftOutRecord[],
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
