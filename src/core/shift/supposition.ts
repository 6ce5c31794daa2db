import type { Pattern } from "../pattern/schema.ts";
import { type Hours, readHours } from "../portfolio/amounts.ts";
import { DOING, type Doing, type Portfolio, type Task } from "../portfolio/schema.ts";
import { taskCalled } from "../portfolio/tasks.ts";
import { weighEvidence } from "../scoring/classify.ts";
import { weekOf } from "../scoring/interventions.ts";
import { shareOf } from "../scoring/share.ts";
import { orList } from "../text.ts";
import { answersOf } from "./judge.ts";

/** One change to try out: how much of the task would still be doing, or what it would take, or both. */
export interface Supposition {
  readonly task: Task;
  readonly doing?: Doing;
  /** The hours the person expects; without them the ranking predicts them. */
  readonly hours?: Hours;
  /** Hours a week of briefing and checking, for the prediction. */
  readonly review?: Hours;
  /** One amount of time, not a rate. */
  readonly setup?: Hours;
}

interface Wrong {
  readonly wrong: string;
  readonly hint: string;
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
  const given: { doing?: Doing; hours?: Hours; review?: Hours; setup?: Hours } = {};
  for (const part of text.slice(cut + 1).split(",")) {
    const word = part.trim().toLowerCase();
    const [, key, value] = /^(review|setup)\s*=\s*(.*)$/.exec(word) ?? [];
    const doing = DOING.find((one) => one === word);
    const read = readHours(value ?? word, weekOf(portfolio));
    const slot = (key as "review" | "setup" | undefined) ?? (doing ? "doing" : "hours");
    if (given[slot] !== undefined) return wrong(`“${text}” gives ${slot} twice`);
    if (doing) given.doing = doing;
    else if (!read.ok) return wrong(`“${part.trim()}” is neither ${orList(DOING)} nor an amount of time`);
    else given[slot as "hours" | "review" | "setup"] = read.hours;
  }
  return checked({ task: found.task, ...given }, portfolio, pattern);
}

/** A prediction needs the two answers of the ranking, and goes one way only: towards less doing. */
function checked(given: Supposition, portfolio: Portfolio, pattern: Pattern): Read {
  const { task, doing, hours, review } = given;
  if (hours && review) return wrong("review is part of the hours that were given", `leave it out, or ${FORM}`);
  if (!doing && !hours) return wrong(`what would become of “${task.name}”?`);
  if (!doing || hours || doing === task.doing) return { supposition: given };
  const { value } = shareOf(task, weighEvidence(task, pattern, weekOf(portfolio)), pattern);
  if (pattern.shares[doing].likely <= value)
    return wrong(`“${task.name}” holds no more doing than that today`, `give the hours: ${task.id}=${doing},2h`);
  const answers = answersOf(task);
  if (!("because" in answers)) return { supposition: given };
  return wrong(
    `the hours of “${task.name}” cannot be predicted: ${answers.because}`,
    `answer it with orchestrate audit --step 2, or give the hours: ${task.id}=45m`,
  );
}
