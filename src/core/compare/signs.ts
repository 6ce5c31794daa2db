import { PART_WORDS } from "../brief/part-words.ts";
import type { Command } from "../command.ts";
import { groupBy } from "../group-by.ts";
import type { Pattern, SignCode } from "../pattern/schema.ts";
import { isWithin } from "../period.ts";
import { spell } from "../portfolio/hours.ts";
import type { Design, DesignPart, Portfolio } from "../portfolio/schema.ts";
import type { Comparison, Reinvestment, Sign } from "../reports/comparison.ts";
import { asCommand, type Named, redesign } from "../reports/step.ts";
import { interventionMinutes, interventionsIn, interventionTimes } from "../scoring/interventions.ts";
import { orList, quoted } from "../text.ts";
import { causeOf } from "./cause.ts";
import type { Compounding } from "./compounding.ts";
import { personOf } from "./errors.ts";
import type { JudgedPromise } from "./promises.ts";
import { relapseProbability } from "./relapse.ts";
import type { Pair } from "./sides.ts";
import { hasHours, type Work } from "./works.ts";

/** What the signs are read from. */
export interface Findings {
  readonly both: Pair;
  /** Where the new quarter came from. */
  readonly origin: Named;
  readonly works: readonly Work[];
  readonly leverage: Comparison["leverage"];
  readonly compounding: Compounding;
  readonly promises: readonly JudgedPromise[];
  readonly reinvestment: Reinvestment | null;
}

type Seen = { task?: string | null; evidence: string; add?: string; command?: Command | null };

/** Signs of life first, then of decay, each with its evidence and what the pattern teaches to do about it. */
export function readSigns(findings: Findings, pattern: Pattern): Sign[] {
  return (Object.keys(READERS) as SignCode[]).flatMap((code) =>
    READERS[code](findings, pattern).map(({ task, evidence, add, command }) => ({
      code,
      kind: pattern.signs[code].kind,
      label: pattern.signs[code].label,
      task: task ?? null,
      evidence,
      recovery: [pattern.signs[code].recovery, ...(add ? [add] : [])].join(" "),
      ...asCommand(command ?? null),
    })),
  );
}

const READERS: Record<SignCode, (findings: Findings, pattern: Pattern) => Seen[]> = {
  "leverage-up": ({ leverage }, { thresholds }) => {
    const { old, new: now, probability_up: sure } = leverage;
    if (old === null || now === null || sure === null || sure < thresholds.life_probability) return [];
    return [{ evidence: `${old.toFixed(2)} hours of hand work an hour, then ${now.toFixed(2)}` }];
  },

  "compounding-up": ({ compounding: { old, new: now, probability_up: sure } }, { thresholds }) =>
    Math.round(now) > Math.round(old) && sure >= thresholds.life_probability
      ? [{ evidence: `${spell(old)} a week, then ${spell(now)}` }]
      : [],

  "interventions-down": ({ both }, pattern) => stepping(both, pattern, -1),

  // Work that came back takes hours: without them it is more likely that the same was described otherwise.
  "task-regressed": ({ both, works, origin }, pattern) => {
    const mostFailed = failuresIn(both.new);
    const designed = new Set(both.new.designs?.map(({ task }) => task));
    const person = personOf(both, pattern);
    return works.filter(hasHours).flatMap((work) => {
      const { id, name, old, new: now } = work;
      if (causeOf(old, now, pattern.thresholds.share_change) !== "regressed" || now!.minutes <= old!.minutes) return [];
      const sure = relapseProbability(work, both, person, pattern);
      if (sure === null || sure < pattern.relapse.probability) return [];
      const [before, after] = [spell(old!.execution_minutes), spell(now!.execution_minutes)];
      const part = mostFailed(now!.ids);
      const known = now!.ids.some((task) => designed.has(task));
      return [
        {
          task: id,
          evidence: `${quoted(name)}, ${before} a week of making it yourself, then ${after}`,
          add: part
            ? `By the log it is most often ${PART_WORDS[part]} that fails: start there.`
            : known
              ? "The log does not say which part failed: log it next time you step in."
              : "It has no design yet: write one before you hand it over again.",
          command: redesign(origin, now!.ids[0]!),
        },
      ];
    });
  },

  "interventions-up": ({ both }, pattern) => stepping(both, pattern, 1),

  "design-failed-twice": ({ both, origin }) => failedTwice(both, origin),

  "promise-missed": ({ both, promises }, pattern) => {
    const shiftOf = byTask(both.old.shift);
    return promises
      .filter(({ outcome }) => outcome === "missed")
      .map(({ task, name, promised, realised }) => {
        const forces = shiftOf.get(task)?.forces ?? [];
        const came =
          Math.round(realised!) > 0
            ? `${spell(realised!)} of ${spell(promised!)} a week came`
            : Math.round(realised!) < 0
              ? `${spell(promised!)} a week was promised, and it takes ${spell(-realised!)} more than before`
              : `none of ${spell(promised!)} a week came`;
        return {
          task,
          evidence: `${quoted(name)}, ${came}`,
          add: forces.map((force) => `You named ${force}. ${pattern.forces[force].practice}`).join(" "),
        };
      });
  },

  "freed-hours-leaked": ({ reinvestment }) => {
    if (!reinvestment || Math.round(reinvestment.leaked) <= 0) return [];
    const { freed, leaked, rose } = reinvestment;
    const where = rose.slice(0, 3).map(({ name, minutes }) => `${quoted(name)} (+${spell(minutes)})`);
    return [
      {
        evidence: `${spell(leaked)} of ${spell(freed)} a week; what rose most is ${orList(where, "and")}`,
      },
    ];
  },
};

