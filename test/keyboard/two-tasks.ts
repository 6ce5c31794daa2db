import { KEY } from "./terminal.ts";

export const LIST = "What took your hours";
export const RIGHT = "Is that right?";
export const ELSE = "Anything else";
export const HANDS = "Whose hands do the work";
export const MAKING = "did you do it yourself?";

/** Week, two tasks, nothing else: each question up to that of whose hands make the first, and the keys that answer it. */
export const TWO_TASKS: readonly (readonly [question: string, ...keys: string[]])[] = [
  ["normal week", KEY.enter],
  [LIST, "status report, 3h", KEY.enter],
  ["3 h a week", "hiring, 4h", KEY.enter],
  ["4 h a week", KEY.enter],
  [RIGHT, KEY.enter],
  [ELSE, KEY.enter],
];
