import type { Pattern, Question } from "../pattern/schema.ts";
import type { PortfolioInput } from "../portfolio/schema.ts";
import type { Path } from "../problem.ts";
import { questionThatSettles } from "../scoring/classify.ts";
import type { Ask } from "./ask.ts";
import { executionTasks, soFar } from "./candidates.ts";
import { carriedTasks, goneTasks, wasEverHandedOver } from "./carry.ts";
import type { State } from "./state.ts";
import { getIn, type ListScope, listOf, subjectPath } from "./subject.ts";

/**
 * The whole interview as it stands: every question that the answers so far call for, in the order they are put. It is
 * worked out anew after each answer, so that going back, resuming and changing an answer need no rules of their own.
 */
export function plan(state: State, pattern: Pattern): Ask[] {
  const asks: Ask[] = [];
  for (const [index, step] of pattern.steps.entries()) {
    if (!isCovered(state, index + 1)) continue;
    for (const run of runsOf(step.questions)) {
      const scope = run[0]!.scope;
      if (scope === "portfolio")
        asks.push(
          ...run.filter((question) => isAsked(state, question)).map((question) => once(state, question, index + 1)),
        );
      else {
        for (const subject of subjectsOf(state, scope, pattern)) {
          const applying = run.filter((question) => holds(state, question, subject));
          const put = state.walk.quick ? quickly(applying, state, subject, pattern) : applying;
          for (const question of put.filter((one) => isAsked(state, one)))
            asks.push(about(state, question, index + 1, subject));
        }
      }
    }
  }
  return asks;
}

/**
 * The short interview: what is always asked of a task and, where the verdict is not sure by then, the one question that
 * would settle it most.
 */
function quickly(run: readonly Question[], state: State, subject: string, pattern: Pattern): Question[] {
  const wasPut = ({ id }: Question) => state.put.includes(`${id}:${subject}`);
  const always = run.filter(({ quick }) => quick);
  const further = run.filter((question) => !question.quick && wasPut(question));
  if (further.length > 0 || !always.every(wasPut)) return [...always, ...further];
  const portfolio = soFar(state.answers);
  const task = portfolio?.tasks.find(({ id }) => id === subject);
  const settles = portfolio && task && questionThatSettles(task, pattern);
  return [...always, ...run.filter((question) => !question.quick && question.path === settles)];
}

/** The first question of the plan that was not put yet; undefined at the end. */
export function next(asks: readonly Ask[], state: State): Ask | undefined {
  return asks.find((ask) => !state.put.includes(ask.key));
}

function isCovered(state: State, step: number): boolean {
  const { walk } = state;
  if (walk.step !== undefined) return walk.step === step;
  if (walk.quick || walk.add || walk.task !== undefined) return step === 1;
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
  if (question.round === "first" && previous && !walk.add) return false;
  if (question.round === "again" && !previous) return false;
  if (walk.quick) return question.quick === true || question.scope === "task";
  if (walk.add) return question.scope === "task" || question.kind === "more-tasks" || question.kind === "tick-tasks";
  if (walk.task !== undefined) return question.scope !== "portfolio";
  return question.kind !== "go-on" || walk.step === undefined;
}

function subjectsOf(state: State, scope: Question["scope"], pattern: Pattern): string[] {
  const { answers, walk } = state;
  const ids = answers.tasks.map((task) => task.id ?? "");
  switch (scope) {
    case "task":
      if (walk.task !== undefined) return [walk.task];
      if (state.previous) {
        const asked = answers.tasks.filter(
          ({ id, source }) => source !== "carried" || wasEverHandedOver(state.previous, id),
        );
        return asked.map(({ id }) => id ?? "");
      }
      return walk.add ? ids.filter((id) => !state.before.includes(id)) : ids;
    case "candidate":
      return walk.task !== undefined ? [walk.task] : executionTasks(answers, pattern).slice(0, state.candidates);
    case "destination":
      return (answers.reinvestment ?? []).map((entry) => entry.into);
    default:
      return walk.task !== undefined ? [walk.task] : (answers.shift ?? []).map((entry) => entry.task);
  }
}

