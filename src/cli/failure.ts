import type { Purposeful } from "../core/command.ts";
import { orList } from "../core/text.ts";

/** Exit codes; scripts rely on them. The format of the output never changes one. */
export const EXIT = {
  done: 0,
  /** Done, and the answer is no: a gate missed, a brief refused. */
  no: 1,
  wrongUse: 2,
  invalid: 3,
  unreachable: 4,
  ourFault: 70,
  cancelled: 130,
} as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** Something that ends the command and that the person at the keyboard can put right. */
export class Failure extends Error {
  readonly exit: Exit;
  readonly hint: string | undefined;
  /** Commands that put it right, below the hint. */
  readonly commands: readonly Purposeful[];

  constructor(exit: Exit, message: string, hint?: string, commands: readonly Purposeful[] = []) {
    super(message);
    this.exit = exit;
    this.hint = hint;
    this.commands = commands;
  }
}

/** What is said of an answer that did not arrive, and of the files that were changed before it. */
export const besides = (message: string, changed: readonly string[]): string =>
  changed.length === 0
    ? message
    : `${message}; ${orList(changed, "and")} ${changed.length === 1 ? "is" : "are"} written all the same`;

type Said = readonly [message: string, hint?: string, commands?: readonly Purposeful[]];
export const wrongUse = (...said: Said): Failure => new Failure(EXIT.wrongUse, ...said);
export const unreachable = (...said: Said): Failure => new Failure(EXIT.unreachable, ...said);

const REASONS: Record<string, string> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a directory",
  ENOTDIR: "a part of its path is a file, not a directory",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the disk can only be read",
  EFBIG: "it would be larger than a file may be here",
  ENOSPC: "the disk is full",
  EDQUOT: "your share of the disk is full",
  ELOOP: "its links lead in a circle",
  ENAMETOOLONG: "its name is too long",
  EMFILE: "too many files are open",
  ENXIO: "nothing answers there",
  EBADF: "it is not open for that",
  EBUSY: "another program is using it",
  EIO: "the disk does not answer",
};

/** What the operating system says about a file, as a person would. Undefined for an error that is not about files. */
export function reason(error: unknown): string | undefined {
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  if (!(error instanceof Error) || typeof code !== "string" || syscall === undefined) return undefined;
  return REASONS[code] ?? code;
}

/** An error of the operating system as a Failure that says what could not be done; any other as it is. */
export function inWords(error: unknown, what: string): unknown {
  const why = error instanceof Failure ? undefined : reason(error);
  return why ? unreachable(`${what}: ${why}`) : error;
}
