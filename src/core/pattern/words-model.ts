import * as z from "zod/mini";

const weights = z.record(z.string(), z.number());

/** What a kind of word weighs by where it stands: anywhere, as the first word, as the head (before a preposition). */
const kindSchema = z.strictObject({
  anywhere: z.number(),
  first: z.number(),
  head: z.number(),
});

/** The learned weights of words as they are shipped. All weights are natural log-odds towards orchestration. */
export const wordsModel = z.strictObject({
  format: z.literal("orchestrate/words@1"),
  /** How, from what and when the weights were learned, and whom to credit. */
  provenance: z.record(z.string(), z.string()),
  /** The log-odds of a task of which no word is known; the weights were learned beside it. */
  prior: z.number(),
  /** The total that words may reach either way. */
  cap: z.number().check(z.positive()),
  /** The kinds of word that were declared, and what each weighs. */
  kinds: z.record(z.string(), kindSchema),
  /** The declared stems, and pairs of them with a blank between: the kinds of each, blank between; none of a stem that is but a part of a pair. */
  lexicon: z.record(z.string(), z.string()),
  /** Two kinds side by side ("goal piece"). */
  neighbours: weights,
  /** Learned stems: anywhere, as first word, as head, and what a word weighs more when it stands in the note. */
  words: weights,
  first: weights,
  head: weights,
  note: weights,
});

export type WordsModel = z.output<typeof wordsModel>;
