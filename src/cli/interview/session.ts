import { isTestable } from "../../core/brief/testable.ts";
import { withEntries } from "../../core/compare/entries.ts";
import { recordWith } from "../../core/compare/promises.ts";
import type { Ask } from "../../core/interview/ask.ts";
import { soFar } from "../../core/interview/candidates.ts";
import { back, give, reopen, withTyped } from "../../core/interview/give.ts";
import { next, plan } from "../../core/interview/plan.ts";
import { readAnswer } from "../../core/interview/read-answer.ts";
import type { State } from "../../core/interview/state.ts";
import type { Pattern } from "../../core/pattern/schema.ts";
import type { Portfolio } from "../../core/portfolio/schema.ts";
import type { Problem } from "../../core/problem.ts";
import { scoreReport } from "../../core/reports/next.ts";
import type { ScoreReport } from "../../core/reports/score.ts";
import type { RatingsModel } from "../../core/scoring/words/ratings-model.ts";
import type { Block } from "../../pages/block.ts";
import { screens } from "../../pages/interview.ts";
import type { Prompter, Reply } from "../prompter.ts";
import { type PromptNeeds, toGiven, told, toPrompt, wantsMore } from "./prompts.ts";
import { suggest } from "./suggestions.ts";

/** What a walk through the interview works with. */
export interface SessionNeeds {
  readonly pattern: Pattern;
  readonly prompter: Prompter;
  readonly today: string;
  /** The other quarters: what promises came to is part of what a new one is worth, and their logs may hold entries of this one. */
  readonly others: readonly Portfolio[];
  /** What the words of a task say of how repeatable and replaceable it is. */
  readonly ratings: RatingsModel;
  /** Shown to the person, beside the questions. */
  say(blocks: readonly Block[]): void;
  /** Shows where the hours go, over the whole width. */
  showScore(report: ScoreReport): void;
  /** Keeps the state on disk; returns when it is there. */
  keep(state: State): Promise<void>;
  /** What keeps the answers from being a portfolio: answers that are fine one by one may not agree with one another. */
  faults(state: State): readonly Problem[];
}

type Outcome = { readonly kind: "answered" | "back" | "again"; readonly state: State };

/** Puts one question until it is answered, left open or gone back from. */
export async function put(ask: Ask, start: State, needs: SessionNeeds): Promise<Outcome> {
  let state = start;
  const suggestions = suggest(state, needs.pattern, needs.today, needs.others, needs.ratings);
  const promptNeeds: PromptNeeds = {
    pattern: needs.pattern,
    state,
    suggestions,
    changed: (lines) => {
      state = withTyped(state, ask.key, lines);
      return needs.keep(state);
    },
  };
  const reply = await needs.prompter.ask(toPrompt(ask, promptNeeds));
  if (reply.kind === "why") {
    needs.say(screens.why(ask.question));
    return { kind: "again", state };
  }
  if (reply.kind === "back") return { kind: "back", state: back(state) ?? state };
  if (wantsMore(ask, reply)) {
    const wider = { ...state, candidates: state.candidates + needs.pattern.thresholds.candidates };
    return { kind: "answered", state: reopen(wider, ask.key) };
  }
  const reading = readAnswer(ask, toGiven(ask, reply.value, promptNeeds), state.answers);
  if ("problem" in reading) {
    needs.say(screens.refused(told(reading.problem)));
    return { kind: "again", state };
  }
  const pressed = await press(ask, reading.value, promptNeeds, needs);
  return { kind: "answered", state: give(state, ask, pressed) };
}

/** Asks once more about lines that nobody else could check. What comes back then is taken as it is. */
async function press(ask: Ask, value: unknown, prompts: PromptNeeds, needs: SessionNeeds): Promise<unknown> {
  if (!ask.question.testable || !Array.isArray(value)) return value;
  const vague = (value as string[]).filter((line) => !isTestable(line));
  if (vague.length === 0) return value;
  needs.say(screens.pressing(vague));
  const again = { ...ask, value };
  const shown = { ...prompts, state: { ...prompts.state, typed: undefined } };
  const reply: Reply = await needs.prompter.ask(toPrompt(again, shown));
  if (reply.kind !== "answer") return value;
  const reading = readAnswer(again, reply.value, prompts.state.answers);
  return "value" in reading ? reading.value : value;
}

