import type { Pattern } from "../pattern/schema.ts";
import { type Problem, problem } from "../problem.ts";
import { kindOf, readAnswer } from "./kinds/index.ts";
import { asksOf, isOffered, type Standing } from "./plan.ts";
import type { State } from "./state.ts";
import { pathOf } from "./subject.ts";

export interface WalkedAnswers {
  /** With the questions that had no good answer still to be put. */
  readonly state: State;
  readonly problems: Problem[];
}

/**
 * Walks the whole interview with answers that are there already, exactly as if they were typed. What is missing but not
 * required stays open; every missing required answer is listed, not the first one only, each at the path that would
 * supply it. The plan is gone through until nothing in it is open: a second time only where an answer changed what comes
 * before it.
 */
export function walkAnswers(start: State, pattern: Pattern): WalkedAnswers {
  const put = new Set(start.put);
  const at: { state: State } & Standing = { state: start, put };
  const problems: Problem[] = [];
  const open = new Set<string>();
  for (let isOver = false; !isOver; ) {
    isOver = true;
    for (const ask of asksOf(at, pattern)) {
      if (put.has(ask.key) || isOffered(ask, at.state)) continue;
      isOver = false;
      const { answers } = at.state;
      const reading = readAnswer(ask, ask.value, answers);
      put.add(ask.key);
      if ("problem" in reading) {
        const path = pathOf(answers, ask);
        const missing = () => problem("answer-missing", path, { place: ask.place, ask: ask.question.ask });
        problems.push(ask.value === undefined ? missing() : { ...reading.problem, path });
        open.add(ask.key);
        continue;
      }
      const { reopens, ...written } = kindOf(ask).write(at.state, ask, reading.value);
      at.state = { ...at.state, ...written };
      if (reopens) put.delete(reopens);
      // what is said of the whole portfolio may call for questions that were passed
      if (ask.subject === undefined && at.state.answers !== answers) break;
    }
  }
  return { state: { ...at.state, put: [...put].filter((key) => !open.has(key)) }, problems };
}
