/** How a question is put: a value, which any terminal, test or page can draw. */

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** What stands behind the question once it was chosen; the label where nothing is given. */
  readonly short?: string | undefined;
  /** What choosing it means; shown beside the label where there is room. */
  readonly help?: string | undefined;
  /** The heading it stands under. Neighbours of one group share it. */
  readonly group?: string | undefined;
}

/** A line as it was understood, with what is to be known of it, or with what is wrong with it. */
export interface Echo {
  readonly shown: string;
  readonly note?: string | undefined;
  readonly wrong?: string | undefined;
}

/** What an answer looks like and is chosen from. */
export type Form = {
  /** One line under the question: what an answer looks like. */
  readonly hint?: string | undefined;
  /** What stands behind the question where nothing was typed or ticked. */
  readonly empty?: string | undefined;
} & (
  | { readonly kind: "select"; readonly choices: readonly Choice[]; readonly default?: string | undefined }
  | { readonly kind: "checkbox"; readonly choices: readonly Choice[]; readonly checked: readonly string[] }
  | {
      readonly kind: "input";
      /** Taken when enter is pressed on an empty line. */
      readonly default?: string | undefined;
      /** Why the text is no answer; undefined where it is one. */
      check(text: string): string | undefined;
    }
  | {
      readonly kind: "lines";
      /** Lines that are there already. */
      readonly lines: readonly string[];
      /** One for each of the lines. One line may say how another is to be read. */
      echoes(lines: readonly string[]): readonly Echo[];
      /** What stands behind the question once it is answered; the lines where nothing is given. */
      done?(lines: readonly string[]): string;
    }
);

export type Prompt = Form & {
  /** What the question is known by: its id and what it is about, `doing:weekly-report`. */
  readonly key: string;
  readonly message: string;
};
