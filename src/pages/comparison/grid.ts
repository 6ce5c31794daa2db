import { spell } from "../../core/portfolio/hours.ts";
import type { Comparison } from "../../core/reports/comparison.ts";
import { type Cell, type Column, type Grid, right, type Tone } from "../grid.ts";
import { type Move, signed } from "./moves.ts";
import { because, relapses } from "./words.ts";

/** What each task had in the change of leverage, with what happened to it. */
export function changeGrid(comparison: Comparison, moves: readonly Move[], wide: boolean): Grid {
  const columns: Column[] = [
    { title: "Task", flexible: true },
    right("Your hours"),
    ...(wide ? [right("By hand")] : []),
    { title: "What happened" },
    right("Part"),
  ];
  const cameBack = relapses(comparison);
  const row = ({ name, of, part }: Move): Cell[] => {
    const figure = part === null ? "" : signed(part);
    if (of === null) return sumRow(name, figure, columns);
    const back = cameBack.has(of.id);
    const tone = of.cause === "handed_over" ? "orchestration" : back ? "execution" : undefined;
    return [
      { text: name },
      { text: fromTo(of.old?.minutes, of.new?.minutes) },
      ...(wide ? [{ text: fromTo(of.old?.by_hand_minutes, of.new?.by_hand_minutes) }] : []),
      { text: because(of, back), ...(tone ? { tone } : {}) },
      { text: figure },
    ];
  };
  return { columns, rows: moves.map(row) };
}

/** A row that has a figure in the last column alone. */
export function sumRow(name: string, figure: string, columns: readonly Column[], tone?: Tone): Cell[] {
  const texts = columns.map((_, at) => (at === 0 ? name : at === columns.length - 1 ? figure : ""));
  return texts.map((text) => ({ text, ...(tone ? { tone } : {}) }));
}

/** "2 h to 3 h 45", "3 h" where it stayed or is new, "was 2 h" where it is gone. */
export function fromTo(old: number | null | undefined, now: number | null | undefined): string {
  if (old == null || now == null) return now == null ? (old == null ? "" : `was ${spell(old)}`) : spell(now);
  const [before, after] = [spell(old), spell(now)];
  return before === after ? after : `${before} to ${after}`;
}
