import * as z from "zod";
import { DESIGN_PARTS } from "../portfolio.ts";

/** `orchestrate/log@1`: what `orchestrate log` answers. */

const entrySchema = z.strictObject({
  date: z.string(),
  kind: z.enum(["intervention", "evaluation"]),
  task: z.string(),
  name: z.string(),
  file: z.string().meta({ description: "the portfolio it stands in" }),
  minutes: z.number().nullable().meta({ description: "of this one time; null where it was not said" }),
  cause: z.string().nullable(),
  failed: z.enum(DESIGN_PARTS).nullable().meta({ description: "the part of the design that failed" }),
  fix: z.string().nullable(),
  met: z.int().nullable().meta({ description: "of an evaluation: how many lines of the quality list were met" }),
  of: z.int().nullable(),
  note: z.string().nullable(),
});

export const logSchema = z.strictObject({
  format: z.literal("orchestrate/log@1"),
  written: entrySchema.nullable().meta({ description: "the entry that was just written" }),
  failed_before: z.array(z.string()).meta({ description: "the days on which the same part failed before" }),
  entries: z.array(entrySchema).meta({ description: "the newest first" }),
});

export type LogDocument = z.infer<typeof logSchema>;
export type ListedEntry = z.infer<typeof entrySchema>;
