import { spell, wholeWeeks } from "../../core/portfolio/hours.ts";
import type { AssumptionName, Candidate, Shifts, WhatIf } from "../../core/reports/shifts.ts";
import { capital, count, orList, quoted } from "../../core/text.ts";
import { percent, times } from "../figures.ts";

/** The ranking as sentences, the same in every format for people. */

/** What the list says first. An empty list is an answer too, and says which kind of answer. */
export function headline({ candidates, excluded }: Shifts): string {
  const first = candidates[0];
  if (first) {
    if (first.share_from === "evidence")
      return `${quoted(first.name)} stands first, but that is a guess: nobody said how much of it is doing. It would be ${spell(first.net_minutes)} a week, after the time it takes to brief and check.`;
    const many = count(candidates.length, "task could", "tasks could");
    return `${many} give hours back. ${quoted(first.name)} gives most: ${spell(first.net_minutes)} a week, after the time it takes to brief and check.`;
  }
  const open = excluded.filter(({ code }) => code === "not-answered");
  const noHours = excluded.filter(({ code }) => code === "hours-unknown");
  if (excluded.length === 0) return "There is no doing left to hand over.";
  if (open.length + noHours.length === excluded.length) {
    const why = [
      ...(open.length > 0
        ? [`whether they repeat and who else could make them is not answered for ${count(open.length, "task")}`]
        : []),
      ...(noHours.length > 0 ? [`the hours of ${count(noHours.length, "task")} are not known`] : []),
    ];
    return `Nothing can be ranked yet: ${orList(why, "and")}.`;
  }
  if (open.length + noHours.length === 0)
    return "Nothing here is worth handing over this quarter. That is a good answer: what is left is yours by choice, or would cost more than it gives back. Look again when a task grows, or when somebody able comes along.";
  const rest = [
    open.length > 0 ? ` ${count(open.length, "task is", "tasks are")} not answered yet.` : "",
    noHours.length > 0 ? ` The hours of ${count(noHours.length, "task")} are not known.` : "",
  ].join("");
  return `Nothing that can be ranked is worth handing over this quarter.${rest}`;
}

/** Why tasks are not on the list; what is not answered in one remark. */
export function whyOffTheList({ excluded }: Shifts): string[] {
  const open = excluded
    .filter(({ code, chosen }) => code === "not-answered" && !chosen)
    .map(({ name }) => quoted(name));
  const closed = excluded.filter(({ code, chosen }) => code !== "not-answered" || chosen);
  const remarks = closed.map(
    ({ name, because, chosen }) => `${quoted(name)}${chosen ? ", which you chose" : ""}: ${because}`,
  );
  if (open.length === 0) return remarks;
  return [...remarks, `not answered, how alike two rounds are or who else could make it: ${open.join(", ")}`];
}

/** What the person's past promises do to the figures; nothing without a past. */
export function recordSentence({ record }: Shifts): string | null {
  const { factor, past } = record;
  if (past.length === 0) return null;
  const promises = past.length === 1 ? "your last promise" : `your last ${past.length} promises`;
  return `What comes back is multiplied by ${factor.toFixed(2)}, for what came of ${promises}.`;
}

/** In which week the setup is paid back. */
export const payback = (weeks: number): string => `week ${wholeWeeks(weeks)}`;

/** What is to be kept in mind before a chosen task is handed over, one remark a line. */
export function remarksOn({ cautions, ready, missing }: Candidate): string[] {
  const said = (text: string) => (/[.!?”]$/.test(text) ? text : `${text}.`);
  return [
    ...(ready === false ? [`Not ready to hand over: ${said(missing.join("; "))}`] : []),
    ...cautions.map(({ message, advice }) => `${capital(said(message))}${advice ? ` ${said(advice)}` : ""}`),
  ];
}

