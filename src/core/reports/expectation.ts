import * as z from "zod/mini";
import { described } from "../portfolio/described.ts";

/** What a script may ask of stepping back, of freed hours and of verdicts: none of these may be there. */
export const FAIL_ON = ["regression", "leak", "missed-promise", "unsure"] as const;
export type FailOn = (typeof FAIL_ON)[number];

const EXPECTATIONS = ["min-leverage", "max-execution", ...FAIL_ON, "baseline"] as const;

export const expectationSchema = z.strictObject({
  file: z.string(),
  expectation: z.enum(EXPECTATIONS),
  expected: described(
    z.number(),
    "the least or the most that was asked for: leverage, a share of the hours, minutes a week of a leak, or how many",
  ),
  actual: described(z.nullable(z.number()), "null where it is not known, which is not met"),
  passed: z.boolean(),
  message: z.string(),
});

/** Something a script asks of a portfolio, and whether it holds. What is not known does not hold. */
export type Expectation = z.infer<typeof expectationSchema>;
export type ExpectationName = Expectation["expectation"];
