import type { Problem } from "../../problem.ts";
import type { Portfolio } from "../schema.ts";
import { oneEach } from "./entries.ts";
import { hoursInAWeek, ownWeek, rangesInOrder } from "./hours.ts";
import { ids } from "./ids.ts";
import { logInPeriod, metAtMostAsked } from "./log.ts";
import { samePattern, wasAnother, wasEnds } from "./origin.ts";
import { promiseWithinHours, reinvestedWithinFreed } from "./promises.ts";
import { knownTasks } from "./references.ts";
import { rest } from "./rest.ts";
import type { Rule, RuleContext } from "./rule.ts";
import { countedOnce, supportsEnds } from "./supports.ts";

/** Everything that must hold once each value is well formed. To add a rule, write its file and name it here. */
const RULES: readonly Rule[] = [
  samePattern,
  ids,
  rangesInOrder,
  ownWeek,
  hoursInAWeek,
  knownTasks,
  supportsEnds,
  countedOnce,
  rest,
  wasAnother,
  wasEnds,
  oneEach,
  promiseWithinHours,
  reinvestedWithinFreed,
  metAtMostAsked,
  logInPeriod,
];

/** Errors and warnings about what the values mean together. */
export function checkMeaning(portfolio: Portfolio, context: RuleContext): Problem[] {
  return RULES.flatMap((rule) => rule(portfolio, context));
}
