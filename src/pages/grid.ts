/** Rows and columns, of a page: the document says what, the format says how. */
export interface Grid {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Column {
  readonly title: string;
  readonly align?: "left" | "right";
  /** Takes of the room that is left what it needs, and wraps where that is too little. */
  readonly flexible?: boolean;
}

export interface Cell {
  readonly text: string;
  readonly tone?: Tone;
  /** A remark under the text. */
  readonly under?: string;
}

/** How a text is coloured. Nothing is ever said by colour alone. */
export type Tone = "strong" | "faint" | "execution" | "orchestration" | "warning" | "error" | "verdict";

/** A column of figures. */
export const right = (title: string): Column => ({ title, align: "right" });
