import type { Question } from "../pattern/schema.ts";

/** A question, and what it is asked about. */
export interface About {
  readonly question: Question;
  /** Task id or destination; absent where it is asked once. */
  readonly subject?: string | undefined;
}

/** One question put to one person about one thing: what the plan is made of. */
export interface Ask<Value = unknown> extends About {
  /** Stable within a portfolio: the question's id, and what it is about: `doing:weekly-report`. */
  readonly key: string;
  /** The step it belongs to, from 1. */
  readonly step: number;
  /** What stands in the portfolio now, in the form of the file; undefined where nothing does. */
  readonly value: Value | undefined;
  /** Where the answer stands in the file, for people: tasks[weekly-report].doing. */
  readonly place: string;
}

/** What a person answered, in the form of the file; undefined leaves the question open. */
export type Answer = unknown;
