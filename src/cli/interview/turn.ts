import { scoreReport } from "../../core/assembly/score.ts";
import { isTestable } from "../../core/brief/testable.ts";
import { asSaved } from "../../core/interview/as-saved.ts";
import type { Ask } from "../../core/interview/ask.ts";
import { give, reopen, withTyped } from "../../core/interview/give.ts";
import { kindOf, readAnswer } from "../../core/interview/kinds/index.ts";
import { openWords, type PromptNeeds } from "../../core/interview/kinds/kind.ts";
import type { Prompt } from "../../core/interview/prompt.ts";
import type { State } from "../../core/interview/state.ts";
import { suggest } from "../../core/interview/suggestions.ts";
import type { Pattern } from "../../core/pattern/schema.ts";
import type { Portfolio } from "../../core/portfolio/schema.ts";
import { type Problem, sentenceOf } from "../../core/problem.ts";
import type { ScoreReport } from "../../core/reports/score.ts";
import type { RatingsModel } from "../../core/scoring/words/ratings-model.ts";
import type { Block } from "../../pages/block.ts";
import { screens } from "../../pages/interview/screens.ts";
import type { Prompter } from "../prompter.ts";
import { settleLines } from "./settle.ts";

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
  const prompts: PromptNeeds = { pattern: needs.pattern, state, suggestions };
  const reply = await needs.prompter.ask(promptOf(ask, prompts), (lines) => {
    state = withTyped(state, ask.key, lines);
    return needs.keep(state);
  });
  if (reply.kind === "why") {
    needs.say(screens.why(ask.question));
    return { kind: "again", state };
  }
  if (reply.kind === "back") return { kind: "back", state };
  const kind = kindOf(ask);
  const wider = kind.lookFurther?.(reply.value, prompts);
  if (wider) return { kind: "answered", state: reopen({ ...state, ...wider }, ask.key) };
  const lines = kind.list && Array.isArray(reply.value) ? (reply.value as readonly string[]) : [];
  let given: unknown = reply.value;
  if (lines.length > 0) {
    const settled = await settleLines(lines, kind.list!(lines, ask, state.answers), ask, needs);
    if ("lines" in settled) return { kind: "again", state: withTyped(state, ask.key, settled.lines) };
    given = settled.tasks;
  }
  const reading = readAnswer(ask, given, state.answers);
  if ("problem" in reading) {
    needs.say(screens.refused(sentenceOf(reading.problem)));
    return { kind: "again", state };
  }
  const pressed = await press(ask, reading.value, prompts, needs);
  return { kind: "answered", state: give(state, ask, pressed) };
}

const promptOf = (ask: Ask, needs: PromptNeeds): Prompt => ({
  key: ask.key,
  message: ask.question.ask,
  empty: openWords(ask.question),
  ...kindOf(ask).prompt(ask, needs),
});

/** Asks once more about an answer that can hardly be meant. What comes back then is taken as it is. */
async function press(ask: Ask, value: unknown, prompts: PromptNeeds, needs: SessionNeeds): Promise<unknown> {
  const vague = ask.question.testable && Array.isArray(value) ? value.filter((line) => !isTestable(line)) : [];
  const isNew = value !== undefined && value !== ask.value;
  const doubt = isNew ? kindOf(ask).doubt?.(value, prompts.state.answers) : undefined;
  if (vague.length > 0) needs.say(screens.pressing(vague));
  else if (doubt) needs.say(screens.refused(sentenceOf(doubt.problem)));
  else return value;
  const again = { ...ask, value };
  const shown = { ...prompts, state: { ...prompts.state, typed: undefined } };
  const reply = await needs.prompter.ask(promptOf(again, shown));
  if (reply.kind === "why" && doubt) return doubt.cannotSay;
  if (reply.kind !== "answer") return value;
  const reading = readAnswer(again, reply.value, prompts.state.answers);
  return "value" in reading ? reading.value : value;
}

/** The score of the answers so far; undefined before the first task. */
export function scoreSoFar(
  state: State,
  { pattern, others, today }: Pick<SessionNeeds, "pattern" | "others" | "today">,
): ScoreReport | undefined {
  const saved = asSaved(state, today, others);
  if (!saved) return undefined;
  return { ...scoreReport(saved.portfolio, pattern, { file: "your answers so far" }, saved.past), next: null };
}
