import { carriedWalk } from "../../src/cli/interview/start.ts";
import type { Ask } from "../../src/core/interview/ask.ts";
import { asRead } from "../../src/core/interview/candidates.ts";
import { give } from "../../src/core/interview/give.ts";
import { kindOf, readAnswer } from "../../src/core/interview/kinds/index.ts";
import { next, plan } from "../../src/core/interview/plan.ts";
import { emptyPortfolio, type State, startWalk, type Walk } from "../../src/core/interview/state.ts";
import { suggest } from "../../src/core/interview/suggestions.ts";
import { type TaskLine, withTaskLines } from "../../src/core/interview/task-lines.ts";
import type { Period } from "../../src/core/period.ts";
import { DESTINATIONS, type PortfolioInput } from "../../src/core/portfolio/schema.ts";
import { shipped as pattern } from "../helpers/pattern.ts";
import { KEY } from "./terminal.ts";

/** One question, and the keys with which a person gives the answer they have written down; a list is ended by whoever types. */
export interface Turn {
  readonly ask: Ask;
  readonly keys: readonly string[];
}

/** What they say of tasks that step 2 asks about and they had not thought over. */
const NOT_THOUGHT_OVER = 2;

/** The same answers with the ids that tasks get when their names are typed. */
function asTyped(answers: PortfolioInput): PortfolioInput {
  const typed = withTaskLines([], answers.tasks as TaskLine[]);
  const ids = new Map(answers.tasks.map((task, at) => [task.id, typed[at]!.id!]));
  const of = <T extends string | undefined>(id: T): T => (ids.get(id) ?? id) as T;
  return {
    ...answers,
    tasks: answers.tasks.map((task) => ({
      ...task,
      id: of(task.id),
      ...(task.supports ? { supports: of(task.supports) } : {}),
    })),
    shift: answers.shift?.map((entry) => ({ ...entry, task: of(entry.task) })),
    designs: answers.designs?.map((entry) => ({ ...entry, task: of(entry.task) })),
    capability: answers.capability?.map((entry) => ({ ...entry, for: of(entry.for) })),
    reinvestment: answers.reinvestment?.map((entry) => ({ ...entry, ...(entry.task ? { task: of(entry.task) } : {}) })),
  };
}

/** How a person whose answers are these types their way through the interview, question by question. */
export function* turnsOf(answers: PortfolioInput, walk: Walk = {}): Generator<Turn> {
  const mine = startWalk(asTyped(answers), {}, answers.tasks.length);
  let state = startWalk(
    emptyPortfolio(answers.period as never, answers.pattern ?? ""),
    walk,
    pattern.thresholds.candidates,
  );
  for (;;) {
    const ask = next(plan(state, pattern), state);
    if (!ask) return;
    const written = plan(mine, pattern).find(({ key }) => key === ask.key)?.value;
    const value = written ?? (ask.question.kind === "scale" && ask.question.required ? NOT_THOUGHT_OVER : undefined);
    yield { ask, keys: keysFor(ask, value, state) };
    if (ask.question.kind === "pick-task" && looksFurther(value, state)) {
      state = { ...state, candidates: state.candidates + pattern.thresholds.candidates };
      continue;
    }
    const reading = readAnswer(ask, ask.question.kind === "go-on" ? true : value, state.answers);
    if ("problem" in reading) throw new Error(`${ask.key}: ${reading.problem.message}`);
    state = give(state, ask, reading.value);
  }
}

/** How they go on from it in another quarter, when all is as it was: what is shown is taken as it stands. */
export function* againAsBefore(previous: PortfolioInput, period: Period): Generator<Turn> {
  let state = carriedWalk(previous, period, {}, pattern);
  for (;;) {
    const ask = next(plan(state, pattern), state);
    if (!ask) return;
    const isPick = ask.question.kind === "pick-task"; // none of them this quarter
    const isScale = ask.question.kind === "scale" && ask.question.required;
    const value = ask.value ?? (isPick ? [] : isScale ? NOT_THOUGHT_OVER : undefined);
    // what came of the last promise counts in the ranking
    const { ranking } = suggest(state, pattern, "2026-01-01", [asRead(previous)!]);
    const none = [...(ranking?.candidates ?? []).map(() => KEY.down), KEY.enter];
    yield { ask, keys: isPick ? none : ask.value === undefined ? keysFor(ask, value, state) : [KEY.enter] };
    const reading = readAnswer(ask, ask.question.kind === "go-on" ? true : value, state.answers);
    if ("problem" in reading) throw new Error(`${ask.key}: ${reading.problem.message}`);
    state = give(state, ask, reading.value);
  }
}

function keysFor(ask: Ask, value: unknown, state: State): string[] {
  const { question } = ask;
  const open = question.required ? 0 : 1; // "leave it open" stands above the choices
  const ids = state.answers.tasks.map(({ id }) => id);
  const pick = (at: number) => [...Array<string>(Math.max(0, at)).fill(KEY.down), KEY.enter];
  switch (question.kind) {
    case "tasks":
      return entered(ask, value, state);
    case "more-tasks":
      return [];
    case "go-on":
      return [KEY.enter];
    case "choice":
      return pick(value === undefined ? 0 : open + question.choices!.findIndex((choice) => choice.value === value));
    case "scale":
      return value === undefined ? [KEY.enter] : [String(value), KEY.enter];
    case "yes-no":
      return pick(value === undefined ? 0 : value ? 1 : 2);
    case "choices":
      return ticked(
        question.choices!.map((choice) => choice.value),
        value,
      );
    case "destinations":
      return ticked(DESTINATIONS, value);
    case "tick-tasks":
      return ticked(ids, value);
    case "task-link":
      return pick(ids.indexOf(value as string) + 1);
    case "lines":
    case "steps":
    case "feedback":
      return entered(ask, value, state);
    case "pick-task": {
      const ids = ranked(state);
      return pick(looksFurther(value, state) ? ids.length + 1 : ids.indexOf((value as string[])[0]!));
    }
    default:
      return value === undefined ? [KEY.enter] : entered(ask, value, state);
  }
}

/** What is typed for a value: what would be offered where it stood there already. */
function entered(ask: Ask, value: unknown, state: State): string[] {
  const suggestions = suggest(state, pattern, "2026-01-01");
  const prompt = kindOf(ask).prompt({ ...ask, value }, { pattern, state, suggestions });
  if (prompt.kind === "lines") return prompt.lines.flatMap((line) => [line, KEY.enter]);
  return prompt.kind === "input" ? [prompt.default!, KEY.enter] : [];
}

const ranked = (state: State) => suggest(state, pattern, "2026-01-01").ranking!.candidates.map(({ id }) => id);

/** Whether the task they chose is not in the ranking yet: then they look at three more first. */
function looksFurther(value: unknown, state: State): boolean {
  const [chosen] = value as string[];
  if (ranked(state).includes(chosen!)) return false;
  if (suggest(state, pattern, "2026-01-01").moreCandidates > 0) return true;
  throw new Error(`${chosen} is never worth handing over`);
}

function ticked(choices: readonly (string | undefined)[], value: unknown): string[] {
  const wanted = (value as string[] | undefined) ?? [];
  return [...choices.flatMap((choice) => [...(wanted.includes(choice ?? "") ? [KEY.space] : []), KEY.down]), KEY.enter];
}
