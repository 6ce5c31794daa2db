import type { Grid, Tone } from "./grid.ts";

/** A picture as rows of marks on one scale or two, each with its figure in words, and all figures as a grid. */
export interface Chart {
  readonly kind: "chart";
  /** What it is a picture of, in a few words. */
  readonly of: string;
  /** What it shows, as a sentence. */
  readonly says: string;
  readonly scales: readonly Scale[];
  /** What the parts of its bars are; a bar of one part alone needs none. */
  readonly parts?: readonly ChartPart[];
  readonly rows: readonly ChartRow[];
  /** What is not drawn, and where it stands; nothing where all is. */
  readonly rest?: string;
  readonly grid: Grid;
}

/** What a bar is cut into: a name for each kind of piece. */
export interface ChartPart {
  readonly name: string;
  readonly tone: Tone;
}

/** What marks are measured against. */
export interface Scale {
  readonly title: string;
  /**
   * Hours from nothing on, as are bare lengths, which need no ticks; leverage by magnitude, where twice as much is as far
   * everywhere and what is zero stands at the end; or as far as it changes, which need not begin at nothing.
   */
  readonly measure: "hours" | "length" | "magnitude" | "change";
  /** What it must have room for, in the unit of the marks. */
  readonly holds: readonly number[];
}

export interface ChartRow {
  readonly label: string;
  /** One for each scale. What is not known has a figure that says so, and no marks. */
  readonly tracks: readonly { readonly marks: readonly ChartMark[]; readonly figure: string }[];
}

export type ChartMark =
  /** `part` is its place among the parts of the chart. */
  | { readonly kind: "bar"; readonly from: number; readonly to: number; readonly part: number }
  | { readonly kind: "range"; readonly from: number; readonly to: number }
  | { readonly kind: "dot"; readonly at: number }
  | { readonly kind: "line"; readonly at: number };

/** Where each of these lengths begins when they are set end to end, and where the last one ends. */
export function endToEnd(lengths: readonly number[], from = 0): number[] {
  const ends = [from];
  for (const length of lengths) ends.push(ends.at(-1)! + length);
  return ends;
}
