import type { ScoreReport } from "../core/reports/score.ts";

/** Records for tools that read streams: the score itself, then every task, then every warning. */
export function scoreRecords({ tasks, warnings, ...score }: ScoreReport): object[] {
  return [
    { record: "score", ...score },
    ...tasks.map((task) => ({ record: "task", ...task })),
    ...warnings.map((warning) => ({ record: "warning", ...warning })),
  ];
}