/** What is shown before a question: the step, the thing it is about, the score or the ranking. */
export function introduce(
  ask: Ask,
  before: Ask | undefined,
  asks: readonly Ask[],
  state: State,
  needs: SessionNeeds,
): void {
  const { pattern, say } = needs;
  if (before?.step !== ask.step) say(screens.step(pattern.steps[ask.step - 1]!, ask.step));
  const isNew =
    ask.subject !== undefined && (before?.subject !== ask.subject || before?.question.scope !== ask.question.scope);
  if (isNew) {
    const { done, all } = countSubjects(ask, asks, state);
    say(screens.subject(nameOf(ask, state, pattern), done + 1, all));
  }
  if (isNew && ask.question.round === "again") say(screens.promise(promiseOf(ask.subject, state)));
  if (ask.question.kind === "more-tasks") say(screens.coverage(report(state, needs)));
  if (ask.question.kind === "go-on") {
    const now = report(state, needs);
    if (now) needs.showScore(now);
  }
  if (ask.question.kind === "pick-task")
    say(screens.ranking(suggest(state, pattern, needs.today, needs.others, needs.ratings).ranking));
}

/** Of the things that such questions are about, how many are done; those come first, wherever they are in the plan by now. */
function countSubjects({ subject, question }: Ask, asks: readonly Ask[], { put }: State) {
  const alike = asks.filter((other) => other.question.scope === question.scope);
  const open = new Set(alike.filter(({ key }) => !put.includes(key)).map((other) => other.subject)).add(subject);
  const all = new Set(alike.map((other) => other.subject)).size;
  return { done: all - open.size, all };
}

/** What is shown after an answer: the verdict of a task, the answer to a force, what is left over. */
export function conclude(ask: Ask, state: State, needs: SessionNeeds): void {
  const { pattern, say } = needs;
  const asks = plan(state, pattern);
  const following = next(asks, state);
  const finished = following?.subject !== ask.subject || following?.question.scope !== ask.question.scope;
  if (ask.question.scope === "task" && finished) {
    const task = report(state, needs)?.tasks.find(({ id }) => id === ask.subject);
    if (task) say(screens.verdict(task));
  }
  if (ask.question.path === "forces") {
    const forces = state.answers.shift?.find((entry) => entry.task === ask.subject)?.forces ?? [];
    for (const force of forces) say(screens.force(pattern.forces[force]));
  }
  if (ask.question.scope === "destination" && following?.question.scope !== "destination")
    say(screens.leftOver(state.answers));
}

/** What last quarter expected of a task, and what it took then; undefined where either was not said. */
function promiseOf(id: string | undefined, { previous }: State) {
  const portfolio = previous && soFar(previous);
  const freed = portfolio?.shift?.find((shift) => shift.task === id)?.promise?.freed;
  const hours = portfolio?.tasks.find((task) => task.id === id)?.hours;
  if (!portfolio || !freed || !hours || hours === "unknown") return undefined;
  return { period: portfolio.period, freed: freed.mean, hours: hours.mean };
}

function nameOf(ask: Ask, state: State, pattern: Pattern): string {
  if (ask.question.scope === "destination")
    return pattern.destinations[ask.subject as keyof Pattern["destinations"]].label;
  return state.answers.tasks.find((task) => task.id === ask.subject)?.name ?? ask.subject ?? "";
}

/** The score of the answers so far; undefined before the first task. */
export function report(
  state: State,
  { pattern, others, today }: Pick<SessionNeeds, "pattern" | "others" | "today">,
): ScoreReport | undefined {
  const answers = soFar(state.answers);
  if (!answers) return undefined;
  const dated = { ...answers, audited: answers.audited ?? today }; // as it will be saved: stepping back in counts up to it
  const portfolio = withEntries(dated, others);
  const past = recordWith(others, portfolio);
  return { ...scoreReport(portfolio, pattern, { file: "your answers so far" }, past), next: null };
}
