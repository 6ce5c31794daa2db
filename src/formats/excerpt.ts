import width from "fast-string-width";
import { visible, visibleSigns } from "../core/text.ts";
import type { Finding } from "../pages/block.ts";
import type { Paint } from "./paint.ts";

/** A finding for a terminal: its sentence, the line of the file with the fault underlined, and what to write instead. */
export function findingLines(
  { place, severity, message, hint, excerpt }: Finding,
  columns: number,
  paint: Paint,
): string[] {
  const lines = [`${paint("strong", visible(place))}: ${paint(severity, severity)}: ${visible(message)}`];
  if (excerpt) {
    const gutter = `${String(excerpt.line).padStart(5)} | `;
    const cut = cutOut(excerpt, Math.max(40, columns - gutter.length));
    lines.push(`${paint("faint", gutter)}${cut.text}`);
    lines.push(
      `${paint("faint", `${" ".repeat(5)} | `)}${" ".repeat(cut.before)}${paint(severity, "^".repeat(cut.under))}`,
    );
  }
  if (hint) lines.push(`        ${visible(hint)}`);
  return lines;
}

const MARK = "...";
/** Signs shown for a cell of room, accents and the like counted. */
const MOST_SIGNS = 4;

/** The part of a line around a place that fits, and how many cells stand before and under it. */
function cutOut({ text, column, length }: NonNullable<Finding["excerpt"]>, most: number) {
  // one entry a character, as it looks in a terminal: a tab is shown as \t, a wide character takes two cells
  const cells = visibleSigns(text);
  const start = Math.min(column - 1, cells.length);
  const wide = (from: number, to: number) => width(cells.slice(from, to).join(""));
  let from = 0;
  let to = cells.length;
  if (wide(0, to) > most) {
    const room = most - 2 * MARK.length;
    if (wide(0, Math.min(start + length, to)) > room) {
      from = start;
      while (from > Math.max(0, start - MOST_SIGNS * room) && wide(from - 1, start) <= room / 3) from--;
    }
    to = from;
    const last = Math.min(cells.length, from + MOST_SIGNS * room); // signs without a width would go on for ever
    while (to < last && wide(from, to + 1) <= room) to++;
  }
  const [head, tail] = [from > 0 ? MARK : "", to < cells.length ? MARK : ""];
  const end = Math.min(start + length, to);
  return {
    text: head + cells.slice(from, to).join("") + tail,
    before: head.length + wide(from, start),
    under: Math.max(1, wide(start, Math.max(start, end))),
  };
}
