import { styleText } from "node:util";
import width from "fast-string-width";
import type { Problem } from "../core/problem.ts";
import { count, visible, visibleSigns } from "../core/text.ts";

export interface Checked {
  readonly file: string;
  readonly problems: readonly Problem[];
  /** The text the places refer to; absent where it is no text. */
  readonly source?: string | undefined;
}

export interface Look {
  /** Width of the terminal in characters; 100 where there is none. */
  readonly columns: number | undefined;
  readonly color: boolean;
}

/** Problems for people: where it stands, the line itself, what is wrong with it, what to write instead; and how many. */
export function showProblems(files: readonly Checked[], look: Look): string {
  const all = files.flatMap(({ problems }) => problems);
  if (all.length === 0) return "";
  const blocks = files.flatMap((checked) => blocksOf(checked, look));
  const errors = all.filter(({ severity }) => severity === "error").length;
  const parts = [
    ...(errors ? [count(errors, "error")] : []),
    ...(all.length > errors ? [count(all.length - errors, "warning")] : []),
  ];
  const faulty = files.filter(({ problems }) => problems.length > 0);
  const where = faulty.length === 1 ? visible(faulty[0]!.file) : count(faulty.length, "file");
  return `${blocks.join("\n")}\n${parts.join(" and ")} in ${where}\n`;
}

/** More than this many of one file are counted, not shown: nobody reads them in one go. */
const MOST = 20;

function blocksOf(checked: Checked, look: Look): string[] {
  const sorted = [...checked.problems].sort(byPlace);
  const blocks = sorted.slice(0, MOST).map((one) => block(one, checked, look));
  if (sorted.length > MOST) blocks.push(`${visible(checked.file)}: and ${sorted.length - MOST} more\n`);
  return blocks;
}

function byPlace(a: Problem, b: Problem): number {
  return (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0);
}

function block(problem: Problem, { file, source }: Checked, { columns = 100, color }: Look): string {
  const { at, severity, message, hint } = problem;
  const paint = (style: "red" | "yellow" | "bold" | "dim", text: string) =>
    color ? styleText(style, text, { validateStream: false }) : text;
  const tone = severity === "error" ? "red" : "yellow";
  const place = at ? `${visible(file)}:${at.line}:${at.column}` : visible(file);
  const lines = [`${paint("bold", place)}: ${paint(tone, severity)}: ${message}`];
  const text = at && source?.split("\n")[at.line - 1];
  if (at && text !== undefined && text.trim() !== "") {
    const gutter = `${String(at.line).padStart(5)} | `;
    const { excerpt, before, under } = excerptOf(text, at, Math.max(40, columns - gutter.length));
    lines.push(`${paint("dim", gutter)}${excerpt}`);
    lines.push(`${paint("dim", `${" ".repeat(5)} | `)}${" ".repeat(before)}${paint(tone, "^".repeat(under))}`);
  }
  if (hint) lines.push(`        ${hint}`);
  return `${lines.join("\n")}\n`;
}

const MARK = "...";
/** Signs shown for a cell of room, accents and the like counted. */
const MOST_SIGNS = 4;

/** The part of a line around a place that fits, and how many cells stand before and under it. */
function excerptOf(line: string, at: { column: number; length: number }, most: number) {
  // one entry a character, as it looks in a terminal: a tab is shown as \t, a wide character takes two cells
  const cells = visibleSigns(line);
  const start = Math.min(at.column - 1, cells.length);
  const wide = (from: number, to: number) => width(cells.slice(from, to).join(""));
  let from = 0;
  let to = cells.length;
  if (wide(0, to) > most) {
    const room = most - 2 * MARK.length;
    if (wide(0, Math.min(start + at.length, to)) > room) {
      from = start;
      while (from > Math.max(0, start - MOST_SIGNS * room) && wide(from - 1, start) <= room / 3) from--;
    }
    to = from;
    const last = Math.min(cells.length, from + MOST_SIGNS * room); // signs without a width would go on for ever
    while (to < last && wide(from, to + 1) <= room) to++;
  }
  const [head, tail] = [from > 0 ? MARK : "", to < cells.length ? MARK : ""];
  const end = Math.min(start + at.length, to);
  return {
    excerpt: head + cells.slice(from, to).join("") + tail,
    before: head.length + wide(from, start),
    under: Math.max(1, wide(start, Math.max(start, end))),
  };
}
