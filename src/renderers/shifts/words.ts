import type { AssumptionName, Candidate, Shifts, WhatIf } from "../../core/documents/shifts.ts";
import { spell } from "../../core/hours.ts";
import { count } from "../../core/text.ts";
import { percent, quoted, times } from "../score/words.ts";

/** The ranking as sentences, the same in every format for people. */

/** What the list says first. An empty list is an answer too, and says which kind of answer. */
export function headline({ candidates, excluded }: Shifts): string {
  const first = candidates[0];
  if (first) {
    const many = count(candidates.length, "task could", "tasks could");
    return `${many} give hours back. ${quoted(first.name)} gives most: ${spell(first.net_minutes)} a week, after the time it takes to brief and check.`;
  }
  const open = excluded.filter(({ code }) => code === "not-answered");
  if (excluded.length === 0) return "There is no doing left to hand over.";
  if (open.length === excluded.length)
    return `Nothing can be ranked yet: whether they repeat and who else could make them is not answered for ${count(open.length, "task")}.`;
  const rest = open.length > 0 ? ` ${count(open.length, "task is", "tasks are")} not answered yet.` : "";
  return `Nothing here is worth handing over this quarter. That is a good answer: what is left is yours by choice, or would cost more than it gives back.${rest} Look again when a task grows, or when somebody able comes along.`;
}

/** What is to be done about a list, and the command for it. */
export function nextStep({ candidates, excluded }: Shifts): string | null {
  const chosen = candidates.find((one) => one.chosen);
  if (chosen) return `Design the hand-over of ${quoted(chosen.name)}: orchestrate audit --step 3`;
  if (candidates[0]) return `Choose one, and only one: orchestrate shift --choose ${candidates[0].id}`;
  if (excluded.some(({ code }) => code === "not-answered")) return "Answer what is open: orchestrate audit --step 2";
  return null;
}

/** What the person's past promises do to the figures; nothing without a past. */
export function recordSentence({ record }: Shifts): string | null {
  if (record.past.length === 0) return null;
  const promises = count(record.past.length, "promise", "promises");
  return `What came of your last ${promises} multiplies every figure of what comes back by ${record.factor.toFixed(2)}.`;
}

/** In which week the setup is paid back. */
export const payback = (weeks: number): string => `week ${Math.max(1, Math.ceil(weeks))}`;

/** What was done to a candidate's figures or is to be kept in mind, one remark a line. */
export function remarksOn({ cautions }: Candidate): string[] {
  return cautions.map(({ message, advice }) => {
    const said = /[.!?]$/.test(message) ? message : `${message}.`;
    return advice ? `${capital(said)} ${advice}` : capital(said);
  });
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export function changeSentence(change: WhatIf["changes"][number]): string {
  const [before, after] = change.minutes;
  const [, doing] = change.doing;
  const hours = before === after ? `stays at ${spell(before)}` : `goes from ${spell(before)} to ${spell(after)} a week`;
  const share = change.doing[0] !== doing && doing ? `, ${DOING[doing]} doing` : "";
  if (change.net_minutes === 0) return `${quoted(change.name)} ${hours}${share}.`;
  const oversight =
    change.oversight_minutes === null ? "" : `, with ${spell(change.oversight_minutes)} of briefing and checking`;
  const paid = change.payback_weeks === null ? "never paid back" : `paid back in ${payback(change.payback_weeks)}`;
  return `${quoted(change.name)} ${hours}${share}${oversight}; ${spell(change.setup_minutes)} to set it up, ${paid}.`;
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

/** Figures before and after, each with its interval. */
export function beforeAndAfter({ before, after }: WhatIf): [what: string, before: string, after: string][] {
  const row = (what: string, say: (one: WhatIf["before"]) => string): [string, string, string] => [
    what,
    say(before),
    say(after),
  ];
  const range = (ends: readonly [number, number] | null, say: (end: number) => string) =>
    ends && ends[0] !== ends[1] ? ` (${say(ends[0])} to ${say(ends[1])})` : "";
  return [
    row("Leverage", ({ leverage, leverage_interval }) =>
      leverage === null ? "unknown" : times(leverage) + range(leverage_interval, times),
    ),
    row("Orchestration", ({ orchestration_share: share, orchestration_share_interval: ends }) =>
      share === null ? "unknown" : percent(share) + range(ends, percent),
    ),
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
    changes.length > 1 ? ` of ${quoted(changes.find(({ id }) => id === first.task)?.name ?? first.task)}` : "";
  const [low, high] = first.gain_minutes;
  const worst = Math.min(low, high) <= 0 ? " It may cost more than it brings, so find that out first." : "";
  return `What matters most is ${ASSUMED[first.assumption]}${whose}: at ${first.low} the quarter brings ${spell(low)}, at ${first.high} it brings ${spell(high)}.${worst}`;
}
