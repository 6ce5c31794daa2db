import { type Document, isAlias, isCollection, isMap, isNode, isScalar, type Node, visit, type YAMLMap } from "yaml";
import { MOST_PROBLEMS, type Problem, problem } from "../../core/problem.ts";
import { lineEnd } from "../edit/tree.ts";
import type { PlaceOf } from "./syntax.ts";

/** The tags of plain YAML values; they say what the value is already. */
const PLAIN_TAGS = /^tag:yaml\.org,2002:(str|int|float|bool|null|map|seq)$/;

/**
 * YAML that is well formed and that we do not read: anchors and aliases (expanding them can fill any memory), tags, and
 * the same key twice. Looked for in the tree, before anything is expanded.
 */
export function refusals(document: Document, source: string, place: PlaceOf): Problem[] {
  const found: Problem[] = [];
  if (document.directives?.yaml.version !== "1.2")
    found.push(problem("yaml-version", [], undefined, { at: place(0, 0) }));
  let toldUntil = -1;
  const alias = (from: number, to: number) => {
    if (from < toldUntil) return; // a line of a hundred aliases is told once
    found.push(problem("yaml-alias", [], undefined, { at: place(from, to) }));
    toldUntil = lineEnd(source, from);
  };
  visit(document, {
    Node(_key, given) {
      if (found.length >= MOST_PROBLEMS) return visit.BREAK;
      const node = given as Node & { anchor?: string; tag?: string };
      if (isAlias(node)) alias(node.range?.[0] ?? 0, node.range?.[1] ?? 0);
      else if (node.anchor !== undefined) {
        const { from, to } = markBefore(node, source);
        alias(from, to);
      } else if (node.tag !== undefined && !PLAIN_TAGS.test(node.tag)) {
        const { text, from, to } = markBefore(node, source);
        found.push(problem("yaml-tag", [], { tag: text }, { at: place(from, to) }));
      }
      if (isMap(node)) refuseKeys(node, source, place, found);
      return undefined;
    },
  });
  return found;
}

/** An anchor or a tag, which stands before the value it belongs to. */
function markBefore(node: Node, source: string): { text: string; from: number; to: number } {
  const start = node.range?.[0] ?? 0;
  const before = /[&!]\S*(?=\s+$)/.exec(source.slice(Math.max(0, start - 200), start));
  const from = before ? Math.max(0, start - 200) + before.index : start;
  const text = before?.[0] ?? "";
  return { text, from, to: from + text.length };
}

function refuseKeys(map: YAMLMap, source: string, place: PlaceOf, found: Problem[]): void {
  const seen = new Map<string, Node>();
  for (const { key, srcToken } of map.items) {
    if (found.length >= MOST_PROBLEMS) return;
    if (!isNode(key)) continue;
    const [from, to] = key.range ?? [0, 0];
    const mark = srcToken?.start.find(({ type }) => type === "explicit-key-ind");
    const name = String((isScalar(key) ? key.value : undefined) ?? "");
    const first = seen.get(name);
    if ((key as Node & { tag?: string }).tag !== undefined) {
      // a map whose first key has a tag before it starts in no column
      const { text, from: start, to: end } = markBefore(key, source);
      found.push(problem("yaml-tag", [], { tag: text }, { at: place(start, end) }));
    }
    if (mark) found.push(problem("yaml-question", [], undefined, { at: place(mark.offset, to) }));
    else if (isCollection(key)) found.push(problem("yaml-syntax", [], undefined, { at: place(from, to) }));
    else if (first === undefined) seen.set(name, key);
    else {
      const { line } = place(first.range![0], first.range![0]);
      found.push(problem("duplicate-key", [], { key: name, line }, { at: place(from, to) }));
    }
  }
}
