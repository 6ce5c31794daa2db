import { plannedIn } from "../compare/planned.ts";
import type { Pattern, Question } from "../pattern/schema.ts";
import { getIn } from "../portfolio/path.ts";
import type { Portfolio, Task, TaskInput } from "../portfolio/schema.ts";
import { questionThatSettles } from "../scoring/classify.ts";
import type { About, Ask } from "./ask.ts";
import { executionTasks, soFar } from "./candidates.ts";
import { goneTasks, isCarried, wasEverHandedOver } from "./carry.ts";
import { kindOf } from "./kinds/index.ts";
import type { State } from "./state.ts";
import { entryOf, listOf, subjectPath } from "./subject.ts";

/** Where a walk stands while it is planned. */
export interface Standing {
  readonly state: State;
  /** The state's `put`, to be looked up. */
  readonly put: ReadonlySet<string>;
}

/**
 * The whole interview as it stands: every question that the answers so far call for, in the order they are put. It is
 * worked out anew after each answer, so that going back, resuming and changing an answer need no rules of their own.
 */
export const plan = (state: State, pattern: Pattern): Ask[] => [...asksOf({ state, put: new Set(state.put) }, pattern)];

/** The plan, question by question. Each is worked out when it is reached: whoever answers on the way need not start again. */
export function* asksOf(at: Standing, pattern: Pattern): Generator<Ask> {
  for (const [index, { questions }] of pattern.steps.entries()) {
    if (!isCovered(at.state, index + 1)) continue;
    for (const run of runsOf(questions))
      for (const subject of subjectsOf(at.state, run[0]!.scope, pattern))
        for (const question of run)
          if (isAsked(at.state, question) && isCalledFor(at, { question, subject }, run, pattern))
            yield asked(at.state, { question, subject }, index + 1);
  }
}

/** The first question of the plan that was not put yet; undefined at the end. */
export function next(asks: readonly Ask[], state: State): Ask | undefined {
  const put = new Set(state.put);
  return asks.find((ask) => !put.has(ask.key) && !isOffered(ask, state));
}

/**
 * Whether the question is part of the plan only to be chosen: what can be changed of a task is never asked, and of one task that is
 * gone through again nothing is asked beyond the first step.
 */
export const isOffered = ({ question, step, value }: Ask, { walk }: State): boolean =>
  question.round === "change" ||
  (question.once === true && value !== undefined) ||
  (walk.task !== undefined && walk.step === undefined && step > 1);

/** All that can be changed of one task, whatever part of the interview is gone through. */
export function asksAbout(task: string, state: State, pattern: Pattern): Ask[] {
  const alone = { ...state, walk: { task }, previous: undefined };
  return plan(alone, pattern).filter(({ subject }) => subject === task);
}

function isCovered(state: State, step: number): boolean {
  const { walk } = state;
  if (walk.step !== undefined) return walk.step === step;
  if (walk.task !== undefined) return true;
  if (walk.quick || walk.add) return step === 1;
  if (step === 1) return true;
  return state.goingOn && (step === 2 || (state.answers.shift ?? []).length > 0);
}

/** Neighbouring questions about the same kind of thing are put together, thing by thing. */
function runsOf(questions: readonly Question[]): Question[][] {
  const runs: Question[][] = [];
  for (const question of questions) {
    const run = runs.at(-1);
    if (run && run[0]!.scope === question.scope) run.push(question);
    else runs.push([question]);
  }
  return runs;
}

function isAsked({ walk, previous }: State, question: Question): boolean {
  const { adding, steers } = kindOf({ question });
  if (question.round === "change") return walk.task !== undefined && walk.step === undefined;
  if (question.round === "first" && previous && !walk.add) return false;
  if (question.round === "again" && !previous) return false;
  if (walk.quick) return question.quick === true || question.scope === "task";
  if (walk.add) return question.scope === "task" || adding === true;
  if (walk.task !== undefined) return question.scope !== "portfolio";
  return !steers || walk.step === undefined;
}

/** What the questions of a scope are about, one after the other; undefined stands for the portfolio itself. */
function subjectsOf(state: State, scope: Question["scope"], pattern: Pattern): readonly (string | undefined)[] {
  const { answers, walk, previous } = state;
  if (scope === "portfolio") return [undefined];
  if (scope === "destination") return (answers.reinvestment ?? []).map(({ into }) => into);
  if (scope === "planned") return walk.task === undefined ? plannedIn(previous?.reinvestment) : [];
  if (walk.task !== undefined) return partsOf(walk.task, state).filter((id) => isPlannedFor(id, state, scope));
  if (scope === "candidate") return executionTasks(answers, pattern).slice(0, state.candidates);
  if (scope !== "task") return (answers.shift ?? []).map(({ task }) => task);
  const ids = answers.tasks.map(({ id }) => id ?? "");
  if (previous) return ids.filter((id) => !isCarried(state, id) || wasEverHandedOver(previous, id));
  if (!walk.add) return ids;
  const before = new Set(state.before);
  return ids.filter((id) => !before.has(id));
}

