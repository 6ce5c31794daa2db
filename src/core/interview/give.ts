import type { Answer, Ask } from "./ask.ts";
import { kindOf } from "./kinds/index.ts";
import type { State } from "./state.ts";

/**
 * The state after an answer. The answer is in the form of the file, as readAnswer returns it; undefined leaves the
 * question open and removes what stood there.
 */
export function give(state: State, ask: Ask, answer: Answer): State {
  const { reopens, ...written } = kindOf(ask).write(state, ask, answer);
  const before = reopen(state, reopens).put;
  const put = before.includes(ask.key) ? before : [...before, ask.key];
  const { [ask.key]: _, ...typed } = state.typed ?? {};
  return { ...state, ...written, put, ...(state.typed && { typed }) };
}

/** The state as if the last question had not been put yet; its answer stays as the default. Undefined at the start. */
export function back(state: State): State | undefined {
  return state.put.length === 0 ? undefined : { ...state, put: state.put.slice(0, -1) };
}

/** The state with one question to be put again, everything else as it is. */
export function reopen(state: State, key: string | undefined): State {
  return { ...state, put: state.put.filter((other) => other !== key) };
}

/** The state with the lines of a list typed so far, before it is finished: what is typed is kept at once. */
export function withTyped(state: State, key: string, lines: readonly string[]): State {
  return { ...state, typed: { ...state.typed, [key]: lines } };
}
