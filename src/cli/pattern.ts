import { resolve } from "node:path";
import type { Pattern } from "../core/pattern/schema.ts";
import { patternName } from "../core/pattern/terms.ts";
import type { RatingsModel } from "../core/scoring/words/ratings-model.ts";
import type { WordsModel } from "../core/scoring/words.ts";
import { type Loaded, Store } from "./find.ts";
import { nameDraft, type Shell } from "./shell.ts";

/** The pattern of --pattern, else the one that comes with the program; the words that were learned go with either. */
export async function loadPattern(shell: Shell): Promise<Pattern> {
  const [pattern, words] = await Promise.all([patternAlone(shell), learnedWords()]);
  return { ...pattern, words };
}

async function patternAlone({ context, shared, store }: Shell): Promise<Pattern> {
  if (shared.pattern === undefined) return shipped();
  const file = shared.pattern;
  const text = await store.readText({ file, path: resolve(context.cwd, file) });
  const { readPattern } = await import("../files/read/pattern.ts");
  return readPattern(text, file);
}

/** Checked when the program is built and tested, not each time it starts. */
async function shipped(): Promise<Pattern> {
  const { default: data } = await import("../../patterns/orchestration-over-execution.yaml");
  return data as Pattern;
}

async function learnedWords(): Promise<WordsModel> {
  const { default: data } = await import("../../patterns/words.json");
  return data as WordsModel;
}

/** Learned like the words, for the two questions that step 2 asks about a task. */
export async function learnedRatings(): Promise<RatingsModel> {
  const { default: data } = await import("../../patterns/words-ratings.json");
  return data as RatingsModel;
}

/** The portfolios as this pattern reads them. */
export function storeFor({ context, shared, opened }: Shell, pattern: Pattern): Store {
  return new Store(context, { dir: shared.dir, pattern: shared.pattern, patternName: patternName(pattern), opened });
}

/** A portfolio together with the pattern it is read by. An audit of it that is not finished is named. */
export async function openPortfolio(shell: Shell, name: string | undefined): Promise<Loaded & { pattern: Pattern }> {
  const pattern = await loadPattern(shell);
  const loaded = await storeFor(shell, pattern).load(name);
  await nameDraft(shell, loaded);
  return { ...loaded, pattern };
}
