import * as z from "zod/mini";
import { described } from "../portfolio/described.ts";
import { CLASSES } from "../portfolio/schema.ts";
import { fileWarningSchema, noteSchema, promiseSchema, recordSchema, signSchema } from "./comparison.ts";
import { scoreSchema, totalsSchema } from "./score.ts";

/** `orchestrate/trend@1`: what `orchestrate compare --all` answers. Minutes are per week; numbers are rounded to six decimals. */

const minutes = z.number();

const inPeriodSchema = z.strictObject({
  period: z.string(),
  minutes: z.nullable(minutes),
  share: z.number(),
  class: z.enum(CLASSES),
});

export const trendSchema = z.strictObject({
  format: z.literal("orchestrate/trend@1"),
  method: scoreSchema.shape.method,
  periods: described(
    z.array(z.strictObject({ period: z.string(), file: z.nullable(z.string()), totals: z.nullable(totalsSchema) })),
    "every quarter from the first to the last; file and totals are null where none is on file",
  ),
  tasks: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      became: described(z.array(z.string()), "the tasks it was split into, whose rows go on"),
      by_period: described(z.array(z.nullable(inPeriodSchema)), "one entry for each of periods"),
    }),
  ),
  promises: z.array(promiseSchema),
  record: recordSchema,
  signs: z.array(z.strictObject({ period: z.string(), ...signSchema.shape })),
  notes: z.array(z.strictObject({ period: z.string(), ...noteSchema.shape })),
  warnings: z.array(fileWarningSchema),
});

export type Trend = z.infer<typeof trendSchema>;
export type TrendTask = Trend["tasks"][number];
