import * as z from "zod/mini";
import { described } from "../portfolio/described.ts";

/** `orchestrate/status@1`: what `orchestrate status` answers. */

/** What may be due. */
const DUE = [
  "portfolio-unreadable",
  "audit-unfinished",
  "audit-due",
  "promise-due",
  "design-gaps",
  "stepped-back-twice",
  "keep-ended",
] as const;

const command = described(z.array(z.string()), "the program's arguments, one each; empty where none would do it");

export const statusSchema = z.strictObject({
  format: z.literal("orchestrate/status@1"),
  directory: z.string(),
  periods: described(
    z.array(
      z.strictObject({
        period: z.string(),
        file: z.string(),
        state: described(
          z.enum(["finished", "draft", "missing"]),
          "draft where an audit was begun and no portfolio is there yet; missing between others that are",
        ),
        unfinished: described(z.boolean(), "true where an audit was begun and not finished, beside a portfolio or not"),
        tasks: described(z.nullable(z.int()), "null where there is no portfolio, or none that can be read"),
        shifts: z.nullable(z.int()),
        gaps: described(
          z.nullable(z.int()),
          "what the designs of its chosen shifts lack before they can be handed over",
        ),
        due: z.array(z.enum(DUE)),
      }),
    ),
    "the oldest first",
  ),
  due: z.array(
    z.strictObject({
      code: z.enum(DUE),
      period: z.string(),
      task: z.nullable(z.string()),
      message: z.string(),
      command,
    }),
  ),
  next: described(z.nullable(z.strictObject({ message: z.string(), command })), "the one thing to do next"),
});

export type Status = z.infer<typeof statusSchema>;
