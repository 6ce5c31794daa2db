import { problem } from "../../problem.ts";
import type { Rule } from "./rule.ts";

/** One shift, one design and one capability for each task: with two, every answer about it would be a guess. */
export const oneEach: Rule = ({ shift = [], designs = [], capability = [] }) => {
  const sections = [
    { section: "shift", what: "shift", key: "task", ids: shift.map(({ task }) => task) },
    { section: "designs", what: "design", key: "task", ids: designs.map(({ task }) => task) },
    { section: "capability", what: "capability", key: "for", ids: capability.map((entry) => entry.for) },
  ];
  return sections.flatMap(({ section, what, key, ids }) => {
    const seen = new Set<string>();
    return ids.flatMap((id, index) => {
      if (seen.has(id)) return [problem("duplicate-entry", [section, index, key], { what, id })];
      seen.add(id);
      return [];
    });
  });
};
