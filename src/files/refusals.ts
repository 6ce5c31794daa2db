import { type Document, isAlias, isCollection, isScalar, type Node, type Scalar, visit } from "yaml";
import { type Place, type Problem, problem } from "../core/problem.ts";

/** The tags of plain YAML values; they say what the value is already. */
const PLAIN_TAGS = /^tag:yaml\.org,2002:(str|int|float|bool|null|map|seq)$/;

/**
 * YAML that is well formed and that we do not read: anchors and aliases (expanding them can fill any memory), tags, and
 * the same key twice. Looked for in the tree, before anything is expanded.
 */
export function refusals(document: Document, place: (from: number, to: number) => Place): Problem[] {
  const found: Problem[] = [];
  if (document.directives?.yaml.version !== "1.2")
    found.push(problem("yaml-version", [], undefined, { at: place(0, 0) }));
  const at = (node: Node) => ({ at: place(node.range?.[0] ?? 0, node.range?.[1] ?? 0) });
  visit(document, {
    Node(_key, given) {
      const node = given as Node & { anchor?: string; tag?: string };
      if (isAlias(node) || node.anchor !== undefined) found.push(problem("yaml-alias", [], undefined, at(node)));
      else if (node.tag !== undefined && !PLAIN_TAGS.test(node.tag)) {
        found.push(problem("yaml-tag", [], { tag: node.tag }, at(node)));
      }
    },
    Map(_key, map) {
      const seen = new Map<string, Scalar>();
      for (const { key } of map.items) {
        if (!isScalar(key)) {
          if (isCollection(key)) found.push(problem("yaml-syntax", [], undefined, at(key)));
          continue;
        }
        const name = String(key.value ?? "");
        const first = seen.get(name);
        if (first) {
          const line = place(first.range![0], first.range![0]).line;
          found.push(problem("duplicate-key", [], { key: name, line }, at(key)));
        } else seen.set(name, key);
      }
    },
  });
  return found;
}
