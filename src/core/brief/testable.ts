import { later } from "../later.ts";
import { vagueIn } from "./vague.ts";

/** Figures that measure nothing: "100 % accurate" says no more than "accurate", "5-star" no more than "excellent". */
const EMPTY_FIGURES = /\b1[01]0\s*%(?!\s*of\b)|\b24\/7\b/giu;
const EMPTY_PRAISE = /\b(?:(?:5|five)[\s-]stars?|10\/10|number\s+one)\b/giu;

const NUMBER_WORDS =
  "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|twenty|hundred|zero|once|twice|half|thirds?|(?:one|a single)\\s+\\p{L}{3,}|no more than|at most|at least|fewer than|less than|more than";
const TIMES =
  "mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|january|february|april|june|july|august|september|october|november|december|noon|midnight|daily|weekly|monthly|quarterly|hourly|(?:same|next|working|business) day|tomorrow|(?:before|by|until|within|after) (?:the |an? )?(?:\\p{L}+ ){0,2}(?:minutes?|hours?|days?|weeks?|months?|quarter|release|meeting|deadline|end|start|close|closing|morning|evening|lunch|audit)";
const EXAMPLES = "for example|e\\.?g|such as|like (?:the|our|last|those|that|page|in)\\b(?! a\\b)|as in|modelled on";
const YARDSTICKS =
  "checklist|check list|template|style ?guide|glossary|on the list|of the list|against|passes|pass|match(?:es)?|equals?|(?:the )?same (?:\\p{L}+ )?as|identical|agrees? with|links? to|linked to|cites?|signed (?:off )?by|approved by|confirmed by|compiles?|without exception|without asking|exactly";
const ANCHOR = later(`(?<![\\p{L}-])(?:${[NUMBER_WORDS, TIMES, EXAMPLES, YARDSTICKS].join("|")})(?![\\p{L}])`, "iu");
const NUMBER = later(String.raw`\p{N}`, "u");
const BETWEEN_WORDS = later(String.raw`[\s\p{P}]+`, "u");
/** Scripts without spaces write a whole sentence as one word. */
const UNSPACED = later(String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]{4,}`, "u");

/**
 * Whether somebody else could check a line of quality: a number, a time, an example, or something to check it against.
 * A line that only judges ("good", "professional", "on time") is not; nor is a single word. What is neither, in any
 * language, is given the benefit of the doubt: a false alarm costs more trust than a missed one.
 */
export function isTestable(line: string): boolean {
  return whyNotTestable(line) === undefined;
}

/** What to write instead, or undefined where the line can be checked. */
export function whyNotTestable(line: string): string | undefined {
  const plain = line.replace(EMPTY_FIGURES, " ").replace(EMPTY_PRAISE, "excellent").trim();
  if (NUMBER().test(plain) || ANCHOR().test(plain)) return undefined;
  const vague = vagueIn(plain);
  if (vague) return vague;
  const words = plain.split(BETWEEN_WORDS()).filter(Boolean);
  const aWord = words.length <= 1 && !UNSPACED().test(plain);
  return aWord ? "say what must be so: a count, a time, an example, or a list to check it against" : undefined;
}
