import type { Pattern, Question } from "../../pattern/schema.ts";
import { same } from "../../portfolio/change.ts";
import { getIn, setIn } from "../../portfolio/path.ts";
import type { PortfolioInput } from "../../portfolio/schema.ts";
import { type Problem, problem } from "../../problem.ts";
import type { About, Ask } from "../ask.ts";
import { isNothingLeft } from "../candidates.ts";
import type { Form } from "../prompt.ts";
import type { State } from "../state.ts";
import { pathOf, withEntry } from "../subject.ts";
import type { Suggestions } from "../suggestions.ts";
import type { TaskList } from "../task-list.ts";

/** An answer in the form of the file, or why it is none; undefined where the question is left open. */
export type ReadAnswer<Value = unknown> = { readonly value: Value | undefined } | { readonly problem: Problem };

/** What an answer changes of the state, and the key of a question that is to be put again for it. */
export type Written = Partial<Pick<State, "answers" | "goingOn" | "whole">> & { readonly reopens?: string | undefined };

export interface PromptNeeds {
  readonly pattern: Pattern;
  readonly state: State;
  readonly suggestions: Suggestions;
}

/** What an answer is told with: the names of tasks, and the words of the question and of the pattern. */
interface ShownWith {
  readonly answers: PortfolioInput;
  readonly question: Question;
  readonly pattern: Pattern;
}

/** A kind of question: all that has to be known of it. `Value` is its answer in the form of the file. */
export interface Kind<Value = unknown> {
  /** What the portfolio holds now; undefined where the question is open, or where no file keeps its answer. */
  current(state: State, about: About): Value | undefined;
  /** Reads what was typed, ticked or found in a file of answers; never called with nothing. */
  read(given: unknown, ask: Ask<Value>, answers: PortfolioInput): ReadAnswer<Value>;
  /** What is given instead of an answer: how many tasks are to be looked at when it is put again. */
  lookFurther?(given: unknown, needs: PromptNeeds): Pick<State, "candidates"> | undefined;
  /** Puts the answer where it belongs; undefined removes what stood there. */
  write(state: State, ask: Ask<Value>, answer: Value | undefined): Written;
  /** How it is put. What enter alone gives is what stands there, where something does. */
  prompt(ask: Ask<Value>, needs: PromptNeeds): Form;
  /**
   * What is told at once of an answer that can hardly be meant; the question is put once more then, and what comes back is taken.
   * `cannotSay`: what ? gives at that second time.
   */
  doubt?(value: Value, answers: PortfolioInput): { readonly problem: Problem; readonly cannotSay: Value } | undefined;
  /** An answer on one line, in the words that it was chosen by. */
  show(value: Value, shownWith: ShownWith): string;

  /** How lines that were typed are understood, where some may not be, or may be in two ways: settled before they are taken. */
  list?(lines: readonly string[], ask: Ask<Value>, answers: PortfolioInput): TaskList;
  /** What is shown before it is put. */
  readonly before?: "rest" | "coverage" | "score" | "ranking";
  /** What the review says where it holds no answer; where nothing is given, that it was left open. */
  readonly unanswered?: string;
  /** Asked of tasks that are carried over too: only the new quarter can tell. */
  readonly eachQuarter?: true;
  /** Part of a walk that only adds tasks, though it is not about one. */
  readonly adding?: true;
  /** Steers the walk and is no answer of the portfolio: it writes nowhere. */
  readonly steers?: true;
  /** Its path is a key of every task, wherever it is asked. */
  readonly ofEachTask?: true;
  /** Changes the list of tasks rather than a field of one: its path leads nowhere. */
  readonly relists?: true;
  /** Needs the choices of the pattern. */
  readonly chosen?: true;
}

export const bad = (found: Problem): { readonly problem: Problem } => ({ problem: found });

/**
 * What holds of reading any kind: undefined, an empty text or a dash leaves an optional question open, and a required one
 * says so, but not a destination of hours of which nothing is left.
 */
export function readBy(kind: Pick<Kind, "read">, ask: Ask, given: unknown, answers: PortfolioInput): ReadAnswer {
  const said = typeof given === "string" ? given.trim() : given;
  const reading: ReadAnswer =
    said === undefined || said === "" || said === "-" ? { value: undefined } : kind.read(said, ask, answers);
  if ("problem" in reading) return reading;
  // what is said as it stands is what stands: then nothing has changed
  if (reading.value !== undefined) return same(reading.value, ask.value) ? { value: ask.value } : reading;
  if (!ask.question.required) return reading;
  return isNothingLeft(ask, answers) ? reading : bad(problem("answer-required", [], undefined));
}

/** What stands where the question's path leads. */
export const held = <Value>({ answers }: State, about: About) => getIn(answers, pathOf(answers, about)) as Value;

/** Writes where the question's path leads, into an entry that is made where there was none. */
export function hold({ answers }: State, about: About, answer: unknown): { readonly answers: PortfolioInput } {
  const ready = answer === undefined ? answers : withEntry(answers, about);
  const path = pathOf(ready, about);
  return { answers: path.includes(-1) ? ready : setIn(ready, path, answer) };
}

/** What a question that was left open is told by. */
export const openWords = ({ open }: Question): string => open ?? "left open";

/** The first choice of a question that may be left open. */
export const LEFT_OPEN = "";
export const leftOpen = ({ question }: About) => {
  const label = question.open ?? "leave it open for now";
  return question.required ? [] : [{ value: LEFT_OPEN, label, short: openWords(question) }];
};
