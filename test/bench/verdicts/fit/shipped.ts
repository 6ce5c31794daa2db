import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { type Pattern, patternSchema } from "../../../../src/core/pattern/schema.ts";
import { wordsModel } from "../../../../src/core/pattern/words-model.ts";

/** The pattern and the learned words as they are shipped. */
export function shippedPattern(): Pattern {
  const pattern = patternSchema.parse(parse(readFileSync("patterns/orchestration-over-execution.yaml", "utf8")));
  return { ...pattern, words: wordsModel.parse(JSON.parse(readFileSync("patterns/words.json", "utf8"))) };
}
