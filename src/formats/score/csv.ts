import type { ScoredTask, ScoreReport } from "../../core/reports/score.ts";
import type { Cell } from "../../pages/grid.ts";
import { gridToCsv } from "../csv.ts";

/** The columns under the names that the JSON gives them; an interval takes two. */
const COLUMNS: readonly [title: string, value: (task: ScoredTask) => Cell["value"]][] = [
  ["id", (task) => task.id],
  ["name", (task) => task.name],
  ["minutes", (task) => task.minutes],
  ["execution_minutes", (task) => task.execution_minutes],
  ["by_hand_minutes", (task) => task.by_hand_minutes],
  ["supports", (task) => task.supports],
  ["leverage", (task) => task.leverage],
  ["leverage_low", (task) => task.leverage_interval?.[0] ?? null],
  ["leverage_high", (task) => task.leverage_interval?.[1] ?? null],
  ["share", (task) => task.share],
  ["share_from", (task) => task.share_from],
  ["probability", (task) => task.probability],
  ["class", (task) => task.class],
  ["confidence", (task) => task.confidence],
  ["unsure", (task) => task.unsure],
  ["engine_class", (task) => task.engine_class],
  ["verdict_by", (task) => task.verdict_by],
  ["doubt", (task) => task.doubt],
  ["settles", (task) => task.settles],
  ["compounding", (task) => task.compounding],
  ["intervention_minutes", (task) => task.intervention_minutes],
];

/** The tasks in the order of the file, a line each. What is not known is an empty field. */
export function csv({ tasks }: ScoreReport): string {
  return gridToCsv({
    columns: COLUMNS.map(([title]) => ({ title })),
    rows: tasks.map((task) => COLUMNS.map(([, value]) => ({ value: value(task) }))),
  });
}
