import type { Pattern } from "../pattern/schema.ts";
import { type Problem, problem } from "../problem.ts";
import { give } from "./give.ts";
import { next, pathOf, plan } from "./plan.ts";
import { readAnswer } from "./read-answer.ts";
import type { State } from "./state.ts";

export interface Walked {
  /** With the questions that had no good answer still to be put. */
  readonly state: State;
  readonly problems: Problem[];
}

/**
 * Walks the whole interview with answers that are there already, exactly as if they were typed. What is missing but not
 * required stays open; every missing required answer is listed, not the first one only, each at the path that would
 * supply it.
 */
export function walkAnswers(start: State, pattern: Pattern): Walked {
  let state = start;
  const problems: Problem[] = [];
  const open: string[] = [];
  for (;;) {
    const ask = next(plan(state, pattern), state);
    if (!ask) return { state: { ...state, put: state.put.filter((key) => !open.includes(key)) }, problems };
    const given = ask.question.kind === "go-on" ? ask.value === true : ask.value;
    const reading = readAnswer(ask, given, state.answers);
    if ("problem" in reading) {
      const path = pathOf(state.answers, ask.question, ask.subject);
      const { question, place } = ask;
      problems.push(
        given === undefined
          ? problem("answer-missing", path, { place, ask: question.ask })
          : { ...reading.problem, path },
      );
      open.push(ask.key);
      state = { ...state, put: [...state.put, ask.key] };
    } else {
      state = give(state, ask, reading.value);
    }
  }
}
