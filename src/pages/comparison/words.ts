import { spell } from "../../core/portfolio/hours.ts";
import type { Comparison, Contribution, Judged, JudgedRecord, Reinvestment } from "../../core/reports/comparison.ts";
import { capital, count, orList, quoted } from "../../core/text.ts";

/** The findings of a comparison as sentences, the same in every format for people. */

const whole = (minutes: number) => Math.round(minutes);

/** Did the hours appear? One sentence for one promise, and another where new tasks are counted with it. */
export function promiseSentence(promise: Judged): string {
  const { serving } = promise;
  const names = serving.map(({ name, minutes }) => `${quoted(name)} (${spell(minutes)})`);
  const serves = serving.length === 1 ? "is new and only serves it" : "are new and only serve it";
  const counted = serving.length === 0 ? "" : ` ${orList(names, "and")} ${serves}, so that is counted.`;
  return cameOf(promise) + counted;
}

function cameOf(promise: Judged): string {
  const name = quoted(promise.name);
  const { outcome, promised_minutes: promised, realised_minutes: realised } = promise;
  const expected = promised === null ? "" : `${spell(promised)} a week`;
  if (outcome === "dropped") {
    return promised === null ? `${name} was dropped.` : `${name} was to give back ${expected}; it was dropped instead.`;
  }
  if (realised === null && promise.judged !== null) {
    const hoped = promised === null ? "was to be handed over" : `was to give back ${expected}`;
    return `${name} ${hoped}; whether it came cannot be said, as not all its hours are known.`;
  }
  if (realised === null) {
    const since = promise.from ? ` from ${promise.from} on` : "";
    return promised === null
      ? `${name} is to be handed over${since}: it is too early to tell.`
      : `${name} is to give back ${expected}${since}: it is too early to tell.`;
  }
  const now = `it takes ${spell(-realised)} more than before`;
  if (promised === null) {
    if (whole(realised) < 0) return `${name} was to be handed over, and ${now}.`;
    return whole(realised) === 0
      ? `${name} was to be handed over; no time came free.`
      : `${name} was handed over, and ${spell(realised)} a week came free; how much it should be was not said.`;
  }
  if (whole(realised) < 0) return `You expected ${expected} back from ${name}; ${now}.`;
  if (whole(realised) === 0) return `You expected ${expected} back from ${name}; none of it came.`;
  const came = whole(realised) === whole(promised) ? "exactly that came" : `${spell(realised)} came`;
  return outcome === "kept"
    ? `You expected ${expected} back from ${name}; by these figures ${came}.`
    : `You expected ${expected} back from ${name}; ${came}.`;
}

type PromisesMade = Pick<Comparison, "promises"> & { readonly old: Pick<Comparison["old"], "period"> };

/** Several promises in one sentence; each is told below. */
export function promisesLead({ promises, old }: PromisesMade): string {
  if (promises.length === 0) return `No task was chosen to be handed over in ${old.period}, so no hours were promised.`;
  if (promises.length === 1) return promiseSentence(promises[0]!);
  const due = promises.filter(({ outcome }) => outcome === "kept" || outcome === "missed");
  if (due.length === 0) return `${count(promises.length, "promise")}, and none that can be judged yet.`;
  const kept = due.filter(({ outcome }) => outcome === "kept").length;
  const sum = (pick: (one: Judged) => number | null) => due.reduce((total, one) => total + (pick(one) ?? 0), 0);
  const came = spell(
    Math.max(
      0,
      sum((one) => one.realised_minutes),
    ),
  );
  return `${kept} of ${count(due.length, "promise")} kept by these figures: you expected ${spell(sum((one) => one.promised_minutes))} a week back, ${came} came.`;
}

/** What an hour yields, before and now, how sure the direction is, and why a quarter read alone has another figure. */
export function leverageSentence(comparison: Comparison): string {
  const differs = comparison.notes
    .filter(({ code }) => code === "leverage-differs")
    .map(({ message }) => `${message}.`);
  return [leverageThen(comparison), ...differs].join(" ");
}

