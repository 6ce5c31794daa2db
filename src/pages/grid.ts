/** Rows and columns, as every tabular format starts from: the document says what, the format says how. */
export interface Grid {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Column {
  readonly title: string;
  readonly align?: "left" | "right";
  /** Takes what room is left, and wraps where that is too little. */
  readonly flexible?: boolean;
}

export interface Cell {
  /** What programs read. */
  readonly value: string | number | boolean | null;
  /** What people read; the value where absent. */
  readonly text?: string;
  readonly tone?: Tone;
  /** A remark under the text, for people. */
  readonly under?: string;
}

/** How a text is coloured. Nothing is ever said by colour alone. */
export type Tone = "strong" | "faint" | "execution" | "orchestration" | "warning";

export const textOf = (cell: Cell): string => cell.text ?? String(cell.value ?? "");
