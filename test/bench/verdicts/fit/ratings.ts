import { readFileSync } from "node:fs";
import type { WordsModel } from "../../../../src/core/pattern/words-model.ts";
import { type Feature, seenIn } from "../../../../src/core/scoring/words/features.ts";
import type { RatingsModel } from "../../../../src/core/scoring/words/ratings-model.ts";
import { stem } from "../../../../src/core/scoring/words/stem.ts";
import { tokens } from "../../../../src/core/scoring/words/tokens.ts";
import { vocabulary } from "../../../../src/core/scoring/words/vocabulary.ts";
import { lines } from "./data.ts";
import { spearman } from "./measures.ts";
import { fitRidge } from "./ridge.ts";

/** A statement of work with the mean of two published ratings of how far it can be automated, 0..1. */
interface Rated {
  text: string;
  automation: number;
  split: string;
}

/** Statements about things that are lifted, driven or cut say little about knowledge work, and are left out. */
const PHYSICAL = new Set(
  "equipment machine machinery tool vehicle instrument sample soil plant crop animal install repair operate drive lift clean physical surgical surgery exercise specimen blood tissue laboratory chemical material construct build site field weld wire pipe pump engine aircraft truck boat weapon fire patrol food cook body therapy inject wound dental teeth"
    .split(" ")
    .map(stem),
);
const RIDGE = 10;
const LEAST = 4;
const SPACES: readonly Feature["space"][] = ["w", "f", "k", "kf"];

/** Reads `replaceability.tsv`: id, text, T, TA (0..4), H, G, occupation, split. The statements are not ours to keep. */
export function ratedStatements(file: string): Rated[] {
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((row) => row.split("\t"))
    .map((cells) => ({
      text: cells[1]!,
      automation: (Number(cells[2]) + Number(cells[3])) / 8,
      split: cells[7]!.trim(),
    }))
    .filter(({ text }) => !tokens(text).some((token) => PHYSICAL.has(stem(token))));
}

/** Learns what words say of automation, and returns the rank correlation on the statements of other occupations. */
export function trainRatings(statements: readonly Rated[], words: WordsModel): { model: RatingsModel; found: number } {
  const tested = statements.filter(({ split }) => split === "dev");
  const trial = learn(
    statements.filter(({ split }) => split === "train"),
    words,
  );
  const said = tested.map(({ text }) => trial.predict(text));
  const found = spearman(
    said,
    tested.map(({ automation }) => automation),
  );

  const { base, weights, predict } = learn(statements, words);
  const weight = (id: string) => Number((weights.get(id) ?? 0).toFixed(3)) + 0;
  const learned = (space: string) => {
    const ids = [...weights.keys()].filter((id) => id.startsWith(`${space} `)).sort();
    return Object.fromEntries(ids.map((id) => [id.slice(space.length + 1), weight(id)] as const));
  };
  const model: RatingsModel = {
    format: "orchestrate/ratings@1",
    provenance: {},
    base: Number(base.toFixed(3)),
    ...scales(predict),
    kinds: Object.fromEntries(
      Object.keys(words.kinds).map((kind) => [kind, { anywhere: weight(`k ${kind}`), first: weight(`kf ${kind}`) }]),
    ),
    words: learned("w"),
    first: learned("f"),
  };
  return { model, found };
}

function learn(statements: readonly Rated[], words: WordsModel) {
  const counts = new Map<string, number>();
  for (const { text } of statements) {
    for (const word of new Set(tokens(text).map(stem))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const common = [...counts]
    .filter(([, count]) => count >= LEAST)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const known = vocabulary(Object.fromEntries(common), words.lexicon);
  const featuresOf = (text: string) =>
    seenIn(known, text, undefined)
      .features.filter(({ space }) => SPACES.includes(space))
      .map(({ space, key }) => `${space} ${key}`);
  const rows = statements.map(({ text }) => featuresOf(text));
  const seen = new Map<string, number>();
  for (const row of rows) for (const id of row) seen.set(id, (seen.get(id) ?? 0) + 1);
  const kept = rows.map((row) => row.filter((id) => seen.get(id)! >= LEAST));
  const { base, weights } = fitRidge(
    kept,
    statements.map(({ automation }) => automation),
    RIDGE,
  );
  const predict = (text: string) => featuresOf(text).reduce((sum, id) => sum + (weights.get(id) ?? 0), base);
  return { base, weights, predict };
}

interface Answered {
  name: string;
  answers: { repeatability: number | null; replaceability: number | null };
}

/** The straight lines from the words' rating to what the people of the vignettes answered, by least squares. */
function scales(predict: (name: string) => number): Pick<RatingsModel, "repeatable" | "replaceable"> {
  const told = lines<Answered>("vignettes-dev.jsonl");
  const through = (pick: (answers: Answered["answers"]) => number | null) => {
    const points = told.flatMap(({ name, answers }) => {
      const answer = pick(answers);
      return answer === null ? [] : [[predict(name), answer] as const];
    });
    const mean = (of: 0 | 1) => points.reduce((sum, point) => sum + point[of], 0) / points.length;
    const [x, y] = [mean(0), mean(1)];
    const slope =
      points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) /
      points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
    return { at_zero: Number((y - slope * x).toFixed(2)), slope: Number(slope.toFixed(2)) };
  };
  return {
    repeatable: through(({ repeatability }) => repeatability),
    replaceable: through(({ replaceability }) => replaceability),
  };
}
