import { type Document, isMap, isNode, isPair, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { InvalidDocument, MOST_PROBLEMS, type Path, type Place, type Problem, problem } from "../core/problem.ts";
import { tooDeep } from "./depth.ts";
import { refusals } from "./refusals.ts";
import { type PlaceOf, syntaxProblem } from "./syntax.ts";
import { pairOf } from "./tree.ts";

/** A YAML text that has been read: its value, and where each part of it stands. */
export interface YamlText {
  readonly file: string;
  /** The text with its line ends as \n and without a byte order mark: what places and edits refer to. */
  readonly source: string;
  readonly value: unknown;
  readonly document: Document;
  /** Where a value, or with `atKey` its key, stands; of what is missing, where it should be. */
  place(path: Path, atKey?: boolean): Place;
}

/** Reads YAML 1.2. Throws InvalidDocument with every fault of the YAML itself, or where nothing is written. */
export function readYaml(text: string, file: string): YamlText {
  const source = text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
  const lines = linesOf(source);
  const place = (from: number, to: number) => placeOf(source, lines, from, to);
  const deep = tooDeep(source);
  if (deep !== undefined) {
    throw new InvalidDocument(file, [problem("yaml-deep", [], undefined, { at: place(deep, deep + 1) })], source);
  }
  refuseFlood(source, file);
  // Keys are compared by `refusals`: the parser's own comparison takes the square of their number.
  const document = parseDocument(source, {
    keepSourceTokens: true,
    prettyErrors: false,
    uniqueKeys: false,
    version: "1.2",
  });
  const problems =
    document.errors.length > 0 ? syntaxProblems(document, source, place) : refusals(document, source, place);
  if (problems.length > 0) throw new InvalidDocument(file, problems, source);
  const value: unknown = document.toJS();
  if (value === null) {
    throw new InvalidDocument(file, [problem("empty-file", [], undefined, { at: place(0, 0) })], source);
  }
  return {
    file,
    source,
    value,
    document,
    place: (path, atKey) => {
      const [from, to] = rangeOf(document, path, atKey);
      return place(from, to);
    },
  };
}

/** More than ten thousand tasks with every key have; what the parser makes of more could fill the memory. */
const PARTS_LIMIT = 500_000;

function refuseFlood(source: string, file: string): void {
  let parts = 0;
  for (const _part of source.matchAll(/[[{,&*!\n]|- |:\s/g)) {
    if (++parts > PARTS_LIMIT) throw new InvalidDocument(file, [problem("too-many-parts", [], { most: PARTS_LIMIT })]);
  }
}

/** Tabs, each of them; else the first fault alone: what the parser says after it is mostly an echo. */
function syntaxProblems(document: Document, source: string, place: PlaceOf): Problem[] {
  const tabs = document.errors.filter(({ code }) => code === "TAB_AS_INDENT").slice(0, MOST_PROBLEMS);
  const told = tabs.length > 0 ? tabs : document.errors.slice(0, 1);
  return told.map((error) => syntaxProblem(error, document, source, place));
}

function linesOf(source: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let end = source.indexOf("\n"); end >= 0; end = source.indexOf("\n", end + 1)) lines.addNewLine(end + 1);
  return lines;
}

function placeOf(source: string, lines: LineCounter, from: number, to: number): Place {
  const start = Math.min(from, source.length);
  const { line, col } = lines.linePos(start);
  const lineStart = start - (col - 1);
  const newline = source.indexOf("\n", start);
  const end = Math.min(Math.max(to, start), newline < 0 ? source.length : newline);
  return {
    line,
    column: characters(source.slice(lineStart, start)) + 1,
    length: characters(source.slice(start, end).replace(/ +$/, "")),
  };
}

/** What a person counts: a sign outside the basic plane is one, though stored as two. */
function characters(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}

type Span = readonly [from: number, to: number];

function rangeOf(document: Document, path: Path, atKey: boolean | undefined): Span {
  let node: unknown = document.contents;
  let span = firstKey(node);
  for (const [index, part] of path.entries()) {
    const last = index === path.length - 1;
    const pair = pairOf(node, part);
    const next = pair ? pair.value : isSeq(node) && typeof part === "number" ? node.items[part] : undefined;
    const key = pair && spanOf(pair.key);
    if (key && last && atKey) return key;
    const value = spanOf(next);
    if (!pair && next === undefined) return span;
    node = next;
    // a value that is not written is pointed at by its key
    span = value && value[1] > value[0] ? (last ? value : firstKey(next, value)) : (key ?? value ?? span);
  }
  // entries on lines of their own are pointed at by the first of their keys
  return isMap(node) && !node.flow ? firstKey(node, span) : span;
}

function firstKey(node: unknown, otherwise: Span = [0, 0]): Span {
  const first = isMap(node) || isSeq(node) ? node.items[0] : node;
  return spanOf(isPair(first) ? first.key : first) ?? otherwise;
}

function spanOf(node: unknown): Span | undefined {
  const range = isNode(node) ? (node as Node).range : undefined;
  return range ? [range[0], range[1]] : undefined;
}
