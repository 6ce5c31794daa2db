import type { Pattern } from "../pattern.ts";
import { type Problem, problem } from "../problem.ts";
import { give } from "./give.ts";
import { next, plan } from "./plan.ts";
import { readAnswer } from "./read-answer.ts";
import type { State } from "./state.ts";

/** What is missing from an answers file, or wrong with it, by the key that would supply it. */
export interface AnswersFault {
  readonly place: string;
  readonly problem: Problem;
}

/**
 * Walks the whole interview with answers that are there already, exactly as if they were typed. What is missing but not
 * required stays open; every missing required answer is listed, not the first one only.
 */
export function walkAnswers(start: State, pattern: Pattern): { state: State; faults: AnswersFault[] } {
  let state = start;
  const faults: AnswersFault[] = [];
  for (;;) {
    const ask = next(plan(state, pattern), state);
    if (!ask) return { state, faults };
    const given = ask.question.kind === "go-on" ? ask.value === true : ask.value;
    const reading = readAnswer(ask, given, state.answers);
    if ("problem" in reading) {
      const missing = given === undefined;
      faults.push({
        place: ask.place,
        problem: missing ? problem("answer-missing", [], { place: ask.place, ask: ask.question.ask }) : reading.problem,
      });
      state = { ...state, put: [...state.put, ask.key] };
    } else {
      state = give(state, ask, reading.value);
    }
  }
}
