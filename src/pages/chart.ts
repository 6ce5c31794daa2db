import { spell } from "../core/portfolio/hours.ts";
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
  readonly parts?: readonly Part[];
  readonly rows: readonly Row[];
  /** What is not drawn, and where it stands; nothing where all is. */
  readonly rest?: string;
  readonly grid: Grid;
}

/** What a bar is cut into: a name for each kind of piece. */
export interface Part {
  readonly name: string;
  readonly tone: Tone;
}

/** What marks are measured against. On a logarithmic one, twice as much is as far everywhere, and nothing is zero. */
export interface Scale {
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly logarithmic?: boolean;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  /** What the others are held against: drawn stronger than a tick. */
  readonly base?: number;
}

export interface Row {
  readonly label: string;
  /** One for each scale. What is not known has a figure that says so, and no marks. */
  readonly tracks: readonly { readonly marks: readonly Mark[]; readonly figure: string }[];
}

export type Mark =
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

/** As many ticks fit beside one another on a narrow screen. */
const MOST_TICKS = 5;
const STEPS = [1, 2, 5];

/** The smallest of 1, 2, 5, 10, 20 … and 0.5, 0.2, 0.1 … of which no more than a few make up the length. */
function stepFor(length: number): number {
  for (let decade = -3; ; decade++) {
    const fits = STEPS.map((step) => step * 10 ** decade).find((step) => length / step <= MOST_TICKS - 1);
    if (fits !== undefined) return fits;
  }
}

/** Ticks at whole steps, from the last at or before the least to the first at or after the most. */
function evenly(least: number, most: number): number[] {
  const step = stepFor(most - least || 1);
  const first = Math.floor(least / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(most / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

/** Hours a week, from nothing (or below it) to the most of these minutes. Marks are in hours. */
export function hoursScale(title: string, minutes: readonly number[]): Scale {
  const ticks = evenly(Math.min(0, ...minutes) / 60, Math.max(1, ...minutes) / 60);
  return {
    title,
    from: ticks[0]!,
    to: ticks.at(-1)!,
    ticks: ticks.map((at) => ({ at, text: spell(at * 60) })),
    base: 0,
  };
}

/** Leverage as far as these reach, which need not begin at nothing; around 1 where there is none. */
export function changeScale(title: string, values: readonly number[]): Scale {
  const known = values.length > 0 ? values : [1];
  const ticks = evenly(Math.min(...known), Math.max(...known));
  const decimals = Math.max(0, -Math.floor(Math.log10(ticks[1]! - ticks[0]!) + 1e-9));
  return {
    title,
    from: ticks[0]!,
    to: ticks.at(-1)!,
    ticks: ticks.map((at) => ({ at, text: at.toFixed(decimals) })),
  };
}

/** From a hundredth to beyond every leverage that can be written. */
const MAGNITUDES = Array.from({ length: 11 }, (_, index) => index - 2).flatMap((decade) =>
  STEPS.map((step) => step * 10 ** decade),
);

/** Leverage from below 1 to above it, wide enough for all of these. What is zero stands at its left end. */
export function leverageScale(title: string, values: readonly number[]): Scale {
  const positive = values.filter((value) => value > 0);
  const first = MAGNITUDES.findLast((tick) => tick <= Math.min(0.5, ...positive)) ?? MAGNITUDES[0]!;
  const last = MAGNITUDES.find((tick) => tick >= Math.max(2, ...positive)) ?? MAGNITUDES.at(-1)!;
  const within = MAGNITUDES.filter((tick) => tick >= first && tick <= last);
  const shown = within.length <= MOST_TICKS ? within : within.filter((tick) => Number.isInteger(Math.log10(tick)));
  return {
    title,
    from: first,
    to: last,
    logarithmic: true,
    ticks: shown.map((at) => ({ at, text: String(at) })),
    base: 1,
  };
}
