import data from "../../patterns/orchestration-over-execution.yaml";
import words from "../../patterns/words.json";
import { type Pattern, patternSchema } from "../../src/core/pattern/schema.ts";
import { wordsModel } from "../../src/core/pattern/words-model.ts";
import { counted } from "../../src/core/portfolio/counted.ts";
import { type Portfolio, type PortfolioInput, portfolioSchema } from "../../src/core/portfolio/schema.ts";

/** The pattern that the program ships. */
export const shipped: Pattern = patternSchema.parse(data);

/** The same with what words weigh, as the program has it when it runs. */
export const shippedWithWords: Pattern = { ...shipped, words: wordsModel.parse(words) };

/** A portfolio from what a person would write, without the lines that are always the same. */
export function portfolioOf(given: Partial<PortfolioInput>): Portfolio {
  return counted(portfolioSchema.parse({ format: "orchestrate/portfolio@1", period: "2026-Q4", tasks: [], ...given }));
}
