import { isMap, isNode, isScalar, isSeq, type Pair } from "yaml";
import { commentsIn } from "./comments.ts";
import { flowText } from "./spell.ts";
import { columnOf, nodeEnd, nodeStart, pairEnd, type Splice, styleOf, type Text } from "./tree.ts";

/** Changes of what stands between brackets or braces: it may be on one line or on many, and commas hold it together. */

export function setInFlow(text: Text, at: unknown, value: unknown): Splice | undefined {
  const node = isMap(at) || isSeq(at) || isScalar(at) ? at : (at as Pair).value;
  if (!isNode(node) || node.range![1] === node.range![0]) return undefined;
  const [from, to] = [node.range![0], node.range![1]];
  return { from, to, text: flowText(value, styleOf(node, value)) + keptInFlow(text, from, to) };
}

/** Between brackets too, a comment ends its line; what follows goes on below. */
function keptInFlow(text: Text, from: number, to: number): string {
  const pad = " ".repeat(columnOf(text.source, from));
  return commentsIn(text, from, to)
    .map((comment) => ` ${comment.text}\n${pad}`)
    .join("");
}

const spanOf = (item: unknown, source: string): readonly [number, number] =>
  isNode(item)
    ? [nodeStart(item), nodeEnd(item, source)]
    : [nodeStart((item as Pair).key), pairEnd(item as Pair, source)];

export function insertInFlow(
  { source }: Text,
  items: readonly unknown[],
  index: number,
  entry: string,
): Splice | undefined {
  if (items.length === 0) return undefined;
  const [start] = spanOf(items[0], source);
  if (index === 0) return { from: start, to: start, text: `${entry}, ` };
  const [, end] = spanOf(items[Math.min(index, items.length) - 1], source);
  return { from: end, to: end, text: `, ${entry}` };
}

export function removeFromFlow(text: Text, items: readonly unknown[], index: number): Splice | undefined {
  const [start, end] = spanOf(items[index], text.source);
  const next = items[index + 1];
  const [from, to] =
    next !== undefined ? [start, spanOf(next, text.source)[0]] : [spanOf(items[index - 1], text.source)[1], end];
  return { from, to, text: keptInFlow(text, from, to) };
}
