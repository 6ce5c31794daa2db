import * as z from "zod/mini";
import { SIGNS } from "../pattern/schema.ts";
import { described } from "../portfolio/described.ts";
import { CLASSES, DESTINATIONS } from "../portfolio/schema.ts";
import { scoreSchema, totalsSchema, warningSchema } from "./score.ts";
import { commandSchema } from "./step.ts";

/** `orchestrate/comparison@1`: what `orchestrate compare` answers. Minutes are per week; numbers are rounded to six decimals. */

const minutes = z.number();
const quarterSchema = z.strictObject({
  file: z.string(),
  period: z.string(),
  totals: totalsSchema,
  activities: scoreSchema.shape.activities,
});

const CAUSES = ["handed_over", "regressed", "new", "dropped", "hours", "output", "hours+output"] as const;
export type Cause = (typeof CAUSES)[number];

/** One side of a task, or of several that are the same work. */
const sideSchema = z.strictObject({
  ids: z.array(z.string()),
  minutes,
  execution_minutes: minutes,
  by_hand_minutes: z.nullable(minutes),
  share: z.number(),
  class: z.enum(CLASSES),
});

/** The same of a task whose hours may be unknown. */
const openSideSchema = z.strictObject({
  ...sideSchema.shape,
  minutes: described(z.nullable(minutes), "null where the hours are not known"),
  execution_minutes: z.nullable(minutes),
});

const bothSides = <S extends z.ZodMiniType>(side: S) => ({
  id: z.string(),
  name: z.string(),
  old: described(z.nullable(side), "null where it is new"),
  new: described(z.nullable(side), "null where it was dropped"),
});

const contributionSchema = z.strictObject({
  ...bothSides(sideSchema),
  change: described(z.nullable(z.number()), "its part in the change of leverage; all parts add up to it"),
  cause: z.enum(CAUSES),
  parts: described(
    z.nullable(z.strictObject({ hours: z.number(), output: z.number() })),
    "both parts where the cause is hours+output",
  ),
});

export const signSchema = z.strictObject({
  code: z.enum(SIGNS),
  kind: z.enum(["life", "decay"]),
  label: z.string(),
  task: z.nullable(z.string()),
  evidence: z.string(),
  recovery: z.string(),
  ...commandSchema,
});

/** What can become of a promise. */
export const OUTCOMES = ["kept", "missed", "dropped", "unknown"] as const;

export const promiseSchema = z.strictObject({
  task: z.string(),
  name: z.string(),
  made: described(z.string(), "the quarter that made it"),
  judged: described(z.nullable(z.string()), "the quarter it was held against; null where it is not due yet"),
  from: described(z.nullable(z.string()), "the day it was promised from"),
  promised_minutes: described(z.nullable(minutes), "null where no figure was promised"),
  realised_minutes: described(z.nullable(minutes), "null where the task was dropped or nothing is due yet"),
  serving: described(
    z.array(z.strictObject({ id: z.string(), name: z.string(), minutes })),
    "new tasks that only serve it: what they take is counted as its own",
  ),
  outcome: z.enum(OUTCOMES),
});

export const recordSchema = z.strictObject({
  factor: described(z.number(), "what the next promise is multiplied with; 1 without a past"),
  promised_minutes: minutes,
  realised_minutes: minutes,
  promises: described(z.int(), "how many promises could be judged so far"),
});

const reinvestmentSchema = z.strictObject({
  freed: minutes,
  found: described(minutes, "rise of the tasks that were named as destinations"),
  leaked: described(minutes, "freed, not found, and met by a rise of execution elsewhere"),
  not_accounted: minutes,
  places: z.array(
    z.strictObject({
      into: z.enum(DESTINATIONS),
      task: described(
        z.nullable(z.string()),
        "null where none was named, and where work that was to come has no task yet",
      ),
      name: z.nullable(z.string()),
      planned_minutes: minutes,
      found_minutes: described(z.nullable(minutes), "null where no task says where to look"),
    }),
  ),
  other_execution: described(minutes, "change of the execution hours of all other tasks"),
  rose: described(
    z.array(z.strictObject({ id: z.string(), name: z.string(), minutes })),
    "other tasks whose execution hours rose, the most first",
  ),
});

export const fileWarningSchema = z.strictObject({ file: z.string(), ...warningSchema.shape });

const NOTES = [
  "output-carried",
  "leverage-differs",
  "recorded-on-one-side",
  "method-differs",
  "quarters-between",
] as const;

export const noteSchema = z.strictObject({ code: z.enum(NOTES), message: z.string() });

export const comparisonSchema = z.strictObject({
  format: z.literal("orchestrate/comparison@1"),
  old: quarterSchema,
  new: quarterSchema,
  method: scoreSchema.shape.method,
  leverage: described(
    z.strictObject({
      old: z.nullable(z.number()),
      new: z.nullable(z.number()),
      change: z.nullable(z.number()),
      probability_up: described(z.nullable(z.number()), "null where nothing changed"),
    }),
    "over the tasks whose output is known in both quarters",
  ),
  causes: described(
    z.nullable(
      z.strictObject({
        handed_over: z.number(),
        regressed: z.number(),
        new: z.number(),
        dropped: z.number(),
        hours: z.number(),
        output: z.number(),
        interventions: z.number(),
      }),
    ),
    "parts of the change of leverage; null where that is null",
  ),
  contributions: z.array(contributionSchema),
  left_out: z.array(
    z.strictObject({ ...bothSides(openSideSchema), cause: z.nullable(z.enum(CAUSES)), because: z.string() }),
  ),
  unmatched: z.strictObject({
    old: described(z.array(z.string()), "ids of tasks that are gone"),
    new: described(z.array(z.string()), "ids of tasks that are new"),
    look_alike: z.array(
      z.strictObject({
        old: z.string(),
        new: z.string(),
        old_name: z.string(),
        new_name: z.string(),
        ...commandSchema,
      }),
    ),
  }),
  promises: z.array(promiseSchema),
  record: described(recordSchema, "over all promises on file"),
  reinvestment: described(z.nullable(reinvestmentSchema), "null where no shift was chosen"),
  signs: z.array(signSchema),
  notes: z.array(noteSchema),
  warnings: z.array(fileWarningSchema),
});

export type Comparison = z.infer<typeof comparisonSchema>;
export type ComparedSide = z.infer<typeof sideSchema>;
export type OpenSide = z.infer<typeof openSideSchema>;
export type Contribution = z.infer<typeof contributionSchema>;
export type LeftOut = Comparison["left_out"][number];
export type Sign = z.infer<typeof signSchema>;
export type Reinvestment = z.infer<typeof reinvestmentSchema>;
export type Judged = z.infer<typeof promiseSchema>;
export type JudgedRecord = z.infer<typeof recordSchema>;
