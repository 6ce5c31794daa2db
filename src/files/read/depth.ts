import { lexemesOf } from "../lexemes.ts";

/** Levels of lists and maps. A portfolio has five; a parser that is led hundreds deep runs out of memory. */
const DEEPEST = 100;
const OPENER = /[[{]|[-?][ \t]/g;

/** Where a text goes too deep, as a place in it; undefined where it does not. Looks at signs only, so it is quick. */
export function tooDeep(source: string): number | undefined {
  if ((source.match(OPENER)?.length ?? 0) <= DEEPEST) return undefined;
  let brackets = 0;
  let dashes = 0; // one after another in the same line: each opens a list within a list
  for (const { text, at } of lexemesOf(source)) {
    if (text === "[" || text === "{") brackets++;
    else if (text === "]" || text === "}") brackets = Math.max(0, brackets - 1);
    else if (text === "-" || text === "?") dashes++;
    else if (text.startsWith("\n")) dashes = 0;
    if (brackets + dashes > DEEPEST) return at;
  }
  return undefined;
}
