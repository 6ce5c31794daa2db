import { styleText } from "node:util";
import width from "fast-string-width";
import type { Echo } from "../../core/interview/prompt.ts";
import { count, isPrintable, unseen } from "../../core/text.ts";
import { indented } from "../../formats/wrap.ts";
import type { Editing } from "./lines-editing.ts";

const INDENT = "      ";

/**
 * The lines around the one that is typed, as many as the terminal has room for: those down to it and with it, and those below.
 * Those that are not shown are counted.
 */
export function drawLines(
  { lines, at, text }: Editing,
  echoes: readonly Echo[],
  { columns, rows, hint = "" }: { readonly columns: number; readonly rows: number; readonly hint?: string },
  head: string,
): readonly [string[], string[]] {
  const drawn = new Map<number, string[]>();
  const of = (index: number): string[] => {
    if (!drawn.has(index)) drawn.set(index, drawLine(index, echoes[index] ?? { shown: lines[index]! }, columns));
    return drawn.get(index)!;
  };
  const height = (some: readonly string[]) =>
    some.reduce(
      (sum, line) => sum + line.split("\n").reduce((n, part) => n + Math.max(1, Math.ceil(width(part) / columns)), 0),
      0,
    );
  const typed = numbered(at, signs(text), at < lines.length ? ">" : " ");
  const reason = at < lines.length ? of(at).slice(1) : [];
  // the question, the line that is typed, what is counted above and below, what went wrong, the keys
  let room = rows - height([head, typed, ...reason]) - height([hint]) - 5;
  let [from, to] = [at, at + 1];
  for (let grows = true; grows; ) {
    grows = false;
    if (from > 0 && height(of(from - 1)) <= room) {
      room -= height(of(--from));
      grows = true;
    }
    if (to < lines.length && height(of(to)) <= room) {
      room -= height(of(to++));
      grows = true;
    }
  }
  const between = (start: number, end: number) =>
    Array.from({ length: Math.max(0, end - start) }, (_, index) => of(start + index)).flat();
  return [
    [...hidden(echoes.slice(0, from), "above"), ...between(from, at), typed],
    [...reason, ...between(at + 1, to), ...hidden(echoes.slice(to), "below")],
  ];
}

/** The line that is typed, as long as it is: the cursor is counted in it. What nobody sees and a terminal may obey is a mark. */
const signs = (text: string): string =>
  isPrintable(text) ? text : text.replace(unseen(), (sign) => (sign === "\t" ? sign : "\ufffd".repeat(sign.length)));

const numbered = (index: number, text: string, mark = " "): string =>
  `${mark} ${String(index + 1).padStart(2)}  ${text}`;

/** The line itself first, though it may take several of the screen. */
function drawLine(index: number, { shown, note, wrong }: Echo, columns: number): string[] {
  const fits = width(numbered(index, shown)) < columns;
  const text = fits ? shown : under(shown, columns).join("\n").trimStart();
  if (wrong !== undefined)
    return [numbered(index, text, "!"), ...under(wrong, columns)].map((line) => styleText("red", line));
  return [numbered(index, text), ...(note ? under(note, columns).map((line) => styleText("dim", line)) : [])];
}

const under = (text: string, columns: number): string[] => indented(text, columns - 1, INDENT).split("\n");

function hidden(echoes: readonly Echo[], where: "above" | "below"): string[] {
  if (echoes.length === 0) return [];
  const wrong = echoes.filter((echo) => echo.wrong !== undefined).length;
  const told = wrong > 0 ? `, ${count(wrong, "line")} of them not understood` : "";
  return [`${INDENT}(${echoes.length} more ${where}${told})`];
}
