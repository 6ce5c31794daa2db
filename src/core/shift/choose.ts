import { fileSpelling } from "../portfolio/hours.ts";
import type { PortfolioInput } from "../portfolio/schema.ts";
import type { Excluded, Shifts } from "../reports/shifts.ts";
import type { Wrong } from "./supposition.ts";

type Promised = NonNullable<NonNullable<PortfolioInput["shift"]>[number]["promise"]>;
export type ChosenPromise = { readonly promise: Promised } | Wrong;

/**
 * The promise that choosing a task makes: what was tried out for it, else what the ranking says. Refused where the task is off
 * the list, unless its own hours were tried out and would bring something.
 */
export function promiseOf(id: string, { candidates, excluded, what_if }: Shifts, from: string): ChosenPromise {
  const tried = what_if?.changes.find((one) => one.id === id);
  const candidate = candidates.find((one) => one.id === id);
  const off = excluded.find((one) => one.id === id);
  const isTheirs = off !== undefined && off.code !== "not-answered" && off.code !== "not-worth-it";
  if (tried && tried.gain_minutes > 0 && !isTheirs)
    return { promise: promised(tried.net_minutes, tried.oversight_minutes, tried.setup_minutes, from) };
  if (tried && !isTheirs) return { wrong: "what was tried out for it brings nothing", hint: "try out other figures" };
  if (candidate) {
    const { net_minutes, oversight_minutes, setup_minutes } = candidate;
    return { promise: promised(net_minutes, oversight_minutes, setup_minutes, from) };
  }
  if (!off) return { wrong: "there is no doing in it to hand over", hint: "choose one from the list" };
  return { wrong: off.because, hint: HINTS[off.code], ...(off.code === "not-answered" && { open: true }) };
}

const GATE_HINT = "if that is no longer so, take the gate away in the file";
const HINTS: Record<Excluded["code"], string> = {
  unverifiable: GATE_HINT,
  irreversible: GATE_HINT,
  regulated: GATE_HINT,
  relationship: GATE_HINT,
  craft: GATE_HINT,
  keep: "if that is no longer so, take keep away in the file",
  "hours-unknown": "write its hours in the file first",
  "not-answered": "answer it, or try hours of your own with --what-if TASK=45m",
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

/** A promise in words: 2h a week from 2027-01-04, for 4h of setup. As it is written in the file. */
export function promiseText({ freed, oversight, setup, from }: Promised): string {
  return [
    `${written(freed)} a week`,
    ...(from === undefined ? [] : [` from ${from}`]),
    ...(setup === undefined ? [] : [`, for ${written(setup)} of setup`]),
    ...(oversight === undefined ? [] : [` and ${written(oversight)} of oversight a week`]),
  ].join("");
}

/** The same figures; the day it starts from is not chosen anew by saying it again. */
export const samePromise = (one: Promised, other: Promised): boolean =>
  promiseText({ ...one, from: undefined }) === promiseText({ ...other, from: undefined });

const written = (hours: Promised["freed"]): string => {
  if (typeof hours !== "object") return typeof hours === "number" ? `${hours}h` : String(hours);
  return [hours.low, hours.likely, hours.high].filter((part) => part !== undefined).join(" to ");
};

/** The portfolio without a shift that was chosen. Its design stays: it may be wanted again. */
export function withoutShift({ shift, ...raw }: PortfolioInput, task: string): PortfolioInput {
  const others = (shift ?? []).filter((one) => one.task !== task);
  return others.length > 0 ? { ...raw, shift: others } : raw;
}

/** The portfolio with a shift chosen. What was said of one that was chosen before stays, but for the promise. */
export function withShift(raw: PortfolioInput, task: string, promise: Promised): PortfolioInput {
  const shifts = raw.shift ?? [];
  const isThere = shifts.some((one) => one.task === task);
  return {
    ...raw,
    shift: isThere
      ? shifts.map((one) => (one.task === task ? { ...one, promise } : one))
      : [...shifts, { task, promise }],
  };
}
