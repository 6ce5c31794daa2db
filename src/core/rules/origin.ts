import { problem, warning } from "../problem.ts";
import type { Rule } from "./rule.ts";

/** A former id is another one. */
export const wasAnother: Rule = ({ tasks }) =>
  tasks.flatMap(({ id, was = [] }, index) =>
    was.flatMap((former, at) => (former === id ? [problem("was-itself", ["tasks", index, "was", at], { id })] : [])),
  );

/** The answers were given to the questions of one pattern; another may weigh them otherwise. */
export const samePattern: Rule = ({ pattern }, { pattern: loaded }) =>
  pattern === undefined || pattern === loaded ? [] : [warning("other-pattern", ["pattern"], { file: pattern, loaded })];
