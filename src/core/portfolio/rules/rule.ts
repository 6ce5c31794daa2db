import type { Problem } from "../../problem.ts";
import type { Portfolio, WrittenPortfolio } from "../schema.ts";

/** What a rule may know beside the portfolio. */
export interface RuleContext {
  /** The id of the pattern the portfolio is read with. */
  readonly pattern: string;
  /** The portfolio before its amounts of time were counted. */
  readonly written: WrittenPortfolio;
}

/** One thing that must hold between values that are each well formed. */
export type Rule = (portfolio: Portfolio, context: RuleContext) => Problem[];
