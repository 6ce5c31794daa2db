import { PORTFOLIO_FORMAT } from "../../core/portfolio/schema.ts";
import { type Problem, problem } from "../../core/problem.ts";

const [NAME, NEWEST] = PORTFOLIO_FORMAT.split("@") as [string, string];

/**
 * How a file of each older version becomes one of the next: raw value in, raw value out. The file on disk changes only
 * when its owner saves. Version 1 is the first, so there is nothing to turn yet.
 */
const toNext: Record<number, (raw: object) => object> = {};

/** The value in the newest format, or why it is not one of ours. */
export function migrate(raw: object): { raw: object } | { refused: Problem } {
  const got = (raw as { format?: unknown }).format;
  if (got === undefined) {
    if ("period" in raw || "tasks" in raw) return { raw }; // its shape says what is missing, with everything else
    return { refused: problem("format-missing", ["format"], { expected: PORTFOLIO_FORMAT }) };
  }
  const match = typeof got === "string" ? /^(.+)@([1-9]\d{0,5})$/.exec(got) : null;
  if (match?.[1] !== NAME) return { refused: problem("format-wrong", ["format"], { got, expected: PORTFOLIO_FORMAT }) };
  const version = Number(match[2]);
  if (version > Number(NEWEST)) {
    return { refused: problem("format-newer", ["format"], { got: got as string, expected: PORTFOLIO_FORMAT }) };
  }
  let current = raw;
  for (let step = version; step < Number(NEWEST); step++) current = toNext[step]!(current);
  return { raw: current };
}
