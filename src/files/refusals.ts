import { type Document, isAlias, isCollection, isNode, isScalar, type Node, visit, type YAMLMap } from "yaml";
import { type Place, type Problem, problem } from "../core/problem.ts";

/** The tags of plain YAML values; they say what the value is already. */
const PLAIN_TAGS = /^tag:yaml\.org,2002:(str|int|float|bool|null|map|seq)$/;

/**
 * YAML that is well formed and that we do not read: anchors and aliases (expanding them can fill any memory), tags, and
 * the same key twice. Looked for in the tree, before anything is expanded.
 */
export function refusals(document: Document, source: string, place: (from: number, to: number) => Place): Problem[] {
  const found: Problem[] = [];
  const at = (node: Node) => ({ at: place(node.range?.[0] ?? 0, node.range?.[1] ?? 0) });
  if (document.directives?.yaml.version !== "1.2")
    found.push(problem("yaml-version", [], undefined, { at: place(0, 0) }));
  visit(document, {
    Node(_key, given) {
      const node = given as Node & { anchor?: string; tag?: string };
      if (isAlias(node)) found.push(problem("yaml-alias", [], undefined, at(node)));
      const mark = markBefore(node, source);
      if (node.anchor !== undefined) {
        found.push(problem("yaml-alias", [], undefined, { at: place(mark.from, mark.to) }));
      } else if (node.tag !== undefined && !PLAIN_TAGS.test(node.tag)) {
        found.push(problem("yaml-tag", [], { tag: mark.text }, { at: place(mark.from, mark.to) }));
      }
    },
    Map(_key, map) {
      found.push(...keysOf(map, place));
    },
  });
  // a line of a hundred aliases is told once
  return found.filter((one, index) => one.code !== "yaml-alias" || one.at?.line !== found[index - 1]?.at?.line);
}

/** An anchor or a tag, which stands before the value it belongs to. */
function markBefore(node: Node, source: string): { text: string; from: number; to: number } {
  const start = node.range?.[0] ?? 0;
  const before = /[&!]\S*(?=\s+$)/.exec(source.slice(Math.max(0, start - 200), start));
  const from = before ? Math.max(0, start - 200) + before.index : start;
  const text = before?.[0] ?? "";
  return { text, from, to: from + text.length };
}

function keysOf(map: YAMLMap, place: (from: number, to: number) => Place): Problem[] {
  const seen = new Map<string, Node>();
  return map.items.flatMap(({ key, srcToken }) => {
    if (!isNode(key)) return [];
    const [from, to] = key.range ?? [0, 0];
    const mark = srcToken?.start.find(({ type }) => type === "explicit-key-ind");
    if (mark) return [problem("yaml-question", [], undefined, { at: place(mark.offset, to) })];
    if (isCollection(key)) return [problem("yaml-syntax", [], undefined, { at: place(from, to) })];
    const name = String((isScalar(key) ? key.value : undefined) ?? "");
    const first = seen.get(name);
    if (first === undefined) {
      seen.set(name, key);
      return [];
    }
    const { line } = place(first.range![0], first.range![0]);
    return [problem("duplicate-key", [], { key: name, line }, { at: place(from, to) })];
  });
}
