import type { Question } from "../../pattern/schema.ts";
import type { PortfolioInput } from "../../portfolio/schema.ts";
import type { Ask } from "../ask.ts";
import { keep, name, place, remove, serves, split, verdict } from "./change.ts";
import { date, duration, hours, text } from "./input.ts";
import { byHand, steppedBack } from "./input-forms.ts";
import { type Kind, type ReadAnswer, readBy } from "./kind.ts";
import { feedback, lines, steps } from "./lines.ts";
import { choice, goOn, scale, yesNo } from "./select.ts";
import { appeared, pickTask, taskLink } from "./task-ids.ts";
import { moreTasks, tasks } from "./tasks.ts";
import { choices, destinations, tickChanged, tickGone, tickOrigin, tickTasks } from "./tick.ts";

/** Every kind of question there is. A kind that the schema of patterns names and this table lacks does not compile. */
export const KINDS: Readonly<Record<Question["kind"], Kind>> = {
  tasks,
  "more-tasks": moreTasks,
  choice,
  choices,
  scale,
  hours,
  duration,
  date,
  text,
  lines,
  "yes-no": yesNo,
  "by-hand": byHand,
  "tick-tasks": tickTasks,
  "tick-changed": tickChanged,
  "tick-gone": tickGone,
  "tick-origin": tickOrigin,
  "stepped-back": steppedBack,
  "pick-task": pickTask,
  steps,
  feedback,
  destinations,
  "task-link": taskLink,
  "go-on": goOn,
  appeared,
  name,
  place,
  verdict,
  serves,
  keep,
  split,
  remove,
};

export const kindOf = ({ question }: { readonly question: Question }): Kind => KINDS[question.kind];

/** Reads what was typed, ticked or found in an answers file: an answer in the form of the file, or why it is none. */
export const readAnswer = (ask: Ask, given: unknown, answers: PortfolioInput): ReadAnswer =>
  readBy(kindOf(ask), ask, given, answers);
