/** Why entries do not count, as people say it. */
export const WHY: Readonly<Record<string, string>> = {
  outside: "outside the window",
  straddles: "totals over more days than the window has",
  duplicate: "read before",
  rule: "left out by a rule",
  absence: "days away",
  "all-day": "all day, without hours",
  running: "still running",
  break: "breaks",
  "time-off": "time off",
  away: "away from the keyboard",
  "somebody-else": "of other people",
  parent: "sums of their subtasks",
  "summary-row": "sums of other rows",
  header: "headings",
  "no-time": "without times",
  repeated: "older versions of an event",
};
