import * as z from "zod/mini";
import { described } from "../portfolio/described.ts";
import { CLASSES, PERFORMERS, SOURCES } from "../portfolio/schema.ts";
import { OUTCOMES } from "./comparison.ts";

/**
 * A row of `orchestrate export`: one task of one quarter. Minutes are per week. Sums over
 * the rows of a portfolio are the totals of its score; what is not known is null and in no sum.
 */

const text = (says: string) => described(z.string(), says);
const maybe = (says: string) => described(z.nullable(z.string()), says);
const number = (says: string) => described(z.number(), says);
const minutes = (says: string) => described(z.nullable(z.number()), says);

export const exportedRowSchema = z.strictObject({
  period: text("the quarter, like 2026-Q4"),
  file: text("the portfolio, as it was named"),
  person: maybe("the name that the portfolio gives its practitioner"),
  task: text("the id of the task"),
  name: text("the name of the task"),
  minutes: minutes("the person's own hours; null where they are not known, and then the task counts nowhere"),
  by_hand_minutes: minutes(
    "what its output would take by hand; null where not known, or counted in the task it supports",
  ),
  covered: described(z.boolean(), "whether leverage covers it: its output, or the output it supports, is known"),
  execution_minutes: minutes("the part of the hours that is doing"),
  orchestration_minutes: minutes("the rest of them"),
  share: number("how much of the hours is orchestration, 0 to 1"),
  share_from: described(z.enum(["answer", "evidence"]), "answer where the person said how much is doing"),
  probability: number("how likely the task is orchestration, by the evidence alone"),
  class: described(z.enum(CLASSES), "the verdict that counts"),
  confidence: number("how sure the evidence is: the larger of probability and 1 - probability"),
  verdict_by: described(z.enum(["engine", "user"]), "user where the person gave a verdict of their own"),
  performer: described(z.nullable(z.enum(PERFORMERS)), "who makes the output; null where nobody said"),
  supports: maybe("the task whose output this one only serves"),
  compounding: described(z.boolean(), "whether its hours go on paying"),
  intervention_minutes: minutes(
    "what stepping back in adds to the minutes: 0 where hours were measured and contain it; null where nothing is on record",
  ),
  purpose_minutes: minutes("of the orchestration minutes: what should be made, and why"),
  design_minutes: minutes("of them: how it is made"),
  direction_minutes: minutes("of them: choosing, briefing and judging who makes it"),
  compass_minutes: minutes("of them: exceptions, judgment, changing course"),
  unassigned_minutes: minutes("of them: nobody said"),
  source: described(z.nullable(z.enum(SOURCES)), "where the hours come from"),
  promised_minutes: minutes("what the shift chosen in this quarter promised to free; null without a promise"),
  realised_minutes: minutes(
    "what came free by the first later quarter in the same folder that the promise can be held against; null where that cannot be told",
  ),
  outcome: described(z.nullable(z.enum(OUTCOMES)), "what became of the shift; null without one"),
  method: text("the version of the method"),
  pattern: text("the pattern it was read by"),
});

export type ExportedRow = z.infer<typeof exportedRowSchema>;
