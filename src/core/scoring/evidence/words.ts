import type { Pattern } from "../../pattern/schema.ts";
import type { Task } from "../../portfolio/schema.ts";
import { orList } from "../../text.ts";
import { PREPOSITIONS } from "../words/features.ts";
import type { Term } from "../words/terms.ts";
import { readWords } from "../words.ts";
import type { EvidenceKind } from "./kind.ts";

/** So few words are named in the account; a word that weighs less than this is not. */
const NAMED = 3;
const WORTH_NAMING = 0.3;
/** These are heard but not named: quoted alone they would explain nothing. */
export const SMALL = new Set([
  ...PREPOSITIONS,
  ..."i me my we us our you your he she it its they them their this these those what how not no all by".split(" "),
]);

/**
 * The words of name and note. Says nothing where the learned weights were not loaded or no word is known, and gives
 * way to what was answered: against it the words take back at most a part of it, so that they never turn it alone.
 */
export const words: EvidenceKind = {
  source: "words",
  open: () => false,
  answers: () => [],
  weigh(task, pattern, before) {
    if (pattern.words === undefined) return undefined;
    const { weight: said, terms } = readWords(pattern.words, task.name, task.note);
    const speaksAgainst = said > 0 ? before <= 0 : before > 0;
    const weight = speaksAgainst && isAnswered(task) ? givingWay(said, before, task, pattern) : said;
    if (weight === 0) return undefined;
    return { weight, detail: () => sentence(terms, said) };
  },
};

/** Whether an answer speaks for one side; that the making is shared speaks for neither. */
function isAnswered(task: Task): boolean {
  return task.doing !== undefined || task.performer === "me" || task.performer === "others";
}

/** Who makes it and how much is doing, both answered and clearly for the same side: that leaves little to be doubted. */
function isClearPair({ performer, doing }: Task): boolean {
  if (performer === "me") return doing === "all" || doing === "most";
  return performer === "others" && (doing === "little" || doing === "none");
}

function givingWay(said: number, before: number, task: Task, pattern: Pattern): number {
  const { against, against_both } = pattern.evidence.words;
  const most = Math.abs(before) * (isClearPair(task) ? against_both : against);
  return Math.sign(said) * Math.min(Math.abs(said), most);
}

function sentence(terms: readonly Term[], said: number): string {
  const quoted = terms
    .filter(({ term, weight }) => Math.sign(said) * weight >= WORTH_NAMING && !SMALL.has(term))
    .slice(0, NAMED)
    .map(({ term }) => `"${term}"`);
  const side = said > 0 ? "directing" : "doing";
  if (quoted.length === 0) return `its words sound like ${side}`;
  return `${orList(quoted, "and")} ${quoted.length === 1 ? "sounds" : "sound"} like ${side}`;
}
