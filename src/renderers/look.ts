import type { ScoreReport } from "../core/reports/score.ts";

/** How the answer is looked at. */
export interface Look {
  /** Characters in a line; 100 where nobody looks. */
  readonly columns?: number | undefined;
  /** 0 none, 1 sixteen colours, 2 two hundred and fifty-six, 3 all. */
  readonly colors: 0 | 1 | 2 | 3;
}

/** A score of which one task, or every one, is to be accounted for. */
export interface Explained {
  readonly report: ScoreReport;
  /** The id of a task; null for all of them. */
  readonly task: string | null;
}
