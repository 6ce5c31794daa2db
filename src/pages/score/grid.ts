import { spell } from "../../core/portfolio/hours.ts";
import type { ScoredTask, ScoreReport } from "../../core/reports/score.ts";
import { cases, range, UNKNOWN } from "../figures.ts";
import { type Cell, type Column, type Grid, right } from "../grid.ts";
import { byExecution, sureness, taskLeverage } from "./tasks.ts";

/** The tasks as a grid for people. Where there is room: what the output would take by hand, and the interval. */
export function taskGrid({ tasks, method }: ScoreReport, wide: boolean): Grid {
  const names = new Map(tasks.map(({ id, name }) => [id, name]));
  const columns: Column[] = [
    { title: "Task", flexible: true },
    right("Hours"),
    right("Doing"),
    { title: "Verdict" },
    { title: "How sure" },
    ...(wide ? [right("By hand")] : []),
    right("Leverage"),
    ...(wide ? [right(cases(method.interval)), { title: "Keeps paying" }] : []),
  ];
  const row = (task: ScoredTask): Cell[] => [
    {
      text: task.name,
      ...(task.supports ? { under: `serves ${names.get(task.supports) ?? task.supports}` } : {}),
    },
    { text: spelt(task.minutes) },
    { text: spelt(task.execution_minutes) },
    { text: task.class, tone: task.class },
    { text: sureness(task), tone: task.unsure ? "warning" : "faint" },
    ...(wide ? [{ text: byHand(task) }] : []),
    { text: taskLeverage(task) },
    ...(wide
      ? [{ text: range(task.leverage_interval), tone: "faint" as const }, { text: task.compounding ? "yes" : "" }]
      : []),
  ];
  return { columns, rows: byExecution(tasks).map(row) };
}

const spelt = (minutes: number | null): string => (minutes === null ? UNKNOWN : spell(minutes));

const byHand = ({ by_hand_minutes: minutes, supports }: ScoredTask): string =>
  minutes === null ? (supports ? "–" : UNKNOWN) : spell(minutes);
