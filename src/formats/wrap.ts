import width from "fast-string-width";
import { wrapAnsi } from "fast-wrap-ansi";
import { commandLine, type Purposeful, type ShellKind } from "../core/command.ts";
import { later } from "../core/later.ts";
import { visible } from "../core/text.ts";

/** Text as lines for a terminal, measured in the cells they take there: a wide character takes two. */

const HOLDS = "\u00a0";
/** A number and its unit. */
const WITH_UNIT = /(?<=\d) (?=%|h\b|min\b)|(?<=\d h) (?=\d\d\b)/g;
/** A command within a sentence, as far as its words look like those of one: its name, flags, placeholders, periods, paths. */
const COMMAND =
  /\borchestrate(?: (?:--?[a-z][a-z-]*(?:=\S+)?|(?<=orchestrate )[a-z]+|[A-Z]{3,}(?:=\S+)?|\d\S*|"[^"]*"|\S*[./\\]\S+))+/g;
/** Scripts that put no blanks between words, and are broken anywhere. */
const UNSPACED = later(
  String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]`,
  "u",
);

/**
 * A text broken between words to lines of at most so many cells. What is read or copied as one piece is not torn apart, a
 * number and its unit or a command: between its words stands, while lines are broken, a space that holds. A word longer than
 * a line stays whole, since the terminal breaks it and still copies it as one, unless `hard` says that nothing may stick out.
 */
export function wrap(text: string, columns: number, { hard = false } = {}): string[] {
  const held = visible(text)
    .replace(COMMAND, (command) => command.replaceAll(" ", HOLDS))
    .replace(WITH_UNIT, HOLDS);
  return wrapAnsi(held, columns, { hard })
    .split("\n")
    .flatMap((line) => (!hard && UNSPACED().test(line) ? wrapAnsi(line, columns, { hard: true }).split("\n") : line))
    .map((line) => line.replaceAll(HOLDS, " ").trimEnd());
}

/** A text as lines of at most `columns` cells, all but the first pushed in by `indent`. */
export function paragraph(text: string, columns: number, indent = 0): string[] {
  const push = " ".repeat(indent);
  const lines = wrap(text, columns - indent);
  return lines.map((line, index) => (index === 0 ? line : push + line));
}

/** A text as one text of lines, each behind the indent; never narrower than twenty cells. */
export function indented(text: string, columns: number, indent = ""): string {
  return wrap(text, Math.max(20, columns - indent.length))
    .map((line) => indent + line)
    .join("\n");
}

/** Commands, each whole on a line of its own, with their purpose beside them, or below where there is no room. */
export function commandLines(all: readonly Purposeful[], columns: number, shell?: ShellKind): string[] {
  const spelled = all.map((one) => ({ line: commandLine(one.command, shell) ?? "", what: one.what }));
  const room = Math.max(...spelled.map(({ line }) => width(line)));
  const beside = spelled.map(({ line, what }) => `  ${line.padEnd(room)}  ${what}`.trimEnd());
  if (beside.every((line) => width(line) <= columns)) return beside;
  return spelled.flatMap(({ line, what }) => [`  ${line}`, ...indented(what, columns, "    ").split("\n")]);
}

/** The lines that a text takes in a terminal, which breaks those that are too long for it. */
export const heightOf = (text: string, columns: number): number =>
  text
    .replace(/\n$/, "")
    .split("\n")
    .reduce((height, line) => height + Math.max(1, Math.ceil(width(line) / columns)), 0);
