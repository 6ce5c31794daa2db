import { spell } from "../../core/portfolio/hours.ts";
import type { ScoredTask, ScoreReport } from "../../core/reports/score.ts";
import { count, quoted } from "../../core/text.ts";
import type { Chart, ChartMark, ChartPart, ChartRow } from "../chart.ts";
import { range, times, UNKNOWN } from "../figures.ts";
import { taskGrid } from "../score/grid.ts";
import { byExecution, taskLeverage } from "../score/tasks.ts";

/** More rows are read as a table, not looked at. */
const MOST = 24;

export const DOING_PARTS: readonly ChartPart[] = [
  { name: "doing", tone: "execution" },
  { name: "orchestration", tone: "orchestration" },
];

/** What each task takes of the week and what an hour of it yields, those with the most doing first; null where there is none. */
export function tasksChart(score: ScoreReport): Chart | null {
  const tasks = byExecution(score.tasks);
  if (tasks.length === 0) return null;
  const shown = tasks.slice(0, MOST);
  const left = tasks.length - shown.length;
  return {
    kind: "chart",
    of: "Tasks by hours and leverage",
    says: says(tasks),
    scales: [
      { title: "Your hours a week", measure: "hours", holds: shown.map(({ minutes }) => (minutes ?? 0) / 60) },
      { title: "What an hour yields", measure: "magnitude", holds: shown.flatMap(yieldsHeld) },
    ],
    parts: DOING_PARTS,
    rows: shown.map((task) => ({
      label: task.name,
      tracks: [
        {
          marks: hoursMarks(task.execution_minutes, task.minutes),
          figure: task.minutes === null ? UNKNOWN : spell(task.minutes),
        },
        yieldTrack(task, taskLeverage(task)),
      ],
    })),
    ...(left > 0 ? { rest: `${count(left, "more task")} only in the table.` } : {}),
    grid: taskGrid(score, true),
  };
}

/** Doing, and the rest of the hours behind it. Nothing where they are not known. */
export function hoursMarks(doing: number | null, all: number | null): ChartMark[] {
  if (doing === null || all === null) return [];
  const ends = [0, doing / 60, all / 60] as const;
  return [0, 1].map((part) => ({ kind: "bar", from: ends[part]!, to: ends[part + 1]!, part }));
}

type Yield = Pick<ScoredTask, "leverage" | "leverage_interval">;

/** What a scale of yields has to have room for. */
export const yieldsHeld = ({ leverage, leverage_interval: ends }: Yield): number[] => [
  ...(leverage === null ? [] : [leverage]),
  ...(ends ?? []),
];

/** Where it is most likely, and how far it may be from there: "2.00 (1.50-2.61)". */
export function yieldTrack({ leverage, leverage_interval: ends }: Yield, figure: string): ChartRow["tracks"][number] {
  const isRange = ends !== null && ends[0] !== ends[1];
  const marks: ChartMark[] = leverage === null ? [] : [{ kind: "dot", at: leverage }];
  if (isRange && leverage !== null) marks.unshift({ kind: "range", from: ends[0], to: ends[1] });
  return { marks, figure: isRange ? `${figure} (${range(ends)})` : figure };
}

/** What stands out in it; what is not known is told as well. */
function says(tasks: readonly ScoredTask[]): string {
  const [most] = tasks;
  const best = tasks.reduce<ScoredTask | null>(
    (so, task) => ((task.leverage ?? 1) > (so?.leverage ?? 1) ? task : so),
    null,
  );
  const takes = most?.execution_minutes
    ? `${quoted(most.name)} takes the most doing, ${spell(most.execution_minutes)} a week`
    : "No task is known to take any doing";
  const yields = best?.leverage
    ? `an hour of ${quoted(best.name)} yields the most, ${times(best.leverage)} hours of hand work`
    : "no hour is known to yield more than itself";
  const open = tasks.filter((task) => taskLeverage(task) === UNKNOWN).length;
  const rest = open === 0 ? "" : ` What ${count(open, "task")} ${open === 1 ? "yields" : "yield"} is not known.`;
  return `${takes}; ${yields}.${rest}`;
}
