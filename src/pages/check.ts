import type { Problem } from "../core/problem.ts";
import { type CheckedFile, freshIn } from "../core/reports/check.ts";
import type { Expectation } from "../core/reports/expectation.ts";
import { count, quoted } from "../core/text.ts";
import { type Block, type Finding, type Page, say } from "./block.ts";

/** A file that was looked at. */
export interface CheckedSource extends CheckedFile {
  /** The text the places refer to; absent where it is no text. */
  readonly source?: string | undefined;
}

/** All that was looked at, and what a script asked of it. */
export interface CheckAnswer {
  readonly files: readonly CheckedSource[];
  readonly expectations: readonly Expectation[];
}

/** More than this many of one file are counted, not shown: nobody reads them in one go. */
const MOST = 20;

/** What is wrong in files, each fault with its line, how many there are, and what a script asked for in vain. Else nothing. */
export const checkPage: Page<CheckAnswer> = ({ files, expectations }) => {
  const fresh = files.map((one) => ({ ...one, problems: freshIn(one) }));
  return [...problemsPage(fresh), ...unready(fresh), ...unmet(expectations)];
};

/** The problems alone, as every command tells what keeps it from reading a file. */
export function problemsPage(files: readonly CheckedSource[]): Block[] {
  const summary = summaryOf(files);
  return summary === undefined ? [] : [...files.flatMap(findings), { kind: "lead", text: summary }];
}

function summaryOf(files: readonly CheckedSource[]): string | undefined {
  const all = files.flatMap(({ problems }) => problems);
  if (all.length === 0) return undefined;
  const errors = all.filter(({ severity }) => severity === "error").length;
  const parts = [
    ...(errors ? [count(errors, "error")] : []),
    ...(all.length > errors ? [count(all.length - errors, "warning")] : []),
  ];
  const faulty = files.filter(({ problems }) => problems.length > 0);
  return `${parts.join(" and ")} in ${faulty.length === 1 ? faulty[0]!.file : count(faulty.length, "file")}`;
}

const unready = (files: readonly CheckedSource[]): Block[] =>
  files.flatMap(({ file, problems, notReady = [] }) =>
    (problems.length > 0 ? notReady : []).map(
      (task): Block => ({ kind: "note", text: `${file}: ${quoted(task)} is not ready to hand over` }),
    ),
  );

const unmet = (expectations: readonly Expectation[]): Block[] =>
  expectations
    .filter(({ passed }) => !passed)
    .map(({ file, expectation, message }): Block => ({ kind: "note", text: `${file}: ${expectation}: ${message}` }));

function findings(checked: CheckedSource): Block[] {
  const sorted = [...checked.problems].sort(byPlace);
  const shown = sorted.slice(0, MOST).map((one): Block => findingOf(one, checked));
  return sorted.length > MOST ? [...shown, say(`${checked.file}: and ${sorted.length - MOST} more`)] : shown;
}

function byPlace(a: Problem, b: Problem): number {
  return (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0);
}

function findingOf({ at, severity, message, hint }: Problem, { file, source }: CheckedSource): Finding {
  const text = at && source?.split("\n")[at.line - 1];
  return {
    kind: "finding",
    place: at ? `${file}:${at.line}:${at.column}` : file,
    severity,
    message,
    hint,
    excerpt: at && text !== undefined && text.trim() !== "" ? { text, ...at } : null,
  };
}
