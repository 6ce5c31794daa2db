import { apportion } from "../core/apportion.ts";
import { spell } from "../core/portfolio/hours.ts";
import type { ScoreReport } from "../core/reports/score.ts";
import type { Chart, ChartPart } from "./chart.ts";
import { type Grid, right } from "./grid.ts";

/** A picture. Nothing in it is told by colour alone, and its figures stand in words beside it. */
export type Picture = Bars | Chart;

/** Bars of one scale, each cut into the same parts, with the figure of every part. */
export interface Bars {
  readonly kind: "bars";
  /** What it is a picture of, in a word or two. */
  readonly of: string;
  /** What it shows, as a sentence, where nothing around it says so. */
  readonly says?: string;
  readonly parts: readonly ChartPart[];
  readonly bars: readonly Bar[];
}

interface Bar {
  readonly label: string;
  /** One for each part, in their order: how long it is beside the others, and its figure in words. */
  readonly pieces: readonly { readonly length: number; readonly figure: string }[];
}

type Activities = ScoreReport["activities"];

/** What a person does with their hours, making first; the last is orchestration of which nobody said what it is. */
const PARTS: readonly [keyof Activities, string][] = [
  ["doing", "doing"],
  ["purpose", "purpose"],
  ["design", "design"],
  ["direction", "direction"],
  ["compass", "compass"],
  ["unassigned", "not said which"],
];

/** Weeks as bars of doing and the four orchestration activities; null where no week has an hour. */
export function weekPicture(weeks: readonly { label: string; activities: Activities }[]): Bars | null {
  const minutes = weeks.map(({ activities }) => wholeMinutes(activities));
  const shown = PARTS.map((_, part) => part).filter((part) => minutes.some((week) => week[part]! > 0));
  if (shown.length === 0) return null;
  return {
    kind: "bars",
    of: weeks.length > 1 ? "Your weeks" : "Your week",
    parts: shown.map((part) => ({ name: PARTS[part]![1], tone: part === 0 ? "execution" : "orchestration" })),
    bars: weeks.map(({ label }, week) => ({
      label,
      pieces: shown.map((part) => ({ length: minutes[week]![part]!, figure: spell(minutes[week]![part]!) })),
    })),
  };
}

/** Whole minutes that add up to the week as it is told. */
function wholeMinutes(activities: Activities): number[] {
  const parts = PARTS.map(([key]) => ({ key, value: activities[key] }));
  return apportion(parts, Math.round(parts.reduce((sum, { value }) => sum + value, 0)), 1);
}

/** The figures of bars: a row for each part, a column for each bar. */
export const barFigures = ({ of, parts, bars }: Bars): Grid => ({
  columns: [{ title: of }, ...bars.map(({ label }) => right(label))],
  rows: parts.map(({ name }, part) => [{ text: name }, ...bars.map(({ pieces }) => ({ text: pieces[part]!.figure }))]),
});
