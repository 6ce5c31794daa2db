import { startOf } from "../../period.ts";
import { problem, warning } from "../../problem.ts";
import type { Rule } from "./rule.ts";

/** No more of a list can be met than was asked. */
export const metAtMostAsked: Rule = ({ log = [] }) =>
  log.flatMap((entry, index) =>
    entry.kind === "evaluation" && entry.met > entry.of
      ? [problem("met-more-than-asked", ["log", index, "met"], { met: entry.met, of: entry.of })]
      : [],
  );

/**
 * An entry counts in the quarter of its date; an earlier one is probably misfiled. A later one was logged before its own
 * quarter had a file.
 */
export const logInPeriod: Rule = ({ log = [], period }) =>
  log.flatMap(({ date }, index) =>
    date >= startOf(period) ? [] : [warning("log-outside-period", ["log", index, "date"], { date, period })],
  );
