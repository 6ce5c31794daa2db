import type { Question } from "../pattern/schema.ts";

/** One question put to one person about one thing: what the plan is made of. */
export interface Ask {
  /** Stable within a portfolio: the question's id, and what it is about: `doing:weekly-report`. */
  readonly key: string;
  readonly question: Question;
  /** The step it belongs to, from 1. */
  readonly step: number;
  /** Task id or destination; absent where it is asked once. */
  readonly subject?: string;
  /** What stands in the portfolio now, in the form of the file; undefined where nothing does. */
  readonly value: unknown;
  /** Where the answer stands in the file, for people: tasks[weekly-report].doing. */
  readonly place: string;
}

/** What a person answered, in the form of the file; undefined leaves the question open. */
export type Answer = unknown;
