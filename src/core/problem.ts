import type { Fix } from "./messages/define.ts";
import { type Code, sentences } from "./messages/index.ts";

export type { Code };

/** Where in a document something stands: keys and list positions from the top. */
export type Path = readonly (string | number)[];

/** A stretch of one line of a text. Line and column count from 1; column and length count characters. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/**
 * Something a person should know about their file: a stable code, a place, a sentence and, where there is one,
 * what to write instead. Errors stop a command (exit 3); warnings stand in the report.
 */
export interface Problem {
  readonly code: Code;
  readonly severity: "error" | "warning";
  readonly path: Path;
  readonly message: string;
  readonly hint?: string;
  /** What can stand there instead without a question, since nothing else can be meant. */
  readonly fix?: Fix;
  /** Where it stands in the text; filled in by whoever read the text. */
  readonly at?: Place;
  /** True when the key at the end of the path is at fault, not its value. */
  readonly atKey?: boolean;
}

type Arguments<C extends Code> = Parameters<(typeof sentences)[C]>[0];

/** The only way to make a problem: the sentence comes from the dictionary, so a code without a text does not compile. */
export function problem<C extends Code>(
  code: C,
  path: Path,
  args: Arguments<C>,
  more: { severity?: "error" | "warning"; atKey?: boolean; at?: Place } = {},
): Problem {
  const write = sentences[code] as (given: Arguments<C>) => Pick<Problem, "message" | "hint" | "fix">;
  return { code, severity: "error", path, ...write(args), ...more };
}

export function warning<C extends Code>(code: C, path: Path, args: Arguments<C>): Problem {
  return problem(code, path, args, { severity: "warning" });
}

/** A problem in one line: what is wrong, and what to write instead. */
export const sentenceOf = ({ message, hint }: { message: string; hint?: string | null | undefined }): string =>
  hint ? `${message}; ${hint}` : message;

/** A path as people read it: tasks[2].hours. */
export function pathText(path: Path): string {
  return path
    .map((part, index) => (typeof part === "number" ? `[${part + 1}]` : index === 0 ? part : `.${part}`))
    .join("");
}

/** As many of one file as are ever told; who has more has another problem. */
export const MOST_PROBLEMS = 1000;

/** Thrown where a document cannot be used at all; carries every problem found, not the first one. */
export class InvalidDocument extends Error {
  readonly file: string;
  readonly problems: readonly Problem[];
  /** The text the places refer to, for the excerpt; absent where there is none. */
  readonly source: string | undefined;

  constructor(file: string, problems: readonly Problem[], source?: string) {
    super(`${file} is not valid`);
    this.name = "InvalidDocument";
    this.file = file;
    this.problems = problems;
    this.source = source;
  }
}