function leverageThen({ leverage, old, new: now }: Comparison): string {
  const { old: before, new: after, probability_up: up } = leverage;
  if (before === null && after === null) return "What an hour of yours yields is not known in either quarter.";
  if (before === null)
    return `An hour of yours yields ${fixed(after!)} hours of hand work; for ${old.period} it is not known.`;
  if (after === null)
    return `An hour of yours yielded ${fixed(before)} hours of hand work; for ${now.period} it is not known.`;
  const figure = `An hour of yours yields ${fixed(after)} hours of hand work`;
  if (up === null) return `${figure}, as before: nothing that counts has changed.`;
  if (before === after) return `${figure}, as before.`;
  const figures = fixed(before) === fixed(after) ? `${figure}, much as before` : `${figure}; it was ${fixed(before)}`;
  return `${figures}. ${capital(surely(up))}.`;
}

const fixed = (leverage: number) => leverage.toFixed(2);

/** A probability that leverage rose as a person would say it: the likelier way first, the figure beside the word. */
function surely(up: number): string {
  const likely = Math.max(up, 1 - up);
  const way = up >= 0.5 ? "rose" : "fell";
  const hundred = `${Math.round(likely * 100)} in 100`;
  if (likely >= 0.995) return `that it ${way} is almost certain`;
  if (likely >= 0.95) return `that it ${way} is very likely (${hundred})`;
  if (likely >= 0.8) return `it probably ${way} (${hundred})`;
  return `these estimates are too rough to tell whether it rose (${Math.round(up * 100)} in 100 that it did)`;
}

/** Why a task's part is what it is, in a word or two. `cameBack`: it is told as a sign that it came back; below that only what the file says. */
export function because({ cause, old, new: now, parts }: Contribution, cameBack: boolean): string {
  const hours = (now?.minutes ?? 0) - (old?.minutes ?? 0);
  const output = (now?.by_hand_minutes ?? 0) - (old?.by_hand_minutes ?? 0);
  const of = (change: number) => (change > 0 ? "more" : "less");
  switch (cause) {
    case "handed_over":
      return "handed over";
    case "regressed":
      return cameBack ? "came back to you" : hours > 0 ? "more time, more of it doing" : "more of it doing";
    case "new":
      return "new";
    case "dropped":
      return "dropped";
    case "hours":
      return `${of(hours)} time, same output`;
    case "output":
      return `${of(output)} output, same time`;
    case "hours+output":
      return parts && hours > 0 === output > 0
        ? `${of(hours)} time and output`
        : `${of(hours)} time, ${of(output)} output`;
  }
}

/** Where the freed hours are: found, leaked, or nobody knows. */
export function freedSentences(comparison: Comparison): string[] {
  const { reinvestment } = comparison;
  if (!reinvestment) return [];
  const { freed, found, leaked, not_accounted, places, rose } = reinvestment;
  const lookedAt = places.filter((place) => place.found_minutes !== null);
  const unlinked = places.filter((place) => place.found_minutes === null);
  const added = lookedAt.map(
    ({ name, found_minutes: more, planned_minutes: planned }) =>
      `${quoted(name!)} (planned ${spell(planned)}, found ${more! > 0 ? spell(more!) : "none"})`,
  );
  const said: string[] = [];
  if (freed === 0) {
    said.push("No hours came free, so there were none to put elsewhere.");
  } else {
    said.push(`${spell(freed)} a week came free.`);
    if (lookedAt.length > 0) {
      const where = orList(added, "and");
      said.push(
        `${found > 0 ? `${spell(found)} of it stand where you meant them to go` : "None of it stands where you meant it to go"}: ${where}.`,
      );
    }
    if (leaked > 0) {
      const most = rose.slice(0, 3).map(({ name, minutes }) => `${quoted(name)} (+${spell(minutes)})`);
      said.push(`${spell(leaked)} seem to have gone back into doing; what rose most is ${orList(most, "and")}.`);
    }
    if (whole(not_accounted) > 0) said.push(unaccounted(comparison, reinvestment));
  }
  if (freed > 0 && unlinked.length > 0) {
    const what = unlinked.map(
      ({ into, name, planned_minutes }) =>
        `${name ? quoted(name) : into.replace("-", " ")} (${spell(planned_minutes)})`,
    );
    said.push(`Whether anything went to ${orList(what, "and")} cannot be seen: no task stands for it.`);
  }
  return said;
}

