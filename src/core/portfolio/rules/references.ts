import { type Path, problem } from "../../problem.ts";
import { guesser } from "../../text.ts";
import type { Portfolio } from "../schema.ts";
import type { Rule } from "./rule.ts";

/** Every id that points at a task, and where it stands. Former ids (`was`) name tasks of other files. */
function references(portfolio: Portfolio): { path: Path; id: string | undefined }[] {
  const { tasks, shift = [], designs = [], capability = [], reinvestment = [], log = [] } = portfolio;
  return [
    ...tasks.map(({ supports }, i) => ({ path: ["tasks", i, "supports"], id: supports })),
    ...shift.map(({ task }, i) => ({ path: ["shift", i, "task"], id: task })),
    ...designs.map(({ task }, i) => ({ path: ["designs", i, "task"], id: task })),
    ...capability.map((entry, i) => ({ path: ["capability", i, "for"], id: entry.for })),
    ...reinvestment.map(({ task }, i) => ({ path: ["reinvestment", i, "task"], id: task })),
    ...log.map(({ task }, i) => ({ path: ["log", i, "task"], id: task })),
  ];
}

/** What is said about a task is said about one of this file. */
export const knownTasks: Rule = (portfolio) => {
  const ids = new Set(portfolio.tasks.map(({ id }) => id).filter((id) => id !== ""));
  const known = [...ids];
  const guessAt = guesser(known);
  return references(portfolio).flatMap(({ path, id }) => {
    if (id === undefined || ids.has(id)) return [];
    return [problem("unknown-task", path, { id, known, nearest: guessAt(id) })];
  });
};
