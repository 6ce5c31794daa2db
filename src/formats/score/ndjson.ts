import type { ScoreReport } from "../../core/reports/score.ts";
import { jsonLine } from "../json.ts";

/** A record a line, for tools that read streams: the score itself, then every task, then every warning. */
export function ndjson({ tasks, warnings, ...score }: ScoreReport): string {
  return [
    jsonLine({ record: "score", ...score }),
    ...tasks.map((task) => jsonLine({ record: "task", ...task })),
    ...warnings.map((warning) => jsonLine({ record: "warning", ...warning })),
  ].join("");
}
