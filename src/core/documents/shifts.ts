import * as z from "zod";
import { DOING } from "../portfolio.ts";
import { warningSchema } from "./score.ts";

/** `orchestrate/shifts@1`: what `orchestrate shift` answers. Minutes are per week unless they say otherwise. */

const minutes = z.number();
const onceMinutes = z.number();
const interval = z.tuple([z.number(), z.number()]);

export const EXCLUDED_BECAUSE = ["relationship", "craft", "keep", "not-answered", "not-worth-it"] as const;

export const cautionSchema = z.strictObject({
  code: z.string(),
  message: z.string(),
  advice: z.string().nullable(),
});

export const candidateSchema = z.strictObject({
  rank: z.int(),
  id: z.string(),
  name: z.string(),
  minutes,
  execution_minutes: minutes,
  repeatable: z.number().meta({ description: "R: the answer 1..5 as 0..1" }),
  replaceable: z.number().meta({ description: "P: the answer 1..5 as 0..1, after caps" }),
  capped_by: z.array(z.string()).meta({ description: "the gates that keep P low" }),
  gross_minutes: minutes,
  oversight_minutes: minutes,
  net_minutes: minutes.meta({ description: "what comes back each week, after oversight and your record" }),
  setup_minutes: onceMinutes.meta({ description: "minutes, once" }),
  gain_minutes: minutes.meta({ description: "over the next quarter, setup paid" }),
  payback_weeks: z.number(),
  leverage_after: z
    .number()
    .nullable()
    .meta({ description: "of the whole portfolio; null where the task's output is not known" }),
  chosen: z.boolean(),
  ready: z.boolean().nullable().meta({ description: "whether its design can be handed over; null where not chosen" }),
  missing: z.array(z.string()).meta({ description: "what its design lacks before it is ready" }),
  cautions: z.array(cautionSchema),
});

export const excludedSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  execution_minutes: minutes,
  code: z.enum(EXCLUDED_BECAUSE),
  because: z.string(),
  chosen: z.boolean(),
});

export const recordSchema = z.strictObject({
  factor: z.number(),
  past: z.array(z.strictObject({ task: z.string().nullable(), promised_minutes: minutes, realised_minutes: minutes })),
});

const standingSchema = z.strictObject({
  leverage: z.number().nullable(),
  leverage_interval: interval.nullable(),
  orchestration_share: z.number().nullable(),
  orchestration_share_interval: interval.nullable(),
  minutes,
  execution_minutes: minutes,
});

export const ASSUMPTIONS = [
  "hours",
  "doing",
  "repeatable",
  "replaceable",
  "oversight",
  "setup",
  "hours-after",
] as const;

export const whatIfSchema = z.strictObject({
  changes: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      minutes: z.tuple([minutes, minutes]).meta({ description: "before and after" }),
      doing: z.tuple([z.enum(DOING).nullable(), z.enum(DOING).nullable()]).meta({ description: "before and after" }),
      net_minutes: minutes,
      oversight_minutes: minutes.nullable().meta({ description: "null where the hours after were given" }),
      setup_minutes: onceMinutes,
      gain_minutes: minutes,
      payback_weeks: z.number().nullable().meta({ description: "null where nothing comes back" }),
      off_the_list: z.string().nullable().meta({ description: "why the ranking would not propose it" }),
    }),
  ),
  before: standingSchema,
  after: standingSchema,
  gain_minutes: minutes.meta({ description: "of all changes together, over the next quarter, setup paid" }),
  assumptions: z
    .array(
      z.strictObject({
        task: z.string(),
        assumption: z.enum(ASSUMPTIONS),
        low: z.string(),
        high: z.string(),
        gain_minutes: interval.meta({ description: "the gain of all changes at low and at high" }),
      }),
    )
    .meta({ description: "what the gain rests on, what matters most first" }),
});

export const shiftsSchema = z.strictObject({
  format: z.literal("orchestrate/shifts@1"),
  portfolio: z.strictObject({ file: z.string(), period: z.string() }),
  leverage_now: z.number().nullable(),
  record: recordSchema,
  candidates: z.array(candidateSchema),
  excluded: z.array(excludedSchema),
  what_if: whatIfSchema.nullable(),
  warnings: z.array(warningSchema),
});

export type Shifts = z.infer<typeof shiftsSchema>;
export type Candidate = z.infer<typeof candidateSchema>;
export type Excluded = z.infer<typeof excludedSchema>;
export type WhatIf = z.infer<typeof whatIfSchema>;
export type AssumptionName = (typeof ASSUMPTIONS)[number];
export type Caution = z.infer<typeof cautionSchema>;
