/**
 * What the interview needs from a terminal. The adapter for people is terminal/inquirer-prompter.ts; tests script
 * another one by question.
 */
export interface Prompter {
  ask(prompt: Prompt): Promise<Reply>;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** What stands behind the question once it was chosen; the label where nothing is given. */
  readonly short?: string | undefined;
  /** What choosing it means; shown beside the label where there is room. */
  readonly help?: string | undefined;
}

interface Common {
  /** What the question is known by: its id and what it is about, `doing:weekly-report`. */
  readonly key: string;
  readonly message: string;
  /** One line under the question: what an answer looks like. */
  readonly hint?: string | undefined;
}

/** A line as it was understood, or what is wrong with it. */
export type Echo = { readonly shown: string } | { readonly wrong: string };

export type Prompt = Common &
  (
    | { readonly kind: "select"; readonly choices: readonly Choice[]; readonly default?: string | undefined }
    | { readonly kind: "checkbox"; readonly choices: readonly Choice[]; readonly checked: readonly string[] }
    | {
        readonly kind: "input";
        /** Taken when enter is pressed on an empty line. */
        readonly default?: string | undefined;
        /** Why the text is no answer; undefined where it is one. */
        check(text: string): string | undefined;
      }
    | { readonly kind: "confirm"; readonly default?: boolean | undefined }
    | {
        readonly kind: "lines";
        /** Lines that are there already. */
        readonly lines: readonly string[];
        echo(line: string): Echo;
        /** Told after every line, so that it is kept before the next one is typed. */
        changed?(lines: readonly string[]): Promise<void>;
      }
  );

/** What came back: an answer (text, value, list of values or lines, true or false), or a wish. */
export type Reply =
  | { readonly kind: "answer"; readonly value: string | boolean | readonly string[] }
  | { readonly kind: "back" }
  | { readonly kind: "why" };

/** The person pressed Ctrl-C, or the terminal went away. What was answered is on disk. */
export class Cancelled extends Error {
  constructor() {
    super("cancelled");
    this.name = "Cancelled";
  }
}
