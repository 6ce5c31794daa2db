import type { Prompt } from "../core/interview/prompt.ts";

/**
 * What the interview needs from a terminal. The adapter for people is terminal/inquirer-prompter.ts; tests script
 * another one by question.
 */
export interface Prompter {
  /** `keep` is told the lines of a list after each of them, before the next one is typed; where it fails, so does asking. */
  ask(prompt: Prompt, keep?: (lines: readonly string[]) => Promise<void>): Promise<Reply>;
}

/** What came back: an answer (text, value, list of values or lines), or a wish. */
export type Reply =
  | { readonly kind: "answer"; readonly value: string | readonly string[] }
  | { readonly kind: "back" }
  | { readonly kind: "why" };

/** The person pressed Ctrl-C, or the terminal went away. What was answered is on disk. */
export class Cancelled extends Error {
  constructor() {
    super("cancelled");
    this.name = "Cancelled";
  }
}
