import type { Question } from "../pattern/schema.ts";
import type { PortfolioInput } from "../portfolio/schema.ts";
import type { Path } from "../problem.ts";

/** Plain values by path, without changing what they came from. */

export function getIn(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown> | undefined)?.[key], value);
}

/** A copy with the value set; undefined removes the key, and maps left empty by that. */
export function setIn<T>(value: T, path: Path, next: unknown): T {
  if (path.length === 0) return next as T;
  const [key, ...rest] = path as [string | number, ...(string | number)[]];
  if (Array.isArray(value)) {
    const copy = [...value];
    copy[Number(key)] = setIn(copy[Number(key)], rest, next);
    return copy as T;
  }
  const { [key]: old, ...others } = (value ?? {}) as Record<string | number, unknown>;
  const inner = setIn(old, rest, next);
  const gone = inner === undefined || (rest.length > 0 && isEmptyMap(inner));
  if (gone) return others as T;
  // an existing key keeps its place
  return (key in ((value ?? {}) as object) ? { ...(value as object), [key]: inner } : { ...others, [key]: inner }) as T;
}

const isEmptyMap = (value: unknown) =>
  typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;

const LISTS = {
  shift: { list: "shift", key: "task" },
  design: { list: "designs", key: "task" },
  capability: { list: "capability", key: "for" },
  destination: { list: "reinvestment", key: "into" },
} as const;

export type ListScope = keyof typeof LISTS;

/** The list of the portfolio that holds what a question of this scope is about; undefined where it is asked once. */
export function listOf(scope: Question["scope"]): string | undefined {
  if (scope === "portfolio") return undefined;
  return scope === "task" || scope === "candidate" ? "tasks" : LISTS[scope].list;
}

/** Where in the portfolio the thing stands that a question of this scope is about; `-1` marks an entry not there yet. */
export function subjectPath(answers: PortfolioInput, scope: ListScope, subject: string): Path {
  const { list, key } = LISTS[scope];
  const entries = (answers[list] ?? []) as Record<string, unknown>[];
  return [list, entries.findIndex((entry) => entry[key] === subject)];
}

/** The answers with an entry for the subject, added at the end of its list where there was none. */
export function withEntry(answers: PortfolioInput, scope: ListScope, subject: string): PortfolioInput {
  const [list, at] = subjectPath(answers, scope, subject) as [
    "shift" | "designs" | "capability" | "reinvestment",
    number,
  ];
  if (at >= 0) return answers;
  return { ...answers, [list]: [...(answers[list] ?? []), { [LISTS[scope].key]: subject }] };
}
