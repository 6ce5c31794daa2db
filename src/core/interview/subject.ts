import type { Pattern, Question } from "../pattern/schema.ts";
import type { Plain } from "../portfolio/path.ts";
import type { PortfolioInput } from "../portfolio/schema.ts";
import type { Path } from "../problem.ts";
import type { About } from "./ask.ts";
import { remembered } from "./remembered.ts";

/** The lists of a portfolio that questions ask about, entry by entry, and what an entry is known by. */
const LISTS = {
  task: { list: "tasks", key: "id" },
  candidate: { list: "tasks", key: "id" },
  shift: { list: "shift", key: "task" },
  design: { list: "designs", key: "task" },
  capability: { list: "capability", key: "for" },
  destination: { list: "reinvestment", key: "into" },
  planned: { list: "reinvestment", key: "name" },
} as const;

/** The list of the portfolio that holds what a question of this scope is about; undefined where it is asked once. */
export function listOf(scope: Question["scope"]): string | undefined {
  return scope === "portfolio" ? undefined : LISTS[scope].list;
}

/** Positions by what an entry is known by; of two that are known by the same, the first. */
const by = (key: string) =>
  remembered<readonly object[], ReadonlyMap<unknown, number>>(
    (entries) => new Map(entries.map((entry, at) => [(entry as Plain)[key], at] as const).reverse()),
  );
const positions = { id: by("id"), task: by("task"), for: by("for"), into: by("into"), name: by("name") };

/** The entry that is known by `id`; undefined where there is none. */
export function entryOf<T extends object>(
  entries: readonly T[] | undefined,
  key: keyof typeof positions,
  id: string | undefined,
): T | undefined {
  const at = entries && positions[key](entries).get(id);
  return at === undefined ? undefined : entries![at];
}

/** What a question is about, by its name; nothing of what is asked once. */
export function subjectName({ question, subject = "" }: About, { tasks }: PortfolioInput, pattern: Pattern): string {
  if (question.scope === "destination") return pattern.destinations[subject as keyof Pattern["destinations"]].label;
  return entryOf(tasks, "id", subject)?.name ?? subject;
}

/** Where the thing stands that a question is about; `-1` marks an entry that is not there yet. */
export function subjectPath(answers: PortfolioInput, { question, subject }: About): Path {
  if (question.scope === "portfolio" || subject === undefined) return [];
  const { list, key } = LISTS[question.scope];
  return [list, positions[key](answers[list] ?? []).get(subject) ?? -1];
}

/** Where the answer to a question stands in the portfolio; of the same thing another `field`, where one is named. */
export function pathOf(answers: PortfolioInput, about: About, field = about.question.path): Path {
  return [...subjectPath(answers, about), ...(field === "" ? [] : field.split("."))];
}

/** The answers with an entry for what a question is about, added at the end of its list where there was none. */
export function withEntry(answers: PortfolioInput, about: About): PortfolioInput {
  const { scope } = about.question;
  if (scope === "portfolio" || subjectPath(answers, about)[1] !== -1) return answers;
  const { list, key } = LISTS[scope];
  return { ...answers, [list]: [...(answers[list] ?? []), { [key]: about.subject }] };
}
