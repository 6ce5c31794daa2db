import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Scalar,
  type YAMLSeq,
} from "yaml";
import type { Path } from "../../core/problem.ts";
import type { Comment } from "./comments.ts";

/** Where the parts of a YAML document stand in its text. Offsets count from the start of the text. */

/** A stretch of text and what it becomes. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A document together with its text. Parsed with its source tokens kept. */
export interface Text {
  readonly source: string;
  readonly document: Document;
  readonly comments: readonly Comment[];
}

export function pairOf(node: unknown, key: string | number): Pair | undefined {
  if (!isMap(node)) return undefined;
  return node.items.find((pair) => isScalar(pair.key) && String(pair.key.value ?? "") === String(key));
}

export function childOf(node: unknown, part: string | number): unknown {
  return isSeq(node) ? node.items[Number(part)] : pairOf(node, part)?.value;
}

export function nodeAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(childOf, root);
}

/** Where what is written of a node ends, a last newline aside. */
export function nodeEnd(node: Node, source: string): number {
  if (isCollection(node) && !node.flow) {
    const last = isMap(node) ? node.items.at(-1) : isSeq(node) ? node.items.at(-1) : undefined;
    if (isMap(node) && last) return pairEnd(last as Pair, source);
    if (isNode(last)) return nodeEnd(last, source);
  }
  const end = node.range![1];
  return source[end - 1] === "\n" ? end - 1 : end;
}

export function pairEnd(pair: Pair, source: string): number {
  if (isNode(pair.value)) return nodeEnd(pair.value, source);
  return isNode(pair.key) ? nodeEnd(pair.key, source) : 0;
}

export const nodeStart = (node: unknown): number => (isNode(node) ? node.range![0] : 0);

/** The colon after a key, or undefined where the pair is written in another way. */
export function colonOf(pair: Pair): number | undefined {
  const token = pair.srcToken;
  if (!token || token.start.some(({ type }) => type === "explicit-key-ind")) return undefined;
  return token.sep?.find(({ type }) => type === "map-value-ind")?.offset;
}

/** The dash before an entry of a list on lines of its own. */
export function dashOf(list: YAMLSeq, index: number): number | undefined {
  const token = list.srcToken;
  if (token?.type !== "block-seq") return undefined;
  return token.items[index]?.start.find(({ type }) => type === "seq-item-ind")?.offset;
}

export const lineStart = (source: string, at: number): number => source.lastIndexOf("\n", at - 1) + 1;

export function lineEnd(source: string, at: number): number {
  const newline = source.indexOf("\n", at);
  return newline < 0 ? source.length : newline;
}

/** How far from the start of its line something stands. */
export const columnOf = (source: string, at: number): number => at - lineStart(source, at);

export const isFlow = (node: unknown): boolean => isCollection(node) && node.flow === true;

/** A text keeps the quotes it had. */
export function styleOf(old: Node, value: unknown): Scalar.Type | undefined {
  if (!isScalar(old) || typeof value !== "string" || value.includes("\n")) return undefined;
  return old.type === Scalar.QUOTE_DOUBLE || old.type === Scalar.QUOTE_SINGLE ? old.type : undefined;
}
