import { groupsOf, minutesBy, type TaskToMatch, titlesOf } from "./groups.ts";
import { type Fate, type RecordRule, type RuleText, wordsIn } from "./rules.ts";
import type { Settled } from "./settle.ts";

/** Titles that are alike and in no task: what a person is asked to sort. Minutes of the whole window. */
export interface Loose {
  readonly title: string;
  readonly titles: readonly string[];
  readonly minutes: number;
  readonly entries: number;
}

/** What is in no task, most minutes first; below `least` minutes in all nobody is asked. */
export const looseIn = (settled: readonly Settled[], tasks: readonly TaskToMatch[], least: number): Loose[] =>
  groupsOf(settled, tasks)
    .unmatched.map((group) => ({
      title: group.name,
      titles: titlesOf(group.settled),
      minutes: minutesBy(group.settled, "person") + minutesBy(group.settled, "agent"),
      entries: group.settled.length,
    }))
    .filter(({ minutes }) => minutes >= least);

type Compile = (rule: RuleText) => RecordRule | undefined;

/**
 * A rule that takes these titles and no other that is there: the words that they share, where no other title has all of
 * them; else the very titles. A rule that takes too much is harder to find than one that is missing.
 */
export function ruleFor(
  { titles }: Pick<Loose, "titles">,
  fate: Fate,
  all: readonly Settled[],
  compile: Compile,
): RuleText {
  const to =
    typeof fate === "object"
      ? { task: fate.task }
      : fate === "absence"
        ? { absence: true as const }
        : { ignore: true as const };
  const lists = titles.map(wordsIn);
  const shared = lists[0]!.filter((word) => lists.every((words) => words.includes(word)));
  const byWords: RuleText = { words: shared.join(" "), in: ["title"], ...to };
  const own = new Set(titles);
  const rule = shared.length > 0 ? compile(byWords) : undefined;
  const isNarrow = rule !== undefined && all.every(({ entry }) => own.has(entry.title) || !rule.matches(entry));
  if (isNarrow) return byWords;
  const literal = (title: string) => title.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  const [first, ...more] = titles;
  const expression = more.length === 0 ? `^${literal(first!)}$` : `^(?:${titles.map(literal).join("|")})$`;
  return { expression, in: ["title"], ...to };
}