/** A week that is shorter by less than this part of the hours in question does not explain them. */
const SHORTER = 0.75;

/** Where hours may be that were neither found nor leaked: a week that got shorter, or what is new in it or grew. */
function unaccounted({ old, new: now, contributions, left_out, promises }: Comparison, went: Reinvestment): string {
  const { found, leaked, not_accounted: missing, places, rose } = went;
  const rest = leaked > 0 || found > 0 ? `the other ${spell(missing)}` : "it";
  const open = old.totals.unknown_hours_tasks + now.totals.unknown_hours_tasks > 0;
  if (open) return `Where ${rest} went the file does not say: not all hours are known.`;
  const shorter = hoursOf(old.totals) - hoursOf(now.totals);
  if (shorter >= SHORTER * missing) return `Where ${rest} went the file does not say; perhaps you work less.`;
  const told = new Set([
    ...places.flatMap(({ task }) => task ?? []),
    ...promises.flatMap(({ task, serving }) => [task, ...serving.map(({ id }) => id)]),
    ...(leaked > 0 ? rose.slice(0, 3).map(({ id }) => id) : []),
  ]);
  const grew = [...contributions, ...left_out]
    .map((work) => ({ ...work, more: (work.new?.minutes ?? 0) - (work.old?.minutes ?? 0) }))
    .filter((work) => whole(work.more) > 0 && ![work.id, ...(work.old?.ids ?? [])].some((id) => told.has(id)))
    .sort((a, b) => b.more - a.more || (a.id < b.id ? -1 : 1))
    .slice(0, 3);
  const list = (some: typeof grew, sign: string) =>
    orList(
      some.map(({ name, more }) => `${quoted(name)} (${sign}${spell(more)})`),
      "and",
    );
  const come = grew.filter((work) => work.old === null);
  const longer = grew.filter((work) => work.old !== null);
  return [
    `Where ${rest} went the file does not say. Your week ${whole(shorter) > 0 ? `got only ${spell(shorter)} shorter` : "did not get shorter"}`,
    ...(come.length > 0 ? [`new: ${list(come, "")}`] : []),
    ...(longer.length > 0 ? [`took more: ${list(longer, "+")}`] : []),
  ]
    .join("; ")
    .concat(".");
}

const hoursOf = ({ minutes, intervention_minutes: stepping }: Comparison["old"]["totals"]) => minutes + (stepping ?? 0);

/** The record so far; nothing before there is one. */
export function recordSentence({ promises, promised_minutes, realised_minutes, factor }: JudgedRecord): string[] {
  if (promises === 0) return [];
  const came = spell(Math.max(0, realised_minutes));
  const next = `So orchestrate shift multiplies what it estimates next by ${factor.toFixed(2)}.`;
  return [
    `Up to now you expected ${spell(promised_minutes)} a week (${count(promises, "promise")}), and ${came} came. ${next}`,
  ];
}

/** Ids of the works that are told to have come back. */
export const relapses = ({ signs }: Pick<Comparison, "signs">) =>
  new Set(signs.flatMap(({ code, task }) => (code === "task-regressed" && task !== null ? [task] : [])));

/** What the person most needs to hear beside promise and leverage: hours that leaked, tasks that came back. */
export function setbacks({ reinvestment, contributions, left_out, signs }: Comparison): string[] {
  const leaked = reinvestment && whole(reinvestment.leaked) > 0 ? reinvestment.leaked : 0;
  const told = relapses({ signs });
  const back = [...contributions, ...left_out].filter(({ id }) => told.has(id));
  return [
    ...(leaked > 0 ? [`But it seems that ${spell(leaked)} a week of what came free went back into doing.`] : []),
    ...back.map(
      ({ name, old, new: now }) =>
        `${quoted(name)} came back to you: ${spell(now!.execution_minutes!)} a week in your own hands, ${spell(old!.execution_minutes!)} before.`,
    ),
  ];
}
