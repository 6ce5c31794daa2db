import width from "fast-string-width";
import { apportion } from "../core/apportion.ts";
import { visible } from "../core/text.ts";
import type { Bars } from "../pages/picture.ts";
import type { Paint } from "./paint.ts";

/** What the parts are drawn with, in their order: told apart without colour, and by a terminal that has nothing but ASCII. */
const SIGNS = ["█", "▓", "▒", "░", "·", "-"];
const ASCII_SIGNS = ["#", "=", "+", ":", ".", "-"];
const GAP = "   ";

/** A picture as lines: its bars under one another, the longest as wide as there is room, and what each sign stands for. */
export function drawBars({ parts, bars }: Bars, columns: number, ascii: boolean, paint: Paint): string[] {
  const signs = ascii ? ASCII_SIGNS : SIGNS;
  const labels = bars.map(({ label }) => visible(label));
  const beside = bars.length > 1 ? Math.max(...labels.map((label) => width(label))) + 2 : 0;
  const room = columns - beside;
  const total = ({ pieces }: Bars["bars"][number]) => pieces.reduce((sum, { length }) => sum + length, 0);
  const longest = Math.max(...bars.map(total));
  const drawn = bars.map((bar, at) => {
    const cells = cellsOf(bar, room / longest, Math.round((total(bar) * room) / longest));
    const pieces = parts.map(({ tone }, part) => paint(tone, signs[part % signs.length]!.repeat(cells[part]!)));
    return (beside > 0 ? labels[at]!.padEnd(beside) : "") + pieces.join("");
  });
  const legend = parts.map(({ name, tone }, part) => {
    const figures = bars.map(({ pieces }) => pieces[part]!.figure);
    const figure = figures.every((one) => one === figures[0]) ? figures[0]! : figures.join(" to ");
    const sign = signs[part % signs.length]!;
    return { cells: width(`${sign} ${name} ${figure}`), text: `${paint(tone, sign)} ${name} ${figure}` };
  });
  return [...drawn, ...filled(legend, columns)];
}

/** Cells for each piece, adding up to the bar's; what is there at all has one. */
function cellsOf({ pieces }: Bars["bars"][number], scale: number, cells: number): number[] {
  const given = apportion(
    pieces.map(({ length }, at) => ({ key: String(at).padStart(2, "0"), value: length * scale })),
    cells,
    1,
  );
  for (const [at, { length }] of pieces.entries()) {
    const most = given.indexOf(Math.max(...given));
    if (length === 0 || given[at]! > 0 || given[most]! < 2) continue;
    given[at] = 1;
    given[most]! -= 1;
  }
  return given;
}

/** Entries beside one another, as many as fit in a line; none is broken. */
function filled(entries: readonly { cells: number; text: string }[], columns: number): string[] {
  const lines: { cells: number; text: string }[] = [];
  for (const { cells, text } of entries) {
    const line = lines.at(-1);
    if (line && line.cells + GAP.length + cells <= columns) {
      line.text += GAP + text;
      line.cells += GAP.length + cells;
    } else lines.push({ cells, text });
  }
  return lines.map(({ text }) => text);
}