export function changeSentence(change: WhatIf["changes"][number]): string {
  const [before, after] = change.minutes;
  const [, doing] = change.doing;
  const hours = before === after ? `stays at ${spell(before)}` : `goes from ${spell(before)} to ${spell(after)} a week`;
  const share = change.doing[0] !== doing && doing ? `, ${DOING[doing]} doing` : "";
  const review = reviewSentence(change);
  if (change.net_minutes === 0) return `${quoted(change.name)} ${hours}${share}.${review}`;
  const oversight =
    change.oversight_minutes === null ? "" : `, with ${spell(change.oversight_minutes)} of briefing and checking`;
  const paid = change.payback_weeks === null ? "never paid back" : `paid back in ${payback(change.payback_weeks)}`;
  return `${quoted(change.name)} ${hours}${share}${oversight}; ${spell(change.setup_minutes)} to set it up, ${paid}.${review}`;
}

/** Where something else is counted than the review that was given. */
function reviewSentence({ review_minutes: given, oversight_minutes: counted }: WhatIf["changes"][number]): string {
  if (given === null || given === counted) return "";
  if (counted === null)
    return ` The ${spell(given)} of review you gave is not counted, as nothing more is handed over.`;
  return ` The ${spell(given)} of review you gave is less than is ever counted for that much handed over, so ${spell(counted)} is used.`;
}

const DOING = {
  all: "all of it",
  most: "most of it",
  half: "half of it",
  little: "a little of it",
  none: "none of it",
};

/** What the changes bring together. */
export function gainSentence({ gain_minutes }: WhatIf): string {
  if (gain_minutes === 0) return "Nothing changes.";
  return gain_minutes > 0
    ? `Over the next quarter that brings ${spell(gain_minutes)}, setup paid.`
    : `Over the next quarter that costs ${spell(-gain_minutes)}: it is not worth it.`;
}

/** Figures before and after; leverage with its interval. The interval of the share is no bracket around the person's own
 * figure, but what careful readers of the same answers would say, so it is told apart. */
export function beforeAndAfter({ before, after }: WhatIf): [what: string, before: string, after: string][] {
  const row = (what: string, say: (one: WhatIf["before"]) => string): [string, string, string] => [
    what,
    say(before),
    say(after),
  ];
  const range = (ends: readonly [number, number] | null, say: (end: number) => string) =>
    ends && ends[0] !== ends[1] ? `${say(ends[0])} to ${say(ends[1])}` : "";
  const bracket = (text: string) => (text === "" ? "" : ` (${text})`);
  const readers = row("as careful readers see it", ({ orchestration_share_interval: ends }) => range(ends, percent));
  return [
    row("Leverage", ({ leverage, leverage_interval }) =>
      leverage === null ? "unknown" : times(leverage) + bracket(range(leverage_interval, times)),
    ),
    row("Orchestration", ({ orchestration_share: share }) => (share === null ? "unknown" : percent(share))),
    ...(readers[1] || readers[2] ? [readers] : []),
    row("Hours a week", ({ minutes }) => spell(minutes)),
    row("of it doing", ({ execution_minutes }) => spell(execution_minutes)),
  ];
}

const ASSUMED: Record<AssumptionName, string> = {
  hours: "how long it really takes today",
  doing: "how much of it really is doing",
  repeatable: "how alike two rounds of it are",
  replaceable: "how well somebody else could make it",
  oversight: "how long briefing and checking takes",
  setup: "how long setting it up takes",
  "hours-after": "how long it takes then",
};

/** The assumption that moves the gain most, with the gain at both of its ends. */
export function mattersMost({ assumptions, changes }: WhatIf): string | null {
  const first = assumptions[0];
  if (!first) return null;
  const whose =
    changes.length > 1 ? ` for ${quoted(changes.find(({ id }) => id === first.task)?.name ?? first.task)}` : "";
  const [low, high] = first.gain_minutes;
  const worst = Math.min(low, high) <= 0 ? " It may cost more than it brings, so find that out first." : "";
  return `What matters most${whose} is ${ASSUMED[first.assumption]}: at ${first.low} the quarter brings ${spell(low)}, at ${first.high} it brings ${spell(high)}.${worst}`;
}
