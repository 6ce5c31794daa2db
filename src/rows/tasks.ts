import type { ScoredTask, ScoreReport } from "../core/reports/score.ts";
import { type ColumnOf, type Table, tableOf } from "./table.ts";

/** The columns under the names that the JSON gives them; an interval takes two. */
const COLUMNS: readonly ColumnOf<ScoredTask>[] = [
  ["id", "text", (task) => task.id],
  ["name", "text", (task) => task.name],
  ["minutes", "number", (task) => task.minutes],
  ["execution_minutes", "number", (task) => task.execution_minutes],
  ["by_hand_minutes", "number", (task) => task.by_hand_minutes],
  ["supports", "text", (task) => task.supports],
  ["leverage", "number", (task) => task.leverage],
  ["leverage_low", "number", (task) => task.leverage_interval?.[0]],
  ["leverage_high", "number", (task) => task.leverage_interval?.[1]],
  ["share", "number", (task) => task.share],
  ["share_from", "text", (task) => task.share_from],
  ["probability", "number", (task) => task.probability],
  ["class", "text", (task) => task.class],
  ["confidence", "number", (task) => task.confidence],
  ["unsure", "boolean", (task) => task.unsure],
  ["engine_class", "text", (task) => task.engine_class],
  ["verdict_by", "text", (task) => task.verdict_by],
  ["doubt", "text", (task) => task.doubt],
  ["settles", "text", (task) => task.settles],
  ["compounding", "boolean", (task) => task.compounding],
  ["intervention_minutes", "number", (task) => task.intervention_minutes],
];

/** The tasks in the order of the file, a row each. */
export const taskRows = ({ tasks }: ScoreReport): Table => tableOf(COLUMNS, tasks);

/** Records for tools that read streams: the score itself, then every task, then every warning. */
export function scoreRecords({ tasks, warnings, ...score }: ScoreReport): object[] {
  return [
    { record: "score", ...score },
    ...tasks.map((task) => ({ record: "task", ...task })),
    ...warnings.map((warning) => ({ record: "warning", ...warning })),
  ];
}
