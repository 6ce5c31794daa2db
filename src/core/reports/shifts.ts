import * as z from "zod/mini";
import { described } from "../portfolio/described.ts";
import { DOING, GATES } from "../portfolio/schema.ts";
import { warningSchema } from "./score.ts";
import { stepSchema } from "./step.ts";

/** `orchestrate/shifts@1`: what `orchestrate shift` answers. Minutes are per week unless they say otherwise. */

const minutes = z.number();
const onceMinutes = z.number();
const interval = z.tuple([z.number(), z.number()]);

/** Any gate excludes where the pattern says so. */
const EXCLUDED_BECAUSE = [...GATES, "keep", "hours-unknown", "not-answered", "not-worth-it"] as const;

const cautionSchema = z.strictObject({
  code: z.string(),
  message: z.string(),
  advice: z.nullable(z.string()),
});

export const candidateSchema = z.strictObject({
  rank: z.int(),
  id: z.string(),
  name: z.string(),
  minutes,
  execution_minutes: minutes,
  repeatable: described(z.number(), "R: the answer 1..5 as 0..1"),
  replaceable: described(z.number(), "P: the answer 1..5 as 0..1, after caps"),
  capped_by: described(z.array(z.string()), "the gates that keep P low"),
  capped_because: described(z.array(z.string()), "the same gates in the pattern's words"),
  gross_minutes: minutes,
  oversight_minutes: minutes,
  net_minutes: described(minutes, "what comes back each week, after oversight and your record"),
  setup_minutes: described(onceMinutes, "minutes, once"),
  gain_minutes: described(minutes, "over the next quarter, setup paid"),
  payback_weeks: z.number(),
  leverage_after: described(
    z.nullable(z.number()),
    "of the whole portfolio; null where the task's output is not known",
  ),
  share_from: described(
    z.enum(["answer", "evidence"]),
    "evidence where nobody said how much of it is doing: then every figure here is a guess",
  ),
  chosen: z.boolean(),
  ready: described(z.nullable(z.boolean()), "whether its design can be handed over; null where not chosen"),
  missing: described(z.array(z.string()), "what its design lacks before it is ready"),
  cautions: z.array(cautionSchema),
});

export const excludedSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  execution_minutes: described(z.nullable(minutes), "null where its hours are not known"),
  code: z.enum(EXCLUDED_BECAUSE),
  because: z.string(),
  chosen: z.boolean(),
});

export const recordSchema = z.strictObject({
  factor: z.number(),
  past: z.array(z.strictObject({ task: z.nullable(z.string()), promised_minutes: minutes, realised_minutes: minutes })),
});

const standingSchema = z.strictObject({
  leverage: z.nullable(z.number()),
  leverage_interval: z.nullable(interval),
  orchestration_share: z.nullable(z.number()),
  orchestration_share_interval: z.nullable(interval),
  minutes,
  execution_minutes: minutes,
});

const ASSUMPTIONS = ["hours", "doing", "repeatable", "replaceable", "oversight", "setup", "hours-after"] as const;

export const whatIfSchema = z.strictObject({
  changes: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      minutes: described(z.tuple([minutes, minutes]), "before and after"),
      doing: described(z.tuple([z.nullable(z.enum(DOING)), z.nullable(z.enum(DOING))]), "before and after"),
      net_minutes: minutes,
      oversight_minutes: described(z.nullable(minutes), "null where the hours after were given"),
      review_minutes: described(
        z.nullable(minutes),
        "briefing and checking as it was given; what is counted stands in oversight_minutes",
      ),
      setup_minutes: onceMinutes,
      gain_minutes: minutes,
      payback_weeks: described(z.nullable(z.number()), "null where nothing comes back"),
      off_the_list: described(z.nullable(z.string()), "why the ranking would not propose it"),
    }),
  ),
  before: standingSchema,
  after: standingSchema,
  gain_minutes: described(minutes, "of all changes together, over the next quarter, setup paid"),
  assumptions: described(
    z.array(
      z.strictObject({
        task: z.string(),
        assumption: z.enum(ASSUMPTIONS),
        low: z.string(),
        high: z.string(),
        gain_minutes: described(interval, "the gain of all changes at low and at high"),
      }),
    ),
    "what the gain rests on, what matters most first",
  ),
});

export const shiftsSchema = z.strictObject({
  format: z.literal("orchestrate/shifts@1"),
  portfolio: z.strictObject({ file: z.string(), period: z.string() }),
  leverage_now: z.nullable(z.number()),
  record: recordSchema,
  candidates: z.array(candidateSchema),
  excluded: z.array(excludedSchema),
  what_if: z.nullable(whatIfSchema),
  next: described(z.nullable(stepSchema), "what is to be done about the list"),
  warnings: z.array(warningSchema),
});

export type Shifts = z.infer<typeof shiftsSchema>;
export type Candidate = z.infer<typeof candidateSchema>;
export type Excluded = z.infer<typeof excludedSchema>;
export type WhatIf = z.infer<typeof whatIfSchema>;
export type AssumptionName = (typeof ASSUMPTIONS)[number];
export type Caution = z.infer<typeof cautionSchema>;
