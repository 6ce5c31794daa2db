import * as z from "zod";
import { CLASSES } from "../portfolio.ts";

/** `orchestrate/score@1`: what `orchestrate score` answers. Minutes are per week; numbers are rounded to six decimals. */

const minutes = z.number();
const interval = z.tuple([z.number(), z.number()]);

export const warningSchema = z.strictObject({
  code: z.string(),
  path: z.string().meta({ description: "the place in the file, like tasks[2].hours" }),
  message: z.string(),
  hint: z.string().nullable(),
  line: z.int().nullable(),
  column: z.int().nullable(),
});

export const evidenceSchema = z.strictObject({
  source: z.enum(["prior", "performer", "doing", "rest", "by_hand", "words"]),
  weight: z.number().meta({ description: "natural log-odds; above zero speaks for orchestration" }),
  detail: z.string(),
  probability: z
    .number()
    .meta({ description: "how likely orchestration is once this and what stands above it is counted" }),
});

/** How a task's figures came about. */
const explanation = {
  words: z
    .array(z.strictObject({ term: z.string(), weight: z.number() }))
    .meta({ description: "the words that moved the verdict, each as far as it would alone, before they give way" }),
  other_words: z.number().meta({ description: "what small words and all those that are not listed weigh together" }),
  flips: z
    .strictObject({ question: z.string(), answer: z.string(), class: z.enum(CLASSES) })
    .nullable()
    .meta({ description: "the one other answer that would turn the verdict" }),
  leverage_from: z.strictObject({
    by_hand: z.enum(["answer", "hours", "unknown", "supports"]),
    behind_minutes: minutes.meta({ description: "hours behind the output: its own and of the tasks that serve it" }),
    serving: z.array(z.strictObject({ id: z.string(), minutes })),
  }),
  defaults: z
    .array(z.strictObject({ field: z.string(), message: z.string() }))
    .meta({ description: "figures that were not answered, and what was taken instead" }),
};
export type Explanation = z.infer<z.ZodObject<typeof explanation>>;

export const narrowsSchema = z.strictObject({
  of: z.enum(["leverage", "orchestration_share"]),
  id: z.string(),
  field: z.enum(["hours", "by_hand", "doing"]),
  width: z.number(),
  width_without: z.number().meta({ description: "width of the interval if this figure were known" }),
});

export const scoredTaskSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  minutes,
  execution_minutes: minutes,
  by_hand_minutes: minutes.nullable(),
  supports: z.string().nullable(),
  leverage: z.number().nullable(),
  leverage_interval: interval.nullable(),
  share: z.number().meta({ description: "part of the hours that is orchestration" }),
  share_from: z.enum(["answer", "evidence"]),
  probability: z.number().meta({ description: "how likely the task is orchestration" }),
  class: z.enum(CLASSES),
  confidence: z.number(),
  unsure: z.boolean(),
  engine_class: z.enum(CLASSES),
  verdict_by: z.enum(["engine", "user"]),
  verdict_because: z.string().nullable(),
  doubt: z.string().nullable(),
  compounding: z.boolean(),
  intervention_minutes: minutes.nullable(),
  evidence: z.array(evidenceSchema),
  settles: z.string().nullable().meta({ description: "the open question that would settle the verdict most" }),
  ...explanation,
});

export const totalsSchema = z.strictObject({
  minutes,
  execution_minutes: minutes,
  orchestration_minutes: minutes,
  orchestration_share: z.number().nullable(),
  orchestration_share_interval: interval.nullable(),
  compounding_minutes: minutes,
  intervention_minutes: minutes
    .nullable()
    .meta({ description: "what is added to minutes; null when none were recorded" }),
  invested_minutes: minutes,
  by_hand_minutes: minutes.meta({ description: "over the tasks that leverage covers" }),
  covered_minutes: minutes.meta({ description: "hours invested in the tasks that leverage covers" }),
  leverage: z.number().nullable().meta({ description: "by_hand_minutes / covered_minutes" }),
  leverage_interval: interval.nullable(),
  leverage_covers: z.number().nullable().meta({ description: "share of the hours whose output is known" }),
  leverage_without_largest: z.strictObject({ id: z.string(), leverage: z.number() }).nullable(),
  neutral_tasks: z.int().meta({ description: "tasks counted at exactly 1.0 because what I make by hand is by hand" }),
  unknown_output_tasks: z.int(),
  unsure_tasks: z.int(),
  doubts: z.int(),
  coverage: z.number().nullable().meta({ description: "described hours over the hours of the week" }),
  narrows: z.array(narrowsSchema).meta({
    description:
      "the figures whose knowing would narrow the interval most, at most three of the twelve that move it most",
  }),
});

export const scoreSchema = z.strictObject({
  format: z.literal("orchestrate/score@1"),
  portfolio: z.strictObject({ file: z.string(), period: z.string() }),
  method: z.strictObject({
    version: z.string(),
    pattern: z.string(),
    interval: z.number().meta({ description: "how much of the draws an interval holds, 0..1" }),
  }),
  totals: totalsSchema,
  activities: z.strictObject({
    doing: minutes,
    purpose: minutes,
    design: minutes,
    direction: minutes,
    compass: minutes,
    unassigned: minutes,
  }),
  tasks: z.array(scoredTaskSchema),
  could_return: z
    .strictObject({
      id: z.string(),
      name: z.string(),
      net_minutes: minutes.meta({ description: "what comes back each week, after oversight" }),
      setup_minutes: z.number().meta({ description: "minutes, once" }),
      payback_weeks: z.number(),
      chosen: z.boolean(),
    })
    .nullable()
    .meta({ description: "the shift that is chosen, else the one that ranks first" }),
  next: z
    .strictObject({ message: z.string(), command: z.string().nullable() })
    .nullable()
    .meta({ description: "the one thing to do next" }),
  warnings: z.array(warningSchema),
});

export type ScoreReport = z.infer<typeof scoreSchema>;
export type ScoredTask = z.infer<typeof scoredTaskSchema>;
export type Totals = z.infer<typeof totalsSchema>;
export type Narrows = z.infer<typeof narrowsSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type ReportedWarning = z.infer<typeof warningSchema>;
