import { type Document, isMap, isNode, isPair, isScalar, isSeq, parseDocument } from "yaml";
import { InvalidDocument, MOST_PROBLEMS, type Problem, problem } from "../../core/problem.ts";
import { tooDeep } from "./depth.ts";
import { type Part, placeOf, placesIn, plain, refuseFlood, type YamlText } from "./places.ts";
import { refusals } from "./refusals.ts";
import { type PlaceOf, syntaxProblem } from "./syntax.ts";

/**
 * A carriage return that ends no line, and a byte order mark at the start of a line: programs disagree about both, so a file that
 * one reads another breaks.
 */
const STRAY = /\r|\ufeff(?<=^ *\ufeff)/m;

/** Reads YAML 1.2. Throws InvalidDocument with every fault of the YAML itself, or where nothing is written. */
export function readYaml(text: string, file: string): YamlText {
  const source = plain(text);
  const place = placeOf(source);
  const stray = STRAY.exec(source);
  if (stray) {
    const [code, at] = [stray[0] === "\r" ? "yaml-return" : "yaml-mark", stray.index] as const;
    throw new InvalidDocument(file, [problem(code, [], undefined, { at: place(at, at + 1) })], source);
  }
  const deep = tooDeep(source);
  if (deep !== undefined) {
    throw new InvalidDocument(file, [problem("yaml-deep", [], undefined, { at: place(deep, deep + 1) })], source);
  }
  refuseFlood(source, file);
  const document = parsed(source);
  const problems =
    document.errors.length > 0 ? syntaxProblems(document, source, place) : refusals(document, source, place);
  if (problems.length > 0) throw new InvalidDocument(file, problems, source);
  const value: unknown = document.toJS();
  if (value === null) {
    throw new InvalidDocument(file, [problem("empty-file", [], undefined, { at: place(0, 0) })], source);
  }
  return { file, source, value, place: placesIn(source, () => partOf(document.contents)) };
}

/**
 * Keys are compared by `refusals`: the parser's own comparison takes the square of their number. Each of its errors, of which a
 * text can cause one a sign, would record where in the program it came from: that takes most of the time, and nobody reads it.
 */
function parsed(source: string): Document {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return parseDocument(source, { keepSourceTokens: true, prettyErrors: false, uniqueKeys: false, version: "1.2" });
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Tabs, each of them; else the first fault alone: what the parser says after it is mostly an echo. */
function syntaxProblems(document: Document, source: string, place: PlaceOf): Problem[] {
  const tabs = document.errors.filter(({ code }) => code === "TAB_AS_INDENT").slice(0, MOST_PROBLEMS);
  const told = tabs.length > 0 ? tabs : document.errors.slice(0, 1);
  return told.map((error) => syntaxProblem(error, document, source, place));
}

function partOf(node: unknown): Part | undefined {
  if (!isNode(node) || !node.range) return undefined;
  const [from, to] = node.range;
  const flow = (isMap(node) || isSeq(node)) && node.flow === true;
  // what has no bracket ends with the last that it holds: a comment after that is no part of it
  const spanTo = (last: Part | undefined) => [from, flow ? to : (last?.span[1] ?? to)] as const;
  if (isSeq(node)) {
    const items = node.items.map(partOf);
    return { span: spanTo(items.at(-1)), flow, items };
  }
  if (!isMap(node)) return { span: [from, to], flow };
  const pairs = node.items.filter(isPair).flatMap(({ key, value }) => {
    const name = isScalar(key) ? String(key.value ?? "") : undefined;
    const at = partOf(key);
    return name !== undefined && at ? [{ name, key: at.span, value: partOf(value) }] : [];
  });
  return { span: spanTo(pairs.at(-1)?.value), flow, pairs };
}
