import { fileSpelling } from "../portfolio/hours.ts";
import type { PortfolioInput } from "../portfolio/schema.ts";
import type { Shifts } from "../reports/shifts.ts";

type Promised = NonNullable<NonNullable<PortfolioInput["shift"]>[number]["promise"]>;
export type Choice = { readonly promise: Promised } | { readonly refused: string; readonly hint: string };

/**
 * The promise that choosing a task makes: what was tried out for it, else what the ranking says. Refused where the task is off
 * the list, unless its own hours were tried out and would bring something.
 */
export function promiseOf(id: string, { candidates, excluded, what_if }: Shifts, from: string): Choice {
  const tried = what_if?.changes.find((one) => one.id === id);
  const candidate = candidates.find((one) => one.id === id);
  const off = excluded.find((one) => one.id === id);
  const isTheirs = off?.code === "relationship" || off?.code === "craft" || off?.code === "keep";
  if (tried && tried.gain_minutes > 0 && !isTheirs)
    return { promise: promised(tried.net_minutes, tried.oversight_minutes, tried.setup_minutes, from) };
  if (tried && !isTheirs) return { refused: "what was tried out for it brings nothing", hint: "try out other figures" };
  if (candidate) {
    const { net_minutes, oversight_minutes, setup_minutes } = candidate;
    return { promise: promised(net_minutes, oversight_minutes, setup_minutes, from) };
  }
  if (!off) return { refused: "there is no doing in it to hand over", hint: "choose one from the list" };
  return { refused: off.because, hint: HINTS[off.code] };
}

const HINTS = {
  relationship: "if that is no longer so, take the gate away in the file",
  craft: "if that is no longer so, take the gate away in the file",
  keep: "if that is no longer so, take keep away in the file",
  "hours-unknown": "write its hours in the file first",
  "not-answered": "answer it with orchestrate audit --step 2, or try hours of your own with --what-if TASK=45m",
  "not-worth-it": "try other figures with --what-if TASK=little,review=10m,setup=1h",
};

function promised(freed: number, oversight: number | null, setup: number, from: string): Promised {
  return {
    freed: fileSpelling(freed),
    ...(oversight === null ? {} : { oversight: fileSpelling(oversight) }),
    setup: fileSpelling(setup),
    from,
  };
}

/** The portfolio with a shift chosen. What was said of one that was chosen before stays, but for the promise. */
export function withShift(raw: PortfolioInput, task: string, promise: Promised): PortfolioInput {
  const shifts = raw.shift ?? [];
  const isThere = shifts.some((one) => one.task === task);
  return {
    ...raw,
    shift: isThere
      ? shifts.map((one) => (one.task === task ? { ...one, promise: { ...one.promise, ...promise } } : one))
      : [...shifts, { task, promise }],
  };
}
