import { problem } from "../../problem.ts";
import type { Rule } from "./rule.ts";

const SECTIONS = [
  { section: "shift", what: "shift", key: "task" },
  { section: "designs", what: "design", key: "task" },
  { section: "capability", what: "capability", key: "for" },
] as const;

/** One shift, one design and one capability for each task: with two, every answer about it would be a guess. */
export const oneEach: Rule = (portfolio) =>
  SECTIONS.flatMap(({ section, what, key }) => {
    const entries: readonly { readonly [K in typeof key]?: string }[] = portfolio[section] ?? [];
    const seen = new Set<string>();
    return entries.flatMap(({ [key]: id = "" }, index) => {
      if (seen.has(id)) return [problem("duplicate-entry", [section, index, key], { what, id })];
      seen.add(id);
      return [];
    });
  });
