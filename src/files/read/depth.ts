import { Lexer } from "yaml";

/** Levels of lists and maps. A portfolio has five; a parser that is led hundreds deep runs out of memory. */
const DEEPEST = 100;
const OPENER = /[[{]|[-?][ \t]/g;

/** Where a text goes too deep, as a place in it; undefined where it does not. Looks at signs only, so it is quick. */
export function tooDeep(source: string): number | undefined {
  if ((source.match(OPENER)?.length ?? 0) <= DEEPEST) return undefined;
  let brackets = 0;
  let dashes = 0; // one after another in the same line: each opens a list within a list
  let at = 0;
  for (const token of new Lexer().lex(source)) {
    if (token === "[" || token === "{") brackets++;
    else if (token === "]" || token === "}") brackets = Math.max(0, brackets - 1);
    else if (token === "-" || token === "?") dashes++;
    else if (token.startsWith("\n")) dashes = 0;
    if (brackets + dashes > DEEPEST) return at;
    if (!isMark(token)) at += token.length;
  }
  return undefined;
}

/** The lexer's own marks (start of a document, of a scalar) stand between tokens and are not in the text. */
const isMark = (token: string) => token === "\u0002" || token === "\u0018" || token === "\u001f";
