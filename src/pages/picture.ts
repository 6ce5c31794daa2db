import { apportion } from "../core/apportion.ts";
import { spell } from "../core/portfolio/hours.ts";
import type { ScoreReport } from "../core/reports/score.ts";
import type { Tone } from "./grid.ts";

/** Bars of one scale, each cut into the same parts, with the figure of every part. A format draws it; nothing is told by colour alone. */
export interface Picture {
  /** What it is a picture of, in a word or two. */
  readonly of: string;
  readonly parts: readonly { readonly name: string; readonly tone: Tone }[];
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
export function weekPicture(weeks: readonly { label: string; activities: Activities }[]): Picture | null {
  const minutes = weeks.map(({ activities }) => wholeMinutes(activities));
  const shown = PARTS.map((_, part) => part).filter((part) => minutes.some((week) => week[part]! > 0));
  if (shown.length === 0) return null;
  return {
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
