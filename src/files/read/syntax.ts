import { type Document, isCollection, isScalar, type Node, visit, type YAMLError } from "yaml";
import { type Place, type Problem, problem } from "../../core/problem.ts";
import { lineEnd, lineStart } from "../edit/tree.ts";

export type PlaceOf = (from: number, to: number) => Place;

/** What the YAML parser says, in our words and at the place a person would look. */
export function syntaxProblem(error: YAMLError, document: Document, source: string, place: PlaceOf): Problem {
  const [from, to] = error.pos;
  const at = place(from, to);
  const line = lineOf(source, from);
  const space = oddSpace(source, from);
  if (space !== undefined)
    return problem(
      "yaml-space",
      [],
      { sign: source[space]!, found: source[space + 1]! },
      { at: place(space, space + 2) },
    );
  switch (error.code) {
    case "TAB_AS_INDENT":
      return problem("yaml-tab", [], undefined, { at });
    case "MULTIPLE_DOCS":
      return problem("yaml-several", [], undefined, { at: place(from, from + 3) });
    case "BAD_DQ_ESCAPE":
      return problem("yaml-escape", [], { found: source.slice(from, from + 2) }, { at: place(from, from + 2) });
    case "BAD_SCALAR_START":
      return problem("yaml-start", [], { first: source[from] ?? "" }, { at });
    case "KEY_OVER_1024_CHARS":
      return problem("yaml-far", [], undefined, { at });
    case "RESOURCE_EXHAUSTION":
      // How far the parser came depends on the machine's stack, so the place is where the text begins.
      return problem("yaml-deep", [], undefined, { at: place(0, 1) });
    case "BLOCK_AS_IMPLICIT_KEY":
      return /:\s.*:(\s|$)/.test(line)
        ? problem("yaml-colon", [], undefined, { at: place(from, from + line.length) })
        : problem("yaml-indent", [], undefined, { at: strayLine(source, from, place) });
    case "BAD_INDENT":
    case "MISSING_CHAR":
    case "MULTILINE_IMPLICIT_KEY":
    case "UNEXPECTED_TOKEN":
      return unfinished(error, document, source, place) ?? misplaced(error, source, place);
    default:
      return problem("yaml-syntax", [], undefined, { at });
  }
}

/** Signs that look like a space after a colon or a dash and are none to YAML, so that what should be a key is a text. */
const BEHIND_COLON = /:[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000]/;
const BEHIND_DASH = /^ *-[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000]/m;

/** On the line of a fault or the one below, for the parser notices at the key before; behind a dash it notices at the key after. */
function oddSpace(source: string, from: number): number | undefined {
  const start = lineStart(source, from);
  const end = lineEnd(source, lineEnd(source, from) + 1);
  const colon = BEHIND_COLON.exec(source.slice(start, end));
  if (colon) return start + colon.index;
  const above = lineStart(source, Math.max(0, start - 1));
  const dash = BEHIND_DASH.exec(source.slice(above, end));
  return dash ? above + dash.index + dash[0].length - 2 : undefined;
}

/** An open quote or bracket is noticed where it is missed; a person looks where it was opened. */
function unfinished(error: YAMLError, document: Document, source: string, place: PlaceOf): Problem | undefined {
  const [from] = error.pos;
  let quote: Node | undefined;
  let bracket: Node | undefined;
  visit(document, {
    Node(_key, node) {
      const range = (node as Node).range;
      if (!range || range[0] >= from) return;
      const first = source[range[0]];
      if (isScalar(node) && (first === '"' || first === "'")) quote = node;
      if (isCollection(node) && node.flow && range[2] >= from) bracket = node;
    },
  });
  if (/^Missing closing ['"]quote/.test(error.message) && quote) {
    return problem("yaml-quote", [], undefined, { at: place(quote.range![0], quote.range![0] + 1) });
  }
  if (!bracket || /[\]}]$/.test(source.slice(bracket.range![0], from).trimEnd())) return undefined;
  const start = bracket.range![0];
  const closed = /Flow|Expected flow|to end with/.test(error.message);
  return closed ? problem("yaml-bracket", [], { open: source[start]! }, { at: place(start, start + 1) }) : undefined;
}

function misplaced(error: YAMLError, source: string, place: PlaceOf): Problem {
  const [from, to] = error.pos;
  if (error.code === "UNEXPECTED_TOKEN") return problem("yaml-syntax", [], undefined, { at: place(from, to) });
  const at = wholeLine(source, from, place);
  const indented =
    error.code === "BAD_INDENT" || /Sequence item without/.test(error.message) || /^ +---/.test(lineOf(source, from));
  const code = indented || /:(\s|$)/.test(lineOf(source, from)) ? "yaml-indent" : "yaml-no-colon";
  return problem(code, [], undefined, { at });
}

/** The line that does not fit what stands above: the parser tells of the value before it, or of its own indentation. */
function strayLine(source: string, from: number, place: PlaceOf): Place {
  const inIndentation = source.slice(lineStart(source, from), from).trim() === "";
  return wholeLine(source, inIndentation ? from : lineEnd(source, from) + 1, place);
}

const lineOf = (source: string, at: number): string => source.slice(lineStart(source, at), lineEnd(source, at));

/** What is written on a line, without its indentation. */
function wholeLine(source: string, at: number, place: PlaceOf): Place {
  const end = lineEnd(source, at);
  return place(end - lineOf(source, at).trimStart().length, end);
}
