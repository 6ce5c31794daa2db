import { matchTasks } from "../compare/match.ts";
import { getIn, isMap } from "../portfolio/path.ts";
import type { Portfolio } from "../portfolio/schema.ts";
import type { Problem } from "../problem.ts";
import type { Expectation } from "../reports/expectation.ts";
import { count } from "../text.ts";

/** A portfolio and what was found in it. */
export interface Looked {
  readonly portfolio: Portfolio;
  /** The values as they are written, for what a path leads to. */
  readonly raw: unknown;
  readonly problems: readonly Problem[];
}

/**
 * What of `now` stood in the baseline already: the same rule about the same part of the same task, wherever the file says it
 * and whatever the task is called today. To mend one task and spoil another is no exchange.
 */
export function knownBefore(now: Looked, baseline: Looked): Set<Problem> {
  const named = namesNow(baseline.portfolio, now.portfolio);
  const before = new Set(baseline.problems.map((one) => identity(one, baseline, (id) => named.get(id) ?? id)));
  return new Set(now.problems.filter((one) => before.has(identity(one, now, (id) => id))));
}

/** What each task of the baseline is called now. */
export function namesNow(baseline: Portfolio, now: Portfolio): Map<string, string> {
  const ids = new Set(now.tasks.map(({ id }) => id));
  return new Map(
    matchTasks(baseline, now).flatMap(({ old, new: after }) =>
      old.map(({ id }) => [id, ids.has(id) ? id : (after[0]?.id ?? id)] as const),
    ),
  );
}

export function baselineExpectation(file: string, baseline: string, fresh: number): Expectation {
  const message =
    fresh === 0 ? `nothing is new since ${baseline}` : `${count(fresh, "finding")} that ${baseline} does not have`;
  return { file, expectation: "baseline", expected: 0, actual: fresh, passed: fresh === 0, message };
}

/** The rule, the task and the part of it. An entry of a list is known by what it says: its place may have moved. */
function identity({ code, path }: Problem, { portfolio, raw }: Looked, called: (id: string) => string): string {
  const [list, index, ...rest] = path;
  if (typeof index !== "number") return JSON.stringify([code, path]);
  const entry = getIn(raw, [list!, index]);
  const id = list === "tasks" ? portfolio.tasks[index]?.id : isMap(entry) ? (entry.task ?? entry.for) : undefined;
  const part = rest.map((step, at) => (typeof step === "number" ? getIn(entry, rest.slice(0, at + 1)) : step));
  if (typeof id !== "string") return JSON.stringify([code, list, entry]);
  const when = list === "log" && isMap(entry) ? entry.date : undefined;
  return JSON.stringify([code, list, called(id), when, part]);
}
