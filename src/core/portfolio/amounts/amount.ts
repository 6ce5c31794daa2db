/** An amount of time before it is known how long the person's day and week are. */
export interface Amount {
  readonly minutes: number;
  readonly days: number;
  /** Part of the person's week: 25 % is 0.25. */
  readonly week: number;
}

export type Per = "day" | "week" | "month" | "quarter" | "year";
