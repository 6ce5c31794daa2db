import type { Pattern } from "../pattern/schema.ts";
import { isRate } from "../portfolio/amounts.ts";
import { isKnown } from "../portfolio/counted.ts";
import { readCounted, type Weekly } from "../portfolio/hours.ts";
import { DOING, type Doing, type KnownTask, type Portfolio } from "../portfolio/schema.ts";
import { taskCalled } from "../portfolio/tasks.ts";
import { weighEvidence } from "../scoring/classify.ts";
import { shareOf } from "../scoring/share.ts";
import { orList } from "../text.ts";
import { answersOf, offTheList } from "./judge.ts";

/** One change to try out: how much of the task would still be doing, or what it would take, or both. */
export interface Supposition {
  readonly task: KnownTask;
  readonly doing?: Doing;
  /** The hours the person expects; without them the ranking predicts them. */
  readonly hours?: Weekly;
  /** Hours a week of briefing and checking, for the prediction. */
  readonly review?: Weekly;
  /** Minutes, once. */
  readonly setup?: number;
}

/** Why something is not tried out or chosen, and what to do about it. */
export interface Wrong {
  readonly wrong: string;
  readonly hint: string;
  /** True where the interview can ask for what is missing. */
  readonly open?: true;
}
type Read = { readonly supposition: Supposition } | Wrong;

const FORM = "write TASK=little,review=30m,setup=8h or TASK=45m";
const wrong = (message: string, hint = FORM): Wrong => ({ wrong: message, hint });

/** All changes to try out at once, or what is wrong with the first that cannot be read. */
export function readSuppositions(
  texts: readonly string[],
  portfolio: Portfolio,
  pattern: Pattern,
): { readonly suppositions: Supposition[] } | Wrong {
  const suppositions: Supposition[] = [];
  for (const text of texts) {
    const read = readSupposition(text, portfolio, pattern);
    if ("wrong" in read) return read;
    const { task } = read.supposition;
    if (suppositions.some((one) => one.task.id === task.id))
      return wrong(`“${task.name}” is tried out twice`, "give all of its figures at once: TASK=little,review=30m");
    suppositions.push(read.supposition);
  }
  return { suppositions };
}

/** Reads "weekly-report=little,review=30m,setup=8h" or "weekly-report=45m". The task by its id or its name. */
function readSupposition(text: string, portfolio: Portfolio, pattern: Pattern): Read {
  const cut = text.indexOf("=");
  if (cut < 1) return wrong(`“${text}” does not say what would change`);
  const found = taskCalled(text.slice(0, cut), portfolio.tasks);
  if ("wrong" in found) return found;
  const { task } = found;
  if (!isKnown(task))
    return wrong(`the hours of “${task.name}” are not known`, "write them in the file, then try out what would change");
  const given: { doing?: Doing; hours?: Weekly; review?: Weekly; setup?: number } = {};
  for (const part of text.slice(cut + 1).split(",")) {
    const word = part.trim().toLowerCase();
    const [, key, value] = /^(review|setup)\s*=\s*(.*)$/.exec(word) ?? [];
    const doing = DOING.find((one) => one === word);
    const read = readCounted(value ?? word, portfolio.practitioner.week);
    const slot = (key as "review" | "setup" | undefined) ?? (doing ? "doing" : "hours");
    if (given[slot] !== undefined) return wrong(`“${text}” gives ${slot} twice`);
    if (slot === "setup" && isRate(value))
      return wrong(
        `setup=${value} is so much for each day, week or month`,
        "setup is one amount of time, like setup=8h",
      );
    if (doing) given.doing = doing;
    else if (!read.ok) return wrong(`“${part.trim()}” is neither ${orList(DOING)} nor an amount of time`);
    else if (slot === "setup") given.setup = Math.round(read.hours.mean);
    else given[slot as "hours" | "review"] = read.hours;
  }
  return checked({ task, ...given }, portfolio, pattern);
}

/**
 * A prediction needs the two answers of the ranking, and goes one way only: towards less doing. There is none for a task that is
 * not to be handed over; what its hours would be, the person may say.
 */
function checked(given: Supposition, { period }: Portfolio, pattern: Pattern): Read {
  const { task, doing, hours, review } = given;
  if (hours && review) return wrong("review is part of the hours that were given", `leave it out, or ${FORM}`);
  if (!doing && !hours) return wrong(`what would become of “${task.name}”?`);
  if (!doing || hours || doing === task.doing) return { supposition: given };
  const { value } = shareOf(task, weighEvidence(task, pattern), pattern);
  if (pattern.shares[doing].likely <= value)
    return wrong(`“${task.name}” holds no more doing than that today`, `give the hours: ${task.id}=${doing},2h`);
  const off = offTheList(task, period, pattern);
  if (off)
    return wrong(
      `“${task.name}” is not to be handed over: ${off.because}`,
      `what it would take then is yours to say: ${task.id}=45m`,
    );
  const answers = answersOf(task);
  if (!("because" in answers)) return { supposition: given };
  const predicted = `the hours of “${task.name}” cannot be predicted: ${answers.because}`;
  return { ...wrong(predicted, `answer it, or give the hours: ${task.id}=45m`), open: true };
}
