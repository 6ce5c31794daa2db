import * as z from "zod/mini";
import { described } from "../portfolio/described.ts";
import { OWNERS } from "../portfolio/schema.ts";

/** `orchestrate/brief@1`: what `orchestrate brief` hands to whoever will make the output. Texts are as the person wrote them. */

const maybe = z.nullable(z.string());

const briefStepSchema = z.strictObject({
  do: z.string(),
  by: maybe,
  hands: described(
    z.enum(["performer", "asker", "other", "open"]),
    "whose hands: the performer's, the person's who hands over, somebody else's, or not said",
  ),
  hand_off: described(maybe, "what the next one finds when they start"),
});

const gapSchema = z.strictObject({
  code: z.string(),
  severity: z.enum(["error", "warning"]),
  part: described(maybe, "the part of the design"),
  path: z.string(),
  message: z.string(),
  hint: maybe,
});

const sectionsSchema = z.strictObject({
  purpose: maybe,
  output: maybe,
  audience: maybe,
  owner: z.nullable(z.strictObject({ kind: z.enum(OWNERS), name: maybe })),
  quality: z.array(z.string()),
  steps: z.array(briefStepSchema),
  feedback: z.array(z.strictObject({ what: z.string(), cadence: maybe })),
  failure: maybe,
  escalate: maybe,
  human_only: z.array(z.string()),
});

export const briefSchema = z.strictObject({
  format: z.literal("orchestrate/brief@1"),
  portfolio: z.strictObject({ file: z.string(), period: z.string() }),
  task: z.string(),
  name: z.string(),
  asker: described(z.strictObject({ name: maybe, role: maybe }), "the person who hands the task over"),
  starts: described(maybe, "the day from which the performer makes it"),
  sections: sectionsSchema,
  gaps: z.array(gapSchema),
  ready: described(z.boolean(), "false while a gap is an error"),
});

export type Brief = z.infer<typeof briefSchema>;
export type BriefStep = z.infer<typeof briefStepSchema>;
export type Gap = z.infer<typeof gapSchema>;