/** The task that a walk goes through again, and what it was split into meanwhile. */
function partsOf(task: string, { answers, before }: State): string[] {
  const known = new Set(before);
  const isPart = ({ id, was }: TaskInput) => id === task || (!known.has(id!) && was?.includes(task));
  return answers.tasks.filter(isPart).map(({ id }) => id!);
}

/**
 * Of a task that is gone through by itself, what belongs to a shift is asked only where it is chosen: nothing is chosen by
 * answering. Its design may be written before that, where the step was named.
 */
function isPlannedFor(id: string, { answers, walk }: State, scope: Question["scope"]): boolean {
  if (scope === "task" || scope === "candidate") return true;
  if (entryOf(answers.shift, "task", id)) return true;
  return scope !== "shift" && (walk.step !== undefined || entryOf(answers.designs, "task", id) !== undefined);
}

/**
 * Whether what is known calls for the question. The short interview asks what is always asked of a task and, of
 * those with the most hours where the verdict is not sure by then, the one question that would settle it most.
 */
function isCalledFor({ state, put }: Standing, about: About, run: readonly Question[], pattern: Pattern): boolean {
  const { question, subject } = about;
  if (!holds(state, about)) return false;
  if (subject === undefined) return true;
  const wasPut = ({ id }: Question) => put.has(`${id}:${subject}`);
  if (!state.walk.quick || question.quick || wasPut(question)) return true;
  const others = run.filter((other) => holds(state, { question: other, subject }));
  // of what is always asked nothing is missing, and of the rest nothing was asked yet
  if (others.some((other) => (other.quick === true) !== wasPut(other))) return false;
  const portfolio = soFar(state.answers);
  const task = portfolio?.tasks[Number(subjectPath(state.answers, about)[1])];
  if (portfolio === undefined || task === undefined || !isAmongLargest(task, portfolio, pattern)) return false;
  return question.path === questionThatSettles(task, pattern);
}

/** Of two that take the same, the one that stands first. */
function isAmongLargest(task: Task, { tasks }: Portfolio, pattern: Pattern): boolean {
  const minutes = ({ hours }: Task) => (hours === "unknown" ? 0 : hours.mean);
  const largest = tasks.toSorted((a, b) => minutes(b) - minutes(a));
  return largest.indexOf(task) < pattern.thresholds.quick_questions;
}

/** What a condition can ask of a task beside its own fields: how it stands to last quarter's. */
const FACTS: Record<string, (state: State, id: string) => boolean> = {
  known: ({ previous }, id) => entryOf(previous?.tasks, "id", id) !== undefined,
  handed_over: ({ previous }, id) => wasEverHandedOver(previous, id),
  chosen: ({ answers }) => (answers.shift ?? []).length > 0,
  linked: ({ answers }, into) => entryOf(answers.reinvestment, "into", into)?.task !== undefined,
  kept: ({ answers }, id) => entryOf(answers.tasks, "id", id)?.keep !== undefined,
  replaces: (state, id) => !FACTS.known!(state, id) && goneTasks(state).length > 0,
};

/** Whether the conditions of a question hold: `when` names fields of the same thing, or facts, and the values they may have. */
function holds(state: State, about: About): boolean {
  const { question, subject = "" } = about;
  // of a task that is carried over nothing is asked but what only the new quarter can tell
  if (question.scope === "task" && !kindOf(about).eachQuarter && isCarried(state, subject)) return false;
  const base = subjectPath(state.answers, about);
  const field = (path: string) => getIn(state.answers, [...base, ...path.split(".")]);
  // of a destination that was given no hours there is nothing more to ask
  if (question.scope === "destination" && question.path !== "hours" && field("hours") === undefined) return false;
  return Object.entries(question.when ?? {}).every(([path, allowed]) =>
    allowed.includes((FACTS[path]?.(state, subject) ?? field(path)) as string),
  );
}

function asked(state: State, about: About, step: number): Ask {
  const { question, subject } = about;
  return {
    key: subject === undefined ? question.id : `${question.id}:${subject}`,
    question,
    step,
    ...(subject === undefined ? {} : { subject }),
    value: kindOf(about).current(state, about),
    place:
      subject === undefined ? question.path || question.id : `${listOf(question.scope)}[${subject}].${question.path}`,
  };
}
