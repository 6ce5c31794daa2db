import { later } from "./later.ts";

/** A command of this program as words for whoever starts it: the arguments, without the name of the program. */
export type Command = readonly string[];

/** A command, and what it is for in a word or two. */
export interface Purposeful {
  readonly command: Command;
  readonly what: string;
}

/** A command with what it is for, where there is one: what came through a pipe cannot be named again. */
export const offer = (command: Command | null, what: string): Purposeful[] => (command ? [{ command, what }] : []);

/** The shells whose quoting differs: everything that reads like POSIX, and the two of Windows. */
export type ShellKind = "posix" | "windows";

/** Words that every shell takes as they stand. */
const BARE = later(String.raw`^[\p{L}\p{N}._/:@+=,][\p{L}\p{N}._/:@+~=,-]*$`, "u");
/** Flags, and such words of plain letters: looked at first, as classes of Unicode take longer to make ready than all else here. */
const PLAIN = /^(?:[A-Za-z0-9._/][A-Za-z0-9._/-]*|--?[a-z][a-z-]*)$/;
/** Words that stand for themselves between double quotes, in all of them. */
const QUOTABLE = later(String.raw`^[\p{L}\p{N}._/:@+~=(),;&|<>#*?[\]{}' -]*$`, "u");
/** The same of cmd and PowerShell without quotes. */
const BARE_IN_WINDOWS = later(String.raw`^(?![-@])[\p{L}\p{N}._/\\:@+-]+$`, "u");
/** What no line of a shell can carry and be pasted. */
const UNWRITABLE = later(
  String.raw`[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\p{Surrogate}]`,
  "u",
);

/** A command as one line to paste; null where a word of it cannot be written so that the shell hands it on unchanged. */
export function commandLine(command: Command, shell: ShellKind = shellOf(command)): string | null {
  const words = command.map((word) => spelled(word, shell));
  return words.every((word) => word !== null) ? ["orchestrate", ...words].join(" ") : null;
}

/** Where nobody says whose shell it is: a path with a drive is of Windows, and what holds none reads the same in both. */
const shellOf = (command: Command): ShellKind =>
  command.some((word) => /^[a-z]:\\/i.test(word)) ? "windows" : "posix";

function spelled(word: string, shell: ShellKind): string | null {
  if (PLAIN.test(word)) return word;
  if (UNWRITABLE().test(word)) return null;
  // PowerShell reads a word that begins with @, and any comma, as its own
  const isBare = BARE().test(word) && !(shell === "windows" && /^@|,/.test(word));
  if (isBare) return word;
  if (shell === "posix") return QUOTABLE().test(word) ? `"${word}"` : `'${word.replaceAll("'", "'\\''")}'`;
  // cmd and PowerShell agree on double quotes alone, and each replaces something within them
  if (BARE_IN_WINDOWS().test(word)) return word;
  return /["$`%!^]|\\$/.test(word) ? null : `"${word}"`;
}

/** A file as a word of a command: one that begins like a flag is named by its place. */
export const operandOf = (file: string): string => (/^-./.test(file) ? `./${file}` : file);
