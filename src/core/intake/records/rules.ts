import * as z from "zod/mini";
import { described } from "../../portfolio/described.ts";
import type { Entry } from "./entry.ts";

/** `orchestrate/rules@1`: which records are whose hours. A person writes it, or answers questions until it is written. */
const FIELDS = ["title", "project", "tag", "calendar"] as const;

const ruleSchema = z.strictObject({
  words: z.optional(described(z.string(), "all of these words stand in one of the fields, in any order")),
  expression: z.optional(
    described(z.string(), "a regular expression that one of the fields fits, without regard to case"),
  ),
  in: z.optional(described(z.array(z.enum(FIELDS)), "where to look; everywhere where it is absent")),
  task: z.optional(described(z.string(), "the id or the name of a task")),
  absence: z.optional(z.literal(true)),
  ignore: z.optional(z.literal(true)),
});

export const rulesSchema = z.strictObject({
  format: z.literal("orchestrate/rules@1"),
  rules: described(z.array(ruleSchema), "the first that matches holds"),
});

export type RuleText = z.infer<typeof ruleSchema>;

/** What a rule does with an entry. */
export type Fate = { readonly task: string } | "absence" | "ignore";

export interface RecordRule {
  /** As a person recognises it: its words or its expression. */
  readonly shown: string;
  readonly fate: Fate;
  readonly matches: (entry: Entry) => boolean;
}

/** Rules ready to be used, and of the others what is wrong with them, by their place in the list. */
export function readRules(
  texts: readonly RuleText[],
  compile: (source: string) => ((text: string) => boolean) | undefined,
): {
  readonly rules: readonly RecordRule[];
  readonly wrong: readonly { readonly at: number; readonly because: string }[];
} {
  const rules: RecordRule[] = [];
  const wrong: { at: number; because: string }[] = [];
  for (const [at, text] of texts.entries()) {
    const fates = [
      text.task === undefined ? undefined : { task: text.task },
      text.absence && "absence",
      text.ignore && "ignore",
    ];
    const fate = fates.filter((one) => one !== undefined) as Fate[];
    const test = text.words === undefined ? compile(text.expression ?? "") : allWords(text.words);
    if ((text.words === undefined) === (text.expression === undefined))
      wrong.push({ at, because: "a rule has either words or an expression" });
    else if ((text.words ?? text.expression)!.trim() === "")
      wrong.push({ at, because: "a rule that says nothing would match everything" });
    else if (fate.length !== 1) wrong.push({ at, because: "a rule leads to one thing: a task, an absence, or ignore" });
    else if (test === undefined) wrong.push({ at, because: "the expression cannot be read" });
    else
      rules.push({
        shown: (text.words ?? text.expression)!,
        fate: fate[0]!,
        matches: remembered(test, text.in ?? FIELDS),
      });
  }
  return { rules, wrong };
}

/** The fields of an entry are mostly those of one before: each text is tried once. */
function remembered(
  test: (text: string) => boolean,
  fields: readonly (typeof FIELDS)[number][],
): RecordRule["matches"] {
  const known = new Map<string, boolean>();
  const tried = (text: string): boolean => {
    let found = known.get(text);
    if (found === undefined) {
      found = text !== "" && test(text);
      if (known.size < 100_000) known.set(text, found);
    }
    return found;
  };
  return (entry) => fields.some((field) => (field === "tag" ? entry.tags.some(tried) : tried(entry[field])));
}

export const wordsIn = (text: string): string[] =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

function allWords(words: string): ((text: string) => boolean) | undefined {
  const wanted = wordsIn(words);
  if (wanted.length === 0) return undefined;
  return (text) => {
    const there = new Set(wordsIn(text));
    return wanted.every((word) => there.has(word));
  };
}
