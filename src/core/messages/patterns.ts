import { define, quote } from "./define.ts";

/** A pattern of one's own. */
export const patterns = define({
  "question-twice": (a: { id: string }) => ({
    message: `there is a second question ${quote(a.id)}`,
    hint: "give it an id of its own",
  }),
  "choices-missing": (a: { kind: string }) => ({
    message: `a question of kind ${a.kind} needs choices`,
    hint: "add choices: [{value, label}]",
  }),
  "path-unknown": (a: { path: string; scope: string }) => ({
    message: `${quote(a.path)} is no place of the portfolio, seen from a ${a.scope}`,
    hint: "orchestrate schema portfolio prints the places",
  }),
  "share-reversed": () => ({
    message: "low, likely and high are not in this order",
    hint: "low is the smallest of the three, high the largest",
  }),
  "no-task-list": () => ({
    message: "no question of kind tasks asks for the list",
    hint: "the first step begins with it",
  }),
});