/** Compared only where both quarters recorded it: a first record is not a rise. All that was recorded, also what measured hours contain. */
function stepping(both: Pair, { thresholds }: Pattern, towards: 1 | -1): Seen[] {
  const [old, now] = [interventionMinutes(both.old), interventionMinutes(both.new)];
  if (!old || !now) return [];
  const sum = (minutes: Map<string, number>) => [...minutes.values()].reduce((total, value) => total + value, 0);
  const [before, after] = [sum(old), sum(now)];
  if ((after - before) * towards < thresholds.intervention_change_minutes) return [];
  const told = (portfolio: Portfolio, minutes: number) =>
    `${often(interventionTimes(portfolio) ?? 0)} (${spell(minutes)} a week)`;
  return [{ evidence: `${told(both.old, before)}, then ${told(both.new, after)}` }];
}

const often = (times: number) => (times === 0 ? "never" : times === 1 ? "once" : `${times} times`);

/**
 * A part that failed at least twice, the last time in the new quarter. Failures of the quarter before count where the part
 * was not rewritten since.
 */
function failedTwice(both: Pair, origin: Named): Seen[] {
  const designs = { old: byTask(both.old.designs), new: byTask(both.new.designs) };
  const nameOf = new Map(both.new.tasks.map(({ id, name }) => [id, name]));
  const before = both.old.period === both.new.period ? [] : interventionsIn(both.old);
  const failures = [...before, ...interventionsIn(both.new)].flatMap(({ task: old, date, failed: part }) => {
    if (!part) return [];
    const task = nowCalled(both, old);
    const isOld = isWithin(date, both.old.period);
    return isOld && rewritten(designs.old.get(old), designs.new.get(task), part) ? [] : [{ task, part, date }];
  });
  return [...groupBy(failures, ({ task, part }) => JSON.stringify([task, part])).values()].flatMap((same) => {
    const { task, part } = same[0]!;
    const dates = [...new Set(same.map(({ date }) => date))].sort();
    if (same.length < 2 || !isWithin(dates.at(-1)!, both.new.period)) return [];
    const name = nameOf.get(task);
    if (name === undefined) return [];
    const evidence = `${quoted(name)}, ${PART_WORDS[part]}, on ${orList(dates, "and")}`;
    return [{ task, evidence, command: redesign(origin, task) }];
  });
}

/** The id that an old task has in the new quarter. */
function nowCalled(both: Pair, id: string): string {
  const group = both.groupOf.old.get(id);
  return group?.new.find((task) => task.id === id)?.id ?? group?.new[0]?.id ?? id;
}

const rewritten = (old: Design | undefined, now: Design | undefined, part: DesignPart): boolean =>
  JSON.stringify(old?.[part]) !== JSON.stringify(now?.[part]);

/** By the task it is about: a file holds one for each. */
const byTask = <T extends { readonly task: string }>(all: readonly T[] = []): Map<string, T> =>
  new Map(all.map((one) => [one.task, one]));

/** Finds the part of a design that the log of the quarter names most often with these tasks; undefined where it names none. */
function failuresIn(portfolio: Portfolio): (tasks: readonly string[]) => DesignPart | undefined {
  const logged = groupBy(interventionsIn(portfolio).entries(), ([, { task }]) => task);
  return (tasks) => {
    const entries = tasks.flatMap((task) => logged.get(task) ?? []).sort(([a], [b]) => a - b); // as the log has them
    const failed = entries.flatMap(([, entry]) => entry.failed ?? []);
    const [most] = [...groupBy(failed, (part) => part)].sort((a, b) => b[1].length - a[1].length);
    return most?.[0];
  };
}
