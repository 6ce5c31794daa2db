import * as z from "zod/mini";

const weights = z.record(z.string(), z.number());
const line = z.strictObject({ at_zero: z.number(), slope: z.number() });

/**
 * What words say of how far work can be automated: published ratings of statements, on a scale of 0 (not at all) to 1
 * (wholly), as a sum of weights around a base. Two straight lines turn that into the answers people give.
 */
export const ratingsModel = z.strictObject({
  format: z.literal("orchestrate/ratings@1"),
  provenance: z.record(z.string(), z.string()),
  base: z.number(),
  repeatable: line,
  replaceable: line,
  kinds: z.record(z.string(), z.strictObject({ anywhere: z.number(), first: z.number() })),
  words: weights,
  first: weights,
});

export type RatingsModel = z.output<typeof ratingsModel>;
