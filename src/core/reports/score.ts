import * as z from "zod/mini";
import { described } from "../portfolio/described.ts";
import { CLASSES } from "../portfolio/schema.ts";
import { stepSchema } from "./step.ts";

/** `orchestrate/score@1`: what `orchestrate score` answers. Minutes are per week; numbers are rounded to six decimals. */

const minutes = z.number();
const interval = z.tuple([z.number(), z.number()]);

export const warningSchema = z.strictObject({
  code: z.string(),
  path: described(z.string(), "the place in the file, like tasks[2].hours"),
  message: z.string(),
  hint: z.nullable(z.string()),
  line: z.nullable(z.int()),
  column: z.nullable(z.int()),
});

const evidenceSchema = z.strictObject({
  source: z.enum(["prior", "performer", "doing", "rest", "by_hand", "words"]),
  weight: described(z.number(), "natural log-odds; above zero speaks for orchestration"),
  detail: z.string(),
  probability: described(z.number(), "how likely orchestration is once this and what stands above it is counted"),
});

/** How a task's figures came about. */
const explanation = {
  words: described(
    z.array(z.strictObject({ term: z.string(), weight: z.number() })),
    "the words that moved the verdict, each as far as it would alone, before they give way",
  ),
  other_words: described(z.number(), "what small words and all those that are not listed weigh together"),
  flips: described(
    z.nullable(z.strictObject({ question: z.string(), answer: z.string(), class: z.enum(CLASSES) })),
    "the one other answer that would turn the verdict",
  ),
  leverage_from: z.strictObject({
    by_hand: described(
      z.enum(["answer", "hours", "unknown", "supports", "hours-unknown"]),
      "hours-unknown where not all hours behind the output are known",
    ),
    behind_minutes: described(
      z.nullable(minutes),
      "hours behind the output: its own and of the tasks that serve it; null where its own are not known",
    ),
    serving: z.array(z.strictObject({ id: z.string(), minutes })),
  }),
  defaults: described(
    z.array(z.strictObject({ field: z.string(), message: z.string() })),
    "figures that were not answered, and what was taken instead",
  ),
};
export type Explanation = z.infer<z.ZodMiniObject<typeof explanation>>;

const narrowsSchema = z.strictObject({
  of: z.enum(["leverage", "orchestration_share"]),
  id: z.string(),
  field: z.enum(["hours", "by_hand", "doing"]),
  width: z.number(),
  width_without: described(z.number(), "width of the interval if this figure were known"),
});

const scoredTaskSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  minutes: described(z.nullable(minutes), "null where the hours are not known: then the task counts nowhere"),
  execution_minutes: z.nullable(minutes),
  by_hand_minutes: z.nullable(minutes),
  supports: z.nullable(z.string()),
  leverage: z.nullable(z.number()),
  leverage_interval: z.nullable(interval),
  share: described(z.number(), "part of the hours that is orchestration"),
  share_from: z.enum(["answer", "evidence"]),
  probability: described(z.number(), "how likely the task is orchestration"),
  class: z.enum(CLASSES),
  confidence: z.number(),
  unsure: z.boolean(),
  engine_class: z.enum(CLASSES),
  verdict_by: z.enum(["engine", "user"]),
  verdict_because: z.nullable(z.string()),
  doubt: z.nullable(z.string()),
  compounding: z.boolean(),
  intervention_minutes: z.nullable(minutes),
  agent_minutes: described(
    z.nullable(minutes),
    "what agents worked on it, as a record measured it; no part of leverage",
  ),
  evidence: z.array(evidenceSchema),
  settles: described(z.nullable(z.string()), "the open question that would settle the verdict most"),
  ...explanation,
});

export const totalsSchema = z.strictObject({
  minutes,
  execution_minutes: minutes,
  orchestration_minutes: minutes,
  orchestration_share: z.nullable(z.number()),
  orchestration_share_interval: z.nullable(interval),
  compounding_minutes: minutes,
  agent_minutes: described(
    z.nullable(minutes),
    "of agents, in the tasks of which a record measured them; null where none did, and no part of any other figure",
  ),
  directing_minutes: described(
    z.nullable(minutes),
    "the person's own hours in those tasks; null where there are none, or where not all of them are known",
  ),
  intervention_minutes: described(z.nullable(minutes), "what is added to minutes; null when none were recorded"),
  invested_minutes: minutes,
  by_hand_minutes: described(minutes, "over the tasks that leverage covers"),
  covered_minutes: described(minutes, "hours invested in the tasks that leverage covers"),
  leverage: described(z.nullable(z.number()), "by_hand_minutes / covered_minutes"),
  leverage_interval: z.nullable(interval),
  leverage_covers: described(z.nullable(z.number()), "share of the hours whose output is known"),
  leverage_without_largest: z.nullable(z.strictObject({ id: z.string(), leverage: z.number() })),
  neutral_tasks: described(z.int(), "tasks counted at exactly 1.0 because what I make by hand is by hand"),
  unknown_hours_tasks: described(z.int(), "tasks whose hours are not known: they count in no figure here"),
  unknown_output_tasks: z.int(),
  unsure_tasks: z.int(),
  doubts: z.int(),
  coverage: described(z.nullable(z.number()), "described hours over the hours of the week"),
  narrows: described(
    z.array(narrowsSchema),
    "the figures whose knowing would narrow the interval most, at most three of the eight that move it most",
  ),
});

export const scoreSchema = z.strictObject({
  format: z.literal("orchestrate/score@1"),
  portfolio: z.strictObject({ file: z.string(), period: z.string() }),
  method: z.strictObject({
    version: z.string(),
    pattern: z.string(),
    interval: described(z.number(), "how much of the draws an interval holds, 0..1"),
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
  could_return: described(
    z.nullable(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        net_minutes: described(minutes, "what comes back each week, after oversight"),
        setup_minutes: described(z.number(), "minutes, once"),
        payback_weeks: z.number(),
        share_from: described(
          z.enum(["answer", "evidence"]),
          "evidence where nobody said how much of it is doing: then these figures are a guess",
        ),
        chosen: z.boolean(),
      }),
    ),
    "the shift that is chosen, else the one that ranks first",
  ),
  next: described(z.nullable(stepSchema), "the one thing to do next"),
  warnings: z.array(warningSchema),
});

export type ScoreReport = z.infer<typeof scoreSchema>;
export type ScoredTask = z.infer<typeof scoredTaskSchema>;
export type Totals = z.infer<typeof totalsSchema>;
export type Narrows = z.infer<typeof narrowsSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type ReportedWarning = z.infer<typeof warningSchema>;
