import type { Problem } from "../../core/problem.ts";

/**
 * A text with everything mended that can be meant in one way only; the text itself where there is nothing of the kind. What is
 * not written at its place as the problem says, such as a value on several lines, is left.
 */
export function mend(text: string, problems: readonly Problem[]): string {
  const lines = text.split("\n");
  const byPlace = problems.filter(({ fix }) => fix !== undefined).sort((a, b) => b.at!.column - a.at!.column);
  for (const { at, fix } of byPlace) {
    const { line, column, length } = at!;
    const signs = [...lines[line - 1]!];
    const from = column - 1 + (line === 1 && signs[0] === MARK ? 1 : 0);
    const written = signs.slice(from, from + length).join("");
    if (![fix!.old, `"${fix!.old}"`, `'${fix!.old}'`].includes(written)) continue;
    signs.splice(
      from,
      length,
      written.replace(fix!.old, () => fix!.new),
    );
    lines[line - 1] = signs.join("");
  }
  return lines.join("\n");
}

/** A byte order mark is no part of the first line: places are counted behind it. */
const MARK = "\ufeff";
