import type { Pattern } from "../../pattern/schema.ts";
import type { Task } from "../../portfolio/schema.ts";
import type { Evidence } from "../../reports/score.ts";

/** What an answer weighs in natural log-odds, and why. Most answers are only tried: the sentence is made when it is asked for. */
export interface Weighed {
  readonly weight: number;
  readonly detail: () => string;
}

/** One kind of evidence for a task being execution or orchestration. A new kind is a file here and a row in index.ts. */
export interface EvidenceKind {
  readonly source: Evidence["source"];
  /** Whether the question behind it is still unanswered for this task. */
  open(task: Task): boolean;
  /** The answers the question could get, to see which open question would settle a verdict. */
  answers(task: Task): Partial<Task>[];
  /**
   * Undefined where nothing was answered: that adds nothing. `before` is the sum of the prior and of what stands above in the
   * account.
   */
  weigh(task: Task, pattern: Pattern, before: number): Weighed | undefined;
}
