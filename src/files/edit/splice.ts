import { isCollection, isMap, isNode, isScalar, isSeq, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from "yaml";
import type { Change } from "../../core/portfolio/change.ts";
import type { Path } from "../../core/problem.ts";
import { commentsIn, hasComment } from "./comments.ts";
import { insertInFlow, removeFromFlow, setInFlow } from "./flow.ts";
import { after, entryText, flowText, pairText, scalarText } from "./spell.ts";
import {
  childOf,
  colonOf,
  columnOf,
  dashOf,
  isFlow,
  lineEnd,
  lineStart,
  nodeAt,
  nodeEnd,
  nodeStart,
  pairEnd,
  pairOf,
  type Splice,
  styleOf,
  type Text,
} from "./tree.ts";
import { keyOrder } from "./write.ts";

/**
 * The smallest stretch of text to replace for one change, so that every other line stays as it is, comments in what is
 * replaced included. Undefined where the text is written in a way that this does not know, as with `? key`.
 */
export function spliceOf(text: Text, change: Change): Splice | undefined {
  const { path, old, new: value } = change;
  const part = path.at(-1);
  if (part === undefined) return undefined;
  const above = path.slice(0, -1);
  const container = nodeAt(text.document.contents, above);
  if (!isCollection(container)) {
    // nothing is there yet to hold the value
    return value === undefined
      ? undefined
      : spliceOf(text, { path: above, old, new: typeof part === "number" ? [value] : { [part]: value } });
  }
  const only = container.items.length === 1;
  const empties = value === undefined ? only && childOf(container, part) !== undefined : container.items.length === 0;
  if (empties && above.length > 0) {
    const whole = value === undefined ? (isSeq(container) ? [] : {}) : isSeq(container) ? [value] : { [part]: value };
    return spliceOf(text, { path: above, old: container.toJSON(), new: whole });
  }
  if (isMap(container)) return inMap(text, container, change, String(part));
  return isSeq(container) ? inList(text, container, change, Number(part)) : undefined;
}

function inMap(text: Text, map: YAMLMap, { path, new: value }: Change, key: string): Splice | undefined {
  const pair = pairOf(map, key);
  if (pair === undefined) return value === undefined ? undefined : addPair(text, map, path, key, value);
  if (map.flow)
    return value === undefined
      ? removeFromFlow(text, map.items, map.items.indexOf(pair))
      : setInFlow(text, pair, value);
  if (value === undefined) return removePair(text, map, pair);
  const colon = colonOf(pair);
  if (colon === undefined) return undefined;
  return setAfter(text, colon + 1, pair.value, value, path, columnOf(text.source, nodeStart(pair.key)));
}

function inList(text: Text, list: YAMLSeq, { path, old, new: value }: Change, index: number): Splice | undefined {
  const { source } = text;
  const item = list.items[index];
  if (list.flow) {
    if (value === undefined) return removeFromFlow(text, list.items, index);
    if (old !== undefined) return setInFlow(text, item, value);
    return insertInFlow(text, list.items, index, flowText(value));
  }
  const dash = dashOf(list, Math.min(index, list.items.length - 1));
  if (dash === undefined) return undefined;
  const column = columnOf(source, dash);
  const pad = " ".repeat(column);
  if (value === undefined) {
    if (!isNode(item) || source.slice(lineStart(source, dash), dash).trim() !== "") return undefined;
    return removeLines(text, lineStart(source, dash), nodeEnd(item, source), pad);
  }
  if (old !== undefined) return setAfter(text, dash + 1, item, value, path, column);
  if (index === 0) return { from: dash, to: dash, text: `-${entryText(value, path, column)}\n${pad}` };
  const before = list.items[index - 1];
  if (!isNode(before)) return undefined;
  const at = lineEnd(source, nodeEnd(before, source));
  const entry = takesIn(source, at, value, column) ? ` ${flowText(value)}` : entryText(value, path, column);
  return { from: at, to: at, text: `\n${pad}-${entry}` };
}

const STR = "tag:yaml.org,2002:str";

/** A value after a colon or a dash that ends at `start`; the key or dash stands at `column`. */
function setAfter(
  text: Text,
  start: number,
  old: unknown,
  value: unknown,
  path: Path,
  column: number,
): Splice | undefined {
  const { source } = text;
  const written = isNode(old) && old.range![1] > old.range![0];
  const to = written ? nodeEnd(old, source) : start;
  // also where the value stands on the line below, behind its tag: only the value is touched
  const tagged = isNode(old) && old.tag !== undefined && !(old.tag === STR && typeof value === "string");
  const inPlace = written && (isScalar(old) || isFlow(old)) && !tagged;
  const style = written ? styleOf(old, value) : undefined;
  const single = takesIn(source, to, value, column)
    ? flowText(value, style)
    : isCollectionValue(value)
      ? undefined
      : scalarText(value, column + 2, style);
  if (single !== undefined && inPlace && !single.includes("\n") && !hasComment(text, start, to)) {
    return { from: nodeStart(old), to, text: single };
  }
  const width = start - lineStart(source, start);
  const fresh = single === undefined ? after(value, path, column, width) : ` ${single}`;
  return withComments(text, start, to, fresh, " ".repeat(column + (isSeq(old) ? 2 : 0)));
}

/** Comments inside of what is replaced come after it, each on a line of its own. */
function withComments(text: Text, from: number, to: number, fresh: string, pad: string): Splice {
  const { source } = text;
  const inside = hasComment(text, from, to);
  // lines follow where there was one, so a comment at the end of the last line goes with the others
  const end = inside || fresh.startsWith("\n") || fresh.includes("\n") ? lineEnd(source, to) : to;
  const kept = commentsIn(text, from, end).map((comment) => `\n${pad}${comment.text}`);
  return { from, to: end, text: fresh + kept.join("") };
}

function addPair(text: Text, map: YAMLMap, path: Path, key: string, value: unknown): Splice | undefined {
  const { source } = text;
  const order = keyOrder(path.slice(0, -1));
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  const nameOf = (pair: Pair) => String((pair.key as Scalar).value);
  const before = map.items.findLastIndex((pair) => place(nameOf(pair)) <= place(key));
  if (map.flow) return insertInFlow(text, map.items, before + 1, flowText({ [key]: value }).slice(2, -2));
  if (map.items.some((pair) => colonOf(pair) === undefined)) return undefined;
  const first = nodeStart(map.items[0]?.key);
  const column = columnOf(source, first);
  const pad = " ".repeat(column);
  if (before < 0) return { from: first, to: first, text: `${pairText(key, value, path, column)}\n${pad}` };
  const at = lineEnd(source, pairEnd(map.items[before]!, source));
  const line = takesIn(source, at, value, column)
    ? flowText({ [key]: value }).slice(2, -2)
    : pairText(key, value, path, column);
  return { from: at, to: at, text: `\n${pad}${line}` };
}

function removePair(text: Text, map: YAMLMap, pair: Pair): Splice | undefined {
  const { source } = text;
  if (colonOf(pair) === undefined) return undefined;
  const start = nodeStart(pair.key);
  const pad = " ".repeat(columnOf(source, start));
  if (source.slice(lineStart(source, start), start).trim() === "") {
    return removeLines(text, lineStart(source, start), pairEnd(pair, source), pad);
  }
  // on the line of a dash: the next key takes its place there
  const next = map.items[map.items.indexOf(pair) + 1];
  if (!next) return undefined;
  const to = nodeStart(next.key);
  return {
    from: start,
    to,
    text: commentsIn(text, start, to)
      .map((comment) => `${comment.text}\n${pad}`)
      .join(""),
  };
}

/**
 * Where comments below end that are indented like what is taken out: left as they are, they could come to stand within a text of
 * several lines above.
 */
function deeperComments(source: string, from: number, column: number): number {
  let to = from;
  for (let at = from; at < source.length; ) {
    const end = lineEnd(source, at);
    const line = source.slice(at, end);
    const indent = line.length - line.trimStart().length;
    if (line.trim() !== "" && !(line[indent] === "#" && indent > column)) break;
    at = Math.min(end + 1, source.length);
    if (line.trim() !== "") to = at;
  }
  return to;
}

/**
 * Whether a text of several lines that comes to stand before the next line would take in comments as its own: where they are
 * indented more than its key. Such a value is written on one line.
 */
function takesIn(source: string, at: number, value: unknown, column: number): boolean {
  const below = Math.min(lineEnd(source, at) + 1, source.length);
  return holdsLines(value) && deeperComments(source, below, column) > below;
}

const holdsLines = (value: unknown): boolean =>
  typeof value === "string"
    ? value.includes("\n")
    : isCollectionValue(value) && Object.values(value as object).some(holdsLines);

/** Takes out whole lines; their comments stay. */
function removeLines(text: Text, from: number, end: number, pad: string): Splice {
  const to = deeperComments(text.source, Math.min(lineEnd(text.source, end) + 1, text.source.length), pad.length);
  return {
    from,
    to,
    text: commentsIn(text, from, to)
      .map((comment) => `${pad}${comment.text}\n`)
      .join(""),
  };
}

const isCollectionValue = (value: unknown): boolean => typeof value === "object" && value !== null;