/** The path of what a question is about, in the portfolio. */
function basePath(answers: PortfolioInput, scope: Question["scope"], subject: string): Path {
  if (scope === "task" || scope === "candidate")
    return ["tasks", answers.tasks.findIndex((task) => task.id === subject)];
  return subjectPath(answers, scope as ListScope, subject);
}

/** The full path of an answer in the portfolio. */
export function pathOf(answers: PortfolioInput, question: Question, subject: string | undefined): Path {
  const inner = question.path === "" ? [] : question.path.split(".");
  return subject === undefined ? inner : [...basePath(answers, question.scope, subject), ...inner];
}

/** Of a task that is carried over nothing is asked but what only the new quarter can tell. */
function isCarried({ previous, answers }: State, id: string): boolean {
  return previous !== undefined && answers.tasks.some((task) => task.id === id && task.source === "carried");
}

/** What a condition can ask of a task beside its own fields: how it stands to last quarter's. */
const FACTS: Record<string, (state: State, id: string) => boolean> = {
  known: ({ previous }, id) => previous?.tasks.some((task) => task.id === id) ?? false,
  handed_over: ({ previous }, id) => wasEverHandedOver(previous, id),
  replaces: (state, id) => goneTasks(state).length > 0 && !FACTS.known!(state, id),
};

/** Whether the conditions of a question hold: `when` names fields of the same thing, or facts, and the values they may have. */
function holds(state: State, question: Question, subject: string): boolean {
  if (question.scope === "task" && question.kind !== "stepped-back" && isCarried(state, subject)) return false;
  const base = basePath(state.answers, question.scope, subject);
  // of a destination that was given no hours there is nothing more to ask
  if (
    question.scope === "destination" &&
    question.path !== "hours" &&
    getIn(state.answers, [...base, "hours"]) === undefined
  )
    return false;
  return Object.entries(question.when ?? {}).every(([field, allowed]) => {
    const value = FACTS[field]?.(state, subject) ?? getIn(state.answers, [...base, ...field.split(".")]);
    return allowed.includes(value as string);
  });
}

function once(state: State, question: Question, step: number): Ask {
  return {
    key: question.id,
    question,
    step,
    value: currentValue(state, question, undefined),
    place: question.path || question.id,
  };
}

function about(state: State, question: Question, step: number, subject: string): Ask {
  return {
    key: `${question.id}:${subject}`,
    question,
    step,
    subject,
    value: currentValue(state, question, subject),
    place: `${listOf(question.scope)}[${subject}].${question.path}`,
  };
}

function currentValue(state: State, question: Question, subject: string | undefined): unknown {
  const { answers } = state;
  switch (question.kind) {
    case "tasks":
      return answers.tasks.length > 0 ? answers.tasks.map(({ id, name, hours }) => ({ id, name, hours })) : undefined;
    case "more-tasks":
      return undefined;
    case "tick-tasks": {
      const answered = answers.tasks.filter((task) => getIn(task, [question.path]) !== undefined);
      return answered.length > 0
        ? answered.filter((task) => getIn(task, [question.path]) === true).map((task) => task.id)
        : undefined;
    }
    case "tick-changed":
      return carriedTasks(state)
        .filter(({ source }) => source !== "carried")
        .map(({ id }) => id);
    case "tick-gone":
      return goneTasks(state).map(({ id }) => id);
    case "pick-task":
      return answers.shift?.map((entry) => entry.task);
    case "destinations":
      return answers.reinvestment?.map((entry) => entry.into);
    case "go-on":
      return (
        answers.shift !== undefined ||
        answers.tasks.some((task) => task.repeatable !== undefined || task.replaceable !== undefined) ||
        undefined
      );
    case "by-hand": {
      const task = answers.tasks.find(({ id }) => id === subject);
      return task?.supports ? { supports: task.supports } : task?.by_hand;
    }
    default:
      return getIn(answers, pathOf(answers, question, subject));
  }
}
