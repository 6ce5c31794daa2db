import * as z from "zod/mini";
import { described } from "../portfolio/described.ts";
import { DESIGN_PARTS } from "../portfolio/schema.ts";
import { stepSchema } from "./step.ts";

/** `orchestrate/log@1`: what `orchestrate log` answers. */

const entrySchema = z.strictObject({
  date: z.string(),
  kind: z.enum(["intervention", "evaluation"]),
  task: z.string(),
  name: z.string(),
  file: described(z.string(), "the portfolio it stands in"),
  period: described(z.string(), "the quarter of that portfolio"),
  minutes: described(z.nullable(z.number()), "of this one time; null where it was not said"),
  cause: z.nullable(z.string()),
  failed: described(z.nullable(z.enum(DESIGN_PARTS)), "the part of the design that failed"),
  fix: z.nullable(z.string()),
  met: described(z.nullable(z.int()), "of an evaluation: how many lines of the quality list were met"),
  of: z.nullable(z.int()),
  note: z.nullable(z.string()),
});

export const logSchema = z.strictObject({
  format: z.literal("orchestrate/log@1"),
  written: described(z.nullable(entrySchema), "the entry that was just written"),
  counts_in: described(
    z.nullable(z.string()),
    "the quarter on file in which the entry just written counts; null where there is none yet",
  ),
  failed_before: described(z.array(z.string()), "the days on which the same part failed before"),
  designed: described(z.nullable(z.boolean()), "whether the task of the entry just written has a design"),
  next: described(z.nullable(stepSchema), "what follows from the entry, or from a log that is empty"),
  entries: described(z.array(entrySchema), "the newest first"),
});

export type LogDocument = z.infer<typeof logSchema>;
export type ListedEntry = z.infer<typeof entrySchema>;
