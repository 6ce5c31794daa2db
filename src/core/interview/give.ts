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

/** Of these questions the one that was put last; undefined where none was. */
export function putLast(asks: readonly Ask[], { put }: State): Ask | undefined {
  const order = new Map(put.map((key, at) => [key, at]));
  const reached = asks.filter(({ key }) => order.has(key));
  return reached.toSorted((a, b) => order.get(a.key)! - order.get(b.key)!).at(-1);
}

/** The state with one question to be put again, everything else as it is. */
export function reopen(state: State, key: string | undefined): State {
  return { ...state, put: state.put.filter((other) => other !== key) };
}

/** The state with the lines of a list typed so far, before it is finished: what is typed is kept at once. */
export function withTyped(state: State, key: string, lines: readonly string[]): State {
  return { ...state, typed: { ...state.typed, [key]: lines } };
}
